package org.govsm.portal.deliveries;

import java.time.LocalDate;
import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.procurement.acceptance.AcceptanceProcess;
import org.govsm.procurement.acceptance.DeemedAcceptance;
import org.govsm.procurement.acceptance.Delivery;

/**
 * Clock of a delivery: until when the buyer may accept, object or reject, and whether silence has
 * accepted it.
 *
 * @param last the last day in time; nothing where no law that was read has one
 * @param deemedOn the day from which it counts as accepted; nothing where it does not
 * @param question what an officer must decide
 */
public record DeliveryClock(
    Optional<LocalDate> last, Optional<LocalDate> deemedOn, Optional<Message> question) {

  static DeliveryClock of(Standing standing, Delivery delivery, LocalDate today) {
    return AcceptanceProcess.of(standing.book())
        .deemed(standing.record(), delivery.id(), today)
        .ruling()
        .<DeliveryClock>fold(
            answer -> of(answer.value(), Optional.empty()),
            refer ->
                refer
                    .indication()
                    .map(found -> of(found, Optional.of(refer.question())))
                    .orElseGet(() -> open(refer.question())),
            open -> open(Message.of("deliveries.class-missing")));
  }

  private static DeliveryClock of(DeemedAcceptance found, Optional<Message> question) {
    return new DeliveryClock(
        found.acceptBy(), question.isPresent() ? Optional.empty() : found.deemedOn(), question);
  }

  private static DeliveryClock open(Message question) {
    return new DeliveryClock(Optional.empty(), Optional.empty(), Optional.of(question));
  }
}
