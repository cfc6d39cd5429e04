package org.govsm.procurement.shape;

import java.math.RoundingMode;
import java.util.List;
import org.govsm.core.money.Fraction;
import org.govsm.core.money.Money;
import org.govsm.core.text.Message;
import org.govsm.core.tree.Branch;
import org.govsm.core.tree.Form;
import org.govsm.core.tree.Part;
import org.govsm.procurement.contract.Attainment;
import org.govsm.procurement.contract.Effect;
import org.govsm.procurement.contract.OpenPoint;
import org.govsm.procurement.contract.Shape;

/** A sum for each step above the target, up to a cap. Invented, for docs/add-a-kpi-shape.md. */
final class Bonus implements Shape {

  @Override
  public String code() {
    return "bonus";
  }

  @Override
  public Form form() {
    return Form.of(
        Part.of("sum", Part.Kind.MONEY).atLeast(0).required().says("rupees for each step"),
        Part.of("step", Part.Kind.COUNT).atLeast(1).required().says("how much one step is"),
        Part.of("most", Part.Kind.MONEY).atLeast(0).required().says("the most for one period"),
        Part.oneOf("steps", Part.Kind.CODE, "full", "proportion")
            .says("whether a part of a step is paid"));
  }

  @Override
  public Effect effect(Branch own, Attainment attainment) {
    Fraction above = attainment.value().minus(attainment.target().bound()).max(Fraction.ZERO);
    Fraction steps = above.dividedBy(Fraction.of(own.get("step", Long.class)));
    if (own.find("steps", String.class).orElse("full").equals("full")) {
      steps = steps.whole(RoundingMode.FLOOR);
    }
    Fraction rupees = steps.times(Fraction.of(own.get("sum", Money.class))).min(most(own));
    return Effect.earned(rupees, Message.of("bonus.earned").with("steps", steps.shown()));
  }

  @Override
  public Effect worst(Branch own, int missesBefore) {
    return Effect.earned(Fraction.ZERO, Message.of("shape.unknown"));
  }

  @Override
  public Effect best(Branch own) {
    return Effect.earned(most(own), Message.of("shape.unknown"));
  }

  @Override
  public List<OpenPoint> open(Branch own) {
    return OpenPoint.unlessStated(own, "steps", List.of("full", "proportion"));
  }

  private static Fraction most(Branch own) {
    return Fraction.of(own.get("most", Money.class));
  }
}
