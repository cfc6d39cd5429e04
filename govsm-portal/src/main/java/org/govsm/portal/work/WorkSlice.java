package org.govsm.portal.work;

import java.util.List;
import org.glassfish.jersey.server.ResourceConfig;
import org.govsm.portal.web.PublicHosts;
import org.govsm.portal.web.Services;
import org.govsm.portal.web.WorkSource;

/** Work: what waits for officers, of all slices. */
public final class WorkSlice {

  private WorkSlice() {}

  /** Registers the page and the resources. */
  public static void register(
      ResourceConfig application, Services services, PublicHosts hosts, List<WorkSource> sources) {
    Desk desk = new Desk(sources, services.clock());
    application
        .register(new WorkPage(services, desk, hosts))
        .register(new WorkResource(services.store(), desk, services.contexts()))
        .register(
            new CalendarResource(
                services.store(), desk, services.contexts(), hosts, services.clock()));
  }
}
