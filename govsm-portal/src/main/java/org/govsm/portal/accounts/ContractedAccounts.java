package org.govsm.portal.accounts;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.govsm.portal.store.StoredTree;
import org.govsm.portal.store.Transaction;
import org.jspecify.annotations.Nullable;

/** Contracted accounts: those that name a contract, or named it in an earlier version. */
record ContractedAccounts(Transaction tx, String department) {

  List<String> of(String contract) {
    return tx
        .handle()
        .select(
            "select account, facts from account_version where department = ?"
                + " order by account, version",
            department)
        .map(
            (row, context) ->
                Map.entry(row.getString("account"), StoredTree.read(row.getBytes("facts"))))
        .stream()
        .filter(one -> names(one.getValue().get("contract"), contract))
        .map(Map.Entry::getKey)
        .distinct()
        .toList();
  }

  private static boolean names(@Nullable Object named, String contract) {
    return Objects.toString(named, "").strip().equalsIgnoreCase(contract);
  }
}
