package org.govsm.portal.suppliers;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Cursor;
import org.govsm.portal.web.DepartmentIds;
import org.jspecify.annotations.Nullable;

/** The suppliers of a department: recorded, changed, checked, heard and registered. */
@Path("api/v1/departments/{department}/suppliers")
@Produces(MediaType.APPLICATION_JSON)
public final class SuppliersResource {

  private static final List<String> CHECK =
      List.of("check", "number", "outcome", "source", "at", "name", "until", "reference");

  private final SupplierServices services;
  private final RecordAnswers answers;

  SuppliersResource(SupplierServices services) {
    this.services = services;
    this.answers = new RecordAnswers(services.web(), "suppliers", "supplier");
  }

  /**
   * Suppliers, ordered by id.
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
    List<StoredRecord> page =
        services
            .web()
            .store()
            .read(
                tx ->
                    new SupplierRecords(tx)
                        .page(department, SupplierRecords.SUPPLIER, cursor.id(), cursor.limit()));
    tree.putAll(cursor.listed("suppliers", page, SupplierJson::heading, StoredRecord::id));
    return ApiRequests.tree(tree);
  }

  /**
   * Records a supplier as a draft.
   *
   * @return 201 with the supplier
   */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response record(
      @PathParam("department") String department,
      Map<String, @Nullable Object> body,
      @Context ContainerRequestContext request) {
    Caller by = Caller.of(request);
    return services
        .web()
        .idempotency()
        .respond(
            request,
            body,
            tx -> answers.written(201, services.service().record(tx, department, body, by)));
  }

  /**
   * A supplier as it is now.
   *
   * @return the supplier, or 304
   */
  @GET
  @Path("{supplier}")
  public Response read(
      @PathParam("department") String department,
      @PathParam("supplier") String supplier,
      @Context ContainerRequestContext request) {
    StoredRecord now = services.current(department, supplier);
    Response.@Nullable ResponseBuilder unchanged =
        request.getRequest().evaluatePreconditions(RecordAnswers.tag(now));
    return unchanged == null
        ? Response.ok(ApiRequests.tree(SupplierJson.whole(now, "supplier")))
            .tag(RecordAnswers.tag(now))
            .build()
        : unchanged.tag(RecordAnswers.tag(now)).build();
  }

  /**
   * Changes what is on record of a supplier.
   *
   * @param request with the version that the author saw, in If-Match
   */
  @PUT
  @Path("{supplier}")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response change(
      @PathParam("department") String department,
      @PathParam("supplier") String supplier,
      Map<String, @Nullable Object> body,
      @Context ContainerRequestContext request) {
    Caller by = Caller.of(request);
    return ApiRequests.response(
        services
            .web()
            .store()
            .write(
                tx -> {
                  StoredRecord now = services.service().current(tx, department, supplier);
                  Message stale = Message.of("store.supplier-record-stale");
                  ApiRequests.requireSeen(
                      ApiRequests.ifMatch(request), RecordAnswers.tag(now), stale);
                  return answers.written(200, services.service().change(tx, now, body, by));
                }));
  }

  /** Adds evidence of a check. */
  @POST
  @Path("{supplier}/checks")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response check(
      @PathParam("department") String department,
      @PathParam("supplier") String supplier,
      Map<String, @Nullable Object> body,
      @Context ContainerRequestContext request) {
    ApiRequests.only(body, CHECK, List.of("check", "outcome", "source"));
    Caller by = Caller.of(request);
    return answers.then(
        request,
        body,
        tx -> services.service().current(tx, department, supplier),
        (tx, now) -> services.checks().check(tx, now, body, Optional.empty(), by));
  }

  /** Gives the supplier notice, or records its reply. */
  @POST
  @Path("{supplier}/hearing")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response hear(
      @PathParam("department") String department,
      @PathParam("supplier") String supplier,
      Map<String, @Nullable Object> body,
      @Context ContainerRequestContext request) {
    ApiRequests.only(body, List.of("reason", "replyBy", "reply"), List.of());
    Caller by = Caller.of(request);
    return answers.then(
        request,
        body,
        tx -> services.service().current(tx, department, supplier),
        (tx, now) -> services.checks().hear(tx, now, body, by));
  }

  /** Takes a step of the registration. */
  @POST
  @Path("{supplier}/moves")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response step(
      @PathParam("department") String department,
      @PathParam("supplier") String supplier,
      Map<String, @Nullable Object> body,
      @Context ContainerRequestContext request) {
    ApiRequests.only(body, List.of("event"), List.of("event"));
    Caller by = Caller.of(request);
    String event = ApiRequests.text(body, "event").orElse("");
    return answers.then(
        request,
        body,
        tx -> services.service().current(tx, department, supplier),
        (tx, now) -> services.registration().step(tx, now, event, by));
  }
}
