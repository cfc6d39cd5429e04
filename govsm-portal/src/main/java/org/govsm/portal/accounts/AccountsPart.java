package org.govsm.portal.accounts;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.govsm.portal.assessments.FactPart;
import org.govsm.portal.store.Transaction;

/** The register of accounts, as the facts of a department have it. */
public final class AccountsPart implements FactPart {

  @Override
  public Map<String, Object> of(Transaction tx, String department) {
    return facts(new RegisteredAccounts(tx).of(department));
  }

  @Override
  public Map<String, Object> of(Transaction tx, String department, Instant asOf) {
    return facts(new RegisteredAccounts(tx).of(department, asOf));
  }

  private static Map<String, Object> facts(List<RegisteredAccount> accounts) {
    return accounts.isEmpty()
        ? Map.of()
        : Map.of("accounts", accounts.stream().map(RegisteredAccount::facts).toList());
  }
}
