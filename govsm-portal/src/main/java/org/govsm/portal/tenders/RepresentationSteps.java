package org.govsm.portal.tenders;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.govsm.core.text.Message;
import org.govsm.portal.requirements.FormInput;
import org.govsm.portal.requirements.FormInput.Choice;
import org.govsm.portal.requirements.FormInput.Kind;
import org.govsm.procurement.award.AwardRecord;
import org.govsm.procurement.award.FiledRepresentation;
import org.govsm.procurement.award.LateConflict;
import org.govsm.procurement.award.Representation;
import org.govsm.procurement.tender.ReceivedBid;

/** Steps on representations against the result, and on the reopening that may follow, by form. */
final class RepresentationSteps {

  private RepresentationSteps() {}

  /** The representations that wait for the caller, each with its text. */
  static List<String> objections(AwardScene scene) {
    return AwardRoles.treatable(scene.now(), scene.page().caller()).stream()
        .map(one -> objected(scene, one))
        .toList();
  }

  /** Which of them, and what can be done. */
  static List<FormInput> treated(AwardScene scene) {
    Collection<String> events = AwardRoles.events(scene.now(), scene.page().caller());
    FormInput reason = scene.input(AwardSteps.REASON, Kind.AREA);
    List<Choice> ids =
        AwardRoles.treatable(scene.now(), scene.page().caller()).stream()
            .map(one -> Choice.of(one.id(), one.id() + " (" + scene.named(one.bid()) + ")"))
            .toList();
    return List.of(
        scene.input("id", Kind.CHOICE).choose(ids).must(),
        scene
            .input("event", Kind.CHOICE)
            .choose(scene.said("event", events.toArray(String[]::new)))
            .must(),
        events.stream().allMatch(Representation::needsReasons) ? reason.must() : reason,
        AwardSteps.decided(scene));
  }

  private static String objected(AwardScene scene, FiledRepresentation one) {
    String grounds =
        one.grounds().stream()
            .map(ground -> ground.get("text") + " (" + ground.get("clause") + ")")
            .collect(Collectors.joining("; "));
    return one.id() + " (" + scene.named(one.bid()) + "): " + grounds;
  }

  static List<FormInput> again(AwardScene scene) {
    List<Choice> ids =
        scene.record().representations().stream()
            .filter(one -> one.state().equals("UPHELD"))
            .map(one -> Choice.of(one.id(), one.id() + " (" + scene.named(one.bid()) + ")"))
            .toList();
    List<Choice> conflicts =
        scene.record().conflictsAfterAward().stream()
            .filter(LateConflict::isUpheld)
            .map(one -> Choice.of(one.member(), scene.page().person(one.member())))
            .toList();
    List<FormInput> inputs = new ArrayList<>();
    ground(scene, "representation", ids, conflicts.isEmpty()).ifPresent(inputs::add);
    ground(scene, "conflict", conflicts, ids.isEmpty() && !conflicts.isEmpty())
        .ifPresent(inputs::add);
    inputs.add(
        scene
            .input("examinedAgain", Kind.MANY)
            .choose(
                failed(scene.record()).stream()
                    .map(bid -> Choice.of(bid, scene.named(bid)))
                    .toList()));
    inputs.add(scene.input(AwardSteps.REASON, Kind.AREA).must());
    inputs.add(scene.input("onContract", Kind.AREA));
    inputs.add(AwardSteps.decided(scene));
    return inputs;
  }

  /** One of the grounds on which the bids are evaluated again; nothing where there is none. */
  private static Optional<FormInput> ground(
      AwardScene scene, String name, List<Choice> choices, boolean alone) {
    FormInput input = scene.input(name, Kind.CHOICE).choose(choices);
    return Optional.of(alone ? input.must() : input).filter(one -> alone || !choices.isEmpty());
  }

  /** Who does what next with each, by its id. */
  static Map<String, Message> next(AwardRecord record, Instant at) {
    Map<String, Message> next = new LinkedHashMap<>();
    record
        .representations()
        .forEach(one -> record.next(one, at).ifPresent(text -> next.put(one.id(), text)));
    return next;
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
}
