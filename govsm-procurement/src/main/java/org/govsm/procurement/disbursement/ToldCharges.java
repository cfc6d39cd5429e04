package org.govsm.procurement.disbursement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
  private final OrderBookings bookings;

  ToldCharges(Money net, List<ToldAnswer> told, OrderBookings bookings) {
    this.net = net;
    outstanding = net.minus(bookings.credited()).plus(bookings.returned());
    alone = once(told.stream().map(ToldAnswer::answer).filter(ToldCharges::isAlone).toList());
    paid =
        told.stream().map(ToldAnswer::answer).filter(each -> each.kind() == Kind.CREDITED).toList();
    moved = answers(bookings);
    this.bookings = bookings;
  }

  private static boolean isAlone(BankAnswer answer) {
    return answer.kind() == Kind.CHARGED;
  }

  /** Each once; what a statement tells under a reference settles what was told of it before. */
  private static List<BankAnswer> once(List<BankAnswer> charges) {
    Set<Optional<String>> stated =
        charges.stream()
            .filter(each -> each.isOfStatement() && each.bankReference().isPresent())
            .map(BankAnswer::referenceKey)
            .collect(Collectors.toSet());
    Map<Object, BankAnswer> once = new LinkedHashMap<>();
    charges.stream()
        .filter(each -> each.isOfStatement() || !stated.contains(each.referenceKey()))
        .forEach(each -> once.putIfAbsent(each.booking(), each));
    return List.copyOf(once.values());
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

  /**
   * Whether nobody says if a charge is in what was booked, so that what was paid or came back is
   * not known; it is where the sum comes to the order, or to what was paid.
   */
  boolean isOpen() {
    return isOpenBack()
        || isOpen(bookings.credits())
            && !bookings.credited().equals(net)
            && !bookings.credited().equals(bookings.returned());
  }

  /** The same of what came back. */
  boolean isOpenBack() {
    return isOpen(bookings.returns()) && !bookings.returned().equals(bookings.credited());
  }

  private static boolean isOpen(List<ToldAnswer> some) {
    return some.stream().anyMatch(each -> each.answer().isChargeOpen());
  }

  /** What was paid or came back at the least. */
  Money low() {
    return isOpenBack() ? bookings.returned().minus(open()) : bookings.credited();
  }

  /** The charges that are perhaps in what was booked. */
  Money open() {
    return sum(
        (isOpenBack() ? bookings.returns() : bookings.credits())
            .stream().map(ToldAnswer::answer).filter(BankAnswer::isChargeOpen).toList(),
        BankAnswer::charge);
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
