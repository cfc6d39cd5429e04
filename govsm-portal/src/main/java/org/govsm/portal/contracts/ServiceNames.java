package org.govsm.portal.contracts;

import org.govsm.portal.web.Page;
import org.govsm.procurement.catalogue.Service;
import org.govsm.procurement.catalogue.ServiceCatalogue;

/** Service names: what is delivered is called as in the catalogue of services, else as recorded. */
public final class ServiceNames {

  private static final ServiceCatalogue CATALOGUE = ServiceCatalogue.shipped();

  private ServiceNames() {}

  /** The title of what is delivered, by its id in a contract. */
  public static String of(String item, Page page) {
    return CATALOGUE
        .service(item)
        .map((Service service) -> service.title(page.context().language()))
        .orElse(item);
  }
}
