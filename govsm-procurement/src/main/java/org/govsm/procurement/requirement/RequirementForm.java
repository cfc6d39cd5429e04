package org.govsm.procurement.requirement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.govsm.core.decision.InputFault;
import org.govsm.core.document.Field;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.govsm.core.text.Message;
import org.govsm.procurement.contract.Operand;
import org.govsm.procurement.contract.PaymentTerms;
import org.govsm.procurement.contract.Target;

/** The parts of a requirement, in the order in which they are written. */
final class RequirementForm {

  static final Schema FORM = form();

  private RequirementForm() {}

  private static Schema form() {
    return Schema.of(
            code("id").required().says("the id of the requirement; all its versions have it"),
            Field.of("version", Field.Kind.COUNT).atLeast(1).required().says("1, then one more"),
            Field.oneOf("state", Field.Kind.CODE, "DRAFT", "IN_REVIEW", "AGREED", "WITHDRAWN")
                .required()
                .says("how far the review is"),
            Field.form("title", worded()).required().says("what is to be bought"),
            Field.form("agency", agency()).required().says("the public body that asks"),
            text("marked").says("a mark on all that is shown of it, such as: taken from a bid"),
            day("from").required().says("the first day of the work"),
            day("until").required().says("the first day after it"),
            Field.oneOf("period", Field.Kind.CODE, "month", "quarter", "whole")
                .required()
                .says("what is measured and paid as one"),
            Field.oneOf(
                    "kind",
                    Field.Kind.CODE,
                    "time-based",
                    "unit-rate",
                    "on-call",
                    "lump-sum",
                    "percentage")
                .says("the kind of contract; left out: open"),
            Field.forms("objectives", "objective", objective())
                .says("what is to be achieved, by element of the framework of 2012"),
            Field.forms("accounts", "account", account()).says("the accounts concerned"),
            Field.forms("services", "service", service()).required().says("what is asked for"),
            Field.forms("kpis", "kpi", kpi()).says("how it is measured"),
            Field.form("payment", PaymentTerms.form()).says("rules for the whole certificate"),
            Field.form("estimate", estimate()).says("the estimated value, before GST"),
            Field.forms("conditions", "condition", condition())
                .says("the agency's own special terms"),
            Field.forms("versions", "change", change()).says("what changed in each version"),
            Field.forms("comments", "comment", comment()).says("what reviewers said"))
        .where(RequirementForm::days);
  }

  private static Field.Draft text(String name) {
    return Field.of(name, Field.Kind.TEXT);
  }

  private static Field.Draft code(String name) {
    return Field.of(name, Field.Kind.CODE);
  }

  private static Field.Draft day(String name) {
    return Field.of(name, Field.Kind.DAY);
  }

  private static Schema worded() {
    return Schema.of(text("en").required().says("in English"), text("hi").says("in Hindi"));
  }

  private static Schema agency() {
    return Schema.of(
        code("id").required().says("a stable id"), text("name").required().says("the name"));
  }

  private static Schema objective() {
    return Schema.of(
        Field.oneOf(
                "element",
                Field.Kind.CODE,
                "objective",
                "platforms",
                "governance",
                "communication",
                "pilot",
                "institutionalise")
            .required()
            .says("the element of the framework to which it belongs"),
        Field.form("text", worded()).required().says("what is to be achieved, and for whom"));
  }

  private static Schema account() {
    return Schema.of(
        code("platform").required().says("the platform"),
        code("id").required().says("the id or handle"));
  }

  private static Schema service() {
    return Schema.of(
            code("service").required().says("its id in the catalogue"),
            Field.of("quantity", Field.Kind.COUNT)
                .atLeast(1)
                .says("how many units; left out: open"),
            Field.oneOf(
                    "each",
                    Field.Kind.CODE,
                    "day",
                    "week",
                    "month",
                    "quarter",
                    "half-year",
                    "year",
                    "contract")
                .says("the time in which the quantity is due"),
            code("unit").says("left out: the unit of the catalogue"),
            Field.of("platforms", Field.Kind.CODES)
                .says("left out: open, where the catalogue has platforms"),
            Field.of("languages", Field.Kind.CODES).says("codes such as en, hi; left out: open"),
            Field.of("accessibility", Field.Kind.CODES).says("left out: what the catalogue has"),
            Field.form("acceptance", worded()).says("left out: the test of the catalogue"),
            Field.forms("stated", "point", stated())
                .says("what is laid down on each point that terms must state"),
            text("basis").says("where this is said, or that it is assumed"),
            text("reason").says("why it deviates from the catalogue, if it does"))
        .where(RequirementForm::quantity);
  }

