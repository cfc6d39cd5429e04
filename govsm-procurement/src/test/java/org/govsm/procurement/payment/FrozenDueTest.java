package org.govsm.procurement.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.govsm.core.money.Money;
import org.govsm.procurement.Given;
import org.govsm.procurement.contract.BillingPeriod;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.law.ProcurementLaw;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.measurement.ReadingBook;
import org.govsm.procurement.metric.MetricDictionary;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What is due by today's knowledge is told beside what a certificate pays by that of its freeze.
 */
class FrozenDueTest {

  private static final Certificates CERTIFICATES = Certificates.of(MetricDictionary.shipped());
  private static final LocalDate MAY = Given.FIRST.plusMonths(1);
  private static final Terms TERMS =
      Given.terms()
          .add(
              "kpis",
              Given.kpi(
                  "posts",
                  Given.value("posts"),
                  "target",
                  Given.tree("atLeast", "20"),
                  "consequence",
                  Given.tree("shape", "gate", "base", "fee", "deduct", "5")))
          .done()
          .orThrow();

  /** The last day on which something learnt counts for April. */
  private static final LocalDate FREEZE =
      MAY.plusDays(TERMS.payment().freezeDays().orElseThrow() - 1);

  private final List<Reading> readings = new ArrayList<>();
  private final List<Issued> issued = new ArrayList<>();

  private void learnt(String figure, LocalDate day) {
    readings.add(
        Given.window("contract", "posts", Given.FIRST, MAY, figure)
            .source("first-party", Given.start(day))
            .done());
  }

  private CertificateSeries series() {
    return CertificateSeries.of(issued);
  }

  private Ledger ledger(LocalDate day) {
    return CERTIFICATES.ledger(TERMS, ReadingBook.of(readings), series(), day).orThrow();
  }

  private LedgerLine april(LocalDate day) {
    return ledger(day).line("2026-04").orElseThrow();
  }

  private Certificate certify(String period, LocalDate day) {
    Certificate made =
        CERTIFICATES.certifyAfter(TERMS, ReadingBook.of(readings), period, day, series()).orThrow();
    issued.add(Issued.fromPlain(series().nextId(period), made.toPlain()));
    return made;
  }

  private static List<String> said(FrozenDue due) {
    return due.why().stream().map(ProcurementLaw.messages("en")::say).toList();
  }

  @Nested
  class A_figure_that_came_late {

    @ParameterizedTest
    @CsvSource({"0, false", "1, true"})
    void differs_from_the_first_day_after_the_freeze_only(int after, boolean differs) {
      learnt("20", FREEZE.plusDays(after));

      assertThat(april(FREEZE.plusDays(5)).frozen().isPresent()).isEqualTo(differs);
    }

    @Test
    void is_not_told_before_the_freeze_is_over() {
      learnt("20", FREEZE);

      assertThat(april(FREEZE).frozen()).isEmpty();
    }

    @Test
    void is_due_and_in_no_certificate_of_its_period() {
      learnt("20", FREEZE.plusDays(1));
      LocalDate day = FREEZE.plusDays(5);
      LedgerLine line = april(day);
      FrozenDue due = line.frozen().orElseThrow();

      Certificate certificate = certify("2026-04", day);

      assertThat(due.payable()).isEqualTo(certificate.payable());
      assertThat(due.held()).isEqualTo(certificate.held()).isNotEqualTo(Money.ZERO);
      assertThat(due.payable().plus(due.later())).isEqualTo(line.due().orElseThrow());
      assertThat(due.frozenOn()).isEqualTo(FREEZE).isEqualTo(certificate.frozenOn().orElseThrow());
      assertThat(due.settledIn().map(BillingPeriod::id)).contains("2026-05");
      assertThat(said(due)).containsExactly("posts: before undetermined, now 20.");
    }

    @Test
    void that_came_in_time_changes_no_result_of_its_certificate() {
      learnt("20", FREEZE);
      certify("2026-04", FREEZE.plusDays(5));

      Ledger ledger = ledger(FREEZE.plusDays(6));
      assertThat(ledger.resultsChanged(ledger.line("2026-04").orElseThrow())).isEmpty();
      assertThat(ledger.atFreeze()).isEmpty();
    }

    @Test
    void may_lower_what_is_due() {
      learnt("20", MAY);
      learnt("19", FREEZE.plusDays(1));
      FrozenDue due = april(FREEZE.plusDays(5)).frozen().orElseThrow();

      assertThat(due.held()).isEqualTo(Money.ZERO);
      assertThat(due.later()).isLessThan(Money.ZERO);
      assertThat(due.payable()).isEqualTo(certify("2026-04", FREEZE.plusDays(5)).payable());
      assertThat(said(due)).containsExactly("posts: before 20, now 19.");
    }

