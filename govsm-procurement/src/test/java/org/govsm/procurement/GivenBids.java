package org.govsm.procurement;

import static org.govsm.procurement.Given.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.govsm.core.rules.RuleBook;
import org.govsm.procurement.bid.Bid;
import org.govsm.procurement.evaluation.BidComparison;
import org.govsm.procurement.law.ProcurementLaw;

/** Tenders and bids for tests: what a test does not say is known and stands in nobody's way. */
public final class GivenBids {

  /** The law of the Union. */
  public static final RuleBook INDIA = book("IN");

  private GivenBids() {}

  /** A shipped book. */
  public static RuleBook book(String id) {
    return ProcurementLaw.library().book(id).orElseThrow();
  }

  /**
   * Terms of a service outside GeM, published on 1 September 2025, with names and values in turn.
   */
  public static Map<String, Object> terms(String method, Object... more) {
    Map<String, Object> terms =
        tree(
            "tender", "T-1",
            "clause", "clause 7",
            "publication", "2025-09-01",
            "category", "NON_CONSULTING",
            "channel", "OUTSIDE_GEM",
            "method", method,
            "value", "1200000.00",
            "divisible", false,
            "scientific", false,
            "globalTender", false,
            "classIOnly", false,
            "qualityOriented", false,
            "advertisedWithTime", true,
            "criteriaRestrictive", false,
            "priceReasonable", true);
    terms.putAll(tree(more));
    return terms;
  }

  /** A bid of a Class-I local supplier that is no small enterprise, changed as said. */
  public static Bid bid(String id, String price, Object... bidder) {
    Map<String, Object> who =
        tree(
            "id", "V-" + id,
            "mseClass", "NONE",
            "trader", false,
            "localContent", "60",
            "startup", false,
            "stateEnterprise", false,
            "landBorder", false,
            "debarred", false);
    Map<String, Object> changes = tree(bidder);
    changes.forEach(
        (name, value) -> {
          if (value.equals("")) {
            who.remove(name);
          } else {
            who.put(name, value);
          }
        });
    Bid.Draft draft = Bid.draft("T-1", id).set("bidder", who);
    return (price.isEmpty() ? draft : draft.set("price", price)).done().orThrow();
  }

  /** A comparison without assessments. */
  public static BidComparison comparison(Map<String, Object> terms, Bid... bids) {
    BidComparison.Draft draft = BidComparison.draft(terms);
    List.of(bids).forEach(draft::bid);
    return draft.done().orThrow();
  }

  /** An assessment with the marks of members M1, M2 ... */
  public static Map<String, Object> marks(String bid, String... marks) {
    List<Object> given = new ArrayList<>();
    for (int i = 0; i < marks.length; i++) {
      given.add(tree("member", "M" + (i + 1), "mark", marks[i]));
    }
    return tree("bid", bid, "marks", given);
  }

  /** An assessment of one requirement. */
  public static Map<String, Object> response(String bid, String requirement, boolean met) {
    return tree(
        "bid",
        bid,
        "responses",
        List.of(tree("requirement", requirement, "met", met, "evidence", "page 3 of the bid")));
  }
}
