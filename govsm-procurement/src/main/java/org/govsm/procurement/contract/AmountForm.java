package org.govsm.procurement.contract;

import java.util.ArrayList;
import java.util.List;
import org.govsm.core.decision.InputFault;
import org.govsm.core.document.Field;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.govsm.core.money.Fraction;
import org.govsm.core.text.Message;

/** The parts of an amount, and which of them each kind has. */
final class AmountForm {

  private AmountForm() {}

  static Field[] parts() {
    Schema part =
        Schema.of(
            Field.of(Amount.SUBJECT, Field.Kind.CODE)
                .required()
                .says("what is accepted, as the figures name it"),
            ShapeParts.requiredPercent(
                Amount.PERCENT, "the part of the amount that is then due, once"));
    return new Field[] {
      Field.of("id", Field.Kind.CODE).required().says("the id by which bases name it"),
      Field.oneOf(
              "kind",
              Field.Kind.CODE,
              Amount.FIXED,
              Amount.ACTUALS,
              Amount.MILESTONE,
              Amount.COMMISSION,
              Amount.UNIT)
          .required()
          .says(
              "a sum for each period; what was spent, as read; a sum due once, by milestones; a"
                  + " percentage of what was spent; or a rate for each unit"),
      Field.of("amount", Field.Kind.MONEY)
          .atLeast(0)
          .says("the sum of a fixed amount, or of all milestones together"),
      Field.of(Amount.METRIC, Field.Kind.CODE)
          .says(
              "the metric of the platform contract that says what was spent, how many units there"
                  + " were, or that a milestone was accepted"),
      Field.forms(Amount.PARTS, "part", part)
          .says("the milestones; in the period in which the figure of one is 1, its part is due"),
      ShapeParts.percent(Amount.PERCENT, "of a commission: the percentage of what was spent"),
      Field.of("rate", Field.Kind.NUMBER)
          .atLeast(0)
          .says("rupees for each unit; may have fractions of a paisa"),
      Field.of(Amount.SUBJECT, Field.Kind.CODE)
          .says("only units of this subject, as the figures name it; left out: all"),
      Field.of(Amount.MOST_UNITS, Field.Kind.NUMBER)
          .atLeast(0)
          .says("no more units than these are paid for one period"),
      Field.of(Amount.MOST, Field.Kind.MONEY)
          .atLeast(0)
          .says("no more than this is paid of a commission, or for units, for one period"),
      Field.of("clause", Field.Kind.TEXT).required().says("where the contract says it")
    };
  }

  /** What a row states that its kind has not, or lacks that its kind needs. */
  static List<InputFault> check(Node row) {
    List<InputFault> faults = new ArrayList<>();
    List<String> needed = needed(row.text("kind"));
    for (String part : List.of("amount", Amount.METRIC, Amount.PARTS, Amount.PERCENT, "rate")) {
      if (row.has(part) != needed.contains(part)) {
        faults.add(row.fault(part, "terms.amount", against(row, part)));
      }
    }
    for (String part : List.of(Amount.SUBJECT, Amount.MOST_UNITS, Amount.MOST)) {
      boolean allowed = row.text("kind").equals(Amount.UNIT);
      if (row.has(part)
          && !allowed
          && !(part.equals(Amount.MOST) && isOf(row, Amount.COMMISSION))) {
        faults.add(row.fault(part, "terms.amount", Message.of("terms.amount-unused")));
      }
    }
    if (row.has(Amount.PARTS)) {
      milestones(row, faults);
    }
    return faults;
  }

  /** What a row of a kind has or may have, beside its id, clause and days. */
  static List<String> of(String kind) {
    List<String> parts = new ArrayList<>(needed(kind));
    if (kind.equals(Amount.UNIT)) {
      parts.addAll(List.of(Amount.SUBJECT, Amount.MOST_UNITS));
    }
    if (kind.equals(Amount.UNIT) || kind.equals(Amount.COMMISSION)) {
      parts.add(Amount.MOST);
    }
    return List.copyOf(parts);
  }

  private static List<String> needed(String kind) {
    return switch (kind) {
      case Amount.FIXED -> List.of("amount");
      case Amount.MILESTONE -> List.of("amount", Amount.METRIC, Amount.PARTS);
      case Amount.COMMISSION -> List.of(Amount.METRIC, Amount.PERCENT);
      case Amount.UNIT -> List.of(Amount.METRIC, "rate");
      default -> List.of(Amount.METRIC);
    };
  }

  private static Message against(Node row, String part) {
    if (part.equals("amount") && (isOf(row, Amount.FIXED) || isOf(row, Amount.ACTUALS))) {
      return Message.of("terms.amount");
    } else if (part.equals(Amount.METRIC)
        && (isOf(row, Amount.FIXED) || isOf(row, Amount.ACTUALS))) {
      return Message.of("terms.amount-metric");
    }
    return Message.of(row.has(part) ? "terms.amount-unused" : "terms.amount-needed");
  }

  private static boolean isOf(Node row, String kind) {
    return row.text("kind").equals(kind);
  }

  private static void milestones(Node row, List<InputFault> faults) {
    Fraction sum = Fraction.ZERO;
    List<String> subjects = new ArrayList<>();
    for (Node part : row.branches(Amount.PARTS)) {
      sum = sum.plus(ShapeParts.part(part, Amount.PERCENT));
      if (subjects.contains(part.text(Amount.SUBJECT))) {
        faults.add(part.fault(Amount.SUBJECT, "terms.repeated", Message.of("terms.repeated")));
      }
      subjects.add(part.text(Amount.SUBJECT));
    }
    if (!sum.equals(Fraction.ONE)) {
      Message text = Message.of("terms.milestones").with("sum", ShapeParts.points(sum));
      faults.add(row.fault(Amount.PARTS, "terms.milestones", text));
    }
  }
}
