package org.govsm.procurement.award;

import java.time.LocalDate;
import java.util.Optional;
import org.govsm.core.decision.Citation;
import org.govsm.core.money.Money;
import org.govsm.core.text.Message;

/** Orders after an award on its contract: more time to sign, and a sum above the award. */
final class ContractActs {

  private final AwardActing acting;
  private final AwardRecord record;

  ContractActs(AwardActing acting) {
    this.acting = acting;
    record = acting.record();
  }

  /** No rule that was read says who may give more time: the authority does, by an order. */
  void extended() {
    if (!isAwarded()) {
      return;
    }
    LocalDate until = acting.part().get("until", LocalDate.class);
    LocalDate today = AwardRecord.day(acting.at());
    Optional<AwardReport> plan = plan();
    inValidity(plan, until);
    LocalDate last =
        record.signUntil().or(() -> plan.flatMap(AwardReport::signBy)).orElse(today.minusDays(1));
    if (until.isBefore(today) || !until.isAfter(last)) {
      acting.refuse(
          "NO_MORE_TIME",
          Message.of("award.act.no-more-time")
              .with("last", last.isBefore(today) ? today.minusDays(1) : last));
    } else {
      Citation cited = plan.flatMap(AwardReport::signCited).orElse(AwardActing.OWN);
      acting.warn("SIGNING_EXTENDED", Message.of("award.act.extended").with("until", until), cited);
    }
  }

  /** Who was awarded is bound to its bid until it is not valid any more. */
  private void inValidity(Optional<AwardReport> plan, LocalDate until) {
    plan.stream()
        .flatMap(report -> report.preference().allocations().stream())
        .forEach(
            part -> {
              if (record.isUnsigned(part.bid())) {
                acting.refuse("FORFEITED", "award.act.extended-forfeited", part.bid());
              }
              record
                  .validUntil(part.bid())
                  .filter(until::isAfter)
                  .ifPresent(
                      last ->
                          acting.refuse(
                              "AFTER_VALIDITY",
                              Message.of("award.act.extended-validity")
                                  .with("bid", part.bid())
                                  .with("last", last),
                              acting.withinValidity()));
            });
  }

  /** An order raises a contract that is signed, and as far as tender or law say. */
  void varied() {
    if (!isAwarded()) {
      return;
    }
    String bid = acting.part().text("bid");
    Optional<Money> signed = acting.part().find(AwardForm.SIGNED, Money.class);
    if (plan().flatMap(report -> report.part(bid)).isEmpty()) {
      acting.refuse("NOT_AWARDED", "award.act.no-part", bid);
    } else if (signed.isEmpty() || !acting.part().has(AwardForm.CONTRACT)) {
      acting.refuse("NO_CONTRACT", "award.act.no-contract", bid);
    } else {
      inBound(signed.get());
    }
  }

  private void inBound(Money signed) {
    VariationBound bound = VariationBound.of(record.tender().tender(), acting.book());
    Money sum = acting.part().get("sum", Money.class);
    Optional<Money> limit = bound.limit(signed);
    if (limit.isEmpty()) {
      acting.refuse("NO_VARIATION", Message.of("award.act.no-variation"), bound.cited());
    } else if (sum.compareTo(limit.get()) > 0) {
      Message text =
          Message.of("award.act.variation-bound")
              .with("signed", signed)
              .with("most", bound.most().orElseThrow())
              .with("limit", limit.get());
      acting.refuse("VARIATION_TOO_HIGH", text, bound.cited());
    } else if (sum.compareTo(signed) <= 0) {
      acting.refuse("NOT_RAISED", Message.of("award.act.not-raised").with("signed", signed));
    }
  }

  private boolean isAwarded() {
    if (record.award().isEmpty()) {
      acting.refuse("NOT_AWARDED", Message.of("award.act.not-awarded"));
    }
    return record.award().isPresent();
  }

  private Optional<AwardReport> plan() {
    return AwardPlan.of(acting.book()).standing(record).found();
  }
}