    @Test
    void that_says_the_same_is_not_told() {
      learnt("20", MAY);
      learnt("20", FREEZE.plusDays(1));

      assertThat(april(FREEZE.plusDays(5)).frozen()).isEmpty();
    }

    @Test
    void that_changes_a_result_and_no_sum_is_told() {
      learnt("20", MAY);
      learnt("21", FREEZE.plusDays(1));
      FrozenDue due = april(FREEZE.plusDays(5)).frozen().orElseThrow();

      assertThat(List.of(due.held(), due.later())).containsOnly(Money.ZERO);
      assertThat(said(due)).containsExactly("posts: before 20, now 21.");
    }

    @Test
    void is_told_with_the_ledger_once_a_certificate_was_issued() {
      learnt("20", FREEZE.plusDays(1));
      certify("2026-04", FREEZE.plusDays(5));

      Ledger ledger = ledger(FREEZE.plusDays(6));
      LedgerLine line = ledger.line("2026-04").orElseThrow();
      assertThat(ledger.resultsChanged(line).keySet()).containsExactly("posts/contract");
      assertThat(ledger.settles(line).map(BillingPeriod::id)).contains("2026-05");
      assertThat(april(FREEZE.plusDays(6)).frozen()).isEmpty();
      assertThat(april(FREEZE.plusDays(6)).unsettled())
          .hasValueSatisfying(sum -> assertThat(sum).isNotEqualTo(Money.ZERO));
    }
  }

  /** Each month is frozen seven days after it: May on 7 June, June on 7 July. */
  @Nested
  class What_came_late_is_settled {

    private final LocalDate mayFreeze = FREEZE.plusMonths(1);

    /** As it is told before April is certified. */
    private Optional<String> told(LocalDate asOf) {
      return april(asOf).frozen().flatMap(FrozenDue::settledIn).map(BillingPeriod::id);
    }

    /** The period whose certificate does settle April, where all are issued on one day. */
    private String settled(LocalDate asOf) {
      List<String> ids = new ArrayList<>(TERMS.periods().stream().map(BillingPeriod::id).toList());
      ids.add(BillingPeriod.CLOSING);
      return ids.stream()
          .filter(id -> !certify(id, asOf).adjustments().isEmpty())
          .findFirst()
          .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"0, 2026-05", "1, 2026-06"})
    void by_the_first_later_certificate_whose_freeze_is_not_before_the_day(int after, String in) {
      learnt("20", mayFreeze.plusDays(after));
      LocalDate asOf = TERMS.periods().get(TERMS.periods().size() - 1).until().plusDays(60);

      assertThat(told(asOf)).contains(in);
      assertThat(settled(asOf)).isEqualTo(in);
    }

    @ParameterizedTest
    @CsvSource({"0, 2026-09", "1, closing"})
    void by_the_closing_settlement_where_every_freeze_is_over(int after, String in) {
      LocalDate last = TERMS.periods().get(TERMS.periods().size() - 1).until().plusDays(6);
      learnt("20", last.plusDays(after));
      LocalDate asOf = last.plusDays(60);

      assertThat(told(asOf)).contains(in);
      assertThat(settled(asOf)).isEqualTo(in);
    }

    @Test
    void by_one_that_is_not_named_where_several_settle_a_part_each() {
      learnt("20", MAY);
      learnt("15", mayFreeze);
      learnt("25", mayFreeze.plusDays(1));
      learnt("26", mayFreeze.plusDays(2));

      assertThat(april(mayFreeze.plusDays(60)).frozen()).isPresent();
      assertThat(told(mayFreeze.plusDays(60))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, 2026-05", "1, 2026-06"})
    void by_the_same_once_april_has_its_certificate(int after, String in) {
      learnt("20", mayFreeze.plusDays(after));
      certify("2026-04", mayFreeze.minusDays(1));
      Ledger ledger = ledger(mayFreeze.plusDays(9));
      LedgerLine line = ledger.line("2026-04").orElseThrow();

      assertThat(ledger.settles(line).map(BillingPeriod::id)).contains(in);
    }

    @Test
    void after_all_certificates_that_were_issued() {
      learnt("20", mayFreeze);
      certify("2026-05", mayFreeze.minusDays(1));

      assertThat(told(mayFreeze.plusDays(9))).contains("2026-06");
    }
  }
}
