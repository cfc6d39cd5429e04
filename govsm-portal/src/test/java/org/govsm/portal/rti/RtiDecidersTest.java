package org.govsm.portal.rti;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.portal.People;
import org.govsm.portal.TestPortal;
import org.govsm.portal.store.DatabaseConfig;
import org.govsm.portal.web.Caller;
import org.junit.jupiter.api.Test;

/** Whoever proposed an answer does not decide it: somebody else must be there who may. */
class RtiDecidersTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
  private static final StoredRti PROPOSED =
      new StoredRti(
          "west",
          "RTI-2026-1",
          "contract",
          "C-1",
          "Bills",
          StoredRti.PROPOSED,
          2,
          DAY,
          DAY,
          Optional.of(DAY.plusDays(30)),
          Map.of("proposedBy", "imran"));

  private static Caller imran(Caller.Kind kind) {
    List<String> roles = List.of("legal-officer", "records-officer");
    return Caller.of(kind, "imran", "Imran", roles, Optional.of(List.of("west")));
  }

  private static boolean isAny(TestPortal portal, Caller.Kind kind) {
    return portal.store().read(tx -> RtiDeciders.isAny(tx, PROPOSED, imran(kind)));
  }

  @Test
  void another_legal_officer_of_the_department_decides() {
    try (TestPortal portal = TestPortal.withSignIn(DatabaseConfig.temporary(), TestPortal.CLOCK)) {
      People people = new People(portal, TestPortal.CLOCK);
      people.add("imran", List.of("legal-officer", "records-officer"), List.of("west"));
      people.add("other", List.of("legal-officer"), List.of("east"));
      assertThat(isAny(portal, Caller.Kind.PERSON)).isFalse();
      assertThat(isAny(portal, Caller.Kind.DEMONSTRATION)).isTrue();

      people.add("second", List.of("legal-officer"), List.of("west"));
      assertThat(isAny(portal, Caller.Kind.PERSON)).isTrue();
    }
  }
}
