package org.govsm.procurement.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Ruling;
import org.govsm.core.rules.BookEntry;
import org.govsm.core.rules.Case;
import org.govsm.core.rules.Fact;
import org.govsm.core.rules.Library;
import org.govsm.core.rules.Question;
import org.govsm.core.rules.RuleBook;
import org.govsm.core.rules.RulePack;
import org.govsm.core.rules.TableView;
import org.govsm.core.text.Messages;
import org.govsm.core.time.EffectivePeriod;
import org.govsm.procurement.law.ProcurementLaw;
import org.govsm.procurement.law.ProcurementQuestions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * From the first of the General Financial Rules of 2017 to today each table and each question of a
 * book answers or names its gap: no exception, no answer by a row that is graded low or not found
 * or is not in force, and no other answer than before but where a row or an entry begins or ends.
 * Tables are asked on the day of each turn, its eve and every fifth day, books on the first of each
 * quarter instead of the fifth.
 */
class EveryDayTest {

  private static final Library LAW = ProcurementLaw.library();
  private static final Messages WORDS = ProcurementLaw.messages("en");
  private static final Map<RulePack, RowCases> CASES = new LinkedHashMap<>();
  private static final Map<String, EffectivePeriod> IN_FORCE = new LinkedHashMap<>();

  /** The days on which a row of a pack, or an entry of a book for a question, begins or ends. */
  private static final Map<String, Set<LocalDate>> TURNS = new HashMap<>();

  static {
    for (RulePack pack : LAW.packs()) {
      CASES.put(pack, new RowCases(pack));
      pack.questions().forEach(question -> periods(pack, question.id()));
    }
    for (RuleBook book : LAW.books()) {
      book.entries().forEach(entry -> turn(entry.question(), entry.period()));
    }
  }

  private static Set<LocalDate> turns(Question question) {
    Set<LocalDate> turns = new HashSet<>(TURNS.getOrDefault(question.id(), Set.of()));
    LAW.packs().stream()
        .filter(pack -> pack.question(question.id()).isPresent())
        .forEach(pack -> turns.addAll(TURNS.get(pack.id())));
    return turns;
  }

  /** Those around each turn, and others from time to time. */
  private static List<LocalDate> days(Set<LocalDate> turns, Predicate<LocalDate> others) {
    return Daily.DAYS.stream()
        .filter(day -> turns.contains(day) || turns.contains(day.plusDays(1)) || others.test(day))
        .toList();
  }

  private static boolean isFifth(LocalDate day) {
    return day.toEpochDay() % 5 == 0;
  }

  private static boolean isFirstOfQuarter(LocalDate day) {
    return day.getDayOfMonth() == 1 && day.getMonthValue() % 3 == 1;
  }

  private static void periods(RulePack pack, String question) {
    for (TableView.Line line : lines(pack, question)) {
      IN_FORCE.put(line.id(), line.period());
      turn(pack.id(), line.period());
    }
  }

  private static void turn(String of, EffectivePeriod period) {
    Set<LocalDate> turns = TURNS.computeIfAbsent(of, id -> new HashSet<>());
    turns.add(period.from());
    turns.add(period.until());
  }

  private static List<TableView.Line> lines(RulePack pack, String question) {
    return TableView.of(pack, question, WORDS).lines();
  }

  static List<RulePack> packs() {
    return LAW.packs();
  }

  static List<String> books() {
    return LAW.books().stream().map(RuleBook::id).toList();
  }

  @ParameterizedTest
  @MethodSource("packs")
  void each_table_answers_or_names_its_gap(RulePack pack) {
    Set<LocalDate> turns = TURNS.get(pack.id());
    List<LocalDate> days = days(turns, EveryDayTest::isFifth);
    List<Runnable> checks = new ArrayList<>();
    for (Question question : pack.questions()) {
      Daily daily =
          new Daily(
              pack.id() + " " + question.id(),
              question,
              turns,
              IN_FORCE,
              days,
              facts -> pack.decide(question.id(), facts));
      grid(pack, question).forEach(facts -> checks.add(() -> daily.check(facts)));
    }
    checks.parallelStream().forEach(Runnable::run);
  }

  /** The facts of every row, whatever its days, and what is left of them with one unknown. */
  private static Set<Case> grid(RulePack pack, Question question) {
    Map<Object, Case> each = new LinkedHashMap<>();
    CASES.get(pack).of(question.id()).values().stream()
        .map(facts -> without(facts, question, List.of()))
        .forEach(facts -> each.put(facts.toPlain(), facts));
    Case last = List.copyOf(each.values()).get(each.size() - 1);
    question
        .facts()
        .forEach(
            fact -> {
              Case less = without(last, question, List.of(fact.name()));
              each.put(less.toPlain(), less);
            });
    return new LinkedHashSet<>(each.values());
  }

