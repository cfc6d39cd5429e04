package org.govsm.portal.cases;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Bids of a case, compared. What the law needs of a tender and a case does not say is filled in
 * here, so that it is seen: bidders are known, from India, not debarred and with neither a small
 * enterprise nor local content that counts; the tender is outside GeM, not divisible, advertised
 * with time, its estimate is its lowest price, and its prices are reasonable.
 */
final class ComparedBids {

  private static final String ACCEPTED = "ACCEPTED";

  private final Map<String, @Nullable Object> terms = new LinkedHashMap<>();
  private final List<Object> bids = new ArrayList<>();
  private final List<Object> assessments = new ArrayList<>();
  private final Map<String, Boolean> accepts = new LinkedHashMap<>();
  private Optional<BigDecimal> lowest = Optional.empty();

  ComparedBids(Given input, String category) {
    terms.put("tender", "T");
    terms.put("clause", "of the case");
    terms.put("publication", new CaseFacts(input).date());
    terms.put("category", CaseFacts.classOf(input.getOrDefault("category", category)));
    terms.put("channel", input.getOrDefault("channel", "OUTSIDE_GEM"));
    terms.put("divisible", input.getOrDefault("divisible", false));
    terms.put("method", "LOWEST_EVALUATED");
    terms.put("scientific", false);
    terms.put("globalTender", false);
    terms.put("classIOnly", false);
    terms.put("qualityOriented", false);
    terms.put("advertisedWithTime", true);
    terms.put("criteriaRestrictive", false);
    terms.put("priceReasonable", true);
  }

  ComparedBids term(String name, @Nullable Object value) {
    terms.put(name, value);
    return this;
  }

  /** A bid whose bidder would match a price that it is asked to match, or would not. */
  ComparedBids bid(
      Object id, @Nullable Object price, boolean small, boolean classOne, boolean accepts) {
    Map<String, @Nullable Object> bidder = new LinkedHashMap<>();
    bidder.put("id", "V-" + id);
    bidder.put("mseClass", small ? "SMALL" : "NONE");
    bidder.put("trader", false);
    bidder.put("localContent", classOne ? "60" : "30");
    bidder.put("startup", false);
    bidder.put("stateEnterprise", false);
    bidder.put("landBorder", false);
    bidder.put("debarred", false);
    Map<String, @Nullable Object> bid = new LinkedHashMap<>();
    bid.put("id", id);
    bid.put("tender", "T");
    bid.put("bidder", bidder);
    BigDecimal rupees = new BigDecimal(CaseValues.text(price));
    lowest = lowest.map(rupees::min).or(() -> Optional.of(rupees));
    bid.put("price", rupees.setScale(2).toString());
    bids.add(bid);
    this.accepts.put(CaseValues.text(id), accepts);
    return this;
  }

  /** The mark of the committee, of one member. */
  ComparedBids mark(Object id, @Nullable Object mark) {
    terms.put("members", List.of("M"));
    Map<String, @Nullable Object> given = new LinkedHashMap<>();
    given.put("member", "M");
    given.put("mark", mark);
    assessments.add(Map.of("bid", id, "marks", List.of(given)));
    return this;
  }

  CaseReply evaluated(Ask ask) {
    return new CaseReply(ask.ask("bid-evaluation", body()));
  }

  /** Asks, and answers for who is asked to match, until nobody is waited for. */
  CaseReply preferred(Ask ask) {
    Map<String, Object> answers = new LinkedHashMap<>();
    while (true) {
      Map<String, @Nullable Object> body = body();
      body.put("answers", Map.of("tender", "T", "answers", List.copyOf(answers.values())));
      Map<String, @Nullable Object> decision = ask.ask("purchase-preference", body);
      int before = answers.size();
      for (Object missing : CaseValues.list(decision.get("missing"))) {
        String name = CaseValues.text(missing);
        if (name.endsWith("/match")) {
          String bid = name.substring(0, name.indexOf('/'));
          String answer = Boolean.TRUE.equals(accepts.get(bid)) ? ACCEPTED : "DECLINED";
          answers.put(bid, Map.of("bid", bid, "answer", answer));
        }
      }
      if (answers.size() == before) {
        return new CaseReply(decision);
      }
    }
  }

  private Map<String, @Nullable Object> body() {
    lowest.ifPresent(price -> terms.putIfAbsent("value", price.setScale(2).toString()));
    Map<String, @Nullable Object> comparison = new LinkedHashMap<>();
    comparison.put("terms", terms);
    comparison.put("bids", bids);
    comparison.put("assessments", assessments);
    Map<String, @Nullable Object> body = new LinkedHashMap<>();
    body.put("book", "IN");
    body.put("comparison", comparison);
    return body;
  }
}
