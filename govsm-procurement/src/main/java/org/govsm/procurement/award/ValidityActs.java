package org.govsm.procurement.award;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.govsm.core.decision.Citation;
import org.govsm.core.text.Message;
import org.govsm.procurement.tender.ReceivedBid;

/** Extension of the validity of bids: asked of all before it ends, and answered by each. */
final class ValidityActs {

  private final AwardActing acting;
  private final AwardRecord record;

  ValidityActs(AwardActing acting) {
    this.acting = acting;
    record = acting.record();
  }

  void requested() {
    Optional<LocalDate> last = record.validUntil();
    if (last.isEmpty()) {
      acting.lacks("validUntil");
      return;
    }
    if (record.award().isPresent()) {
      acting.refuse("AWARDED", Message.of("award.act.awarded"));
    }
    if (AwardRecord.day(acting.at()).isAfter(last.get())) {
      acting.refuse(
          "VALIDITY_ENDED",
          Message.of("award.act.validity-ended").with("last", last.get()),
          rule());
      return;
    }
    record
        .extension()
        .filter(one -> !acting.at().isAfter(one.answerBy()))
        .ifPresent(
            one ->
                acting.refuse(
                    "EXTENSION_ASKED",
                    Message.of("award.act.extension-asked").with("until", one.until())));
    times(last.get());
    acting.note("VALIDITY_EXTENDED", Message.of("award.act.extension-rare"), rule());
  }

  private void times(LocalDate last) {
    if (!acting.part().get("until", LocalDate.class).isAfter(last)) {
      acting.refuse("NOT_LATER", Message.of("award.act.extension-later").with("last", last));
    }
    new Validity(record)
        .most()
        .filter(acting.part().get("until", LocalDate.class)::isAfter)
        .ifPresent(
            most ->
                acting.refuse(
                    "TOO_LATE_A_DAY", Message.of("award.act.extension-most").with("last", most)));
    Instant answerBy = acting.part().get("answerBy", OffsetDateTime.class).toInstant();
    LocalDate whole = AwardRecord.day(answerBy.plusSeconds(60)); // 23:59 ends a day
    if (!whole.isAfter(AwardRecord.day(acting.at())) || AwardRecord.day(answerBy).isAfter(last)) {
      acting.refuse("NO_TIME", Message.of("award.act.extension-time").with("last", last));
    }
  }

  void answered() {
    String bid = acting.part().text("bid");
    Optional<ReceivedBid> own =
        record.tender().bids().stream()
            .filter(ReceivedBid::stands)
            .filter(one -> one.id().equals(bid))
            .findFirst();
    Optional<ValidityExtension> asked = record.extension();
    if (own.isEmpty() || asked.isEmpty() || !record.isBound(bid, asked.get())) {
      acting.refuse("NOT_ASKED", "award.act.extension-not-asked", bid);
      return;
    }
    if (acting.act().role().equals(AwardForm.BIDDER)) {
      if (!own.get().bidder().equals(acting.act().by())) {
        acting.refuse("OTHER_BIDDER", Message.of("tender.act.other-bidder"));
      }
    } else if (!acting.part().has("paper")) {
      acting.refuse("NO_PAPER", "award.act.no-paper", bid);
    }
    boolean itself =
        acting.act().role().equals(AwardForm.BIDDER) && record.mayExtendItself(bid, acting.at());
    if (asked.get().answers().containsKey(bid) && !itself) {
      acting.refuse("ANSWERED", "award.act.extension-answered", bid);
    } else if (acting.at().isAfter(asked.get().answerBy())) {
      acting.refuse("TOO_LATE", "award.act.too-late", bid);
    }
  }

  private Citation rule() {
    return acting.rule("VALIDITY_EXTENDED_EXCEPTIONALLY");
  }
}
