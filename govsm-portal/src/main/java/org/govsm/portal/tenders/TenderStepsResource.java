package org.govsm.portal.tenders;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Call;
import org.jspecify.annotations.Nullable;

/** Steps of a draft to its publication: sent, given back, published, or withdrawn. */
@Path("api/v1/departments/{department}/tenders")
@Produces(MediaType.APPLICATION_JSON)
public record TenderStepsResource(TenderServices services) {

  /** Sends a draft to a second person. */
  @POST
  @Path("{tender}/submission")
  public Response submit(@Context Call call) {
    return then(call, Map.of(), (tx, now) -> services.publication().submit(tx, now, call.by()));
  }

  /** Gives a tender back to its author. */
  @POST
  @Path("{tender}/return")
  public Response giveBack(@Context Call call) {
    return then(call, Map.of(), (tx, now) -> services.publication().giveBack(tx, now, call.by()));
  }

  /** Withdraws a tender that was never published. */
  @POST
  @Path("{tender}/withdrawal")
  public Response withdraw(@Context Call call) {
    return then(call, Map.of(), (tx, now) -> services.publication().withdraw(tx, now, call.by()));
  }

  /** Publishes a tender now. */
  @POST
  @Path("{tender}/publication")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response publish(@Context Call call) {
    call.only(List.of(OfficerDecisions.ALONE, OfficerDecisions.NAMED), List.of());
    OfficerDecisions decisions = OfficerDecisions.of(call.body());
    return then(
        call,
        call.body(),
        (tx, now) -> services.publication().publish(tx, now, decisions, call.by()));
  }

  private Response then(
      Call call,
      Map<String, @Nullable Object> body,
      BiFunction<Transaction, StoredTender, StoredTender> work) {
    return services
        .web()
        .idempotency()
        .respond(
            call.request(),
            body,
            tx ->
                TendersResource.written(
                    services,
                    tx,
                    200,
                    work.apply(
                        tx,
                        TendersResource.seen(
                            services, tx, call.department(), call.at("tender"), call.request()))));
  }
}
