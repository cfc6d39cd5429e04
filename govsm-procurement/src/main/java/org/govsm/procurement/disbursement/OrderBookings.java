package org.govsm.procurement.disbursement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.money.Money;
import org.govsm.procurement.disbursement.BankAnswer.Kind;

/**
 * Bookings of one order. One that is told twice with one reference of the bank counts once; where
 * two cannot be told apart for want of a reference, or contradict each other, nothing is guessed.
 */
record OrderBookings(
    List<ToldAnswer> credits, List<ToldAnswer> returns, boolean retold, boolean unclear) {

  static OrderBookings of(List<ToldAnswer> told) {
    List<ToldAnswer> credits = distinct(told, Kind.CREDITED);
    List<ToldAnswer> returns = distinct(told, Kind.RETURNED);
    long all =
        told.stream().filter(each -> each.is(Kind.CREDITED) || each.is(Kind.RETURNED)).count();
    return new OrderBookings(
        credits,
        returns,
        credits.size() + returns.size() < all,
        isUnclear(credits) || isUnclear(returns));
  }

  /** In the order of time, so that the first telling counts. */
  private static List<ToldAnswer> distinct(List<ToldAnswer> told, Kind kind) {
    Map<Object, ToldAnswer> once = new LinkedHashMap<>();
    List<ToldAnswer> all = new ArrayList<>();
    for (ToldAnswer each : told) {
      if (!each.is(kind)) {
        continue;
      }
      if (each.answer().bankReference().isEmpty()) {
        all.add(each);
      } else if (once.putIfAbsent(each.answer().booking(), each) == null) {
        all.add(each);
      }
    }
    return List.copyOf(all);
  }

  private static boolean isUnclear(List<ToldAnswer> bookings) {
    Map<Optional<String>, Integer> times = new HashMap<>();
    bookings.forEach(each -> times.merge(each.answer().bankReference(), 1, Integer::sum));
    return bookings.size() > 1
        && (times.containsKey(Optional.<String>empty())
            || times.values().stream().anyMatch(count -> count > 1));
  }

  static Money sum(List<ToldAnswer> bookings) {
    return bookings.stream()
        .map(each -> each.answer().amount().orElse(Money.ZERO))
        .reduce(Money.ZERO, Money::plus);
  }

  Money credited() {
    return sum(credits);
  }

  Money returned() {
    return sum(returns);
  }
}
