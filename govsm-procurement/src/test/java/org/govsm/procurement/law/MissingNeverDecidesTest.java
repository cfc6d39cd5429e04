package org.govsm.procurement.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.govsm.core.decision.Certainty;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.Ruling;
import org.govsm.core.decision.Tree;
import org.govsm.core.rules.Case;
import org.govsm.core.rules.Fact;
import org.govsm.core.rules.FactType;
import org.govsm.core.rules.Question;
import org.govsm.core.rules.RuleBook;
import org.govsm.core.text.Term;
import org.govsm.procurement.note.DecisionNotes;
import org.junit.jupiter.api.Test;

/** Laws 3 and 16, held by a machine: every question of every book, facts taken away one by one. */
class MissingNeverDecidesTest {

  private static final long SEED = 20261127;

  /**
   * Fields that say how far one got, and judge nothing: what is not said to be met is open; of
   * several grounds that hold one is named; on the estimate one only looks while the contract value
   * is not known.
   */
  private static final Set<String> OPEN =
      Set.of(
          "conditionsMet",
          "conditionsOpen",
          "exemption",
          "percentOfEstimate",
          "belowLeastOfEstimate",
          "flag");

  /** While the ground is not said the conditions of all grounds are listed. */
  private static final String ALL_GROUNDS = "single-tender without ground";

  private final LawCases cases = new LawCases(SEED);

  @Test
  void an_answer_stays_or_falls_when_a_fact_is_taken_away_seed_20261127() {
    Set<String> wrong = new LinkedHashSet<>();
    int[] answered = {0};
    everyQuestion(
        (law, question) -> {
          int union = law.question("gem.payment").isPresent() ? 40 : 6;
          int times = question.id().contains(".") ? 3 : union;
          for (int i = 0; i < times; i++) {
            Case complete = cases.complete(question);
            Decision<?> whole = law.decide(question.id(), complete);
            if (whole.ruling() instanceof Ruling.Answer<?> answer) {
              answered[0]++;
              LawCases.lessOne(complete)
                  .forEach(
                      (name, less) ->
                          compare(question, name, answer, law.decide(question.id(), less), wrong));
            }
          }
        });

    assertThat(wrong).isEmpty();
    assertThat(answered[0]).isGreaterThan(1000);
  }

  private static void compare(
      Question question, String name, Ruling.Answer<?> whole, Decision<?> less, Set<String> wrong) {
    if (holdsIf(less).contains(name)) {
      return;
    }
    Map<String, Object> before = LawCases.fields(Tree.of(whole.value()));
    String said = question.id() + " without " + name + ": ";
    if (less.ruling() instanceof Ruling.Answer<?> answer) {
      subset(LawCases.fields(Tree.of(answer.value())), before, said + "answer ", wrong);
    } else if (less.ruling() instanceof Ruling.Undetermined<?> open) {
      if (!open.missing().contains(name) && !less.question().equals("bid-window")) {
        wrong.add(said + "names " + open.missing());
      }
      less.known()
          .ifPresent(
              known -> subset(LawCases.fields(Tree.of(known)), before, said + "known ", wrong));
    }
  }

  /** Facts for which an answer says that it holds only if they are so. */
  private static Set<String> holdsIf(Decision<?> decision) {
    return decision.trace().findings().stream()
        .filter(finding -> finding.code().equals("question.holds-if"))
        .map(finding -> finding.text().values().get("fact"))
        .map(fact -> ((Term) fact).code().substring("fact.".length()))
        .collect(Collectors.toSet());
  }

  private static void subset(
      Map<String, Object> after, Map<String, Object> before, String said, Set<String> wrong) {
    after.forEach(
        (field, value) -> {
          boolean unsaid = said.endsWith(": ") && !before.containsKey(field);
          boolean open =
              OPEN.contains(field) || said.startsWith(ALL_GROUNDS) && field.equals("conditions");
          if (!unsaid && !value.equals(before.get(field)) && !open) {
            wrong.add(said + field + " was " + before.get(field) + ", is " + value);
          }
        });
  }

  @Test
  void a_known_part_stays_whatever_the_missing_facts_turn_out_to_be_seed_20261127() {
    Set<String> wrong = new LinkedHashSet<>();
    int[] held = {0};
    everyQuestion(
        (law, question) -> {
          for (int i = 0; i < 40 && !question.id().contains("."); i++) {
            Case less = cases.less(cases.complete(question));
            Decision<?> open = law.decide(question.id(), less);
            if (open.ruling() instanceof Ruling.Undetermined<?> && open.known().isPresent()) {
              held[0]++;
              Map<String, Object> known = LawCases.fields(Tree.of(open.known().orElseThrow()));
              for (int j = 0; j < 6; j++) {
                Case whole = LawCases.filled(less, cases.complete(question));
                if (holdsIf(open).stream().anyMatch(whole::knows)) {
                  continue;
                }
                subset(known, told(law.decide(question.id(), whole)), question.id() + ": ", wrong);
              }
            }
          }
        },
        Set.of("IN", "IN.WB"));

    assertThat(wrong).isEmpty();
    assertThat(held[0]).isGreaterThan(50);
  }

  /**
   * What a decision says of its fields, whatever else of it stays open; nothing where it blocks.
   */
  private static Map<String, Object> told(Decision<?> decision) {
    Object said =
        decision
            .ruling()
            .<Object>fold(
                answer -> answer.value(),
                refer -> refer.indication().map(Object.class::cast).orElse(Map.of()),
                open -> decision.known().map(Object.class::cast).orElse(Map.of()));
    return LawCases.fields(Tree.of(said));
  }

