package org.govsm.portal.tenders;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Caller;
import org.jspecify.annotations.Nullable;

/** Steps of a draft to its publication: sent, given back, published, or withdrawn. */
@Path("api/v1/departments/{department}/tenders")
@Produces(MediaType.APPLICATION_JSON)
public final class TenderStepsResource {

  private final TenderServices services;

  TenderStepsResource(TenderServices services) {
    this.services = services;
  }

  /** Sends a draft to a second person. */
  @POST
  @Path("{tender}/submission")
  public Response submit(
      @PathParam("department") String department,
      @PathParam("tender") String tender,
      @Context ContainerRequestContext request) {
    Caller by = Caller.of(request);
    return then(
        request,
        Map.of(),
        department,
        tender,
        (tx, now) -> services.publication().submit(tx, now, by));
  }

  /** Gives a tender back to its author. */
  @POST
  @Path("{tender}/return")
  public Response giveBack(
      @PathParam("department") String department,
      @PathParam("tender") String tender,
      @Context ContainerRequestContext request) {
    Caller by = Caller.of(request);
    return then(
        request,
        Map.of(),
        department,
        tender,
        (tx, now) -> services.publication().giveBack(tx, now, by));
  }

  /** Withdraws a tender that was never published. */
  @POST
  @Path("{tender}/withdrawal")
  public Response withdraw(
      @PathParam("department") String department,
      @PathParam("tender") String tender,
      @Context ContainerRequestContext request) {
    Caller by = Caller.of(request);
    return then(
        request,
        Map.of(),
        department,
        tender,
        (tx, now) -> services.publication().withdraw(tx, now, by));
  }

  /**
   * Publishes a tender now.
   *
   * @param body decided or decisions, what an officer decided where the law has no answer
   */
  @POST
  @Path("{tender}/publication")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response publish(
      @PathParam("department") String department,
      @PathParam("tender") String tender,
      Map<String, @Nullable Object> body,
      @Context ContainerRequestContext request) {
    ApiRequests.only(body, List.of(OfficerDecisions.ALONE, OfficerDecisions.NAMED), List.of());
    OfficerDecisions decisions = OfficerDecisions.of(body);
    Caller by = Caller.of(request);
    return then(
        request,
        body,
        department,
        tender,
        (tx, now) -> services.publication().publish(tx, now, decisions, by));
  }

  private Response then(
      ContainerRequestContext request,
      Map<String, @Nullable Object> body,
      String department,
      String tender,
      BiFunction<Transaction, StoredTender, StoredTender> work) {
    return services
        .web()
        .idempotency()
        .respond(
            request,
            body,
            tx ->
                TendersResource.written(
                    tx,
                    200,
                    work.apply(
                        tx, TendersResource.seen(services, tx, department, tender, request))));
  }
}
