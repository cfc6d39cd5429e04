package org.govsm.portal.departments;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.govsm.core.text.Message;
import org.govsm.portal.access.DepartmentRecord;
import org.govsm.portal.store.Store;
import org.govsm.portal.store.StoredAnswer;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Call;

/** Departments as records: registered, read and changed. */
@Path("api/v1/departments")
@Produces(MediaType.APPLICATION_JSON)
public record DepartmentsResource(Store store, DepartmentService service) {

  /** Registers a department, once however often the request comes with the same key. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response register(@Context Call call) {
    return call.respond(tx -> written(201, service.register(tx, call.body(), call.by())));
  }

  private static StoredAnswer written(int status, DepartmentRecord record) {
    return ApiRequests.version(
        status,
        record.version(),
        "/api/v1/departments/" + record.department(),
        DepartmentJson.of(record));
  }

  /** A department as it is registered, or 304. */
  @GET
  @Path("{department}")
  public Response read(@Context Call call) {
    DepartmentRecord record = call.read(tx -> service.current(tx, call.department()));
    return call.version(record.version(), () -> DepartmentJson.of(record));
  }

  /** Changes what is registered. */
  @PUT
  @Path("{department}")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response change(@Context Call call) {
    String match = call.ifMatch();
    StoredAnswer answer =
        call.write(
            tx -> {
              DepartmentRecord now = service.current(tx, call.department());
              Message stale = Message.of("store.department-stale").with("version", now.version());
              ApiRequests.requireSeen(match, now.version(), stale);
              return written(200, service.change(tx, now, call.body(), call.by()));
            });
    return ApiRequests.response(answer);
  }
}
