package org.govsm.portal.bills;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
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
import org.govsm.portal.web.Call;
import org.jspecify.annotations.Nullable;

/** Billing resource: what a contract says of bills, read and stated. */
@Path("api/v1/contracts/{contract}/billing")
@Produces(MediaType.APPLICATION_JSON)
public record BillingResource(BillServices services) {

  /** What is stated; nothing of it where nobody has. */
  @GET
  public Response read(@Context Call call) {
    return ApiRequests.response(call.read(tx -> answer(tx, call.at("contract"))));
  }

  /** States it; bills that were passed stay as they are. */
  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  public Response state(@Context Call call) {
    String match = call.ifMatch();
    return call.respond(
        tx -> {
          int version = services.service().heldVersion(tx, call.at("contract"));
          ApiRequests.requireSeen(
              match,
              new EntityTag(String.valueOf(version)),
              Message.of(Bills.TERMS_STALE).with("version", version));
          services.service().state(tx, call.at("contract"), call.body(), call.by());
          return answer(tx, call.at("contract"));
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
