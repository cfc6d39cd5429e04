package org.govsm.portal.suppliers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.procurement.supplier.Panel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Work of a panel is of its days, and accepted by who has its contract. */
class OfferedWorkTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

  private static final Panel PANEL =
      Panel.fromPlain(
              Map.of(
                  "id",
                  "p-1",
                  "title",
                  "Films",
                  "from",
                  "2026-11-10",
                  "until",
                  "2027-10-31",
                  "commitment",
                  "0".repeat(64),
                  "members",
                  List.of(member("one"), member("two"))))
          .orThrow();

  private static Map<String, Object> member(String id) {
    return Map.of("supplier", id, "capacity", 1L, "from", "2026-11-10", "until", "2027-10-31");
  }

  private static KnownWorks.Order order(String from, String until) {
    return new KnownWorks.Order("two", LocalDate.parse(from), LocalDate.parse(until));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-09, 2027-03-31, true",
    "2026-11-10, 2027-03-31, false",
    "2026-11-10, 2026-11-30, true",
    "2026-11-10, 2026-12-01, false"
  })
  void a_contract_of_before_the_panel_and_one_that_is_over_are_no_work_of_it(
      String from, String until, boolean refused) {
    assertThat(
            catchThrowable(() -> OfferedWork.requireDays(PANEL, order(from, until), "C-1", TODAY))
                != null)
        .isEqualTo(refused);
  }

  @Test
  void nobody_accepts_the_contract_of_another() {
    Optional<KnownWorks.Order> order = Optional.of(order("2026-11-10", "2027-03-31"));
    assertThat(catchThrowable(() -> OfferedWork.requireOf(order, "C-1", "one"))).isNotNull();
    assertThat(catchThrowable(() -> OfferedWork.requireOf(order, "C-1", "two"))).isNull();
    assertThat(catchThrowable(() -> OfferedWork.requireOf(Optional.empty(), "f", "one"))).isNull();
  }
}
