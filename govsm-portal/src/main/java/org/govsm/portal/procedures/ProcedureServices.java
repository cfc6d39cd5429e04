package org.govsm.portal.procedures;

import jakarta.ws.rs.container.ContainerRequestContext;
import org.govsm.portal.store.Store;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.ProblemException;
import org.govsm.portal.web.Services;

/** Services of the pages about procedures. */
record ProcedureServices(
    Services web, ProcedureService service, StepService steps, ProcedureLaw law) {

  Store store() {
    return web.store();
  }

  Page page(ContainerRequestContext request) {
    return web.pages().page(request);
  }

  /** With which status a form is shown again. */
  static int status(RuntimeException refused) {
    return refused instanceof ProblemException one && one.problem().status() == 403 ? 403 : 422;
  }
}
