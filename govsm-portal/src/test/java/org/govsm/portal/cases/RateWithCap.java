package org.govsm.portal.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A rate for each advertisement by class of supplier, with a cap for the month. */
final class RateWithCap implements KpiShape {

  @Override
  public boolean fits(Map<String, @Nullable Object> terms) {
    return terms.containsKey("rates");
  }

  @Override
  public Map<String, @Nullable Object> actual(KpiCase given, Ask ask) {
    String category = CaseValues.text(given.figure("category"));
    List<?> own = CaseValues.list(CaseValues.map(given.term("rates")).get(category));
    KpiContract contract =
        new KpiContract(1)
            .kpi(
                "advertisements",
                "measure",
                Map.of("kind", "value", "metrics", List.of("accepted")),
                "consequence",
                KpiContract.of(
                    "shape",
                    "unit-rate",
                    "class",
                    category,
                    "rates",
                    rates(CaseValues.map(given.term("rates")))))
            .read(1, "contract", "accepted", given.figure("ads"));
    Map<String, @Nullable Object> certificate = contract.certificate(1, ask);
    Map<String, @Nullable Object> actual = new LinkedHashMap<>();
    actual.put("category", category);
    actual.put(
        "ads", KpiContract.result(certificate, "advertisements", "contract").get("measured"));
    actual.put("computed", computed(certificate));
    actual.put("cap", own.size() > 1 ? own.get(1) : null);
    actual.put("payable", certificate.get("payable"));
    return actual;
  }

  private static List<Object> rates(Map<String, @Nullable Object> given) {
    List<Object> rates = new ArrayList<>();
    given.forEach(
        (category, pair) -> {
          List<?> rate = CaseValues.list(pair);
          rates.add(
              KpiContract.of(
                  "class",
                  category,
                  "rate",
                  rate.get(0),
                  "cap",
                  rate.size() > 1 ? rate.get(1) : null));
        });
    return rates;
  }

  /** What the rate gives before the cap, which the reason of a capped sum carries within. */
  private static @Nullable Object computed(Map<String, @Nullable Object> certificate) {
    Map<String, @Nullable Object> why =
        CaseValues.map(KpiContract.result(certificate, "advertisements", "contract").get("why"));
    Map<String, @Nullable Object> inner = CaseValues.map(why.get("sum"));
    return inner.containsKey("computed") ? inner.get("computed") : why.get("computed");
  }
}
