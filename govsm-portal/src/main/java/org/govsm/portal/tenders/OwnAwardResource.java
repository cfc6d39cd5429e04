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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.InputFault;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.award.AwardAct.Kind;
import org.jspecify.annotations.Nullable;

/** Award of a bidder: what it sees and does between the opening and the contract. */
@Path("api/v1/bids/{department}/{tender}/award")
@Produces(MediaType.APPLICATION_JSON)
public final class OwnAwardResource {

  private static final int CREATED = 201;
  private static final List<Kind> KINDS =
      List.of(Kind.MATCH_ANSWER, Kind.REPRESENTATION, Kind.REPRESENTATION_STEP);

  private final TenderServices services;
  private final OwnAwards own;

  OwnAwardResource(TenderServices services, OwnAwards own) {
    this.services = services;
    this.own = own;
  }

  /** A request to match, the letter, and the representations of the caller. */
  @GET
  public Map<String, @Nullable Object> award(
      @PathParam("department") String department,
      @PathParam("tender") String tender,
      @Context ContainerRequestContext request) {
    return services
        .store()
        .read(tx -> tree(tx, request, services.service().published(tx, department, tender)));
  }

  private Map<String, @Nullable Object> tree(
      Transaction tx, ContainerRequestContext request, StoredTender one) {
    return AwardJson.own(own.of(tx, one, services.page(request), Form.blank()));
  }

  /**
   * Answers a request to match, or files or treats a representation of the caller.
   *
   * @param body kind, and the members that an act of the kind has
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
    if (!KINDS.contains(kind)) {
      throw ProblemException.of(
          InputFault.unknown("/kind", kind.name(), KINDS.stream().map(Kind::name).toList()));
    }
    Map<String, @Nullable Object> members = new LinkedHashMap<>(body);
    members.remove("kind");
    List<String> known = new ArrayList<>(AwardService.members(kind));
    if (kind != Kind.REPRESENTATION_STEP) {
      known.remove("bid");
    }
    ApiRequests.only(new LinkedHashMap<>(members), known, List.of());
    Caller by = Caller.of(request);
    return services
        .web()
        .idempotency()
        .respond(
            request,
            body,
            tx -> {
              StoredTender one = services.service().published(tx, department, tender);
              own.take(tx, one, kind, members, by);
              return ApiRequests.answer(CREATED, Map.of(), tree(tx, request, one));
            });
  }
}
