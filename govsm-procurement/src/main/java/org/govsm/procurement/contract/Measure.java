package org.govsm.procurement.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.tree.Branch;
import org.govsm.core.tree.Form;
import org.govsm.core.tree.Part;

/**
 * How the value of a KPI is made of operands. A contract carries the formula, not a name for it.
 *
 * @see #kind()
 */
public final class Measure {

  private final Branch branch;

  Measure(Branch branch) {
    this.branch = branch;
  }

  static Part part() {
    Map<String, Form> kinds = new LinkedHashMap<>();
    kinds.put("value", Operand.form(true));
    kinds.put(
        "ratio",
        Form.of(
            Part.form("of", Operand.form(true)).required().says("the numerator"),
            Part.form("per", Operand.form(false))
                .says("the denominator; left out: not stated by the contract")));
    kinds.put(
        "growth",
        Form.of(
            Part.form("of", Operand.form(true))
                .required()
                .says("a state such as followers, a figure over days, or a figure of posts"),
            Part.oneOf("as", Part.Kind.CODE, "number", "percent")
                .required()
                .says(
                    "the end of a state less its beginning, else this period less the one before;"
                        + " or that in percent of what it began with")));
    kinds.put(
        "weighted-score",
        Form.of(
            Part.of("kpis", Part.Kind.CODES)
                .required()
                .says("the KPIs whose scores are weighed, each with a weight of its own")));
    return Part.choice("measure", "kind", kinds)
        .required()
        .says("how the value is made; a ratio and a weighted score are percentages");
  }

  /**
   * How the value is made.
   *
   * @return {@code value} of one operand, {@code ratio} of two in percent, {@code growth} over the
   * period, or against the one before, or {@code weighted-score} in percent
   */
  public String kind() {
    return branch.choice();
  }

  /**
   * The operands.
   *
   * @return one for a value or growth, two for a ratio whose denominator is stated, none for a
   * score
   */
  public List<Operand> operands() {
    if (kind().equals("value")) {
      return List.of(new Operand(branch));
    }
    List<Operand> operands = new ArrayList<>();
    branch.branch("of").map(Operand::new).ifPresent(operands::add);
    branch.branch("per").map(Operand::new).ifPresent(operands::add);
    return operands;
  }

  /**
   * Whether growth is a percentage of the start.
   *
   * @return true for percent
   */
  public boolean isInPercent() {
    return kind().equals("ratio")
        || kind().equals("weighted-score")
        || branch.find("as", String.class).filter("percent"::equals).isPresent();
  }

  /**
   * The KPIs whose scores are weighed.
   *
   * @return their ids; none unless it is a weighted score
   */
  public List<String> kpis() {
    return branch.codes("kpis");
  }

  /** The terms that say it. */
  Branch branch() {
    return branch;
  }
}
