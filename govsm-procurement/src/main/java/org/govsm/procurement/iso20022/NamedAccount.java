package org.govsm.procurement.iso20022;

import java.util.Optional;
import org.govsm.procurement.disbursement.BankAccount;

/**
 * Account of which a statement, a report or a notification is, as far as it names it. It is
 * compared, and never shown.
 *
 * @param number its number
 * @param bank the IFSC of its bank: a number alone may be that of another bank
 */
record NamedAccount(Optional<String> number, Optional<String> bank) {

  static final NamedAccount NONE = new NamedAccount(Optional.empty(), Optional.empty());

  /** Whether nothing that is named says otherwise. */
  boolean canBe(BankAccount account) {
    return number.map(account::isNumber).orElse(true) && bank.map(account::isOfBank).orElse(true);
  }

  /** No figure. */
  @Override
  public String toString() {
    return "account";
  }
}
