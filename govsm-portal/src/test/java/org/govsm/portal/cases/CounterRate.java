package org.govsm.portal.cases;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A rate for each view that a lifetime counter gains in a month. What the readings between the
 * first and the last come to stands in a file of the case; it is not compared.
 */
final class CounterRate implements KpiShape {

  private static final String VIEWS = "total-views";
  private static final String UNDETERMINED = "undetermined";

  /** What is done when the counter falls, in the words of the cases. */
  private static final Map<String, String> FALLS =
      Map.of(
          "hold: first-party report needed", "hold",
          "hold", "hold",
          "ignore", "ignore",
          "last minus first, floored at zero", "net");

  @Override
  public boolean fits(Map<String, @Nullable Object> terms) {
    return terms.containsKey("onDecrease");
  }

  @Override
  public Map<String, @Nullable Object> actual(KpiCase given, Ask ask) {
    given.figure("file");
    given.figure("readings");
    KpiContract contract =
        new KpiContract(1)
            .amount("fee", "0.00")
            .kpi(
                "rise",
                "platforms",
                List.of("youtube"),
                "measure",
                Map.of("kind", "value", "metrics", List.of(VIEWS), "falls", falls(given)),
                "consequence",
                KpiContract.of(
                    "shape",
                    "unit-rate",
                    "rates",
                    List.of(Map.of("class", "A", "rate", given.term("ratePerView"))),
                    "class",
                    "A"))
            .state(1, KpiContract.first(1), "youtube", VIEWS, count(given, "first"))
            .state(1, KpiContract.first(2), "youtube", VIEWS, count(given, "last"));
    Map<String, @Nullable Object> certificate = contract.certificate(1, ask);
    Object status = KpiContract.result(certificate, "rise", "youtube").get("status");
    boolean open = UNDETERMINED.equals(status);
    Map<String, @Nullable Object> actual = new LinkedHashMap<>();
    actual.put("outcome", status);
    actual.put("payable", open ? null : certificate.get("payable"));
    return actual;
  }

  private static String falls(KpiCase given) {
    String said = CaseValues.text(given.term("onDecrease"));
    String falls = FALLS.get(said);
    if (falls == null) {
      throw new NotJudgedException("onDecrease is " + said + ": not understood");
    }
    return falls;
  }

  /** A reading is its day and its count. */
  private static @Nullable Object count(KpiCase given, String which) {
    return CaseValues.list(given.figure(which)).get(1);
  }
}
