package org.govsm.procurement.contract;

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
 * A percentage or a sum for each week, or other number of days, of delay, with a cap, and a higher
 * cap where the delay is long against the period of delivery.
 */
final class TimeRate implements Shape {

  /** The part that says what follows where several deliveries are late. */
  static final String DELIVERIES = "deliveries";

  private static final String PROMISED_DAY = "promised-day";
  private static final String START = "start";
  private static final String EACH = "each";
  private static final String LONGEST = "longest";

  /** A sum for each day has no end without a cap; the bill is the limit of every deduction. */
  private static final Fraction MORE_THAN_ANY_BILL = Fraction.of(10_000_000_000_000L);

  @Override
  public String code() {
    return "time-rate";
  }

  @Override
  public Schema form() {
    return Schema.of(
            Field.of("base", Field.Kind.CODE)
                .says("the amount or base of which the percentages are taken"),
            ShapeParts.percent("percent", "percent of the base for each unit of time"),
            Field.of("sum", Field.Kind.MONEY).atLeast(0).says("rupees for each unit of time"),
            Field.of("unitDays", Field.Kind.COUNT)
                .atLeast(1)
                .required()
                .says("the days of one unit: 1 a day, 7 a week"),
            ShapeParts.wholeUnits("whether a unit begun, a part of a unit or a full unit counts"),
            Field.oneOf(DELIVERIES, Field.Kind.CODE, EACH, LONGEST)
                .says(
                    "of several deliveries that are late in one period: damages for each, or for"
                        + " the longest delay only"),
            ShapeParts.percent("cap", "no more than this percentage of the base"),
            ShapeParts.percent("higherCap", "the cap for long delays"),
            ShapeParts.percent(
                "higherCapOver", "the delay is long above this percentage of deliveryDays"),
            Field.of("deliveryDays", Field.Kind.COUNT).atLeast(1).says("the period of delivery"),
            Field.of("terminationAfterDays", Field.Kind.COUNT)
                .atLeast(0)
                .says("number of days of delay after which the buyer may terminate"),
            Field.oneOf("terminationFrom", Field.Kind.CODE, PROMISED_DAY, START)
                .says(
                    "from where these days count: the day promised, which is the bound of the"
                        + " target, or the start of what is measured, so that days in time count"
                        + " too"))
        .where(TimeRate::check);
  }

  @Override
  public boolean needsTarget(Node own) {
    return false;
  }

  @Override
  public boolean allowsTarget(Node own, Target target) {
    return !target.isFloor();
  }

  /**
   * Days are counted from the bound of a target, if there is one; within its grace none count.
   * Delays of several deliveries are not one delay: caps and termination look at the longest.
   */
  @Override
  public Effect effect(Node own, Attainment attainment) {
    Fraction late = attainment.lacking();
    if (late.signum() <= 0) {
      return mayEnd(own, attainment, Effect.none(Message.of("shape.time-rate.none")));
    }
    boolean longest = own.find(DELIVERIES, String.class).filter(LONGEST::equals).isPresent();
    Fraction units = Fraction.ZERO;
    for (Fraction delay : longest ? List.of(late) : attainment.lackingOfEach()) {
      Fraction one = delay.dividedBy(Fraction.of(own.get("unitDays", Long.class)));
      units = units.plus(ShapeParts.units(own, one));
    }
    Effect effect = own.has("percent") ? percentage(own, late, units) : sum(own, late, units);
    return mayEnd(own, attainment, effect);
  }

  private static Effect mayEnd(Node own, Attainment attainment, Effect effect) {
    boolean fromStart = own.find("terminationFrom", String.class).filter(START::equals).isPresent();
    Fraction counted = fromStart ? attainment.value() : attainment.lacking();
    boolean mayTerminate =
        own.find("terminationAfterDays", Long.class)
            .filter(days -> counted.compareTo(Fraction.of(days)) > 0)
            .isPresent();
    return mayTerminate ? effect.with("termination-right") : effect;
  }

  private static Effect percentage(Node own, Fraction late, Fraction units) {
    Fraction raw = units.times(ShapeParts.part(own, "percent"));
    Optional<Fraction> cap = cap(own, late);
    Fraction applied = cap.map(raw::min).orElse(raw).min(Fraction.ONE);
    Message why =
        Message.of("shape.time-rate")
            .with("days", late.shown())
            .with("units", units.shown())
            .with("raw", ShapeParts.points(raw))
            .with("applied", ShapeParts.points(applied));
    Message limited = cap.map(most -> why.with("cap", ShapeParts.points(most))).orElse(why);
    return Effect.part(applied, own.text("base"), limited);
  }

