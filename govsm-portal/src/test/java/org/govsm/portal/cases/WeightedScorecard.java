package org.govsm.portal.cases;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Weighted scores with grace, bands and a minimum sample, and a deduction for each point missed.
 */
final class WeightedScorecard implements KpiShape {

  /** What each KPI of such a case is made of: metrics above and below the line, and the sample. */
  private static final Map<String, List<String>> FIGURES =
      Map.of(
          "posts", List.of("contract", "posts=posts"),
          "engagementRateByReach",
              List.of("facebook", "engagements=engagements", "reach=reachForRate"),
          "videoCompletionRate",
              List.of("facebook", "completed-plays=completedPlays", "plays=videoPlays"),
          "firstResponseWithin24h",
              List.of("contract", "answered-within-24h=answeredWithin24h", "queries=queries"),
          "uniqueReach", List.of("instagram", "reach=uniqueReach"));

  @Override
  public boolean fits(Map<String, @Nullable Object> terms) {
    return terms.containsKey("deductPercentPerPointOrPart");
  }

  @Override
  public Map<String, @Nullable Object> actual(KpiCase given, Ask ask) {
    KpiContract contract = new KpiContract(1).amount("fee", given.term("monthlyFee"));
    List<String> ids = new ArrayList<>();
    for (Object item : CaseValues.list(given.term("kpis"))) {
      Map<String, @Nullable Object> kpi = CaseValues.map(item);
      ids.add(CaseValues.text(kpi.get("id")));
      add(contract, given, kpi);
    }
    contract.kpi(
        "score",
        "measure",
        Map.of("kind", "weighted-score", "kpis", ids),
        "target",
        KpiContract.of("atLeast", given.term("threshold")),
        "consequence",
        KpiContract.of(
            "shape",
            "per-point",
            "base",
            "fee",
            "percent",
            given.term("deductPercentPerPointOrPart"),
            "units",
            given.terms().containsKey("deductUnits") ? given.term("deductUnits") : "or-part",
            "cap",
            given.term("capPercent")));
    return actual(contract.certificate(1, ask), given, ids);
  }

  private static void add(KpiContract contract, KpiCase given, Map<String, @Nullable Object> kpi) {
    List<String> figures = FIGURES.get(CaseValues.text(kpi.get("id")));
    if (figures == null) {
      throw new NotJudgedException("no figures for " + kpi.get("id"));
    }
    String platform = figures.get(0);
    List<String> metrics = new ArrayList<>();
    for (String pair : figures.subList(1, figures.size())) {
      String metric = pair.substring(0, pair.indexOf('='));
      metrics.add(metric);
      contract.read(1, platform, metric, given.figure(pair.substring(pair.indexOf('=') + 1)));
    }
    contract.kpi(
        CaseValues.text(kpi.get("id")),
        "platforms",
        List.of(platform),
        "measure",
        measure(metrics),
        "target",
        target(kpi),
        "sample",
        sample(kpi, metrics),
        "score",
        score(kpi));
  }

  private static Map<String, @Nullable Object> measure(List<String> metrics) {
    return metrics.size() == 1
        ? KpiContract.of("kind", "value", "metrics", metrics)
        : KpiContract.of(
            "kind", "ratio",
            "of", Map.of("metrics", metrics.subList(0, 1)),
            "per", Map.of("metrics", metrics.subList(1, 2)));
  }

  private static @Nullable Object target(Map<String, @Nullable Object> kpi) {
    Object bound = kpi.containsKey("target") ? kpi.get("target") : kpi.get("targetPercent");
    return bound == null
        ? null
        : KpiContract.of("atLeast", CaseValues.text(bound), "grace", kpi.get("gracePoints"));
  }

  private static @Nullable Object sample(Map<String, @Nullable Object> kpi, List<String> metrics) {
    return kpi.containsKey("minimumPlays")
        ? KpiContract.of(
            "of", Map.of("metrics", metrics.subList(1, 2)),
            "atLeast", CaseValues.text(kpi.get("minimumPlays")),
            "then", then(kpi))
        : null;
  }

  private static String then(Map<String, @Nullable Object> kpi) {
    String how = CaseValues.text(kpi.get("ifBelowMinimum"));
    return switch (how) {
      case "exclude and re-weight" -> "exclude";
      case "treat as met" -> "met";
      default -> throw new NotJudgedException("ifBelowMinimum is " + how + ": not understood");
    };
  }

  private static Map<String, @Nullable Object> score(Map<String, @Nullable Object> kpi) {
    Map<String, @Nullable Object> score =
        KpiContract.of("shape", kpi.get("shape"), "weight", CaseValues.text(kpi.get("weight")));
    List<Object> bands = new ArrayList<>();
    for (Object item : CaseValues.list(kpi.get("bands"))) {
      Map<String, @Nullable Object> band = CaseValues.map(item);
      bands.add(KpiContract.of("atLeast", band.get("atLeastPercent"), "score", band.get("score")));
    }
    if (!bands.isEmpty()) {
      score.put("bands", bands);
    }
    return score;
  }

  private static Map<String, @Nullable Object> actual(
      Map<String, @Nullable Object> certificate, KpiCase given, List<String> ids) {
    Map<String, @Nullable Object> scores = new LinkedHashMap<>();
    for (String id : ids) {
      String platform = FIGURES.getOrDefault(id, List.of("")).get(0);
      scores.put(id, KpiContract.result(certificate, id, platform).get("score"));
    }
    Map<String, @Nullable Object> total = KpiContract.result(certificate, "score", "contract");
    Map<String, @Nullable Object> actual = new LinkedHashMap<>();
    actual.put("scores", scores);
    actual.put("weightedScorePercent", total.get("measured"));
    actual.put(
        "pointsBelowThreshold",
        new BigDecimal(CaseValues.text(given.term("threshold")))
            .subtract(new BigDecimal(CaseValues.text(total.get("measured"))))
            .max(BigDecimal.ZERO)
            .toPlainString());
    actual.put(
        "deductPercent",
        KpiContract.deduction(certificate, "score", "contract").getOrDefault("percent", "0"));
    actual.put("deduction", certificate.get("deducted"));
    actual.put("payable", certificate.get("payable"));
    return actual;
  }
}
