package org.govsm.procurement.tender;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Decision;
import org.govsm.core.document.Node;
import org.govsm.core.money.Percent;
import org.govsm.core.rules.Outputs;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;

/**
 * Who may bid and who is preferred: experience against the yardstick of the manual, relaxations,
 * and the orders on preference. On the least turnover no published limit was found.
 */
final class CriteriaChecks {

  private static final String YARDSTICK = "experience.yardstick";

  private static final List<String> KNOWN = List.of("TURNOVER", "EXPERIENCE");

  private record Relaxation(String who, String question, String field) {}

  private static final List<Relaxation> RELAXATIONS =
      List.of(
          new Relaxation("STARTUP", "startup.relaxation", "relaxation"),
          new Relaxation("MSE", "mse.benefits", "benefit"));

  private final Tender tender;
  private final ActFindings findings;

  CriteriaChecks(Tender tender, ActFindings findings) {
    this.tender = tender;
    this.findings = findings;
  }

  void check() {
    for (Node criterion : tender.node().branches("criteria")) {
      relaxed(criterion);
      known(criterion);
      judged(criterion);
      if (criterion.has("percent")) {
        experience(criterion);
      }
    }
    preference("MSE", findings.rule("principles", "principle", "MSE_POLICY_APPLIES"));
    if (isLocalPreferred()) {
      preference(
          "MAKE_IN_INDIA", findings.look("mii.scope", Map.of()).map(d -> findings.cited(d, "")));
    }
  }

  private void relaxed(Node criterion) {
    String about = criterion.text("about");
    for (Relaxation each : RELAXATIONS) {
      if (!criterion.codes("relaxed").contains(each.who())) {
        findings
            .rule(each.question(), each.field(), "PRIOR_" + about + "_MAY_BE_RELAXED")
            .ifPresent(
                rule ->
                    findings.weigh(
                        "NOT_RELAXED." + each.who(),
                        criterion.text("id"),
                        Message.of("tender.check.relaxed")
                            .with("criterion", criterion.text("id"))
                            .with("who", new Term("tender." + each.who())),
                        rule));
      }
    }
  }

  /** The committee examines the requirements of the evaluation, and nothing beside them. */
  private void judged(Node criterion) {
    if (!tender.isJudged(criterion)) {
      findings.note(
          "CRITERION_NOT_JUDGED",
          Message.of("tender.check.not-judged").with("criterion", criterion.text("id")),
          tender.clause(""));
    }
  }

  /** What a criterion is about is held against a rule only where its code is known. */
  private void known(Node criterion) {
    String about = criterion.text("about");
    if (!KNOWN.contains(about)) {
      findings.note(
          "CRITERION_NOT_CHECKED",
          Message.of("tender.check.about")
              .with("criterion", criterion.text("id"))
              .with("about", about)
              .with("known", KNOWN),
          tender.clause(""));
    }
  }

  /** More than the yardstick for as many contracts, or more contracts than it knows. */
  private void experience(Node criterion) {
    Optional<Decision<Outputs>> rule = findings.look(YARDSTICK, Map.of());
    Optional<Outputs> rows = findings.answer(YARDSTICK, Map.of());
    if (rule.isEmpty() || rows.isEmpty()) {
      return;
    }
    BigDecimal jobs = BigDecimal.valueOf(criterion.find("jobs", Long.class).orElse(1L));
    Percent asked = criterion.get("percent", Percent.class);
    Optional<BigDecimal> most =
        rows.get().rows().stream()
            .filter(row -> number(row, "jobs").compareTo(jobs) == 0)
            .map(row -> number(row, "percent"))
            .findFirst();
    if (most.isEmpty() || asked.points().compareTo(most.get()) > 0) {
      findings.weigh(
          "EXPERIENCE_OVER_YARDSTICK",
          criterion.text("id"),
          Message.of("tender.check.experience")
              .with("criterion", criterion.text("id"))
              .with("jobs", jobs)
              .with("percent", asked),
          findings.cited(rule.get(), ""));
    }
  }

  private static BigDecimal number(Map<String, ?> row, String field) {
    Object value = row.get(field);
    if (value instanceof Percent percent) {
      return percent.points();
    }
    return value instanceof BigDecimal number ? number : BigDecimal.ZERO;
  }

  private boolean isLocalPreferred() {
    return findings
        .answer("mii.scope", Map.of())
        .flatMap(answer -> answer.get("applies"))
        .filter(Boolean.TRUE::equals)
        .isPresent();
  }

  private void preference(String policy, Optional<Citation> rule) {
    boolean said =
        tender.node().branches("preferences").stream()
            .anyMatch(each -> each.text("policy").equals(policy));
    if (!said) {
      rule.ifPresent(
          cited ->
              findings.weigh(
                  "PREFERENCE_NOT_STATED." + policy,
                  Message.of("tender.check.preference")
                      .with("policy", new Term("tender." + policy)),
                  cited));
    }
  }
}
