package org.govsm.procurement.disbursement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.govsm.core.money.Money;
import org.govsm.procurement.disbursement.BankAnswer.Kind;

/**
 * Bookings of one order. One that is told twice with one reference of the bank counts once; where
 * two cannot be told apart for want of a reference, or contradict each other, nothing is guessed,
 * until a statement of the account tells the booking with its reference. What a paying authority
 * and the bank tell is never known to be two payments; of what came back the bank's word counts.
 *
 * @param credits what was paid; of two sources those of the one that tells more, where that is more
 *     than was ordered in any case
 * @param returns what came back; as the bank tells it, where it does
 * @param beside what was paid by the other source, then; it may be the same
 * @param backBeside what came back by a paying authority, then; it may be the same
 */
record OrderBookings(
    Money net,
    List<ToldAnswer> credits,
    List<ToldAnswer> returns,
    List<ToldAnswer> beside,
    List<ToldAnswer> backBeside,
    boolean retold,
    boolean unclear,
    boolean proven) {

  /** The same whatever comes first: of tellings of one booking the one that says most stands. */
  private static final Comparator<ToldAnswer> ORDER =
      Comparator.comparing((ToldAnswer each) -> !each.answer().isOtherAccount())
          .thenComparing(each -> each.answer().bankReference().isEmpty())
          .thenComparing(each -> each.answer().referenceKey().orElse("").length())
          .thenComparing(each -> -each.answer().toPlain().size())
          .thenComparing(each -> each.answer().toPlain().toString())
          .thenComparing(ToldAnswer::learntOn)
          .thenComparing(ToldAnswer::file);

  static OrderBookings of(List<ToldAnswer> answers, Money net) {
    List<ToldAnswer> told = answers.stream().sorted(ORDER).toList();
    Set<Object> proof = proof(told);
    List<ToldAnswer> credits = distinct(told, Kind.CREDITED);
    List<ToldAnswer> back = distinct(told, Kind.RETURNED);
    List<ToldAnswer> ofBank = ofSource(back, true);
    List<ToldAnswer> returns = ofBank.isEmpty() ? back : ofBank;
    long all = told.stream().filter(each -> each.answer().isBooking()).count();
    boolean retold = credits.size() + back.size() < all;
    List<ToldAnswer> most = ofSource(credits, !isMore(credits));
    boolean two = most.size() < credits.size();
    Money surely = sum(most).minus(perhapsCharged(most, net)).minus(sum(returns));
    boolean sure = two && surely.compareTo(net) > 0;
    List<ToldAnswer> counted = sure ? most : credits;
    return new OrderBookings(
        net,
        counted,
        returns,
        sure ? credits.stream().filter(each -> !most.contains(each)).toList() : List.of(),
        ofBank.isEmpty() ? List.of() : ofSource(back, false),
        retold,
        two && !sure
            || isBackOtherwise(credits, returns)
            || isUnclear(counted)
            || isUnclear(returns),
        counted.stream().allMatch(each -> proof.contains(each.answer().booking())));
  }

  /** Those that a paying authority told, or those of the bank. */
  private static List<ToldAnswer> ofSource(List<ToldAnswer> some, boolean ofBank) {
    return some.stream().filter(each -> each.answer().isOfAuthority() != ofBank).toList();
  }

  /** Whether a paying authority tells more than the bank. */
  private static boolean isMore(List<ToldAnswer> some) {
    return sum(ofSource(some, false)).compareTo(sum(ofSource(some, true))) > 0;
  }

  private static boolean isOfTwo(List<ToldAnswer> some) {
    return !ofSource(some, true).isEmpty() && !ofSource(some, false).isEmpty();
  }

  /** Whether a paying authority alone tells that something came back. */
  boolean isBackOfAuthority() {
    return !returns.isEmpty() && ofSource(returns, true).isEmpty();
  }

  /** Whether one source tells what came back, and another alone what was paid. */
  boolean isBackOtherwise() {
    return isBackOtherwise(credits, returns);
  }

  private static boolean isBackOtherwise(List<ToldAnswer> credits, List<ToldAnswer> returns) {
    return !credits.isEmpty()
        && returns.stream()
            .anyMatch(each -> ofSource(credits, !each.answer().isOfAuthority()).isEmpty());
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
    } else if (told.isChargeOpen() && !proof.isChargeOpen()) {
      return told.referenceKey().equals(proof.referenceKey());
    }
    return !told.isOfStatement()
        && (proof.isOtherDebtor() || !told.isOtherDebtor())
        && (isRespelt(told, proof)
            || told.referenceKey().equals(proof.referenceKey())
                && !told.booking().equals(proof.booking()));
  }

  private static Object event(BankAnswer answer) {
    return List.of(answer.amount(), answer.bookedOn(), answer.isOtherDebtor());
  }

  /**
   * Whether a paying authority and the bank each tell a payment: nobody knows whether it is one.
   */
  boolean isOfTwoSources() {
    return beside.isEmpty() && isOfTwo(credits);
  }

  /** What the bank booked, or what the paying authority paid. */
  Money credited(boolean ofBank) {
    return sum(ofSource(credits, ofBank));
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
    Map<Object, Integer> times = new HashMap<>();
    bookings.forEach(each -> times.merge(reference(each.answer()), 1, Integer::sum));
    return bookings.size() > 1
        && (bookings.stream().anyMatch(each -> each.answer().bankReference().isEmpty())
            || times.values().stream().anyMatch(count -> count > 1)
            || bookings.stream().anyMatch(each -> isRespelt(each.answer(), bookings)));
  }

  /** A reference on an account: on another account of the payer it is of another booking. */
  private static Object reference(BankAnswer answer) {
    return List.of(answer.referenceKey(), answer.isOtherDebtor());
  }

  private static boolean isRespelt(BankAnswer one, List<ToldAnswer> known) {
    return known.stream().anyMatch(other -> isRespelt(one, other.answer()));
  }

  /**
   * Bookings that are perhaps another telling of one that is known: without a reference, or with
   * one that may be the same.
   */
  List<BankAnswer> perhapsSame() {
    Set<Object> seen = new HashSet<>();
    List<ToldAnswer> before = new ArrayList<>();
    List<BankAnswer> found = new ArrayList<>();
    for (ToldAnswer each : credits) {
      BankAnswer answer = each.answer();
      boolean again = !seen.add(List.of(event(answer), answer.isOfAuthority()));
      if (again && answer.bankReference().isEmpty() || isRespelt(answer, before)) {
        found.add(answer);
      }
      before.add(each);
    }
    return found;
  }

  /**
   * What is booked in any case, less what came back: what may be one booking counts once, and of
   * two sums under one reference the lower; of two sources the one that tells more, and what may be
   * a charge of the bank not at all. That money of the bank came back the bank alone tells.
   */
  Money booked() {
    Money back = sum(ofSource(returns, true));
    Money ofBank = counted(ofSource(credits, true)).minus(back).minus(perhapsCharged());
    Money ofAuthority = counted(ofSource(credits, false)).minus(returned());
    Money left = ofBank.compareTo(ofAuthority) >= 0 ? ofBank : ofAuthority;
    return left.compareTo(Money.ZERO) > 0 ? left : Money.ZERO;
  }

  /**
   * What may be charges that the bank booked with the reference of the order: less than was
   * ordered, and beside a booking of just that.
   */
  Money perhapsCharged() {
    return perhapsCharged(credits, net);
  }

  private static Money perhapsCharged(List<ToldAnswer> credits, Money net) {
    List<ToldAnswer> ofBank = ofSource(credits, true);
    List<ToldAnswer> whole = ofBank.stream().filter(each -> amount(each).equals(net)).toList();
    List<ToldAnswer> less =
        ofBank.stream()
            .filter(each -> amount(each).compareTo(net) < 0)
            .filter(each -> whole.stream().noneMatch(one -> isOneReference(each, one)))
            .toList();
    return !whole.isEmpty() && sum(less).compareTo(net) < 0 ? sum(less) : Money.ZERO;
  }

  private static boolean isOneReference(ToldAnswer one, ToldAnswer other) {
    return one.answer().bankReference().isPresent()
        && reference(one.answer()).equals(reference(other.answer()));
  }

  /** Whether more was paid than ordered only where these are no charges. */
  boolean isOverByThem() {
    Money paid = credited().minus(returned());
    return paid.compareTo(net) > 0 && paid.minus(perhapsCharged()).compareTo(net) <= 0;
  }

  private static Money counted(List<ToldAnswer> of) {
    Map<Object, Money> sums = new LinkedHashMap<>();
    Set<Object> seen = new HashSet<>();
    List<ToldAnswer> before = new ArrayList<>();
    for (ToldAnswer each : of) {
      BankAnswer answer = each.answer();
      boolean again = !seen.add(event(answer));
      if (isRespelt(answer, before)) {
        continue;
      }
      before.add(each);
      if (answer.bankReference().isPresent()) {
        sums.merge(reference(answer), amount(each), OrderBookings::least);
      } else if (!again) {
        sums.put(event(answer), amount(each));
      }
    }
    return sums.values().stream().reduce(Money.ZERO, Money::plus);
  }

  /** What of that was booked to another account than was ordered. */
  Money elsewhere() {
    Map<Object, Money> sums = new LinkedHashMap<>();
    for (ToldAnswer each : credits) {
      BankAnswer answer = each.answer();
      if (answer.isOtherAccount()) {
        Object key = answer.bankReference().isPresent() ? reference(answer) : event(answer);
        sums.merge(key, answer.amount().orElse(Money.ZERO), OrderBookings::least);
      }
    }
    return least(booked(), sums.values().stream().reduce(Money.ZERO, Money::plus));
  }

  private static Money least(Money one, Money other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  static Money sum(List<ToldAnswer> bookings) {
    return bookings.stream().map(OrderBookings::amount).reduce(Money.ZERO, Money::plus);
  }

  private static Money amount(ToldAnswer each) {
    return each.answer().amount().orElse(Money.ZERO);
  }

  Money credited() {
    return sum(credits);
  }

  Money returned() {
    return sum(returns);
  }
}
