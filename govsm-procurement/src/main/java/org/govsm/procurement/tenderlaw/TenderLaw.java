package org.govsm.procurement.tenderlaw;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Ruling;
import org.govsm.core.decision.Step;
import org.govsm.core.decision.Trace;
import org.govsm.core.rules.Case;
import org.govsm.core.rules.Outputs;
import org.govsm.core.rules.RuleBook;
import org.govsm.core.text.Message;
import org.govsm.procurement.question.Consistency;
import org.govsm.procurement.question.Evaluation;
import org.govsm.procurement.question.OwnReasons;
import org.jspecify.annotations.Nullable;

/**
 * Law of one tender: asks tables of a book for the whole tender and for each bidder, and keeps what
 * bears on the decision. A fact that a bidder lacks is named with the bidder: {@code B1/price}.
 */
public final class TenderLaw {

  /** The finding that the law was read up to a day before the one that is asked. */
  public static final String READ_UP_TO = "law.read-up-to";

  private static final String DAY = "publication";

  private final RuleBook book;
  private final Case tender;
  private final String day;
  private final List<Trace> traces = new ArrayList<>();
  private final List<Step> steps = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private final Set<String> missing = new TreeSet<>();
  private final Map<String, Citation> cited = new HashMap<>();
  private final List<Ruling.Refer<?>> referrals = new ArrayList<>();

  /**
   * Begins.
   *
   * @param book the law that is asked
   * @param tender what is known of the tender
   */
  public TenderLaw(RuleBook book, Case tender) {
    this(book, tender, DAY);
  }

  /**
   * Begins for what comes after the tender: a delivery, a bill.
   *
   * @param book the law that is asked
   * @param facts what is known of it
   * @param day the role of its day
   */
  public TenderLaw(RuleBook book, Case facts, String day) {
    this.book = book;
    this.tender = facts;
    this.day = day;
  }

  /** Whether the book knows a question. */
  public boolean knows(String question) {
    return book.question(question).isPresent();
  }

  /**
   * What a question comes to, without bearing on the whole.
   *
   * @param more facts beside those of the tender
   * @return nothing where the book does not know the question
   */
  public Optional<Decision<Outputs>> look(String question, Map<String, ?> more) {
    Case.Draft facts = tender.toDraft();
    more.forEach(facts::fact);
    Case given = facts.done();
    return book.question(question, given)
        .map(asked -> book.decide(question, Consistency.fitting(asked, given)));
  }

  /**
   * What a question comes to. Only the packs bear on the whole: the caller says what follows.
   *
   * @param more facts beside those of the tender
   * @return nothing where the book does not know the question
   */
  public Optional<Decision<Outputs>> consult(String question, Map<String, ?> more) {
    Optional<Decision<Outputs>> decision = look(question, more);
    decision.map(Decision::trace).ifPresent(trace -> traces.add(packsOf(trace)));
    return decision;
  }

  private static Trace packsOf(Trace trace) {
    return new OwnReasons(List.of(), readUpTo(trace), trace.packs());
  }

  /**
   * Asks for the tender.
   *
   * @return the answer; beside a referral what is indicated; nothing where facts are missing or the
   *     book does not know the question
   */
  public Optional<Outputs> ask(String question) {
    return ask(question, Map.of());
  }

  /**
   * Asks for the tender with more facts, as {@link #ask(String)} does.
   *
   * @param more facts beside those of the tender
   */
  public Optional<Outputs> ask(String question, Map<String, ?> more) {
    Optional<Decision<Outputs>> decision = look(question, more);
    decision.map(Decision::trace).ifPresent(traces::add);
    return decision.flatMap(made -> take(made, "", Set.of()));
  }

  /**
   * Asks for one bidder, as {@link #ask(String)} does. Its rows are no steps of the whole: the
   * caller says what follows for the bidder.
   *
   * @param bid the id of the bid
   * @param own what is known of the bidder
   * @param names the names of the facts that are the bidder's own
   */
  public Optional<Outputs> askFor(
      String bid, String question, Map<String, ?> own, Set<String> names) {
    Optional<Decision<Outputs>> decision = look(question, own);
    decision
        .map(Decision::trace)
        .ifPresent(trace -> traces.add(new OwnReasons(List.of(), trace.findings(), trace.packs())));
    return decision.flatMap(made -> take(made, bid + "/", names));
  }

  /**
   * Asks a question that collects for one of its rows. The other rows are no reasons.
   *
   * @param field the field of the answer
   * @param code what the row says in it
   * @return true and false where the question is answered; nothing where the book does not know it,
   *     or it is referred or lacks facts, which then bears on the whole
   */
  public Optional<Boolean> askRow(String question, String field, String code) {
    Optional<Decision<Outputs>> decision = look(question, Map.of());
    if (decision.isEmpty()) {
      return Optional.empty();
    }
    Trace trace = decision.get().trace();
    Optional<Step> row = row(decision.get(), field, code);
    traces.add(new OwnReasons(row.stream().toList(), readUpTo(trace), trace.packs()));
    Optional<Outputs> answer = take(decision.get(), "", Set.of());
    row.ifPresent(step -> cited.put(question, step.citation()));
    return answer.map(found -> row.isPresent());
  }

