package org.govsm.portal.cases;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An engagement rate for each platform, in the first month of a ladder. */
final class EngagementFirstMonth implements KpiShape {

  private static final Pattern RATIO = Pattern.compile("(\\d+)/(\\d+) =");

  @Override
  public boolean fits(Map<String, @Nullable Object> terms) {
    return terms.containsKey("deductPercentFirstMonth");
  }

  @Override
  public Map<String, @Nullable Object> actual(KpiCase given, Ask ask) {
    String denominator = given.says("denominator followers") ? "followers" : "reach";
    Map<String, @Nullable Object> facebook = figures(given, "facebook");
    Matcher ratio = RATIO.matcher(given.note());
    if (ratio.find()) {
      facebook.put("engagements", ratio.group(1));
      facebook.put("reach", ratio.group(2));
    }
    Map<String, @Nullable Object> instagram = figures(given, "instagram");
    KpiContract contract = contract(given, denominator);
    read(contract, "facebook", facebook, denominator);
    read(contract, "instagram", instagram, instagram.containsKey(denominator) ? denominator : "");
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
    return Trees.map(given.figure(platform));
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
                List.of(Trees.text(given.term("deductPercentFirstMonth"))), "hold-last"));
  }

  private static Map<String, @Nullable Object> per(String denominator) {
    Map<String, @Nullable Object> per = KpiContract.of("metrics", List.of(denominator));
    if (denominator.equals("followers")) {
      per.put("on", "period-end");
    }
    return per;
  }

  private static void read(
      KpiContract contract,
      String platform,
      Map<String, @Nullable Object> figures,
      String denominator) {
    if (!denominator.isEmpty()) {
      contract.read(1, platform, "engagements", figures.get("engagements"));
      if (denominator.equals("followers")) {
        contract.state(1, KpiContract.first(2), platform, denominator, figures.get(denominator));
      } else {
        contract.read(1, platform, denominator, figures.get(denominator));
      }
    }
  }
}
