package org.govsm.portal.payments;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.govsm.procurement.disbursement.BankAnswer;
import org.govsm.procurement.disbursement.BankReference;
import org.govsm.procurement.disbursement.BatchAct;
import org.govsm.procurement.disbursement.BatchRecord;

/**
 * Bookings of the bank for an order.
 *
 * @param on the day of the last booking
 * @param references the references of the bank; empty text for none
 */
record Booked(Optional<LocalDate> on, String references) {

  static Booked of(BatchRecord record, String order) {
    Optional<LocalDate> last = Optional.empty();
    Map<String, String> references = new LinkedHashMap<>();
    for (BatchAct act : record.acts()) {
      for (BankAnswer answer : act.answers()) {
        if (answer.order().filter(order::equals).isPresent()
            && answer.kind() == BankAnswer.Kind.CREDITED) {
          Optional<LocalDate> before = last;
          last =
              answer
                  .bookedOn()
                  .filter(day -> before.filter(day::isBefore).isEmpty())
                  .or(() -> before);
          answer
              .bankReference()
              .ifPresent(told -> references.putIfAbsent(BankReference.key(told), told));
        }
      }
    }
    return new Booked(last, String.join(", ", references.values()));
  }

  /** What a payment is known by: the references of the bank, else that of the order. */
  String reference(StoredOrder order) {
    return references.isEmpty() ? order.id() : references;
  }
}
