package org.govsm.procurement.contract;

import java.util.List;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.govsm.core.money.Fraction;
import org.govsm.core.money.Percent;
import org.govsm.core.text.Message;

/** Pay in proportion: what part of the target is lacking is the part of the base not paid. */
final class Linear implements Shape {

  @Override
  public String code() {
    return "linear";
  }

  @Override
  public Schema form() {
    return Schema.of(
        ShapeParts.base(),
        ShapeParts.percent(
            "floor", "below this percentage of the target nothing of the base is paid"),
        ShapeParts.percent("most", "no more than this percentage of the base is deducted"));
  }

  @Override
  public boolean needsShortfall(Node own) {
    return true;
  }

  @Override
  public Effect effect(Node own, Attainment attainment) {
    Fraction shortfall = attainment.shortfall().min(Fraction.ONE);
    if (shortfall.signum() == 0) {
      return Effect.none(Message.of("shape.met"));
    }
    boolean belowFloor =
        own.find("floor", Percent.class)
            .map(floor -> Fraction.ONE.minus(shortfall).compareTo(Fraction.of(floor)) < 0)
            .orElse(false);
    Fraction part = (belowFloor ? Fraction.ONE : shortfall).min(most(own));
    Message why =
        Message.of(belowFloor ? "shape.linear.floor" : "shape.linear")
            .with("shortfall", ShapeParts.points(shortfall))
            .with("deduct", ShapeParts.points(part));
    return Effect.part(part, own.text("base"), why);
  }

  @Override
  public List<Message> said(Node own) {
    return new ShapeSentences(own).say("says.linear", "base").options("floor", "most").done();
  }

  @Override
  public Effect worst(Node own, int missesBefore) {
    return Effect.part(most(own), own.text("base"), Message.of("shape.unknown"));
  }

  private static Fraction most(Node own) {
    return own.find("most", Percent.class).map(Fraction::of).orElse(Fraction.ONE);
  }
}
