package org.govsm.portal.bills;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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
import java.util.List;
import java.util.Map;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.portal.store.StoredAnswer;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Cursor;
import org.jspecify.annotations.Nullable;

/** The bills of a contract: entered, examined, passed and paid. */
@Path("api/v1/contracts/{contract}/bills")
@Produces(MediaType.APPLICATION_JSON)
public final class BillsResource {

  private final BillServices services;

  BillsResource(BillServices services) {
    this.services = services;
  }

  /**
   * Bills, ordered by id.
   *
   * @param request with the parameters after and limit
   */
  @GET
  public Map<String, @Nullable Object> list(
      @PathParam("contract") String contract, @Context ContainerRequestContext request) {
    Cursor cursor = Cursor.overIds(request);
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("contract", contract);
    List<StoredBill> page =
        services
            .store()
            .read(
                tx -> {
                  services.service().contract(tx, contract);
                  List<StoredBill> rows = new Bills(tx).page(contract, cursor.id(), cursor.limit());
                  return services.service().listed(tx, rows);
                });
    tree.putAll(cursor.listed("bills", page, BillJson::heading, StoredBill::id));
    return ApiRequests.tree(tree);
  }

  /**
   * Enters an invoice.
   *
   * @param body invoice, creditNotes, received
   * @return 201 with the bill
   */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response enter(
      @PathParam("contract") String contract,
      Map<String, @Nullable Object> body,
      @Context ContainerRequestContext request) {
    Caller by = Caller.of(request);
    return services
        .web()
        .idempotency()
        .respond(request, body, tx -> written(services.service().enter(tx, contract, body, by)));
  }

  /** A bill with its examination as it stands, and every act. */
  @GET
  @Path("{bill}")
  public Response read(
      @PathParam("contract") String contract,
      @PathParam("bill") String bill,
      @Context ContainerRequestContext request) {
    Messages words = services.page(request).words();
    return services
        .store()
        .read(
            tx -> {
              StoredBill one = services.service().find(tx, contract, bill);
              Examined examined = services.service().examined(tx, one);
              return Response.ok(
                      ApiRequests.tree(
                          BillJson.whole(
                              services.service().listed(tx, List.of(one)).get(0),
                              examined,
                              new Bills(tx).acts(one),
                              words)))
                  .tag(tag(one))
                  .build();
            });
  }

  /**
   * Does an act on a bill.
   *
   * @param body the act and its members
   * @param request with the version that the author saw, in If-Match
   * @return 201 with the bill
   */
  @POST
  @Path("{bill}/acts")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response act(
      @PathParam("contract") String contract,
      @PathParam("bill") String bill,
      Map<String, @Nullable Object> body,
      @Context ContainerRequestContext request) {
    Caller by = Caller.of(request);
    Map<String, @Nullable Object> given = new LinkedHashMap<>(body);
    String act = ApiRequests.text(body, "act").orElse("");
    given.remove("act");
    String match = ApiRequests.ifMatch(request);
    return services
        .web()
        .idempotency()
        .respond(
            request,
            body,
            tx -> {
              BillActs.require(act, by);
              StoredBill one = services.service().held(tx, contract, bill);
              ApiRequests.requireSeen(match, tag(one), Message.of(Bills.STALE));
              return written(services.acts().act(tx, one, act, given, by));
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
