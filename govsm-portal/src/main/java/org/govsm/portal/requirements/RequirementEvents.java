package org.govsm.portal.requirements;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.govsm.portal.store.Event;
import org.govsm.portal.store.EventHandler;
import org.govsm.portal.store.EventPart;
import org.govsm.portal.store.RowEffect;
import org.govsm.portal.store.StateTable;

/** Events of requirements. */
public final class RequirementEvents implements EventHandler {

  @Override
  public Collection<String> kinds() {
    return Requirements.KINDS;
  }

  @Override
  public Map<String, String> places() {
    return Map.of("requirement", "/api/v1/departments/{department}/requirements/{requirement}");
  }

  @Override
  public List<EventPart> parts() {
    return List.of(
        EventPart.of("requirement").at("/requirements/{department}/{requirement}"),
        EventPart.of("content.title.en").named("title"),
        EventPart.of("content.version").named("version"));
  }

  @Override
  public List<StateTable> tables() {
    return List.of(Requirements.TABLE, Requirements.VERSION);
  }

  @Override
  public List<RowEffect> effects(Event event, RowEffect.Before before) {
    return Requirements.effects(event, before);
  }
}
