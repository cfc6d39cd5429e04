package org.govsm.procurement.contract;

import java.math.BigDecimal;
import java.util.Optional;
import org.govsm.core.money.Fraction;
import org.govsm.core.tree.Branch;
import org.govsm.core.tree.Form;
import org.govsm.core.tree.Part;

/** How much must have been seen before a KPI says anything, and what follows if it was less. */
public final class Sample {

  private final Branch branch;

  Sample(Branch branch) {
    this.branch = branch;
  }

  static Part part() {
    return Part.form(
            "sample",
            Form.of(
                Part.form("of", Operand.form(true)).required().says("what is counted"),
                Part.of("atLeast", Part.Kind.NUMBER)
                    .atLeast(0)
                    .required()
                    .says("the sample below which a result is not used"),
                Part.oneOf("then", Part.Kind.CODE, "exclude", "met", "missed", "hold")
                    .says("what follows from a smaller sample")))
        .says("the minimum sample");
  }

  /** What is counted. */
  public Operand of() {
    return new Operand(branch.branch("of").orElseThrow());
  }

  /**
   * Whether a sample is large enough.
   *
   * @param counted how much was seen
   * @return true at the least sample itself
   */
  public boolean isEnough(Fraction counted) {
    return counted.compareTo(Fraction.of(branch.get("atLeast", BigDecimal.class))) >= 0;
  }

  /**
   * What follows from a smaller sample.
   *
   * @return exclude, met, missed or hold; nothing where the terms do not say
   */
  public Optional<String> then() {
    return branch.find("then", String.class);
  }

  /** The terms that say it. */
  Branch branch() {
    return branch;
  }
}
