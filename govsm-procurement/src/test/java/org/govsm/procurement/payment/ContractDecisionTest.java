package org.govsm.procurement.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Messages;
import org.govsm.procurement.Given;
import org.govsm.procurement.contract.Shapes;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.law.ProcurementLaw;
import org.govsm.procurement.metric.MetricDictionary;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Lint and certificate asked as questions, without any portal. */
class ContractDecisionTest {

  private static final MetricDictionary METRICS = MetricDictionary.shipped();
  private static final Messages ENGLISH = ProcurementLaw.messages("en");
  private static final LocalDate TODAY = LocalDate.of(2026, 5, 20);

  private static Map<String, Object> terms(Object... consequence) {
    return Given.terms()
        .add(
            "kpis",
            Given.kpi(
                "posts",
                Given.value("posts"),
                "target",
                Given.tree("atLeast", "20"),
                "consequence",
                Given.tree(consequence)))
        .done()
        .orThrow()
        .toPlain();
  }

  private static Map<String, Object> reading() {
    return Given.window("contract", "posts", Given.FIRST, Given.FIRST.plusMonths(1), "10")
        .source("first-party", Given.start(Given.FIRST.plusMonths(1)))
        .done()
        .toPlain();
  }

  private static Map<String, @Nullable Object> asked(Map<String, ?> terms, Object... more) {
    Map<String, @Nullable Object> asked = new LinkedHashMap<>(Given.tree(more));
    asked.put("terms", terms);
    return asked;
  }

  private static List<String> pointers(Checked<?> checked) {
    return checked.fold(
        value -> List.of(), faults -> faults.stream().map(InputFault::pointer).toList());
  }

  @Test
  void a_certificate_says_its_reasons_and_the_editions_of_the_metrics() {
    Map<String, @Nullable Object> asked =
        asked(
            terms("shape", "linear", "base", "fee"),
            "readings",
            List.of(reading()),
            "period",
            "2026-04",
            "asOf",
            "2026-05-20");

    Map<String, Object> tree =
        CertificateRequest.over(METRICS, Shapes.shipped())
            .decide(asked)
            .orThrow()
            .toPlain(ENGLISH);

    assertThat(tree).containsEntry("question", "certificate").containsEntry("kind", "ANSWER");
    assertThat(tree.get("answer").toString()).contains("payable=50000.00");
    assertThat(tree.get("packs").toString()).contains(METRICS.edition().toString());
    assertThat(tree.get("explanation").toString()).isNotBlank();
    assertThat(tree.get("factsDigest").toString()).startsWith("sha256:");
  }

  @Test
  void the_findings_of_lint_name_each_open_point() {
    Terms terms = Terms.packaged("markfed-2025");

    ContractDecision decision =
        LintRequest.over(METRICS).answer(terms, List.of(), TODAY, Map.of("terms", "digest"));

    assertThat(terms.open(METRICS)).isNotEmpty();
    assertThat(decision.findings())
        .extracting(Finding::code)
        .containsAll(terms.open(METRICS).stream().map(point -> point.question().key()).toList());
  }

  @Test
  void lint_prices_what_the_terms_leave_open_where_a_period_is_named() {
    Map<String, @Nullable Object> asked =
        asked(terms("shape", "linear", "base", "fee"), "readings", List.of(reading()), "period", "2026-04");

    Map<String, Object> tree =
        LintRequest.over(METRICS).ofPlain(asked, TODAY).orThrow().toPlain(ENGLISH);

    assertThat(tree).containsEntry("question", "contract-lint").containsEntry("day", TODAY);
    assertThat(tree.get("answer").toString()).startsWith("{open=");
  }

  @Test
  void every_fault_of_a_request_is_said_at_once_with_its_place() {
    Map<String, @Nullable Object> asked =
        asked(Map.of("id", "X"), "readings", List.of(Map.of()), "asOf", "tomorrow");

    assertThat(pointers(LintRequest.over(METRICS).ofPlain(asked, TODAY)))
        .anyMatch(pointer -> pointer.startsWith("/terms"))
        .anyMatch(pointer -> pointer.startsWith("/readings/0"))
        .contains("/asOf");
    assertThat(pointers(CertificateRequest.over(METRICS, Shapes.shipped()).decide(asked)))
        .anyMatch(pointer -> pointer.startsWith("/terms"))
        .anyMatch(pointer -> pointer.startsWith("/readings/0"))
        .contains("/asOf", "/period");
  }
}
