package org.govsm.portal.rti;

import static org.govsm.portal.rti.RtiDone.first;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.governance.law.EntryCorrections;
import org.govsm.procurement.rti.RequestClocks;

/**
 * Time that was over by an entry that stood before a request was corrected: when that was
 * confirmed, or by what was done since. What came once it was over gives no more days.
 */
record RtiOver(List<RtiDone> done) implements EntryCorrections.Over {

  @Override
  public boolean isOver(Map<String, Object> entry, int acts, OffsetDateTime at) {
    LocalDate received = LocalDate.parse(String.valueOf(entry.get(RtiEntry.RECEIVED)));
    Optional<Instant> urgent =
        Optional.of(String.valueOf(entry.get(RtiEntry.URGENT)))
            .filter(text -> !text.isBlank())
            .map(Instant::parse);
    RequestClocks begun = RequestClocks.received(received);
    RequestClocks clocks = heard(asked(urgent.map(begun::lifeOrLiberty).orElse(begun)));
    Optional<RtiDone> transfer = RtiDone.transfer(done);
    if (transfer.isPresent()) {
      return isLate(clocks, transfer.get());
    }
    return first(done, "decided")
        .map(act -> clocks.answeredAt(act.at()))
        .orElse(clocks)
        .deemedRefused(at.toInstant())
        .isPresent();
  }

  /** A transfer has its five days, or less where the answer is due before them. */
  private static boolean isLate(RequestClocks clocks, RtiDone transfer) {
    return clocks
        .replyUntil()
        .map(transfer.at()::isAfter)
        .orElseGet(() -> transfer.counts().isAfter(clocks.transferBy()));
  }

  private RequestClocks asked(RequestClocks clocks) {
    Optional<RtiDone> asked = inTime(clocks, "fee-asked");
    RequestClocks waits =
        asked.map(act -> clocks.feeAsked(act.on(), act.recorded())).orElse(clocks);
    return first(done, "fee-paid")
        .filter(act -> asked.isPresent())
        .map(act -> waits.feePaid(act.on()))
        .orElse(waits);
  }

  private RequestClocks heard(RequestClocks clocks) {
    return inTime(clocks, "noticed")
        .map(act -> clocks.noticed(act.on(), act.recorded()))
        .orElse(clocks);
  }

  private Optional<RtiDone> inTime(RequestClocks clocks, String kind) {
    return first(done, kind)
        .filter(act -> clocks.replyBy().filter(act.counts()::isAfter).isEmpty());
  }
}
