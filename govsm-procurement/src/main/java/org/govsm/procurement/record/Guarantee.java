package org.govsm.procurement.record;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import org.govsm.core.money.Money;

/**
 * Guarantee of a contract: the performance security of who was awarded. Its number is the business
 * of bank and buyer and is no part of it.
 *
 * @param bid the id of the bid that was awarded
 * @param form its form, as the packs have it
 * @param amount the sum
 * @param validUntil the last day of its validity; nothing where it does not end
 * @param issuer the bank or insurer
 */
public record Guarantee(
    String bid, String form, Money amount, Optional<LocalDate> validUntil, String issuer) {

  /**
   * Refuses what is missing.
   *
   * @param bid see the record
   * @param form see the record
   * @param amount see the record
   * @param validUntil see the record
   * @param issuer see the record
   */
  public Guarantee {
    requireNonNull(bid, "bid");
    requireNonNull(form, "form");
    requireNonNull(amount, "amount");
    requireNonNull(validUntil, "validUntil");
    requireNonNull(issuer, "issuer");
  }
}
