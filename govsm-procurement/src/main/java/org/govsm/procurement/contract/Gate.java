package org.govsm.procurement.contract;

import org.govsm.core.money.Fraction;
import org.govsm.core.text.Message;
import org.govsm.core.tree.Branch;
import org.govsm.core.tree.Form;

/** All or nothing: met, nothing is deducted; missed, one percentage, such as the whole base. */
final class Gate implements Shape {

  @Override
  public String code() {
    return "gate";
  }

  @Override
  public Form form() {
    return Form.of(
        Shared.base(), Shared.requiredPercent("deduct", "percent of the base when it is missed"));
  }

  @Override
  public Effect effect(Branch own, Attainment attainment) {
    return attainment.met()
        ? Effect.none(Message.of("shape.met"))
        : missed(own, Message.of("shape.gate").with("deduct", Shared.points(part(own))));
  }

  @Override
  public Effect worst(Branch own, int missesBefore) {
    return missed(own, Message.of("shape.unknown"));
  }

  private static Effect missed(Branch own, Message why) {
    return Effect.part(part(own), own.text("base"), why);
  }

  private static Fraction part(Branch own) {
    return Shared.part(own, "deduct");
  }
}
