package org.govsm.procurement.contract;

import java.util.List;
import org.govsm.core.text.Message;
import org.govsm.core.tree.Form;
import org.govsm.core.tree.Part;

/** The parts of a contract's terms, in the order in which they are written. */
final class TermsForm {

  static final String ONE = "one";
  static final String WHOLE_PERIOD = "whole-period";
  static final String BY_DAYS = "target-by-days";

  private TermsForm() {}

  static Form of(Shapes shapes) {
    return Form.of(
        Part.of("id", Part.Kind.CODE).required().says("the number of the contract"),
        text("title").required().says("what is bought"),
        Part.oneOf("currency", Part.Kind.CODE, "INR").required().says("Indian rupees"),
        Part.form("buyer", party()).required().says("the procuring department"),
        Part.form("supplier", party()).required().says("the agency"),
        Part.form("purchase", purchase()).says("the purchase or sanction on which the terms rest"),
        Part.form("value", value()).says("the contract value, before GST"),
        Part.form("ceiling", Ceiling.form())
            .says("the maximum that may be paid under the contract; no certificate exceeds it"),
        day("orderedOn").says("the day of the order"),
        day("from").required().says("the first day of the contract"),
        day("until").required().says("the first day after it"),
        Part.oneOf("period", Part.Kind.CODE, "month", "quarter", "whole")
            .required()
            .says("what is measured and paid as one"),
        text("marked").says("a mark on all that is shown of it, such as: invented"),
        Part.forms("amounts", "amount", dated(amount())).says("what is paid before deductions"),
        Part.forms("bases", "base", dated(base()))
            .says("sums of amounts of which percentages are taken"),
        Part.forms("kpis", "kpi", dated(kpi(shapes))).required().says("what is promised"),
        Part.forms("caps", "cap", dated(cap())).says("limits of all deductions"),
        Part.forms("exclusions", "exclusion", dated(exclusion()))
            .says("days on which KPIs do not count, each with its paper"),
        Part.forms("names", "name", names())
            .says("accounts or posts that have several names, or names that are alike"),
        Part.form("payment", PaymentTerms.form()).says("rules for the whole certificate"),
        Part.forms("amendments", "amendment", Amendment.form()).says("amendments in order"),
        Part.forms("corrections", "correction", Correction.form())
            .says("declared corrections of how the paper was entered, in order"));
  }

  private static Part.Draft text(String name) {
    return Part.of(name, Part.Kind.TEXT);
  }

  private static Part.Draft day(String name) {
    return Part.of(name, Part.Kind.DAY);
  }

  private static Form party() {
    return Form.of(
        Part.of("id", Part.Kind.CODE).required().says("a stable id"),
        text("name").required().says("the name"));
  }

  private static Form purchase() {
    return Form.of(
            Part.of("id", Part.Kind.CODE).says("the id of the purchase, where a portal keeps it"),
            text("reference").says("the sanction or order elsewhere: its number and date"))
        .where(
            branch ->
                branch.has("id") || branch.has("reference")
                    ? List.of()
                    : List.of(branch.fault("id", "terms.purchase", Message.of("terms.purchase"))));
  }

  private static Form value() {
    return Form.of(
        Part.of("amount", Part.Kind.MONEY)
            .atLeast(0)
            .required()
            .says("everything the contract pays if every target is met, before GST"),
        text("clause").required().says("where the contract says it"));
  }

  private static Part[] amount() {
    return new Part[] {
      Part.of("id", Part.Kind.CODE).required().says("the id by which bases name it"),
      Part.oneOf("kind", Part.Kind.CODE, "fixed", "actuals")
          .required()
          .says("a sum for each period, or what was spent, as read"),
      Part.of("amount", Part.Kind.MONEY).atLeast(0).says("the sum of a fixed amount"),
      Part.of("metric", Part.Kind.CODE)
          .says("the metric of the platform contract that says what was spent"),
      text("clause").required().says("where the contract says it")
    };
  }

  private static Part[] base() {
    return new Part[] {
      Part.of("id", Part.Kind.CODE).required().says("the id by which percentages name it"),
      Part.of("amounts", Part.Kind.CODES)
          .required()
          .says("ids of amounts, or of KPIs that earn a payment"),
      text("clause").required().says("where the contract says it")
    };
  }

