package org.govsm.portal.bills;

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
import org.govsm.core.text.Messages;
import org.govsm.portal.store.StoredAnswer;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Cursor;
import org.jspecify.annotations.Nullable;

/** The bills of a contract: entered, examined, passed and paid. */
@Path("api/v1/contracts/{contract}/bills")
@Produces(MediaType.APPLICATION_JSON)
public record BillsResource(BillServices services) {

  /** Bills, ordered by id. */
  @GET
  public Map<String, @Nullable Object> list(@Context Call call) {
    Cursor cursor = Cursor.overIds(call.request());
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("contract", call.at("contract"));
    List<StoredBill> page =
        call.read(
            tx -> {
              services.service().contract(tx, call.at("contract"));
              List<StoredBill> rows =
                  new Bills(tx).page(call.at("contract"), cursor.id(), cursor.limit());
              return services.service().listed(tx, rows);
            });
    tree.putAll(cursor.listed("bills", page, BillJson::heading, StoredBill::id));
    return ApiRequests.tree(tree);
  }

  /** Enters an invoice. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response enter(@Context Call call) {
    return call.respond(
        tx -> written(services.enter(tx, call.at("contract"), call.body(), call.by())));
  }

  /** A bill with its examination as it stands, and every act. */
  @GET
  @Path("{bill}")
  public Response read(@Context Call call) {
    Messages words = call.page().words();
    return call.read(
        tx -> {
          StoredBill one = services.service().find(tx, call.at("contract"), call.at("bill"));
          Examined examined = services.service().examined(tx, one);
          return Response.ok(
                  ApiRequests.tree(
                      BillJson.whole(
                          services.service().listed(tx, List.of(one)).get(0),
                          examined,
                          new Bills(tx).acts(one),
                          BillPayments.of(tx, services.acts().orders(), one),
                          one.state().equals(StoredBill.PAID)
                              ? services.service().dues(tx, one, one.moved())
                              : List.of(),
                          words)))
              .tag(tag(one))
              .build();
        });
  }

  /** Does an act on a bill. */
  @POST
  @Path("{bill}/acts")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response act(@Context Call call) {
    Map<String, @Nullable Object> given = new LinkedHashMap<>(call.body());
    String act = call.text("act").orElse("");
    given.remove("act");
    String match = call.ifMatch();
    return call.respond(
        tx -> {
          BillActs.require(act, call.by());
          StoredBill one = services.service().held(tx, call.at("contract"), call.at("bill"));
          ApiRequests.requireSeen(match, one.acts(), Message.of(Bills.STALE));
          return written(services.acts().act(tx, one, act, given, call.by()));
        });
  }

  private static StoredAnswer written(StoredBill one) {
    String at = "/api/v1/contracts/" + one.contract() + "/bills/" + one.id();
    Map<String, String> headers =
        Map.of(HttpHeaders.LOCATION, at, HttpHeaders.ETAG, "\"" + one.acts() + "\"");
    return ApiRequests.answer(201, headers, BillJson.heading(one));
  }

  private static EntityTag tag(StoredBill one) {
    return new EntityTag(String.valueOf(one.acts()));
  }
}
