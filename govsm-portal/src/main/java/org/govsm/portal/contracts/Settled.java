package org.govsm.portal.contracts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Fault;
import org.govsm.core.money.Money;
import org.govsm.core.text.Message;
import org.govsm.portal.http.Problem;
import org.govsm.portal.http.Refusal;
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

  /** Refuses to replace a certificate that a later one settled, or by one that knows less. */
  void requireReplaceable(String period, LocalDate asOf) {
    if (isAfter(period)) {
      throw refusal("/period", Message.of("certificate.settled").with("period", period));
    }
    Optional<LocalDate> known = knownIn(period).filter(asOf::isBefore);
    if (known.isPresent()) {
      throw refusal("/asOf", Message.of("certificate.older").with("known", known.get()));
    }
  }

  private static Refusal refusal(String pointer, Message text) {
    Fault fault = new Fault(pointer, text.key(), text);
    return new Refusal(new Problem(409, Optional.of(text), List.of(fault)));
  }

  /** Whether a later period has a certificate, and so has settled this one. */
  private boolean isAfter(String period) {
    return inForce.containsKey(period)
        && inForce.keySet().stream().anyMatch(later -> later.compareTo(period) > 0);
  }

  private Optional<LocalDate> knownIn(String period) {
    return Optional.ofNullable(inForce.get(period)).map(one -> one.stored().asOf());
  }

  /** What the final certificate of a period took the word of files for; nothing without one. */
  Optional<Integer> claimed(String period) {
    return Optional.ofNullable(inForce.get(period))
        .filter(one -> "final".equals(one.certificate().get("status")))
        .map(one -> Basis.of(one.basis()))
        .map(basis -> basis.claimed().orElse(basis.lastImport()));
  }

  /**
   * What certificates paid for the periods before one: their own, and what any but its own adjusted
   * in them. A period without a certificate can still have one after those that came later.
   */
  List<Certified> paidBefore(String period) {
    List<Certified> paid = new ArrayList<>();
    inForce.forEach(
        (about, one) -> {
          if (!about.equals(period)) {
            paid.add(new Certified(about, one.payable().minus(one.adjusted())));
            paid.addAll(adjustments(one));
          }
        });
    paid.removeIf(one -> one.period().compareTo(period) >= 0);
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