  private static Case without(Case facts, Question question, List<String> names) {
    Case.Draft draft = Case.draft();
    question.facts().stream()
        .map(fact -> fact.name())
        .filter(name -> !names.contains(name))
        .forEach(name -> facts.fact(name).ifPresent(value -> draft.fact(name, value)));
    return draft.done();
  }

  @ParameterizedTest
  @MethodSource("packs")
  void every_row_is_matched_by_the_case_that_is_made_from_it(RulePack pack) {
    for (Question question : pack.questions()) {
      CASES
          .get(pack)
          .of(question.id())
          .forEach(
              (row, facts) ->
                  assertThat(pack.decide(question.id(), facts).trace().setAside())
                      .as("%s for %s", row, facts.toPlain())
                      .noneMatch(step -> step.row().equals(row)));
    }
  }

  @ParameterizedTest
  @MethodSource("packs")
  void the_rows_of_one_rule_follow_each_other(RulePack pack) {
    for (Question question : pack.questions()) {
      Map<String, List<TableView.Line>> rules =
          lines(pack, question.id()).stream()
              .collect(Collectors.groupingBy(TableView.Line::rule, Collectors.toList()));
      rules.forEach(
          (rule, lines) ->
              pairs(lines)
                  .forEach(
                      pair ->
                          assertThat(pair.get(0).period().overlaps(pair.get(1).period()))
                              .as("%s: %s and %s", rule, pair.get(0).id(), pair.get(1).id())
                              .isFalse()));
    }
  }

  private static Stream<List<TableView.Line>> pairs(List<TableView.Line> lines) {
    return lines.stream()
        .flatMap(
            one ->
                lines.subList(lines.indexOf(one) + 1, lines.size()).stream()
                    .map(other -> List.of(one, other)));
  }

  /** It answers by the tables of above. */
  @ParameterizedTest
  @MethodSource("books")
  void each_question_of_a_book_answers_or_names_its_gap(String id) {
    RuleBook book = LAW.book(id).orElseThrow();
    List<Runnable> checks = new ArrayList<>();
    for (Question question : book.questions()) {
      Set<LocalDate> turns = turns(question);
      Daily daily =
          new Daily(
              id + " " + question.id(),
              question,
              turns,
              IN_FORCE,
              days(turns, EveryDayTest::isFirstOfQuarter),
              facts -> book.decide(question.id(), facts));
      Case facts = CASES.get(form(question)).ofTheLastRow(question.id());
      checks.add(() -> daily.check(without(facts, question, List.of())));
    }
    checks.parallelStream().forEach(Runnable::run);
  }

  private static RulePack form(Question question) {
    return LAW.packs().stream()
        .filter(pack -> pack.question(question.id()).isPresent())
        .findFirst()
        .orElseThrow();
  }

  /**
   * They take many tables each: every seventh month, from another one on in the next book, with all
   * facts and with none.
   */
  @ParameterizedTest
  @MethodSource("books")
  void each_question_of_several_steps_answers_or_names_its_gap(String id) {
    ProcurementQuestions questions = ProcurementQuestions.of(LAW, id);
    Set<String> ofTables = new HashSet<>();
    LAW.book(id).orElseThrow().questions().forEach(question -> ofTables.add(question.id()));
    LocalDate first = Daily.FIRST.plusMonths(books().indexOf(id) % 7);
    for (Question question : questions.questions()) {
      for (LocalDate day = first;
          !ofTables.contains(question.id()) && !day.isAfter(Daily.DAYS.get(Daily.DAYS.size() - 1));
          day = day.plusMonths(7)) {
        for (Case.Draft facts : List.of(Case.draft(), filled(question))) {
          for (String role : question.dayRoles()) {
            facts.day(role, day);
          }
          holds(questions.decide(question.id(), facts.done()), question, day);
        }
      }
    }
  }

  private static Case.Draft filled(Question question) {
    Case.Draft facts = Case.draft();
    for (Fact fact : question.facts()) {
      facts.fact(
          fact.name(),
          switch (fact.type()) {
            case BOOLEAN -> true;
            case NUMBER -> fact.unit().equals(Optional.of("rupees")) ? 100_000 : 10;
            case DAY -> Daily.FIRST;
            case STRING -> fact.codes().isEmpty() ? Daily.FIRST.toString() : fact.codes().get(0);
          });
    }
    return facts;
  }

  private static void holds(Decision<?> decision, Question question, LocalDate day) {
    if (decision.ruling() instanceof Ruling.Refer<?> refer) {
      assertThat(refer.citation().provision()).as("%s on %s", question.id(), day).isNotBlank();
    } else if (decision.ruling() instanceof Ruling.Undetermined<?> open) {
      assertThat(open.missing()).as("%s on %s", question.id(), day).isNotEmpty();
    }
  }

  @Test
  void all_that_a_book_names_is_asked() {
    assertThat(LAW.books())
        .allSatisfy(
            book ->
                assertThat(book.questions().stream().map(Question::id))
                    .containsAll(book.entries().stream().map(BookEntry::question).toList()));
  }
}
