package org.govsm.portal.tenders;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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
import java.util.List;
import java.util.Map;
import org.govsm.core.text.Message;
import org.govsm.portal.store.StoredAnswer;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Cursor;
import org.govsm.portal.web.DepartmentIds;
import org.govsm.portal.web.Moments;
import org.jspecify.annotations.Nullable;

/** The tenders of a department: begun, read, changed and checked. */
@Path("api/v1/departments/{department}/tenders")
@Produces(MediaType.APPLICATION_JSON)
public final class TendersResource {

  private final TenderServices services;

  TendersResource(TenderServices services) {
    this.services = services;
  }

  /**
   * Tenders, ordered by number.
   *
   * @param request with the parameters after and limit
   */
  @GET
  public Map<String, @Nullable Object> list(
      @PathParam("department") String department, @Context ContainerRequestContext request) {
    Cursor cursor = Cursor.overIds(request);
    DepartmentIds.require(department);
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("department", department);
    List<StoredTender> page =
        services.store().read(tx -> new Tenders(tx).page(department, cursor.id(), cursor.limit()));
    tree.putAll(cursor.listed("tenders", page, TenderJson::heading, StoredTender::id));
    return ApiRequests.tree(tree);
  }

  /**
   * Begins a tender from a requirement.
   *
   * @param body requirement, its id, and tender, the members that the annex does not say
   * @return 201 with the tender
   */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response begin(
      @PathParam("department") String department,
      Map<String, @Nullable Object> body,
      @Context ContainerRequestContext request) {
    Map<String, @Nullable Object> rest = new LinkedHashMap<>(body);
    rest.remove("tender");
    ApiRequests.only(rest, List.of("requirement"), List.of("requirement"));
    Caller by = Caller.of(request);
    return services
        .web()
        .idempotency()
        .respond(
            request,
            body,
            tx ->
                written(
                    tx,
                    201,
                    services
                        .service()
                        .begin(
                            tx,
                            department,
                            ApiRequests.text(body, "requirement").orElse(""),
                            ApiRequests.object(body, "tender"),
                            by)));
  }

  /** A tender with what happened to it; 304 for who has it. */
  @GET
  @Path("{tender}")
  public Response read(
      @PathParam("department") String department,
      @PathParam("tender") String tender,
      @Context ContainerRequestContext request) {
    return services
        .store()
        .read(
            tx -> {
              StoredTender now = services.service().current(tx, department, tender);
              EntityTag tag = tag(tx, now);
              Response.@Nullable ResponseBuilder unchanged =
                  request.getRequest().evaluatePreconditions(tag);
              return unchanged == null
                  ? Response.ok(
                          ApiRequests.tree(
                              TenderJson.whole(now, new TenderHistory(tx).record(now))))
                      .tag(tag)
                      .build()
                  : unchanged.tag(tag).build();
            });
  }

  /** The check before the publication, as a decision. */
  @GET
  @Path("{tender}/check")
  public Map<String, @Nullable Object> check(
      @PathParam("department") String department,
      @PathParam("tender") String tender,
      @Context ContainerRequestContext request) {
    return services
        .store()
        .read(
            tx -> {
              StoredTender now = services.service().current(tx, department, tender);
              return ApiRequests.tree(
                  services
                      .law()
                      .check(tx, department, now.tender(), Moments.day(services.service().now()))
                      .toPlain(services.page(request).words()));
            });
  }

  /**
   * Changes what a draft says.
   *
   * @param request with the version that the author saw, in If-Match
   */
  @PUT
  @Path("{tender}")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response change(
      @PathParam("department") String department,
      @PathParam("tender") String tender,
      Map<String, @Nullable Object> body,
      @Context ContainerRequestContext request) {
    Caller by = Caller.of(request);
    return ApiRequests.response(
        services
            .store()
            .write(
                tx ->
                    written(
                        tx,
                        200,
                        services
                            .service()
                            .change(
                                tx, seen(services, tx, department, tender, request), body, by))));
  }

  /** The tender, unless it is in another version than the author of the change saw. */
  static StoredTender seen(
      TenderServices services,
      Transaction tx,
      String department,
      String tender,
      ContainerRequestContext request) {
    StoredTender now = services.service().current(tx, department, tender);
    ApiRequests.requireSeen(
        ApiRequests.ifMatch(request), tag(tx, now), Message.of("store.tender-stale"));
    return now;
  }

  static StoredAnswer written(Transaction tx, int status, StoredTender one) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put(HttpHeaders.ETAG, "\"" + tag(tx, one).getValue() + "\"");
    headers.put(
        HttpHeaders.LOCATION, "/api/v1/departments/" + one.department() + "/tenders/" + one.id());
    return ApiRequests.answer(
        status, headers, TenderJson.whole(one, new TenderHistory(tx).record(one)));
  }

  /** Version and acts, without those that nobody may see yet. */
  private static EntityTag tag(Transaction tx, StoredTender one) {
    return new EntityTag(one.version() + "." + new TenderHistory(tx).seen(one));
  }
}
