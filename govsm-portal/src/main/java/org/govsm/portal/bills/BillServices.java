package org.govsm.portal.bills;

import jakarta.ws.rs.container.ContainerRequestContext;
import org.govsm.portal.store.Store;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.Services;

/** Services of the pages about bills. */
record BillServices(Services web, BillService service, BillActs acts) {

  Store store() {
    return web.store();
  }

  Page page(ContainerRequestContext request) {
    return web.pages().page(request);
  }
}
