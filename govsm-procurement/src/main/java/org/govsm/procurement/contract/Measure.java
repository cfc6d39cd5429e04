package org.govsm.procurement.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.document.Field;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;

/**
 * How the value of a KPI is made of operands. A contract carries the formula, not a name for it.
 *
 * @see #kind()
 */
public final class Measure {

  private final Node node;
  private final List<Operand> operands;

  Measure(Node node) {
    this.node = node;
    this.operands = operands(node);
  }

  private static List<Operand> operands(Node node) {
    if (node.choice().equals("value")) {
      return List.of(new Operand(node));
    }
    List<Operand> operands = new ArrayList<>();
    node.branch("of").map(Operand::new).ifPresent(operands::add);
    node.branch("per").map(Operand::new).ifPresent(operands::add);
    return List.copyOf(operands);
  }

  static Field part() {
    Map<String, Schema> kinds = new LinkedHashMap<>();
    kinds.put("value", Operand.form(true));
    kinds.put(
        "ratio",
        Schema.of(
            Field.form("of", Operand.form(true)).required().says("the numerator"),
            Field.form("per", Operand.form(false))
                .says("the denominator; left out: not stated by the contract")));
    kinds.put(
        "growth",
        Schema.of(
            Field.form("of", Operand.form(true))
                .required()
                .says("a state such as followers, a figure over days, or a figure of posts"),
            Field.oneOf("as", Field.Kind.CODE, "number", "percent")
                .required()
                .says(
                    "the end of a state less its beginning, else this period less the one before;"
                        + " or that in percent of what it began with")));
    kinds.put(
        "weighted-score",
        Schema.of(
            Field.of("kpis", Field.Kind.CODES)
                .required()
                .says("the KPIs whose scores are weighed, each with a weight of its own")));
    return Field.choice("measure", "kind", kinds)
        .required()
        .says("how the value is made; a ratio and a weighted score are percentages");
  }

  /**
   * How the value is made.
   *
   * @return {@code value} of one operand, {@code ratio} of two in percent, {@code growth} over the
   *     period, or against the one before, or {@code weighted-score} in percent
   */
  public String kind() {
    return node.choice();
  }

  /**
   * The operands.
   *
   * @return one for a value or growth, two for a ratio whose denominator is stated, none for a
   *     score
   */
  public List<Operand> operands() {
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
        || node.find("as", String.class).filter("percent"::equals).isPresent();
  }

  /**
   * The KPIs whose scores are weighed.
   *
   * @return their ids; none unless it is a weighted score
   */
  public List<String> kpis() {
    return node.codes("kpis");
  }

  /** The terms that say it. */
  Node branch() {
    return node;
  }
}
