package org.govsm.procurement.contract;

import java.math.BigDecimal;
import java.util.Optional;
import org.govsm.core.document.Field;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.govsm.core.money.Fraction;

/** How much must have been seen before a KPI says anything, and what follows if it was less. */
public final class Sample {

  private final Node node;

  Sample(Node node) {
    this.node = node;
  }

  static Field part() {
    return Field.form(
            "sample",
            Schema.of(
                Field.form("of", Operand.form(true)).required().says("what is counted"),
                Field.of("atLeast", Field.Kind.NUMBER)
                    .atLeast(0)
                    .required()
                    .says("the sample below which a result is not used"),
                Field.oneOf("then", Field.Kind.CODE, "exclude", "met", "missed", "hold")
                    .says("what follows from a smaller sample")))
        .says("the minimum sample");
  }

  /** What is counted. */
  public Operand of() {
    return new Operand(node.branch("of").orElseThrow());
  }

  /** The smallest sample that is large enough. */
  public Fraction least() {
    return Fraction.of(node.get("atLeast", BigDecimal.class));
  }

  /**
   * Whether a sample is large enough.
   *
   * @param counted how much was seen
   * @return true at the least sample itself
   */
  public boolean isEnough(Fraction counted) {
    return counted.compareTo(least()) >= 0;
  }

  /**
   * What follows from a smaller sample.
   *
   * @return exclude, met, missed or hold; nothing where the terms do not say
   */
  public Optional<String> then() {
    return node.find("then", String.class);
  }

  /** The terms that say it. */
  Node branch() {
    return node;
  }
}
