package org.govsm.governance.pilot;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.document.Field;
import org.govsm.core.document.Field.Kind;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.govsm.core.money.Fraction;

/**
 * Exit criterion of a pilot: a metric, its target and where its results come from. One that starts
 * from a baseline is to grow evenly over the term; any other is to be held.
 */
public final class ExitCriterion implements ToPlain {

  static final Schema FORM =
      Schema.of(
          Field.of("id", Kind.CODE).identifier().required().says("the criterion"),
          Field.of("title", Kind.TEXT).required().says("what it is called"),
          Field.of("metric", Kind.CODE).required().says("the metric"),
          Field.oneOf("direction", Kind.CODE, "AT_LEAST", "AT_MOST")
              .required()
              .says("whether the target is the least or the most"),
          Field.of("target", Kind.NUMBER).required().says("the target at the end of the term"),
          Field.of("baseline", Kind.NUMBER)
              .says("the result before the pilot, from which it grows"),
          Field.of("unit", Kind.TEXT).says("the unit"),
          Field.of("source", Kind.TEXT).required().says("where its results come from"));

  private final Node node;

  ExitCriterion(Node node) {
    this.node = node;
  }

  /** Its id. */
  public String id() {
    return node.text("id");
  }

  /** What it is called. */
  public String title() {
    return node.text("title");
  }

  /** What it is called, with its unit. */
  public String name() {
    return unit().isEmpty() ? title() : title() + " (" + unit() + ")";
  }

  /** The metric. */
  public String metric() {
    return node.text("metric");
  }

  /** Whether the target is the least that is wanted, and not the most. */
  public boolean isAtLeast() {
    return node.text("direction").equals("AT_LEAST");
  }

  /** The target at the end of the term. */
  public BigDecimal target() {
    return node.get("target", BigDecimal.class);
  }

  /** The result before the pilot; nothing where the target is to be held. */
  public Optional<BigDecimal> baseline() {
    return node.find("baseline", BigDecimal.class);
  }

  /** The unit; empty where it has none. */
  public String unit() {
    return node.find("unit", String.class).orElse("");
  }

  /** Where its results come from. */
  public String source() {
    return node.text("source");
  }

  boolean isMetBy(BigDecimal result) {
    return isAsGood(Fraction.of(result), Fraction.of(target()));
  }

  /** Whether the result before the pilot is better than the target. */
  boolean isBackwards() {
    return baseline().filter(from -> isMetBy(from) && from.compareTo(target()) != 0).isPresent();
  }

  private boolean isAsGood(Fraction result, Fraction wanted) {
    int than = result.compareTo(wanted);
    return isAtLeast() ? than >= 0 : than <= 0;
  }

  /** What an even growth reaches after some days of the term; nothing without a baseline. */
  Optional<Fraction> expected(long day, long days) {
    return baseline()
        .map(Fraction::of)
        .map(
            from ->
                from.plus(
                    Fraction.of(target())
                        .minus(from)
                        .times(Fraction.of(Math.min(day, days)))
                        .dividedBy(Fraction.of(days))));
  }

  boolean isOnTrack(BigDecimal result, long day, long days) {
    return expected(day, days).filter(then -> isAsGood(Fraction.of(result), then)).isPresent();
  }

  /** The published tree form. */
  @Override
  public Map<String, Object> toPlain() {
    return node.toPlain();
  }
}
