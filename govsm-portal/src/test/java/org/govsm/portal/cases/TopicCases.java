package org.govsm.portal.cases;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Cases of one topic of the law of buying: an input in the case's words, and what is expected. */
final class TopicCases implements CaseKind {

  private static final Set<String> KNOWN =
      Set.of(
          "id",
          "topic",
          "kind",
          "clause",
          "title",
          "input",
          "expected",
          "why",
          "confidence",
          "source");

  private final Ask ask;

  TopicCases(Ask ask) {
    this.ask = ask;
  }

  @Override
  public Set<String> marks() {
    return Set.of("topic");
  }

  @Override
  public List<CaseResult> run(String id, Map<String, @Nullable Object> item) {
    CaseKind.requireKnown(item, KNOWN);
    String named = CaseValues.text(item.get("topic"));
    Topic topic = Topics.ALL.get(named);
    if (topic == null) {
      throw new NotJudgedException("govsm has no question for the topic " + named);
    }
    Given input = Given.of(item.get("input"));
    Map<String, @Nullable Object> actual = CaseQuestions.of(() -> topic.actual(input, ask));
    input.requireRead();
    List<CaseResult> results = new ArrayList<>();
    CaseValues.map(item.get("expected"))
        .forEach((name, expected) -> results.add(compare(id, name, expected, actual)));
    return results;
  }

  private static CaseResult compare(
      String id, String name, @Nullable Object expected, Map<String, @Nullable Object> actual) {
    if (!actual.containsKey(name)) {
      return CaseResult.notJudged(id, name, "this is not in the answer of govsm");
    }
    @Nullable Object found = actual.get(name);
    if (CaseValues.text(found).contains(CaseReply.NotKnown.MARK)) {
      return CaseResult.notJudged(id, name, CaseValues.text(found));
    }
    return CaseResult.compared(
        id,
        name,
        CaseValues.text(expected),
        CaseValues.text(found),
        CaseValues.same(expected, found)
            || name.equals("scores") && CaseValues.same(expected, asShown(expected, found)));
  }

  /** Scores to as many places as the case shows of each. */
  private static Map<String, @Nullable Object> asShown(
      @Nullable Object expected, @Nullable Object found) {
    Map<String, @Nullable Object> scores = new LinkedHashMap<>(CaseValues.map(found));
    CaseValues.map(expected)
        .forEach(
            (bid, wanted) ->
                scores.computeIfPresent(
                    bid,
                    (id, score) ->
                        new BigDecimal(CaseValues.text(score))
                            .setScale(
                                new BigDecimal(CaseValues.text(wanted)).scale(),
                                RoundingMode.HALF_UP)
                            .toPlainString()));
    return scores;
  }
}
