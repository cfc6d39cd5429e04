package org.govsm.portal.payments;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Call;
import org.jspecify.annotations.Nullable;

/**
 * Paying office resource: who pays for a department, from which account, and its choices. Nothing
 * of an account is kept for an idempotency key.
 */
@Path("api/v1/departments/{department}/payment-office")
@Produces(MediaType.APPLICATION_JSON)
public record OfficeResource(PaymentServices services) {

  /** What is stated. */
  @GET
  public Response read(@Context Call call) {
    return ApiRequests.response(call.read(tx -> answer(new Offices(tx).of(call.department()))));
  }

  /** States it first, or proposes a change that a second person confirms. */
  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  public Response state(@Context Call call) {
    String match = call.ifMatch();
    return ApiRequests.response(
        call.write(
            tx -> {
              tx.events().lock(call.department());
              requireSeen(match, new Offices(tx).of(call.department()).version());
              return answer(
                  services.offices().state(tx, call.department(), call.body(), call.by()));
            }));
  }

  /** Decides on a change that is proposed. */
  @POST
  @Path("acts")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response act(@Context Call call) {
    String match = call.ifMatch();
    String act = call.text("act").orElse("");
    Map<String, @Nullable Object> given = new LinkedHashMap<>(call.body());
    given.remove("act");
    return ApiRequests.response(
        call.write(
            tx -> {
              tx.events().lock(call.department());
              requireSeen(match, new Offices(tx).of(call.department()).version());
              return answer(
                  services.offices().decide(tx, call.department(), act, given, call.by()));
            }));
  }

  private static void requireSeen(String match, int version) {
    ApiRequests.requireSeen(
        match,
        new EntityTag(String.valueOf(version)),
        Message.of(Offices.STALE).with("version", version));
  }

  private static StoredAnswer answer(StoredOffice one) {
    return ApiRequests.answer(
        200, Map.of(HttpHeaders.ETAG, "\"" + one.version() + "\""), PaymentJson.office(one));
  }
}
