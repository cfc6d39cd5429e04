package org.govsm.procurement.contract;

import java.util.List;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.govsm.core.money.Fraction;
import org.govsm.core.text.Message;

/** All or nothing: met, nothing is deducted; missed, one percentage, such as the whole base. */
final class Gate implements Shape {

  @Override
  public String code() {
    return "gate";
  }

  @Override
  public Schema form() {
    return Schema.of(
        ShapeParts.base(),
        ShapeParts.requiredPercent("deduct", "percent of the base when it is missed"));
  }

  @Override
  public Effect effect(Node own, Attainment attainment) {
    return attainment.met()
        ? Effect.none(Message.of("shape.met"))
        : missed(own, Message.of("shape.gate").with("deduct", ShapeParts.points(part(own))));
  }

  @Override
  public List<Message> said(Node own) {
    return new ShapeSentences(own).say("says.gate", "deduct", "base").done();
  }

  @Override
  public Effect worst(Node own, int missesBefore) {
    return missed(own, Message.of("shape.unknown"));
  }

  private static Effect missed(Node own, Message why) {
    return Effect.part(part(own), own.text("base"), why);
  }

  private static Fraction part(Node own) {
    return ShapeParts.part(own, "deduct");
  }
}
