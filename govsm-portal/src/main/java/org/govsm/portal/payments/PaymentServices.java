package org.govsm.portal.payments;

import jakarta.ws.rs.container.ContainerRequestContext;
import org.govsm.portal.store.Store;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.Services;

/** Services of the pages about payments. */
record PaymentServices(
    Services web,
    OfficeService offices,
    PayeeService payees,
    BatchService batches,
    BatchActs acts,
    OrderDecisions decisions,
    AnswerService answers,
    EntryMeanings meanings,
    EntryRecoveries recoveries,
    BatchDownloads downloads,
    AuthorityFiles files) {

  Store store() {
    return web.store();
  }

  Page page(ContainerRequestContext request) {
    return web.pages().page(request);
  }
}
