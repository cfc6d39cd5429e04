package org.govsm.portal.tenders;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.InputFault;
import org.govsm.portal.requirements.FormInput;
import org.govsm.portal.requirements.FormInput.Choice;
import org.govsm.portal.requirements.FormInput.Kind;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Json;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.award.AwardRecord;
import org.govsm.procurement.bid.TechnicalPacket;
import org.govsm.procurement.tender.TenderAct;
import org.govsm.procurement.tender.TenderRecord;
import org.jspecify.annotations.Nullable;

/** Committee forms: the fields of each step of the committee, and what was typed into them. */
final class CommitteeForms {

  private static final String PRESENT = "present";
  private static final String RESULT = "result-";
  private static final String REASON = "reason-";
  private static final String OPENING = "financialOpening";
  private static final String AGAIN = "passedAgain";

  private CommitteeForms() {}

  /** The fields of a declaration. */
  static List<FormInput> declaration(TenderScene scene) {
    return List.of(
        scene.input("conflict", Kind.FLAG, "conflict").must(),
        scene.input("conflictAbout", Kind.AREA, "about"));
  }

  /** The fields of a step. */
  static List<FormInput> step(
      String step,
      TenderScene scene,
      AwardRecord award,
      List<Declaration> declared,
      List<Finding> asked,
      Form form) {
    List<FormInput> inputs = new ArrayList<>();
    Page page = scene.page();
    FormInput present = scene.input(PRESENT, Kind.MANY, PRESENT);
    String first = page.say("bids.declare-first");
    inputs.add(
        (declared.isEmpty() ? present.called(present.label(), first) : present)
            .choose(
                declared.stream()
                    .map(one -> Choice.of(one.member(), page.person(one.member())))
                    .toList())
            .must());
    if (step.equals(CommitteeView.OPEN)) {
      inputs.add(scene.input("packets", Kind.LINES, "packets"));
      inputs.add(scene.input("leftOut", Kind.LINES, "leftOut"));
    } else if (step.equals(CommitteeView.RESULT)) {
      TenderRecord record = award.tender();
      if (isTold(record)) {
        inputs.add(again(scene, award));
      } else {
        record.technicalPackets().forEach(packet -> inputs.addAll(result(scene, packet)));
      }
      if (!record.tender().isFirstStage()) {
        inputs.add(scene.input(OPENING, Kind.MOMENT, OPENING).must());
      }
    }
    inputs.addAll(OfficerDecisions.inputs(scene, asked, form));
    return inputs;
  }

  private static boolean isTold(TenderRecord record) {
    return record.acts().stream().anyMatch(act -> act.kind() == TenderAct.Kind.TECHNICAL_RESULT);
  }

  /** The bids that failed and pass now. */
  private static FormInput again(TenderScene scene, AwardRecord award) {
    List<String> passed = award.passedAgain();
    return scene
        .input(AGAIN, Kind.MANY, AGAIN)
        .choose(
            award.tender().technicalPackets().stream()
                .filter(packet -> passed.contains(packet.id()))
                .map(
                    packet ->
                        Choice.of(packet.id(), packet.bidder().name().orElse(packet.bidder().id())))
                .toList())
        .must();
  }

  private static List<FormInput> result(TenderScene scene, TechnicalPacket packet) {
    Page page = scene.page();
    String name = packet.bidder().name().orElse(packet.bidder().id());
    FormInput passed = scene.input("passed", Kind.FLAG, "qualified");
    FormInput reason = scene.input("failedFor", Kind.AREA, "reason");
    return List.of(
        passed
            .called(page.say("tenders.field.passed-of", "bidder", name), packet.id())
            .named(RESULT + packet.id())
            .must(),
        reason
            .called(page.say("tenders.field.failedFor-of", "bidder", name), reason.hint())
            .named(REASON + packet.id()));
  }

  private static List<String> present(Form form) {
    return form.each(PRESENT).stream().filter(one -> !one.isBlank()).toList();
  }

