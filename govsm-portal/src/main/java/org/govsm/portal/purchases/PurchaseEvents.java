package org.govsm.portal.purchases;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.govsm.portal.store.Event;
import org.govsm.portal.store.EventHandler;
import org.govsm.portal.store.EventPart;
import org.govsm.portal.store.RowEffect;
import org.govsm.portal.store.StateTable;

/** Events of purchases. */
public final class PurchaseEvents implements EventHandler {

  @Override
  public Collection<String> kinds() {
    return Purchases.KINDS;
  }

  @Override
  public Map<String, String> places() {
    return Map.of("purchase", "/api/v1/departments/{department}/purchases/{purchase}");
  }

  @Override
  public List<EventPart> parts() {
    return List.of(
        EventPart.of("purchase").at("/purchases/{department}/{purchase}"),
        EventPart.of("content.title").named("title"),
        EventPart.of("version"));
  }

  @Override
  public List<StateTable> tables() {
    return List.of(Purchases.TABLE, Purchases.VERSION);
  }

  @Override
  public Map<StateTable, List<String>> listed() {
    return Map.of(Purchases.TABLE, ListedPurchase.COLUMNS);
  }

  @Override
  public List<RowEffect> effects(Event event, RowEffect.Before before) {
    return Purchases.effects(event);
  }
}
