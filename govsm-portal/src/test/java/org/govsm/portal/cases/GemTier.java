package org.govsm.portal.cases;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rule 149: which procedure a value on a day allows on GeM, and whether enough were compared. */
final class GemTier implements Topic {

  @Override
  public Map<String, @Nullable Object> actual(Given input, Ask ask) {
    input.only("channel", "GEM");
    Map<String, @Nullable Object> facts = new LinkedHashMap<>();
    facts.put("value", input.get("value_inr"));
    facts.put("scientific", input.get("scientific_ministry"));
    CaseReply tier = new CaseReply(ask.ask("procedure.gem", body(input, facts)));
    Map<String, @Nullable Object> actual = new LinkedHashMap<>();
    actual.put("procedure", tier.get("procedure"));
    if (input.containsKey("distinct_providers_compared")) {
      Map<String, @Nullable Object> compared = new LinkedHashMap<>();
      compared.put("procedure", tier.get("procedure"));
      compared.put("sourcesCompared", input.get("distinct_providers_compared"));
      CaseReply enough = new CaseReply(ask.ask("procedure.gem.enough", body(input, compared)));
      actual.put("precondition_met", enough.get("enough"));
    }
    return actual;
  }

  private static Map<String, @Nullable Object> body(
      Given input, Map<String, @Nullable Object> facts) {
    Map<String, @Nullable Object> days = new LinkedHashMap<>();
    days.put("publication", input.get("date"));
    Map<String, @Nullable Object> body = new LinkedHashMap<>();
    body.put("days", days);
    body.put("facts", facts);
    return body;
  }
}
