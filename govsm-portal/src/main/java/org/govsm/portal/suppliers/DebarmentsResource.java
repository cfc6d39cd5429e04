package org.govsm.portal.suppliers;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Cursor;
import org.govsm.portal.web.DepartmentIds;
import org.jspecify.annotations.Nullable;

/** The debarments of a department: notice, reply, order and end. */
@Path("api/v1/departments/{department}/debarments")
@Produces(MediaType.APPLICATION_JSON)
public final class DebarmentsResource {

  private static final List<String> NOTICE =
      List.of("supplier", "ground", "scope", "from", "until", "reason", "replyBy");

  private final SupplierServices services;
  private final RecordAnswers answers;

  DebarmentsResource(SupplierServices services) {
    this.services = services;
    this.answers = new RecordAnswers(services.web(), "debarments", "debarment");
  }

  /**
   * Debarments, ordered by id.
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
                        .page(department, DebarmentService.REGISTER, cursor.id(), cursor.limit()));
    tree.putAll(cursor.listed("debarments", page, SupplierJson::heading, StoredRecord::id));
    return ApiRequests.tree(tree);
  }

  /**
   * Gives notice.
   *
   * @return 201 with the proceeding
   */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response notice(
      @PathParam("department") String department,
      Map<String, @Nullable Object> body,
      @Context ContainerRequestContext request) {
    ApiRequests.only(body, NOTICE, NOTICE);
    Caller by = Caller.of(request);
    return services
        .web()
        .idempotency()
        .respond(
            request,
            body,
            tx -> answers.written(201, services.debarments().notice(tx, department, body, by)));
  }

  /** A proceeding as it is now. */
  @GET
  @Path("{debarment}")
  public Response read(
      @PathParam("department") String department, @PathParam("debarment") String debarment) {
    return answers.read(tx -> services.debarments().current(tx, department, debarment));
  }

  /** Records the reply of the supplier. */
  @POST
  @Path("{debarment}/reply")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response reply(
      @PathParam("department") String department,
      @PathParam("debarment") String debarment,
      Map<String, @Nullable Object> body,
      @Context ContainerRequestContext request) {
    ApiRequests.only(body, List.of("reply"), List.of("reply"));
    Caller by = Caller.of(request);
    String said = ApiRequests.text(body, "reply").orElse("");
    return answers.then(
        request,
        body,
        tx -> services.debarments().current(tx, department, debarment),
        (tx, now) -> services.debarments().reply(tx, now, said, by));
  }

  /** Takes a step of the proceeding. */
  @POST
  @Path("{debarment}/moves")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response step(
      @PathParam("department") String department,
      @PathParam("debarment") String debarment,
      Map<String, @Nullable Object> body,
      @Context ContainerRequestContext request) {
    ApiRequests.only(body, List.of("event", "order", "termReason", "endReason"), List.of("event"));
    Caller by = Caller.of(request);
    String event = ApiRequests.text(body, "event").orElse("");
    return answers.then(
        request,
        body,
        tx -> services.debarments().current(tx, department, debarment),
        (tx, now) -> services.debarments().step(tx, now, event, body, by));
  }
}
