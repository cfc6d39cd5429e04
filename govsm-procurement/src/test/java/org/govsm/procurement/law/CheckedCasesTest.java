package org.govsm.procurement.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.InputFault;
import org.govsm.core.money.Money;
import org.govsm.core.rules.Case;
import org.govsm.core.rules.Fact;
import org.govsm.core.rules.Question;
import org.govsm.core.rules.RuleBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a question does not take is told as faults before it is decided, and thrown where it is. */
class CheckedCasesTest {

  private static final int CASES_EACH = 12;

  private static final RuleBook UNION = ProcurementLaw.library().book("IN").orElseThrow();
  private static final ProcurementQuestions DOOR =
      ProcurementQuestions.of(ProcurementLaw.library(), "IN");

  private static List<InputFault> faults(Checked<?> read) {
    return read.fold(right -> List.of(), found -> found);
  }

  private static boolean decides(Runnable decision) {
    try {
      decision.run();
      return true;
    } catch (IllegalArgumentException e) {
      assertThat(e).hasMessageMatching("(?s).*/(facts|days)/.*");
      return false;
    }
  }

  /** Days and values of every kind, right and wrong, under names of the question and of others. */
  private static Case any(Question question, List<Fact> all, Random random) {
    Case.Draft draft = Case.draft();
    for (String role : question.dayRoles()) {
      if (random.nextInt(5) > 0) {
        draft.day(role, day(random));
      }
    }
    for (Fact fact : question.facts()) {
      if (random.nextInt(4) > 0) {
        put(draft, fact, random);
      }
    }
    if (random.nextInt(3) == 0) {
      put(draft, all.get(random.nextInt(all.size())), random);
    }
    if (random.nextInt(30) == 0) {
      draft.fact("vaule", 1);
    }
    return draft.done();
  }

  private static LocalDate day(Random random) {
    return LocalDate.of(2005 + random.nextInt(25), 1 + random.nextInt(12), 1 + random.nextInt(28));
  }

  private static void put(Case.Draft draft, Fact fact, Random random) {
    if (random.nextInt(20) == 0) {
      draft.nothing(fact.name());
    } else {
      draft.fact(fact.name(), random.nextInt(12) == 0 ? odd(random) : fitting(fact, random));
    }
  }

  private static Object fitting(Fact fact, Random random) {
    return switch (fact.type()) {
      case DAY -> day(random);
      case BOOLEAN -> random.nextBoolean();
      case NUMBER -> BigDecimal.valueOf(random.nextInt(30), random.nextInt(8) == 0 ? 1 : 0);
      case STRING ->
          fact.codes().isEmpty()
              ? "2026-01-16T17:00"
              : fact.codes().get(random.nextInt(fact.codes().size()));
    };
  }

  private static Object odd(Random random) {
    List<Object> values =
        List.of(
            "yes",
            "40000",
            "",
            "GOODS, WORKS",
            "PRIVATE",
            true,
            LocalDate.of(2025, 4, 1),
            -1,
            new BigDecimal("0.001"),
            new BigDecimal("1e30"));
    return values.get(random.nextInt(values.size()));
  }

  private static List<Fact> facts(Stream<Question> questions) {
    return questions.flatMap(question -> question.facts().stream()).toList();
  }

  @Test
  void a_case_is_checked_as_right_if_and_only_if_it_is_decided_seed_20261128() {
    Random random = new Random(20261128);
    TreeSet<String> wrong = new TreeSet<>();
    int[] seen = new int[2];
    for (RuleBook book : ProcurementLaw.library().books()) {
      List<Fact> all = facts(book.questions().stream());
      for (Question question : book.questions()) {
        for (int i = 0; i < CASES_EACH; i++) {
          Case facts = any(question, all, random);
          boolean right = faults(book.check(question, facts)).isEmpty();
          seen[right ? 1 : 0]++;
          if (right != decides(() -> book.decide(question.id(), facts))) {
            wrong.add(book.id() + " " + question.id() + " " + right + " " + facts.toPlain());
          }
        }
      }
    }

    assertThat(wrong).isEmpty();
    assertThat(seen[0]).isGreaterThan(100);
    assertThat(seen[1]).isGreaterThan(100);
  }

