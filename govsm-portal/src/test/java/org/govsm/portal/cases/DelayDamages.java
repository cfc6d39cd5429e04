package org.govsm.portal.cases;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Damages for each week of delay or part, with a cap that rises when the delay is long. */
final class DelayDamages implements KpiShape {

  @Override
  public boolean fits(Map<String, @Nullable Object> terms) {
    return terms.containsKey("perWeekPercent");
  }

  @Override
  public Map<String, @Nullable Object> actual(KpiCase given, Ask ask) {
    KpiContract contract =
        new KpiContract(1)
            .amount("delayed", given.term("delayedValue"))
            .kpi(
                "delay",
                "measure",
                Map.of("kind", "value", "metrics", List.of("days-late")),
                "consequence",
                damages(given))
            .read(1, "contract", "days-late", given.figure("daysLate"));
    Map<String, @Nullable Object> certificate = contract.certificate(1, ask);
    Map<String, @Nullable Object> result = KpiContract.result(certificate, "delay", "contract");
    Map<String, @Nullable Object> why = CaseValues.map(result.get("why"));
    Map<String, @Nullable Object> actual = new LinkedHashMap<>();
    actual.put("daysLate", result.get("measured"));
    actual.put("weeksOrPart", why.getOrDefault("units", "0"));
    actual.put("rawPercent", why.getOrDefault("raw", "0"));
    actual.put("appliedPercent", why.getOrDefault("applied", "0"));
    if (why.containsKey("cap")) {
      actual.put("capPercent", why.get("cap"));
    }
    actual.put("deduction", certificate.get("deducted"));
    actual.put("payable", certificate.get("payable"));
    return actual;
  }

  private static Map<String, @Nullable Object> damages(KpiCase given) {
    Map<String, @Nullable Object> damages =
        KpiContract.of(
            "shape",
            "time-rate",
            "base",
            "delayed",
            "units",
            "or-part",
            "unitDays",
            7,
            "percent",
            given.term("perWeekPercent"),
            "cap",
            given.term("capPercent"));
    if (given.terms().containsKey("higherCapPercent")) {
      damages.put("higherCap", given.term("higherCapPercent"));
      damages.put("higherCapOver", given.term("higherCapWhenDelayOverPercentOfPeriod"));
      damages.put("deliveryDays", given.term("deliveryPeriodDays"));
    } else {
      // The period matters for the higher cap only.
      given.term("deliveryPeriodDays");
    }
    return damages;
  }
}
