package org.govsm.portal.tenders;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import org.govsm.core.decision.Tree;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Cursor;
import org.govsm.procurement.tender.ReceivedBid;
import org.jspecify.annotations.Nullable;

/** Bids of the supplier that calls, and of nobody else. */
@Path("api/v1/bids")
@Produces(MediaType.APPLICATION_JSON)
public final class BidsResource {

  private static final String COMMITMENT = "commitment";
  private static final String TECHNICAL = "technical";
  private static final String PACKET = "packet";

  private final TenderServices services;

  BidsResource(TenderServices services) {
    this.services = services;
  }

  /**
   * The tenders in which the caller may bid, or did.
   *
   * @param request with the parameters after and limit
   */
  @GET
  public Map<String, @Nullable Object> list(@Context ContainerRequestContext request) {
    String bidder = BidService.bidder(Caller.of(request));
    Cursor cursor = Cursor.overPaths(request);
    List<OwnBid> all = services.store().read(tx -> services.bids().own().all(tx, bidder));
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("bidder", bidder);
    tree.putAll(
        cursor.paged(
            "bids", all, BidsResource::tree, own -> own.one().department() + "/" + own.one().id()));
    return ApiRequests.tree(tree);
  }

  /** The bid of the caller in a tender. */
  @GET
  @Path("{department}/{tender}")
  public Map<String, @Nullable Object> read(
      @PathParam("department") String department,
      @PathParam("tender") String tender,
      @Context ContainerRequestContext request) {
    Caller by = Caller.of(request);
    return services.store().read(tx -> own(tx, department, tender, by));
  }

  private Map<String, @Nullable Object> own(
      Transaction tx, String department, String tender, Caller by) {
    String bidder = BidService.bidder(by);
    StoredTender one = services.service().published(tx, department, tender);
    return ApiRequests.tree(tree(services.bids().own().of(tx, one, bidder)));
  }

  /**
   * Hands a bid in, or changes it; the same once more is no change.
   *
   * @param body commitment, technical and packet
   */
  @PUT
  @Path("{department}/{tender}")
  @Consumes(MediaType.APPLICATION_JSON)
  public Map<String, @Nullable Object> hand(
      @PathParam("department") String department,
      @PathParam("tender") String tender,
      Map<String, @Nullable Object> body,
      @Context ContainerRequestContext request) {
    Caller by = Caller.of(request);
    Map<String, @Nullable Object> rest = new LinkedHashMap<>(body);
    rest.remove(PACKET);
    ApiRequests.only(rest, List.of(COMMITMENT, TECHNICAL), List.of(COMMITMENT));
    BidService.Given given =
        new BidService.Given(
            ApiRequests.text(body, COMMITMENT).orElse(""),
            ApiRequests.text(body, TECHNICAL),
            body.get(PACKET) == null
                ? Optional.empty()
                : Optional.of(ApiRequests.object(body, PACKET)));
    return services
        .store()
        .write(
            tx -> {
              StoredTender one = services.service().published(tx, department, tender);
              services.bids().hand(tx, one, given, by);
              return own(tx, department, tender, by);
            });
  }

  /** Withdraws the bid; nothing of it is kept for a key, so that no row tells who bids. */
  @POST
  @Path("{department}/{tender}/withdrawal")
  public Response withdraw(
      @PathParam("department") String department,
      @PathParam("tender") String tender,
      @Context ContainerRequestContext request) {
    Caller by = Caller.of(request);
    return ApiRequests.response(
        services
            .store()
            .write(
                tx -> {
                  StoredTender one = services.service().published(tx, department, tender);
                  services.bids().withdraw(tx, one, by);
                  return ApiRequests.answer(201, Map.of(), own(tx, department, tender, by));
                }));
  }

  /**
   * Reveals the price after the financial opening.
   *
   * @param body bid and nonce, as the bidder kept them
   */
  @POST
  @Path("{department}/{tender}/price")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response reveal(
      @PathParam("department") String department,
      @PathParam("tender") String tender,
      Map<String, @Nullable Object> body,
      @Context ContainerRequestContext request) {
    Caller by = Caller.of(request);
    return services
        .web()
        .idempotency()
        .respond(
            request,
            body,
            tx -> {
              StoredTender one = services.service().published(tx, department, tender);
              services.bids().reveal(tx, one, () -> body, by);
              return ApiRequests.answer(201, Map.of(), own(tx, department, tender, by));
            });
  }

  private static Map<String, @Nullable Object> tree(OwnBid own) {
    Map<String, @Nullable Object> tree = TenderJson.offer(own.one());
    tree.put("bid", own.nextId());
    tree.put("bidder", own.bidder());
    tree.put("standing", own.state());
    tree.put("bids", Tree.list(own.bids(), ReceivedBid::toPlain));
    tree.put("receipts", Tree.list(own.receipts(), BidsResource::receipt));
    if (!own.likePrices().isEmpty()) {
      tree.put("likePrices", own.likePrices());
    }
    own.revealUntil().ifPresent(until -> tree.put("revealUntil", until.toString()));
    return tree;
  }

  private static Map<String, Object> receipt(OwnBid.Receipt receipt) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("kind", receipt.act().kind().name());
    tree.put("at", receipt.act().at().toString());
    tree.put("digest", receipt.digest());
    return tree;
  }
}
