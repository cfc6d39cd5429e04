package org.govsm.portal.tenders;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.govsm.portal.requirements.FormInput;
import org.govsm.portal.requirements.FormInput.Choice;
import org.govsm.portal.requirements.FormInput.Kind;
import org.govsm.procurement.award.AwardAct;
import org.govsm.procurement.award.AwardRecord;
import org.govsm.procurement.award.FiledRepresentation;
import org.govsm.procurement.award.Representation;
import org.govsm.procurement.bid.Bid;
import org.govsm.procurement.preference.Allocation;
import org.govsm.procurement.preference.Invitation;
import org.govsm.procurement.tender.ReceivedBid;
import org.govsm.procurement.tender.TenderAct;
import org.jspecify.annotations.Nullable;

/** The steps on the way to the award that the department takes by form, but the sheets. */
final class AwardSteps {

  private static final String DECIDED = OfficerDecisions.ALONE;
  private static final String REASON = "reason";
  private static final String QUESTION = "question";
  private static final String RESULT = "sheet-against-result";
  private static final String DIFFERENCE = "difference";

  private static final List<AwardStep> ALL =
      List.of(
          AwardStep.of("closing", AwardAct.Kind.CLOSING, true, AwardSteps::reason),
          new AwardStep(
              "resolution",
              AwardAct.Kind.RESOLUTION,
              false,
              AwardSteps::resolution,
              AwardSteps::resolved),
          AwardStep.of("explanation", AwardAct.Kind.EXPLANATION, false, AwardSteps::explanation),
          new AwardStep(
              "facts", AwardAct.Kind.FACTS, true, MissingFacts::inputs, MissingFacts::members),
          AwardStep.of("confirmation", AwardAct.Kind.CONFIRMATION, true, AwardSteps::confirmed),
          new AwardStep(
              NextSteps.DECISION,
              AwardAct.Kind.DECISION,
              true,
              AwardSteps::decision,
              AwardSteps::answered),
          AwardStep.of("match-request", AwardAct.Kind.MATCH_REQUEST, true, AwardSteps::request),
          AwardStep.of("match-answer", AwardAct.Kind.MATCH_ANSWER, true, AwardSteps::answer),
          new AwardStep(
              "proposal",
              AwardAct.Kind.PROPOSAL,
              true,
              OfficerShares::inputs,
              OfficerShares::members),
          AwardStep.of("return", AwardAct.Kind.RETURN, false, AwardSteps::reason),
          AwardStep.of("award", AwardAct.Kind.AWARD, true, scene -> List.of(decided(scene))),
          AwardStep.of("publication", AwardAct.Kind.PUBLICATION, true, AwardSteps::places),
          AwardStep.of(
              "representation", AwardAct.Kind.REPRESENTATION_STEP, true, AwardSteps::treated),
          AwardStep.of("reopening", AwardAct.Kind.REOPENING, true, AwardSteps::again),
          new AwardStep(
              "signing-extension",
              AwardAct.Kind.SIGNING_EXTENSION,
              true,
              AwardSteps::extension,
              AwardSteps::until),
          AwardStep.of("variation", AwardAct.Kind.VARIATION, true, AwardSteps::variation));

  private AwardSteps() {}

  /** A step by its code. */
  static Optional<AwardStep> find(String code) {
    return Stream.concat(ALL.stream(), SecuritySteps.ALL.stream())
        .filter(step -> step.code().equals(code))
        .findFirst();
  }

  private static List<FormInput> reason(AwardScene scene) {
    return List.of(scene.input(REASON, Kind.AREA).must());
  }

  private static List<FormInput> extension(AwardScene scene) {
    return List.of(scene.input("last", Kind.DAY).must(), scene.input(REASON, Kind.AREA).must());
  }

