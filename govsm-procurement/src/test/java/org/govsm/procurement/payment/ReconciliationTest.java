package org.govsm.procurement.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.procurement.Given;
import org.govsm.procurement.contract.OpenPoint;
import org.govsm.procurement.contract.PartyFigures;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.contract.TermsLines;
import org.govsm.procurement.law.ProcurementLaw;
import org.govsm.procurement.measurement.Evidence;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.measurement.ReadingBook;
import org.govsm.procurement.metric.MetricDictionary;
import org.govsm.procurement.scorecard.KpiResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Counts of both parties: within the tolerance one counts, beyond it nothing does. */
class ReconciliationTest {

  private static final MetricDictionary METRICS = MetricDictionary.shipped();
  private static final LocalDate UNTIL = LocalDate.of(2026, 5, 1);
  private static final String FILE = "sha256:" + "0".repeat(64);

  private static Terms.Draft draft(Object... rule) {
    Map<String, Object> both = Given.tree("metrics", List.of("accepted"), "clause", "8.4");
    both.putAll(Given.tree(rule));
    return Given.terms()
        .set("reconciliation", both)
        .add(
            "kpis",
            Given.kpi(
                "posts",
                Given.value("accepted"),
                "target",
                Given.tree("atLeast", "100"),
                "consequence",
                Given.tree("shape", "gate", "base", "fee", "deduct", "10")));
  }

  private static Terms terms(Object... rule) {
    return draft(rule).done().orThrow();
  }

  private static Reading count(String party, String figure, int day) {
    return Given.window("contract", "accepted", Given.FIRST, UNTIL, figure)
        .source("first-party", Given.start(UNTIL.plusDays(day)))
        .evidence(Evidence.of(FILE, 1).countedBy(party))
        .done();
  }

  private static Certificate certificate(Terms terms, Reading... readings) {
    return Certificates.of(METRICS)
        .certify(terms, ReadingBook.of(List.of(readings)), "2026-04", UNTIL.plusDays(9))
        .orThrow();
  }

  private static KpiResult result(Terms terms, Reading... readings) {
    return certificate(terms, readings).scorecard().results().get(0);
  }

  /** The buyer's 100 against the supplier's figure. */
  @ParameterizedTest
  @CsvSource({
    "tolerance, 5, , buyer, 105, MET, 100",
    "tolerance, 5, , buyer, 106, UNDETERMINED, ",
    "tolerance, 5, , buyer, 95, MET, 100",
    "tolerance, 5, , buyer, 94, UNDETERMINED, ",
    "tolerance, 0, , buyer, 100, MET, 100",
    "tolerance, 0, , buyer, 101, UNDETERMINED, ",
    "tolerance, 5, , lower, 95, MISSED, 95",
    "tolerance, 5, , mean, 95, MISSED, 97.5",
    "percent, 5, buyer, buyer, 105, MET, 100",
    "percent, 5, buyer, buyer, 106, UNDETERMINED, ",
    "percent, 10, supplier, buyer, 111, MET, 100",
    "percent, 10, buyer, buyer, 111, UNDETERMINED, ",
    "percent, 10, greater, lower, 90, MISSED, 90",
    "percent, 10, supplier, lower, 90, UNDETERMINED, "
  })
  void a_difference_of_the_tolerance_counts_and_a_larger_one_is_held(
      String how,
      String size,
      String of,
      String counts,
      String supplier,
      String status,
      String value) {
    List<Object> rule = new ArrayList<>(List.of(how, size, "counts", counts));
    if (of != null) {
      rule.addAll(List.of("percentOf", of));
    }
    KpiResult result =
        result(terms(rule.toArray()), count("buyer", "100", 0), count("supplier", supplier, 1));

    assertThat(result.status()).hasToString(status);
    assertThat(result.value().map(one -> one.low().shown().toPlainString()).orElse(null))
        .isEqualTo(value);
  }

