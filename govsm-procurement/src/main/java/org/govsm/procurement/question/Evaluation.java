package org.govsm.procurement.question;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Ruling;
import org.govsm.core.decision.Step;
import org.govsm.core.decision.Trace;
import org.govsm.core.money.Money;
import org.govsm.core.rules.Case;
import org.govsm.core.rules.Outputs;
import org.govsm.core.rules.RuleBook;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.jspecify.annotations.Nullable;

/**
 * The way through several questions of a book: what was asked, what came of it, and what is still
 * missing. A part that the book does not answer is passed over. One thread goes the way.
 */
public final class Evaluation {

  private final KnownNames names;
  private final CaseFacts facts;
  private final AskedTables tables;
  private final CombinedOutcome outcome;

  /**
   * Begins.
   *
   * @param book the law that is asked
   * @param facts what is known of the case
   */
  public Evaluation(RuleBook book, Case facts) {
    this(book, facts, KnownNames.ANY);
  }

  /** The same for a question of which every name is known that it may ask. */
  Evaluation(RuleBook book, Case facts, KnownNames names) {
    this.names = names;
    this.facts = new CaseFacts(facts, names);
    tables = new AskedTables(book, names);
    outcome = new CombinedOutcome(this.facts, tables);
  }

  /**
   * Passes an answer on to the questions after it.
   *
   * @param fact the fact that they ask for
   * @param answer a code, or another kind of value that a case takes
   * @throws IllegalArgumentException if no question of the book asks for it
   */
  public void know(String fact, Object answer) {
    names.requireOfBook(fact);
    facts.know(fact, answer);
  }

  /**
   * A fact that the arithmetic needs.
   *
   * @param fact its name
   * @return the value; where it is not known nothing, and the decision names it as missing
   */
  public Optional<Object> need(String fact) {
    return facts.need(fact);
  }

  /**
   * A sum that the arithmetic needs.
   *
   * @param fact its name
   * @return the sum, or nothing as for {@link #need}
   */
  public Optional<Money> needMoney(String fact) {
    return need(fact).map(BigDecimal.class::cast).map(Money::ofRupees);
  }

  /**
   * A number that the arithmetic needs.
   *
   * @param fact its name
   * @return the number, or nothing as for {@link #need}
   */
  public Optional<BigDecimal> needNumber(String fact) {
    return need(fact).map(BigDecimal.class::cast);
  }

  /**
   * A day that the arithmetic needs.
   *
   * @return the day; where it is not known nothing, and the decision names it as missing
   */
  public Optional<LocalDate> needDay(String role) {
    return facts.needDay(role);
  }

  /**
   * A fact whose lack keeps the answer open.
   *
   * @param fact its name, or the role of a day
   */
  public void lacks(String fact) {
    facts.lacks(List.of(fact));
  }

  /** What is known at this point: what was given, and what was passed on. */
  public Case known() {
    return facts.known();
  }

  /** Adds a finding of the arithmetic. */
  public void find(Finding finding) {
    outcome.find(finding);
  }

  /**
   * Adds a finding that rests on what a table answered; none where it did not answer.
   *
   * @param table the id of its question
   * @param code the code of the finding
   * @param weight how much it weighs
   * @param text what to know
   */
  public void find(String table, String code, Finding.Weight weight, Message text) {
    provisions(table).stream()
        .limit(1)
        .map(citation -> Finding.of(code, weight, text, citation))
        .forEach(outcome::find);
  }

  /**
   * A sum that is not missed where it is not known.
   *
   * @param fact its name
   * @return the sum, or nothing
   */
  public Optional<Money> money(String fact) {
    names.requireOfBook(fact);
    return facts.known().fact(fact).map(BigDecimal.class::cast).map(Money::ofRupees);
  }

  /**
   * Asks one question.
   *
   * @param question its id
   * @return the answer; nothing where the book does not know the question, and nothing where it is
   *     referred or facts are missing, which then bears on the whole decision
   */
  public Optional<Outputs> ask(String question) {
    return look(question).flatMap(this::take).filter(answer -> tables.isAnswered(question));
  }

