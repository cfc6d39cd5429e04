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
import org.govsm.procurement.contract.BillingPeriod;
import org.govsm.procurement.contract.Terms;
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

  /** Refuses a certificate that does not come next, or that knows less than the one in force. */
  void requireTurn(Terms terms, String period, LocalDate asOf) {
    if (isAfter(period)) {
      throw refusal("/period", Message.of("certificate.settled").with("period", period));
    }
    Optional<String> skipped =
        firstWithout(terms).filter(first -> comesBefore(terms, first, period));
    if (skipped.isPresent()) {
      throw refusal("/period", Message.of("certificate.skipped").with("first", skipped.get()));
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

  /** The first period of terms that has no certificate. */
  private Optional<String> firstWithout(Terms terms) {
    return terms.periods().stream()
        .map(BillingPeriod::id)
        .filter(id -> !inForce.containsKey(id))
        .findFirst();
  }

  private static boolean comesBefore(Terms terms, String first, String period) {
    List<String> ids = terms.periods().stream().map(BillingPeriod::id).toList();
    return period.equals(BillingPeriod.CLOSING) || ids.indexOf(first) < ids.indexOf(period);
  }

  private Optional<LocalDate> knownIn(String period) {
    return Optional.ofNullable(inForce.get(period)).map(one -> one.stored().asOf());
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
