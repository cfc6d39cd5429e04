package org.govsm.procurement.award;

import java.time.LocalDate;
import java.util.Optional;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Ruling;
import org.govsm.core.text.Message;
import org.govsm.procurement.bid.WithdrawalTerms;

/** What becomes of the security of a bid: returned or forfeited, once, and each on its ground. */
final class SecurityActs {

  private final AwardActing acting;
  private final AwardRecord record;
  private final Securities securities;
  private final String bid;

  SecurityActs(AwardActing acting) {
    this.acting = acting;
    record = acting.record();
    securities = new Securities(record, acting.book());
    bid = acting.part().text("bid");
  }

  void returned() {
    if (isDeposit() && securities.mayReturn(bid, acting.at()).isEmpty()) {
      boolean winner = securities.part(bid).isPresent();
      acting.refuse(
          winner ? "PERFORMANCE_FIRST" : "RETURN_EARLY",
          Message.of(winner ? "award.act.performance-first" : "award.act.return-early")
              .with("bid", bid),
          winner ? securities.onPerformance() : clause());
    }
  }

  void forfeited() {
    if (!isDeposit()) {
      return;
    }
    switch (acting.part().text("ground")) {
      case SecurityForms.WITHDRAWN -> withdrawn();
      case SecurityForms.NOT_SIGNED -> notSigned();
      default ->
          acting.refer(
              "forfeiture", Message.of("award.act.forfeit-other").with("bid", bid), clause());
    }
  }

  /** Whether something was given that can go back, and is still there. */
  private boolean isDeposit() {
    if (record.tender().bids().stream().noneMatch(one -> one.id().equals(bid))) {
      acting.refuse("NO_BID", Message.of("tender.act.no-bid"));
    } else if (record.settled(bid).isPresent()) {
      acting.refuse("SECURITY_SETTLED", "award.act.settled", bid);
    } else if (!securities.isAsked()
        || securities.given(bid).filter(kind -> !kind.equals("DEPOSIT")).isPresent()) {
      acting.refuse("NOTHING_GIVEN", "award.act.nothing-given", bid);
    }
    return !acting.isRefused();
  }

  private void withdrawn() {
    Optional<Decision<WithdrawalTerms.Effect>> effect = securities.withdrawal(bid, acting.at());
    if (effect.isEmpty()) {
      acting.refuse(
          "NOT_WITHDRAWN", Message.of("award.act.not-withdrawn").with("bid", bid), clause());
    } else if (effect.get().ruling() instanceof Ruling.Answer<WithdrawalTerms.Effect> answer) {
      if (!answer.value().code().equals("FORFEITED")) {
        acting.refuse("NOT_FORFEITED", answer.value().said(), clause());
      }
    } else if (effect.get().ruling() instanceof Ruling.Refer<WithdrawalTerms.Effect> refer) {
      acting.refer("forfeiture", refer.question(), refer.citation());
    } else {
      acting.lacks(bid + "/bidSecurity");
    }
  }

  /** The last day to sign is that of the law on the day of the award. */
  private void notSigned() {
    Optional<LocalDate> signBy =
        securities.part(bid).flatMap(part -> securities.plan().flatMap(AwardReport::signBy));
    if (signBy.isEmpty()) {
      acting.refuse("NO_DAY_TO_SIGN", "award.act.no-day-to-sign", bid);
    } else if (!AwardRecord.day(acting.at()).isAfter(signBy.get())) {
      acting.refuse(
          "TIME_TO_SIGN",
          Message.of("award.act.time-to-sign").with("bid", bid).with("last", signBy.get()),
          securities.plan().flatMap(AwardReport::signCited).orElseGet(this::clause));
    }
  }

  private Citation clause() {
    return record.tender().tender().clause("bidSecurity");
  }
}
