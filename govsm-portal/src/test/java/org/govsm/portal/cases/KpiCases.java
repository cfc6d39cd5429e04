package org.govsm.portal.cases;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Worked cases of KPI contracts: terms and figures in the case's own words, which a shape turns
 * into a contract. A variant changes some of them and some of what is expected; one whose change
 * stands in words only is not judged.
 */
final class KpiCases implements CaseKind {

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
          new WeightedScorecard(),
          new TaxedPayment(),
          new LateInterest(),
          new CounterRate());

  private static final Set<String> KNOWN =
      Set.of(
          "id",
          "core",
          "title",
          "source",
          "terms",
          "measured",
          "expected",
          "arithmetic",
          "variants",
          "traps");

  private final Ask ask;

  KpiCases(Ask ask) {
    this.ask = ask;
  }

  @Override
  public Set<String> marks() {
    return Set.of("terms", "measured");
  }

  @Override
  public List<CaseResult> run(String id, Map<String, @Nullable Object> item) {
    CaseKind.requireKnown(item, KNOWN);
    KpiCase given = given(item);
    KpiShape shape =
        SHAPES.stream()
            .filter(s -> s.fits(given.terms()))
            .findFirst()
            .orElseThrow(
                () -> new NotJudgedException("no contract has terms " + given.terms().keySet()));
    Map<String, @Nullable Object> expected = CaseValues.map(item.get("expected"));
    List<CaseResult> results = new ArrayList<>();
    Set<String> known = new LinkedHashSet<>(expected.keySet());
    try {
      Map<String, @Nullable Object> actual = actual(shape, given);
      known.addAll(actual.keySet());
      compare(id, "", expected, actual, results);
    } catch (NotJudgedException e) {
      results.add(CaseResult.notJudged(id, "", e.why()));
    }
    List<?> variants = CaseValues.list(item.get("variants"));
    for (int i = 0; i < variants.size(); i++) {
      variant(id, i + 1, shape, given(item), CaseValues.map(variants.get(i)), known, results);
    }
    return results;
  }

  private static KpiCase given(Map<String, @Nullable Object> item) {
    return new KpiCase(Given.of(item.get("terms")), Given.of(item.get("measured")));
  }

  private Map<String, @Nullable Object> actual(KpiShape shape, KpiCase given) {
    given.terms().only("currency", "INR");
    Map<String, @Nullable Object> actual = CaseQuestions.of(() -> shape.actual(given, ask));
    given.requireRead();
    return actual;
  }

  private void variant(
      String id,
      int number,
      KpiShape shape,
      KpiCase whole,
      Map<String, @Nullable Object> variant,
      Set<String> known,
      List<CaseResult> results) {
    String what = "variant " + number;
    try {
      KpiCase.Change change = KpiCase.Change.of(whole, variant, shape.otherNames(), known);
      compare(id, what, change.expected(), actual(shape, whole.changedBy(change)), results);
    } catch (NotJudgedException e) {
      results.add(CaseResult.notJudged(id, what, e.why()));
    }
  }

  private static void compare(
      String id,
      String place,
      Map<String, @Nullable Object> expected,
      Map<String, @Nullable Object> actual,
      List<CaseResult> results) {
    expected.forEach(
        (name, wanted) -> {
          String what = place.isEmpty() ? name : place + " " + name;
          if (CaseValues.text(actual.get(name)).contains(CaseReply.NotKnown.MARK)) {
            results.add(CaseResult.notJudged(id, what, CaseValues.text(actual.get(name))));
          } else if (!actual.containsKey(name)) {
            results.add(CaseResult.notJudged(id, what, "this is not in the answer of govsm"));
          } else if (wanted instanceof List<?> list) {
            compareEach(id, what, list, CaseValues.list(actual.get(name)), results);
          } else if (wanted instanceof Map<?, ?>) {
            compare(id, what, CaseValues.map(wanted), CaseValues.map(actual.get(name)), results);
          } else {
            Object found = actual.get(name);
            boolean same = CaseValues.same(wanted, found);
            results.add(
                CaseResult.compared(
                    id, what, CaseValues.text(wanted), CaseValues.text(found), same));
          }
        });
  }

  private static void compareEach(
      String id, String what, List<?> wanted, List<?> found, List<CaseResult> results) {
    if (wanted.size() != found.size()) {
      String sizes = " items";
      results.add(
          CaseResult.compared(id, what, wanted.size() + sizes, found.size() + sizes, false));
      return;
    }
    for (int i = 0; i < wanted.size(); i++) {
      compare(
          id, what + "/" + i, CaseValues.map(wanted.get(i)), CaseValues.map(found.get(i)), results);
    }
  }
}
