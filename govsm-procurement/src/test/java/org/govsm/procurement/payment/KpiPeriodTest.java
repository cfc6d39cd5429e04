package org.govsm.procurement.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.InputFault;
import org.govsm.core.money.Money;
import org.govsm.core.money.Percent;
import org.govsm.core.text.Message;
import org.govsm.procurement.Given;
import org.govsm.procurement.contract.CountedDays;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.contract.TermsWords;
import org.govsm.procurement.law.ProcurementLaw;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.measurement.ReadingBook;
import org.govsm.procurement.metric.MetricDictionary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A KPI of a quarter in a contract that is paid by the month. */
class KpiPeriodTest {

  private static final MetricDictionary METRICS = MetricDictionary.shipped();

  private static Map<String, Object> gate(String percent) {
    return Given.tree("shape", "gate", "base", "fee", "deduct", percent);
  }

  private static Map<String, Object> kpi(Map<String, Object> consequence, Object... more) {
    Map<String, Object> kpi =
        Given.kpi("made", Given.value("accepted"), "target", Given.tree("atLeast", "30"));
    kpi.put("period", "quarter");
    kpi.put("consequence", consequence);
    kpi.putAll(Given.tree(more));
    return kpi;
  }

  private static Terms terms(Map<String, Object> consequence) {
    return Given.terms().add("kpis", kpi(consequence)).done().orThrow();
  }

  private static List<Reading> made(int... months) {
    List<Reading> readings = new ArrayList<>();
    for (int month = 0; month < months.length; month++) {
      if (months[month] >= 0) {
        readings.add(Given.month("contract", "accepted", month, String.valueOf(months[month])));
      }
    }
    return readings;
  }

  private static Certificate certified(Terms terms, List<Reading> readings, int month) {
    LocalDate first = Given.FIRST.plusMonths(month);
    return Certificates.of(METRICS)
        .certify(
            terms,
            ReadingBook.of(readings),
            first.toString().substring(0, 7),
            first.plusMonths(1).plusDays(8))
        .orThrow();
  }

  private static Money rupees(String sum) {
    return Money.ofRupees(sum);
  }

  @ParameterizedTest
  @CsvSource({"10, 100000.00, 0.00", "9, 85000.00, 15000.00"})
  void is_judged_in_the_month_that_ends_it_on_the_bills_of_its_months(
      int last, String paid, String deducted) {
    Terms terms = terms(gate("5"));
    List<Reading> readings = made(15, 5, last);

    for (int month = 0; month < 2; month++) {
      Certificate before = certified(terms, readings, month);
      assertThat(before.scorecard().results()).isEmpty();
      assertThat(before.payable()).isEqualTo(rupees("100000.00"));
    }
    Certificate end = certified(terms, readings, 2);
    assertThat(end.payable()).isEqualTo(rupees(paid));
    assertThat(end.deductions().stream().map(Deduction::charged).reduce(Money.ZERO, Money::plus))
        .isEqualTo(rupees(deducted));
    assertThat(end.scorecard().results().get(0).toPlain())
        .containsEntry("clause", "7 made")
        .containsEntry("from", LocalDate.of(2026, 4, 1))
        .containsEntry("until", LocalDate.of(2026, 7, 1))
        .containsEntry("measured", last == 10 ? "30.000000" : "29.000000");
    assertThat(end.deductions())
        .allSatisfy(one -> assertThat(one.baseAmount()).contains(rupees("300000.00")));
  }

  @Test
  void a_ladder_counts_its_own_periods() {
    Terms terms = terms(Given.ladder());
    List<Reading> readings = made(5, 5, 5, 5, 5, 5);

    assertThat(certified(terms, readings, 2).scorecard().results().get(0).run()).isEqualTo(1);
    assertThat(certified(terms, readings, 4).scorecard().results()).isEmpty();
    Certificate second = certified(terms, readings, 5);
    assertThat(second.scorecard().results().get(0).run()).isEqualTo(2);
    assertThat(second.deductions().get(0).charged()).isEqualTo(rupees("15000.00"));
    assertThat(certified(terms, made(15, 15, 0, 5, 5, 5), 5).deductions().get(0).charged())
        .isEqualTo(rupees("9000.00"));
  }

