package org.govsm.portal.catalogue;

import org.glassfish.jersey.server.ResourceConfig;
import org.govsm.portal.web.Services;
import org.govsm.portal.web.Slice;
import org.govsm.procurement.catalogue.ServiceCatalogue;
import org.govsm.procurement.metric.MetricDictionary;

/** The standard: catalogue of services, core KPIs and profiles. */
public record CatalogueSlice(StandardUse use) implements Slice {

  @Override
  public void register(ResourceConfig application, Services services) {
    Standard standard = register(application, true);
    application.register(new UsePage(standard, use));
  }

  /** Registers it where there is no store. */
  public static void registerStateless(ResourceConfig application) {
    register(application, false);
  }

  private static Standard register(ResourceConfig application, boolean told) {
    Standard standard = new Standard(ServiceCatalogue::shipped, MetricDictionary.shipped());
    application
        .register(new CatalogueResource(standard))
        .register(new CataloguePages(standard, told))
        .register(new StandardPages(standard));
    return standard;
  }
}
