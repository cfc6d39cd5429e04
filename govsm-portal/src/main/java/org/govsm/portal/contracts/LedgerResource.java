package org.govsm.portal.contracts;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.govsm.portal.store.Store;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.RequestContexts;
import org.govsm.procurement.payment.Ledger;
import org.jspecify.annotations.Nullable;

/** The money of a contract: paid, held, unsettled and never certified. */
@Path("api/v1/contracts/{contract}/ledger")
@Produces(MediaType.APPLICATION_JSON)
public final class LedgerResource {

  private final Store store;
  private final CertificateService service;
  private final RequestContexts contexts;

  public LedgerResource(Store store, CertificateService service, RequestContexts contexts) {
    this.store = store;
    this.service = service;
    this.contexts = contexts;
  }

  /** The ledger as of a day. */
  @GET
  public Map<String, @Nullable Object> read(
      @PathParam("contract") String contract, @Context ContainerRequestContext request) {
    LocalDate asOf = ApiRequests.day(request, "asOf", contexts.of(request).day());
    Ledger ledger = store.read(tx -> service.ledger(tx, contract, asOf));
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("contract", contract);
    tree.putAll(ledger.toPlain());
    return ApiRequests.tree(tree);
  }
}
