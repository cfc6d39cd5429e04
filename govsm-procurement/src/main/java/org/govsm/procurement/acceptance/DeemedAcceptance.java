package org.govsm.procurement.acceptance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.ToPlain;

/**
 * Deemed acceptance of a delivery: what counts as accepted because the buyer was silent.
 *
 * @param delivery the id of the delivery
 * @param quantity how many were received and are neither accepted nor rejected by an act
 * @param acceptBy the last day for the buyer to accept, object or reject; nothing where no law that
 *     was read has one, or an objection in time ended the term
 * @param byDelivery the last day counted from the actual delivery, where the delivery was entered
 *     later, so that the two differ
 * @param deemedOn the first day on which it counts as accepted; nothing where it does not
 */
public record DeemedAcceptance(
    String delivery,
    long quantity,
    Optional<LocalDate> acceptBy,
    Optional<LocalDate> byDelivery,
    Optional<LocalDate> deemedOn)
    implements ToPlain {

  /** Whether it counts as accepted. */
  public boolean isDeemed() {
    return deemedOn.isPresent();
  }

  @Override
  public Map<String, Object> toPlain() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("delivery", delivery);
    tree.put("quantity", BigDecimal.valueOf(quantity));
    acceptBy.ifPresent(day -> tree.put("acceptBy", day.toString()));
    byDelivery.ifPresent(day -> tree.put("byDelivery", day.toString()));
    tree.put("deemed", isDeemed());
    deemedOn.ifPresent(day -> tree.put("deemedOn", day.toString()));
    return tree;
  }
}
