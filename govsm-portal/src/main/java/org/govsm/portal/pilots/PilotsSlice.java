package org.govsm.portal.pilots;

import java.util.List;
import org.glassfish.jersey.server.ResourceConfig;
import org.govsm.portal.web.Services;
import org.govsm.portal.web.Slice;
import org.govsm.portal.web.WorkSource;

/** Pilots of departments, the choice of their platforms, and their staffing. */
public final class PilotsSlice implements Slice {

  @Override
  public void register(ResourceConfig application, Services services) {
    PilotService pilots = new PilotService(services.clock());
    application
        .register(new PilotsResource(pilots))
        .register(new UseTableResource(pilots))
        .register(new PilotListPages(pilots))
        .register(new CharterPages(pilots))
        .register(new CriterionPages(pilots))
        .register(new PilotPages(pilots))
        .register(new PilotActPages(pilots))
        .register(new UsePages(pilots))
        .register(new PlatformPages(pilots))
        .register(new StaffingPages());
  }

  @Override
  public List<WorkSource> work(Services services) {
    return List.of(new WaitingPilots());
  }
}