  private static Schema stated() {
    return Schema.of(
        code("code").required().says("a point of the catalogue, such as revisions"),
        Field.form("text", worded()).required().says("what is laid down"));
  }

  private static Schema kpi() {
    return Schema.of(
            code("kpi").required().says("its code in the catalogue"),
            code("platform").required().says("the platform; contract for what the parties count"),
            Field.form("target", Target.form()).says("what is to be reached"),
            Field.of("monitorOnly", Field.Kind.FLAG).says("true: measured without a target"),
            Field.oneOf("origin", Field.Kind.CODE, "organic", "paid", "all")
                .says("whether paid figures count; left out: as the catalogue has it"),
            Field.form("per", Operand.form(true))
                .says("the denominator of a rate; left out: that of the catalogue"),
            Field.oneOf("missing", Field.Kind.CODE, "hold", "missed", "exclude")
                .says("what applies if readings are missing; left out: open"),
            Field.form("baseline", baseline()).says("what was reached before"),
            text("basis").says("where this is said, or that it is assumed"),
            text("reason").says("why it deviates from the catalogue, if it does"))
        .where(RequirementForm::target);
  }

  private static Schema baseline() {
    return Schema.of(
            Field.of("value", Field.Kind.NUMBER).required().says("the figure; a ratio in per cent"),
            day("from").required().says("the first day of the window"),
            day("until").required().says("the first day after it"),
            text("source").says("where the figure is from"),
            Field.of("medianOf", Field.Kind.COUNT)
                .atLeast(1)
                .says("where it is the median of the agency's own results: of how many"))
        .where(RequirementForm::baseline);
  }

  private static Schema estimate() {
    return Schema.of(
        Field.of("amount", Field.Kind.MONEY).atLeast(0).required().says("the sum"),
        text("basis").required().says("how it was made, such as rates, past bills or offers"));
  }

  private static Schema condition() {
    return Schema.of(
        code("id").required().says("its id"),
        code("about").says("the kind of clause, as the packs have it, such as TENDER_FEE"),
        Field.form("text", worded()).required().says("the words"));
  }

  private static Schema change() {
    return Schema.of(
        Field.of("version", Field.Kind.COUNT).atLeast(1).required().says("the version"),
        day("on").required().says("the day of the change"),
        text("by").required().says("who changed it"),
        text("what").required().says("what changed"));
  }

  private static Schema comment() {
    return Schema.of(
        text("by").required().says("who says it"),
        day("on").required().says("the day"),
        text("about").says("the place in the requirement, such as /kpis/0/target"),
        text("text").required().says("the comment"),
        text("answer").says("what came of it; left out: it is open"));
  }

  private static List<InputFault> days(Node node) {
    return node.get("from", LocalDate.class).isBefore(node.get("until", LocalDate.class))
        ? List.of()
        : List.of(node.fault("until", "requirement.days", Message.of("requirement.days")));
  }

  private static List<InputFault> baseline(Node node) {
    List<InputFault> faults = new ArrayList<>(days(node));
    faults.addAll(source(node));
    return faults;
  }

  private static List<InputFault> source(Node node) {
    return node.has("source") || node.has("medianOf")
        ? List.of()
        : List.of(node.fault("source", "requirement.source", Message.of("requirement.source")));
  }

  private static List<InputFault> quantity(Node node) {
    return node.has("quantity") == node.has("each")
        ? List.of()
        : List.of(
            node.fault(
                node.has("quantity") ? "each" : "quantity",
                "requirement.quantity",
                Message.of("requirement.quantity")));
  }

  private static List<InputFault> target(Node node) {
    boolean watched = node.find("monitorOnly", Boolean.class).orElse(false);
    return watched && node.has("target")
        ? List.of(
            node.fault("monitorOnly", "requirement.watched", Message.of("requirement.watched")))
        : List.of();
  }
}
