package org.govsm.portal.tenders;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Finding;
import org.govsm.portal.requirements.TreePath;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Moments;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.tender.Tender;
import org.govsm.procurement.tender.TenderAct;
import org.govsm.procurement.tender.TenderRecord;

/**
 * Publication service: takes a draft to its publication, by a second person, with the check of the
 * domain made at that instant.
 */
public record PublicationService(TenderService tenders, TenderLaw law) {

  /** How a tender goes whose time to bid another officer decides than who publishes it. */
  private static final String LIMITED = "LIMITED_TENDER";

  /**
   * Sends a draft to a second person, who publishes it.
   *
   * @throws ProblemException with every finding for which it could not be published
   */
  public StoredTender submit(Transaction tx, StoredTender before, Caller by) {
    by.requireDepartment(before.department());
    TenderService.requireState(before, Tenders.IS_DRAFT);
    ProblemException.unlessNone(check(tx, before).refusals());
    return step(tx, Tenders.SUBMITTED, before, by);
  }

  /** Gives a tender that waits for its publication back to its author. */
  public StoredTender giveBack(Transaction tx, StoredTender before, Caller by) {
    TenderService.requireState(before, Tenders.IS_SUBMITTED);
    return step(tx, Tenders.RETURNED, before, by);
  }

  /** Withdraws a tender that was never published. */
  public StoredTender withdraw(Transaction tx, StoredTender before, Caller by) {
    if (!before.isDraft()) {
      TenderService.requireState(before, Tenders.IS_SUBMITTED);
    }
    return step(tx, Tenders.WITHDRAWN, before, by);
  }

  /** The check of a draft as it is now. */
  TenderCheck check(Transaction tx, StoredTender one) {
    return TenderCheck.of(
        law.check(tx, one.department(), one.tender(), Moments.day(tenders.now())));
  }

  private StoredTender step(Transaction tx, String kind, StoredTender before, Caller by) {
    by.requireDepartment(before.department());
    return new Tenders(tx).write(kind, before, before.tender(), tenders.now(), by.actor());
  }

  /**
   * Publishes a tender at this instant, by somebody who neither wrote nor sent it.
   *
   * @param decisions what an officer decided where the law has no answer
   * @throws ProblemException with every finding that stands in the way
   */
  public StoredTender publish(
      Transaction tx, StoredTender before, OfficerDecisions decisions, Caller by) {
    by.requireDepartment(before.department());
    TenderService.requireState(before, Tenders.IS_SUBMITTED);
    requireSecondPerson(tx, before, by);
    Instant now = tenders.now();
    Optional<String> time = timeDecided(tx, before, decisions, by);
    if (time.isPresent()) {
      return approveTime(tx, before, time.get(), now, by);
    }
    Tender tender =
        ProblemException.accepted(
            Tender.fromPlain(TenderDocument.publishedAt(before.content(), now)));
    FirstStage.requireFits(tx, before.department(), tender);
    ProblemException.unlessNone(
        new CommitteeUsers(tx, before.department())
            .faults(tender.members(), "/committee/members", by));
    TenderAct act = act(tender, now, decisions, by);
    law.allowed(tx, before.department(), TenderRecord.of(tender), act, Moments.day(now));
    return new Tenders(tx).publish(before, tender, act, now, by.actor());
  }

  /**
   * What is decided of the time to bid of a limited tender: it is put on record, and another
   * officer publishes.
   */
  Optional<String> timeDecided(
      Transaction tx, StoredTender one, OfficerDecisions decisions, Caller by) {
    List<String> asked = questions(tx, one, by).stream().map(Finding::code).toList();
    boolean open =
        one.tender().procedure().equals(LIMITED)
            && asked.contains(org.govsm.procurement.tender.Tenders.BID_WINDOW);
    return Optional.ofNullable(
            decisions.named().get(org.govsm.procurement.tender.Tenders.BID_WINDOW))
        .or(() -> decisions.alone().filter(text -> asked.size() == 1))
        .filter(text -> open);
  }

  private StoredTender approveTime(
      Transaction tx, StoredTender before, String text, Instant now, Caller by) {
    if (!by.roles().contains(TenderService.AUTHORITY)) {
      throw ProblemException.of(403, "tenders.time-authority");
    }
    Map<String, Object> approval =
        Map.of("by", by.actor(), "reason", TenderActs.words("/decided", text));
    Tender approved =
        ProblemException.accepted(
            Tender.fromPlain(
                TenderDocument.filled(
                    TreePath.of(TenderDocument.APPROVAL)
                        .put(before.content(), Optional.of(approval)))));
    return new Tenders(tx).write(Tenders.SUBMITTED, before, approved, now, by.actor());
  }

  /** What an officer must decide before a publication now; nothing where it is refused anyway. */
  List<Finding> questions(Transaction tx, StoredTender one, Caller by) {
    Instant now = tenders.now();
    return Tender.fromPlain(TenderDocument.publishedAt(one.content(), now))
        .<List<Finding>>fold(
            tender ->
                law.questions(
                    tx,
                    one.department(),
                    TenderRecord.of(tender),
                    act(tender, now, OfficerDecisions.NONE, by),
                    Moments.day(now)),
            faults -> List.of());
  }

  private static TenderAct act(Tender tender, Instant now, OfficerDecisions decisions, Caller by) {
    TenderAct.Draft draft =
        TenderAct.draft(
                TenderAct.Kind.PUBLICATION,
                now.truncatedTo(ChronoUnit.SECONDS),
                by.actor(),
                TenderService.role(by))
            .set("places", tender.places());
    decisions.into(draft);
    return ProblemException.accepted(draft.done());
  }

  /** Why a caller may not publish; nothing where they may. */
  static Optional<String> ownWork(Transaction tx, StoredTender one, Caller by) {
    boolean own =
        one.sentBy().equals(by.actor()) || new TenderHistory(tx).writers(one).contains(by.actor());
    return by.kind() == Caller.Kind.SERVICE
        ? Optional.of("tenders.machine")
        : own ? Optional.of("tenders.second-person") : Optional.empty();
  }

  private static void requireSecondPerson(Transaction tx, StoredTender one, Caller by) {
    ownWork(tx, one, by)
        .ifPresent(
            why -> {
              throw ProblemException.of(403, why);
            });
  }
}
