package org.govsm.procurement.tender;

import org.govsm.core.document.Field;
import org.govsm.core.document.Schema;
import org.govsm.procurement.evaluation.EvaluationTerms;

/** The parts of a tender, in the order in which they are written. */
final class TenderForm {

  static final Schema FORM = form();

  private static final String DIGEST_SAID = "its hash: sha256: and 64 hexadecimal digits";

  private TenderForm() {}

  private static Schema form() {
    return Schema.of(
            code("id").identifier().required().says("the number of the tender, without a slash"),
            Field.form("title", worded()).required().says("what is to be bought"),
            Field.form("buyer", buyer()).required().says("the public body that buys"),
            code("procedure").required().says("how it is bought, as the packs have it"),
            Field.form("evaluation", EvaluationTerms.form())
                .required()
                .says("how bids are examined and ranked"),
            Field.form("requirement", requirement()).says("the requirement that it stands on"),
            Field.forms("annexes", "annex", annex()).says("the annex, once a language"),
            Field.forms("lots", "lot", lot()).says("parts that are awarded apart"),
            Field.forms("items", "item", item()).required().says("what is bought"),
            Field.form("contractPeriod", days()).says("the days of the work"),
            Field.forms("criteria", "criterion", criterion()).says("who may bid"),
            Field.forms("clauses", "clause", clause()).says("special terms of the buyer"),
            Field.of("chapters", Field.Kind.CODES).says("the chapters of the documents"),
            Field.form("tenderPeriod", period())
                .required()
                .says("from publication to the last second for a bid"),
            Field.form("enquiryPeriod", enquiry()).says("the time to ask questions"),
            Field.form("opening", opening()).required().says("how the packets are opened"),
            Field.form("twoStage", TwoStageChecks.FORM)
                .says("which stage it is, where bids come in two stages"),
            Field.form("committee", committee()).says("who opens and evaluates"),
            Field.form("bidSecurity", bidSecurity()).says("the bid security"),
            Field.form("performanceSecurity", performance()).says("the performance security"),
            Field.form("award", award()).says("what follows the award"),
            Field.forms("preferences", "preference", preference())
                .says("the orders on preference that apply"),
            count("validityDays").atMost(3650).says("days for which bids are valid after closing"),
            Field.forms("milestones", "milestone", milestone()).says("the time of each stage"),
            Field.of("places", Field.Kind.CODES).says("where it is published"),
            Field.of("invited", Field.Kind.CODES)
                .identifier()
                .says("who is invited to a limited tender"),
            Field.form("contact", contact()).says("whom to ask"),
            Field.forms("explanations", "explanation", explanation())
                .says("reasons on record for what deviates from a rule"),
            Field.forms(SameRequirement.APPROVALS, "approval", approval())
                .says("what the competent authority decided before the publication"))
        .where(TenderRules::faults);
  }

  private static Field.Draft code(String name) {
    return Field.of(name, Field.Kind.CODE);
  }

  private static Field.Draft text(String name) {
    return Field.of(name, Field.Kind.TEXT);
  }

  private static Field.Draft count(String name) {
    return Field.of(name, Field.Kind.COUNT).atLeast(1);
  }

  private static Field instant(String name, String meaning) {
    return Field.of(name, Field.Kind.INSTANT).required().says(meaning);
  }

  private static Field clauseOf() {
    return text("clause").required().says("where the tender says it");
  }

  private static Schema worded() {
    return Schema.of(text("en").required().says("in English"), text("hi").says("in Hindi"));
  }

  private static Schema buyer() {
    return Schema.of(
        code("id").identifier().required().says("a stable id"),
        text("name").required().says("the name"));
  }

  private static Schema requirement() {
    return Schema.of(
        code("id").identifier().required().says("its id"),
        count("version").required().says("its version"),
        code("digest").required().says(DIGEST_SAID));
  }

  private static Schema annex() {
    return Schema.of(
        code("language").required().says("such as en"),
        code("digest").required().says(DIGEST_SAID),
        Field.of("kpis", Field.Kind.COUNT).atLeast(0).required().says("how many KPIs it has"),
        Field.of("blanks", Field.Kind.COUNT).atLeast(0).required().says("what it leaves open"));
  }

  private static Schema lot() {
    return Schema.of(
        code("id").identifier().required().says("its id"),
        Field.form("title", worded()).required().says("what it is"));
  }

  private static Schema item() {
    return Schema.of(
        code("id").identifier().required().says("its id"),
        code("service").says("its service in the catalogue"),
        Field.form("description", worded()).required().says("what is bought"),
        code("lot").says("the lot to which it belongs"),
        count("quantity").says("how many units; left out: open"),
        code("each").says("the time in which the quantity is due"),
        code("unit").says("the unit"),
        Field.of("platforms", Field.Kind.CODES).says("platforms that are named"),
        Field.of("languages", Field.Kind.CODES).says("codes such as en, hi"),
        Field.of("accessibility", Field.Kind.CODES).says("what makes it accessible"),
        text("reason").reason().says("why a platform or brand is named, as it is on record"));
  }

  private static Schema days() {
    return Schema.of(
        Field.of("startDate", Field.Kind.DAY).required().says("the first day"),
        Field.of("endDate", Field.Kind.DAY).required().says("the last day"));
  }

