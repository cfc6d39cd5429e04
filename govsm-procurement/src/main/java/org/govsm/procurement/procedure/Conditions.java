package org.govsm.procurement.procedure;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.govsm.core.decision.Step;
import org.govsm.core.rules.Case;
import org.govsm.core.rules.Fact;
import org.govsm.core.rules.RuleBook;
import org.govsm.procurement.question.Evaluation;
import org.jspecify.annotations.Nullable;

/** The conditions of a purchase, and what the case says of whether they are met. */
final class Conditions {

  /** The id of the report that GeM gives when something is not available there. */
  static final String AVAILABILITY_REPORT = "availabilityReport";

  /** Codes of the conditions that are met, with commas between them. */
  static final String MET = "conditionsMet";

  private static final Map<String, String> DOCUMENTS =
      Map.of("GEM_AVAILABILITY_REPORT", AVAILABILITY_REPORT);

  private final Evaluation evaluation;
  private final Case facts;
  private final Optional<Set<String>> listed;

  Conditions(Evaluation evaluation) {
    this.evaluation = evaluation;
    facts = evaluation.known();
    listed = facts.fact(MET).map(String::valueOf).map(Conditions::codes);
  }

  private static Set<String> codes(String list) {
    return Arrays.stream(list.split("[\\s,;]+", -1))
        .filter(code -> !code.isEmpty())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  List<Procedure.Condition> of(String question, Optional<String> permitted) {
    return of(question, permitted, row -> true);
  }

  /** Those of its rows that go with the case. */
  List<Procedure.Condition> of(
      String question,
      Optional<String> permitted,
      Predicate<Map<String, @Nullable Object>> applies) {
    return evaluation
        .collectBeside(
            question,
            (row, step) ->
                applies.test(row)
                    ? Stream.of(
                        condition(String.valueOf(row.values().iterator().next()), step, permitted))
                    : Stream.<Procedure.Condition>empty())
        .stream()
        .flatMap(each -> each)
        .toList();
  }

  /** One of the conditions of these questions that a book has, or several with commas. */
  static Fact met(RuleBook book, String... questions) {
    List<String> codes =
        Arrays.stream(questions)
            .flatMap(id -> book.question(id).stream())
            .flatMap(table -> table.answer().stream())
            .filter(field -> field.name().startsWith("condition"))
            .flatMap(field -> field.codes().stream())
            .distinct()
            .toList();
    return codes.isEmpty() ? Fact.text(MET) : Fact.codes(MET, codes);
  }

  /** As the main question: nothing where an officer decides or facts are missing. */
  Optional<List<Procedure.Condition>> required(String question) {
    return evaluation
        .ask(question)
        .map(
            answer ->
                evaluation.rows(
                    question,
                    answer,
                    (row, step) ->
                        condition(
                            String.valueOf(row.values().iterator().next()),
                            step,
                            Optional.empty())));
  }

  /**
   * The codes of those that are met, or of those that are open: where any is known, the others are
   * open too; null where there are none, or nothing is known of any.
   */
  static @Nullable List<String> codes(List<Procedure.Condition> conditions, boolean met) {
    boolean known = conditions.stream().anyMatch(condition -> condition.isMet().isPresent());
    List<String> codes =
        conditions.stream()
            .filter(condition -> known && condition.isMet().orElse(false) == met)
            .map(Procedure.Condition::code)
            .distinct()
            .toList();
    return codes.isEmpty() ? null : codes;
  }

  private Procedure.Condition condition(String code, Step step, Optional<String> permitted) {
    return new Procedure.Condition(code, step.rule(), step.citation(), permitted, met(code));
  }

  /** A document is there or not; other conditions are met where the case lists them. */
  private Optional<Boolean> met(String code) {
    String document = DOCUMENTS.get(code);
    return document != null
        ? Optional.of(facts.fact(document).filter(id -> !id.toString().isBlank()).isPresent())
        : listed.map(codes -> codes.contains(code));
  }
}
