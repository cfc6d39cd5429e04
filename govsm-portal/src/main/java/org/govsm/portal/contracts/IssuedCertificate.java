package org.govsm.portal.contracts;

import java.util.List;
import java.util.Map;
import org.govsm.core.money.Money;
import org.govsm.procurement.payment.Issued;
import org.jspecify.annotations.Nullable;

/**
 * A certificate as it was issued.
 *
 * @param stored what is known of it: contract, period, number, days, hash
 */
public record IssuedCertificate(
    StoredCertificate stored,
    Map<String, @Nullable Object> certificate,
    Map<String, @Nullable Object> basis) {

  /**
   * What it is known by in addresses, within its contract.
   *
   * @return the period and the number, such as {@code 2026-10.1}
   */
  public String id() {
    return stored.period() + "." + stored.number();
  }

  /** What it pays. */
  public Money payable() {
    return sum("payable");
  }

  /** As later certificates and the ledger read it. */
  Issued read() {
    return Issued.fromPlain(id(), certificate);
  }

  /** How many certificates of the contract were issued before; fewest where that was not kept. */
  int place() {
    return CertificateBasis.of(basis).issued().map(List::size).orElse(-1);
  }

  private Money sum(String member) {
    return Money.ofRupees(String.valueOf(certificate.get(member)));
  }
}