  @Test
  void a_larger_difference_is_held_with_both_figures_and_who_decides() {
    Terms terms =
        terms("tolerance", "5", "counts", "buyer", "days", 30, "decides", "The joint committee");
    Certificate made = certificate(terms, count("buyer", "90", 0), count("supplier", "100", 1));

    assertThat(made.payable()).hasToString("90000.00");
    assertThat(made.held()).hasToString("10000.00");
    assertThat(said(made.questions().get(0).question()))
        .contains("90", "100", "a difference of 10; 5 is allowed")
        .contains("The joint committee decides it within 30 days.");
  }

  @Test
  void within_the_tolerance_the_certificate_says_which_figure_counts() {
    Terms terms = terms("tolerance", "5", "counts", "lower");
    Certificate made = certificate(terms, count("buyer", "100", 0), count("supplier", "103", 1));

    assertThat(made.payable()).hasToString("100000.00");
    assertThat(made.scorecard().results().get(0).said().stream().map(ReconciliationTest::said))
        .anySatisfy(
            note -> assertThat(note).contains("100 by the buyer", "103 by the supplier", "lower"));
  }

  @ParameterizedTest
  @CsvSource({"buyer, the supplier", "supplier, the buyer"})
  void a_figure_of_one_party_decides_nothing(String party, String other) {
    Map<String, Object> tree =
        new LinkedHashMap<>(terms("tolerance", "5", "counts", "buyer").toPlain());
    Map<String, Object> kpi =
        Given.kpi(
            "posts",
            Given.value("accepted"),
            "target",
            Given.tree("atLeast", "100"),
            "missing",
            "missed",
            "consequence",
            Given.tree("shape", "gate", "base", "fee", "deduct", "10"));
    tree.put("kpis", List.of(kpi));
    Terms missed = Terms.fromPlain(tree).orThrow();
    KpiResult result = result(missed, count(party, "100", 0));

    assertThat(result.status()).isEqualTo(KpiResult.Status.UNDETERMINED);
    assertThat(said(result.reasons().get(0))).contains("counted by " + other);
  }

