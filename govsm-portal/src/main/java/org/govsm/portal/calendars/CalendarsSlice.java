package org.govsm.portal.calendars;

import java.util.function.Function;
import org.glassfish.jersey.server.ResourceConfig;
import org.govsm.portal.web.Services;
import org.govsm.portal.web.Slice;

/** Calendars of working days. */
public final class CalendarsSlice implements Slice {

  private final Function<Services, CalendarUse> use;

  /** Made of what counts by calendars. */
  public CalendarsSlice(Function<Services, CalendarUse> use) {
    this.use = use;
  }

  @Override
  public void register(ResourceConfig application, Services services) {
    CalendarService calendars = new CalendarService(use.apply(services), services.clock());
    application
        .register(new CalendarsResource(services, calendars))
        .register(new CalendarPages(services, calendars))
        .register(new CalendarFormPages(services, calendars));
  }
}
