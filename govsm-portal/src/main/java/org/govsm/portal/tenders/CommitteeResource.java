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
import java.util.Optional;
import java.util.function.BiFunction;
import org.govsm.core.decision.Tree;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Caller;
import org.jspecify.annotations.Nullable;

/** The committee of a tender: declarations, openings and the technical result. */
@Path("api/v1/departments/{department}/tenders")
@Produces(MediaType.APPLICATION_JSON)
public final class CommitteeResource {

  private static final String PRESENT = "present";
  private static final String RESULTS = "results";
  private static final String OPENING = "financialOpening";

  private final TenderServices services;

  CommitteeResource(TenderServices services) {
    this.services = services;
  }

  /** The bids of a tender once they are opened, and what members of the committee declared. */
  @GET
  @Path("{tender}/bids")
  public Map<String, @Nullable Object> bids(
      @PathParam("department") String department, @PathParam("tender") String tender) {
    return services
        .store()
        .read(
            tx -> {
              StoredTender one = services.service().published(tx, department, tender);
              Map<String, Object> tree = new LinkedHashMap<>();
              tree.put("tender", one.id());
              tree.put("opened", BidActs.isOpened(new TenderHistory(tx).record(one)));
              tree.put(
                  "declarations",
                  Tree.list(services.committee().counted(tx, one), Declaration::toAct));
              tree.put(
                  "bids",
                  Tree.list(
                      DepartmentBid.all(tx, one, services.bids().own()), DepartmentBid::toPlain));
              return ApiRequests.tree(tree);
            });
  }

  /**
   * Declares for the caller.
   *
   * @param body conflict and about
   */
  @POST
  @Path("{tender}/declarations")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response declare(
      @PathParam("department") String department,
      @PathParam("tender") String tender,
      Map<String, @Nullable Object> body,
      @Context ContainerRequestContext request) {
    Map<String, @Nullable Object> rest = new LinkedHashMap<>(body);
    @Nullable Object conflict = rest.remove("conflict");
    ApiRequests.only(rest, List.of("about"), List.of());
    Caller by = Caller.of(request);
    Optional<Boolean> said =
        conflict instanceof Boolean flag ? Optional.of(flag) : Optional.empty();
    String about = ApiRequests.text(body, "about").orElse("");
    return then(
        request,
        body,
        department,
        tender,
        (tx, one) -> services.committee().declare(tx, one, said, about, by));
  }

  /**
   * Opens the technical packets.
   *
   * @param body present, packets, leftOut, decided and decisions
   */
  @POST
  @Path("{tender}/technical-opening")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response open(
      @PathParam("department") String department,
      @PathParam("tender") String tender,
      Map<String, @Nullable Object> body,
      @Context ContainerRequestContext request) {
    CommitteeBody read = CommitteeBody.of(body, "packets", "leftOut");
    CommitteeService.Opening given =
        new CommitteeService.Opening(
            read.texts(PRESENT),
            read.trees("packets"),
            read.words("leftOut"),
            OfficerDecisions.of(body));
    Caller by = Caller.of(request);
    return then(
        request,
        body,
        department,
        tender,
        (tx, one) -> services.committee().open(tx, one, given, by));
  }

  /**
   * Tells the technical result.
   *
   * @param body present, results, financialOpening, decided and decisions
   */
  @POST
  @Path("{tender}/technical-result")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response tell(
      @PathParam("department") String department,
      @PathParam("tender") String tender,
      Map<String, @Nullable Object> body,
      @Context ContainerRequestContext request) {
    CommitteeBody read = CommitteeBody.of(body, RESULTS, OPENING);
    CommitteeService.Result given =
        new CommitteeService.Result(
            read.texts(PRESENT),
            read.trees(RESULTS),
            ApiRequests.text(body, OPENING).orElse(""),
            OfficerDecisions.of(body));
    Caller by = Caller.of(request);
    return then(
        request,
        body,
        department,
        tender,
        (tx, one) -> services.committee().tell(tx, one, given, by));
  }

  /**
   * Opens the prices: from now on bidders who passed reveal theirs.
   *
   * @param body present, decided and decisions
   */
  @POST
  @Path("{tender}/financial-opening")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response openPrices(
      @PathParam("department") String department,
      @PathParam("tender") String tender,
      Map<String, @Nullable Object> body,
      @Context ContainerRequestContext request) {
    List<String> present = CommitteeBody.of(body).texts(PRESENT);
    OfficerDecisions decided = OfficerDecisions.of(body);
    Caller by = Caller.of(request);
    return then(
        request,
        body,
        department,
        tender,
        (tx, one) -> services.committee().openPrices(tx, one, present, decided, by));
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
                    tx, 201, work.apply(tx, services.service().published(tx, department, tender))));
  }
}
