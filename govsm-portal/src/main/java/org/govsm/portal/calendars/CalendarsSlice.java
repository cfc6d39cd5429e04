package org.govsm.portal.calendars;

import java.util.function.Function;
import org.glassfish.jersey.server.ResourceConfig;
import org.govsm.portal.web.Services;
import org.govsm.portal.web.Slice;

/** Calendars of working days. */
public record CalendarsSlice(Function<Services, CalendarUse> use) implements Slice {

  @Override
  public void register(ResourceConfig application, Services services) {
    CalendarService calendars = new CalendarService(use.apply(services), services.clock());
    application
        .register(new CalendarsResource(calendars))
        .register(new CalendarPages(services, calendars))
        .register(new CalendarFormPages(services, calendars));
  }
}