  /** What was typed for the technical opening. */
  static CommitteeService.Opening opening(Form form, OfficerDecisions decisions) {
    List<Map<String, @Nullable Object>> packets =
        form.text("packets").stream()
            .flatMap(String::lines)
            .filter(line -> !line.isBlank())
            .map(line -> Json.readSent(line.getBytes(StandardCharsets.UTF_8)))
            .toList();
    Map<String, String> leftOut = new LinkedHashMap<>();
    form.text("leftOut").stream()
        .flatMap(String::lines)
        .filter(line -> !line.isBlank())
        .forEach(
            line -> {
              int sign = line.indexOf(':');
              if (sign < 1) {
                throw ProblemException.of(Faults.at("/leftOut", "bids.left-out"));
              }
              leftOut.put(line.substring(0, sign).strip(), line.substring(sign + 1).strip());
            });
    return new CommitteeService.Opening(present(form), packets, leftOut, decisions);
  }

  /** What was typed for the technical result. */
  static CommitteeService.Result result(
      Form form, TenderRecord record, OfficerDecisions decisions) {
    List<Map<String, @Nullable Object>> results = new ArrayList<>();
    if (isTold(record)) {
      form.each(AGAIN).stream()
          .filter(bid -> !bid.isBlank())
          .forEach(bid -> results.add(new LinkedHashMap<>(Map.of("bid", bid, "qualified", true))));
      return new CommitteeService.Result(
          present(form), results, form.moment(OPENING).orElse(""), decisions);
    }
    for (TechnicalPacket packet : record.technicalPackets()) {
      Map<String, @Nullable Object> result = new LinkedHashMap<>();
      result.put("bid", packet.id());
      flag(form, RESULT + packet.id()).ifPresent(passed -> result.put("qualified", passed));
      form.text(REASON + packet.id())
          .ifPresent(
              text -> result.put("reason", TenderActs.words("/" + REASON + packet.id(), text)));
      results.add(result);
    }
    return new CommitteeService.Result(
        present(form), results, form.moment(OPENING).orElse(""), decisions);
  }

  /** Who was ticked as present. */
  static List<String> there(Form form) {
    return present(form);
  }

  /** The field of a place in what was sent. */
  static String field(String pointer, TenderRecord record, List<FormInput> inputs) {
    String name = pointer.replaceFirst("^/act/", "/");
    if (name.startsWith("/results") && isTold(record)) {
      return AGAIN;
    } else if (name.startsWith("/results/")) {
      int index = Integer.parseInt(name.replaceAll("^/results/(\\d+).*$", "$1"));
      String bid = record.technicalPackets().get(index).id();
      return (name.endsWith("/reason") ? REASON : RESULT) + bid;
    }
    String field = OfficerDecisions.field(name);
    if (field.equals("about")) {
      return "conflictAbout";
    }
    return inputs.stream()
        .map(FormInput::name)
        .filter(input -> field.equals(input) || field.startsWith(input + "/"))
        .findFirst()
        .orElse(inputs.isEmpty() ? "steps" : inputs.get(0).name());
  }

  /** Faults of a refusal with their fields. */
  static List<CommitteeView.Refusal> refusals(
      RuntimeException refused, TenderRecord record, List<FormInput> inputs) {
    return Form.faults(refused).stream()
        .map(
            fault ->
                new CommitteeView.Refusal(field(fault.pointer(), record, inputs), fault.text()))
        .toList();
  }

  /** Where the caller's own choice of a field goes in a form that is refused. */
  static Form marked(Form form, List<CommitteeView.Refusal> refusals) {
    Map<String, InputFault> faults = new LinkedHashMap<>();
    refusals.forEach(one -> faults.putIfAbsent(one.field(), Form.fault(one.text())));
    return form.wrong(faults);
  }

  /** Yes or no; anything else is neither. */
  private static Optional<Boolean> flag(Form form, String name) {
    return form.text(name)
        .filter(text -> text.equals("true") || text.equals("false"))
        .map(Boolean::valueOf);
  }

  /** What the caller declares. */
  static Optional<Boolean> conflict(Form form) {
    return flag(form, "conflict");
  }
}
