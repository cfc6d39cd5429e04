package org.govsm.portal.suppliers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.govsm.portal.web.ProblemException;
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
    assertThat(OfferedWork.days(PANEL, order(from, until), "C-1", TODAY).isPresent())
        .isEqualTo(refused);
  }

  private static KnownWorks.Work work(List<String> contractors, String... supplier) {
    List<KnownWorks.Order> orders =
        contractors.stream()
            .map(id -> new KnownWorks.Order(id, PANEL.from(), PANEL.until()))
            .toList();
    return new KnownWorks.Work(orders, Stream.of(supplier).findFirst());
  }

  private static boolean isProven(KnownWorks.Work work) {
    return OfferedWork.isProven(work, "P-1", "two", Set.of("two", "Two Films"));
  }

  @Test
  void nobody_accepts_what_another_has_the_contract_of() {
    assertThat(catchThrowable(() -> isProven(work(List.of("one")))))
        .asInstanceOf(InstanceOfAssertFactories.type(ProblemException.class))
        .satisfies(
            e -> assertThat(e.problem().errors().get(0).code()).isEqualTo("panels.work-of-other"));
    assertThat(isProven(work(List.of("two")))).isTrue();
    assertThat(isProven(work(List.of("one", "two")))).as("several orders of one").isTrue();
  }

  @Test
  void a_closed_purchase_is_work_by_its_contracts_alone() {
    KnownWorks.Work closed =
        new KnownWorks.Work(List.of(), Optional.empty(), Optional.empty(), true);
    assertThat(OfferedWork.isNothingLeft(closed)).isTrue();
    assertThat(
            OfferedWork.isNothingLeft(
                new KnownWorks.Work(
                    work(List.of("two")).orders(), Optional.empty(), Optional.empty(), true)))
        .isFalse();
    assertThat(OfferedWork.isNothingLeft(work(List.of()))).isFalse();
  }

  @Test
  void a_purchase_that_says_of_whom_it_is_ordered_is_accepted_by_nobody_else() {
    assertThat(catchThrowable(() -> isProven(work(List.of(), "one"))))
        .asInstanceOf(InstanceOfAssertFactories.type(ProblemException.class))
        .satisfies(
            e ->
                assertThat(e.problem().errors().get(0).code())
                    .isEqualTo("panels.work-bought-of-other"));
    assertThat(isProven(work(List.of(), "two films"))).isFalse();
    assertThat(isProven(work(List.of()))).as("it waits for another officer").isFalse();
  }

  @ParameterizedTest
  @CsvSource({"2026-11-09, true", "2026-11-10, false", "'', false"})
  void a_purchase_of_before_the_panel_is_no_work_of_it(String day, boolean refused) {
    Optional<LocalDate> stated =
        Optional.of(day).filter(one -> !one.isEmpty()).map(LocalDate::parse);
    KnownWorks.Work bare = new KnownWorks.Work(List.of(), Optional.empty(), stated, false);
    assertThat(OfferedWork.older(PANEL, bare, "P-1").isPresent()).isEqualTo(refused);
    KnownWorks.Work ordered =
        new KnownWorks.Work(work(List.of("two")).orders(), Optional.empty(), stated, false);
    assertThat(OfferedWork.older(PANEL, ordered, "P-1")).as("its contract decides").isEmpty();
  }

  @Test
  void the_record_shows_that_a_work_is_over() {
    LocalDate after = PANEL.until().plusDays(1);
    assertThat(OfferedWork.isOver(work(List.of("two")), "two", after)).isTrue();
    assertThat(OfferedWork.isOver(work(List.of("two")), "two", PANEL.until())).isFalse();
    assertThat(OfferedWork.isOver(work(List.of("one")), "two", after))
        .as("the contract of another")
        .isFalse();
    assertThat(OfferedWork.isOver(work(List.of()), "two", after)).isFalse();
    KnownWorks.Work closed =
        new KnownWorks.Work(List.of(), Optional.empty(), Optional.empty(), true);
    assertThat(OfferedWork.isOver(closed, "two", after)).isTrue();
  }
}
