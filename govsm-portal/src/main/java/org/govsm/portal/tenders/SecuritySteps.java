package org.govsm.portal.tenders;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.govsm.portal.requirements.FormInput;
import org.govsm.portal.requirements.FormInput.Choice;
import org.govsm.portal.requirements.FormInput.Kind;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Moments;
import org.govsm.procurement.award.AwardAct;
import org.govsm.procurement.award.AwardRecord;
import org.govsm.procurement.award.ValidityExtension;
import org.govsm.procurement.bid.TechnicalPacket;
import org.govsm.procurement.preference.Allocation;
import org.govsm.procurement.tender.ReceivedBid;

/** The steps on securities and on the validity of bids that the department takes by form. */
final class SecuritySteps {

  static final String RETURN = "security-return";
  static final String PERFORMANCE = "performance-security";
  static final String ANSWER = "validity-answer";

  private static final String FORFEITURE = "security-forfeiture";
  private static final String REQUEST = "validity-request";

  static final List<AwardStep> ALL =
      List.of(
          AwardStep.of(RETURN, AwardAct.Kind.SECURITY_RETURN, true, SecuritySteps::returned),
          AwardStep.of(
              FORFEITURE, AwardAct.Kind.SECURITY_FORFEITURE, true, SecuritySteps::forfeited),
          AwardStep.of(
              PERFORMANCE, AwardAct.Kind.PERFORMANCE_SECURITY, true, SecuritySteps::performance),
          AwardStep.of(REQUEST, AwardAct.Kind.VALIDITY_REQUEST, true, SecuritySteps::request),
          AwardStep.of(ANSWER, AwardAct.Kind.VALIDITY_ANSWER, true, SecuritySteps::answer));

  private SecuritySteps() {}

  private static List<FormInput> returned(AwardScene scene) {
    return List.of(
        scene.bid(scene.now().returns().keySet()),
        scene.input("returnPaper", Kind.TEXT).named("paper").must());
  }

  private static List<FormInput> forfeited(AwardScene scene) {
    return List.of(
        scene.bid(held(scene.record())),
        scene
            .input("ground", Kind.CHOICE)
            .choose(scene.said("ground", "WITHDRAWN", "NOT_SIGNED", "OTHER"))
            .must(),
        scene.input("reason", Kind.AREA).must(),
        AwardSteps.decided(scene));
  }

  private static List<FormInput> performance(AwardScene scene) {
    List<Choice> forms =
        scene.now().performanceForms().stream()
            .map(form -> Choice.of(form, scene.page().words().term(form)))
            .toList();
    return List.of(
        scene.bid(unsecured(scene.now())),
        scene.input("form", Kind.CHOICE).choose(forms).must(),
        scene.input("amount", Kind.MONEY).must(),
        scene.input("validUntil", Kind.DAY),
        scene.input("securityNumber", Kind.TEXT).named("number").must(),
        scene.input("issuer", Kind.TEXT).must(),
        AwardSteps.decided(scene));
  }

  private static List<FormInput> request(AwardScene scene) {
    return List.of(
        scene.input("validUntil", Kind.DAY).named("until").must(),
        scene.input("until", Kind.MOMENT).named("answerBy").must(),
        scene.input("reason", Kind.AREA).must());
  }

  private static List<FormInput> answer(AwardScene scene) {
    return List.of(
        scene.bid(unanswered(scene.record())),
        scene
            .input("answer", Kind.CHOICE)
            .choose(scene.said("extension", "ACCEPTED", "DECLINED"))
            .must(),
        scene.input("securityUntil", Kind.DAY),
        scene.input("paper", Kind.TEXT).must());
  }

  /** Bids whose security is with the buyer, as far as is known. */
  private static List<String> held(AwardRecord record) {
    List<String> without =
        record.tender().technicalPackets().stream()
            .filter(
                packet ->
                    packet.security().filter(one -> !one.kind().equals("DEPOSIT")).isPresent())
            .map(TechnicalPacket::id)
            .toList();
    return record.tender().bids().stream()
        .map(ReceivedBid::id)
        .filter(bid -> record.settled(bid).isEmpty() && !without.contains(bid))
        .toList();
  }

  /** Bids that were awarded and whose performance security is waited for. */
  static List<String> unsecured(Evaluated now) {
    boolean asked = now.record().tender().tender().node().branch("performanceSecurity").isPresent();
    return !asked || now.record().award().isEmpty()
        ? List.of()
        : now.plan().found().stream()
            .flatMap(plan -> plan.preference().allocations().stream())
            .map(Allocation::bid)
            .filter(bid -> now.record().performanceSecurity(bid).isEmpty())
            .toList();
  }

  /** Bids that are asked to extend their validity and have not answered. */
  static List<String> unanswered(AwardRecord record) {
    Optional<ValidityExtension> asked = record.extension();
    return asked.isEmpty()
        ? List.of()
        : record.tender().bids().stream()
            .filter(ReceivedBid::stands)
            .map(ReceivedBid::id)
            .filter(bid -> record.isBound(bid, asked.get()))
            .filter(bid -> !asked.get().answers().containsKey(bid))
            .toList();
  }

  static boolean has(String code) {
    return ALL.stream().anyMatch(step -> step.code().equals(code));
  }

  /**
   * What a caller can do now, by the codes of the steps.
   *
   * @param contracted the bids that have a contract, and owe no performance security before it
   */
  static List<String> next(
      Evaluated now, Collection<String> contracted, Caller caller, Instant at) {
    AwardRecord record = now.record();
    boolean runs = record.extension().filter(one -> !at.isAfter(one.answerBy())).isPresent();
    boolean valid = record.validUntil().filter(last -> !Moments.day(at).isAfter(last)).isPresent();
    List<String> steps = new ArrayList<>();
    add(steps, PERFORMANCE, !contracted.containsAll(unsecured(now)));
    add(steps, RETURN, !now.returns().isEmpty());
    add(steps, ANSWER, runs && !unanswered(record).isEmpty());
    add(steps, REQUEST, record.award().isEmpty() && valid && !runs);
    add(steps, FORFEITURE, now.isSecurityAsked() && !held(record).isEmpty());
    steps.removeIf(
        code ->
            ALL.stream()
                .noneMatch(
                    step ->
                        step.code().equals(code) && AwardRoles.has(record, step.kind(), caller)));
    return steps;
  }

  private static void add(List<String> steps, String code, boolean due) {
    if (due) {
      steps.add(code);
    }
  }
}
