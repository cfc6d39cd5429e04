package org.govsm.portal.departments;

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
import java.util.Map;
import org.govsm.core.text.Message;
import org.govsm.portal.access.DepartmentRecord;
import org.govsm.portal.store.Store;
import org.govsm.portal.store.StoredAnswer;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Idempotency;
import org.jspecify.annotations.Nullable;

/** Departments as records: registered, read and changed. */
@Path("api/v1/departments")
@Produces(MediaType.APPLICATION_JSON)
public final class DepartmentsResource {

  private final Store store;
  private final DepartmentService service;
  private final Idempotency idempotency;

  DepartmentsResource(Store store, DepartmentService service, Idempotency idempotency) {
    this.store = store;
    this.service = service;
    this.idempotency = idempotency;
  }

  /** Registers a department, once however often the request comes with the same key. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response register(
      Map<String, @Nullable Object> tree, @Context ContainerRequestContext request) {
    return ApiRequests.response(
        idempotency.answer(
            ApiRequests.key(request),
            ApiRequests.scope(request),
            ApiRequests.digest(tree),
            tx -> written(201, service.register(tx, tree, Caller.of(request)))));
  }

  private static StoredAnswer written(int status, DepartmentRecord record) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put(HttpHeaders.ETAG, "\"" + tag(record).getValue() + "\"");
    headers.put(HttpHeaders.LOCATION, "/api/v1/departments/" + record.department());
    return ApiRequests.answer(status, headers, DepartmentJson.of(record));
  }

  private static EntityTag tag(DepartmentRecord record) {
    return new EntityTag(String.valueOf(record.version()));
  }

  /** A department as it is registered, or 304. */
  @GET
  @Path("{department}")
  public Response read(
      @PathParam("department") String department, @Context ContainerRequestContext request) {
    DepartmentRecord record = store.read(tx -> service.current(tx, department));
    Response.@Nullable ResponseBuilder unchanged =
        request.getRequest().evaluatePreconditions(tag(record));
    return unchanged == null
        ? Response.ok(ApiRequests.tree(DepartmentJson.of(record))).tag(tag(record)).build()
        : unchanged.tag(tag(record)).build();
  }

  /**
   * Changes what is registered.
   *
   * @param request with the version that the author saw, in If-Match
   */
  @PUT
  @Path("{department}")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response change(
      @PathParam("department") String department,
      Map<String, @Nullable Object> tree,
      @Context ContainerRequestContext request) {
    String match = ApiRequests.ifMatch(request);
    StoredAnswer answer =
        store.write(
            tx -> {
              DepartmentRecord now = service.current(tx, department);
              Message stale = Message.of("store.department-stale").with("version", now.version());
              ApiRequests.requireSeen(match, tag(now), stale);
              return written(200, service.change(tx, now, tree, Caller.of(request)));
            });
    return ApiRequests.response(answer);
  }
}