  @Test
  void the_questions_in_java_throw_nothing_without_a_pointer_seed_20261129() {
    Random random = new Random(20261129);
    TreeSet<String> wrong = new TreeSet<>();
    for (RuleBook book : ProcurementLaw.library().books()) {
      ProcurementQuestions door = ProcurementQuestions.of(ProcurementLaw.library(), book.id());
      List<Fact> all = facts(door.questions().stream());
      for (Question question : door.questions()) {
        for (int i = 0; i < CASES_EACH / 6; i++) {
          Case facts = any(question, all, random);
          boolean right = faults(door.check(question.id(), facts)).isEmpty();
          // A code that a pack of the day does not know may be refused by a table on the way.
          boolean decided = decides(() -> door.decide(question.id(), facts));
          if (decided && !right) {
            wrong.add(book.id() + " " + question.id() + " " + facts.toPlain());
          }
        }
      }
    }

    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "value | 40000 | input.number | Estimated value: “40000” is not a sum of money."
            + " In Java, give it as Money.ofRupees(\"40000\").",
        "availableOnGem | yes | input.boolean | is not a yes or no. In Java, give it as true",
        "category | PRIVATE | input.not-allowed | is not one of the codes. Codes: ",
      })
  void a_value_of_another_kind_is_told_with_how_to_give_it(
      String fact, String given, String code, String told) {
    Case facts = Case.draft().fact(fact, given).done();
    InputFault fault = faults(DOOR.check("procedure", facts)).get(0);

    assertThat(fault.pointer()).isEqualTo("/facts/" + fact);
    assertThat(fault.code()).isEqualTo(code);
    assertThat(ProcurementLaw.messages("en").say(fault.text())).contains(told);
    assertThatThrownBy(() -> DOOR.decide("procedure", facts))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("/facts/" + fact + " " + code)
        .hasMessageContaining(told);
  }

  @Test
  void a_sum_below_nothing_is_told_with_what_is_allowed_where_a_table_decides() {
    Case facts = Case.draft().fact("value", Money.ofRupees("-1")).done();
    Question question =
        UNION.questions().stream()
            .filter(one -> one.fact("value").isPresent() && isOfATable(one))
            .findFirst()
            .orElseThrow();
    InputFault fault = faults(UNION.check(question, facts)).get(0);

    assertThat(fault.pointer()).isEqualTo("/facts/value");
    assertThat(fault.code()).isEqualTo("input.not-allowed");
    assertThat(ProcurementLaw.messages("en").say(fault.text())).contains("allowed is");
  }

  private static boolean isOfATable(Question question) {
    return UNION.packFor(question.id(), Optional.empty()).isPresent();
  }

  @Test
  void a_fact_of_another_question_is_not_asked_here_and_no_slip() {
    String said =
        ProcurementLaw.messages("en")
            .say(
                faults(
                        UNION.read(
                            DOOR.question("procedure").orElseThrow(),
                            Map.of("facts", Map.of("payee", "PRIVATE"))))
                    .get(0)
                    .text());

    assertThat(said)
        .startsWith("This question does not ask for “payee”")
        .doesNotContain("Did you mean");
  }

  @Test
  void what_is_far_from_every_name_is_told_without_a_name() {
    List<InputFault> found =
        faults(
            UNION.check(
                DOOR.question("procedure").orElseThrow(),
                Case.draft().fact("zzzzzzzzzz", true).fact("category", "PRIVATE").done()));

    assertThat(found).noneMatch(fault -> fault.text().values().containsKey("nearest"));
    assertThat(found).extracting(InputFault::pointer).contains("/facts/zzzzzzzzzz");
  }
}
