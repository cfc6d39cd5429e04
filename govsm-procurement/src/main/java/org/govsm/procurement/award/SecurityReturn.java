package org.govsm.procurement.award;

import java.time.LocalDate;
import java.util.Optional;
import org.govsm.core.decision.Citation;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;

/**
 * Return of a bid security that is due: on which ground, by when, and by which rule or clause.
 *
 * @param ground WITHDRAWN, CANCELLED, FAILED (the technical evaluation), REFUSED (to extend the
 *     validity), EXPIRED (the validity of all bids, without an award), AWARDED (to another), or
 *     PERFORMANCE (the performance security came)
 * @param by the last day; nothing where no rule that was read names one
 * @param rule the rule or clause
 */
public record SecurityReturn(String ground, Optional<LocalDate> by, Citation rule) {

  /** The ground in words. */
  public Message said() {
    return Message.of("award.security-return")
        .with("ground", new Term("security-return." + ground));
  }
}
