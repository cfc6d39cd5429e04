package org.govsm.procurement.award;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.govsm.core.decision.Decision;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.govsm.procurement.bid.Bid;
import org.govsm.procurement.preference.Invitation;
import org.govsm.procurement.preference.PreferenceReport;
import org.govsm.procurement.preference.PurchasePreference;

/** Matching of a price: who is asked, by when, and what came of it. */
final class MatchActs {

  private static final String BID = "bid";

  private final AwardActing acting;
  private final AwardRecord record;

  MatchActs(AwardActing acting) {
    this.acting = acting;
    record = acting.record();
  }

  void requested() {
    String bid = acting.part().text(BID);
    if (!DecidingActs.isReady(acting)) {
      return;
    }
    next()
        .filter(each -> each.bid().equals(bid))
        .ifPresentOrElse(
            this::asked, () -> acting.refuse("NOT_ITS_TURN", "award.act.not-its-turn", bid));
    if (record.askedUntil(bid).isPresent()) {
      acting.refuse("ASKED", "award.act.asked", bid);
    }
    Instant until = acting.part().get("until", OffsetDateTime.class).toInstant();
    if (!until.isAfter(acting.at())) {
      acting.refuse("NO_TIME", "award.act.no-time", bid);
    }
    inValidity(until);
  }

  private void asked(Invitation invitation) {
    new EnterpriseProof(acting).asked(invitation);
    acting
        .part()
        .find(AwardForm.STEP, String.class)
        .filter(step -> !step.equals(invitation.step()))
        .ifPresent(
            step ->
                acting.refuse(
                    "OTHER_STEP",
                    Message.of("award.act.match-step")
                        .with("bid", invitation.bid())
                        .with("step", new Term("preference.step." + invitation.step()))));
  }

  /** Who is asked after the validity of the bids is bound to nothing. */
  private void inValidity(Instant until) {
    record
        .terms(AwardRecord.day(acting.at()))
        .validUntil()
        .filter(last -> AwardRecord.day(until).isAfter(last))
        .ifPresent(
            last ->
                acting.refuse(
                    "AFTER_VALIDITY", Message.of("award.act.match-validity").with("last", last)));
  }

  /** The invitation whose turn it is. */
  private Optional<Invitation> next() {
    Decision<PreferenceReport> decision =
        PurchasePreference.of(acting.book())
            .decide(record.comparison(acting.at()), record.answers());
    return decision.found().stream().flatMap(report -> report.waiting().stream()).findFirst();
  }

  void answered() {
    String bid = acting.part().text(BID);
    String answer = acting.part().text("answer");
    Optional<Instant> until = record.askedUntil(bid);
    boolean itself =
        acting.act().role().equals(AwardForm.BIDDER) && record.mayMatchItself(bid, acting.at());
    boolean turn = next().filter(each -> each.bid().equals(bid)).isPresent();
    if (until.isEmpty() || !turn && !itself) {
      acting.refuse("NOT_ASKED", "award.act.not-asked", bid);
      return;
    }
    boolean ended = acting.at().isAfter(until.get());
    if (acting.act().role().equals(AwardForm.BIDDER)) {
      own(bid);
      if (ended || answer.equals("SILENT")) {
        acting.refuse("TOO_LATE", ended ? "award.act.too-late" : "award.act.no-silence", bid);
      }
    } else if (answer.equals("SILENT")) {
      if (!ended) {
        acting.refuse("TIME_RUNS", "award.act.time-runs", bid);
      }
    } else if (!acting.part().has("paper")) {
      acting.refuse("NO_PAPER", "award.act.no-paper", bid);
    }
  }

  private void own(String bid) {
    boolean own =
        record.tender().opened(acting.at()).stream()
            .filter(one -> one.id().equals(bid))
            .map(Bid::bidder)
            .anyMatch(bidder -> bidder.id().equals(acting.act().by()));
    if (!own) {
      acting.refuse("OTHER_BIDDER", Message.of("tender.act.other-bidder"));
    }
  }
}
