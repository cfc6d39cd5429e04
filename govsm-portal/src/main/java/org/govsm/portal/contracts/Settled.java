package org.govsm.portal.contracts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.money.Money;
import org.govsm.procurement.contract.BillingPeriod;
import org.govsm.procurement.payment.Certified;

/**
 * What the certificates of a contract paid for each period. A later certificate of the same period
 * takes the place of the earlier.
 */
final class Settled {

  private final Map<String, IssuedCertificate> inForce = new LinkedHashMap<>();

  /** Certificates ordered by period and number. */
  Settled(List<IssuedCertificate> issued) {
    issued.forEach(one -> inForce.put(one.stored().period(), one));
  }

  /** The first later period that has a certificate, and so has settled a period. */
  boolean isAfter(String period) {
    return inForce.containsKey(period)
        && inForce.keySet().stream().anyMatch(later -> later.compareTo(period) > 0);
  }

  /**
   * What all certificates but those of one period paid: their own, and adjustments of others. The
   * closing settlement has nothing of its own.
   */
  List<Certified> paidBeside(String period) {
    List<Certified> paid = new ArrayList<>();
    inForce.forEach(
        (about, one) -> {
          if (!about.equals(period)) {
            if (!about.equals(BillingPeriod.CLOSING)) {
              paid.add(new Certified(about, one.payable().minus(one.adjusted())));
            }
            paid.addAll(adjustments(one));
          }
        });
    return paid;
  }

  private static List<Certified> adjustments(IssuedCertificate one) {
    List<Certified> adjusted = new ArrayList<>();
    if (one.certificate().get("adjustments") instanceof List<?> items) {
      for (Object item : items) {
        if (item instanceof Map<?, ?> line) {
          adjusted.add(
              new Certified(
                  String.valueOf(line.get("period")),
                  Money.ofRupees(String.valueOf(line.get("amount")))));
        }
      }
    }
    return adjusted;
  }
}
