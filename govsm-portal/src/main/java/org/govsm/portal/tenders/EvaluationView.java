package org.govsm.portal.tenders;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.core.decision.Finding;
import org.govsm.core.text.Message;
import org.govsm.portal.web.Page;
import org.govsm.procurement.award.AwardAct;
import org.govsm.procurement.award.AwardAct.Kind;
import org.govsm.procurement.award.AwardPlan;
import org.govsm.procurement.award.AwardRecord;
import org.govsm.procurement.award.AwardReport;
import org.govsm.procurement.award.FiledRepresentation;
import org.govsm.procurement.award.HeldMeeting;
import org.govsm.procurement.award.LateConflict;
import org.govsm.procurement.award.ValidityExtension;
import org.govsm.procurement.preference.Allocation;
import org.govsm.procurement.tender.ReceivedBid;

/**
 * Page of the evaluation of a tender.
 *
 * @param members who takes part, and who has entered a sheet
 * @param steps what the caller can do next, by the codes of the steps
 * @param begun whether bids are open that members can examine
 * @param conflicts the conflicts of interest that members declared after the award
 * @param meetings what the committee held and the award rests on, with who confirmed it
 * @param own whether the caller can enter or change a sheet
 * @param question what an officer must decide before the award
 * @param lacks the facts that the committee must find before the award
 * @param officer what an officer decided in the place of the law
 * @param contractDay where the tender states a day for the contract that does not fit the award
 * @param committee what the committee does next on its own page; empty for nothing
 * @param plan the award as it would be made; nothing while a result or a price is waited for
 * @param ground why no bid can be taken
 * @param waits how many bids wait for what: result or price
 * @param passedAgain the bids that failed and pass now, by who handed them in
 * @param names bids and requirements in words
 * @param nextOfRepresentations who does what next with each, by its id
 * @param barred the representations that another authority than the caller must decide
 * @param validUntil the last day on which any bid is valid
 * @param securities how each bid security stands, and each bidder to an extension
 * @param contracts the contracts that stand on the award, by the bids that got it
 * @param acts what happened, in order of time
 */
public record EvaluationView(
    StoredTender one,
    List<Member> members,
    boolean needsSheets,
    boolean assessed,
    boolean begun,
    List<LateConflict> conflicts,
    List<HeldMeeting> meetings,
    List<String> differences,
    boolean own,
    List<String> steps,
    List<AskedBidder> asked,
    String preference,
    Optional<Finding> question,
    Optional<Finding> officer,
    List<String> lacks,
    List<Finding> contractDay,
    String committee,
    Optional<AwardAct> proposal,
    Optional<AwardAct> award,
    Optional<AwardReport> plan,
    Optional<String> ground,
    Map<String, Integer> waits,
    List<String> passedAgain,
    BidWords names,
    boolean published,
    Map<String, String> letters,
    List<FiledRepresentation> representations,
    Map<String, Message> nextOfRepresentations,
    List<String> barred,
    Optional<LocalDate> validUntil,
    Optional<ValidityExtension> extension,
    List<BidSecurityRow> securities,
    Map<String, String> contracts,
    List<TenderView.Step> acts) {

  /** Member of the committee. */
  public record Member(String id, boolean recused, boolean entered) {}

  static EvaluationView of(
      Page page,
      StoredTender one,
      Evaluated now,
      List<StoredAct> acts,
      List<SignedContracts.Signed> signed,
      Instant at) {
    Map<String, String> contracts = SignedContracts.byBid(now, signed);
    AwardRecord record = now.record();
    BidWords names = new BidWords(now);
    List<Member> members =
        record.tender().tender().members().stream()
            .map(
                id -> new Member(id, !record.members().contains(id), record.entered().contains(id)))
            .toList();
    boolean member = record.members().contains(page.caller().actor());
    return new EvaluationView(
        one,
        members,
        record.needsSheets(),
        record.isAssessed(),
        !record.examined(at).isEmpty(),
        record.conflictsAfterAward(),
        record.meetings().stream().filter(HeldMeeting::isOpen).toList(),
        record.differences().stream().map(names::difference).toList(),
        member && !record.isAssessed() && !now.isLapsed() && !record.examined(at).isEmpty(),
        NextSteps.of(now, contracts.keySet(), page.caller(), at),
        AskedBidder.all(now, page, one),
        now.isKnown()
            ? now.preference()
                .found()
                .map(found -> names.in(page.words().say(found.said())))
                .orElse("")
            : "",
        question(now),
        found(now, "OFFICER_DECIDED").findFirst(),
        now.lacks().stream()
            .filter(fact -> now.isKnown() && !now.isLapsed())
            .map(fact -> MissingFacts.said(new AwardScene(page, one, now), fact))
            .toList(),
        record.award().isPresent() ? found(now, AwardPlan.CONTRACT_DAY).toList() : List.of(),
        committee(CommitteeViews.step(one, record, at)),
        record.proposal(),
        record.award(),
        now.isKnown() ? now.plan().found() : Optional.empty(),
        now.ground(),
        waits(now),
        record.passedAgain().stream().map(names::named).toList(),
        names,
        record.publication().isPresent(),
        letters(now),
        record.representations(),
        RepresentationSteps.next(record, at),
        AwardRoles.barred(now, page.caller()),
        record.validUntil(),
        record.extension(),
        BidSecurityRow.all(now, page, at),
        contracts,
        acts.stream().map(act -> step(new AwardScene(page, one, now), act)).toList());
  }

  private static Map<String, Integer> waits(Evaluated now) {
    Map<String, Integer> waits = new LinkedHashMap<>();
    for (String standing : List.of(Evaluated.RESULT_OPEN, Evaluated.PRICE_OPEN)) {
      int count = now.record().award().isPresent() ? 0 : now.waited(standing).size();
      if (count > 0) {
        waits.put(standing, count);
      }
    }
    return waits;
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
    return !now.isKnown() || now.isLapsed() || now.record().award().isPresent()
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

  private static TenderView.Step step(AwardScene scene, StoredAct act) {
    String said =
        switch (Kind.valueOf(act.kind())) {
          case ASSESSMENT -> "";
          case FACTS -> MissingFacts.found(scene, act.content());
          case ENTERPRISE_CLASS -> decided(scene, act, "answer");
          case EXPLANATION -> decided(scene, act, "result");
          default -> TenderViews.said(act.content());
        };
    return new TenderView.Step(
        act.actNo(), act.kind(), act.actor(), act.madeAt(), said, Optional.empty());
  }

  /** What was decided, before the reason. */
  private static String decided(AwardScene scene, StoredAct act, String field) {
    String why = TenderViews.said(act.content());
    return act.content().get("act") instanceof Map<?, ?> made && made.get(field) != null
        ? scene.page().say("awards." + field + "." + made.get(field)) + ": " + why
        : why;
  }

  /** A sentence with the names of bidders. */
  public String named(String said) {
    return names.in(said);
  }

  /** What was held, and on which day. */
  public String named(HeldMeeting meeting, Page page) {
    return AwardScene.meeting(meeting, page);
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
