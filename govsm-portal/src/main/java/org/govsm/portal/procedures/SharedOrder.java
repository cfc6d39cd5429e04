package org.govsm.portal.procedures;

import java.util.List;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.FreeTexts;
import org.govsm.procurement.tender.PaperNumber;

/**
 * Shared order: the number of an order of the competent authority belongs to one decision. Where it
 * stands with the procedure of another purchase already, why it covers both is asked.
 */
final class SharedOrder {

  /** The member that says why one order covers several purchases. */
  static final String REASON = "orderReason";

  private SharedOrder() {}

  /** What is asked of a start; nothing where its order is its own, or the reason says why not. */
  static List<InputFault> asked(
      Transaction tx, String department, String purchase, GivenStart given) {
    if (given.orderReason().isPresent()) {
      return FreeTexts.reason("/" + REASON, given.orderReason().get());
    }
    return given.order().stream()
        .flatMap(order -> other(tx, department, purchase, order).stream())
        .map(
            one ->
                Faults.at(
                    "/" + REASON,
                    Message.of("procedures.order-shared")
                        .with("order", given.order().orElseThrow().reference())
                        .with("procedure", one.id())))
        .toList();
  }

  private static Optional<StoredProcedure> other(
      Transaction tx, String department, String purchase, GivenPaper order) {
    return new Procedures(tx)
        .page(department, "", Integer.MAX_VALUE).stream()
            .filter(one -> !one.purchase().equals(purchase))
            .filter(
                one ->
                    one.order()
                        .map(GivenPaper::reference)
                        .filter(known -> PaperNumber.same(known, order.reference()))
                        .isPresent())
            .findFirst();
  }
}
