package org.govsm.procurement.disbursement;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.govsm.core.money.Money;

/**
 * Booking of the bank: money that left for an order, or came back of it, each once whatever number
 * of files tells it. What may be another telling of a booking is none of its own, and of two sums
 * under one reference the lower one counts. Of what a paying authority and the bank tell of an
 * order the bookings of the one that tells more count, and where both tell the same the first.
 *
 * @param order the reference of the order
 * @param returned whether the money came back
 * @param on the day of the booking
 * @param amount what was booked, more than nothing
 * @param reference the bank's own
 * @param authority whether a paying authority told it, not the bank
 * @param at when it was recorded first
 */
public record Booking(
    String order,
    boolean returned,
    LocalDate on,
    Money amount,
    Optional<String> reference,
    boolean authority,
    Instant at) {

  private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");

  /**
   * Checks that nothing is missing.
   *
   * @param order see the record
   * @param returned see the record
   * @param on see the record
   * @param amount see the record
   * @param reference see the record
   * @param authority see the record
   * @param at see the record
   */
  public Booking {
    requireNonNull(order, "order");
    requireNonNull(on, "on");
    requireNonNull(amount, "amount");
    requireNonNull(reference, "reference");
    requireNonNull(at, "at");
  }

  /**
   * The bookings that are told of a batch. One to another account than was ordered and its return,
   * one of a day before the file of the batch was made or after the file of the bank, and money
   * that came back before it left, or more of it than left, are left to the officer who asks the
   * bank.
   *
   * @param batch its reference
   * @param acts what was done with it, in order
   * @return in the order of the files; what is without a reference comes last
   */
  public static List<Booking> of(String batch, List<BatchAct> acts) {
    LocalDate made =
        acts.stream()
            .filter(act -> act.kind() == BatchAct.Kind.ISSUE)
            .map(act -> day(act.at()))
            .findFirst()
            .orElse(LocalDate.MIN);
    List<Booking> told = new ArrayList<>();
    List<Booking> ofOther = new ArrayList<>();
    List<Booking> elsewhere = new ArrayList<>();
    for (BatchAct act : acts) {
      for (BankAnswer answer : act.answers()) {
        if (answer.batch().filter(id -> !id.equals(batch)).isEmpty()) {
          booking(answer, act.at())
              .filter(one -> !one.on.isBefore(made))
              .ifPresent(
                  (answer.isOtherAccount() ? elsewhere : answer.isOtherDebtor() ? ofOther : told)
                      ::add);
        }
      }
    }
    List<Booking> own = Stream.of(told, ofOther).flatMap(some -> distinct(some).stream()).toList();
    List<Booking> back = own.stream().filter(one -> one.isOfAny(distinct(elsewhere), own)).toList();
    return possible(own.stream().filter(one -> !back.contains(one)).toList());
  }

  /**
   * Whether it is the return of a payment to another account: by its reference, or by its sum where
   * no payment to the account that was ordered has that.
   */
  private boolean isOfAny(List<Booking> elsewhere, List<Booking> own) {
    return returned
        && elsewhere.stream()
            .filter(one -> !one.returned && one.order.equals(order) && !one.on.isAfter(on))
            .anyMatch(
                one ->
                    one.reference.isPresent() && one.key().equals(key())
                        || one.amount.equals(amount)
                            && own.stream().noneMatch(each -> each.isPaymentOf(this)));
  }

  private boolean isPaymentOf(Booking returning) {
    return !returned
        && order.equals(returning.order)
        && (amount.equals(returning.amount)
            || reference.isPresent() && key().equals(returning.key()));
  }

  private Optional<String> key() {
    return reference.map(BankReference::key);
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, INDIA);
  }

  /** Without what came back before it left, and what came back beyond all that left. */
  private static List<Booking> possible(List<Booking> told) {
    Map<String, Money> back = new HashMap<>();
    List<Booking> kept = new ArrayList<>();
    for (Booking one : told) {
      if (one.returned) {
        Money left = left(told, one);
        Money sum = back.getOrDefault(one.order, Money.ZERO).plus(one.amount);
        if (sum.compareTo(left) > 0) {
          continue;
        }
        back.put(one.order, sum);
      }
      kept.add(one);
    }
    return List.copyOf(kept);
  }

  /**
   * What left for an order by the day on which something came back. Of what the bank booked a
   * paying authority does not know what came back.
   */
  private static Money left(List<Booking> told, Booking returned) {
    return told.stream()
        .filter(each -> !each.returned && each.order.equals(returned.order))
        .filter(each -> each.authority || !returned.authority)
        .filter(each -> !each.on.isAfter(returned.on))
        .map(Booking::amount)
        .reduce(Money.ZERO, Money::plus);
  }

  private static Optional<Booking> booking(BankAnswer answer, Instant at) {
    boolean returned = answer.kind() == BankAnswer.Kind.RETURNED;
    return answer.kind() == BankAnswer.Kind.CREDITED || returned
        ? answer
            .bookedOn()
            .filter(day -> !day.isAfter(day(at)))
            .flatMap(
                day ->
                    answer
                        .order()
                        .flatMap(
                            order ->
                                answer
                                    .amount()
                                    .map(
                                        sum ->
                                            new Booking(
                                                order,
                                                returned,
                                                day,
                                                sum,
                                                answer.bankReference(),
                                                answer.isOfAuthority(),
                                                at))))
        : Optional.empty();
  }

  private static List<Booking> distinct(List<Booking> told) {
    return once(told.stream().filter(each -> each.isOfSource(told)).toList());
  }

  /** Whether its source, a paying authority or the bank, is the one that counts for the order. */
  private boolean isOfSource(List<Booking> told) {
    List<Booking> same =
        told.stream()
            .filter(each -> each.order.equals(order) && each.returned == returned)
            .toList();
    int more = sum(same, authority).compareTo(sum(same, !authority));
    return more > 0 || more == 0 && same.get(0).authority == authority;
  }

  private static Money sum(List<Booking> told, boolean authority) {
    return once(told.stream().filter(each -> each.authority == authority).toList()).stream()
        .map(Booking::amount)
        .reduce(Money.ZERO, Money::plus);
  }

  private static List<Booking> once(List<Booking> told) {
    Map<Object, Booking> once = new LinkedHashMap<>();
    Set<Object> events = new HashSet<>();
    for (Booking each : told) {
      if (each.reference.isPresent() && once.values().stream().noneMatch(each::isPerhaps)) {
        once.merge(List.of(each.order, each.returned, each.key()), each, Booking::lower);
        events.add(each.event());
      }
    }
    for (Booking each : told) {
      if (each.reference.isEmpty() && events.add(each.event())) {
        once.put(each.event(), each);
      }
    }
    return List.copyOf(once.values());
  }

  /** Whether its reference may be that of another booking with more written beside it. */
  private boolean isPerhaps(Booking other) {
    return event().equals(other.event())
        && !key().equals(other.key())
        && BankReference.isWithin(reference.orElseThrow(), other.reference.orElseThrow());
  }

  private Object event() {
    return List.of(order, returned, on, amount);
  }

  private static Booking lower(Booking first, Booking next) {
    return next.amount.compareTo(first.amount) < 0 ? next : first;
  }
}
