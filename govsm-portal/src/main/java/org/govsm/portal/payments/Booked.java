package org.govsm.portal.payments;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.money.Money;
import org.govsm.procurement.disbursement.BankAnswer;
import org.govsm.procurement.disbursement.BankReference;
import org.govsm.procurement.disbursement.BatchRecord;
import org.govsm.procurement.disbursement.Booking;

/**
 * Bookings of the bank for an order.
 *
 * @param on the day on which what is owed was paid, whatever was booked beyond it later; that of
 *     the last booking where it is not paid in full
 * @param references the references of the bank; empty text for none
 */
record Booked(Optional<LocalDate> on, String references) {

  /**
   * The bookings for an order.
   *
   * @param owed what is to be booked for it in all
   */
  static Booked of(BatchRecord record, String order, Money owed) {
    List<BankAnswer> paid =
        record.acts().stream()
            .flatMap(act -> act.answers().stream())
            .filter(answer -> answer.order().filter(order::equals).isPresent())
            .filter(answer -> answer.kind() == BankAnswer.Kind.CREDITED)
            .toList();
    Map<String, String> references = new LinkedHashMap<>();
    for (BankAnswer answer : paid) {
      answer
          .bankReference()
          .ifPresent(told -> references.putIfAbsent(BankReference.key(told), told));
    }
    Optional<LocalDate> last =
        paid.stream().flatMap(answer -> answer.bookedOn().stream()).max(LocalDate::compareTo);
    return new Booked(
        whole(record, order, owed).or(() -> last), String.join(", ", references.values()));
  }

  /** The day since which all that is owed is paid, less what came back. */
  private static Optional<LocalDate> whole(BatchRecord record, String order, Money owed) {
    List<Booking> bookings =
        Booking.of(record.batch().id(), record.acts()).stream()
            .filter(one -> one.order().equals(order))
            .sorted(Comparator.comparing(Booking::on).thenComparing(Booking::returned))
            .toList();
    Money sum = Money.ZERO;
    Optional<LocalDate> since = Optional.empty();
    for (Booking one : bookings) {
      sum = one.returned() ? sum.minus(one.amount()) : sum.plus(one.amount());
      since = sum.compareTo(owed) < 0 ? Optional.empty() : since.or(() -> Optional.of(one.on()));
    }
    return since;
  }

  /** What a payment is known by: the references of the bank, else that of the order. */
  String reference(StoredOrder order) {
    return references.isEmpty() ? order.id() : references;
  }
}
