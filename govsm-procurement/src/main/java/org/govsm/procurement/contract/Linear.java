package org.govsm.procurement.contract;

import org.govsm.core.money.Fraction;
import org.govsm.core.money.Percent;
import org.govsm.core.text.Message;
import org.govsm.core.tree.Branch;
import org.govsm.core.tree.Form;

/** Pay in proportion: what part of the target is lacking is the part of the base not paid. */
final class Linear implements Shape {

  @Override
  public String code() {
    return "linear";
  }

  @Override
  public Form form() {
    return Form.of(
        Shared.base(),
        Shared.percent("floor", "below this percentage of the target nothing of the base is paid"),
        Shared.percent("most", "no more than this percentage of the base is deducted"));
  }

  @Override
  public boolean needsShortfall(Branch own) {
    return true;
  }

  @Override
  public Effect effect(Branch own, Attainment attainment) {
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
            .with("shortfall", Shared.points(shortfall))
            .with("deduct", Shared.points(part));
    return Effect.part(part, own.text("base"), why);
  }

  @Override
  public Effect worst(Branch own, int missesBefore) {
    return Effect.part(most(own), own.text("base"), Message.of("shape.unknown"));
  }

  private static Fraction most(Branch own) {
    return own.find("most", Percent.class).map(Fraction::of).orElse(Fraction.ONE);
  }
}
