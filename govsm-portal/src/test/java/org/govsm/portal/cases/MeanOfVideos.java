package org.govsm.portal.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The mean views of the videos of a month, with a linear deduction. */
final class MeanOfVideos implements KpiShape {

  @Override
  public boolean fits(Map<String, @Nullable Object> terms) {
    return terms.containsKey("targetMeanViews");
  }

  @Override
  public Map<String, @Nullable Object> actual(KpiCase given, Ask ask) {
    given.terms().only("proration", "linear, no bonus");
    List<String> views = views(given);
    Map<String, @Nullable Object> mean = certificate(given, views, "mean", ask);
    Map<String, @Nullable Object> result = KpiContract.result(mean, "views", "facebook");
    boolean known = result.containsKey("measured");
    Map<String, @Nullable Object> actual = new LinkedHashMap<>();
    actual.put("meanViews", result.get("measured"));
    actual.put("met", known ? (Object) "met".equals(result.get("status")) : null);
    actual.put("shortfallPercent", result.get("shortfallPercent"));
    actual.put("deduction", known ? mean.get("deducted") : null);
    actual.put("payable", mean.get("payable"));
    Map<String, @Nullable Object> median = certificate(given, views, "median", ask);
    actual.put("medianViews", KpiContract.result(median, "views", "facebook").get("measured"));
    return actual;
  }

  private static List<String> views(KpiCase given) {
    List<String> views = new ArrayList<>();
    CaseValues.list(given.figure("viewsPerVideo"))
        .forEach(item -> views.add(CaseValues.text(item)));
    return views;
  }

  private static Map<String, @Nullable Object> certificate(
      KpiCase given, List<String> views, String across, Ask ask) {
    KpiContract contract =
        new KpiContract(1)
            .amount("linked", given.term("kpiLinkedAmount"))
            .kpi(
                "views",
                "platforms",
                List.of("facebook"),
                "measure",
                Map.of(
                    "kind", "value", "metrics", List.of("views"), "of", "posts", "across", across),
                "target",
                KpiContract.of("atLeast", CaseValues.text(given.term("targetMeanViews"))),
                "consequence",
                Map.of("shape", "linear", "base", "linked"));
    for (int i = 0; i < views.size(); i++) {
      contract.post(1, "video-" + i, "facebook", "views", views.get(i));
    }
    return contract.certificate(1, ask);
  }
}
