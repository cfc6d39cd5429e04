package org.govsm.procurement.contract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.govsm.core.decision.Fault;
import org.govsm.core.money.Fraction;
import org.govsm.core.money.Percent;
import org.govsm.core.text.Message;
import org.govsm.core.tree.Branch;
import org.govsm.core.tree.Form;
import org.govsm.core.tree.Part;

/** A table of intervals: how much is deducted depends on the interval in which the result falls. */
final class Slab implements Shape {

  @Override
  public String code() {
    return "slab";
  }

  @Override
  public Form form() {
    Form row =
        Form.of(
            number("over", "the interval begins above this; left out: at the beginning"),
            number("to", "the interval ends with this, included; left out: at the end"),
            Shared.requiredPercent("deduct", "percent of the base"),
            Part.of("warning", Part.Kind.FLAG).says("a warning notice goes with it"));
    return Form.of(
            Shared.base(),
            Part.oneOf("of", Part.Kind.CODE, "shortfall", "result")
                .required()
                .says(
                    "what the intervals measure: the shortfall in percent of the target, or the"
                        + " result itself"),
            Part.forms("slabs", "slab", row).required().says("the intervals, in rising order"))
        .where(Slab::check);
  }

  private static Part number(String name, String says) {
    return Part.of(name, Part.Kind.NUMBER).says(says);
  }

  @Override
  public boolean needsTarget(Branch own) {
    return own.text("of").equals("shortfall");
  }

  @Override
  public Effect effect(Branch own, Attainment attainment) {
    boolean shortfall = own.text("of").equals("shortfall");
    if (shortfall && attainment.shortfall().signum() == 0) {
      return Effect.none(Message.of("shape.slab.none"));
    }
    Fraction measured = shortfall ? attainment.shortfall().points() : attainment.value();
    return own.branches("slabs").stream()
        .filter(row -> holds(row, measured))
        .findFirst()
        .map(row -> deduct(own, row, why(own, row, measured)))
        .orElseGet(() -> Effect.none(Message.of("shape.slab.none")));
  }

  @Override
  public Effect worst(Branch own, int missesBefore) {
    Branch heaviest =
        own.branches("slabs").stream()
            .reduce((a, b) -> deduction(b).compareTo(deduction(a)) > 0 ? b : a)
            .orElseThrow();
    return deduct(own, heaviest, Message.of("shape.unknown"));
  }

  private static Message why(Branch own, Branch row, Fraction measured) {
    return Message.of("shape.slab." + own.text("of"))
        .with("measured", measured.shown())
        .with("deduct", Shared.points(Fraction.of(deduction(row))));
  }

  private static Effect deduct(Branch own, Branch row, Message why) {
    Effect effect = Effect.part(Fraction.of(deduction(row)), own.text("base"), why);
    return row.find("warning", Boolean.class).orElse(false) ? effect.with("warning") : effect;
  }

  private static Percent deduction(Branch row) {
    return row.get("deduct", Percent.class);
  }

  private static boolean holds(Branch row, Fraction measured) {
    return end(row, "over").map(over -> measured.compareTo(over) > 0).orElse(true)
        && end(row, "to").map(to -> measured.compareTo(to) <= 0).orElse(true);
  }

  private static Optional<Fraction> end(Branch row, String name) {
    return row.find(name, BigDecimal.class).map(Fraction::of);
  }

  /** Each interval begins where the one before ends, so that no result is in two or in none. */
  private static List<Fault> check(Branch own) {
    List<Fault> faults = new ArrayList<>();
    List<Branch> rows = own.branches("slabs");
    if (rows.isEmpty()) {
      faults.add(own.fault("slabs", "terms.slabs", Message.of("terms.slabs-none")));
    }
    for (int i = 1; i < rows.size(); i++) {
      boolean joined =
          end(rows.get(i - 1), "to").isPresent()
              && end(rows.get(i - 1), "to").equals(end(rows.get(i), "over"));
      if (!joined) {
        faults.add(own.fault("slabs/" + i, "terms.slabs", Message.of("terms.slabs-joined")));
      }
    }
    for (int i = 0; i < rows.size(); i++) {
      Optional<Fraction> to = end(rows.get(i), "to");
      Optional<Fraction> over = end(rows.get(i), "over");
      if (to.isPresent() && over.isPresent() && to.get().compareTo(over.get()) <= 0) {
        faults.add(own.fault("slabs/" + i, "terms.slabs", Message.of("terms.slabs-empty")));
      }
    }
    return faults;
  }
}