  /** Who knows less is not surer: what a further fact opens was open before it. */
  @Test
  void a_further_fact_never_takes_an_answer_away_seed_20261127() {
    Set<String> wrong = new LinkedHashSet<>();
    int[] answered = {0};
    everyQuestion(
        (law, question) -> {
          for (int i = 0; i < 12 && !question.id().contains("."); i++) {
            Case whole = cases.complete(question);
            Case less = cases.half(whole);
            if (law.decide(question.id(), less).ruling() instanceof Ruling.Answer<?>) {
              answered[0]++;
              LawCases.oneMore(less, whole)
                  .forEach((name, more) -> stays(law, question, name, more, wrong));
            }
          }
        },
        Set.of("IN", "IN.WB", "IN.GJ"));

    assertThat(wrong).isEmpty();
    assertThat(answered[0]).isGreaterThan(20);
  }

  /** Facts against each other may take it away. */
  private static void stays(
      ProcurementQuestions law, Question question, String name, Case more, Set<String> wrong) {
    Decision<?> decision = law.decide(question.id(), more);
    boolean blocked =
        decision.trace().findings().stream()
            .anyMatch(finding -> finding.weight() == Finding.Weight.BLOCKING);
    if (!(decision.ruling() instanceof Ruling.Answer<?>) && !blocked) {
      wrong.add(question.id() + " with " + name + ": " + decision.ruling());
    }
  }

  @Test
  void an_unknown_name_is_a_fault_that_names_the_nearest() {
    everyQuestion(
        (law, question) -> {
          for (Fact fact : question.facts()) {
            List<InputFault> faults =
                question
                    .read(Map.of("facts", Map.of(fact.name() + "x", "1")))
                    .fold(read -> List.of(), list -> list);
            assertThat(faults).extracting(InputFault::code).containsExactly("input.unknown");
            assertThat(LawCases.words().say(faults.get(0).text())).contains(fact.name());
          }
          for (String role : question.dayRoles()) {
            assertThat(
                    question
                        .read(Map.of("days", Map.of(role + "x", "2025-01-01")))
                        .<List<InputFault>>fold(read -> List.of(), list -> list))
                .extracting(InputFault::code)
                .containsExactly("input.unknown");
          }
        },
        Set.of("IN"));
  }

  @Test
  void a_name_that_no_question_of_the_library_knows_is_refused_in_java() {
    everyQuestion(
        (law, question) -> {
          Case misspelt = Case.draft().fact("supplierClas", "MICRO").done();
          assertThatThrownBy(() -> law.decide(question.id(), misspelt))
              .isInstanceOf(IllegalArgumentException.class)
              .hasMessageContaining("supplierClass");
        });
  }

  @Test
  void a_name_that_another_question_asks_is_left_aside() {
    ProcurementQuestions law = questions("IN.WB");
    Case wide = Case.draft().fact("bidMethod", "OTHER_METHOD").fact("monthsLate", 1).done();

    assertThat(law.decide("gem.use", wide).ruling()).isNotNull();
  }

  @Test
  void a_wrong_code_or_an_unreadable_value_is_refused_in_every_door() {
    everyQuestion(
        (law, question) -> {
          for (Fact fact : question.facts()) {
            if (fact.type() == FactType.STRING && !fact.codes().isEmpty()
                || fact.type() != FactType.STRING) {
              Case slip = Case.draft().fact(fact.name(), "abc").done();
              assertThatThrownBy(() -> law.decide(question.id(), slip))
                  .as(question.id() + " " + fact.name())
                  .isInstanceOf(IllegalArgumentException.class);
              assertThat(
                      question
                          .read(Map.of("facts", Map.of(fact.name(), "abc")))
                          .<Integer>fold(read -> 0, List::size))
                  .as(question.id() + " " + fact.name())
                  .isOne();
            }
          }
        },
        Set.of("IN", "IN.WB", "IN.KA"));
  }

  @Test
  void no_answer_rests_on_what_was_not_found_seed_20261127() {
    everyQuestion(
        (law, question) -> {
          for (int i = 0; i < 4; i++) {
            Decision<?> decision = law.decide(question.id(), cases.complete(question));
            if (decision.ruling() instanceof Ruling.Answer<?> && !isNote(question)) {
              assertThat(decision.trace().steps())
                  .as(question.id())
                  .noneMatch(step -> step.citation().sure() == Certainty.NOT_FOUND);
            }
          }
        });
  }

  private static boolean isNote(Question question) {
    return question.id().equals(DecisionNotes.QUESTION);
  }

  private interface Each {
    void ask(ProcurementQuestions law, Question question);
  }

  private static void everyQuestion(Each each) {
    everyQuestion(each, Set.of());
  }

  /** A question that a book borrows is asked in the book that it is borrowed from. */
  private static void everyQuestion(Each each, Set<String> books) {
    for (RuleBook book : ProcurementLaw.library().books()) {
      if (books.isEmpty() || books.contains(book.id())) {
        ProcurementQuestions law = questions(book.id());
        law.questions().stream()
            .filter(question -> !isNote(question))
            .forEach(question -> each.ask(law, question));
      }
    }
  }

  private static ProcurementQuestions questions(String book) {
    return ProcurementQuestions.of(ProcurementLaw.library(), book);
  }
}
