package org.govsm.procurement.contract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.core.document.Field;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.govsm.core.money.Fraction;
import org.govsm.core.text.Message;

/** How a result becomes a score from 0 to 1, and what it weighs in a weighted score. */
public final class Score {

  private final Node node;

  Score(Node node) {
    this.node = node;
  }

  static Field part() {
    Schema band =
        Schema.of(
            Field.of("atLeast", Field.Kind.NUMBER)
                .required()
                .says("the value at which the band begins"),
            Field.of("score", Field.Kind.NUMBER).atLeast(0).atMost(1).required().says("0 to 1"));
    Map<String, Schema> shapes = new LinkedHashMap<>();
    shapes.put("linear", Schema.of(weightPart()));
    shapes.put("gate", Schema.of(weightPart()));
    shapes.put(
        "step",
        Schema.of(
                weightPart(),
                Field.forms("bands", "band", band).required().says("the bands, highest first"))
            .where(Score::check));
    return Field.choice("score", "shape", shapes)
        .says(
            "its part in a weighted score: in proportion to the target up to 1, all or nothing,"
                + " or by bands");
  }

  private static Field weightPart() {
    return Field.of("weight", Field.Kind.NUMBER).atLeast(0).required().says("its weight");
  }

  private static List<InputFault> check(Node node) {
    List<Node> bands = node.branches("bands");
    boolean falling = !bands.isEmpty();
    for (int i = 1; i < bands.size(); i++) {
      falling &= from(bands.get(i)).compareTo(from(bands.get(i - 1))) < 0;
    }
    return falling
        ? List.of()
        : List.of(node.fault("bands", "terms.bands", Message.of("terms.bands")));
  }

  private static BigDecimal from(Node band) {
    return band.get("atLeast", BigDecimal.class);
  }

  /**
   * Its weight.
   *
   * @return zero or more; weights need not add up to anything
   */
  public Fraction weight() {
    return Fraction.of(node.get("weight", BigDecimal.class));
  }

  /** In sentences: its weight, and how a result becomes a score. */
  List<Message> said() {
    List<Message> said = new ArrayList<>();
    said.add(Message.of("says.weight").with("weight", weight().shown()));
    if (needsTarget()) {
      said.add(Message.of("says.score-" + node.choice()));
    }
    for (Node band : node.branches("bands")) {
      said.add(
          Message.of("says.score-band")
              .with("from", from(band))
              .with("score", band.get("score", BigDecimal.class)));
    }
    return said;
  }

  /**
   * Whether it needs a target.
   *
   * @return false for bands
   */
  public boolean needsTarget() {
    return !node.choice().equals("step");
  }

  /** Whether it looks at the shortfall in proportion to the target. */
  boolean needsShortfall() {
    return node.choice().equals("linear");
  }

  /**
   * The score of a result.
   *
   * @param value what was measured
   * @param target what was promised; nothing where bands say it
   * @return 0 to 1, unrounded
   */
  public Fraction of(Fraction value, Optional<Target> target) {
    return switch (node.choice()) {
      case "linear" -> Fraction.ONE.minus(target.orElseThrow().shortfall(value).min(Fraction.ONE));
      case "gate" -> target.orElseThrow().met(value) ? Fraction.ONE : Fraction.ZERO;
      default ->
          node.branches("bands").stream()
              .filter(band -> value.compareTo(Fraction.of(from(band))) >= 0)
              .findFirst()
              .map(band -> Fraction.of(band.get("score", BigDecimal.class)))
              .orElse(Fraction.ZERO);
    };
  }
}
