package org.govsm.procurement.payment;

import java.util.Optional;
import org.govsm.core.money.Fraction;
import org.govsm.procurement.contract.BillingPeriod;
import org.govsm.procurement.contract.DueDeliverable;
import org.govsm.procurement.contract.Terms;

/**
 * Small part of what is ordered in a period, which alone is accepted: one piece, and of many a
 * tenth. Both are choices of this project.
 */
record AcceptedPart(long number, long ordered) {

  private static final long OF = 10;

  /** The part in a period; nothing where less than two are due in it, as far as terms say. */
  static Optional<AcceptedPart> of(Terms terms, BillingPeriod period) {
    long due =
        DueDeliverable.of(terms, period).stream().mapToLong(each -> each.due().orElse(0L)).sum();
    return due < 2 ? Optional.empty() : Optional.of(new AcceptedPart(Math.max(1, due / OF), due));
  }

  Fraction share() {
    return Fraction.of(number).dividedBy(Fraction.of(ordered));
  }

  /** What is not accepted of all that is ordered. */
  Fraction rest() {
    return Fraction.ONE.minus(share());
  }
}
