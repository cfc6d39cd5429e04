package org.govsm.portal.cases;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How GeM breaks a tie of the lowest prices. */
final class PriceTie implements Topic {

  private static final Map<String, String> METHODS = Map.of("L1", "PRICE_ALONE");

  @Override
  public Map<String, @Nullable Object> actual(Given input, Ask ask) {
    input.only("channel", "GEM");
    input.only("category", CaseFacts.classes());
    List<?> prices = CaseValues.list(input.get("lowest_prices"));
    if (prices.size() < 2 || !prices.stream().allMatch(p -> CaseValues.same(prices.get(0), p))) {
      throw new NotJudgedException("the lowest prices are no tie");
    }
    String method = CaseValues.text(input.get("evaluation"));
    CaseReply reply =
        new CaseFacts(input)
            .on("publication")
            .fact("evaluation", METHODS.getOrDefault(method, method))
            .ask(ask, "gem.tie");
    Map<String, @Nullable Object> actual = new LinkedHashMap<>();
    actual.put("resolution", reply.get("resolution"));
    return actual;
  }
}
