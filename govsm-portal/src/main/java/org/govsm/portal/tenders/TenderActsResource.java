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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Caller;
import org.jspecify.annotations.Nullable;

/** Acts of a published tender by its department: answers, corrigenda and a cancellation. */
@Path("api/v1/departments/{department}/tenders")
@Produces(MediaType.APPLICATION_JSON)
public final class TenderActsResource {

  private static final String DECISIONS = OfficerDecisions.NAMED;
  private static final String DECIDED = OfficerDecisions.ALONE;
  private static final String RATIONALE = "rationale";

  private final TenderServices services;

  TenderActsResource(TenderServices services) {
    this.services = services;
  }

  /**
   * Answers a question, to all.
   *
   * @param body question, its id, and text
   */
  @POST
  @Path("{tender}/answers")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response answer(
      @PathParam("department") String department,
      @PathParam("tender") String tender,
      Map<String, @Nullable Object> body,
      @Context ContainerRequestContext request) {
    ApiRequests.only(body, List.of("question", "text"), List.of("question", "text"));
    Caller by = Caller.of(request);
    return then(
        request,
        body,
        department,
        tender,
        (tx, one) ->
            services
                .acts()
                .answer(
                    tx,
                    one,
                    ApiRequests.text(body, "question").orElse(""),
                    ApiRequests.text(body, "text").orElse(""),
                    by));
  }

  /**
   * Changes a published tender.
   *
   * @param body the whole tender as changed, rationale, moreTimeNeeded, decided and decisions
   */
  @POST
  @Path("{tender}/corrigenda")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response correct(
      @PathParam("department") String department,
      @PathParam("tender") String tender,
      Map<String, @Nullable Object> body,
      @Context ContainerRequestContext request) {
    Map<String, @Nullable Object> rest = new LinkedHashMap<>(body);
    rest.remove("tender");
    rest.remove(DECISIONS);
    @Nullable Object needed = rest.remove("moreTimeNeeded");
    ApiRequests.only(rest, List.of(RATIONALE, DECIDED), List.of(RATIONALE));
    Caller by = Caller.of(request);
    TenderActs.Corrigendum given =
        new TenderActs.Corrigendum(
            ApiRequests.object(body, "tender"),
            ApiRequests.text(body, RATIONALE).orElse(""),
            needed instanceof Boolean flag ? Optional.of(flag) : Optional.empty(),
            OfficerDecisions.of(body));
    return then(
        request,
        body,
        department,
        tender,
        (tx, one) -> services.acts().correct(tx, one, given, by));
  }

  /**
   * Cancels a tender.
   *
   * @param body ground, reason, decided and decisions
   */
  @POST
  @Path("{tender}/cancellation")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response cancel(
      @PathParam("department") String department,
      @PathParam("tender") String tender,
      Map<String, @Nullable Object> body,
      @Context ContainerRequestContext request) {
    ApiRequests.only(
        body, List.of("ground", "reason", DECIDED, DECISIONS), List.of("ground", "reason"));
    TenderActs.Cancellation given =
        new TenderActs.Cancellation(
            ApiRequests.text(body, "ground").orElse(""),
            ApiRequests.text(body, "reason").orElse(""),
            OfficerDecisions.of(body));
    Caller by = Caller.of(request);
    return then(
        request, body, department, tender, (tx, one) -> services.acts().cancel(tx, one, given, by));
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
                    tx, 201, work.apply(tx, services.service().current(tx, department, tender))));
  }
}
