package org.govsm.procurement.tender;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.OwnDefault;
import org.govsm.core.decision.Ruling;
import org.govsm.core.money.Fraction;
import org.govsm.core.money.Money;
import org.govsm.core.rules.Outputs;
import org.govsm.core.text.Message;

/**
 * Value of a tender against the estimate of its requirement. A value with taxes that is below the
 * estimate before them wants a reason; one that lets another procedure do is for the competent
 * authority, as a demand that is split is.
 */
final class LowerValue {

  /** The code of the question. */
  static final String QUESTION = "value-below-estimate";

  private static final String VALUE = "value";
  private static final String BAR = "splitting.bar";
  private static final Citation OWN =
      OwnDefault.of("one estimate for a requirement and its tender");

  private final Tender tender;
  private final ActFindings findings;

  LowerValue(Tender tender, ActFindings findings) {
    this.tender = tender;
    this.findings = findings;
  }

  void check(Money estimate) {
    if (estimate.equals(Money.ZERO)) {
      return;
    }
    tender.node().branch("evaluation").flatMap(terms -> terms.find(VALUE, Money.class)).stream()
        .forEach(value -> check(value, estimate));
  }

  private void check(Money value, Money estimate) {
    int off = value.compareTo(estimate);
    Citation cited = cited();
    if (off == 0) {
      findings.note("VALUE_WITHOUT_GST", said("tender.check.value-gst", value, estimate), cited);
    } else if (off < 0 && isOther(estimate)) {
      findings.refer(QUESTION, said("tender.check.value-procedure", value, estimate), cited);
    } else if (off < 0) {
      findings.stated(
          "VALUE_BELOW_ESTIMATE", "", said("tender.check.value-below", value, estimate), cited);
    } else {
      findings.note(
          "VALUE_OVER_ESTIMATE",
          said("tender.check.value-over", value, estimate).with("percent", over(value, estimate)),
          cited);
    }
  }

  /** How far the value is above the estimate, in per cent: as much as GST may be in it. */
  private static BigDecimal over(Money value, Money estimate) {
    return Fraction.of(value)
        .minus(Fraction.of(estimate))
        .dividedBy(Fraction.of(estimate))
        .points()
        .decimal(2, RoundingMode.HALF_UP);
  }

  private static Message said(String key, Money value, Money estimate) {
    return Message.of(key).with(VALUE, value).with("estimate", estimate);
  }

  private Citation cited() {
    return findings.look(BAR, Map.of()).stream()
        .filter(bar -> bar.ruling() instanceof Ruling.Answer<Outputs>)
        .flatMap(bar -> bar.trace().steps().stream())
        .findFirst()
        .map(step -> step.citation())
        .orElse(OWN);
  }

  /** Whether the estimate asks for another procedure than the value does. */
  private boolean isOther(Money estimate) {
    boolean outside = tender.evaluation().channel().filter("OUTSIDE_GEM"::equals).isPresent();
    String question = outside ? "procedure.outside" : "procedure.gem";
    return !procedures(question, Map.of()).equals(procedures(question, Map.of(VALUE, estimate)));
  }

  private Optional<List<?>> procedures(String question, Map<String, ?> more) {
    return findings
        .look(question, more)
        .map(Decision::ruling)
        .flatMap(
            ruling ->
                ruling instanceof Ruling.Answer<Outputs> answer
                    ? Optional.of(answer.value().rows())
                    : Optional.empty());
  }
}
