package org.govsm.portal.tenders;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.govsm.core.decision.Finding;
import org.govsm.portal.requirements.FormInput;
import org.govsm.portal.requirements.FormInput.Choice;
import org.govsm.portal.requirements.FormInput.Kind;
import org.govsm.procurement.award.AwardAct;
import org.govsm.procurement.award.HeldMeeting;
import org.govsm.procurement.bid.Bid;
import org.govsm.procurement.preference.Allocation;
import org.govsm.procurement.preference.Invitation;
import org.jspecify.annotations.Nullable;

/** The steps on the way to the award that the department takes by form, but the sheets. */
final class AwardSteps {

  static final String REASON = "reason";

  private static final String DECIDED = OfficerDecisions.ALONE;
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
          AwardStep.of(
              NextSteps.ENTERPRISE_CLASS,
              AwardAct.Kind.ENTERPRISE_CLASS,
              true,
              AwardSteps::enterpriseClass),
          new AwardStep(
              "facts", AwardAct.Kind.FACTS, true, MissingFacts::inputs, MissingFacts::members),
          AwardStep.of("confirmation", AwardAct.Kind.CONFIRMATION, true, AwardSteps::confirmed),
          AwardStep.of("vote", AwardAct.Kind.CONFIRMATION, true, AwardSteps::changed),
          new AwardStep(
              NextSteps.DECISION,
              AwardAct.Kind.DECISION,
              true,
              AwardQuestions::decision,
              AwardQuestions::answered),
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
              "representation",
              AwardAct.Kind.REPRESENTATION_STEP,
              true,
              RepresentationSteps::treated),
          AwardStep.of("reopening", AwardAct.Kind.REOPENING, true, RepresentationSteps::again),
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
    return vote(scene, scene.record().meetingsWaiting(scene.page().caller().actor()));
  }

  /** A meeting on which the caller voted, and on which nothing rests yet. */
  private static List<FormInput> changed(AwardScene scene) {
    return vote(scene, scene.record().meetingsVoted(scene.page().caller().actor()));
  }

  private static List<FormInput> vote(AwardScene scene, List<HeldMeeting> meetings) {
    List<Choice> choices =
        meetings.stream().map(one -> Choice.of(one.id(), scene.meeting(one))).toList();
    return List.of(
        scene.input("meeting", Kind.CHOICE).choose(choices).must(),
        scene.input("dissent", Kind.AREA));
  }

  /** Whose turn it is, and nobody else. */
  private static List<FormInput> request(AwardScene scene) {
    List<String> next = scene.now().next().map(Invitation::bid).stream().toList();
    return List.of(scene.bid(next), scene.input("until", Kind.MOMENT).must());
  }

  /** Of a bid whose class counts by now; what stands against it is said with the question. */
  private static List<FormInput> enterpriseClass(AwardScene scene) {
    Map<String, Finding> open = scene.now().classes();
    String said =
        open.entrySet().stream()
            .map(
                one ->
                    scene.named(one.getKey())
                        + ": "
                        + scene.page().words().say(one.getValue().text()))
            .collect(Collectors.joining(" "));
    FormInput answer = scene.input("answer", Kind.CHOICE);
    return List.of(
        scene.bid(open.keySet()),
        answer
            .called(scene.page().say("awards.class-accepted"), said)
            .choose(scene.said("answer", "YES", "NO"))
            .must(),
        scene
            .input("bidSecurity", Kind.CHOICE)
            .choose(scene.said("bid-security", "SET_ASIDE", "KEPT")),
        scene.present(),
        scene.input(REASON, Kind.AREA).must());
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

  /** What an officer decided, where the law has no answer. */
  static FormInput decided(AwardScene scene) {
    return scene.input(DECIDED, Kind.AREA);
  }
}
