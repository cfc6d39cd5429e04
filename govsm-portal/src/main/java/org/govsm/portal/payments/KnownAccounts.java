package org.govsm.portal.payments;

import java.util.ArrayList;
import java.util.List;
import org.govsm.portal.store.Transaction;
import org.govsm.procurement.disbursement.BankAccount;

/**
 * Known accounts of a department: those of its payees that were ever proposed, and those of its
 * paying office, former ones too. No text that is kept repeats the number of one.
 */
final class KnownAccounts {

  private KnownAccounts() {}

  static List<BankAccount> of(Transaction tx, String department) {
    List<BankAccount> all = new ArrayList<>(new Payees(tx).accounts(department));
    all.addAll(new Offices(tx).accounts(department));
    return all;
  }
}