  @Test
  void what_both_counted_settles_a_difference_and_who_counted_must_be_said() {
    Terms terms = terms("tolerance", "5", "counts", "buyer");

    assertThat(
            result(
                    terms,
                    count("buyer", "90", 0),
                    count("supplier", "110", 1),
                    count("both", "101", 2))
                .status())
        .isEqualTo(KpiResult.Status.MET);
    Reading unsaid = Given.window("contract", "accepted", Given.FIRST, UNTIL, "100").done();
    assertThat(result(terms, unsaid).status()).isEqualTo(KpiResult.Status.UNDETERMINED);
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "0, 1", "1, 0"})
  void figures_that_both_parties_give_alike_agree_whoever_gives_first(int buyer, int supplier) {
    Terms terms = terms("tolerance", "0", "counts", "buyer");

    assertThat(
            result(terms, count("supplier", "100", supplier), count("buyer", "100", buyer))
                .status())
        .isEqualTo(KpiResult.Status.MET);
  }

  @Test
  void what_both_agreed_on_counts_beside_the_figures_of_each_and_never_alone() {
    Terms terms = terms("tolerance", "5", "counts", "buyer");
    Reading agreed = count("both", "101", 0);

    assertThat(result(terms, agreed).status()).isEqualTo(KpiResult.Status.UNDETERMINED);
    assertThat(result(terms, agreed, count("buyer", "90", 0)).status())
        .isEqualTo(KpiResult.Status.UNDETERMINED);
    KpiResult three = result(terms, agreed, count("buyer", "90", 0), count("supplier", "110", 1));
    assertThat(three.status()).isEqualTo(KpiResult.Status.MET);
    assertThat(three.said().stream().map(ReconciliationTest::said))
        .anySatisfy(
            note -> assertThat(note).contains("90 by the buyer", "110 by the supplier", "101"));
    assertThat(three.trail().listed()).hasSize(3);
  }

  @Test
  void what_both_agreed_on_needs_the_figure_of_each_on_record_and_a_paper() {
    Reading both = count("both", "101", 2);
    List<Reading> two = List.of(count("buyer", "90", 0), count("supplier", "110", 0));

    assertThat(twoParties(both, two, true)).isNull();
    assertThat(twoParties(both, two, false)).isEqualTo("count.agreed-evidence");
    assertThat(twoParties(both, two.subList(0, 1), true)).isEqualTo("count.agreed-figures");
    assertThat(twoParties(both, two.subList(1, 2), true)).isEqualTo("count.agreed-figures");
    assertThat(twoParties(count("supplier", "90", 0), two, true)).isEqualTo("count.of-supplier");
    assertThat(twoParties(count("buyer", "90", 0), List.of(), false)).isNull();
  }

  private static String twoParties(Reading now, List<Reading> known, boolean evident) {
    return PartyFigures.ofTwo(now, known, terms("tolerance", "5").reconciliation(), false, evident)
        .map(Message::key)
        .orElse(null);
  }

  /** What one party said stands until the upload is withdrawn; the other's stands beside it. */
  @ParameterizedTest
  @CsvSource({
    "supplier, buyer, ",
    "buyer, supplier, ",
    "both, buyer, ",
    "buyer, buyer, count.differs",
    "supplier, both, count.differs"
  })
  void a_party_gives_its_figure_beside_that_of_the_other(String now, String before, String fault) {
    assertThat(
            PartyFigures.against(
                    count(now, "110", 1),
                    count(before, "100", 0),
                    "K-1",
                    terms("tolerance", "5").reconciliation())
                .map(Message::key)
                .orElse(null))
        .isEqualTo(fault);
  }

  @Test
  void whose_figure_counts_and_of_whose_the_percentage_is_are_open_points_with_a_price() {
    Terms open = terms("percent", "5");
    assertThat(open.open(METRICS))
        .extracting(OpenPoint::pointer)
        .containsExactly("/reconciliation/counts", "/reconciliation/percentOf");
    assertThat(terms("tolerance", "5").open(METRICS))
        .extracting(OpenPoint::pointer)
        .containsExactly("/reconciliation/counts");

    Certificate made = certificate(open, count("buyer", "103", 0), count("supplier", "98", 1));
    assertThat(made.questions().get(0).readings())
        .extracting(one -> one.code() + " " + one.payable())
        .containsExactly("buyer 100000.00", "lower 90000.00", "mean 100000.00");
  }

  @Test
  void the_words_say_the_rule_and_terms_that_differ_in_it_have_other_lines() {
    assertThat(words(terms("tolerance", "2", "counts", "mean", "days", 15)))
        .contains("Up to a difference of 2, the mean of the two figures counts.")
        .contains("settled within 15 days");
    assertThat(words(terms("percent", "2.5"))).contains("2.5 %", "does not name", "whose");
  }

  private static String words(Terms terms) {
    return String.join("\n", TermsLines.of(terms, METRICS, ProcurementLaw.messages("en")));
  }

  private static String said(Message text) {
    return ProcurementLaw.messages("en").say(text);
  }

  @Test
  void a_rule_states_one_tolerance_of_metrics_that_add_up() {
    assertThat(faults("counts", "buyer")).containsExactly("terms.tolerance");
    assertThat(faults("tolerance", "5", "percent", "5")).containsExactly("terms.tolerance");
    assertThat(faults("tolerance", "5", "percentOf", "buyer"))
        .containsExactly("terms.tolerance-base");
    assertThat(
            terms("metrics", List.of("days-late", "likes"), "tolerance", "1")
                .unknownMetrics(METRICS))
        .extracting(InputFault::code)
        .containsExactly("terms.reconciled-greatest", "terms.metric");
  }

  private static List<String> faults(Object... rule) {
    return draft(rule)
        .done()
        .fold(done -> List.of(), faults -> faults.stream().map(InputFault::code).toList());
  }
}
