package org.govsm.procurement.contract;

import java.util.List;
import org.govsm.core.document.Field;
import org.govsm.core.document.Schema;
import org.govsm.core.money.Money;
import org.govsm.core.text.Message;

/** The parts of a contract's terms, in the order in which they are written. */
final class TermsForm {

  static final String ONE = "one";
  static final String WHOLE_PERIOD = "whole-period";
  static final String BY_DAYS = "target-by-days";

  private TermsForm() {}

  static Schema of(Shapes shapes) {
    return Schema.of(
        Field.of("id", Field.Kind.CODE).required().says("the number of the contract"),
        text("title").required().says("what is bought"),
        Field.oneOf("currency", Field.Kind.CODE, "INR").required().says("Indian rupees"),
        Field.form("buyer", party()).required().says("the procuring department"),
        Field.form("supplier", agency()).required().says("the agency"),
        Field.form("purchase", purchase()).says("the purchase or sanction on which the terms rest"),
        Field.form("requirement", requirement())
            .says("the requirement on which the terms rest, where a portal keeps it"),
        Field.form("value", value()).says("the contract value, before GST"),
        Field.form("ceiling", Ceiling.form())
            .says("the maximum that may be paid under the contract; no certificate exceeds it"),
        day("orderedOn").says("the day of the order"),
        day("from").required().says("the first day of the contract"),
        day("until").required().says("the first day after it"),
        Field.oneOf("period", Field.Kind.CODE, "month", "quarter", "whole")
            .required()
            .says("what is measured and paid as one"),
        text("marked").says("a mark on all that is shown of it, such as: invented"),
        Field.forms(Deliverable.LIST, "deliverable", Deliverable.form())
            .says("what is delivered: services with their quantities"),
        Field.forms("amounts", "amount", dated(AmountForm.parts()))
            .says("what is paid before deductions"),
        Field.forms("bases", "base", dated(base()))
            .says("sums of amounts of which percentages are taken"),
        Field.forms("kpis", "kpi", dated(kpi(shapes))).required().says("what is promised"),
        Field.forms("caps", "cap", dated(cap())).says("limits of all deductions"),
        Field.forms("exclusions", "exclusion", dated(exclusion()))
            .says("days on which KPIs do not count, each with its paper"),
        Field.forms("names", "name", names())
            .says("accounts or posts that have several names, or names that are alike"),
        Field.form(ResponseTerms.PART, ResponseTerms.form())
            .says("how response times are counted, where a KPI is of them"),
        Field.form(Reconciliation.PART, Reconciliation.form())
            .says("how counts of both parties are set against each other"),
        Field.form("payment", PaymentTerms.form()).says("rules for the whole certificate"),
        Field.forms("amendments", "amendment", Amendment.form()).says("amendments in order"),
        Field.forms("corrections", "correction", Correction.form())
            .says("declared corrections of how the paper was entered, in order"));
  }

  private static Field.Draft text(String name) {
    return Field.of(name, Field.Kind.TEXT);
  }

  private static Field.Draft day(String name) {
    return Field.of(name, Field.Kind.DAY);
  }

  private static Schema party() {
    return Schema.of(
        Field.of("id", Field.Kind.CODE).required().says("a stable id"),
        text("name").required().says("the name"));
  }

  private static Schema agency() {
    return Schema.of(
            Field.of("id", Field.Kind.CODE).required().says("a stable id"),
            text("name").required().says("the name"),
            Field.of("gstin", Field.Kind.CODE).says("its GSTIN, under which it invoices"),
            text("withoutGstin").says("why it has no GSTIN, such as: not registered for GST"))
        .where(
            node ->
                node.has("gstin") && node.has("withoutGstin")
                    ? List.of(node.fault("withoutGstin", "terms.gstin", Message.of("terms.gstin")))
                    : List.of());
  }

  private static Schema purchase() {
    return Schema.of(
            Field.of("id", Field.Kind.CODE).says("the id of the purchase, where a portal keeps it"),
            text("reference").says("the sanction or order elsewhere: its number and date"),
            text("award").says("the letter of award or acceptance: its number and date"),
            Field.of(GemNumbers.CONTRACT, Field.Kind.CODE)
                .says("the number of the contract on GeM, such as GEMC- and digits"),
            Field.of(GemNumbers.BID, Field.Kind.CODE)
                .says("the number of the bid on GeM, such as GEM/2024/B/5641892"),
            Field.of(GemNumbers.REPORT, Field.Kind.CODE)
                .says("off GeM: the id of the availability report (GeMAR&PTS)"))
        .where(
            node ->
                node.has("id") || node.has("reference") || node.has(GemNumbers.CONTRACT)
                    ? List.of()
                    : List.of(node.fault("id", "terms.purchase", Message.of("terms.purchase"))));
  }

  private static Schema requirement() {
    return Schema.of(
        Field.of("id", Field.Kind.CODE).required().says("its id"),
        Field.of("version", Field.Kind.COUNT)
            .atLeast(1)
            .required()
            .says("the version from which the terms were made"));
  }

  private static Schema value() {
    return Schema.of(
            Field.of("amount", Field.Kind.MONEY)
                .atLeast(0)
                .required()
                .says("everything the contract pays if every target is met, before GST"),
            Field.of("withGst", Field.Kind.MONEY)
                .atLeast(0)
                .says("the same with GST, as an award counts it"),
            text("clause").required().says("where the contract says it"))
        .where(
            node ->
                node.find("withGst", Money.class)
                        .filter(sum -> sum.compareTo(node.get("amount", Money.class)) < 0)
                        .isPresent()
                    ? List.of(node.fault("withGst", "terms.with-gst", Message.of("terms.with-gst")))
                    : List.of());
  }

