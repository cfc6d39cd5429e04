package org.govsm.portal.bills;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Caller;
import org.jspecify.annotations.Nullable;

/** Billing resource: what a contract says of bills, read and stated. */
@Path("api/v1/contracts/{contract}/billing")
@Produces(MediaType.APPLICATION_JSON)
public final class BillingResource {

  private final BillServices services;

  BillingResource(BillServices services) {
    this.services = services;
  }

  /** What is stated; nothing of it where nobody has. */
  @GET
  public Map<String, @Nullable Object> read(@PathParam("contract") String contract) {
    return services.store().read(tx -> ApiRequests.tree(whole(tx, contract)));
  }

  /**
   * States it; bills that were passed stay as they are.
   *
   * @param body terms and payee
   */
  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  public Response state(
      @PathParam("contract") String contract,
      Map<String, @Nullable Object> body,
      @Context ContainerRequestContext request) {
    Caller by = Caller.of(request);
    return services
        .web()
        .idempotency()
        .respond(
            request,
            body,
            tx -> {
              services.service().state(tx, contract, body, by);
              return ApiRequests.answer(200, Map.of(), whole(tx, contract));
            });
  }

  private Map<String, @Nullable Object> whole(Transaction tx, String contract) {
    services.service().contract(tx, contract);
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("contract", contract);
    tree.put("version", new Bills(tx).version(contract));
    tree.putAll(new Bills(tx).terms(contract));
    return tree;
  }
}
