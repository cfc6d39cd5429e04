package org.govsm.procurement.note;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Ruling;
import org.govsm.core.decision.Trace;
import org.govsm.core.rules.Case;
import org.govsm.core.rules.Fact;
import org.govsm.core.rules.Question;
import org.govsm.core.rules.RuleBook;
import org.govsm.procurement.question.ComposedQuestion;
import org.govsm.procurement.question.Evaluation;

/**
 * The note on a purchase for the file: every preference, exemption and limit that the book knows,
 * applied, set aside with the reason, or not applicable because; and what is open, to be decided or
 * not found. No fact is required: what is not known is named where it is needed.
 */
public final class DecisionNotes implements ComposedQuestion {

  /** The id of the question. */
  public static final String QUESTION = "decision-note";

  private static final String PUBLICATION = "publication";

  private final Questions law;
  private final List<Agenda.Item> agenda;
  private final Question question;
  private final Set<String> worked;

  private DecisionNotes(Questions law, Set<String> worked) {
    this.law = law;
    this.worked = worked;
    agenda = agenda(law);
    question = question(law, agenda);
  }

  /**
   * The notes of a book.
   *
   * @param book the law that is asked
   * @param composed the questions in Java that the book has the tables for
   * @return the way to ask for a note
   */
  public static DecisionNotes of(RuleBook book, List<ComposedQuestion> composed) {
    Set<String> worked =
        composed.stream()
            .flatMap(each -> each.worked().stream())
            .collect(Collectors.toUnmodifiableSet());
    return new DecisionNotes(new Questions(book, composed), worked);
  }

  /** What is shipped, then what the book asks besides: a state may have questions of its own. */
  private static List<Agenda.Item> agenda(Questions law) {
    List<Agenda.Item> shipped = Agenda.shipped().items();
    Set<String> known =
        shipped.stream()
            .map(Agenda.Item::question)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    Stream<Agenda.Item> others =
        law.all().stream()
            .map(Question::id)
            .filter(id -> !known.contains(id))
            .map(Agenda.Item::other);
    return Stream.concat(
            shipped.stream().filter(item -> !item.section().equals(Agenda.OMITTED)), others)
        .filter(item -> law.question(item.question()).isPresent())
        .toList();
  }

  /**
   * The question.
   *
   * @return all that its parts ask; none of it is required
   */
  @Override
  public Question question() {
    return question;
  }

  /** What any of its parts reads. */
  @Override
  public Set<String> worked() {
    return worked;
  }

  private static Question question(Questions law, List<Agenda.Item> agenda) {
    Map<String, Fact> facts = new LinkedHashMap<>();
    Set<String> roles = new LinkedHashSet<>();
    for (Agenda.Item item : agenda) {
      Question asked = law.question(item.question()).orElseThrow();
      asked.facts().forEach(fact -> facts.merge(fact.name(), fact, DecisionNotes::either));
      roles.addAll(asked.dayRoles());
    }
    return Question.of(
        QUESTION, roles, facts.values(), List.of(Fact.text("entries"), Fact.text("note")));
  }

  /**
   * The facts that can still matter to a note beside what is known: those of its parts that the
   * case does not rule out, and by which other parts are opened.
   *
   * @param known what is known of the case
   * @param needed the facts that a question needs, by its id
   * @return names of facts of this question
   * @throws IllegalArgumentException as {@link #decide} does
   */
  public Set<String> needed(Case known, Function<String, ? extends Set<String>> needed) {
    Notebook notebook = notebook(known);
    agenda.forEach(notebook::ask);
    Set<String> facts = new LinkedHashSet<>();
    for (Agenda.Item item : agenda) {
      if (!notebook.isRuledOut(item)) {
        item.gates().forEach(gate -> facts.add(gate.name()));
        facts.addAll(notebook.isGiven(item) ? needed.apply(item.question()) : Set.of());
      }
    }
    facts.removeIf(name -> question.fact(name).isEmpty());
    return facts;
  }

  private Notebook notebook(Case facts) {
    Set<String> askable =
        question.facts().stream().map(Fact::name).collect(Collectors.toUnmodifiableSet());
    return new Notebook(law, law.book().require(question, facts), askable);
  }

  /** A fact that two questions know by different codes takes those of both. */
  private static Fact either(Fact one, Fact other) {
    if (one.codes().isEmpty() || other.codes().isEmpty()) {
      return one;
    }
    List<String> codes =
        Stream.concat(one.codes().stream(), other.codes().stream()).distinct().toList();
    return one.isMany() ? Fact.codes(one.name(), codes) : Fact.code(one.name(), codes);
  }

  /**
   * Writes the note.
   *
   * @param facts what is known of the case
   * @return an answer in each case, unless facts contradict each other or a finding blocks: the
   *     note is then an indication; what keeps single questions open stands in their entries
   * @throws IllegalArgumentException if a fact is of another kind than a question asks for
   */
  @Override
  public Decision<DecisionNote> decide(Case facts) {
    Notebook notebook = notebook(facts);
    agenda.forEach(notebook::ask);
    Trace trace = Evaluation.reasons(notebook.traces(), List.of(), facts.toPlain());
    DecisionNote note =
        new DecisionNote(
            law.book().id(), shown(facts), notebook.entries(), trace, facts.day(PUBLICATION));
    Decision<DecisionNote> decision =
        Decision.of(QUESTION, new Ruling.Answer<>(note), facts.day(PUBLICATION), trace);
    Decision<DecisionNote> checked = law.checked(decision, question, facts);
    return blocking(checked)
        .map(
            finding ->
                Decision.of(
                    QUESTION,
                    new Ruling.Refer<>(finding.text(), finding.citation(), Optional.of(note)),
                    checked.day(),
                    checked.trace()))
        .orElse(checked);
  }

  /** Facts against each other, then what blocks a single question. */
  private static Optional<Finding> blocking(Decision<DecisionNote> checked) {
    Optional<Finding> blocking =
        checked.trace().findings().stream()
            .filter(finding -> finding.weight() == Finding.Weight.BLOCKING)
            .findFirst();
    return checked.ruling() instanceof Ruling.Refer<DecisionNote> refer
        ? checked.trace().findings().stream()
            .filter(finding -> finding.text().equals(refer.question()))
            .findFirst()
            .or(() -> blocking)
        : blocking;
  }

  /** The facts that the note rests on, in the order in which they are asked. */
  private List<NoteFact> shown(Case facts) {
    List<NoteFact> shown = new ArrayList<>();
    for (String role : question.dayRoles()) {
      facts.day(role).ifPresent(day -> shown.add(NoteFact.day(role, day)));
    }
    for (Fact fact : question.facts()) {
      facts.fact(fact.name()).ifPresent(value -> shown.add(NoteFact.of(fact, value)));
    }
    return shown;
  }
}
