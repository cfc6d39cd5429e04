package org.govsm.procurement.contract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.core.document.Field;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.govsm.core.money.Fraction;
import org.govsm.core.money.Percent;
import org.govsm.core.text.Message;

/** A table of intervals: how much is deducted depends on the interval in which the result falls. */
final class Slab implements Shape {

  private static final String NEAREST = "nearest";

  @Override
  public String code() {
    return "slab";
  }

  @Override
  public Schema form() {
    Schema row =
        Schema.of(
            number("over", "the interval begins above this, which is not in it"),
            number(
                "from", "the interval begins with this, included; without over: at the beginning"),
            number("to", "the interval ends with this, included"),
            number("below", "the interval ends below this, which is not in it; without to: open"),
            ShapeParts.requiredPercent("deduct", "percent of the base"),
            Field.of("warning", Field.Kind.FLAG).says("a warning notice goes with it"));
    return Schema.of(
            ShapeParts.base(),
            Field.oneOf("of", Field.Kind.CODE, "shortfall", "result")
                .required()
                .says(
                    "what the intervals measure: the shortfall in percent of the target, or the"
                        + " result itself"),
            Field.forms("slabs", "slab", row).required().says("the intervals, in rising order"),
            Field.oneOf("beyond", Field.Kind.CODE, NEAREST, "nothing")
                .says("what is deducted outside the intervals: as in the nearest, or nothing"))
        .where(Slab::check);
  }

  private static Field number(String name, String says) {
    return Field.of(name, Field.Kind.NUMBER).says(says);
  }

  @Override
  public boolean needsTarget(Node own) {
    return ofShortfall(own);
  }

  @Override
  public boolean needsShortfall(Node own) {
    return ofShortfall(own);
  }

  /** A table of results says itself what is promised. */
  @Override
  public boolean allowsTarget(Node own, Target target) {
    return ofShortfall(own);
  }

  private static boolean ofShortfall(Node own) {
    return own.text("of").equals("shortfall");
  }

  @Override
  public Effect effect(Node own, Attainment attainment) {
    boolean shortfall = ofShortfall(own);
    if (shortfall && attainment.shortfall().signum() == 0) {
      return Effect.none(Message.of("shape.slab.none"));
    }
    Fraction measured = shortfall ? attainment.shortfall().points() : attainment.value();
    return row(own, measured)
        .map(row -> deduct(own, row, why(own, row, measured)))
        .orElseGet(() -> Effect.none(Message.of("shape.slab.none")));
  }

  private static Optional<Node> row(Node own, Fraction measured) {
    List<Node> rows = own.branches("slabs");
    Node last = rows.get(rows.size() - 1);
    Optional<Node> row = rows.stream().filter(one -> holds(one, measured)).findFirst();
    if (row.isPresent() || own.find("beyond", String.class).orElse(NEAREST).equals("nothing")) {
      return row;
    }
    boolean above = !holdsAbove(last, measured);
    return above
        ? Optional.of(last)
        : ofShortfall(own) ? Optional.empty() : Optional.of(rows.get(0));
  }

  /** A shortfall below the first slab is tolerated; one of more than the whole is in the last. */
  @Override
  public List<OpenPoint> open(Node own) {
    List<Node> rows = own.branches("slabs");
    Node last = rows.get(rows.size() - 1);
    boolean open =
        ofShortfall(own)
            ? !holdsAbove(last, Fraction.of(100))
            : top(last).isPresent() || bottom(rows.get(0)).isPresent();
    return open ? OpenPoint.unlessStated(own, "beyond", List.of(NEAREST, "nothing")) : List.of();
  }

  /** A slab in the middle may be heavier than those on both sides of it. */
  @Override
  public List<Fraction> breaks(Node own, Optional<Target> target) {
    List<Fraction> ends = new ArrayList<>();
    for (Node row : own.branches("slabs")) {
      bottom(row).ifPresent(ends::add);
      top(row).ifPresent(ends::add);
      if (row.has("over") && row.has("below")) {
        Fraction both = bottom(row).orElseThrow().plus(top(row).orElseThrow());
        ends.add(both.dividedBy(Fraction.of(2)));
      }
    }
    return ofShortfall(own)
        ? target.map(t -> ends.stream().map(t::lackingPercent).toList()).orElse(List.of())
        : ends;
  }

