package org.govsm.procurement.tender;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.govsm.core.decision.InputFault;
import org.govsm.core.document.Field;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.govsm.core.text.Message;
import org.govsm.procurement.bid.Bid;
import org.govsm.procurement.bid.Nonce;
import org.govsm.procurement.bid.TechnicalPacket;
import org.govsm.procurement.tender.TenderAct.Kind;

/** The parts of an act of a tender, by its kind. */
final class ActForm {

  static final String ANYONE = "anyone";
  static final String BIDDER = "bidder";
  static final String BUYER = "buyer";
  static final String COMMITTEE = "committee-member";
  static final String AUTHORITY = "competent-authority";

  static final Schema FORM = form();

  private ActForm() {}

  private static Schema form() {
    return Schema.of(
            Field.of("at", Field.Kind.INSTANT).required().says("when it happens"),
            code("by").identifier().required().says("who does it: an id"),
            Field.oneOf("role", Field.Kind.CODE, ANYONE, BIDDER, BUYER, COMMITTEE, AUTHORITY)
                .required()
                .says("in which role"),
            text("decided")
                .reason()
                .says(
                    "what an officer decided where one question is open, and where it is on"
                        + " record"),
            Field.forms("decisions", "decision", decision())
                .says("what an officer decided, question by question"),
            code("after").says("the digest of the record before it"),
            Field.choice("act", "kind", kinds()).required().says("what is done"))
        .where(ActForm::faults);
  }

  private static Schema decision() {
    return Schema.of(
        code("question").required().says("the code of the question"),
        text("text").required().reason().says("what was decided, and where it is on record"));
  }

  private static List<InputFault> faults(Node act) {
    Set<String> seen = new HashSet<>();
    List<InputFault> years = PossibleYears.here(act);
    return !years.isEmpty()
        ? years
        : act.branches("decisions").stream()
            .filter(each -> !seen.add(each.text("question")))
            .map(each -> each.fault("question", "tender.twice", Message.of("tender.input.twice")))
            .toList();
  }

  private static Map<String, Schema> kinds() {
    return Map.ofEntries(
        Map.entry(
            Kind.PUBLICATION.name(),
            Schema.of(places(), code("tender").says("the digest of the tender"))),
        Map.entry(
            Kind.QUESTION.name(),
            Schema.of(
                id("question"),
                words("the question"),
                text("received")
                    .reason()
                    .says(
                        "where the buyer records it: by what it came, such as a letter of a"
                            + " day"),
                sent())),
        Map.entry(
            Kind.ANSWER.name(),
            Schema.of(
                code("question").required().says("the id of the question"),
                words("the answer"),
                sent())),
        Map.entry(Kind.CORRIGENDUM.name(), corrigendum()),
        Map.entry(Kind.BID.name(), sealed()),
        Map.entry(Kind.MODIFICATION.name(), sealed()),
        Map.entry(Kind.WITHDRAWAL.name(), Schema.of(bid())),
        Map.entry(Kind.TECHNICAL_OPENING.name(), technicalOpening()),
        Map.entry(Kind.TECHNICAL_RESULT.name(), technicalResult()),
        Map.entry(Kind.FINANCIAL_OPENING.name(), Schema.of(present(), declarations())),
        Map.entry(Kind.SUPPLEMENTARY_RESULT.name(), technicalResult()),
        Map.entry(Kind.SUPPLEMENTARY_OPENING.name(), Schema.of(present(), declarations())),
        Map.entry(Kind.REVEAL.name(), reveal()),
        Map.entry(Kind.RECONSTITUTION.name(), Reconstitution.FORM),
        Map.entry(Kind.CANCELLATION.name(), cancellation()));
  }

  private static Schema corrigendum() {
    return Schema.of(
        id("corrigendum"),
        text("rationale").required().reason().says("why the tender is changed"),
        places(),
        Field.of("moreTimeNeeded", Field.Kind.FLAG)
            .says("whether bidders need more time for the change, as the buyer finds"),
        Field.form("tender", TenderForm.FORM).required().says("the tender as changed"));
  }

  private static Schema sealed() {
    return Schema.of(
            bid(),
            code("commitment").required().says("sha256: of the bid with its nonce"),
            code("technical").required().says("sha256: of the technical packet"))
        .where(ActForm::hashes);
  }

  private static List<InputFault> hashes(Node node) {
    return Stream.of("commitment", "technical")
        .filter(name -> !node.text(name).matches("sha256:[0-9a-f]{64}"))
        .map(name -> node.fault(name, "bid.commitment", Message.of("bid.commitment")))
        .toList();
  }

  private static Schema technicalOpening() {
    return Schema.of(
        present(),
        declarations(),
        Field.forms("packets", "packet", TechnicalPacket.form())
            .says("the technical packets that were opened"),
        Field.forms(
                "leftOut",
                "bid",
                Schema.of(
                    bid(), text("reason").required().reason().says("why its packet is not opened")))
            .says("bids whose packets were not opened"));
  }

  private static Schema technicalResult() {
    return Schema.of(
            present(),
            declarations(),
            Field.forms(
                    "results",
                    "result",
                    Schema.of(
                        bid(),
                        Field.of("qualified", Field.Kind.FLAG).required().says("whether it passed"),
                        text("reason").reason().says("why it did not")))
                .required()
                .says("what came of each packet"),
            Field.of("financialOpening", Field.Kind.INSTANT)
                .says(
                    "when the financial packets are opened, as bidders are told; not in a first"
                        + " stage, which has no price"))
        .where(PossibleYears::here);
  }

  private static Schema reveal() {
    return Schema.of(
            Field.form("bid", Bid.form()).required().says("the bid with its price"),
            code("nonce").required().says("the nonce, as 64 hexadecimal digits"))
        .where(ActForm::nonce);
  }

  private static List<InputFault> nonce(Node node) {
    String place = node.pointer() + "/nonce";
    return Nonce.read(node.text("nonce"))
        .<List<InputFault>>fold(
            nonce -> List.of(),
            faults -> faults.stream().map(fault -> fault.within(place)).toList());
  }

  private static Schema cancellation() {
    return Schema.of(
        code("ground").required().says("the ground, as the law has it, or another"),
        text("reason").required().reason().says("the reason"),
        text("onContract")
            .reason()
            .says("what was decided on a contract that stands on an award which was set aside"),
        places());
  }

  private static Field id(String what) {
    return code("id").identifier().required().says("the id of the " + what);
  }

  private static Field bid() {
    return code("bid").identifier().required().says("the id of the bid");
  }

  private static Field words(String meaning) {
    return text("text").required().says(meaning);
  }

  private static Field sent() {
    return Field.of("sent", Field.Kind.INSTANT)
        .says("when its author sent it, where another officer of the buyer read it first");
  }

  private static Field places() {
    return Field.of("places", Field.Kind.CODES).required().says("where it is published");
  }

  private static Field present() {
    return Field.of("present", Field.Kind.CODES)
        .identifier()
        .required()
        .says("the members who are there");
  }

  private static Field declarations() {
    return Field.forms(
            "declarations",
            "declaration",
            Schema.of(
                code("member").identifier().required().says("who declares"),
                Field.of("conflict", Field.Kind.FLAG)
                    .required()
                    .says("whether there is a conflict of interest"),
                text("about").says("with whom, and how")))
        .says("what each member declares of conflicts of interest");
  }

  private static Field.Draft code(String name) {
    return Field.of(name, Field.Kind.CODE);
  }

  private static Field.Draft text(String name) {
    return Field.of(name, Field.Kind.TEXT);
  }
}