  private static Field[] base() {
    return new Field[] {
      Field.of("id", Field.Kind.CODE).required().says("the id by which percentages name it"),
      Field.of("amounts", Field.Kind.CODES)
          .required()
          .says("ids of amounts, or of KPIs that earn a payment"),
      text("clause").required().says("where the contract says it")
    };
  }

  private static Field[] kpi(Shapes shapes) {
    return new Field[] {
      Field.of("id", Field.Kind.CODE).required().says("its id"),
      Field.form(
              "title",
              Schema.of(text("en").required().says("in English"), text("hi").says("in Hindi")))
          .required()
          .says("its name"),
      text("clause").required().says("where the contract says it"),
      Field.oneOf("level", Field.Kind.CODE, "input", "output", "outtake", "outcome", "impact")
          .says("what it is a measure of, from effort to effect"),
      Field.of("platforms", Field.Kind.CODES)
          .says("the platforms to each of which it applies; left out: what the parties count"),
      Field.oneOf(Kpi.PERIOD, Field.Kind.CODE, "quarter", "half-year", "year", "whole")
          .says(
              "how long it is measured for one result, if longer than a billing period: it is"
                  + " judged in the certificate that ends it, on the bills of all its periods"),
      Measure.part(),
      Field.form("target", Target.form()).says("what was promised"),
      Sample.part(),
      Field.oneOf("missing", Field.Kind.CODE, "hold", "missed", "exclude")
          .says("what applies if readings are missing; left out: hold"),
      Field.oneOf(Kpi.NO_ACTIVITY, Field.Kind.CODE, "hold", "met", "missed", "exclude")
          .says(
              "of a ratio: what applies if both its figures are zero, as where nobody asked and"
                  + " so nobody was answered; left out: hold"),
      Score.part(),
      Field.choice("consequence", "shape", shapes.forms())
          .says("how the result affects payment; left out: it is monitored only"),
      Field.oneOf(Kpi.TREATMENT, Field.Kind.CODE, Kpi.PRICE_REDUCTION, Kpi.DAMAGES)
          .says(
              "of a deduction: whether the price falls, so that GST is on what is left, or damages"
                  + " are recovered after tax"),
      Field.oneOf(Kpi.BESIDES, Field.Kind.CODE, Kpi.PAID, Kpi.NOT_PAID)
          .says(
              "of a figure for which a KPI before this one pays too: whether this one is paid"
                  + " besides it, or not at all")
    };
  }

  private static Field[] cap() {
    return new Field[] {
      Field.of("id", Field.Kind.CODE).required().says("its id"),
      ShapeParts.requiredPercent(
          "percent", "all deductions that it covers are at most this percentage"),
      ShapeParts.base(),
      Field.of("covers", Field.Kind.CODES).says("ids of KPIs; left out: all"),
      Field.oneOf(Cap.SPANS, Field.Kind.CODE, Cap.CERTIFICATE, Cap.KPI_PERIOD)
          .says(
              "where a KPI has a period of its own: whether the base is that of one certificate,"
                  + " or of the KPI's whole period"),
      text("clause").required().says("where the contract says it")
    };
  }

  private static Field[] exclusion() {
    return new Field[] {
      Field.of("id", Field.Kind.CODE).required().says("its id"),
      Field.of("kpis", Field.Kind.CODES).says("ids of KPIs; left out: all"),
      Field.oneOf(
              "reason",
              Field.Kind.CODE,
              "buyers-delay",
              "platform-outage",
              "removed-at-buyers-request",
              "model-code",
              "force-majeure",
              "waiver")
          .required()
          .says("the reason: something outside the supplier's control, or a waiver by the buyer"),
      Field.oneOf("partly", Field.Kind.CODE, WHOLE_PERIOD, BY_DAYS)
          .says(
              "what follows in a period of which it covers some days only: the whole period does"
                  + " not count, or the target of a count falls in proportion to the days left;"
                  + " needed where a day is not the first of a period"),
      text("reference").required().says("the paper by which it was decided, with its date")
    };
  }

  private static Schema names() {
    return Schema.of(
            Field.of("platform", Field.Kind.CODE).required().says("the platform; or contract"),
            Field.of("names", Field.Kind.CODES)
                .required()
                .says("two names or more: ids, handles or addresses, as files write them"),
            Field.oneOf("are", Field.Kind.CODE, ONE, "several")
                .required()
                .says("whether all of them are one account or post, or each is another"),
            text("clause").required().says("where the contract, or which paper, says it"))
        .where(
            node ->
                node.codes("names").size() > 1
                    ? List.of()
                    : List.of(node.fault("names", "terms.names", Message.of("terms.names"))));
  }

  /** Parts that may differ from day to day: an amended value is a new row. */
  static Schema dated(Field... parts) {
    Field[] all = new Field[parts.length + 3];
    System.arraycopy(parts, 0, all, 0, parts.length);
    all[parts.length] = day("from").says("the first day on which it holds; left out: the first");
    all[parts.length + 1] = day("until").says("the first day after; left out: to the end");
    all[parts.length + 2] =
        Field.of("amendment", Field.Kind.CODE).says("the amendment that brought it");
    return Schema.of(all);
  }
}
