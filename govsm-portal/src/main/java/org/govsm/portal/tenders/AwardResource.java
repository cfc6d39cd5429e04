package org.govsm.portal.tenders;

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
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Caller;
import org.govsm.procurement.award.AwardAct.Kind;
import org.jspecify.annotations.Nullable;

/** The way of a tender from its opened bids to the award, for the department. */
@Path("api/v1/departments/{department}/tenders/{tender}/evaluation")
@Produces(MediaType.APPLICATION_JSON)
public final class AwardResource {

  private static final int CREATED = 201;

  private final TenderServices services;
  private final AwardService awards;

  AwardResource(TenderServices services, AwardService awards) {
    this.services = services;
    this.awards = awards;
  }

  /** How far it is: members, sheets that the caller may see, and the places of the bids. */
  @GET
  public Map<String, @Nullable Object> evaluation(
      @PathParam("department") String department,
      @PathParam("tender") String tender,
      @Context ContainerRequestContext request) {
    return services
        .store()
        .read(tx -> tree(tx, request, services.service().published(tx, department, tender)));
  }

  private Map<String, @Nullable Object> tree(
      Transaction tx, ContainerRequestContext request, StoredTender one) {
    return AwardJson.of(
        one, awards.evaluated(tx, one), Caller.of(request), services.page(request).words());
  }

  /**
   * Enters an act, such as the sheet of a member or a proposal.
   *
   * @param body kind, the members that an act of the kind has, and decided
   */
  @POST
  @Path("acts")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response act(
      @PathParam("department") String department,
      @PathParam("tender") String tender,
      Map<String, @Nullable Object> body,
      @Context ContainerRequestContext request) {
    Kind kind = AwardService.kind(ApiRequests.text(body, "kind").orElse(""));
    Map<String, @Nullable Object> members = new LinkedHashMap<>(body);
    members.remove("kind");
    ApiRequests.only(new LinkedHashMap<>(members), AwardService.members(kind), List.of());
    Caller by = Caller.of(request);
    return services
        .web()
        .idempotency()
        .respond(
            request,
            body,
            tx -> {
              StoredTender one = services.service().published(tx, department, tender);
              awards.take(tx, one, kind, members, by);
              return ApiRequests.answer(CREATED, Map.of(), tree(tx, request, one));
            });
  }
}
