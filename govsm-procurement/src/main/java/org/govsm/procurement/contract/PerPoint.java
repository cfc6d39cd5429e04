package org.govsm.procurement.contract;

import java.util.List;
import java.util.Optional;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.govsm.core.money.Fraction;
import org.govsm.core.money.Percent;
import org.govsm.core.text.Message;

/**
 * So many percent for each point by which a result, such as a weighted score, misses its target.
 */
final class PerPoint implements Shape {

  @Override
  public String code() {
    return "per-point";
  }

  @Override
  public Schema form() {
    return Schema.of(
        ShapeParts.base(),
        ShapeParts.requiredPercent("percent", "percent of the base for each point"),
        ShapeParts.wholeUnits("whether a point begun, a part of a point or a full point counts"),
        ShapeParts.percent("cap", "no more than this percentage of the base"));
  }

  @Override
  public Effect effect(Node own, Attainment attainment) {
    if (attainment.met()) {
      return Effect.none(Message.of("shape.met"));
    }
    Fraction lacking = attainment.lacking();
    Fraction points = ShapeParts.units(own, lacking);
    Fraction raw = points.times(ShapeParts.part(own, "percent"));
    Fraction part = raw.min(most(own));
    Message why =
        Message.of("shape.per-point")
            .with("lacking", lacking.shown())
            .with("points", points.shown())
            .with("deduct", ShapeParts.points(part));
    return Effect.part(part, own.text("base"), why);
  }

  @Override
  public List<Message> said(Node own) {
    return new ShapeSentences(own)
        .say("says.per-point", "percent", "base")
        .units()
        .options("cap")
        .done();
  }

  @Override
  public Effect worst(Node own, int missesBefore) {
    return Effect.part(most(own), own.text("base"), Message.of("shape.unknown"));
  }

  @Override
  public List<OpenPoint> open(Node own) {
    return OpenPoint.unlessStated(own, "units", List.of("or-part", "proportion", "full"));
  }

  private static Fraction most(Node own) {
    Optional<Percent> cap = own.find("cap", Percent.class);
    return cap.map(Fraction::of).orElse(Fraction.ONE);
  }
}
