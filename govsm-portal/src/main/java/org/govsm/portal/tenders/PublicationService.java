package org.govsm.portal.tenders;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Finding;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Moments;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.tender.Tender;
import org.govsm.procurement.tender.TenderAct;
import org.govsm.procurement.tender.TenderRecord;
import org.jspecify.annotations.Nullable;

/**
 * Publication service: takes a draft to its publication, by a second person, with the check of the
 * domain made at that instant.
 */
public record PublicationService(TenderService tenders, TenderLaw law) {

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

  /** Whether a finding stands in the way of a tender that was sent, so that it goes back. */
  boolean isBlocked(Transaction tx, StoredTender one) {
    return !check(tx, one).refusals().isEmpty();
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
    AuthorityDecisions authority = AuthorityDecisions.of(before, questions(tx, before, by));
    Optional<Map<String, @Nullable Object>> filed = authority.filed(decisions, by);
    if (filed.isPresent()) {
      Tender decided = ProblemException.accepted(Tender.fromPlain(filed.get()));
      return new Tenders(tx).write(Tenders.SUBMITTED, before, decided, now, by.actor());
    }
    authority
        .barred(by)
        .ifPresent(
            why -> {
              throw ProblemException.of(403, why);
            });
    Tender tender =
        ProblemException.accepted(
            Tender.fromPlain(TenderDocument.publishedAt(before.content(), now)));
    FirstStage.requireFits(tx, before.department(), tender);
    ProblemException.unlessNone(
        new CommitteeUsers(tx, before.department())
            .faults(tender.members(), "/committee/members", by));
    TenderAct act = act(tender, now, decisions, by);
    law.allowed(tx, before.department(), TenderRecord.of(tender), act, Moments.day(now));
    ProblemException.unlessNone(authority.unasked(decisions));
    return new Tenders(tx).publish(before, tender, act, now, by.actor());
  }

  /** Whether decisions would go on file now, for another officer to publish. */
  boolean isFiled(Transaction tx, StoredTender one, OfficerDecisions decisions, Caller by) {
    return AuthorityDecisions.of(one, questions(tx, one, by)).isFiled(decisions);
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

  /** Why a caller cannot take a tender that was sent further; nothing where they can. */
  Optional<String> barred(Transaction tx, StoredTender one, Caller by) {
    return ownWork(tx, one, by)
        .or(() -> AuthorityDecisions.of(one, questions(tx, one, by)).barred(by));
  }

  private static Optional<String> ownWork(Transaction tx, StoredTender one, Caller by) {
    boolean own = new TenderHistory(tx).authors(one).contains(by.actor());
    if (AuthorityDecisions.hasDecidedTime(one, by)) {
      return Optional.of("tenders.time-decided");
    }
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
