package org.govsm.portal.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Cases in the neutral form, for departments' own files: {@code id}, {@code question}, what {@code
 * POST /api/v1/decisions/{question}} takes ({@code book}, {@code days}, {@code facts} …), and
 * {@code expected}: members of the decision, such as {@code kind}, {@code answer}, {@code missing}.
 * {@code title}, {@code note} and {@code source} are for readers and steer nothing.
 */
record NeutralCases(Ask ask) implements CaseKind {

  private static final Set<String> FOR_READERS = Set.of("title", "note", "source");
  private static final Set<String> MARKS = Set.of("question", "expected");

  @Override
  public Set<String> marks() {
    return MARKS;
  }

  @Override
  public List<CaseResult> run(String id, Map<String, @Nullable Object> item) {
    Map<String, @Nullable Object> body = new LinkedHashMap<>(item);
    body.keySet().removeAll(FOR_READERS);
    body.keySet().removeAll(MARKS);
    body.remove("id");
    Map<String, @Nullable Object> decision =
        CaseQuestions.of(() -> ask.ask(CaseValues.text(item.get("question")), body));
    List<CaseResult> results = new ArrayList<>();
    CaseValues.map(item.get("expected"))
        .forEach((name, want) -> compare(id, name, want, decision, results));
    return results;
  }

  private static void compare(
      String id,
      String name,
      @Nullable Object want,
      Map<String, @Nullable Object> decision,
      List<CaseResult> results) {
    @Nullable Object found = decision.get(name);
    results.add(
        CaseResult.compared(
            id, name, CaseValues.text(want), CaseValues.text(found), CaseValues.same(want, found)));
  }
}
