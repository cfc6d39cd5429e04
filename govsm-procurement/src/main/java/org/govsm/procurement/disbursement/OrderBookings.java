package org.govsm.procurement.disbursement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.money.Money;
import org.govsm.procurement.disbursement.BankAnswer.Kind;

/**
 * Bookings of one order. One that is told twice with one reference of the bank counts once; where
 * two cannot be told apart for want of a reference, or contradict each other, nothing is guessed,
 * until a statement of the account tells the booking with its reference.
 */
record OrderBookings(
    List<ToldAnswer> credits,
    List<ToldAnswer> returns,
    boolean retold,
    boolean unclear,
    boolean proven) {

  static OrderBookings of(List<ToldAnswer> told) {
    Set<Object> proof = proof(told);
    List<ToldAnswer> credits = distinct(told, Kind.CREDITED);
    List<ToldAnswer> returns = distinct(told, Kind.RETURNED);
    long all = told.stream().filter(each -> each.answer().isBooking()).count();
    return new OrderBookings(
        credits,
        returns,
        credits.size() + returns.size() < all,
        isUnclear(credits) || isUnclear(returns),
        credits.stream().allMatch(each -> proof.contains(each.answer().booking())));
  }

  /** The bookings that a statement tells with their reference. */
  private static Set<Object> proof(List<ToldAnswer> told) {
    Set<Object> proof = new HashSet<>();
    for (ToldAnswer each : told) {
      if (isProof(each.answer())) {
        proof.add(each.answer().booking());
      }
    }
    return proof;
  }

  private static boolean isProof(BankAnswer answer) {
    return answer.isBooking() && answer.isOfStatement() && answer.bankReference().isPresent();
  }

  /** In the order of time, so that the first telling counts. */
  private static List<ToldAnswer> distinct(List<ToldAnswer> told, Kind kind) {
    List<BankAnswer> proven =
        told.stream()
            .filter(each -> each.is(kind) && isProof(each.answer()))
            .map(ToldAnswer::answer)
            .toList();
    Map<Object, ToldAnswer> once = new LinkedHashMap<>();
    List<ToldAnswer> all = new ArrayList<>();
    for (ToldAnswer each : told) {
      if (!each.is(kind) || proven.stream().anyMatch(proof -> isSettledBy(each.answer(), proof))) {
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

  /** A statement settles what was told without its reference, or otherwise under its reference. */
  private static boolean isSettledBy(BankAnswer told, BankAnswer proof) {
    if (told.bankReference().isEmpty()) {
      return event(told).equals(event(proof));
    }
    return !told.isOfStatement()
        && (isRespelt(told, proof)
            || told.referenceKey().equals(proof.referenceKey())
                && !told.booking().equals(proof.booking()));
  }

  private static Object event(BankAnswer answer) {
    return List.of(answer.amount(), answer.bookedOn());
  }

  private static boolean isPerhapsSame(BankAnswer one, BankAnswer other) {
    return isRespelt(one, other) || isOfTwoSources(one, other);
  }

  /**
   * One sum that a paying authority tells under its voucher, and the bank under its own reference:
   * neither is ever the other, and their days differ.
   */
  private static boolean isOfTwoSources(BankAnswer one, BankAnswer other) {
    return one.isOfAuthority() != other.isOfAuthority()
        && one.amount().equals(other.amount())
        && one.bankReference().isPresent()
        && other.bankReference().isPresent()
        && !one.referenceKey().equals(other.referenceKey());
  }

  /** Whether a paying authority and the bank tell one sum under references of their own. */
  boolean isOfTwoSources() {
    return credits.stream()
        .anyMatch(
            one ->
                credits.stream().anyMatch(other -> isOfTwoSources(one.answer(), other.answer())));
  }

  /** One sum of one day under two references, one of which may be the other with more in it. */
  private static boolean isRespelt(BankAnswer one, BankAnswer other) {
    return event(one).equals(event(other))
        && !one.referenceKey().equals(other.referenceKey())
        && one.bankReference()
            .flatMap(mine -> other.bankReference().map(its -> BankReference.isWithin(mine, its)))
            .orElse(false);
  }

  private static boolean isUnclear(List<ToldAnswer> bookings) {
    Map<Optional<String>, Integer> times = new HashMap<>();
    bookings.forEach(each -> times.merge(each.answer().referenceKey(), 1, Integer::sum));
    return bookings.size() > 1
        && (times.containsKey(Optional.<String>empty())
            || times.values().stream().anyMatch(count -> count > 1)
            || bookings.stream().anyMatch(each -> isPerhapsSame(each.answer(), bookings)));
  }

  private static boolean isPerhapsSame(BankAnswer one, List<ToldAnswer> known) {
    return known.stream().anyMatch(other -> isPerhapsSame(one, other.answer()));
  }

  /**
   * Bookings that are perhaps another telling of one that is known: without a reference, with one
   * that may be the same, or by another source.
   */
  List<BankAnswer> perhapsSame() {
    Set<Object> seen = new HashSet<>();
    List<ToldAnswer> before = new ArrayList<>();
    List<BankAnswer> found = new ArrayList<>();
    for (ToldAnswer each : referencedFirst(credits)) {
      BankAnswer answer = each.answer();
      boolean again = !seen.add(event(answer));
      if (again && answer.bankReference().isEmpty() || isPerhapsSame(answer, before)) {
        found.add(answer);
      }
      before.add(each);
    }
    return found;
  }

  /**
   * What is booked in any case, less what came back: what may be one booking counts once, and of
   * two sums under one reference the lower.
   */
  Money booked() {
    Map<Object, Money> sums = new LinkedHashMap<>();
    Set<Object> seen = new HashSet<>();
    List<ToldAnswer> before = new ArrayList<>();
    for (ToldAnswer each : referencedFirst(credits)) {
      BankAnswer answer = each.answer();
      boolean again = !seen.add(event(answer));
      if (isPerhapsSame(answer, before)) {
        continue;
      }
      before.add(each);
      if (answer.bankReference().isPresent()) {
        Object key = answer.referenceKey().orElseThrow();
        sums.merge(key, answer.amount().orElse(Money.ZERO), OrderBookings::least);
      } else if (!again) {
        sums.put(event(answer), answer.amount().orElse(Money.ZERO));
      }
    }
    Money net = sums.values().stream().reduce(Money.ZERO, Money::plus).minus(returned());
    return net.compareTo(Money.ZERO) > 0 ? net : Money.ZERO;
  }

  /** What of that was booked to another account than was ordered. */
  Money elsewhere() {
    Map<Object, Money> sums = new LinkedHashMap<>();
    for (ToldAnswer each : credits) {
      BankAnswer answer = each.answer();
      if (answer.isOtherAccount()) {
        Object key = answer.referenceKey().<Object>map(one -> one).orElseGet(() -> event(answer));
        sums.merge(key, answer.amount().orElse(Money.ZERO), OrderBookings::least);
      }
    }
    return least(booked(), sums.values().stream().reduce(Money.ZERO, Money::plus));
  }

  private static Money least(Money one, Money other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  private static List<ToldAnswer> referencedFirst(List<ToldAnswer> bookings) {
    List<ToldAnswer> ordered = new ArrayList<>(bookings);
    ordered.removeIf(each -> each.answer().bankReference().isEmpty());
    bookings.stream().filter(each -> each.answer().bankReference().isEmpty()).forEach(ordered::add);
    return ordered;
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
