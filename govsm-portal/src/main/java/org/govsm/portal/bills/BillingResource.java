package org.govsm.portal.bills;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import org.govsm.core.text.Message;
import org.govsm.portal.store.StoredAnswer;
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
  public Response read(@PathParam("contract") String contract) {
    return ApiRequests.response(services.store().read(tx -> answer(tx, contract)));
  }

  /**
   * States it; bills that were passed stay as they are.
   *
   * @param body terms and payee
   * @param request with the version that the author saw, in If-Match
   */
  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  public Response state(
      @PathParam("contract") String contract,
      Map<String, @Nullable Object> body,
      @Context ContainerRequestContext request) {
    Caller by = Caller.of(request);
    String match = ApiRequests.ifMatch(request);
    return services
        .web()
        .idempotency()
        .respond(
            request,
            body,
            tx -> {
              int version = services.service().heldVersion(tx, contract);
              ApiRequests.requireSeen(
                  match,
                  new EntityTag(String.valueOf(version)),
                  Message.of(Bills.TERMS_STALE).with("version", version));
              services.service().state(tx, contract, body, by);
              return answer(tx, contract);
            });
  }

  private StoredAnswer answer(Transaction tx, String contract) {
    services.service().contract(tx, contract);
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("contract", contract);
    int version = new Bills(tx).version(contract);
    tree.put("version", version);
    tree.putAll(new Bills(tx).terms(contract));
    return ApiRequests.answer(200, Map.of(HttpHeaders.ETAG, "\"" + version + "\""), tree);
  }
}
