package org.govsm.portal.cases;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The most that quality may weigh, and whether the weights of a case keep to it. A case that names
 * no value is of one at which the method is open to services of any kind.
 */
final class QcbsLimit implements Topic {

  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  /** Ten crore: above it non-consulting services need a declaration. */
  private static final String OPEN_TO_ALL = "100000000.00";

  @Override
  public Map<String, @Nullable Object> actual(Given input, Ask ask) {
    Map<String, @Nullable Object> weights = CaseValues.map(input.get("weights"));
    BigDecimal technical = new BigDecimal(CaseValues.text(weights.get("technical")));
    BigDecimal financial = new BigDecimal(CaseValues.text(weights.get("financial")));
    if (technical.add(financial).compareTo(WHOLE) != 0) {
      throw new NotJudgedException("the weights do not add up to 100");
    }
    CaseReply reply =
        new CaseFacts(input)
            .on("publication")
            .category()
            .fact("value", input.getOrDefault("value_inr", OPEN_TO_ALL))
            .given("qualityOriented", "quality_oriented")
            .ask(ask, "qcbs.limit");
    Map<String, @Nullable Object> actual = new LinkedHashMap<>();
    @Nullable Object most = reply.get("technicalMost");
    if (most != null) {
      actual.put("max_technical_weight", most);
      actual.put("valid", technical.compareTo(new BigDecimal(CaseValues.text(most))) <= 0);
    }
    return actual;
  }
}
