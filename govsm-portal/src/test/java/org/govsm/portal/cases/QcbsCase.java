package org.govsm.portal.cases;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Bids ranked by quality and cost. A case that names no class of purchase is of a consulting
 * service, for which the method is meant. A case that gives the scores of the prices in place of
 * the prices does not give the lowest price, by which they are worked out: a bid of no quality has
 * it.
 */
final class QcbsCase implements Topic {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int SHOWN = 6;
  private static final String LOWEST = "LOWEST";
  private static final String SCORE = "fin";

  @Override
  public Map<String, @Nullable Object> actual(Given input, Ask ask) {
    Given weights = input.member("weights");
    BigDecimal technical = number(weights.get("technical"));
    if (technical.add(number(weights.get("financial"))).compareTo(HUNDRED) != 0) {
      throw new NotJudgedException("the weights do not come to 100");
    }
    ComparedBids bids =
        new ComparedBids(input, "CONSULTING_SERVICE")
            .term("method", "QCBS")
            .term("technicalWeight", technical)
            .term("passMark", input.getOrDefault("min_technical", 0))
            .term("normalised", input.getOrDefault("normalise_technical", false))
            .term("decimals", input.get("round_components_to"))
            .term("weightedDecimals", SHOWN)
            .term("tie", "HIGHER_TECHNICAL_SCORE");
    List<Given> given = CaseValues.list(input.get("bids")).stream().map(Given.class::cast).toList();
    BigDecimal lowest = lowest(given);
    for (Given bid : given) {
      Object id = String.valueOf(bid.get("id"));
      Object price =
          bid.containsKey(SCORE)
              ? HUNDRED.multiply(lowest).divide(number(bid.get(SCORE)))
              : bid.get("price");
      bids.bid(id, price, false, false, false).mark(id, bid.get("tech"));
    }
    if (given.stream().anyMatch(bid -> bid.containsKey(SCORE))) {
      bids.bid(LOWEST, lowest, false, false, false).mark(LOWEST, 0);
    }
    return values(bids.evaluated(ask));
  }

  /** A lowest price of which every score makes whole rupees. */
  private static BigDecimal lowest(List<Given> bids) {
    return bids.stream()
        .filter(bid -> bid.containsKey(SCORE))
        .map(bid -> number(bid.get(SCORE)).movePointRight(2))
        .reduce(BigDecimal.ONE, BigDecimal::multiply);
  }

  private static BigDecimal number(@Nullable Object value) {
    return new BigDecimal(CaseValues.text(value));
  }

  private static Map<String, @Nullable Object> values(CaseReply reply) {
    Map<String, @Nullable Object> scores = new LinkedHashMap<>();
    Map<BigDecimal, Object> rank = new TreeMap<>();
    for (Object each : CaseValues.list(reply.get("bids"))) {
      Map<String, @Nullable Object> bid = CaseValues.map(each);
      String id = CaseValues.text(bid.get("bid"));
      if (!id.equals(LOWEST) && bid.get("rank") != null) {
        scores.put(
            id, number(bid.get("score")).setScale(SHOWN, RoundingMode.HALF_UP).toPlainString());
        rank.put(number(bid.get("rank")), id);
      }
    }
    Map<String, @Nullable Object> actual = new LinkedHashMap<>();
    actual.put("scores", scores);
    actual.put("rank", List.copyOf(rank.values()));
    actual.put("winner", rank.isEmpty() ? null : rank.values().iterator().next());
    actual.put("tie", scores.values().stream().distinct().count() < scores.size());
    return actual;
  }
}
