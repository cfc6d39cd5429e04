package org.govsm.portal.accounts;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.govsm.portal.store.StoredTree;
import org.govsm.portal.store.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * Contracted accounts: those that name a contract, or named it in an earlier version, and those
 * that the contract itself names.
 */
record ContractedAccounts(Transaction tx, String department) {

  List<String> of(String contract, Collection<String> linked) {
    return Stream.concat(naming(contract), linked.stream()).distinct().toList();
  }

  private Stream<String> naming(String contract) {
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
        .map(Map.Entry::getKey);
  }

  private static boolean names(@Nullable Object named, String contract) {
    return Objects.toString(named, "").strip().equalsIgnoreCase(contract);
  }
}
