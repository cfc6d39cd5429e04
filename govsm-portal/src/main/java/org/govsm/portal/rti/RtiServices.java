package org.govsm.portal.rti;

import org.govsm.portal.store.Store;
import org.govsm.portal.web.Services;

/** Services of the pages about requests. */
record RtiServices(Services web, RtiService service, RtiActs acts, RtiCopies copies) {

  Store store() {
    return web.store();
  }
}
