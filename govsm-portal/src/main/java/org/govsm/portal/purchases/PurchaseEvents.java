package org.govsm.portal.purchases;

import java.util.Collection;
import java.util.List;
import org.govsm.portal.store.Event;
import org.govsm.portal.store.EventHandler;
import org.govsm.portal.store.RowEffect;
import org.govsm.portal.store.StateTable;

/** Events of purchases. */
public final class PurchaseEvents implements EventHandler {

  @Override
  public Collection<String> kinds() {
    return Purchases.KINDS;
  }

  @Override
  public List<StateTable> tables() {
    return List.of(Purchases.TABLE, Purchases.VERSION);
  }

  @Override
  public List<RowEffect> effects(Event event, RowEffect.Before before) {
    return Purchases.effects(event);
  }
}
