package org.govsm.procurement.record;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.govsm.core.money.Money;
import org.govsm.procurement.contract.Terms;

/**
 * Payment under a contract, as it is published: one transfer. Its reference at the bank and the
 * numbers of accounts are never published.
 *
 * @param id the reference, such as the UTR of the bank
 * @param contract the id of the contract
 * @param date the day on which it was paid
 * @param amount the sum that was transferred
 * @param payer who paid: the buyer, or its pay office
 * @param payee who was paid: the supplier, or another who is paid in its place
 */
public record Payment(
    String id,
    String contract,
    LocalDate date,
    Money amount,
    Terms.Party payer,
    Terms.Party payee) {

  /**
   * Checks that nothing is missing.
   *
   * @param id see the record
   * @param contract see the record
   * @param date see the record
   * @param amount see the record
   * @param payer see the record
   * @param payee see the record
   */
  public Payment {
    requireNonNull(id, "id");
    requireNonNull(contract, "contract");
    requireNonNull(date, "date");
    requireNonNull(amount, "amount");
    requireNonNull(payer, "payer");
    requireNonNull(payee, "payee");
  }
}