  @Test
  void what_one_month_lacks_holds_the_whole_quarter() {
    Certificate end = certified(terms(gate("5")), made(15, -1, 15), 2);

    assertThat(end.payable()).isEqualTo(rupees("85000.00"));
    assertThat(end.held()).isEqualTo(rupees("15000.00"));
    assertThat(certified(terms(gate("5")), made(15, -1, 15), 1).held()).isEqualTo(Money.ZERO);
  }

  @Test
  void a_late_month_is_settled_for_the_month_that_judged() {
    Terms terms = terms(gate("5"));
    List<Reading> readings = made(15, -1, 10);
    readings.add(
        Given.window(
                "contract", "accepted", LocalDate.of(2026, 5, 1), LocalDate.of(2026, 6, 1), "5")
            .source("platform-export", Given.start(LocalDate.of(2026, 7, 20)))
            .done());

    Certificate next = certified(terms, readings, 3);
    assertThat(next.adjustments()).hasSize(1);
    assertThat(next.adjustments().get(0).period()).isEqualTo("2026-06");
    assertThat(next.payable()).isEqualTo(rupees("115000.00"));
  }

  /** A deduction of more than the last bill takes back what the bills before it paid. */
  @Test
  void it_may_take_more_than_the_last_bill() {
    Certificate end = certified(terms(gate("50")), made(0, 0, 0), 2);

    assertThat(end.deductions().get(0).charged()).isEqualTo(rupees("150000.00"));
    assertThat(end.payable()).isEqualTo(rupees("-50000.00"));
    assertThat(certified(terms(gate("100")), made(0, 0, 0), 2).payable())
        .isEqualTo(rupees("-200000.00"));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "open",
      value = {
        "certificate, 90000.00, 0.00",
        "kpi-period, 80000.00, 0.00",
        "open, 80000.00, 10000.00"
      })
  void a_cap_is_of_one_bill_or_of_all_of_them(String spans, String paid, String held) {
    Map<String, Object> cap =
        Given.tree("id", "all", "percent", "10", "base", "fee", "clause", "9");
    if (spans != null) {
      cap.put("spans", spans);
    }
    Map<String, Object> monthly =
        Given.kpi(
            "late",
            Given.value("person-days"),
            "target",
            Given.tree("atLeast", "1"),
            "consequence",
            gate("10"));
    Terms terms =
        Given.terms()
            .add("kpis", monthly)
            .add("kpis", kpi(gate("20")))
            .add("caps", cap)
            .done()
            .orThrow();
    List<Reading> readings = made(0, 0, 0);
    for (int month = 0; month < 3; month++) {
      readings.add(Given.month("contract", "person-days", month, month == 0 ? "0" : "1"));
    }

    assertThat(certified(terms, readings, 0).payable()).isEqualTo(rupees("90000.00"));
    Certificate end = certified(terms, readings, 2);
    assertThat(end.payable()).isEqualTo(rupees(paid));
    assertThat(end.held()).isEqualTo(rupees(held));
    assertThat(terms.open(METRICS)).hasSize(spans == null ? 1 : 0);
  }

  @Test
  void what_other_months_deducted_is_out_of_its_base_if_the_terms_say_so() {
    Map<String, Object> payment = Given.settled();
    payment.put("stacking", "net");
    Map<String, Object> monthly =
        Given.kpi(
            "late",
            Given.value("person-days"),
            "target",
            Given.tree("atLeast", "1"),
            "consequence",
            gate("10"));
    Terms terms =
        Given.terms()
            .set("payment", payment)
            .add("kpis", kpi(gate("5")))
            .add("kpis", monthly)
            .done()
            .orThrow();
    List<Reading> readings = made(0, 0, 0);
    for (int month = 0; month < 3; month++) {
      readings.add(Given.month("contract", "person-days", month, month == 1 ? "1" : "0"));
    }

    // 5 % of 3,00,000 less the 10,000 of April; then 10 % of 1,00,000 less a third of that
    assertThat(certified(terms, readings, 2).deductions().stream().map(Deduction::charged))
        .containsExactly(rupees("14500.00"), rupees("9516.67"));
  }

