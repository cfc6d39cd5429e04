package org.govsm.portal.tenders;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.portal.requirements.FormInput;
import org.govsm.portal.requirements.FormInput.Choice;
import org.govsm.portal.requirements.FormInput.Kind;
import org.govsm.procurement.award.AwardAct;
import org.jspecify.annotations.Nullable;

/** The steps on the way to the award that the department takes by form, but the sheets. */
final class AwardSteps {

  private static final String DECIDED = OfficerDecisions.ALONE;
  private static final String REASON = "reason";
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
          AwardStep.of("explanation", AwardAct.Kind.EXPLANATION, false, AwardSteps::explanation));

  private AwardSteps() {}

  /** A step by its code. */
  static Optional<AwardStep> find(String code) {
    return ALL.stream().filter(step -> step.code().equals(code)).findFirst();
  }

  private static List<FormInput> reason(AwardScene scene) {
    return List.of(scene.input(REASON, Kind.AREA).must());
  }

  private static List<FormInput> resolution(AwardScene scene) {
    List<Choice> choices =
        scene.record().differences().stream().map(one -> Choice.of(one, one)).toList();
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
        scene.bid(scene.now().comparison().bids().stream().map(bid -> bid.id()).toList()),
        scene
            .input("result", Kind.CHOICE)
            .choose(scene.said("result", "ACCEPTED", "REJECTED"))
            .must(),
        scene.present(),
        scene.input(REASON, Kind.AREA).must());
  }

  /** What an officer decided, where the law has no answer. */
  static FormInput decided(AwardScene scene) {
    return scene.input(DECIDED, Kind.AREA);
  }
}
