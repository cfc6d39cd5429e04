package org.govsm.portal.cases;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The penalty table of an agency contract of 2025: fewer items than promised, low engagement. */
final class AgencyService implements Topic {

  private static final List<String> RUNGS = List.of("3", "5", "10");

  @Override
  public Map<String, @Nullable Object> actual(Given input, Ask ask) {
    return input.containsKey("assets_required") ? output(input, ask) : engagement(input, ask);
  }

  private static Map<String, @Nullable Object> output(Given input, Ask ask) {
    KpiContract contract =
        new KpiContract(1)
            .amount("fee", input.get("monthly_fee_inr"))
            .kpi(
                "output",
                "measure",
                Map.of("kind", "value", "metrics", List.of("accepted")),
                "target",
                KpiContract.of("atLeast", CaseValues.text(input.get("assets_required"))),
                "consequence",
                slabs())
            .read(1, "contract", "accepted", input.get("assets_delivered"));
    Map<String, @Nullable Object> certificate = contract.certificate(1, ask);
    Map<String, @Nullable Object> result = KpiContract.result(certificate, "output", "contract");
    Map<String, @Nullable Object> deduction =
        KpiContract.deduction(certificate, "output", "contract");
    Map<String, @Nullable Object> actual = new LinkedHashMap<>();
    actual.put("shortfall_percent", twoPlaces(result.get("shortfallPercent")));
    actual.put("deduction_percent", deduction.getOrDefault("percent", "0"));
    actual.put("deduction_inr", certificate.get("deducted"));
    actual.put("warning_notice", KpiContract.hasRight(certificate, "warning"));
    return actual;
  }

  private static @Nullable Object twoPlaces(@Nullable Object percent) {
    return percent == null
        ? null
        : new BigDecimal(CaseValues.text(percent))
            .setScale(2, RoundingMode.HALF_UP)
            .toPlainString();
  }

  private static Map<String, @Nullable Object> slabs() {
    return KpiContract.of(
        "shape",
        "slab",
        "base",
        "fee",
        "of",
        "shortfall",
        "slabs",
        List.of(
            Map.of("over", "0", "to", "10", "deduct", "5"),
            Map.of("over", "10", "to", "20", "deduct", "10"),
            Map.of("over", "20", "to", "100", "deduct", "20", "warning", true)));
  }

  private static Map<String, @Nullable Object> engagement(Given input, Ask ask) {
    List<?> rates = CaseValues.list(input.get("engagement_percent_by_month"));
    String platform = CaseValues.text(input.get("platform")).toLowerCase(Locale.ROOT);
    KpiContract contract = ladder(platform, rates.size());
    for (int month = 1; month <= rates.size(); month++) {
      EngagementLadder.rated(contract, month, platform, rates.get(month - 1));
    }
    List<@Nullable Object> penalties = new ArrayList<>();
    Map<String, @Nullable Object> actual = new LinkedHashMap<>();
    for (int month = 1; month <= rates.size(); month++) {
      Map<String, @Nullable Object> certificate = contract.certificate(month, ask);
      boolean ends = KpiContract.hasRight(certificate, "termination-right");
      penalties.add(
          ends
              ? null
              : KpiContract.deduction(certificate, "rate", platform).getOrDefault("percent", "0"));
      actual.put("month_" + month, ends ? "TERMINATION_AT_DISCRETION" : "PENALTY");
    }
    actual.put("penalty_percent_by_month", penalties);
    return actual;
  }

  private static KpiContract ladder(String platform, int months) {
    Map<String, @Nullable Object> ladder = EngagementLadder.ladder(RUNGS, "nothing");
    ladder.put("terminationAt", RUNGS.size() + 1);
    return new KpiContract(months)
        .amount("bill", "100000.00")
        .kpi(
            "rate",
            "platforms",
            List.of(platform),
            "measure",
            Map.of(
                "kind", "ratio",
                "of", Map.of("metrics", List.of("engagements")),
                "per", Map.of("metrics", List.of("reach"))),
            "target",
            KpiContract.of("atLeast", "3"),
            "consequence",
            ladder);
  }
}
