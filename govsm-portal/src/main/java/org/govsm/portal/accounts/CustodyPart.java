package org.govsm.portal.accounts;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.portal.assessments.FactPart;
import org.govsm.portal.store.Transaction;
import org.jspecify.annotations.Nullable;

/** The custody log, as the facts of a department have it. Where accounts are kept, it is known. */
public final class CustodyPart implements FactPart {

  @Override
  public Map<String, Object> of(Transaction tx, String department) {
    return member(
        new CustodyRecords(tx).entries(department, 1),
        new RegisteredAccounts(tx).page(department, "", 1).isEmpty());
  }

  @Override
  public Map<String, Object> of(Transaction tx, String department, Instant asOf) {
    return member(
        new CustodyRecords(tx).entries(department, asOf),
        new RegisteredAccounts(tx).of(department, asOf).isEmpty());
  }

  private static Map<String, Object> member(
      List<Map<String, @Nullable Object>> entries, boolean noAccount) {
    return entries.isEmpty() && noAccount
        ? Map.of()
        : Map.of("custody", entries.stream().map(CustodyPart::fact).toList());
  }

  private static Map<String, @Nullable Object> fact(Map<String, @Nullable Object> entry) {
    Map<String, @Nullable Object> fact = new LinkedHashMap<>(entry);
    fact.put("account", fact.remove("accountId"));
    return fact;
  }
}
