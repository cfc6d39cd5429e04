package org.govsm.portal.cases;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A sponsored post must reach a part of the followers on the day of the order. */
final class ReachOfFollowers implements KpiShape {

  @Override
  public boolean fits(Map<String, @Nullable Object> terms) {
    return terms.containsKey("requiredReachPercentOfFollowers");
  }

  @Override
  public Map<String, @Nullable Object> actual(KpiCase given, Ask ask) {
    KpiContract contract =
        new KpiContract(1)
            .amount("price", given.term("price"))
            .kpi(
                "reach",
                "platforms",
                List.of("facebook"),
                "measure",
                Map.of(
                    "kind", "ratio",
                    "of", Map.of("metrics", List.of("reach"), "of", "posts", "across", "sum"),
                    "per", Map.of("metrics", List.of("followers"), "on", "order")),
                "target",
                KpiContract.of("atLeast", given.term("requiredReachPercentOfFollowers")),
                "consequence",
                Map.of("shape", "linear", "base", "price"))
            .kpi(
                "live",
                "measure",
                Map.of("kind", "value", "metrics", List.of("days-live")),
                "target",
                KpiContract.of("atLeast", CaseValues.text(given.term("minimumDaysLive"))),
                "consequence",
                Map.of("shape", "gate", "base", "price", "deduct", "100"))
            .post(1, "post", "facebook", "reach", given.figure("reach"))
            .state(
                1,
                KpiContract.first(1) + "T18:00:00+05:30",
                "facebook",
                "followers",
                given.figure("followersAtOrder"))
            .read(1, "contract", "days-live", given.figure("daysLive"));
    Map<String, @Nullable Object> certificate = contract.certificate(1, ask);
    Map<String, @Nullable Object> result = KpiContract.result(certificate, "reach", "facebook");
    Map<String, @Nullable Object> actual = new LinkedHashMap<>();
    actual.put("achievedPercent", achieved(result.get("shortfallPercent")));
    actual.put("deduction", certificate.get("deducted"));
    actual.put("payable", certificate.get("payable"));
    return actual;
  }

  private static @Nullable Object achieved(@Nullable Object shortfall) {
    return shortfall == null
        ? null
        : new BigDecimal(100).subtract(new BigDecimal(CaseValues.text(shortfall))).toPlainString();
  }
}
