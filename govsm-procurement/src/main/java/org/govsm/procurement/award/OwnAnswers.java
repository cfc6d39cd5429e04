package org.govsm.procurement.award;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.govsm.procurement.award.AwardAct.Kind;

/**
 * Own answers of bidders: what a buyer records for a bidder is its word on a paper. The bidder says
 * for itself, in its time, whether that is so, as long as nothing was built on it.
 */
record OwnAnswers(AwardRecord record) {

  private static final String BID = "bid";

  boolean mayMatch(String bid, Instant asOf) {
    boolean last = last(Kind.MATCH_REQUEST).filter(act -> act.text(BID).equals(bid)).isPresent();
    return last
        && record.askedUntil(bid).filter(until -> !asOf.isAfter(until)).isPresent()
        && record.proposal().isEmpty()
        && record.award().isEmpty()
        && isByBuyer(Kind.MATCH_ANSWER, bid);
  }

  boolean mayExtend(String bid, Instant asOf) {
    Optional<ValidityExtension> asked = record.extension();
    return asked.filter(one -> !asOf.isAfter(one.answerBy())).isPresent()
        && asked.get().answers().containsKey(bid)
        && record.award().isEmpty()
        && isByBuyer(Kind.VALIDITY_ANSWER, bid);
  }

  private boolean isByBuyer(Kind kind, String bid) {
    return since().stream()
        .filter(act -> act.kind() == kind && act.text(BID).equals(bid))
        .reduce((first, last) -> last)
        .filter(act -> !act.role().equals(AwardForm.BIDDER))
        .isPresent();
  }

  private Optional<AwardAct> last(Kind kind) {
    return since().stream().filter(act -> act.kind() == kind).reduce((first, last) -> last);
  }

  /** The acts since the bids were evaluated again last. */
  private List<AwardAct> since() {
    List<AwardAct> since = new ArrayList<>();
    for (AwardAct act : record.acts()) {
      if (act.kind() == Kind.REOPENING) {
        since.clear();
      }
      since.add(act);
    }
    return since;
  }
}