  /**
   * What a question comes to, without any bearing on the whole decision.
   *
   * @param question its id
   * @return the decision; nothing where the book does not know the question
   */
  public Optional<Decision<Outputs>> look(String question) {
    return tables.look(question, facts.known());
  }

  /**
   * What a question would come to if a fact were so, without any bearing on the whole decision.
   *
   * @param question its id
   * @param fact the name of the fact
   * @param value what it would be
   * @return the decision; nothing where the book does not know the question
   */
  public Optional<Decision<Outputs>> lookIf(String question, String fact, Object value) {
    names.requireOfBook(fact);
    return tables.look(question, facts.known().toDraft().fact(fact, value).done());
  }

  /**
   * Lets a decision bear on the whole: what it lacks is missing, what it refers is referred.
   *
   * @param decision what {@link #look} gave
   * @return the answer; beside a referral the indication, so that the whole can be indicated too
   */
  public Optional<Outputs> take(Decision<Outputs> decision) {
    tables.keep(decision);
    return decision
        .ruling()
        .fold(
            answer -> Optional.of(answer.value()),
            refer -> {
              refer(refer);
              return refer.indication();
            },
            undetermined -> {
              facts.lacks(undetermined.missing());
              return Optional.empty();
            });
  }

  /**
   * Asks one question beside the main one: what an officer must settle there is a finding and does
   * not bear on the whole decision.
   *
   * @param question its id
   * @return as for {@link #ask}; a fact that is missing is still missing for the whole
   */
  public Optional<Outputs> askBeside(String question) {
    return isReferred(question) ? Optional.empty() : ask(question);
  }

  /**
   * Asks one question that may stay open: a fact that only it asks for is a finding too.
   *
   * @param question its id
   * @return the answer, where there is one
   */
  public Optional<Outputs> consult(String question) {
    return isLeftOpen(question) || isReferred(question) ? Optional.empty() : ask(question);
  }

  /**
   * Whether the book says that nothing was found for a question on the day of the case.
   *
   * @param question its id
   * @return true where nobody answers, and no other book is asked
   */
  public boolean isNotFound(String question) {
    names.requireTable(question);
    return tables.isNotFound(question, facts.known());
  }

  /**
   * Lets a question bear on the whole where the rules have nothing for it, whatever the facts that
   * it lacks: nobody is then asked for them.
   *
   * @param question its id
   */
  public void takeIfNothingFound(String question) {
    look(question)
        .filter(decision -> CombinedOutcome.isNothingFound(decision.ruling()))
        .ifPresent(this::take);
  }

  private boolean isReferred(String question) {
    return settled(question, decision -> decision.ruling() instanceof Ruling.Refer<Outputs>);
  }

  private boolean isLeftOpen(String question) {
    return settled(question, decision -> decision.ruling() instanceof Ruling.Undetermined<Outputs>);
  }

  /** Whether a part comes to nothing in such a way that it is said as a finding. */
  private boolean settled(String question, Predicate<Decision<Outputs>> kind) {
    Optional<Decision<Outputs>> settled = look(question).filter(kind);
    settled.flatMap(OpenParts::finding).ifPresent(outcome::find);
    return settled.isPresent();
  }

  /**
   * Asks one question and goes on with what is indicated where an officer must decide: the whole is
   * then a referral with an indication.
   *
   * @param question its id
   * @return the answer or the one that is indicated, or nothing as for {@link #ask}
   */
  public Optional<Outputs> askOrIndicated(String question) {
    return look(question).flatMap(this::take).filter(answer -> !answer.isMany());
  }

  /**
   * Asks a question that collects.
   *
   * @param question its id
   * @param each makes something of a row and the step that explains it
   * @param <R> what is made
   * @return one for each row; none where there is no answer, as for {@link #ask}
   */
  public <R> List<R> collect(
      String question, BiFunction<Map<String, @Nullable Object>, Step, R> each) {
    return ask(question).map(answer -> rows(question, answer, each)).orElse(List.of());
  }

