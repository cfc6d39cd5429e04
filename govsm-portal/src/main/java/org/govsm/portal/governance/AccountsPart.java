package org.govsm.portal.governance;

import java.util.List;
import java.util.Map;
import org.govsm.portal.store.RegisteredAccount;
import org.govsm.portal.store.UnitOfWork;

/** The register of accounts, as the facts of a department have it. */
public final class AccountsPart implements FactPart {

  @Override
  public Map<String, Object> of(UnitOfWork unit, String department) {
    List<RegisteredAccount> accounts = unit.accounts().of(department);
    return accounts.isEmpty()
        ? Map.of()
        : Map.of("accounts", accounts.stream().map(RegisteredAccount::facts).toList());
  }
}
