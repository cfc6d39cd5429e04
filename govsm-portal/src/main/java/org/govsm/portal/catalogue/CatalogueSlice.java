package org.govsm.portal.catalogue;

import org.glassfish.jersey.server.ResourceConfig;
import org.govsm.portal.web.Pages;
import org.govsm.portal.web.RequestContexts;
import org.govsm.portal.web.Services;
import org.govsm.portal.web.Slice;
import org.govsm.procurement.catalogue.ServiceCatalogue;
import org.govsm.procurement.metric.MetricDictionary;

/** The standard: catalogue of services, core KPIs and profiles. */
public final class CatalogueSlice implements Slice {

  private final StandardUse use;

  /** With what the store knows of its use. */
  public CatalogueSlice(StandardUse use) {
    this.use = use;
  }

  @Override
  public void register(ResourceConfig application, Services services) {
    Standard standard = register(application, services.contexts(), services.pages(), true);
    application.register(new UsePage(standard, use, services));
  }

  /** Registers it where there is no store. */
  public static void registerStateless(
      ResourceConfig application, RequestContexts contexts, Pages pages) {
    register(application, contexts, pages, false);
  }

  private static Standard register(
      ResourceConfig application, RequestContexts contexts, Pages pages, boolean told) {
    Standard standard = new Standard(ServiceCatalogue::shipped, MetricDictionary.shipped());
    application
        .register(new CatalogueResource(standard, contexts))
        .register(new CataloguePages(standard, pages, told))
        .register(new StandardPages(standard, pages));
    return standard;
  }
}
