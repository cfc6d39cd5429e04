package org.govsm.portal.tenders;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
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
import org.govsm.portal.web.Call;
import org.jspecify.annotations.Nullable;

/** The committee of a tender: declarations, openings and the technical result. */
@Path("api/v1/departments/{department}/tenders")
@Produces(MediaType.APPLICATION_JSON)
public record CommitteeResource(TenderServices services) {

  private static final String PRESENT = "present";
  private static final String RESULTS = "results";
  private static final String OPENING = "financialOpening";

  /** The bids of a tender once they are opened, and what members of the committee declared. */
  @GET
  @Path("{tender}/bids")
  public Map<String, @Nullable Object> bids(@Context Call call) {
    return call.read(
        tx -> {
          StoredTender one = services.service().published(tx, call.department(), call.at("tender"));
          Map<String, Object> tree = new LinkedHashMap<>();
          tree.put("tender", one.id());
          tree.put("opened", BidActs.isOpened(new TenderHistory(tx).record(one)));
          tree.put(
              "declarations", Tree.list(services.committee().counted(tx, one), Declaration::toAct));
          tree.put(
              "bids",
              Tree.list(DepartmentBid.all(tx, one, services.bids().own()), DepartmentBid::toPlain));
          return ApiRequests.tree(tree);
        });
  }

  /** Declares for the caller. */
  @POST
  @Path("{tender}/declarations")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response declare(@Context Call call) {
    Map<String, @Nullable Object> rest = new LinkedHashMap<>(call.body());
    @Nullable Object conflict = rest.remove("conflict");
    ApiRequests.only(rest, List.of("about"), List.of());
    Optional<Boolean> said =
        conflict instanceof Boolean flag ? Optional.of(flag) : Optional.empty();
    String about = call.text("about").orElse("");
    return then(call, (tx, one) -> services.committee().declare(tx, one, said, about, call.by()));
  }

  /** Opens the technical packets. */
  @POST
  @Path("{tender}/technical-opening")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response open(@Context Call call) {
    CommitteeBody read = CommitteeBody.of(call.body(), "packets", "leftOut");
    CommitteeService.Opening given =
        new CommitteeService.Opening(
            read.texts(PRESENT),
            read.trees("packets"),
            read.words("leftOut"),
            OfficerDecisions.of(call.body()));
    return then(call, (tx, one) -> services.committee().open(tx, one, given, call.by()));
  }

  /** Tells the technical result. */
  @POST
  @Path("{tender}/technical-result")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response tell(@Context Call call) {
    CommitteeBody read = CommitteeBody.of(call.body(), RESULTS, OPENING);
    CommitteeService.Result given =
        new CommitteeService.Result(
            read.texts(PRESENT),
            read.trees(RESULTS),
            call.text(OPENING).orElse(""),
            OfficerDecisions.of(call.body()));
    return then(call, (tx, one) -> services.committee().tell(tx, one, given, call.by()));
  }

  /** Opens the prices: from now on bidders who passed reveal theirs. */
  @POST
  @Path("{tender}/financial-opening")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response openPrices(@Context Call call) {
    List<String> present = CommitteeBody.of(call.body()).texts(PRESENT);
    OfficerDecisions decided = OfficerDecisions.of(call.body());
    return then(
        call, (tx, one) -> services.committee().openPrices(tx, one, present, decided, call.by()));
  }

  /** Replaces members of the committee by an order. */
  @POST
  @Path("{tender}/reconstitution")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response reconstitute(@Context Call call) {
    ReconstitutionService.Order given = CommitteeBody.order(call.body());
    return then(call, (tx, one) -> services.reconstitution().take(tx, one, given, call.by()));
  }

  private Response then(Call call, BiFunction<Transaction, StoredTender, StoredTender> work) {
    return call.respond(
        tx ->
            TendersResource.written(
                services,
                tx,
                201,
                work.apply(
                    tx, services.service().published(tx, call.department(), call.at("tender")))));
  }
}
