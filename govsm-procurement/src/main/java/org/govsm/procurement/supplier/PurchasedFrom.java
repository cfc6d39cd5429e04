package org.govsm.procurement.supplier;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Finding.Weight;
import org.govsm.core.decision.OwnDefault;
import org.govsm.core.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * Purchased from: a contract is signed with the supplier that its purchase has on record, by id or
 * name. Two records that name two suppliers contradict each other.
 */
public final class PurchasedFrom {

  private static final Citation OWN = OwnDefault.of("supplier of a purchase and of its contract");

  private PurchasedFrom() {}

  /**
   * What stands in the way of a signature.
   *
   * @param purchase its id in the register
   * @param recorded its supplier as it is on record: an id or a name, with all that the register
   *     calls it; the first of them is told
   * @param terms of the contract, whole or not
   * @param registered what the register calls the agency of the terms
   * @return blocking where the terms have another supplier
   */
  public static Optional<Finding> finding(
      String purchase,
      Collection<String> recorded,
      Map<String, ? extends @Nullable Object> terms,
      Collection<String> registered) {
    if (!(terms.get("supplier") instanceof Map<?, ?> agency)
        || recorded.isEmpty()
        || isSame(recorded, agency, registered)) {
      return Optional.empty();
    }
    return Optional.of(
        Finding.of(
            "PURCHASE_SUPPLIER",
            Weight.BLOCKING,
            Message.of("agency-purchase.other")
                .with("purchase", purchase)
                .with("known", recorded.iterator().next()),
            OWN));
  }

  private static boolean isSame(
      Collection<String> recorded, Map<?, ?> agency, Collection<String> registered) {
    String id = String.valueOf(agency.get("id"));
    Object name = agency.get("name");
    return recorded.stream()
        .anyMatch(
            known ->
                known.equalsIgnoreCase(id)
                    || name instanceof String said && NameOnRecord.isSame(known, said)
                    || registered.stream().anyMatch(one -> NameOnRecord.isSame(known, one)));
  }
}
