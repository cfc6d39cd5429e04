package org.govsm.portal.cases;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An engagement rate month by month: deductions climb with each month missed in a row. */
final class EngagementLadder implements KpiShape {

  private static final BigDecimal REACH = new BigDecimal("100000");

  @Override
  public boolean fits(Map<String, @Nullable Object> terms) {
    return terms.containsKey("ladderPercent");
  }

  @Override
  public Map<String, @Nullable Object> actual(KpiCase given, Ask ask) {
    List<?> rates = CaseValues.list(given.figure("facebookRatePercentByMonth"));
    KpiContract contract = contract(given, rates.size());
    for (int month = 1; month <= rates.size(); month++) {
      rated(contract, month, "facebook", rates.get(month - 1));
    }
    List<Object> months = new ArrayList<>();
    BigDecimal deducted = BigDecimal.ZERO;
    BigDecimal payable = BigDecimal.ZERO;
    for (int month = 1; month <= rates.size(); month++) {
      Map<String, @Nullable Object> certificate = contract.certificate(month, ask);
      months.add(month(month, certificate));
      deducted = deducted.add(new BigDecimal(CaseValues.text(certificate.get("deducted"))));
      payable = payable.add(new BigDecimal(CaseValues.text(certificate.get("payable"))));
    }
    Map<String, @Nullable Object> actual = new LinkedHashMap<>();
    actual.put("months", months);
    actual.put("totalDeduction", deducted.toPlainString());
    actual.put("totalPayable", payable.toPlainString());
    return actual;
  }

  /** Whole numbers that make the rate, however many places it has. */
  static void rated(KpiContract contract, int month, String platform, @Nullable Object percent) {
    BigDecimal rate = new BigDecimal(CaseValues.text(percent));
    BigDecimal reach = REACH.movePointRight(Math.max(0, rate.scale()));
    contract.read(month, platform, "reach", reach.toPlainString());
    contract.read(
        month,
        platform,
        "engagements",
        reach.movePointLeft(2).multiply(rate).setScale(0).toPlainString());
  }

  private static KpiContract contract(KpiCase given, int months) {
    List<String> rungs = new ArrayList<>();
    CaseValues.list(given.term("ladderPercent")).forEach(rung -> rungs.add(CaseValues.text(rung)));
    given.terms().only("resetOnMet", true);
    given.terms().only("afterLadder", "hold-last-step", "no-money");
    boolean moneyAfter = "hold-last-step".equals(given.term("afterLadder"));
    Map<String, @Nullable Object> ladder = ladder(rungs, moneyAfter ? "hold-last" : "nothing");
    ladder.put("terminationAt", given.term("terminationAtConsecutive"));
    return new KpiContract(months)
        .amount("bill", given.term("totalBillPerMonth"))
        .kpi(
            "rate",
            "platforms",
            List.of("facebook"),
            "measure",
            Map.of(
                "kind", "ratio",
                "of", Map.of("metrics", List.of("engagements")),
                "per", Map.of("metrics", List.of("reach"))),
            "target",
            KpiContract.of("atLeast", given.term("targetEngagementRatePercent")),
            "consequence",
            ladder);
  }

  private static Map<String, @Nullable Object> month(
      int month, Map<String, @Nullable Object> certificate) {
    Map<String, @Nullable Object> result = KpiContract.result(certificate, "rate", "facebook");
    return KpiContract.of(
        "month", month,
        "ratePercent", result.get("measured"),
        "consecutiveMisses", result.get("run"),
        "deductPercent",
            KpiContract.deduction(certificate, "rate", "facebook").getOrDefault("percent", "0"),
        "deduction", certificate.get("deducted"),
        "payable", certificate.get("payable"),
        "terminationRight", KpiContract.hasRight(certificate, "termination-right"));
  }

  /** The consequence: rungs of a ladder over the bill. */
  static Map<String, @Nullable Object> ladder(List<String> rungs, String after) {
    List<Object> all = new ArrayList<>();
    rungs.forEach(rung -> all.add(Map.of("deduct", rung)));
    return KpiContract.of(
        "shape", "ladder", "base", "bill", "rungs", all, "after", after, "undetermined", "bridges");
  }
}
