package org.govsm.procurement.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.govsm.procurement.Given;
import org.govsm.procurement.contract.BillingPeriod;
import org.govsm.procurement.contract.Terms;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CertificateCalendarTest {

  private static Terms.Draft terms() {
    return Given.terms()
        .add(
            "kpis",
            Given.kpi(
                "posts",
                Given.value("posts"),
                "target",
                Given.tree("atLeast", "20"),
                "consequence",
                Given.tree("shape", "linear", "base", "fee")));
  }

  private static List<String> due(Terms terms, Set<String> certified, LocalDate day) {
    return CertificateCalendar.of(terms).due(certified, day).stream()
        .map(due -> due.period().id() + " from " + due.from())
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-04-01, 2027-04-01, month, 7",
    "2026-04-01, 2027-04-01, quarter, ",
    "2026-04-15, 2026-07-15, month, 0",
    "2026-04-01, 2026-12-05, whole, 3"
  })
  void what_makes_the_periods_is_enough_to_know_the_days(
      LocalDate from, LocalDate until, String period, @Nullable Long freeze) {
    Terms.Draft draft =
        terms().set("from", from.toString()).set("until", until.toString()).set("period", period);
    Map<String, Object> payment = new LinkedHashMap<>(Given.settled());
    payment.remove("freezeDays");
    if (freeze != null) {
      payment.put("freezeDays", freeze);
    }
    Terms terms = draft.set("payment", payment).done().orThrow();

    assertThat(
            CertificateCalendar.of(
                BillingPeriod.between(from, until, period), freeze == null ? 0 : freeze))
        .isEqualTo(CertificateCalendar.of(terms));
  }

  @ParameterizedTest
  @CsvSource({"2026-05-07, 0", "2026-05-08, 1", "2026-06-07, 1", "2026-06-08, 2"})
  void a_period_is_due_on_the_day_after_its_freeze(LocalDate day, int count) {
    assertThat(due(terms().done().orThrow(), Set.of(), day)).hasSize(count);
  }

  /** Frozen at the end of 7 May: figures of April are asked for from 1 May on. */
  @ParameterizedTest
  @CsvSource({"2026-04-30, 0", "2026-05-01, 1", "2026-05-31, 1", "2026-06-01, 2"})
  void a_period_is_over_on_the_day_after_it_and_its_figures_count_until_the_freeze(
      LocalDate day, int count) {
    List<CertificateCalendar.Due> over =
        CertificateCalendar.of(terms().done().orThrow()).over(Set.of(), day);

    assertThat(over).hasSize(count);
    assertThat(over.stream().limit(1).flatMap(one -> one.lastDayOfFigures().stream()))
        .allMatch(LocalDate.of(2026, 5, 7)::equals);
  }

  @Test
  void a_period_that_was_passed_over_stays_due() {
    assertThat(due(terms().done().orThrow(), Set.of("2026-05"), LocalDate.of(2026, 7, 8)))
        .containsExactly("2026-04 from 2026-05-08", "2026-06 from 2026-07-08");
  }

  @Test
  void without_a_freeze_a_period_is_due_on_the_first_day_after_it() {
    Map<String, Object> payment = Given.settled();
    payment.remove("freezeDays");
    Terms terms = terms().set("payment", payment).done().orThrow();

    assertThat(due(terms, Set.of(), LocalDate.of(2026, 4, 30))).isEmpty();
    assertThat(due(terms, Set.of(), LocalDate.of(2026, 5, 1)))
        .containsExactly("2026-04 from 2026-05-01");
    assertThat(CertificateCalendar.of(terms).periods().get(0).lastDayOfFigures()).isEmpty();
  }

  @Test
  void the_closing_settlement_is_never_due() {
    Set<String> all = Set.of("2026-04", "2026-05", "2026-06", "2026-07", "2026-08", "2026-09");

    assertThat(due(terms().done().orThrow(), all, LocalDate.of(2030, 1, 1))).isEmpty();
  }
}
