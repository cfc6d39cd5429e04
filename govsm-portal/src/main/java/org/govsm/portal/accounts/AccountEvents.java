package org.govsm.portal.accounts;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.govsm.portal.store.Event;
import org.govsm.portal.store.EventHandler;
import org.govsm.portal.store.RowEffect;
import org.govsm.portal.store.StateTable;

/** Events of accounts, and of who holds their keys. */
public final class AccountEvents implements EventHandler {

  private static final String ACCOUNT = "/api/v1/departments/{department}/accounts/{account}";

  @Override
  public Collection<String> kinds() {
    return Stream.of(RegisteredAccounts.KINDS, CustodyRecords.KINDS).flatMap(List::stream).toList();
  }

  @Override
  public Map<String, String> places() {
    return Map.of("account", ACCOUNT, "custody", ACCOUNT);
  }

  @Override
  public List<StateTable> tables() {
    return List.of(
        RegisteredAccounts.TABLE,
        RegisteredAccounts.VERSION,
        RegisteredAccounts.SIGNATURE,
        CustodyRecords.ENTRY,
        CustodyRecords.REQUEST);
  }

  @Override
  public List<RowEffect> effects(Event event, RowEffect.Before before) {
    return CustodyRecords.KINDS.contains(event.kind())
        ? CustodyRecords.effects(event)
        : RegisteredAccounts.effects(event, before);
  }
}
