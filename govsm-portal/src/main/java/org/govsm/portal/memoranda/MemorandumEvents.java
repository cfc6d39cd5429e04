package org.govsm.portal.memoranda;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.govsm.portal.store.Event;
import org.govsm.portal.store.EventHandler;
import org.govsm.portal.store.EventPart;
import org.govsm.portal.store.RowEffect;
import org.govsm.portal.store.StateTable;

/** Events of memoranda. Everybody may read them, as they are public. */
public final class MemorandumEvents implements EventHandler {

  @Override
  public Collection<String> kinds() {
    return List.of(Memoranda.RECORDED, Memoranda.WITHDRAWN);
  }

  @Override
  public Map<String, String> places() {
    return Map.of("memorandum", "/api/v1/departments/{department}/memoranda/{memorandum}");
  }

  @Override
  public List<EventPart> parts() {
    return List.of(
        EventPart.of("memorandum").at("/memoranda/{department}/{memorandum}"),
        EventPart.of("content.party").named("party"));
  }

  @Override
  public List<StateTable> tables() {
    return List.of(Memoranda.TABLE);
  }

  @Override
  public List<RowEffect> effects(Event event, RowEffect.Before before) {
    return Memoranda.effects(event);
  }
}
