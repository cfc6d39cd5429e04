package org.govsm.portal;

import java.time.Clock;
import org.glassfish.jersey.server.ResourceConfig;
import org.govsm.portal.api.PackEditionsResource;
import org.govsm.portal.api.PacksResource;
import org.govsm.portal.contracts.Once;
import org.govsm.portal.http.Visitors;
import org.govsm.portal.law.Laws;
import org.govsm.portal.packs.PackDesk;
import org.govsm.portal.packs.PackReports;
import org.govsm.portal.pages.Pages;
import org.govsm.portal.pages.packs.PackPages;
import org.govsm.portal.purchases.PurchaseImpact;
import org.govsm.portal.security.Authorisation;
import org.govsm.portal.store.Store;

/** Where rule packs come in, wired by hand. */
final class Packs {

  private Packs() {}

  static void register(
      ResourceConfig application,
      Store store,
      Laws laws,
      Authorisation table,
      Visitors visitors,
      Pages pages,
      Clock clock) {
    PackReports reports = reports(laws, table, clock);
    PackDesk desk = new PackDesk(laws, reports, table, clock);
    Once once = new Once(store, clock);
    application
        .register(new PacksResource(store, laws, desk, reports, once, visitors))
        .register(new PackEditionsResource(store, desk, reports, once, visitors))
        .register(new PackPages(store, desk, reports, pages));
  }

  static PackDesk desk(Laws laws, Authorisation table, Clock clock) {
    return new PackDesk(laws, reports(laws, table, clock), table, clock);
  }

  private static PackReports reports(Laws laws, Authorisation table, Clock clock) {
    return new PackReports(laws, new PurchaseImpact(laws::at, clock), table, clock);
  }
}