  private static Effect sum(Node own, Fraction late, Fraction units) {
    Money rate = own.get("sum", Money.class);
    Message why =
        Message.of("shape.time-rate.sum")
            .with("days", late.shown())
            .with("units", units.shown())
            .with("sum", rate);
    Fraction rupees = units.times(Fraction.of(rate));
    return cap(own, late)
        .map(most -> Effect.sum(rupees, capped(why, most)).atMost(most, own.text("base")))
        .orElseGet(() -> Effect.sum(rupees, why));
  }

  private static Message capped(Message why, Fraction most) {
    return Message.of("shape.time-rate.sum.capped")
        .with("sum", why)
        .with("cap", ShapeParts.points(most));
  }

  /** What caps a long delay caps a shorter one too. */
  private static Optional<Fraction> cap(Node own, Fraction late) {
    boolean isLong =
        own.has("higherCap")
            && late.dividedBy(Fraction.of(own.get("deliveryDays", Long.class)))
                    .compareTo(ShapeParts.part(own, "higherCapOver"))
                > 0;
    return own.find(isLong ? "higherCap" : "cap", Percent.class)
        .map(Fraction::of)
        .or(() -> highest(own));
  }

  @Override
  public List<Message> said(Node own) {
    ShapeSentences sentences =
        new ShapeSentences(own)
            .say(
                Message.of(own.has("sum") ? "says.time-rate-sum" : "says.time-rate")
                    .with("days", own.get("unitDays", Long.class))
                    .with("sum", own.find("sum", Money.class).map(Object.class::cast).orElse(""))
                    .with(
                        "percent",
                        own.find("percent", Percent.class).map(Object.class::cast).orElse(""))
                    .with("base", new PartName(own.find("base", String.class).orElse(""))))
            .units();
    own.find(DELIVERIES, String.class).ifPresent(how -> sentences.say("says.deliveries-" + how));
    sentences.options("cap");
    if (own.has("higherCap")) {
      sentences.say(
          Message.of("says.higher-cap")
              .with("cap", own.get("higherCap", Percent.class))
              .with("over", own.get("higherCapOver", Percent.class))
              .with("days", own.get("deliveryDays", Long.class)));
    }
    String from = own.find("terminationFrom", String.class).orElse("open");
    own.find("terminationAfterDays", Long.class)
        .ifPresent(
            days -> sentences.say(Message.of("says.termination-after-" + from).with("days", days)));
    return sentences.done();
  }

  @Override
  public Effect worst(Node own, int missesBefore) {
    Optional<Fraction> most = highest(own);
    if (own.has("percent")) {
      Fraction part = most.orElse(Fraction.ONE);
      return Effect.part(part, own.text("base"), Message.of("shape.unknown"));
    }
    Effect any = Effect.sum(MORE_THAN_ANY_BILL, Message.of("shape.unknown"));
    return most.map(part -> any.atMost(part, own.text("base"))).orElse(any);
  }

  private static Optional<Fraction> highest(Node own) {
    return own.find(own.has("higherCap") ? "higherCap" : "cap", Percent.class).map(Fraction::of);
  }

  @Override
  public List<OpenPoint> open(Node own) {
    List<OpenPoint> open = new ArrayList<>();
    open.addAll(OpenPoint.unlessStated(own, "units", List.of("or-part", "proportion", "full")));
    if (own.has("terminationAfterDays")) {
      open.addAll(OpenPoint.unlessStated(own, "terminationFrom", List.of(PROMISED_DAY, START)));
    }
    return open;
  }

  /** What is open where the delays of several deliveries may be measured. */
  static List<OpenPoint> ofSeveral(Node own) {
    return OpenPoint.unlessStated(own, DELIVERIES, List.of(EACH, LONGEST));
  }

  private static List<InputFault> check(Node own) {
    List<InputFault> faults = new ArrayList<>();
    if (own.has("percent") == own.has("sum")) {
      faults.add(own.fault("percent", "terms.rate", Message.of("terms.percent-or-sum")));
    }
    if (List.of("percent", "cap", "higherCap").stream().anyMatch(own::has) && !own.has("base")) {
      faults.add(own.fault("base", "terms.base", Message.of("terms.base-missing")));
    }
    if (own.has("terminationFrom") && !own.has("terminationAfterDays")) {
      faults.add(
          own.fault("terminationFrom", "terms.termination", Message.of("terms.termination-days")));
    }
    boolean higher = own.has("higherCap");
    if (higher != own.has("higherCapOver") || higher != own.has("deliveryDays")) {
      faults.add(own.fault("higherCap", "terms.cap", Message.of("terms.higher-cap")));
    }
    if (higher && own.has("cap") && percent(own, "higherCap").compareTo(percent(own, "cap")) < 0) {
      faults.add(own.fault("higherCap", "terms.cap", Message.of("terms.higher-cap-low")));
    }
    return faults;
  }

  private static Percent percent(Node own, String name) {
    return own.get(name, Percent.class);
  }
}
