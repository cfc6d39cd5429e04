package org.govsm.portal.cases;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An engagement rate for each platform, in the first month of a ladder. */
final class EngagementFirstMonth implements KpiShape {

  @Override
  public boolean fits(Map<String, @Nullable Object> terms) {
    return terms.containsKey("deductPercentFirstMonth");
  }

  @Override
  public Map<String, @Nullable Object> actual(KpiCase given, Ask ask) {
    given.terms().only("perPlatform", true);
    given.terms().only("denominator", "reach", "followers");
    String denominator =
        given.terms().containsKey("denominator")
            ? CaseValues.text(given.term("denominator"))
            : "reach";
    KpiContract contract = contract(given, denominator);
    for (String platform : List.of("facebook", "instagram")) {
      read(contract, platform, figures(given, platform));
    }
    Map<String, @Nullable Object> certificate = contract.certificate(1, ask);
    Map<String, @Nullable Object> actual = new LinkedHashMap<>();
    for (String platform : List.of("facebook", "instagram")) {
      Map<String, @Nullable Object> result = KpiContract.result(certificate, "rate", platform);
      actual.put(platform + "RatePercent", result.get("measured"));
      actual.put(platform + "Met", "met".equals(result.get("status")));
    }
    actual.put("deduction", certificate.get("deducted"));
    actual.put("payable", certificate.get("payable"));
    return actual;
  }

  private static Map<String, @Nullable Object> figures(KpiCase given, String platform) {
    return CaseValues.map(given.figure(platform));
  }

  /** A variant may give the other denominator for one platform only: only that one is asked. */
  private static KpiContract contract(KpiCase given, String denominator) {
    boolean both = figures(given, "instagram").containsKey(denominator);
    return new KpiContract(1)
        .amount("bill", given.term("totalBill"))
        .kpi(
            "rate",
            "platforms",
            both ? List.of("facebook", "instagram") : List.of("facebook"),
            "measure",
            Map.of(
                "kind", "ratio",
                "of", Map.of("metrics", List.of("engagements")),
                "per", per(denominator)),
            "target",
            KpiContract.of("atLeast", given.term("targetEngagementRatePercent")),
            "consequence",
            EngagementLadder.ladder(
                List.of(CaseValues.text(given.term("deductPercentFirstMonth"))), "hold-last"));
  }

  private static Map<String, @Nullable Object> per(String denominator) {
    Map<String, @Nullable Object> per = KpiContract.of("metrics", List.of(denominator));
    if (denominator.equals("followers")) {
      per.put("on", "period-end");
    }
    return per;
  }

  /** All figures are read, also those that the denominator does not ask for. */
  private static void read(
      KpiContract contract, String platform, Map<String, @Nullable Object> figures) {
    for (String metric : List.of("engagements", "reach")) {
      if (figures.containsKey(metric)) {
        contract.read(1, platform, metric, figures.get(metric));
      }
    }
    if (figures.containsKey("followers")) {
      contract.state(1, KpiContract.first(2), platform, "followers", figures.get("followers"));
    }
  }
}