  private static Map<String, @Nullable Object> until(Map<String, @Nullable Object> fields) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>(fields);
    members.put("until", members.remove("last"));
    return members;
  }

  /** Of a bid that got a part of the order. */
  private static List<FormInput> variation(AwardScene scene) {
    List<String> awarded = AwardedTerms.parts(scene.now()).stream().map(Allocation::bid).toList();
    return List.of(
        scene.bid(awarded),
        scene.input("sum", Kind.MONEY).must(),
        scene.input(REASON, Kind.AREA).must());
  }

  private static List<FormInput> resolution(AwardScene scene) {
    List<Choice> choices =
        scene.record().differences().stream()
            .map(one -> Choice.of(one, scene.words().difference(one)))
            .toList();
    return List.of(
        scene.input(DIFFERENCE, Kind.CHOICE).choose(choices).must(),
        scene.input("met", Kind.FLAG).must(),
        scene.present(),
        scene.input(REASON, Kind.AREA).must());
  }

  /** A bid and a requirement of it. */
  private static Map<String, @Nullable Object> resolved(Map<String, @Nullable Object> fields) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>(fields);
    String both = String.valueOf(members.remove(DIFFERENCE));
    int slash = both.indexOf('/');
    if (slash > 0) {
      members.put("bid", both.substring(0, slash));
      members.put("requirement", both.substring(slash + 1));
    }
    return members;
  }

  private static List<FormInput> explanation(AwardScene scene) {
    return List.of(
        scene.bid(scene.now().comparison().bids().stream().map(Bid::id).toList()),
        scene
            .input("result", Kind.CHOICE)
            .choose(scene.said("result", "ACCEPTED", "REJECTED"))
            .must(),
        scene.present(),
        scene.input(REASON, Kind.AREA).must());
  }

  /** A meeting in which the caller sat. */
  private static List<FormInput> confirmed(AwardScene scene) {
    List<Choice> choices =
        scene.record().meetingsWaiting(scene.page().caller().actor()).stream()
            .map(one -> Choice.of(one.id(), scene.meeting(one)))
            .toList();
    return List.of(
        scene.input("meeting", Kind.CHOICE).choose(choices).must(),
        scene.input("dissent", Kind.AREA));
  }

  /**
   * The questions that the competent authority may answer, each with what it is about: those that
   * wait, and whether a bid may fail that passed in the technical result.
   */
  static Stream<String> questions(AwardRecord record, Instant at) {
    boolean told =
        record.tender().acts().stream()
            .anyMatch(act -> act.kind() == TenderAct.Kind.TECHNICAL_RESULT);
    Stream<String> result =
        told && record.needsSheets() && !record.isAssessed() ? Stream.of(RESULT) : Stream.empty();
    return Stream.concat(record.openQuestions(at).stream(), result);
  }

  private static List<FormInput> decision(AwardScene scene) {
    List<Choice> choices =
        questions(scene.record(), scene.now().asOf())
            .map(one -> Choice.of(one, question(scene, one)))
            .toList();
    return List.of(
        scene.input(QUESTION, Kind.CHOICE).choose(choices).must(),
        scene.input("answer", Kind.CHOICE).choose(scene.said("answer", "YES", "NO")).must(),
        scene.input(REASON, Kind.AREA).must());
  }

  private static String question(AwardScene scene, String key) {
    String[] parts = key.split("/", 2);
    String said = scene.page().say("awards.question." + parts[0]);
    return parts.length > 1 ? said + " (" + parts[1] + ")" : said;
  }

  /** A question, and what it is about. */
  private static Map<String, @Nullable Object> answered(Map<String, @Nullable Object> fields) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>(fields);
    String[] parts = String.valueOf(members.get(QUESTION)).split("/", 2);
    if (parts.length > 1) {
      members.put(QUESTION, parts[0]);
      members.put("about", parts[1]);
    }
    return members;
  }

  /** Whose turn it is, and nobody else. */
  private static List<FormInput> request(AwardScene scene) {
    List<String> next = scene.now().next().map(Invitation::bid).stream().toList();
    List<FormInput> inputs = new ArrayList<>();
    inputs.add(scene.bid(next));
    inputs.add(scene.input("until", Kind.MOMENT).must());
    next.stream()
        .flatMap(bid -> Optional.ofNullable(scene.now().classes().get(bid)).stream())
        .map(found -> scene.page().words().say(found.text()))
        .forEach(said -> inputs.add(decided(scene).called(decided(scene).label(), said)));
    return inputs;
  }

  private static List<FormInput> answer(AwardScene scene) {
    List<String> asked =
        scene.now().next().map(Invitation::bid).stream()
            .filter(bid -> scene.record().askedUntil(bid).isPresent())
            .toList();
    return List.of(
        scene.bid(asked),
        scene
            .input("answer", Kind.CHOICE)
            .choose(scene.said("answer", "ACCEPTED", "DECLINED", "SILENT"))
            .must(),
        scene.input("paper", Kind.TEXT));
  }

  private static List<FormInput> places(AwardScene scene) {
    return List.of(
        scene
            .input("places", Kind.MANY)
            .choose(
                scene.record().tender().tender().places().stream()
                    .map(place -> Choice.of(place, scene.page().words().term("tender." + place)))
                    .toList())
            .must());
  }

  /** The representations that wait for the caller, each with its text. */
  static List<String> objections(AwardScene scene) {
    return AwardRoles.treatable(scene.record(), scene.page().caller()).stream()
        .map(one -> objected(scene, one))
        .toList();
  }

  /** Which of them, and what can be done. */
  private static List<FormInput> treated(AwardScene scene) {
    Collection<String> events = AwardRoles.events(scene.record(), scene.page().caller());
    FormInput reason = scene.input(REASON, Kind.AREA);
    List<Choice> ids =
        AwardRoles.treatable(scene.record(), scene.page().caller()).stream()
            .map(one -> Choice.of(one.id(), one.id() + " (" + scene.named(one.bid()) + ")"))
            .toList();
    return List.of(
        scene.input("id", Kind.CHOICE).choose(ids).must(),
        scene
            .input("event", Kind.CHOICE)
            .choose(scene.said("event", events.toArray(String[]::new)))
            .must(),
        events.stream().allMatch(Representation::needsReasons) ? reason.must() : reason,
        decided(scene));
  }

  private static String objected(AwardScene scene, FiledRepresentation one) {
    String grounds =
        one.grounds().stream()
            .map(ground -> ground.get("text") + " (" + ground.get("clause") + ")")
            .collect(Collectors.joining("; "));
    return one.id() + " (" + scene.named(one.bid()) + "): " + grounds;
  }

  private static List<FormInput> again(AwardScene scene) {
    List<Choice> ids =
        scene.record().representations().stream()
            .filter(one -> one.state().equals("UPHELD"))
            .map(one -> Choice.of(one.id(), one.id() + " (" + scene.named(one.bid()) + ")"))
            .toList();
    return List.of(
        scene.input("representation", Kind.CHOICE).choose(ids).must(),
        scene
            .input("examinedAgain", Kind.MANY)
            .choose(
                failed(scene.record()).stream()
                    .map(bid -> Choice.of(bid, scene.named(bid)))
                    .toList()),
        scene.input(REASON, Kind.AREA).must(),
        scene.input("onContract", Kind.AREA),
        decided(scene));
  }

  /** The bids that failed in the technical result and were not withdrawn. */
  private static List<String> failed(AwardRecord record) {
    return record.tender().bids().stream()
        .filter(ReceivedBid::stands)
        .map(ReceivedBid::id)
        .filter(
            bid -> record.tender().technicalResult(bid).filter(one -> !one.passed()).isPresent())
        .toList();
  }

  /** What an officer decided, where the law has no answer. */
  static FormInput decided(AwardScene scene) {
    return scene.input(DECIDED, Kind.AREA);
  }
}
