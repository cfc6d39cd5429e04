package org.govsm.procurement.contract;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.core.document.Field;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.govsm.core.money.Fraction;
import org.govsm.core.money.Money;
import org.govsm.core.money.Percent;
import org.govsm.core.text.Message;

/**
 * A bonus for each unit by which a result is better than its target: a sum, or a percentage of a
 * base, up to a cap, and only if other KPIs are met. It counts from the bound of the target; what
 * is no better earns nothing and costs nothing.
 */
final class Bonus implements Shape {

  private static final String MET = "met";

  @Override
  public String code() {
    return "bonus";
  }

  @Override
  public Schema form() {
    return Schema.of(
            Field.of("sum", Field.Kind.MONEY).atLeast(0).says("rupees for each unit"),
            ShapeParts.percent("percent", "percent of the base for each unit"),
            Field.of("base", Field.Kind.CODE)
                .says("the amount or base of which the percentages are taken, before deductions"),
            Field.of("per", Field.Kind.NUMBER)
                .atLeast(0)
                .says(
                    "how much better than the target one unit is, as the target is measured; left"
                        + " out: one"),
            ShapeParts.wholeUnits("whether a unit begun, a part of a unit or a full unit is paid"),
            Field.of("most", Field.Kind.MONEY).atLeast(0).says("no more than this for one period"),
            ShapeParts.percent("cap", "no more than this percentage of the base"),
            Field.of("ifMet", Field.Kind.CODES)
                .says("ids of KPIs: nothing is earned in a period in which one of them is missed"),
            Field.oneOf("ifExcluded", Field.Kind.CODE, MET, "missed")
                .says("as what a KPI of ifMet counts in a period in which it does not count"))
        .where(Bonus::check);
  }

  @Override
  public boolean isPromise() {
    return false;
  }

  @Override
  public boolean earns() {
    return true;
  }

  @Override
  public List<String> conditions(Node own) {
    return own.codes("ifMet");
  }

  @Override
  public boolean holdsWithout(Node own) {
    return own.find("ifExcluded", String.class).orElse(MET).equals(MET);
  }

  @Override
  public Effect effect(Node own, Attainment attainment) {
    Target target = attainment.target();
    Fraction better = target.lead(attainment.value());
    if (better.signum() <= 0) {
      return Effect.earned(Fraction.ZERO, Message.of("shape.bonus.none"));
    }
    Fraction per = own.find("per", BigDecimal.class).map(Fraction::of).orElse(Fraction.ONE);
    Fraction units = units(own, better.dividedBy(per));
    Message why =
        Message.of(own.has("sum") ? "shape.bonus" : "shape.bonus.part")
            .with("better", better.shown())
            .with("units", units.shown())
            .with("rate", own.has("sum") ? own.get("sum", Money.class) : percent(own, "percent"));
    return limited(own, own.has("sum") ? earned(own, units, why) : part(own, units, why));
  }

  /** Unlike a deduction, a bonus is read as for full units where the contract does not say. */
  private static Fraction units(Node own, Fraction measured) {
    return own.has("units") ? ShapeParts.units(own, measured) : measured.whole(RoundingMode.FLOOR);
  }

  private static Effect earned(Node own, Fraction units, Message why) {
    return Effect.earned(units.times(Fraction.of(own.get("sum", Money.class))), why);
  }

  private static Effect part(Node own, Fraction units, Message why) {
    return Effect.earnedPart(units.times(ShapeParts.part(own, "percent")), own.text("base"), why);
  }

  private static Effect limited(Node own, Effect effect) {
    Effect limited =
        own.find("cap", Percent.class)
            .map(cap -> effect.atMost(Fraction.of(cap), own.text("base")))
            .orElse(effect);
    return most(own).map(limited::upTo).orElse(limited);
  }

  @Override
  public List<Message> said(Node own) {
    Object per = own.find("per", BigDecimal.class).orElse(BigDecimal.ONE);
    Message rate =
        own.has("sum")
            ? Message.of("says.bonus").with("sum", own.get("sum", Money.class))
            : Message.of("says.bonus-part")
                .with("percent", percent(own, "percent"))
                .with("base", new PartName(own.text("base")));
    ShapeSentences sentences = new ShapeSentences(own).say(rate.with("per", per)).units();
    own.find("most", Money.class)
        .ifPresent(most -> sentences.say(Message.of("says.rate-cap").with("cap", most)));
    own.find("cap", Percent.class)
        .ifPresent(
            cap ->
                sentences.say(
                    Message.of("says.bonus-cap")
                        .with("cap", cap)
                        .with("base", new PartName(own.text("base")))));
    if (own.has("ifMet")) {
      sentences.say(Message.of("says.if-met").with("kpis", PartName.of(own.codes("ifMet"))));
      own.find("ifExcluded", String.class)
          .ifPresent(how -> sentences.say(Message.of("says.if-excluded-" + how)));
    }
    return sentences.done();
  }

  /** Nothing is paid before the figure is settled. */
  @Override
  public Effect worst(Node own, int missesBefore) {
    return Effect.earned(Fraction.ZERO, Message.of("shape.unknown"));
  }

  @Override
  public Effect best(Node own) {
    Message unknown = Message.of("shape.unknown");
    Optional<Fraction> cap = own.find("cap", Percent.class).map(Fraction::of);
    if (cap.isPresent()) {
      return limited(own, Effect.earnedPart(cap.get(), own.text("base"), unknown));
    }
    return most(own).map(sum -> Effect.earned(sum, unknown)).orElseGet(() -> Effect.none(unknown));
  }

  @Override
  public List<OpenPoint> open(Node own) {
    List<OpenPoint> open =
        new ArrayList<>(
            OpenPoint.unlessStated(own, "units", List.of("full", "proportion", "or-part")));
    if (own.has("ifMet")) {
      open.addAll(OpenPoint.unlessStated(own, "ifExcluded", List.of(MET, "missed")));
    }
    return open;
  }

  private static Optional<Fraction> most(Node own) {
    return own.find("most", Money.class).map(Fraction::of);
  }

  private static Percent percent(Node own, String name) {
    return own.get(name, Percent.class);
  }

  private static List<InputFault> check(Node own) {
    List<InputFault> faults = new ArrayList<>();
    if (own.has("percent") == own.has("sum")) {
      faults.add(own.fault("percent", "terms.rate", Message.of("terms.bonus-rate")));
    }
    if ((own.has("percent") || own.has("cap")) != own.has("base")) {
      Message text = Message.of(own.has("base") ? "terms.base-unused" : "terms.base-missing");
      faults.add(own.fault("base", "terms.base", text));
    }
    if (own.find("per", BigDecimal.class).filter(per -> per.signum() == 0).isPresent()) {
      faults.add(own.fault("per", "terms.per", Message.of("terms.per")));
    }
    if (own.has("ifExcluded") && !own.has("ifMet")) {
      faults.add(own.fault("ifExcluded", "terms.if-met", Message.of("terms.if-excluded")));
    }
    return faults;
  }
}
