package org.govsm.portal.deliveries;

import org.govsm.portal.store.Store;
import org.govsm.portal.web.Services;

/** Services of the pages about deliveries. */
record DeliveryServices(Services web, DeliveryService service, AcceptedFigures figures) {

  Store store() {
    return web.store();
  }
}
