package org.govsm.portal;

import java.time.Clock;
import org.glassfish.jersey.server.ResourceConfig;
import org.govsm.portal.api.ImpactResource;
import org.govsm.portal.api.PurchaseImpactResource;
import org.govsm.portal.api.PurchaseReplayResource;
import org.govsm.portal.api.PurchasesResource;
import org.govsm.portal.contracts.Idempotency;
import org.govsm.portal.http.RequestContexts;
import org.govsm.portal.law.LawByDay;
import org.govsm.portal.pages.Pages;
import org.govsm.portal.pages.purchases.ImpactPage;
import org.govsm.portal.pages.purchases.PurchaseFormPages;
import org.govsm.portal.pages.purchases.PurchasePages;
import org.govsm.portal.pages.purchases.PurchaseServices;
import org.govsm.portal.pages.purchases.ReplayPage;
import org.govsm.portal.purchases.PurchaseService;
import org.govsm.portal.store.Store;

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
