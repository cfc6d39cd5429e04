package org.govsm.portal.editions;

import java.time.Clock;
import java.util.List;
import org.glassfish.jersey.server.ResourceConfig;
import org.govsm.portal.store.Store;
import org.govsm.portal.web.Authorisation;
import org.govsm.portal.web.Idempotency;
import org.govsm.portal.web.RequestContexts;
import org.govsm.portal.web.Services;
import org.govsm.portal.web.Slice;
import org.govsm.portal.web.WorkSource;

/** Editions of rule packs. */
public final class EditionsSlice implements Slice {

  private final EditionsInForce editions;
  private final PackImpact impact;

  /**
   * Over the editions in force.
   *
   * @param impact which stored cases another edition would decide otherwise
   */
  public EditionsSlice(EditionsInForce editions, PackImpact impact) {
    this.editions = editions;
    this.impact = impact;
  }

  @Override
  public void register(ResourceConfig application, Services services) {
    Store store = services.store();
    Idempotency idempotency = services.idempotency();
    RequestContexts contexts = services.contexts();
    PackReports reports = reports(services.table(), services.clock());
    PackService service = service(services.table(), services.clock());
    application
        .register(new PacksResource(store, editions, service, reports, idempotency, contexts))
        .register(new PackEditionsResource(store, service, reports, idempotency, contexts))
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