  /**
   * Asks a question that collects, beside the main one.
   *
   * @param question its id
   * @param each as for {@link #collect}
   * @param <R> what is made
   * @return one for each row; none where there is no answer, as for {@link #askBeside}
   */
  public <R> List<R> collectBeside(
      String question, BiFunction<Map<String, @Nullable Object>, Step, R> each) {
    return askBeside(question).map(answer -> rows(question, answer, each)).orElse(List.of());
  }

  /**
   * The rows of an answer with the steps that explain them.
   *
   * @param question the id of the question that was asked last with this answer
   * @param each as for {@link #collect}
   * @param <R> what is made
   * @return one for each row
   */
  public <R> List<R> rows(
      String question, Outputs answer, BiFunction<Map<String, @Nullable Object>, Step, R> each) {
    return tables.rows(question, answer, each);
  }

  /**
   * Asks for notices: they are findings, and a fact that only they ask for is not missed. A row
   * that may apply is a finding too, which says what it depends on.
   *
   * @param question its id; its answers have the fields {@code notice} and {@code weight}
   */
  public void note(String question) {
    look(question).stream()
        .flatMap(decision -> decision.trace().steps().stream())
        .map(Notices::of)
        .forEach(outcome::find);
  }

  /**
   * Goes on where a question lacks a fact, and says for whom the answer then holds: a finding that
   * names the fact.
   *
   * @param question its id
   * @param fact the name of the fact
   * @param text for whom the answer holds
   */
  public void assume(String question, String fact, Message text) {
    look(question)
        .filter(open -> open.ruling() instanceof Ruling.Undetermined<Outputs>)
        .filter(open -> !facts.known().knows(fact))
        .flatMap(open -> open.trace().steps().stream().findFirst())
        .map(
            step ->
                Finding.of(
                    "question.holds-if",
                    Finding.Weight.WARNING,
                    text.with("fact", new Term("fact." + fact)),
                    step.citation()))
        .ifPresent(outcome::find);
  }

  /**
   * Where something is missing, adds what a later question would miss besides what it is passed.
   *
   * @param question its id
   * @param passedOn the fact that an earlier answer would give it
   */
  public void alsoMissing(String question, String passedOn) {
    if (!facts.missing().isEmpty()) {
      look(question).stream()
          .flatMap(
              decision ->
                  decision.ruling() instanceof Ruling.Undetermined<Outputs> open
                      ? open.missing().stream()
                      : Stream.<String>of())
          .filter(name -> !name.equals(passedOn))
          .forEach(this::lacks);
    }
  }

  /**
   * An officer must decide; the first reason for it is the one that is asked.
   *
   * @param refer what the officer is asked
   */
  public void refer(Ruling.Refer<?> refer) {
    outcome.refer(refer);
  }

  /** A referral; nothing where no table was asked. */
  <T> Optional<Decision<T>> tooLarge(String question) {
    return outcome.tooLarge(question);
  }

  /**
   * The authorities of what was asked.
   *
   * @param questions their ids; those that were not asked are passed over
   * @return the citations of the rows that answered
   */
  public List<Citation> provisions(String... questions) {
    List.of(questions).forEach(names::requireTable);
    return tables.provisions(questions);
  }

  /**
   * The decision over all that was asked.
   *
   * @param question the id of the question that takes all together
   * @param answer the answer, where nothing is missing or referred; beside a referral it is the
   *     indication
   * @param <T> what is answered
   * @throws java.util.NoSuchElementException if nothing is missing, nothing referred, and no answer
   *     given
   */
  public <T> Decision<T> decision(String question, Optional<T> answer) {
    return outcome.decision(question, answer);
  }

  /** As {@link #decision}; while facts are missing the fields worked out so far are known. */
  <T> Decision<T> worked(String question, Optional<T> answer) {
    return outcome.worked(question, answer);
  }

  /**
   * The reasons of several decisions, one after the other.
   *
   * @param parts the reasons of each
   * @param more findings of their own
   * @param basis what the whole rests on, as a tree
   * @return the reasons; how far a pack was read is said once
   */
  public static Trace reasons(
      List<Trace> parts, List<Finding> more, Map<String, @Nullable Object> basis) {
    return new CombinedTrace(parts, more, basis);
  }
}
