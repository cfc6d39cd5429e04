package org.govsm.procurement.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.govsm.core.money.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Largest sum: what the amounts of terms come to at most")
class LargestSumTest {

  private static Terms terms(Object... amounts) {
    Terms.Draft draft =
        Terms.draft()
            .set("id", "L-1")
            .set("title", "Films")
            .set("currency", "INR")
            .set("buyer", Map.of("id", "b", "name", "Buyer"))
            .set("supplier", Map.of("id", "s", "name", "Supplier"))
            .set("from", "2026-04-01")
            .set("until", "2027-04-01")
            .set("period", "month")
            .set(
                "kpis",
                List.of(
                    Map.of(
                        "id", "creatives",
                        "title", Map.of("en", "Creatives delivered"),
                        "clause", "8.1",
                        "level", "output",
                        "measure", Map.of("kind", "value", "metrics", List.of("accepted")))))
            .set(
                "payment",
                Map.of(
                    "stacking",
                    "gross",
                    "rounding",
                    "half-up",
                    "roundingPer",
                    "line",
                    "freezeDays",
                    7,
                    "holdDays",
                    30,
                    "sources",
                    List.of("platform-export")));
    draft.set("amounts", new ArrayList<>(List.of(amounts)));
    return draft.done().orThrow();
  }

  private static Map<String, ?> fee() {
    return Map.of("id", "fee", "kind", "fixed", "amount", "470000.00", "clause", "5");
  }

  @Test
  void a_fee_of_a_month_counts_for_each_month() {
    assertThat(LargestSum.of(terms(fee()))).contains(Money.ofRupees("5640000"));
  }

  @Test
  void units_count_to_their_limit_and_without_one_nothing_is_told() {
    Map<String, ?> limited =
        Map.of(
            "id",
            "films",
            "kind",
            "unit",
            "metric",
            "accepted",
            "rate",
            "1000",
            "mostUnits",
            "10",
            "clause",
            "5");
    Map<String, ?> open =
        Map.of("id", "films", "kind", "unit", "metric", "accepted", "rate", "1000", "clause", "5");
    assertThat(LargestSum.of(terms(limited))).contains(Money.ofRupees("120000"));
    assertThat(LargestSum.of(terms(fee(), open))).isEmpty();
  }

  @Test
  void what_is_repaid_as_spent_has_no_limit() {
    Map<String, ?> media =
        Map.of("id", "media", "kind", "actuals", "metric", "spend", "clause", "5");
    assertThat(LargestSum.of(terms(fee(), media))).isEmpty();
  }
}
