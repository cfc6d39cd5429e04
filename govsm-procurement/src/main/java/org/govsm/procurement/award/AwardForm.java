package org.govsm.procurement.award;

import java.util.List;
import java.util.Map;
import org.govsm.core.decision.InputFault;
import org.govsm.core.document.Field;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.govsm.core.process.Transition;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.govsm.procurement.award.AwardAct.Kind;
import org.govsm.procurement.preference.OfficerAllocation;

/** The parts of an act between the opening of bids and the contract, by its kind. */
final class AwardForm {

  static final String BIDDER = "bidder";
  static final String BUYER = "buyer";
  static final String COMMITTEE = "committee-member";
  static final String AUTHORITY = "competent-authority";

  static final String AGAIN = "examinedAgain";
  static final String DISSENT = "dissent";
  static final String DISPUTED = "disputed";
  static final String UNCONFIRMED = "unconfirmed";

  /** Why a bid is asked to match. */
  static final String STEP = "step";

  /** Why the bids are evaluated again: one of the two. */
  static final String REPRESENTATION = "representation";

  static final String CONFLICT = "conflict";

  static final String CONTRACT = "contract";
  static final String SIGNED = "signed";

  static final Schema FORM =
      Schema.of(
          Field.of("at", Field.Kind.INSTANT).required().says("when it happens"),
          code("by").identifier().required().says("who does it: an id"),
          Field.oneOf("role", Field.Kind.CODE, BIDDER, BUYER, COMMITTEE, AUTHORITY)
              .required()
              .says("in which role"),
          text("decided")
              .reason()
              .says(
                  "what an officer decided where the law has no answer, and where it is on record"),
          Field.choice("act", "kind", kinds()).required().says("what is done"));

  private AwardForm() {}

  private static Map<String, Schema> kinds() {
    return Map.ofEntries(
        Map.entry(
            Kind.ASSESSMENT.name(),
            Schema.of(
                Field.forms("bids", "bid", sheet())
                    .required()
                    .says("what the member found of each bid"))),
        Map.entry(
            Kind.CLOSING.name(),
            Schema.of(
                text("reason").required().reason().says("why it is closed without every member"))),
        Map.entry(Kind.RESOLUTION.name(), resolution()),
        Map.entry(Kind.EXPLANATION.name(), explanation()),
        Map.entry(Kind.ENTERPRISE_CLASS.name(), ClassActs.form()),
        Map.entry(Kind.FACTS.name(), facts()),
        Map.entry(Kind.CONFIRMATION.name(), confirmation()),
        Map.entry(Kind.DECISION.name(), DecisionActs.form()),
        Map.entry(
            Kind.MATCH_REQUEST.name(),
            Schema.of(
                bid(),
                Field.of("until", Field.Kind.INSTANT)
                    .required()
                    .says("the last instant for an answer"),
                Field.of(STEP, Field.Kind.CODE)
                    .says("why it is asked, as the preferences name it: INVITE_CLASS_I"))),
        Map.entry(Kind.MATCH_ANSWER.name(), answer()),
        Map.entry(
            Kind.PROPOSAL.name(),
            Schema.of(
                text("note").reason().says("what the authority is to know"),
                text(UNCONFIRMED)
                    .reason()
                    .says("why it is proposed before all who sat confirmed their meetings"),
                Field.form("officer", OfficerAllocation.form())
                    .says("how an officer shared the order, where the law refers the question"))),
        Map.entry(
            Kind.RETURN.name(),
            Schema.of(text("reason").required().reason().says("why the proposal goes back"))),
        Map.entry(
            Kind.AWARD.name(),
            Schema.of(
                basis(),
                Field.of(DISPUTED, Field.Kind.CODES)
                    .says(
                        "the meetings whose decisions do not count, as no more of those who"
                            + " confirmed them agree than dissent: FACTS-4"))),
        Map.entry(Kind.PUBLICATION.name(), Schema.of(places())),
        Map.entry(Kind.REPRESENTATION.name(), representation()),
        Map.entry(Kind.REPRESENTATION_STEP.name(), step()),
        Map.entry(
            Kind.REOPENING.name(),
            Schema.of(
                    code(REPRESENTATION).identifier().says("the one that was upheld"),
                    code(CONFLICT)
                        .identifier()
                        .says("the member whose conflict after the award makes it fall"),
                    Field.of(AGAIN, Field.Kind.CODES)
                        .identifier()
                        .says("bids that failed in the technical result and are examined again"),
                    text("onContract")
                        .reason()
                        .says("what an officer decided on a contract that stands on the award"),
                    text("reason").required().reason().says("what is evaluated again, and why"))
                .where(AwardForm::grounded)),
        Map.entry(Kind.VALIDITY_REQUEST.name(), SecurityForms.extension()),
        Map.entry(Kind.VALIDITY_ANSWER.name(), SecurityForms.extended()),
        Map.entry(Kind.SECURITY_RETURN.name(), SecurityForms.returned()),
        Map.entry(Kind.SECURITY_FORFEITURE.name(), SecurityForms.forfeited()),
        Map.entry(Kind.PERFORMANCE_SECURITY.name(), SecurityForms.performance()),
        Map.entry(
            Kind.SIGNING_EXTENSION.name(),
            Schema.of(
                Field.of("until", Field.Kind.DAY).required().says("the last day to sign"),
                text("reason").required().reason().says("why, and the number of the order"))),
        Map.entry(
            Kind.VARIATION.name(),
            Schema.of(
                bid(),
                Field.of("sum", Field.Kind.MONEY)
                    .required()
                    .says("how high value and ceiling of the contract may be"),
                code(CONTRACT).identifier().says("the contract that is varied"),
                Field.of(SIGNED, Field.Kind.MONEY).says("its sum, as it was signed first"),
                text("reason").required().reason().says("why, and the number of the order"))));
  }

