package org.govsm.portal.editions;

import java.time.Clock;
import java.util.List;
import org.glassfish.jersey.server.ResourceConfig;
import org.govsm.portal.store.Store;
import org.govsm.portal.web.Authorisation;
import org.govsm.portal.web.Idempotency;
import org.govsm.portal.web.Services;
import org.govsm.portal.web.Slice;
import org.govsm.portal.web.WorkSource;

/**
 * Editions of rule packs.
 *
 * @param impact which stored cases another edition would decide otherwise
 */
public record EditionsSlice(EditionsInForce editions, PackImpact impact) implements Slice {

  @Override
  public void register(ResourceConfig application, Services services) {
    Store store = services.store();
    Idempotency idempotency = services.idempotency();
    PackReports reports = reports(services.table(), services.clock());
    PackService service = service(services.table(), services.clock());
    application
        .register(new PacksResource(editions, service, reports, idempotency))
        .register(new PackEditionsResource(service, reports))
        .register(new PackPages(store, service, reports, services.pages()));
  }

  @Override
  public List<WorkSource> work(Services services) {
    EditionSteps steps = new EditionSteps(editions, services.table(), services.clock());
    return List.of(new WaitingEditions(steps));
  }

  /** What takes editions in. */
  public PackService service(Authorisation table, Clock clock) {
    return new PackService(editions, reports(table, clock), table, clock);
  }

  private PackReports reports(Authorisation table, Clock clock) {
    return new PackReports(editions, impact, table, clock);
  }
}
