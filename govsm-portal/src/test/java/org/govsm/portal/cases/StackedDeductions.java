package org.govsm.portal.cases;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A shortfall of output and missed rates on two platforms in one month. */
final class StackedDeductions implements KpiShape {

  private static final String TARGET = "55";

  @Override
  public boolean fits(Map<String, @Nullable Object> terms) {
    return terms.containsKey("passThrough");
  }

  @Override
  public Map<String, @Nullable Object> actual(KpiCase given, Ask ask) {
    requireSum(given);
    int month = Math.max(misses(given, "facebook"), misses(given, "instagram"));
    KpiContract contract = contract(given, month);
    contract.read(month, "contract", "accepted", given.figure("deliveredAssets"));
    for (String platform : List.of("facebook", "instagram")) {
      for (int i = 1; i <= month; i++) {
        boolean missed = i > month - misses(given, platform);
        contract.read(i, platform, "reach", 1000);
        contract.read(i, platform, "engagements", missed ? 20 : 40);
      }
    }
    Map<String, @Nullable Object> certificate = contract.certificate(month, ask);
    Map<String, @Nullable Object> actual = new LinkedHashMap<>();
    actual.put("shortfallDeduction", amount(certificate, "output", "contract"));
    actual.put("facebookDeduction", amount(certificate, "rate", "facebook"));
    actual.put("instagramDeduction", amount(certificate, "rate", "instagram"));
    actual.put("totalDeduction", certificate.get("deducted"));
    actual.put("payable", certificate.get("payable"));
    return actual;
  }

  private static void requireSum(KpiCase given) {
    BigDecimal fee = new BigDecimal(CaseValues.text(given.term("monthlyFee")));
    BigDecimal media = new BigDecimal(CaseValues.text(given.term("passThrough")));
    BigDecimal bill = new BigDecimal(CaseValues.text(given.term("totalBill")));
    if (fee.add(media).compareTo(bill) != 0) {
      throw new NotJudgedException("the bill is not the fee and the media together");
    }
  }

  private static KpiContract contract(KpiCase given, int months) {
    KpiContract contract =
        new KpiContract(months)
            .amount("fee", given.term("monthlyFee"))
            .amount("media", given.term("passThrough"))
            .base("bill", "fee", "media")
            .kpi(
                "output",
                "missing",
                "exclude",
                "measure",
                Map.of("kind", "value", "metrics", List.of("accepted")),
                "target",
                Map.of("atLeast", TARGET),
                "consequence",
                slabs())
            .kpi(
                "rate",
                "platforms",
                List.of("facebook", "instagram"),
                "measure",
                Map.of(
                    "kind", "ratio",
                    "of", Map.of("metrics", List.of("engagements")),
                    "per", Map.of("metrics", List.of("reach"))),
                "target",
                Map.of("atLeast", "3"),
                "consequence",
                EngagementLadder.ladder(List.of("3", "5", "10"), "hold-last"));
    given.terms().only("stacking", "gross", "net");
    if (given.terms().containsKey("stacking")) {
      contract.stacking(CaseValues.text(given.term("stacking")));
    }
    return given.terms().containsKey("overallCapPercent")
        ? contract.cap("bill", CaseValues.text(given.term("overallCapPercent")))
        : contract;
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
            Map.of("over", "20", "to", "100", "deduct", "20")));
  }

  private static int misses(KpiCase given, String platform) {
    return new BigDecimal(CaseValues.text(given.figure(platform + "ConsecutiveMisses")))
        .intValueExact();
  }

  private static @Nullable Object amount(
      Map<String, @Nullable Object> certificate, String kpi, String platform) {
    return KpiContract.deduction(certificate, kpi, platform).getOrDefault("amount", "0.00");
  }
}
