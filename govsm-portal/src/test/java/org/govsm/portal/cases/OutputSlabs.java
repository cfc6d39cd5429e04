package org.govsm.portal.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Fewer items delivered than promised: a deduction by slab. */
final class OutputSlabs implements KpiShape {

  @Override
  public boolean fits(Map<String, @Nullable Object> terms) {
    return terms.containsKey("slabs") && terms.containsKey("targetAssets");
  }

  @Override
  public Map<String, String> otherNames() {
    return Map.of("delivered", "deliveredAssets");
  }

  @Override
  public Map<String, @Nullable Object> actual(KpiCase given, Ask ask) {
    KpiContract contract =
        new KpiContract(1)
            .amount("fee", given.term("monthlyFee"))
            .kpi(
                "output",
                "measure",
                Map.of("kind", "value", "metrics", List.of("accepted")),
                "target",
                KpiContract.of("atLeast", CaseValues.text(given.term("targetAssets"))),
                "consequence",
                KpiContract.of(
                    "shape",
                    "slab",
                    "base",
                    "fee",
                    "of",
                    "shortfall",
                    "slabs",
                    slabs(CaseValues.list(given.term("slabs")))))
            .read(1, "contract", "accepted", given.figure("deliveredAssets"));
    Map<String, @Nullable Object> certificate = contract.certificate(1, ask);
    Map<String, @Nullable Object> result = KpiContract.result(certificate, "output", "contract");
    Map<String, @Nullable Object> deduction =
        KpiContract.deduction(certificate, "output", "contract");
    Map<String, @Nullable Object> actual = new LinkedHashMap<>();
    actual.put("delivered", result.get("measured"));
    actual.put("shortfallPercent", result.get("shortfallPercent"));
    actual.put("bandDeductionPercent", deduction.getOrDefault("percent", "0"));
    actual.put("deduction", certificate.get("deducted"));
    actual.put("payable", certificate.get("payable"));
    actual.put("warningNotice", KpiContract.hasRight(certificate, "warning"));
    return actual;
  }

  private static List<Object> slabs(List<?> given) {
    List<Object> slabs = new ArrayList<>();
    for (Object item : given) {
      Map<String, @Nullable Object> slab = CaseValues.map(item);
      slabs.add(
          KpiContract.of(
              "over", slab.get("overPercent"),
              "to", slab.get("toPercent"),
              "deduct", slab.get("deductPercent"),
              "warning", slab.get("warning")));
    }
    return slabs;
  }
}