  /** The provision of one row of a question that collects, without bearing on the whole. */
  public Optional<Citation> lookRow(String question, String field, String code) {
    return look(question, Map.of())
        .flatMap(decision -> row(decision, field, code))
        .map(Step::citation);
  }

  /** As {@link #lookRow}, where the law is that of another role on the day of publication. */
  public Optional<Citation> lookRowAs(String role, String question, String field, String code) {
    Case.Draft facts = tender.toDraft();
    tender.day(day).ifPresent(known -> facts.day(role, known));
    return new TenderLaw(book, facts.done()).lookRow(question, field, code);
  }

  /**
   * The row of an answer that has a code.
   *
   * @param decision of a question that collects
   * @param field the field of the answer
   * @param code what the row says in it
   */
  public static Optional<Step> row(Decision<Outputs> decision, String field, String code) {
    if (decision.ruling() instanceof Ruling.Answer<Outputs> answer) {
      List<? extends Map<String, ?>> rows = answer.value().rows();
      for (int i = 0; i < rows.size(); i++) {
        if (code.equals(rows.get(i).get(field))) {
          return Optional.of(decision.trace().steps().get(i));
        }
      }
    }
    return Optional.empty();
  }

  private static List<Finding> readUpTo(Trace trace) {
    return trace.findings().stream().filter(found -> found.code().equals(READ_UP_TO)).toList();
  }

  private Optional<Outputs> take(Decision<Outputs> made, String whose, Set<String> names) {
    made.trace().steps().stream()
        .findFirst()
        .ifPresent(step -> cited.put(made.question(), step.citation()));
    return made.ruling()
        .fold(
            answer -> Optional.of(answer.value()),
            refer -> {
              refer(refer.question(), refer.citation());
              return refer.indication();
            },
            open -> {
              open.missing().forEach(fact -> lacks(names.contains(fact) ? whose + fact : fact));
              return Optional.empty();
            });
  }

  /** Lets a decision made before bear on this one: its reasons, what it lacks, what it refers. */
  public void carry(Decision<?> before) {
    traces.add(before.trace());
    if (before.ruling() instanceof Ruling.Undetermined<?> open) {
      open.missing().forEach(this::lacks);
    } else if (before.ruling() instanceof Ruling.Refer<?> refer) {
      refer(refer.question(), refer.citation());
    }
  }

  /** The provision by which a question was answered last. */
  public Optional<Citation> cited(String question) {
    return Optional.ofNullable(cited.get(question));
  }

  /** As {@link #carry}, of the reasons alone: the caller says what follows of the outcome. */
  public void tell(Decision<?> before) {
    Trace trace = before.trace();
    traces.add(new OwnReasons(trace.steps(), readUpTo(trace), trace.packs()));
  }

  /** A fact of the tender, or of a bid as {@code B1/price}, without which nothing is decided. */
  public void lacks(String fact) {
    missing.add(fact);
  }

  /** Whether a fact is missing by now. */
  public boolean isOpen() {
    return !missing.isEmpty();
  }

  /** An officer must decide; the first question is the one that is asked. */
  public void refer(Message question, Citation citation) {
    if (referrals.stream().noneMatch(one -> one.question().equals(question))) {
      referrals.add(new Ruling.Refer<>(question, citation, Optional.empty()));
    }
  }

  /** All that was referred so far, in order; the ruling tells the first. */
  public List<Ruling.Refer<?>> referrals() {
    return List.copyOf(referrals);
  }

  /** What was referred is decided; the caller says how. */
  public void settled() {
    referrals.clear();
  }

  /** Adds what is to be known beside the ruling. */
  public void find(Finding finding) {
    findings.add(finding);
  }

  /** Adds a step in words of its own. */
  public void step(String rule, Message text, Citation citation) {
    steps.add(Step.of(rule, rule, text, citation));
  }

  /**
   * The decision over all that was asked.
   *
   * @param answer the answer, or what is known of it while facts are missing
   * @param basis what it rests on, as a tree
   */
  public <T> Decision<T> decision(
      String question, Optional<T> answer, Map<String, @Nullable Object> basis) {
    List<Trace> parts = new ArrayList<>(traces);
    parts.add(new OwnReasons(List.copyOf(steps), List.copyOf(findings), List.of()));
    Decision<T> made =
        Decision.of(
            question, ruling(answer), tender.day(day), Evaluation.reasons(parts, List.of(), basis));
    return answer.map(made::withKnown).orElse(made);
  }

  private <T> Ruling<T> ruling(Optional<T> answer) {
    if (isOpen()) {
      return new Ruling.Undetermined<>(List.copyOf(missing));
    }
    return referrals.stream()
        .findFirst()
        .<Ruling<T>>map(refer -> new Ruling.Refer<>(refer.question(), refer.citation(), answer))
        .orElseGet(() -> new Ruling.Answer<>(answer.orElseThrow()));
  }
}
