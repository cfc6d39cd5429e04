package org.govsm.portal.tenders;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.core.decision.Finding;
import org.govsm.portal.web.Page;
import org.govsm.procurement.award.AwardAct;
import org.govsm.procurement.award.AwardAct.Kind;
import org.govsm.procurement.award.AwardPlan;
import org.govsm.procurement.award.AwardRecord;
import org.govsm.procurement.award.AwardReport;
import org.govsm.procurement.award.FiledRepresentation;
import org.govsm.procurement.preference.Allocation;
import org.govsm.procurement.preference.Invitation;
import org.govsm.procurement.tender.ReceivedBid;

/**
 * Page of the evaluation of a tender.
 *
 * @param members who takes part, and who has entered a sheet
 * @param steps what the caller can do next, by the codes of the steps
 * @param own whether the caller can enter or change a sheet
 * @param question what an officer must decide before the award
 * @param lacks the facts that the committee must find before the award
 * @param officer what an officer decided in the place of the law
 * @param contractDay where the tender states a day for the contract that does not fit the award
 * @param committee what the committee does next on its own page; empty for nothing
 * @param acts what happened, in order of time
 */
public record EvaluationView(
    StoredTender one,
    List<Member> members,
    boolean needsSheets,
    boolean assessed,
    List<String> differences,
    boolean own,
    List<String> steps,
    List<Asked> asked,
    String preference,
    Optional<Finding> question,
    Optional<Finding> officer,
    List<String> lacks,
    List<Finding> contractDay,
    String committee,
    Optional<AwardAct> proposal,
    Optional<AwardAct> award,
    Optional<AwardReport> plan,
    boolean published,
    Map<String, String> letters,
    List<FiledRepresentation> representations,
    List<TenderView.Step> acts) {

  /**
   * Bidder who is asked to match.
   *
   * @param until the last instant for an answer; nothing where it was not asked yet
   * @param answer what it answered; empty while it is waited for
   */
  public record Asked(
      Invitation invitation, String named, Optional<Instant> until, String answer) {}

  /** Member of the committee. */
  public record Member(String id, boolean recused, boolean entered) {}

  static EvaluationView of(
      Page page, StoredTender one, Evaluated now, List<StoredAct> acts, Instant at) {
    AwardRecord record = now.record();
    List<Member> members =
        record.tender().tender().members().stream()
            .map(id -> new Member(id, record.recused().contains(id), record.entered().contains(id)))
            .toList();
    boolean member = record.members().contains(page.caller().actor());
    return new EvaluationView(
        one,
        members,
        record.needsSheets(),
        record.isAssessed(),
        record.differences(),
        member && !record.isAssessed() && !record.examined(at).isEmpty(),
        NextSteps.of(now, page.caller(), at),
        asked(now, page, one),
        record.isAssessed()
            ? now.preference().found().map(found -> page.words().say(found.said())).orElse("")
            : "",
        question(now),
        found(now, "OFFICER_DECIDED").findFirst(),
        now.lacks().stream()
            .map(fact -> MissingFacts.said(new AwardScene(page, one, now), fact))
            .toList(),
        record.award().isPresent() ? found(now, AwardPlan.CONTRACT_DAY).toList() : List.of(),
        committee(CommitteeViews.step(one, record.tender(), at)),
        record.proposal(),
        record.award(),
        record.isAssessed() ? now.plan().found() : Optional.empty(),
        record.publication().isPresent(),
        letters(now),
        record.representations(),
        acts.stream().map(act -> step(new AwardScene(page, one, now), act)).toList());
  }

  private static Stream<Finding> found(Evaluated now, String code) {
    return now.plan().trace().findings().stream().filter(found -> found.code().equals(code));
  }

  private static String committee(String step) {
    return step.equals(CommitteeView.WAIT) || step.equals(CommitteeView.DONE) ? "" : step;
  }

  /** Who gets a letter, by the ids of the bids. */
  private static Map<String, String> letters(Evaluated now) {
    Map<String, String> letters = new LinkedHashMap<>();
    if (now.record().award().isPresent()) {
      now.record().tender().bids().stream()
          .filter(ReceivedBid::stands)
          .map(ReceivedBid::id)
          .forEach(bid -> letters.put(bid, ComparisonSheet.bidder(now, bid)));
    }
    return letters;
  }

  /** What an officer must decide before an award; nothing while facts are missing. */
  private static Optional<Finding> question(Evaluated now) {
    return !now.record().isAssessed() || now.record().award().isPresent()
        ? Optional.empty()
        : now.referred()
            .map(
                refer ->
                    Finding.of(
                        OfficerDecisions.ALONE,
                        Finding.Weight.WARNING,
                        refer.question(),
                        refer.citation()));
  }

  private static List<Asked> asked(Evaluated now, Page page, StoredTender one) {
    AwardScene scene = new AwardScene(page, one, now);
    return !now.record().isAssessed()
        ? List.of()
        : now.preference().found().stream()
            .flatMap(found -> found.invitations().stream())
            .map(
                each ->
                    new Asked(
                        each,
                        scene.named(each.bid()),
                        now.record().askedUntil(each.bid()),
                        each.answer().map(Enum::name).orElse("")))
            .toList();
  }

  private static TenderView.Step step(AwardScene scene, StoredAct act) {
    String said =
        switch (Kind.valueOf(act.kind())) {
          case ASSESSMENT -> "";
          case FACTS -> MissingFacts.found(scene, act.content());
          default -> TenderViews.said(act.content());
        };
    return new TenderView.Step(act.actNo(), act.kind(), act.actor(), act.madeAt(), said);
  }

  /** The title of the tender. */
  public String title(Page page) {
    return one.title(page.context().language());
  }

  /** The bids that get the order or a part of it, once it is awarded. */
  public List<String> winners() {
    return award.isEmpty()
        ? List.of()
        : plan.stream()
            .flatMap(found -> found.preference().allocations().stream())
            .map(Allocation::bid)
            .toList();
  }

  /** Where the page is. */
  public String base() {
    return EvaluationPages.at(one);
  }
}
