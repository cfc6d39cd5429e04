package org.govsm.procurement.payment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.govsm.core.money.Money;

/** What became of the part that the certificate of a period held, in those that came after it. */
final class HeldOver {

  private final String period;
  private Issued.Held held;
  private String heldIn;
  private Money adjusted = Money.ZERO;
  private Money released = Money.ZERO;

  HeldOver(Issued own, Optional<Long> holdDays) {
    period = own.period();
    heldIn = own.id();
    Money first = own.sums().map(Issued.Sums::held).orElse(Money.ZERO);
    Optional<LocalDate> until = holdDays.map(own.asOf()::plusDays);
    held =
        own.held(period)
            .orElseGet(() -> new Issued.Held(first, Optional.of(own.asOf()), until, List.of()));
  }

  /**
   * No more is released than is not held any longer. A certificate without a ledger says by its
   * adjustment alone what it released.
   */
  void settle(Issued later) {
    Money adjustment = later.adjustment(period);
    Optional<Issued.Held> said = later.held(period);
    Money still = said.map(Issued.Held::sum).orElse(Money.ZERO);
    Money freed = least(held.sum().minus(still), adjustment);
    adjusted = adjusted.plus(adjustment);
    released = released.plus(freed);
    if (said.isPresent() && !said.get().sum().equals(held.sum())) {
      heldIn = later.id();
    }
    held =
        said.orElseGet(
            () ->
                new Issued.Held(
                    held.sum().minus(freed), held.since(), held.until(), held.questions()));
  }

  private static Money least(Money held, Money paid) {
    Money one = paid.compareTo(held) < 0 ? paid : held;
    return one.compareTo(Money.ZERO) > 0 ? one : Money.ZERO;
  }

  Issued.Held held() {
    return held;
  }

  String heldIn() {
    return heldIn;
  }

  Money adjusted() {
    return adjusted;
  }

  Money released() {
    return released;
  }
}
