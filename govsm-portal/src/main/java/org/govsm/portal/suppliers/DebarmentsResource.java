package org.govsm.portal.suppliers;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.govsm.portal.web.Call;
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
    this.answers =
        new RecordAnswers(
            DebarmentService.REGISTER, "debarments", "debarment", services.debarments()::current);
  }

  /** Debarments, ordered by id. */
  @GET
  public Map<String, @Nullable Object> list(@Context Call call) {
    return answers.list(call);
  }

  /** Gives notice. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response notice(@Context Call call) {
    call.only(NOTICE, NOTICE);
    return call.respond(
        tx ->
            answers.written(
                201, services.debarments().notice(tx, call.department(), call.body(), call.by())));
  }

  /** A proceeding as it is now. */
  @GET
  @Path("{debarment}")
  public Response read(@Context Call call) {
    return answers.read(call);
  }

  /** Records the reply of the supplier. */
  @POST
  @Path("{debarment}/reply")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response reply(@Context Call call) {
    call.only(List.of("reply"), List.of("reply"));
    String said = call.text("reply").orElse("");
    return answers.then(call, (tx, now) -> services.debarments().reply(tx, now, said, call.by()));
  }

  /** Takes a step of the proceeding. */
  @POST
  @Path("{debarment}/moves")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response step(@Context Call call) {
    call.only(List.of("event", "order", "termReason", "endReason"), List.of("event"));
    String event = call.text("event").orElse("");
    return answers.then(
        call, (tx, now) -> services.debarments().step(tx, now, event, call.body(), call.by()));
  }
}
