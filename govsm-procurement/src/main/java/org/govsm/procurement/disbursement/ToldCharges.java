package org.govsm.procurement.disbursement;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.govsm.core.money.Money;
import org.govsm.procurement.disbursement.BankAnswer.Kind;

/**
 * Charges that the bank names for one order. What is more than a charge is held to be here, or just
 * what is still to be paid, may be a payment under a wrong code: the bank is asked. So is one
 * booking that is told as a payment and as a charge.
 */
final class ToldCharges {

  /** More than this in one way of telling, or than half of the order, is not taken for a charge. */
  static final Money MOST = Money.ofRupees("1000");

  private final Money net;
  private final Money outstanding;
  private final List<BankAnswer> alone;
  private final List<BankAnswer> paid;
  private final List<BankAnswer> moved;

  ToldCharges(Money net, List<ToldAnswer> told, OrderBookings bookings) {
    this.net = net;
    outstanding = net.minus(bookings.credited()).plus(bookings.returned());
    alone =
        List.copyOf(
            told.stream()
                .map(ToldAnswer::answer)
                .filter(each -> each.kind() == Kind.CHARGED)
                .collect(Collectors.toMap(BankAnswer::booking, each -> each, (one, same) -> one))
                .values());
    paid =
        told.stream().map(ToldAnswer::answer).filter(each -> each.kind() == Kind.CREDITED).toList();
    moved = answers(bookings);
  }

  private static List<BankAnswer> answers(OrderBookings bookings) {
    return Stream.of(bookings.credits(), bookings.returns())
        .flatMap(List::stream)
        .map(ToldAnswer::answer)
        .toList();
  }

  /** Those that the bank booked by themselves, each once. */
  List<BankAnswer> alone() {
    return alone;
  }

  /** What is told with its reference as a payment, and as a charge: nobody knows which it is. */
  Money both() {
    return sum(alone.stream().filter(this::isPaid).toList(), ToldCharges::amount);
  }

  private boolean isPaid(BankAnswer charge) {
    return charge.bankReference().isPresent()
        && paid.stream()
            .anyMatch(
                each ->
                    each.referenceKey().equals(charge.referenceKey())
                        && each.amount().equals(charge.amount()));
  }

  /** Whether any of them may be a payment. */
  boolean isDoubtful() {
    return isDoubtfulAlone()
        || isMuch(sum(moved, BankAnswer::charge))
        || isMuch(sum(moved, BankAnswer::chargeApart));
  }

  /** Whether those that the bank booked by themselves may be payments. */
  boolean isDoubtfulAlone() {
    Money sum = sum(alone, ToldCharges::amount);
    return isMuch(sum)
        || both().paise() > 0
        || outstanding.paise() > 0
            && (sum.equals(outstanding)
                || alone.stream().anyMatch(each -> amount(each).equals(outstanding)));
  }

  /** Whether a sum is more than a charge is held to be: a rule of this project. */
  boolean isMuch(Money sum) {
    return sum.compareTo(MOST) > 0 || sum.plus(sum).compareTo(net) > 0;
  }

  /** All that may be a payment. */
  Money doubtful() {
    Money sum = isDoubtfulAlone() ? sum(alone, ToldCharges::amount) : Money.ZERO;
    for (Function<BankAnswer, Money> named :
        List.<Function<BankAnswer, Money>>of(BankAnswer::charge, BankAnswer::chargeApart)) {
      Money told = sum(moved, named);
      sum = isMuch(told) ? sum.plus(told) : sum;
    }
    return sum;
  }

  private static Money amount(BankAnswer answer) {
    return answer.amount().orElse(Money.ZERO);
  }

  private static Money sum(List<BankAnswer> of, Function<BankAnswer, Money> named) {
    return of.stream().map(named).reduce(Money.ZERO, Money::plus);
  }
}
