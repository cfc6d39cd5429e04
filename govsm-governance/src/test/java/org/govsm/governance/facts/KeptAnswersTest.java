package org.govsm.governance.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeptAnswersTest {

  private static final List<String> NAMES = List.of("a", "b", "c", "d");

  private int asked;

  /** What is asked next rests on what was answered before. */
  private String answer(FactNode item) {
    asked++;
    StringBuilder said = new StringBuilder();
    String next = "a";
    for (int i = 0; i < NAMES.size() && !said.toString().contains("!"); i++) {
      FactNode fact = item.at(next);
      said.append(next)
          .append(fact.isAbsent())
          .append(fact.isNone())
          .append(fact.text())
          .append(fact.texts())
          .append(fact.at("x", "y").text());
      next = NAMES.get(Math.floorMod(said.toString().hashCode(), NAMES.size()));
    }
    return said.toString();
  }

  private static FactNode item(Random random, int different) {
    Map<String, Object> item = new HashMap<>();
    for (String name : NAMES) {
      int kind = random.nextInt(6);
      if (kind > 0) {
        item.put(name, value(kind, random.nextInt(different)));
      }
    }
    return FactNode.of(item);
  }

  private static Object value(int kind, int number) {
    return switch (kind) {
      case 1 -> "v" + number;
      case 2 -> BigDecimal.valueOf(number);
      case 3 -> List.of("w" + number, "!");
      case 4 -> Map.of("x", Map.of("y", "z" + number));
      default -> number % 2 == 0 ? "none" : "pending";
    };
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 1_000_000})
  void an_answer_that_was_kept_is_that_of_the_question_seed_9(int different) {
    Random random = new Random(9);
    KeptAnswers<String> kept = new KeptAnswers<>(this::answer);
    for (int i = 0; i < 5_000; i++) {
      FactNode item = item(random, different);
      assertThat(kept.of(item)).isEqualTo(answer(item));
    }
  }

  @Test
  void what_says_the_same_is_asked_once() {
    KeptAnswers<String> kept = new KeptAnswers<>(this::answer);
    for (int i = 0; i < 5_000; i++) {
      kept.of(FactNode.of(Map.of("a", "one", "b", "two", "other", "o" + i)));
    }
    assertThat(asked).isEqualTo(1);
  }

  @Test
  void of_an_object_only_the_members_count_that_are_asked() {
    KeptAnswers<String> kept =
        new KeptAnswers<>(
            item -> {
              asked++;
              FactNode clearance = item.at("clearance");
              return clearance.isGiven() + " " + clearance.at("level").text();
            });
    for (int i = 0; i < 100; i++) {
      Map<String, Object> clearance = Map.of("level", "L" + i % 2, "at", "2026-01-" + i);
      assertThat(kept.of(FactNode.of(Map.of("clearance", clearance))))
          .isEqualTo("true Optional[L" + i % 2 + "]");
    }
    assertThat(kept.of(FactNode.of(Map.of("clearance", Map.of()))))
        .isEqualTo("false Optional.empty");
    assertThat(asked).isEqualTo(3);
  }

  @Test
  void an_object_that_is_asked_as_a_whole_counts_as_a_whole() {
    Function<FactNode, String> question =
        item -> item.at("a").isGiven() + item.at("a", "x").text().orElse("") + item.at("a").names();
    KeptAnswers<String> kept = new KeptAnswers<>(question);
    for (int i = 0; i < 100; i++) {
      FactNode item = FactNode.of(Map.of("a", Map.of("x", "1", "y" + i % 3, "2")));
      assertThat(kept.of(item)).isEqualTo(question.apply(item));
    }
  }

  @Test
  void a_question_about_the_whole_item_is_always_asked() {
    List<Function<FactNode, String>> whole =
        List.of(
            item -> "" + item.at("a").text() + item.digest(),
            item -> "" + item.at("a").text() + item.names(),
            item -> "" + item.at("a").text() + item.asRoot().at("b").text());
    for (Function<FactNode, String> question : whole) {
      KeptAnswers<String> kept = new KeptAnswers<>(question);
      for (int i = 0; i < 10; i++) {
        FactNode item = FactNode.of(Map.of("a", "one", "b", "b" + i));
        assertThat(kept.of(item)).isEqualTo(question.apply(item));
      }
    }
  }
}
