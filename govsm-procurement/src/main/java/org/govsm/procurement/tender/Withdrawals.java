package org.govsm.procurement.tender;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.govsm.procurement.bid.WithdrawalTerms;

/** Terms of withdrawal as a tender states them with its bid security. */
final class Withdrawals {

  private Withdrawals() {}

  static WithdrawalTerms terms(Tender tender, Optional<String> given) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("tender", tender.id());
    tree.put("clause", tender.clause("bidSecurity").provision());
    tree.put("publication", IndianTime.day(tender.publishes()).toString());
    given.ifPresent(security -> tree.put("bidSecurity", security));
    tender
        .node()
        .branch("bidSecurity")
        .ifPresent(
            security -> {
              security
                  .find("consequence", String.class)
                  .ifPresent(code -> tree.put("consequence", code));
              security
                  .find("suspendedMonths", Long.class)
                  .ifPresent(months -> tree.put("suspendedMonths", months));
            });
    return WithdrawalTerms.fromPlain(tree).orThrow();
  }
}
