package org.govsm.portal.deliveries;

import jakarta.ws.rs.container.ContainerRequestContext;
import org.govsm.portal.store.Store;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.Services;

/** Services of the pages about deliveries. */
record DeliveryServices(Services web, DeliveryService service) {

  Store store() {
    return web.store();
  }

  Page page(ContainerRequestContext request) {
    return web.pages().page(request);
  }
}
