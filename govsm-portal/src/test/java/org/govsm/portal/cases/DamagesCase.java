package org.govsm.portal.cases;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Damages for delay: the weekly rate is the contract's, the caps are of the manual of 2025. Where a
 * case gives weeks alone, a week that is begun is one of them: the rate of the tenders is "a week
 * or part".
 */
final class DamagesCase implements Topic {

  @Override
  public Map<String, @Nullable Object> actual(Given input, Ask ask) {
    CaseFacts facts = new CaseFacts(input);
    if (!input.containsKey("delay_days")) {
      facts.fact("partWeek", input.getOrDefault("part_week", "COUNTS_AS_WEEK"));
    }
    CaseReply reply =
        facts
            .on("publication")
            .category()
            .given("contractValue", "contract_value_inr")
            .given("completionDays", "completion_days")
            .given("delayWeeks", "delay_weeks")
            .given("delayDays", "delay_days")
            .given("weeklyRate", "rate_per_week_percent")
            .ask(ask, "liquidated-damages");
    Map<String, @Nullable Object> actual = new LinkedHashMap<>();
    actual.put("uncapped_inr", reply.get("uncapped"));
    actual.put("cap_percent", reply.get("capPercent"));
    actual.put("cap_inr", reply.get("cap"));
    actual.put("inordinate_delay", reply.get("inordinate"));
    actual.put("ld_inr", reply.get("damages"));
    return actual;
  }
}
