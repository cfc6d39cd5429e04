package org.govsm.procurement.question;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.govsm.core.decision.Decision;
import org.govsm.core.rules.BookEntry;
import org.govsm.core.rules.Case;
import org.govsm.core.rules.Fact;
import org.govsm.core.rules.Question;
import org.govsm.core.rules.RuleBook;

/**
 * A question that works something out from what tables answer and from facts of its own: a sum, a
 * day, whether a limit is kept.
 */
public final class WorkedQuestion implements ComposedQuestion {

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9]+(?:[.-][A-Za-z0-9]+)*");

  private final RuleBook book;
  private final Question question;
  private final UnaryOperator<Case> preparation;
  private final BiConsumer<Evaluation, Computation.Draft> work;
  private final Set<String> own;
  private final KnownNames names;

  private WorkedQuestion(Draft draft, BiConsumer<Evaluation, Computation.Draft> work) {
    this.book = draft.book;
    this.question = draft.question();
    this.preparation = draft.preparation;
    this.work = work;
    this.names = KnownNames.of(question, book, draft.tables, draft.passed);
    Set<String> read = new LinkedHashSet<>(draft.opening);
    read.addAll(draft.isFound() ? draft.own : Set.of());
    this.own = Set.copyOf(read);
  }

  /**
   * Begins a question.
   *
   * @param book the law that is asked
   * @param id the id of the question, such as {@code welfare-cess}
   * @throws IllegalArgumentException for an id with other signs than letters, digits, and {@code .}
   *     or {@code -} between them
   */
  public static Draft draft(RuleBook book, String id) {
    if (!ID.matcher(requireNonNull(id, "id")).matches()) {
      throw new IllegalArgumentException(
          "'" + id + "' is no id of a question; write it as welfare-cess");
    }
    return new Draft(book, id);
  }

  @Override
  public Question question() {
    return question;
  }

  /** No figure where its tables only say that nothing was found: then none changes that. */
  @Override
  public Set<String> worked() {
    return own;
  }

  /**
   * Works it out.
   *
   * @param facts what is known of the case; what the question does not ask is left aside
   * @return the answer, also where no value of the one fact that is missing changes it; a referral,
   *     with what is indicated, where a table on the way is not sure enough, or without where a sum
   *     is larger than can be held; or the facts that are missing
   * @throws IllegalArgumentException if a fact is of another kind, or not among the values, that
   *     the question asks for; or what comes out is too large, and no table was asked whose
   *     authority an officer could be referred to
   */
  @Override
  public Decision<Computation> decide(Case facts) {
    Case asked = asked(book.require(question, facts));
    return Consistency.checked(
        new WhateverMissing(question, asked, this::worked).settled(worked(asked)),
        question,
        facts,
        book,
        id -> id.equals(question.id()) ? Optional.of(this) : Optional.empty());
  }

  private Decision<Computation> worked(Case facts) {
    Evaluation evaluation = new Evaluation(book, preparation.apply(facts), names);
    Computation.Draft answer = new Computation.Draft(question);
    try {
      work.accept(evaluation, answer);
    } catch (ArithmeticException e) {
      return evaluation
          .<Computation>tooLarge(question.id())
          .orElseThrow(
              () ->
                  new IllegalArgumentException(
                      question.id() + ": the figures give more than can be held; check them", e));
    }
    try {
      return evaluation.worked(question.id(), answer.done());
    } catch (NoSuchElementException e) {
      throw new IllegalStateException(
          question.id() + " puts no answer, though nothing is missing and nobody is asked", e);
    }
  }

  /** The facts that are asked, held against their kinds and bounds. */
  private Case asked(Case facts) {
    Case.Draft own = Case.draft();
    question.dayRoles().forEach(role -> facts.day(role).ifPresent(day -> own.day(role, day)));
    question.facts().forEach(fact -> known(fact, facts).ifPresent(v -> own.fact(fact.name(), v)));
    return question
        .read(own.done().toPlain())
        .fold(
            read -> read,
            faults -> {
              throw new IllegalArgumentException(question.id() + " cannot take " + faults);
            });
  }

  /** A code that only another question knows, under the same name, is not known here. */
  private Optional<Object> known(Fact fact, Case facts) {
    return facts
        .fact(fact.name())
        .filter(
            value -> fact.unknownCodes(value).isEmpty() || !isCodeOfAnother(fact.name(), value));
  }

  private boolean isCodeOfAnother(String name, Object value) {
    return book.questions().stream()
        .flatMap(other -> other.fact(name).stream())
        .anyMatch(other -> other.codes().contains(value.toString()));
  }

  /** A question in the making. One thread fills it. */
  public static final class Draft {

    private final RuleBook book;
    private final String id;
    private final Set<String> roles = new LinkedHashSet<>();
    private final Map<String, Fact> facts = new LinkedHashMap<>();
    private final Map<String, Fact> answer = new LinkedHashMap<>();
    private final Set<String> own = new LinkedHashSet<>();
    private final Set<String> opening = new LinkedHashSet<>();
    private final Set<String> tables = new LinkedHashSet<>();
    private final Set<String> passed = new LinkedHashSet<>();
    private UnaryOperator<Case> preparation = UnaryOperator.identity();

    private Draft(RuleBook book, String id) {
      this.book = book;
      this.id = id;
    }

    /**
     * The tables on the way: their days and facts are asked. One that the book lacks is passed
     * over.
     *
     * @param tables the ids of their questions
     */
    public Draft by(String... tables) {
      for (String table : tables) {
        this.tables.add(table);
        book.question(table)
            .ifPresent(
                part -> {
                  roles.addAll(part.dayRoles());
                  part.facts().forEach(fact -> facts.putIfAbsent(fact.name(), fact));
                });
      }
      return this;
    }

    /**
     * Tables on the way that are asked only where something is known of their facts: each of these
     * opens a part.
     *
     * @param tables the ids of their questions
     */
    public Draft byIfKnown(String... tables) {
      for (String table : tables) {
        book.question(table).ifPresent(part -> part.facts().forEach(f -> opening.add(f.name())));
      }
      return by(tables);
    }

    /**
     * Facts that are worked out on the way, and so not asked.
     *
     * @param names their names
     */
    public Draft passesOn(String... names) {
      List.of(names).forEach(facts::remove);
      passed.addAll(List.of(names));
      return this;
    }

    /**
     * Days that the arithmetic takes.
     *
     * @param names their roles
     */
    public Draft roles(String... names) {
      roles.addAll(List.of(names));
      return this;
    }

    /**
     * Facts that the arithmetic takes.
     *
     * @param own the facts
     */
    public Draft asks(Fact... own) {
      for (Fact fact : own) {
        facts.putIfAbsent(fact.name(), fact);
        this.own.add(fact.name());
      }
      return this;
    }

    /**
     * The fields of the answer.
     *
     * @param fields each as a fact
     */
    public Draft answers(Fact... fields) {
      List.of(fields).forEach(field -> answer.put(field.name(), field));
      return this;
    }

    /**
     * What follows from the facts before any table is asked, such as the day of the law from a time
     * of day.
     *
     * @param change what to add to the case
     */
    public Draft prepared(UnaryOperator<Case> change) {
      preparation = change;
      return this;
    }

    /**
     * The question.
     *
     * @param work asks the tables and sets the fields of the answer
     */
    public WorkedQuestion worked(BiConsumer<Evaluation, Computation.Draft> work) {
      return new WorkedQuestion(this, work);
    }

    /** Whether any of its tables has rows in the book; a question without tables needs none. */
    private boolean isFound() {
      return tables.isEmpty()
          || book.entries().stream()
              .filter(entry -> tables.contains(entry.question()))
              .anyMatch(entry -> entry.kind() != BookEntry.Kind.NOT_FOUND);
    }

    private Question question() {
      return Question.of(id, roles, facts.values(), answer.values());
    }
  }
}
