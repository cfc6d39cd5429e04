package org.govsm.governance.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Over every control: whatever rests on flags, figures and days stands as without the texts. */
@DisplayName("Facts of which every text denies pass no more than facts without texts")
class DeniedEverywhereTest {

  /** The texts that may say anything; codes, days and ids may not. */
  private static List<List<Object>> texts;

  @BeforeAll
  static void gather() {
    Map<String, Object> facts = RichFacts.department();
    texts =
        Members.of(facts).stream()
            .filter(member -> isText(Members.at(facts, member)))
            .filter(member -> !Members.path(member).endsWith("].id"))
            .filter(member -> Judged.isTaken(said(facts, member, "we do not have it")))
            .toList();
  }

  private static boolean isText(Object said) {
    return said instanceof String text && !text.matches("\\d{4}-.*") || isList(said);
  }

  private static boolean isList(Object said) {
    return said instanceof List<?> list && !list.isEmpty() && list.get(0) instanceof String;
  }

  private static Map<String, Object> said(
      Map<String, Object> facts, List<Object> member, String text) {
    boolean list = isList(Members.at(facts, member));
    return Members.with(facts, member, list ? List.of(text) : text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "we do not have it",
        "draft",
        "0",
        "हमारे पास नहीं है",
        "मसौदा",
        "Awaiting approval of the Secretary"
      })
  void whatever_a_control_reads(String denial) {
    Map<String, Object> with = RichFacts.department();
    Map<String, Object> without = RichFacts.department();
    for (List<Object> text : texts) {
      Map<String, Object> less = Members.without(without, text);
      if (Judged.isTaken(less)) {
        with = said(with, text, denial);
        without = less;
      }
    }
    Map<String, Map<String, Outcome>> before = Judged.of(without);
    List<String> wrong = new ArrayList<>();
    Judged.of(with)
        .forEach(
            (control, found) -> {
              if (passes(found) > passes(before.getOrDefault(control, Map.of()))) {
                wrong.add(control);
              }
            });

    assertThat(texts).hasSizeGreaterThan(150);
    assertThat(wrong).isEmpty();
  }

  private static long passes(Map<String, Outcome> found) {
    return found.values().stream().filter(outcome -> outcome == Outcome.PASS).count();
  }
}
