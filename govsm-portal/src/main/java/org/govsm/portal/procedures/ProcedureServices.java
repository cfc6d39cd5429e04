package org.govsm.portal.procedures;

import org.govsm.portal.store.Store;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Services;

/** Services of the pages about procedures. */
record ProcedureServices(
    Services web, ProcedureService service, StepService steps, ProcedureLaw law) {

  Store store() {
    return web.store();
  }

  /** Names the requirement and the tender, and takes what the record of the tender knows. */
  StoredProcedure link(
      Transaction tx, StoredProcedure one, String requirement, String tender, Caller by) {
    return steps.follow(tx, service.link(tx, one, requirement, tender, by), by);
  }
}
