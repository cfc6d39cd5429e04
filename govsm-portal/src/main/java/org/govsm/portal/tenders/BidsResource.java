package org.govsm.portal.tenders;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
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
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Cursor;
import org.govsm.procurement.law.ProcurementLaw;
import org.govsm.procurement.tender.ReceivedBid;
import org.jspecify.annotations.Nullable;

/** Bids of the supplier that calls, and of nobody else. */
@Path("api/v1/bids")
@Produces(MediaType.APPLICATION_JSON)
public record BidsResource(TenderServices services) {

  private static final String COMMITMENT = "commitment";
  private static final String TECHNICAL = "technical";
  private static final String PACKET = "packet";

  /** The tenders in which the caller may bid, or did. */
  @GET
  public Map<String, @Nullable Object> list(@Context Call call) {
    String bidder = BidService.bidder(call.by());
    Cursor cursor = Cursor.overPaths(call.request());
    List<OwnBid> all = call.read(tx -> services.bids().own().all(tx, bidder));
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
  public Map<String, @Nullable Object> read(@Context Call call) {
    return call.read(tx -> own(call, tx));
  }

  private Map<String, @Nullable Object> own(Call call, Transaction tx) {
    String bidder = BidService.bidder(call.by());
    StoredTender one = services.service().published(tx, call.department(), call.at("tender"));
    OwnBid own = services.bids().own().of(tx, one, bidder);
    Map<String, @Nullable Object> tree = tree(own);
    services.bids().own().security(tx, own, ProcurementLaw.messages("en")).tell(tree);
    return ApiRequests.tree(tree);
  }

  /** Hands a bid in, or changes it; the same once more is no change. */
  @PUT
  @Path("{department}/{tender}")
  @Consumes(MediaType.APPLICATION_JSON)
  public Map<String, @Nullable Object> hand(@Context Call call) {
    Map<String, @Nullable Object> rest = new LinkedHashMap<>(call.body());
    rest.remove(PACKET);
    ApiRequests.only(rest, List.of(COMMITMENT, TECHNICAL), List.of(COMMITMENT));
    BidService.Given given =
        new BidService.Given(
            call.text(COMMITMENT).orElse(""),
            call.text(TECHNICAL),
            call.body().get(PACKET) == null
                ? Optional.empty()
                : Optional.of(ApiRequests.object(call.body(), PACKET)));
    return call.write(
        tx -> {
          StoredTender one = services.service().published(tx, call.department(), call.at("tender"));
          services.bids().hand(tx, one, given, call.by());
          return own(call, tx);
        });
  }

  /** Withdraws the bid; nothing of it is kept for a key, so that no row tells who bids. */
  @POST
  @Path("{department}/{tender}/withdrawal")
  public Response withdraw(@Context Call call) {
    return ApiRequests.response(
        call.write(
            tx -> {
              StoredTender one =
                  services.service().published(tx, call.department(), call.at("tender"));
              services.bids().withdraw(tx, one, call.by());
              return ApiRequests.answer(201, Map.of(), own(call, tx));
            }));
  }

  /** Reveals the price after the financial opening. */
  @POST
  @Path("{department}/{tender}/price")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response reveal(@Context Call call) {
    return call.respond(
        tx -> {
          StoredTender one = services.service().published(tx, call.department(), call.at("tender"));
          services.bids().reveal(tx, one, () -> call.body(), call.by());
          return ApiRequests.answer(201, Map.of(), own(call, tx));
        });
  }

  private static Map<String, @Nullable Object> tree(OwnBid own) {
    Map<String, @Nullable Object> tree = TenderJson.offer(own.one(), own.states());
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