  @Test
  void days_that_do_not_count_lower_the_target_of_the_quarter() {
    Map<String, Object> exclusion =
        Given.tree(
            "id",
            "outage",
            "reason",
            "platform-outage",
            "reference",
            "Note 4",
            "partly",
            "target-by-days",
            "from",
            "2026-05-01",
            "until",
            "2026-06-01");
    Terms terms =
        Given.terms().add("kpis", kpi(gate("5"))).add("exclusions", exclusion).done().orThrow();

    // 60 of 91 days are left: 19.78
    assertThat(certified(terms, made(10, 0, 10), 2).deductions()).isEmpty();
    assertThat(certified(terms, made(10, 0, 9), 2).deductions()).hasSize(1);
    exclusion.put("partly", "whole-period");
    Terms whole =
        Given.terms().add("kpis", kpi(gate("5"))).add("exclusions", exclusion).done().orThrow();
    assertThat(certified(whole, made(0, 0, 0), 2).payable()).isEqualTo(rupees("100000.00"));
  }

  private static List<String> faults(Terms.Draft draft) {
    return draft
        .done()
        .fold(
            terms -> List.of(),
            faults -> faults.stream().map(one -> one.pointer() + " " + one.code()).toList());
  }

  @Test
  void what_cannot_be_judged_by_its_period_is_refused() {
    Map<String, Object> gate = gate("5");
    assertThat(faults(Given.terms().set("period", "quarter").add("kpis", kpi(gate))))
        .containsExactly("/kpis/0/period terms.kpi-period");
    assertThat(faults(Given.terms().set("until", "2026-09-01").add("kpis", kpi(gate))))
        .containsExactly("/kpis/0/until terms.kpi-period");
    assertThat(faults(Given.terms().add("kpis", kpi(gate, "from", "2026-05-01"))))
        .containsExactly("/kpis/0/from terms.kpi-period");
    assertThat(faults(Given.terms().add("kpis", kpi(gate, "until", "2026-07-01")))).isEmpty();
    Map<String, Object> exclusion =
        Given.tree(
            "id",
            "x",
            "reason",
            "waiver",
            "reference",
            "Note 4",
            "from",
            "2026-05-01",
            "until",
            "2026-06-01");
    assertThat(faults(Given.terms().add("kpis", kpi(gate)).add("exclusions", exclusion)))
        .containsExactly("/exclusions/0/partly terms.kpi-period");
    Map<String, Object> next = kpi(gate, "from", "2026-07-01");
    next.remove("period");
    assertThat(
            faults(Given.terms().add("kpis", kpi(gate, "until", "2026-07-01")).add("kpis", next)))
        .containsExactly("/kpis/1/id terms.kpi-period");
    Map<String, Object> bonus =
        Given.kpi(
            "bonus",
            Given.value("person-days"),
            "target",
            Given.tree("atLeast", "1"),
            "consequence",
            Given.tree(
                "shape",
                "bonus",
                "sum",
                "1.00",
                "per",
                "1",
                "units",
                "full",
                "most",
                "5.00",
                "ifMet",
                List.of("made"),
                "ifExcluded",
                "met"));
    assertThat(faults(Given.terms().add("kpis", kpi(gate)).add("kpis", bonus)))
        .containsExactly("/kpis/1/consequence/ifMet terms.kpi-period");
  }

  /** From the first of a quarter it changes the target; within one it asks what holds for it. */
  @ParameterizedTest
  @CsvSource({
    "2026-05-01, 2026-05-01, 2",
    "2026-06-01, 2026-06-01, 2",
    "2026-06-01, 2026-07-01, 0",
    "2026-07-01, 2026-07-01, 0",
    "2026-08-01, 2026-08-01, 2"
  })
  void an_amendment_within_its_period_asks_what_holds_for_it(
      String amended, String changed, int asked) {
    Map<String, Object> paper =
        Given.tree("id", "A1", "signedOn", "2026-04-20", "from", amended, "text", "Fewer");
    Map<String, Object> next = kpi(gate("5"), "from", changed, "amendment", "A1");
    List<InputFault> faults =
        Given.terms()
            .add("kpis", kpi(gate("5"), "until", changed))
            .add("kpis", next)
            .add("amendments", paper)
            .done()
            .<List<InputFault>>fold(terms -> List.of(), all -> all);

    assertThat(faults)
        .hasSize(asked)
        .allSatisfy(one -> assertThat(one.text().key()).isEqualTo("terms.kpi-period-begun"));
    if (amended.equals("2026-05-01")) {
      assertThat(ProcurementLaw.messages("en").say(faults.get(0).text()))
          .startsWith("Amendment A1 takes effect on 1 May 2026, but this KPI is judged for 1 April")
          .contains("begin the new one on 1 July 2026.", "the whole period from 1 May 2026.");
    }
  }