  @Override
  public List<Message> said(Node own) {
    ShapeSentences sentences = new ShapeSentences(own);
    for (Node row : own.branches("slabs")) {
      sentences.say(
          Message.of(
                  "says.slab-"
                      + own.text("of")
                      + (row.find("warning", Boolean.class).orElse(false) ? "-warning" : ""))
              .with("interval", SlabInterval.said(row))
              .with("deduct", row.get("deduct", Percent.class))
              .with("base", new PartName(own.text("base"))));
    }
    own.find("beyond", String.class).ifPresent(beyond -> sentences.say("says.slab-" + beyond));
    return sentences.done();
  }

  @Override
  public Effect worst(Node own, int missesBefore) {
    Node heaviest =
        own.branches("slabs").stream()
            .reduce((a, b) -> deduction(b).compareTo(deduction(a)) > 0 ? b : a)
            .orElseThrow();
    return deduct(own, heaviest, Message.of("shape.unknown"));
  }

  private static Message why(Node own, Node row, Fraction measured) {
    return Message.of("shape.slab." + own.text("of"))
        .with("measured", measured.shown())
        .with("deduct", ShapeParts.points(Fraction.of(deduction(row))));
  }

  private static Effect deduct(Node own, Node row, Message why) {
    Effect effect = Effect.part(Fraction.of(deduction(row)), own.text("base"), why);
    return row.find("warning", Boolean.class).orElse(false) ? effect.with("warning") : effect;
  }

  private static Percent deduction(Node row) {
    return row.get("deduct", Percent.class);
  }

  private static boolean holds(Node row, Fraction measured) {
    return end(row, "over").map(over -> measured.compareTo(over) > 0).orElse(true)
        && end(row, "from").map(from -> measured.compareTo(from) >= 0).orElse(true)
        && holdsAbove(row, measured);
  }

  /** Whether the upper end of an interval leaves a number in. */
  private static boolean holdsAbove(Node row, Fraction measured) {
    return end(row, "to").map(to -> measured.compareTo(to) <= 0).orElse(true)
        && end(row, "below").map(below -> measured.compareTo(below) < 0).orElse(true);
  }

  private static Optional<Fraction> bottom(Node row) {
    return end(row, "over").or(() -> end(row, "from"));
  }

  private static Optional<Fraction> top(Node row) {
    return end(row, "to").or(() -> end(row, "below"));
  }

  private static Optional<Fraction> end(Node row, String name) {
    return row.find(name, BigDecimal.class).map(Fraction::of);
  }

  /** Each interval begins where the one before ends, so that no result is in two or in none. */
  private static List<InputFault> check(Node own) {
    List<InputFault> faults = new ArrayList<>();
    List<Node> rows = own.branches("slabs");
    if (rows.isEmpty()) {
      faults.add(own.fault("slabs", "terms.slabs", Message.of("terms.slabs-none")));
    }
    for (int i = 1; i < rows.size(); i++) {
      if (!joined(rows.get(i - 1), rows.get(i))) {
        faults.add(own.fault("slabs/" + i, "terms.slabs", Message.of("terms.slabs-joined")));
      }
    }
    for (int i = 0; i < rows.size(); i++) {
      Node row = rows.get(i);
      if ((row.has("over") && row.has("from")) || (row.has("to") && row.has("below"))) {
        faults.add(own.fault("slabs/" + i, "terms.slabs", Message.of("terms.slabs-ends")));
      } else if (isEmpty(row)) {
        faults.add(own.fault("slabs/" + i, "terms.slabs", Message.of("terms.slabs-empty")));
      }
    }
    return faults;
  }

  /** The end of one is the beginning of the next, and is in exactly one of them. */
  private static boolean joined(Node before, Node next) {
    String begins = before.has("below") ? "from" : "over";
    return top(before).isPresent() && top(before).equals(end(next, begins));
  }

  private static boolean isEmpty(Node row) {
    Optional<Fraction> top = top(row);
    Optional<Fraction> bottom = bottom(row);
    if (top.isEmpty() || bottom.isEmpty()) {
      return false;
    }
    int order = top.get().compareTo(bottom.get());
    return row.has("from") && row.has("to") ? order < 0 : order <= 0;
  }
}
