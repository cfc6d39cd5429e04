package org.govsm.procurement.procedure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Ruling;
import org.govsm.core.rules.Case;
import org.govsm.core.rules.Fact;
import org.govsm.core.rules.Question;
import org.govsm.core.rules.RuleBook;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.govsm.procurement.question.ComposedQuestion;
import org.govsm.procurement.question.Consistency;
import org.govsm.procurement.question.Evaluation;

/**
 * Single tender and nomination as a checklist: on which grounds one source alone may be asked,
 * under which conditions, and who approves.
 */
public final class SingleTenders implements ComposedQuestion {

  /** The id of the question. */
  public static final String QUESTION = "single-tender";

  private static final String GROUNDS = "single-tender.grounds";
  private static final String CONDITIONS = "single-tender.conditions";
  private static final String APPROVER = "nomination.approver";
  private static final String GROUND = "ground";

  private final RuleBook book;

  private SingleTenders(RuleBook book) {
    this.book = book;
  }

  /**
   * The grounds of a book.
   *
   * @param book the law that is asked
   * @return the way to ask it
   * @throws IllegalArgumentException if the book names no grounds
   */
  public static SingleTenders of(RuleBook book) {
    if (!isAnsweredBy(book)) {
      throw new IllegalArgumentException("the book " + book.id() + " does not answer " + GROUNDS);
    }
    return new SingleTenders(book);
  }

  /**
   * Whether a book has what it takes.
   *
   * @param book the law
   * @return true if it names the grounds
   */
  public static boolean isAnsweredBy(RuleBook book) {
    return book.question(GROUNDS).isPresent();
  }

  /**
   * The question.
   *
   * @return what its tables ask, and the ground that is claimed
   */
  @Override
  public Question question() {
    List<Question> parts =
        Stream.of(GROUNDS, CONDITIONS, APPROVER)
            .flatMap(part -> book.question(part).stream())
            .toList();
    Question tables = Question.composed(QUESTION, parts, List.of(), List.of());
    List<Fact> asked = new ArrayList<>(tables.facts());
    asked.add(ground());
    asked.add(Conditions.met(book, CONDITIONS));
    List<Fact> answer =
        List.of(
            Fact.text(GROUND),
            Fact.flag("named"),
            Fact.text("grounds"),
            Fact.text("conditions"),
            Fact.text("conditionsMet"),
            Fact.text("conditionsOpen"),
            Fact.text("approver"));
    return Question.of(QUESTION, tables.dayRoles(), asked, answer);
  }

  /** The grounds of any class of purchase: a slip is refused with the nearest. */
  private Fact ground() {
    List<String> codes =
        book.question(GROUNDS).stream()
            .flatMap(table -> table.answer().stream())
            .flatMap(field -> field.codes().stream())
            .toList();
    return codes.isEmpty() ? Fact.text(GROUND) : Fact.code(GROUND, codes);
  }

  /**
   * Decides on which grounds one source alone may be asked.
   *
   * @param facts the class of purchase, where it matters its value, and the ground that is claimed
   * @return the decision; where the rules do not name the ground, it is left to an officer
   * @throws IllegalArgumentException if a fact is of another kind than the question asks for
   */
  @Override
  public Decision<SingleTender> decide(Case facts) {
    Question question = question();
    Evaluation evaluation = new Evaluation(book, book.require(question, facts));
    Conditions lists = new Conditions(evaluation);
    Optional<String> ground = facts.fact(GROUND).map(String::valueOf);
    Optional<List<Procedure.Condition>> grounds = lists.required(GROUNDS);
    List<Procedure.Condition> conditions =
        lists.of(
            CONDITIONS,
            Optional.empty(),
            row ->
                row.get(GROUND) == null
                    || ground.isEmpty()
                    || ground.get().equals(row.get(GROUND)));
    Optional<String> approver =
        evaluation
            .askBeside(APPROVER)
            .flatMap(answer -> answer.get("approver"))
            .map(String::valueOf);
    Optional<SingleTender> answer =
        grounds.map(named -> new SingleTender(ground, named, conditions, approver));
    Optional<Finding> refused =
        answer
            .filter(given -> given.isNamed().equals(Optional.of(false)))
            .map(given -> refused(given, evaluation));
    refused.ifPresent(evaluation::find);
    Decision<SingleTender> decision = evaluation.decision(QUESTION, answer);
    return Consistency.checked(
        refused.map(finding -> referred(decision, finding)).orElse(decision),
        question,
        facts,
        book,
        id -> Optional.empty());
  }

  /** What stands in the way is not answered; the checklist is an indication. */
  private static Decision<SingleTender> referred(Decision<SingleTender> decision, Finding refused) {
    return decision.ruling() instanceof Ruling.Answer<SingleTender> answer
        ? Decision.of(
            QUESTION,
            new Ruling.Refer<>(refused.text(), refused.citation(), Optional.of(answer.value())),
            decision.day(),
            decision.trace())
        : decision;
  }

  private Finding refused(SingleTender asked, Evaluation evaluation) {
    List<Object> named =
        asked.grounds().stream().<Object>map(each -> new Term(each.code())).toList();
    Message text =
        Message.of("procedure.ground-not-named")
            .with("ground", new Term(asked.ground().orElseThrow()))
            .with("grounds", named.isEmpty() ? new Term("nothing") : named);
    Citation cited =
        evaluation.provisions(GROUNDS).stream()
            .findFirst()
            .orElseGet(() -> Parts.authority(book.decide(GROUNDS, evaluation.known())));
    return Finding.of("ground.not-named", Finding.Weight.BLOCKING, text, cited);
  }
}
