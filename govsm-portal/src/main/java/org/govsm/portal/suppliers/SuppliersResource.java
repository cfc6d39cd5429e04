package org.govsm.portal.suppliers;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Call;
import org.jspecify.annotations.Nullable;

/** The suppliers of a department: recorded, changed, checked, heard and registered. */
@Path("api/v1/departments/{department}/suppliers")
@Produces(MediaType.APPLICATION_JSON)
public final class SuppliersResource {

  private static final List<String> CHECK =
      List.of(
          "check", "number", "outcome", "source", "at", "name", "until", "reference", "assessment");

  private final SupplierServices services;
  private final RecordAnswers answers;

  SuppliersResource(SupplierServices services) {
    this.services = services;
    this.answers =
        new RecordAnswers(
            SupplierRecords.SUPPLIER, "suppliers", "supplier", services.service()::current);
  }

  /** Suppliers, ordered by id. */
  @GET
  public Map<String, @Nullable Object> list(@Context Call call) {
    return answers.list(call);
  }

  /** Records a supplier as a draft. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response record(@Context Call call) {
    return call.respond(
        tx ->
            answers.written(
                201, services.service().record(tx, call.department(), call.body(), call.by())));
  }

  /** A supplier as it is now. */
  @GET
  @Path("{supplier}")
  public Response read(@Context Call call) {
    StoredRecord now = services.current(call.department(), call.at("supplier"));
    return call.version(now.version(), () -> SupplierJson.whole(now, "supplier"));
  }

  /** Changes what is on record of a supplier. */
  @PUT
  @Path("{supplier}")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response change(@Context Call call) {
    return ApiRequests.response(
        call.write(
            tx ->
                answers.written(
                    200,
                    services
                        .service()
                        .change(tx, answers.seen(tx, call), call.body(), call.by()))));
  }

  /** Adds evidence of a check. */
  @POST
  @Path("{supplier}/checks")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response check(@Context Call call) {
    call.only(CHECK, List.of("check", "outcome", "source"));
    return answers.then(
        call,
        (tx, now) -> services.checks().check(tx, now, call.body(), Optional.empty(), call.by()));
  }

  /** Gives the supplier notice, or records its reply. */
  @POST
  @Path("{supplier}/hearing")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response hear(@Context Call call) {
    call.only(List.of("reason", "replyBy", "reply"), List.of());
    return answers.then(call, (tx, now) -> services.checks().hear(tx, now, call.body(), call.by()));
  }

  /** Takes a step of the registration. */
  @POST
  @Path("{supplier}/moves")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response step(@Context Call call) {
    call.only(List.of("event"), List.of("event"));
    String event = call.text("event").orElse("");
    return answers.then(call, (tx, now) -> services.registration().step(tx, now, event, call.by()));
  }
}
