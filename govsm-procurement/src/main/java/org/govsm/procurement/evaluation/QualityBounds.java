package org.govsm.procurement.evaluation;

import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Ruling;
import org.govsm.core.money.Fraction;
import org.govsm.core.money.Percent;
import org.govsm.core.rules.Outputs;
import org.govsm.core.text.Message;
import org.govsm.procurement.tenderlaw.TenderLaw;

/** What the law allows of weights and of pass marks, and what the tender must state itself. */
final class QualityBounds {

  private static final String LIMIT = "qcbs.limit";
  private static final String PASS_MARK = "pass-mark";
  private static final String ROUNDING = "evaluation.rounding";

  private final TenderLaw law;
  private final EvaluationTerms terms;

  QualityBounds(TenderLaw law, EvaluationTerms terms) {
    this.law = law;
    this.terms = terms;
  }

  void check(boolean priced) {
    if (!Methods.hasMarks(terms.method())) {
      return;
    }
    if (terms.words("members").isEmpty()) {
      law.lacks("members");
    }
    terms.passMark().ifPresentOrElse(this::passMark, () -> law.lacks("passMark"));
    if (priced) {
      priced();
    }
  }

  private void priced() {
    if (terms.method().equals(Methods.QCBS)) {
      terms
          .percent("technicalWeight")
          .ifPresentOrElse(this::weight, () -> law.lacks("technicalWeight"));
      rounding();
    }
    if (terms.method().equals(Methods.FIXED_BUDGET) && terms.sum("budget").isEmpty()) {
      law.lacks("budget");
    }
  }

  private void weight(Percent weight) {
    if (!law.knows(LIMIT)) {
      law.refer(Message.of("evaluation.weight-open").with("weight", weight), terms.clause());
      return;
    }
    Optional<Outputs> limit = law.ask(LIMIT);
    if (limit.flatMap(answer -> answer.get("allowed")).filter(Boolean.FALSE::equals).isPresent()) {
      refuse(Message.of("evaluation.qcbs-not-allowed"));
    }
    limit
        .flatMap(answer -> answer.number("technicalMost"))
        .filter(most -> weight.points().compareTo(most) > 0)
        .ifPresent(
            most ->
                refuse(
                    Message.of("evaluation.weight-over")
                        .with("weight", weight)
                        .with("most", new Percent(most))));
  }

  private void refuse(Message text) {
    var cited = law.cited(LIMIT).orElseGet(terms::clause);
    law.find(Finding.of("QUALITY_WEIGHT_OVER_CAP", Finding.Weight.BLOCKING, text, cited));
    law.refer(text, cited);
  }

  /** The manuals reach back to August 2025 only: before that the tender's own mark stands alone. */
  private void passMark(Fraction mark) {
    law.look(PASS_MARK, Map.of())
        .filter(decision -> decision.ruling() instanceof Ruling.Answer<Outputs>)
        .flatMap(decision -> law.ask(PASS_MARK))
        .filter(
            range ->
                range.number("least").filter(l -> mark.compareTo(Fraction.of(l)) < 0).isPresent()
                    || range
                        .number("most")
                        .filter(m -> mark.compareTo(Fraction.of(m)) > 0)
                        .isPresent())
        .ifPresent(
            range ->
                law.find(
                    Finding.of(
                        "PASS_MARK_OUT_OF_RANGE",
                        Finding.Weight.WARNING,
                        Message.of("evaluation.pass-mark-range")
                            .with("mark", mark.shown())
                            .with("least", range.number("least").orElseThrow())
                            .with("most", range.number("most").orElseThrow()),
                        law.cited(PASS_MARK).orElseGet(terms::clause))));
  }

  private void rounding() {
    if (terms.decimals().isEmpty()) {
      law.look(ROUNDING, Map.of()).stream()
          .flatMap(decision -> decision.trace().steps().stream())
          .limit(1)
          .forEach(
              step ->
                  law.find(
                      Finding.of(
                          "ROUNDING_NOT_STATED",
                          Finding.Weight.WARNING,
                          Message.of("evaluation.rounding-open"),
                          step.citation())));
    }
  }
}
