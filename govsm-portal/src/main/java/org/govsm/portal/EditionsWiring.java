package org.govsm.portal;

import java.time.Clock;
import org.glassfish.jersey.server.ResourceConfig;
import org.govsm.portal.ask.LawByDay;
import org.govsm.portal.editions.PackEditionsResource;
import org.govsm.portal.editions.PackPages;
import org.govsm.portal.editions.PackReports;
import org.govsm.portal.editions.PackService;
import org.govsm.portal.editions.PacksResource;
import org.govsm.portal.purchases.PurchaseImpact;
import org.govsm.portal.store.Store;
import org.govsm.portal.web.Authorisation;
import org.govsm.portal.web.Idempotency;
import org.govsm.portal.web.Pages;
import org.govsm.portal.web.RequestContexts;

/** Where rule packs come in, wired by hand. */
final class EditionsWiring {

  private EditionsWiring() {}

  static void register(
      ResourceConfig application,
      Store store,
      LawByDay lawByDay,
      Authorisation table,
      RequestContexts contexts,
      Pages pages,
      Clock clock) {
    PackReports reports = reports(lawByDay, table, clock);
    PackService service = new PackService(lawByDay, reports, table, clock);
    Idempotency idempotency = new Idempotency(store, clock);
    application
        .register(new PacksResource(store, lawByDay, service, reports, idempotency, contexts))
        .register(new PackEditionsResource(store, service, reports, idempotency, contexts))
        .register(new PackPages(store, service, reports, pages));
  }

  static PackService desk(LawByDay lawByDay, Authorisation table, Clock clock) {
    return new PackService(lawByDay, reports(lawByDay, table, clock), table, clock);
  }

  private static PackReports reports(LawByDay lawByDay, Authorisation table, Clock clock) {
    return new PackReports(lawByDay, new PurchaseImpact(lawByDay::at, clock), table, clock);
  }
}
