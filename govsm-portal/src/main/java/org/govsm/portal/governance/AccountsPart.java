package org.govsm.portal.governance;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.govsm.portal.store.RegisteredAccount;
import org.govsm.portal.store.UnitOfWork;

/** The register of accounts, as the facts of a department have it. */
public final class AccountsPart implements FactPart {

  @Override
  public Map<String, Object> of(UnitOfWork unit, String department) {
    return facts(unit.accounts().of(department));
  }

  @Override
  public Map<String, Object> of(UnitOfWork unit, String department, Instant asOf) {
    return facts(unit.accounts().of(department, asOf));
  }

  private static Map<String, Object> facts(List<RegisteredAccount> accounts) {
    return accounts.isEmpty()
        ? Map.of()
        : Map.of("accounts", accounts.stream().map(RegisteredAccount::facts).toList());
  }
}