  private static Schema criterion() {
    return Schema.of(
        code("id").identifier().required().says("its id"),
        code("about").required().says("what it asks, such as TURNOVER or EXPERIENCE"),
        Field.form("text", worded()).required().says("the words"),
        count("jobs").says("how many like contracts are asked for"),
        Field.of("percent", Field.Kind.PERCENT)
            .atLeast(0)
            .says("the value of each in per cent of the estimate"),
        Field.oneOf("relaxed", Field.Kind.CODES, "MSE", "STARTUP")
            .says("for whom it is relaxed: MSE, STARTUP"));
  }

  private static Schema clause() {
    return Schema.of(
        code("id").identifier().required().says("its id"),
        code("about").says("the kind of clause, as the packs have it, such as TENDER_FEE"),
        Field.form("text", worded()).required().says("the words"));
  }

  private static Schema period() {
    return Schema.of(
        instant("startDate", "the instant of publication"),
        instant("endDate", "the last instant at which a bid is in time"),
        Field.form(
                "approval",
                Schema.of(
                    code("by").identifier().required().says("who decided it: an id"),
                    text("reason").required().reason().says("why it is enough, and the order")))
            .says("who decided that the time of a limited tender is enough"),
        clauseOf());
  }

  private static String[] decidedByAuthority() {
    return SameRequirement.OF_AUTHORITY.toArray(String[]::new);
  }

  private static Schema approval() {
    return Schema.of(
        Field.oneOf("question", Field.Kind.CODE, decidedByAuthority())
            .required()
            .says("the question that was decided"),
        code("by").identifier().required().says("who decided it: an id"),
        text("reason").required().reason().says("what was decided and why, and the order"));
  }

  private static Schema enquiry() {
    return Schema.of(
        instant("startDate", "the first instant for a question"),
        instant("endDate", "the last instant for a question"),
        clauseOf());
  }

  private static Schema opening() {
    return Schema.of(
        Field.oneOf("packets", Field.Kind.CODE, "ONE", "TWO")
            .says("how many packets a bid has; left out: two"),
        instant("date", "when the technical packets are opened, or the only ones"),
        Field.of("waitingDays", Field.Kind.COUNT)
            .atLeast(0)
            .atMost(365)
            .says("days between the technical result and the financial opening"),
        count("revealHours")
            .atMost(8760)
            .says("hours in which prices are revealed after the financial opening"),
        text("venue").says("where it is opened"),
        clauseOf());
  }

  private static Schema committee() {
    return Schema.of(
        Field.forms("members", "member", member()).required().says("who is in it"),
        count("quorum").says("how many must be there; left out: it is not said"),
        clauseOf());
  }

  static Schema member() {
    return Schema.of(
        code("id").identifier().required().says("the id, without a slash"),
        text("office").says("the office that is held"),
        code("reportsTo").identifier().says("the member to whom it reports directly"));
  }

  private static Schema bidSecurity() {
    return Schema.of(
        Field.of("amount", Field.Kind.MONEY).atLeast(0).says("the sum"),
        Field.of("declaration", Field.Kind.FLAG).says("whether a declaration stands in its place"),
        Field.of("forms", Field.Kind.CODES).says("the forms that are accepted"),
        Field.oneOf("exempt", Field.Kind.CODES, "MSE", "STARTUP")
            .says("who is exempt: MSE, STARTUP"),
        Field.of("validUntil", Field.Kind.DAY).says("the last day of validity that is asked"),
        Field.oneOf("consequence", Field.Kind.CODE, "FORFEITED", "RETURNED")
            .says("what becomes of it on withdrawal"),
        count("suspendedMonths").says("for how long the declaration suspends"),
        clauseOf());
  }

  private static Schema performance() {
    return Schema.of(
        Field.of("percent", Field.Kind.PERCENT)
            .atLeast(0)
            .atMost(100)
            .required()
            .says("in per cent of the contract value"),
        Field.of("forms", Field.Kind.CODES).says("the forms that are accepted"),
        clauseOf());
  }

  private static Schema award() {
    return Schema.of(
        count("standstillDays")
            .atMost(365)
            .says("days between award and contract; left out: there are none"),
        Field.of("variation", Field.Kind.PERCENT)
            .atLeast(0)
            .atMost(100)
            .says("how far the contract may be raised by an order; left out: as far as the norm"),
        clauseOf());
  }

  private static Schema preference() {
    return Schema.of(
        code("policy").required().says("MSE, MAKE_IN_INDIA, STARTUP or LOCAL"), clauseOf());
  }

  private static Schema milestone() {
    return Schema.of(
        code("stage").required().says("such as TECHNICAL_RESULT, AWARD or CONTRACT"),
        Field.of("by", Field.Kind.DAY).required().says("the last day for it"));
  }

  private static Schema contact() {
    return Schema.of(
        text("office").required().says("the office"),
        text("email").says("the address for questions"),
        text("address").says("the postal address"));
  }

  private static Schema explanation() {
    return Schema.of(
        code("finding").required().says("the code of the finding"),
        code("about").says("the id of the item, criterion or clause that it is about"),
        text("text").required().reason().says("the reason, and where it is on record"));
  }
}
