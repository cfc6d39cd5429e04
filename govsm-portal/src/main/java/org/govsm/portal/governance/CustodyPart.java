package org.govsm.portal.governance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.portal.store.UnitOfWork;
import org.jspecify.annotations.Nullable;

/** The custody log, as the facts of a department have it. Where accounts are kept, it is known. */
public final class CustodyPart implements FactPart {

  @Override
  public Map<String, Object> of(UnitOfWork unit, String department) {
    List<Map<String, @Nullable Object>> entries = unit.custody().entries(department);
    boolean none = entries.isEmpty() && unit.accounts().page(department, "", 1).isEmpty();
    return none ? Map.of() : Map.of("custody", entries.stream().map(CustodyPart::fact).toList());
  }

  private static Map<String, @Nullable Object> fact(Map<String, @Nullable Object> entry) {
    Map<String, @Nullable Object> fact = new LinkedHashMap<>(entry);
    fact.put("account", fact.remove("accountId"));
    return fact;
  }
}
