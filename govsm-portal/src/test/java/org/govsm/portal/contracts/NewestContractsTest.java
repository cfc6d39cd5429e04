package org.govsm.portal.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.govsm.portal.Sample;
import org.govsm.portal.TestPortal;
import org.junit.jupiter.api.Test;

/** The newest contracts of a department are its own, however many others have. */
class NewestContractsTest {

  @Test
  void those_of_others_take_no_place() {
    try (TestPortal portal = TestPortal.start()) {
      Sample.record(portal, Sample.terms());
      Sample.record(
          portal,
          Sample.terms().replace(Sample.ID, "K-2").replace("example-directorate", "other-one"));
      assertThat(newest(portal, "example-directorate")).containsExactly(Sample.ID);
      assertThat(newest(portal, "other-one")).containsExactly("K-2");
      assertThat(newest(portal, "")).hasSize(1);
    }
  }

  private static List<String> newest(TestPortal portal, String department) {
    return portal
        .store()
        .read(
            tx ->
                new Contracts(tx)
                    .newest(department, LocalDate.parse("2026-09-01"), false, 1).stream()
                        .map(Contract::id)
                        .toList());
  }
}
