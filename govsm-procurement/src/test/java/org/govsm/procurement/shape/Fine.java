package org.govsm.procurement.shape;

import java.math.RoundingMode;
import java.util.List;
import org.govsm.core.document.Field;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.govsm.core.money.Fraction;
import org.govsm.core.money.Money;
import org.govsm.core.text.Message;
import org.govsm.procurement.contract.Attainment;
import org.govsm.procurement.contract.Effect;
import org.govsm.procurement.contract.OpenPoint;
import org.govsm.procurement.contract.Shape;

/** A sum off for each step below the target, up to a cap. Invented, for docs/add-a-kpi-shape.md. */
final class Fine implements Shape {

  @Override
  public String code() {
    return "fine";
  }

  @Override
  public Schema form() {
    return Schema.of(
        Field.of("sum", Field.Kind.MONEY).atLeast(0).required().says("rupees for each step"),
        Field.of("step", Field.Kind.COUNT).atLeast(1).required().says("how much one step is"),
        Field.of("most", Field.Kind.MONEY).atLeast(0).required().says("the most for one period"),
        Field.oneOf("steps", Field.Kind.CODE, "full", "proportion")
            .says("whether a part of a step counts"));
  }

  @Override
  public Effect effect(Node own, Attainment attainment) {
    Fraction steps = attainment.lacking().dividedBy(Fraction.of(own.get("step", Long.class)));
    if (own.find("steps", String.class).orElse("full").equals("full")) {
      steps = steps.whole(RoundingMode.FLOOR);
    }
    Fraction rupees = steps.times(Fraction.of(own.get("sum", Money.class))).min(most(own));
    return Effect.sum(rupees, Message.of("fine.due").with("steps", steps.shown()));
  }

  @Override
  public Effect worst(Node own, int missesBefore) {
    return Effect.sum(most(own), Message.of("shape.unknown"));
  }

  @Override
  public Effect best(Node own) {
    return Effect.none(Message.of("shape.unknown"));
  }

  @Override
  public List<OpenPoint> open(Node own) {
    return OpenPoint.unlessStated(own, "steps", List.of("full", "proportion"));
  }

  private static Fraction most(Node own) {
    return Fraction.of(own.get("most", Money.class));
  }
}
