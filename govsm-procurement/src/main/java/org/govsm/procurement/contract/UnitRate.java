package org.govsm.procurement.contract;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.core.document.Field;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.govsm.core.money.Fraction;
import org.govsm.core.money.Money;
import org.govsm.core.text.Message;

/**
 * A rate for each unit, up to a cap: an advertisement, a thousand impressions, a view. Where the
 * terms list classes of supplier, they also say which one this is.
 */
final class UnitRate implements Shape {

  @Override
  public String code() {
    return "unit-rate";
  }

  @Override
  public Schema form() {
    Schema rate =
        Schema.of(
            Field.of("class", Field.Kind.CODE).says("the class of supplier"),
            Field.of("rate", Field.Kind.NUMBER)
                .atLeast(0)
                .required()
                .says("rupees for the number of units in `per`; may have fractions of a paisa"),
            Field.of("cap", Field.Kind.MONEY).atLeast(0).says("the maximum for one period"));
    return Schema.of(
            Field.forms("rates", "rate", rate).required().says("the rates, one for each class"),
            Field.of("class", Field.Kind.CODE).says("the class of this supplier"),
            Field.of("per", Field.Kind.COUNT)
                .atLeast(1)
                .says("the number of units that the rate pays for; left out: one"),
            ShapeParts.wholeUnits("whether a unit begun, a part of a unit or a full unit is paid"))
        .where(UnitRate::check);
  }

  @Override
  public boolean needsTarget(Node own) {
    return false;
  }

  @Override
  public boolean allowsTarget(Node own, Target target) {
    return false;
  }

  @Override
  public boolean earns() {
    return true;
  }

  /** A count that fell below zero earns nothing, and costs nothing. */
  @Override
  public Effect effect(Node own, Attainment attainment) {
    long per = own.find("per", Long.class).orElse(1L);
    Fraction counted = attainment.value().max(Fraction.ZERO).dividedBy(Fraction.of(per));
    Fraction units = own.has("units") ? ShapeParts.units(own, counted) : counted;
    Node rate = rate(own);
    Fraction computed = units.times(Fraction.of(rate.get("rate", BigDecimal.class)));
    Message why =
        Message.of("shape.unit-rate")
            .with("units", units.shown())
            .with("rate", rate.get("rate", BigDecimal.class))
            .with("computed", computed.shown());
    Optional<Money> cap = rate.find("cap", Money.class);
    boolean capped = cap.filter(c -> Fraction.of(c).compareTo(computed) < 0).isPresent();
    return capped
        ? Effect.earned(
                Fraction.of(cap.get()),
                Message.of("shape.unit-rate.capped").with("sum", why).with("cap", cap.get()))
            .with("capped")
        : Effect.earned(computed, why);
  }

  @Override
  public List<Message> said(Node own) {
    ShapeSentences sentences = new ShapeSentences(own);
    String supplier = own.find("class", String.class).orElse("");
    for (Node rate : own.branches("rates")) {
      if (rate.find("class", String.class).orElse(supplier).equals(supplier)) {
        sentences.say(
            Message.of("says.unit-rate")
                .with("rate", rate.get("rate", BigDecimal.class))
                .with("per", own.find("per", Long.class).orElse(1L)));
        rate.find("cap", Money.class)
            .ifPresent(cap -> sentences.say(Message.of("says.rate-cap").with("cap", cap)));
      }
    }
    own.find("class", String.class)
        .ifPresent(of -> sentences.say(Message.of("says.supplier-class").with("class", of)));
    return sentences.units().done();
  }

  @Override
  public Effect worst(Node own, int missesBefore) {
    return Effect.earned(Fraction.ZERO, Message.of("shape.unknown"));
  }

  @Override
  public Effect best(Node own) {
    return rate(own)
        .find("cap", Money.class)
        .map(cap -> Effect.earned(Fraction.of(cap), Message.of("shape.unknown")))
        .orElseGet(() -> Effect.none(Message.of("shape.unknown")));
  }

  @Override
  public List<OpenPoint> open(Node own) {
    return own.find("per", Long.class).orElse(1L) > 1
        ? OpenPoint.unlessStated(own, "units", List.of("proportion", "or-part", "full"))
        : List.of();
  }

  private static Node rate(Node own) {
    return own.branches("rates").stream()
        .filter(row -> row.find("class", String.class).equals(own.find("class", String.class)))
        .findFirst()
        .orElseThrow();
  }

  private static List<InputFault> check(Node own) {
    Optional<String> wanted = own.find("class", String.class);
    long fitting =
        own.branches("rates").stream()
            .filter(row -> row.find("class", String.class).equals(wanted))
            .count();
    return fitting == 1
        ? List.of()
        : List.of(own.fault("class", "terms.class", Message.of("terms.class")));
  }
}