  private static Part[] kpi(Shapes shapes) {
    return new Part[] {
      Part.of("id", Part.Kind.CODE).required().says("its id"),
      Part.form(
              "title",
              Form.of(text("en").required().says("in English"), text("hi").says("in Hindi")))
          .required()
          .says("its name"),
      text("clause").required().says("where the contract says it"),
      Part.oneOf("level", Part.Kind.CODE, "input", "output", "outtake", "outcome", "impact")
          .says("what it is a measure of, from effort to effect"),
      Part.of("platforms", Part.Kind.CODES)
          .says("the platforms to each of which it applies; left out: what the parties count"),
      Measure.part(),
      Part.form("target", Target.form()).says("what was promised"),
      Sample.part(),
      Part.oneOf("missing", Part.Kind.CODE, "hold", "missed", "exclude")
          .says("what applies if readings are missing; left out: hold"),
      Part.oneOf(Kpi.NO_ACTIVITY, Part.Kind.CODE, "hold", "met", "missed", "exclude")
          .says(
              "of a ratio: what applies if both its figures are zero, as where nobody asked and"
                  + " so nobody was answered; left out: hold"),
      Score.part(),
      Part.choice("consequence", "shape", shapes.forms())
          .says("how the result affects payment; left out: it is monitored only"),
      Part.oneOf(Kpi.BESIDES, Part.Kind.CODE, Kpi.PAID, Kpi.NOT_PAID)
          .says(
              "of a figure for which a KPI before this one pays too: whether this one is paid"
                  + " besides it, or not at all")
    };
  }

  private static Part[] cap() {
    return new Part[] {
      Part.of("id", Part.Kind.CODE).required().says("its id"),
      Shared.requiredPercent(
          "percent", "all deductions that it covers are at most this percentage"),
      Shared.base(),
      Part.of("covers", Part.Kind.CODES).says("ids of KPIs; left out: all"),
      text("clause").required().says("where the contract says it")
    };
  }

  private static Part[] exclusion() {
    return new Part[] {
      Part.of("id", Part.Kind.CODE).required().says("its id"),
      Part.of("kpis", Part.Kind.CODES).says("ids of KPIs; left out: all"),
      Part.oneOf(
              "reason",
              Part.Kind.CODE,
              "buyers-delay",
              "platform-outage",
              "removed-at-buyers-request",
              "model-code",
              "force-majeure",
              "waiver")
          .required()
          .says("the reason: something outside the supplier's control, or a waiver by the buyer"),
      Part.oneOf("partly", Part.Kind.CODE, WHOLE_PERIOD, BY_DAYS)
          .says(
              "what follows in a period of which it covers some days only: the whole period does"
                  + " not count, or the target of a count falls in proportion to the days left;"
                  + " needed where a day is not the first of a period"),
      text("reference").required().says("the paper by which it was decided, with its date")
    };
  }

  private static Form names() {
    return Form.of(
            Part.of("platform", Part.Kind.CODE).required().says("the platform; or contract"),
            Part.of("names", Part.Kind.CODES)
                .required()
                .says("two names or more: ids, handles or addresses, as files write them"),
            Part.oneOf("are", Part.Kind.CODE, ONE, "several")
                .required()
                .says("whether all of them are one account or post, or each is another"),
            text("clause").required().says("where the contract, or which paper, says it"))
        .where(
            branch ->
                branch.codes("names").size() > 1
                    ? List.of()
                    : List.of(branch.fault("names", "terms.names", Message.of("terms.names"))));
  }

  /** Parts that may differ from day to day: an amended value is a new row. */
  private static Form dated(Part... parts) {
    Part[] all = new Part[parts.length + 3];
    System.arraycopy(parts, 0, all, 0, parts.length);
    all[parts.length] = day("from").says("the first day on which it holds; left out: the first");
    all[parts.length + 1] = day("until").says("the first day after; left out: to the end");
    all[parts.length + 2] =
        Part.of("amendment", Part.Kind.CODE).says("the amendment that brought it");
    return Form.of(all);
  }
}
