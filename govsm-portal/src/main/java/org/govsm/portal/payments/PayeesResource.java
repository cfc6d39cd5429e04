package org.govsm.portal.payments;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.text.Message;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Cursor;
import org.govsm.portal.web.ProblemException;
import org.jspecify.annotations.Nullable;

/** Payees of a department, with masked accounts, and the acts on these. */
@Path("api/v1/departments/{department}/payees")
@Produces(MediaType.APPLICATION_JSON)
public record PayeesResource(PaymentServices services) {

  /** Payees, ordered by id. */
  @GET
  public Map<String, @Nullable Object> list(@Context Call call) {
    Cursor cursor = Cursor.overIds(call.request());
    List<StoredPayee> page =
        call.read(tx -> new Payees(tx).page(call.department(), cursor.id(), cursor.limit()));
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("department", call.department());
    tree.putAll(cursor.listed("payees", page, PaymentJson::payee, StoredPayee::id));
    return ApiRequests.tree(tree);
  }

  /** A payee with every act. */
  @GET
  @Path("{payee}")
  public Response read(@Context Call call) {
    return call.read(
        tx -> {
          Payees payees = new Payees(tx);
          StoredPayee one =
              payees
                  .find(call.department(), call.at("payee"))
                  .orElseThrow(
                      () -> ProblemException.notFound("payments.no-payee", call.at("payee")));
          return Response.ok(
                  ApiRequests.tree(
                      PaymentJson.payee(one, payees.acts(call.department(), call.at("payee")))))
              .tag(new EntityTag(String.valueOf(one.acts())))
              .build();
        });
  }

  /** Does an act on the account of a payee; nothing of it is kept for an idempotency key. */
  @POST
  @Path("{payee}/acts")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response act(@Context Call call) {
    String act = call.text("act").orElse("");
    Map<String, @Nullable Object> given = new LinkedHashMap<>(call.body());
    given.remove("act");
    String match = call.ifMatch();
    return ApiRequests.response(
        call.write(
            tx -> {
              PayeeService.require(tx, call.department(), call.at("payee"), call.by());
              int held = PayeeService.held(tx, call.department(), call.at("payee"));
              ApiRequests.requireSeen(
                  match, new EntityTag(String.valueOf(held)), Message.of(Payees.STALE));
              StoredPayee one =
                  services
                      .payees()
                      .act(tx, call.department(), call.at("payee"), act, given, call.by());
              String at =
                  "/api/v1/departments/" + call.department() + "/payees/" + call.at("payee");
              return ApiRequests.answer(
                  201,
                  Map.of(HttpHeaders.LOCATION, at, HttpHeaders.ETAG, "\"" + one.acts() + "\""),
                  PaymentJson.payee(one));
            }));
  }
}