  @Test
  void a_period_that_an_amendment_excludes_from_its_day_on_is_not_judged() {
    Map<String, Object> exclusion =
        Given.tree(
            "id",
            "begun",
            "reason",
            "waiver",
            "reference",
            "A1",
            "partly",
            "whole-period",
            "from",
            "2026-05-01",
            "until",
            "2026-07-01",
            "amendment",
            "A1");
    Map<String, Object> paper =
        Given.tree("id", "A1", "signedOn", "2026-04-20", "from", "2026-05-01", "text", "Fewer");
    Terms terms =
        Given.terms()
            .add("kpis", kpi(gate("5"), "until", "2026-07-01"))
            .add("kpis", kpi(gate("5"), "from", "2026-07-01", "amendment", "A1"))
            .add("exclusions", exclusion)
            .add("amendments", paper)
            .done()
            .orThrow();

    assertThat(certified(terms, made(0, 0, 0), 2).payable()).isEqualTo(rupees("100000.00"));
  }

  @Test
  void says_when_it_is_judged() {
    TermsWords words = TermsWords.of(terms(gate("5")), METRICS, ProcurementLaw.messages("en"));
    assertThat(words.kpis().get(0).rules())
        .contains(
            "It is judged by the quarter, in the certificate that ends it; its percentages are of"
                + " the bills of the whole quarter.");
  }

  @ParameterizedTest
  @CsvSource({"80, certificate 10000.00 kpi-period 30000.00", "100, ''"})
  void the_lint_prices_an_open_cap_by_figures_that_lack_as_much_over_the_quarter(
      int attained, String priced) {
    Map<String, Object> cap =
        Given.tree("id", "all", "percent", "10", "base", "fee", "clause", "9");
    Terms terms = Given.terms().add("kpis", kpi(gate("30"))).add("caps", cap).done().orThrow();
    AssumedFigures figures =
        AssumedFigures.of(
            terms, METRICS, Percent.of(String.valueOf(attained)), BigDecimal.valueOf(100_000));
    List<String> costs =
        ContractLint.cost(terms, METRICS, figures.readings(), figures.period().id(), figures.asOf())
            .orThrow()
            .stream()
            .flatMap(one -> one.readings().stream())
            .map(one -> one.code() + " " + one.deducted())
            .toList();

    assertThat(String.join(" ", costs)).isEqualTo(priced);
    assertThat(figures.period().id()).isEqualTo("2026-09");
  }

  /** What is not settled in a month before is never paid by a smaller base of the quarter. */
  @Test
  void a_bonus_in_doubt_is_in_the_base_at_its_most_until_it_is_settled() {
    Map<String, Object> bonus =
        Given.kpi(
            "bonus",
            Given.value("person-days"),
            "target",
            Given.tree("atLeast", "1"),
            "consequence",
            Given.tree(
                "shape", "bonus", "sum", "1000.00", "per", "1", "units", "full", "most",
                "5000.00"));
    Map<String, Object> base =
        Given.tree("id", "bill", "amounts", List.of("fee", "bonus"), "clause", "5.2");
    Map<String, Object> gate = gate("10");
    gate.put("base", "bill");
    Terms terms =
        Given.terms().add("bases", base).add("kpis", bonus).add("kpis", kpi(gate)).done().orThrow();
    List<Reading> readings = made(0, 0, 0);
    readings.add(Given.month("contract", "person-days", 1, "1"));
    readings.add(Given.month("contract", "person-days", 2, "1"));

    Certificate open = certified(terms, readings, 2);
    assertThat(open.payable()).isEqualTo(rupees("69500.00"));
    assertThat(open.held()).isEqualTo(rupees("500.00"));
    readings.add(Given.month("contract", "person-days", 0, "6"));
    Certificate settled = certified(terms, readings, 2);
    assertThat(settled.payable()).isEqualTo(rupees("69500.00"));
    assertThat(settled.held()).isEqualTo(Money.ZERO);
  }

  @Test
  void a_count_of_its_days_is_a_count_of_one_result() {
    Terms terms = terms(gate("5"));
    LocalDate june = LocalDate.of(2026, 7, 1);

    assertThat(CountedDays.notes(terms, Given.FIRST, june, Given.start(june))).isEmpty();
    assertThat(CountedDays.notes(terms, Given.FIRST.plusMonths(1), june, Given.start(june)))
        .extracting(Message::key)
        .containsExactly("counted.several", "counted.frozen");
  }
}
