package org.govsm.portal;

import java.time.Clock;
import org.glassfish.jersey.server.ResourceConfig;
import org.govsm.portal.api.ImpactResource;
import org.govsm.portal.api.PurchaseImpactResource;
import org.govsm.portal.api.PurchaseReplayResource;
import org.govsm.portal.api.PurchasesResource;
import org.govsm.portal.contracts.Once;
import org.govsm.portal.http.Visitors;
import org.govsm.portal.law.Laws;
import org.govsm.portal.pages.Pages;
import org.govsm.portal.pages.purchases.ImpactPage;
import org.govsm.portal.pages.purchases.PurchaseDesks;
import org.govsm.portal.pages.purchases.PurchaseFormPages;
import org.govsm.portal.pages.purchases.PurchasePages;
import org.govsm.portal.pages.purchases.ReplayPage;
import org.govsm.portal.purchases.PurchaseDesk;
import org.govsm.portal.store.Store;

/** The register of purchases, wired by hand. */
final class Buying {

  private Buying() {}

  static void register(
      ResourceConfig application,
      Store store,
      Laws laws,
      Visitors visitors,
      Pages pages,
      Clock clock) {
    Once once = new Once(store, clock);
    PurchaseDesk desk = new PurchaseDesk(laws::at, clock);
    PurchaseDesks desks = new PurchaseDesks(store, once, desk);
    application
        .register(new PurchasesResource(store, desk, once, visitors))
        .register(new PurchaseImpactResource(store, desk, visitors))
        .register(new PurchaseReplayResource(store, desk, visitors))
        .register(new ImpactResource(laws, visitors))
        .register(new PurchasePages(desks, pages))
        .register(new PurchaseFormPages(desks, pages))
        .register(new ImpactPage(desks, pages))
        .register(new ReplayPage(desks, pages));
  }
}
