package org.govsm.portal.rosters;

import java.time.Clock;
import java.util.List;
import org.glassfish.jersey.server.ResourceConfig;
import org.govsm.portal.web.Services;
import org.govsm.portal.web.Slice;
import org.govsm.portal.web.ThreadSource;
import org.govsm.portal.web.WorkSource;

/**
 * Rosters of desks and accounts.
 *
 * @param clock tells the day on which an account leads to its rosters
 */
public record RostersSlice(Clock clock) implements Slice {

  @Override
  public void register(ResourceConfig application, Services services) {
    RosterService rosters = new RosterService(services.clock());
    application
        .register(new RostersResource(rosters))
        .register(new RosterListPages(rosters))
        .register(new RosterPlanPages(rosters))
        .register(new RosterPages(rosters))
        .register(new RosterActPages(rosters));
  }

  @Override
  public List<ThreadSource> threads() {
    return List.of(new RosterThread(new RosterService(clock)));
  }

  @Override
  public List<WorkSource> work(Services services) {
    return List.of(new WaitingRosters(services.clock()));
  }
}
