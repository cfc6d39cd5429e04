package org.govsm.portal.access;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.govsm.portal.store.Event;
import org.govsm.portal.store.EventHandler;
import org.govsm.portal.store.EventPart;
import org.govsm.portal.store.RowEffect;
import org.govsm.portal.store.StateTable;

/** Events of departments as records. */
public final class DepartmentEvents implements EventHandler {

  @Override
  public Collection<String> kinds() {
    return Departments.KINDS;
  }

  @Override
  public Map<String, String> places() {
    return Map.of("department", "/api/v1/departments/{department}");
  }

  @Override
  public List<EventPart> parts() {
    return List.of(
        EventPart.of("content.name.en").named("name").at("/departments/{department}"),
        EventPart.of("version"));
  }

  @Override
  public List<StateTable> tables() {
    return List.of(Departments.TABLE);
  }

  @Override
  public List<RowEffect> effects(Event event, RowEffect.Before before) {
    return Departments.effects(event);
  }
}
