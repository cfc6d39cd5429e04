package org.govsm.portal.demo;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.tenders.BidService;
import org.govsm.portal.tenders.CommitteeService;
import org.govsm.portal.tenders.OfficerDecisions;
import org.govsm.portal.tenders.StoredTender;
import org.govsm.portal.tenders.TenderActs;
import org.govsm.portal.web.Caller;
import org.govsm.procurement.bid.Bid;
import org.govsm.procurement.bid.Commitment;
import org.govsm.procurement.bid.Nonce;
import org.govsm.procurement.bid.TechnicalPacket;
import org.jspecify.annotations.Nullable;

/**
 * Bid chapter: bids of the story and what the committee does with them. The file of a bid stands
 * for what its bidder keeps; its nonce is made from the name of the bidder, as nothing is secret in
 * a story.
 */
record BidChapter(TenderActs acts, Transaction tx, StoredTender one) {

  private static final String BIDS = "bids";

  /** Does a step that is about bids. */
  void step(Map<String, @Nullable Object> step) {
    switch (String.valueOf(step.get("event"))) {
      case BIDS -> each(String.valueOf(step.get("from"))).forEach(this::hand);
      case "reveal" -> each(String.valueOf(step.get("from"))).forEach(this::reveal);
      case "declare" -> members().forEach(this::declare);
      default -> committee(step);
    }
  }

  private static List<Map<String, @Nullable Object>> each(String file) {
    return BuyingChapter.each(Story.tree(file), BIDS);
  }

  private List<String> members() {
    return one.tender().members();
  }

  private void declare(String member) {
    acts.committee().declare(tx, one, Optional.of(false), "", officer(member));
  }

  private static Caller officer(String member) {
    return Chapter.as(member.substring("demo.".length()));
  }

  private void committee(Map<String, @Nullable Object> step) {
    Caller by = officer(members().get(0));
    CommitteeService committee = acts.committee();
    OfficerDecisions none = OfficerDecisions.NONE;
    switch (String.valueOf(step.get("event"))) {
      case "open" ->
          committee.open(
              tx, one, new CommitteeService.Opening(members(), List.of(), Map.of(), none), by);
      case "tell" -> committee.tell(tx, one, result(step), by);
      default -> committee.openPrices(tx, one, members(), none, by);
    }
  }

  /** Who is not named as failed has passed. */
  private CommitteeService.Result result(Map<String, @Nullable Object> step) {
    Map<?, ?> failed = step.get("failed") instanceof Map<?, ?> map ? map : Map.of();
    List<Map<String, @Nullable Object>> results = new ArrayList<>();
    for (Map<String, @Nullable Object> bid : each(String.valueOf(step.get("from")))) {
      String bidder = String.valueOf(bidder(bid).get("id"));
      Map<String, @Nullable Object> result = new LinkedHashMap<>();
      result.put("bid", acts.bids().number(tx, one, caller(bidder)));
      result.put("qualified", !failed.containsKey(bidder));
      if (failed.containsKey(bidder)) {
        result.put("reason", failed.get(bidder));
      }
      results.add(result);
    }
    return new CommitteeService.Result(
        members(), results, String.valueOf(step.get("financialOpening")), OfficerDecisions.NONE);
  }

  private void hand(Map<String, @Nullable Object> said) {
    Bid bid = bid(said);
    Map<String, @Nullable Object> packet = new LinkedHashMap<>(TechnicalPacket.of(bid).toPlain());
    String commitment = Commitment.of(bid, nonce(bid)).digest();
    acts.bids()
        .hand(
            tx,
            one,
            new BidService.Given(commitment, Optional.empty(), Optional.of(packet)),
            caller(bid.bidder().id()));
  }

  private void reveal(Map<String, @Nullable Object> said) {
    if (Boolean.FALSE.equals(said.get("reveals"))) {
      return;
    }
    Bid bid = bid(said);
    Map<String, @Nullable Object> kept = new LinkedHashMap<>();
    kept.put("bid", bid.toPlain());
    kept.put("nonce", nonce(bid).hex());
    acts.bids().reveal(tx, one, () -> kept, caller(bid.bidder().id()));
  }

  private Bid bid(Map<String, @Nullable Object> said) {
    Map<String, @Nullable Object> bidder = bidder(said);
    List<Map<String, Object>> papers = new ArrayList<>();
    if (said.get("papers") instanceof List<?> names) {
      names.forEach(
          name ->
              papers.add(
                  Map.of(
                      "kind",
                      "TECHNICAL",
                      "paper",
                      String.valueOf(name),
                      "digest",
                      digest(bidder.get("id") + " " + name))));
    }
    String number = acts.bids().number(tx, one, caller(String.valueOf(bidder.get("id"))));
    Bid.Draft bid =
        Bid.draft(one.id(), number)
            .set("bidder", bidder)
            .set("price", String.valueOf(said.get("price")))
            .set("packets", papers);
    if (said.get("security") instanceof Map<?, ?> security) {
      bid.set("security", security);
    }
    return bid.done().orThrow();
  }

  private static Map<String, @Nullable Object> bidder(Map<String, @Nullable Object> said) {
    return BuyingChapter.named(said.get("bidder"));
  }

  private static Nonce nonce(Bid bid) {
    return Nonce.read(digest("nonce " + bid.bidder().id()).substring("sha256:".length())).orThrow();
  }

  private static String digest(String text) {
    return CanonicalForm.digest(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Caller caller(String bidder) {
    return Caller.of(
        Caller.Kind.DEMONSTRATION,
        "demo.supplier",
        "",
        List.of(Caller.SUPPLIER),
        Optional.of(List.of(bidder)));
  }
}