  private static Schema sheet() {
    return Schema.of(
        bid(),
        Field.forms(
                "responses",
                "response",
                Schema.of(
                    code("requirement").required().says("the id of the requirement"),
                    Field.of("met", Field.Kind.FLAG).required().says("whether the bid meets it"),
                    text("evidence").required().says("the paper of the bid that shows it")))
            .says("requirements that were examined"),
        Field.forms(
                "marks",
                "mark",
                Schema.of(
                    code("criterion").says("the criterion; left out: the marks as a whole"),
                    Field.of("mark", Field.Kind.NUMBER)
                        .atLeast(0)
                        .atMost(100)
                        .required()
                        .says("the marks"),
                    text("reason").required().reason().says("why")))
            .says("the marks by criterion"));
  }

  private static Schema resolution() {
    return Schema.of(
        present(),
        bid(),
        code("requirement").required().says("the requirement on which members differ"),
        Field.of("met", Field.Kind.FLAG).required().says("what the committee found"),
        text("reason").required().reason().says("why, and the paper that shows it"));
  }

  private static Schema explanation() {
    return Schema.of(
        present(),
        bid(),
        Field.oneOf("result", Field.Kind.CODE, "ACCEPTED", "REJECTED")
            .required()
            .says("what came of the explanation of a low price"),
        text("reason").required().reason().says("why"));
  }

  private static Schema facts() {
    return Schema.of(
        present(),
        Field.forms(
                "facts",
                "fact",
                Schema.of(
                    code("bid").identifier().says("whose fact it is; left out: of the tender"),
                    code("name").required().says("the name of the fact"),
                    text("said").required().says("what was found, as the tree of the bids has it")))
            .required()
            .says("facts that are missing"),
        text("paper").required().reason().says("where it is on record"));
  }

  private static Schema confirmation() {
    return Schema.of(
        code("meeting").required().says("the id of the meeting, such as TECHNICAL_OPENING"),
        text(DISSENT).reason().says("where the member does not agree, and why"));
  }

  private static Schema answer() {
    return Schema.of(
        bid(),
        Field.oneOf("answer", Field.Kind.CODE, "ACCEPTED", "DECLINED", "SILENT")
            .required()
            .says("the answer; SILENT: the time ended without one"),
        text("paper").reason().says("where it is on record, where the buyer records it"));
  }

  private static Schema representation() {
    return Schema.of(
        id(),
        bid(),
        Field.forms(
                "grounds",
                "ground",
                Schema.of(
                    text("text").required().reason().says("what is objected to, and why"),
                    text("clause").required().says("the clause or rule")))
            .required()
            .says("the grounds"));
  }

  private static Schema step() {
    return Schema.of(
            id(),
            code("event").required().says("the step, as the process has it"),
            text("reason").reason().says("the reasons, as the bidder is told"))
        .where(AwardForm::known);
  }

  private static List<InputFault> known(Node node) {
    List<String> events =
        Representation.machine().transitions().stream().map(Transition::event).distinct().toList();
    return events.contains(node.text("event"))
        ? List.of()
        : List.of(
            node.fault(
                "event",
                "award.no-event",
                Message.of("award.act.no-event")
                    .with("events", events.stream().<Object>map(AwardForm::event).toList())));
  }

  private static List<InputFault> grounded(Node node) {
    return node.has(REPRESENTATION) != node.has(CONFLICT)
        ? List.of()
        : List.of(
            node.fault(
                REPRESENTATION,
                "award.reopening-ground",
                Message.of("award.act.reopening-ground")));
  }

  /** A step with a representation, in words. */
  static Term event(String code) {
    return new Term("representation-event." + code);
  }

  private static Field id() {
    return code("id").identifier().required().says("the id of the representation");
  }

  static Field bid() {
    return code("bid").identifier().required().says("the id of the bid");
  }

  private static Field basis() {
    return code("basis").required().says("the digest of what was proposed");
  }

  private static Field places() {
    return Field.of("places", Field.Kind.CODES).required().says("where it is published");
  }

  static Field present() {
    return Field.of("present", Field.Kind.CODES)
        .identifier()
        .required()
        .says("the members who decide");
  }

  private static Field.Draft code(String name) {
    return Field.of(name, Field.Kind.CODE);
  }

  private static Field.Draft text(String name) {
    return Field.of(name, Field.Kind.TEXT);
  }
}
