package org.govsm.portal.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Worked cases of KPI contracts: terms and figures in the case's own words, which a shape turns
 * into a contract. A variant changes some of them and some of what is expected.
 */
final class KpiCases {

  private static final List<KpiShape> SHAPES =
      List.of(
          new OutputSlabs(),
          new EngagementLadder(),
          new EngagementFirstMonth(),
          new StackedDeductions(),
          new MeanOfVideos(),
          new ReachOfFollowers(),
          new RateWithCap(),
          new DelayDamages(),
          new WeightedScorecard());

  private final Ask ask;

  KpiCases(Ask ask) {
    this.ask = ask;
  }

  /** The results of a case and its variants; none for a case of a shape that is not known. */
  List<CaseResult> run(Map<String, @Nullable Object> item) {
    Map<String, @Nullable Object> terms = Trees.map(item.get("terms"));
    Optional<KpiShape> shape = SHAPES.stream().filter(s -> s.fits(terms)).findFirst();
    if (shape.isEmpty()) {
      return List.of();
    }
    Map<String, @Nullable Object> expected = Trees.map(item.get("expected"));
    List<CaseResult> results = new ArrayList<>();
    String id = Trees.text(item.get("id"));
    KpiCase given = new KpiCase(terms, Trees.map(item.get("measured")), "");
    results.addAll(compare(id, expected, shape.get().actual(given, ask)));
    int number = 0;
    for (Object one : Trees.list(item.get("variants"))) {
      number++;
      Map<String, @Nullable Object> variant = Trees.map(one);
      results.addAll(
          compare(
              id + " variant " + number,
              variant,
              shape.get().actual(given.changedBy(variant), ask)));
    }
    return results;
  }

  private static List<CaseResult> compare(
      String id, Map<String, @Nullable Object> expected, Map<String, @Nullable Object> actual) {
    List<CaseResult> results = new ArrayList<>();
    expected.forEach(
        (name, wanted) -> {
          if (wanted instanceof List<?> list) {
            results.addAll(compareEach(id + " " + name, list, Trees.list(actual.get(name))));
          } else if (wanted instanceof Map<?, ?>) {
            results.addAll(
                compare(id + " " + name, Trees.map(wanted), Trees.map(actual.get(name))));
          } else if (actual.containsKey(name)) {
            Object found = actual.get(name);
            results.add(
                new CaseResult(
                    id + " " + name,
                    Trees.text(wanted),
                    Trees.text(found),
                    Trees.same(wanted, found)));
          }
        });
    return results;
  }

  private static List<CaseResult> compareEach(String id, List<?> wanted, List<?> found) {
    List<CaseResult> results = new ArrayList<>();
    for (int i = 0; i < wanted.size(); i++) {
      Map<String, @Nullable Object> actual =
          i < found.size() ? Trees.map(found.get(i)) : new LinkedHashMap<>();
      results.addAll(compare(id + "/" + i, Trees.map(wanted.get(i)), actual));
    }
    return results;
  }
}
