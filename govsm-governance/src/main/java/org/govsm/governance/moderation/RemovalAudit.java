package org.govsm.governance.moderation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.OwnDefault;
import org.govsm.core.document.Field;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.govsm.core.text.Message;
import org.govsm.governance.law.Reasoning;

/**
 * Audit of removals: whether critical comments are removed more often than others. A ratio above
 * the limit of the department asks a person to look; it accuses nobody and decides nothing.
 */
public final class RemovalAudit {

  /** The id of the question. */
  public static final String QUESTION = "removal-audit";

  private static final List<String> COUNTS =
      List.of("criticalTotal", "criticalRemoved", "otherTotal", "otherRemoved");

  private static final Schema FORM =
      Schema.of(
              count("criticalTotal", "critical comments in the period"),
              count("criticalRemoved", "those of them that were removed"),
              count("otherTotal", "other comments in the period"),
              count("otherRemoved", "those of them that were removed"),
              Field.of("ratioLimit", Field.Kind.NUMBER)
                  .atLeast(1)
                  .atMost(1_000)
                  .says("the limit of the department: how many times as often"))
          .where(RemovalAudit::faults);

  private RemovalAudit() {}

  private static Field count(String name, String says) {
    return Field.of(name, Field.Kind.COUNT).atLeast(0).says(says);
  }

  private static List<InputFault> faults(Node node) {
    List<InputFault> faults = new ArrayList<>();
    for (String which : List.of("critical", "other")) {
      Optional<Long> total = node.find(which + "Total", Long.class);
      node.find(which + "Removed", Long.class)
          .filter(removed -> total.filter(all -> removed > all).isPresent())
          .ifPresent(
              removed ->
                  faults.add(
                      node.fault(
                          which + "Removed",
                          "moderation.more",
                          Message.of("moderation.input.more"))));
    }
    return faults;
  }

  /** The schema of the tree. */
  public static Schema form() {
    return FORM;
  }

  /**
   * Asks how many times as often critical comments are removed.
   *
   * @param tree the tree of {@link #form}
   * @return the ratio, rounded to two places, where it is within the limit; a question to a
   *     reviewer where it is above, compared without rounding, or where no other comment was
   *     removed; what is missing; or every fault of the tree
   */
  public static Checked<Decision<BigDecimal>> ask(Map<String, ?> tree) {
    List<InputFault> faults = new ArrayList<>();
    Optional<Node> read = FORM.read(tree).part("", faults);
    return read.isPresent()
        ? new Checked.Accepted<>(decide(read.get()))
        : new Checked.Rejected<>(faults);
  }

  private static Decision<BigDecimal> decide(Node asked) {
    Reasoning reasoning = new Reasoning();
    Stream.concat(COUNTS.stream(), Stream.of("ratioLimit"))
        .filter(name -> !asked.has(name))
        .forEach(reasoning::lacks);
    Optional<BigDecimal> ratio = reasoning.isOpen() ? Optional.empty() : ratio(asked, reasoning);
    return reasoning.decide(QUESTION, ratio, Optional.empty(), asked.toPlain());
  }

  private static Optional<BigDecimal> ratio(Node asked, Reasoning reasoning) {
    BigDecimal critical = product(asked, "criticalRemoved", "otherTotal");
    BigDecimal other = product(asked, "otherRemoved", "criticalTotal");
    if (critical.signum() == 0) {
      boolean none =
          asked.get("criticalTotal", Long.class) == 0 || asked.get("otherTotal", Long.class) == 0;
      if (none) {
        reasoning.lacks("commentsOfBothKinds");
        return Optional.empty();
      }
      return Optional.of(BigDecimal.ZERO);
    }
    if (other.signum() == 0) {
      refer(reasoning, Message.of("moderation.only-critical"));
      return Optional.empty();
    }
    BigDecimal limit = asked.get("ratioLimit", BigDecimal.class);
    BigDecimal ratio = critical.divide(other, 2, RoundingMode.HALF_UP);
    if (critical.compareTo(limit.multiply(other)) > 0) {
      BigDecimal above = critical.divide(other, 2, RoundingMode.CEILING);
      refer(
          reasoning,
          Message.of("moderation.above-limit")
              .with("ratio", ratio.compareTo(limit) > 0 ? ratio : above)
              .with("limit", limit));
    }
    return Optional.of(ratio);
  }

  private static BigDecimal product(Node asked, String one, String other) {
    return BigDecimal.valueOf(asked.get(one, Long.class))
        .multiply(BigDecimal.valueOf(asked.get(other, Long.class)));
  }

  private static void refer(Reasoning reasoning, Message text) {
    reasoning.refer(text, OwnDefault.of("audit of removals"));
  }
}
