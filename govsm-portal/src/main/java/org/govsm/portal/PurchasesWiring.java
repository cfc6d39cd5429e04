package org.govsm.portal;

import java.time.Clock;
import org.glassfish.jersey.server.ResourceConfig;
import org.govsm.portal.ask.ImpactResource;
import org.govsm.portal.ask.LawByDay;
import org.govsm.portal.purchases.ImpactPage;
import org.govsm.portal.purchases.PurchaseFormPages;
import org.govsm.portal.purchases.PurchaseImpactResource;
import org.govsm.portal.purchases.PurchasePages;
import org.govsm.portal.purchases.PurchaseReplayResource;
import org.govsm.portal.purchases.PurchaseService;
import org.govsm.portal.purchases.PurchaseServices;
import org.govsm.portal.purchases.PurchasesResource;
import org.govsm.portal.purchases.ReplayPage;
import org.govsm.portal.store.Store;
import org.govsm.portal.web.Idempotency;
import org.govsm.portal.web.Pages;
import org.govsm.portal.web.RequestContexts;

/** The register of purchases, wired by hand. */
final class PurchasesWiring {

  private PurchasesWiring() {}

  static void register(
      ResourceConfig application,
      Store store,
      LawByDay lawByDay,
      RequestContexts contexts,
      Pages pages,
      Clock clock) {
    Idempotency idempotency = new Idempotency(store, clock);
    PurchaseService service = new PurchaseService(lawByDay::at, clock);
    PurchaseServices services = new PurchaseServices(store, idempotency, service);
    application
        .register(new PurchasesResource(store, service, idempotency, contexts))
        .register(new PurchaseImpactResource(store, service, contexts))
        .register(new PurchaseReplayResource(store, service, contexts))
        .register(new ImpactResource(lawByDay, contexts))
        .register(new PurchasePages(services, pages))
        .register(new PurchaseFormPages(services, pages))
        .register(new ImpactPage(services, pages))
        .register(new ReplayPage(services, pages));
  }
}
