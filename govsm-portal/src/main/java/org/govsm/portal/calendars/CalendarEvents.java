package org.govsm.portal.calendars;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.govsm.portal.store.Event;
import org.govsm.portal.store.EventHandler;
import org.govsm.portal.store.EventPart;
import org.govsm.portal.store.RowEffect;
import org.govsm.portal.store.StateTable;

/** Events of calendars of working days. */
public final class CalendarEvents implements EventHandler {

  @Override
  public Collection<String> kinds() {
    return WorkingCalendars.KINDS;
  }

  @Override
  public Map<String, String> places() {
    return Map.of("calendar", "/api/v1/departments/{department}/calendars/{calendar}/{version}");
  }

  @Override
  public List<EventPart> parts() {
    return List.of(
        EventPart.of("calendar").at("/departments/{department}/calendars/{calendar}/{version}"),
        EventPart.of("version"),
        EventPart.of("from").said(day -> LocalDate.parse(day.toString())),
        EventPart.of("reason"));
  }

  @Override
  public List<StateTable> tables() {
    return List.of(WorkingCalendars.TABLE);
  }

  @Override
  public List<RowEffect> effects(Event event, RowEffect.Before before) {
    return WorkingCalendars.effects(event);
  }
}
