package org.govsm.portal.accounts;

import java.util.List;
import java.util.stream.IntStream;
import org.govsm.portal.store.Transaction;

/** Contracted accounts: those that name a contract, or named it in an earlier version. */
record ContractedAccounts(Transaction tx, String department) {

  List<String> of(String contract) {
    return new RegisteredAccounts(tx)
        .of(department).stream()
            .filter(
                one ->
                    IntStream.rangeClosed(1, one.version())
                        .anyMatch(version -> names(one.id(), version, contract)))
            .map(RegisteredAccount::id)
            .toList();
  }

  private boolean names(String account, int version, String contract) {
    return new RegisteredAccounts(tx)
        .find(department, account, version)
        .map(one -> one.facts().get("contract"))
        .filter(named -> String.valueOf(named).strip().equalsIgnoreCase(contract))
        .isPresent();
  }
}
