package org.govsm.portal.purchases;

import java.util.List;
import java.util.Set;
import org.glassfish.jersey.server.ResourceConfig;
import org.govsm.portal.store.Store;
import org.govsm.portal.web.Idempotency;
import org.govsm.portal.web.Pages;
import org.govsm.portal.web.RequestContexts;
import org.govsm.portal.web.Services;
import org.govsm.portal.web.Slice;
import org.govsm.portal.web.ThreadSource;
import org.govsm.portal.web.WorkSource;

/** The register of purchases. */
public record PurchasesSlice(LawOfDay laws, PurchaseGuard guard) implements Slice {

  @Override
  public void register(ResourceConfig application, Services services) {
    Store store = services.store();
    Pages pages = services.pages();
    Idempotency idempotency = services.idempotency();
    RequestContexts contexts = services.contexts();
    PurchaseService service = new PurchaseService(laws, services.clock(), guard);
    PurchaseServices own = new PurchaseServices(store, idempotency, service);
    application
        .register(new PurchasesResource(service, contexts))
        .register(new PurchaseImpactResource(service))
        .register(new PurchaseReplayResource(service))
        .register(new PurchasePages(own, pages))
        .register(new PurchaseFormPages(own, pages, services.longForm()))
        .register(new ImpactPage(own))
        .register(new ReplayPage(own));
  }

  @Override
  public List<WorkSource> work(Services services) {
    Set<String> may =
        services
            .table()
            .route("POST", "/purchases/{department}/{purchase}/change")
            .map(rule -> Set.copyOf(rule.roles()))
            .orElse(Set.of());
    return List.of(new WaitingPurchases(guard, may));
  }

  @Override
  public List<ThreadSource> threads() {
    return List.of(new PurchaseThread());
  }
}
