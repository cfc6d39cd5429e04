package org.govsm.procurement.procedure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Ruling;
import org.govsm.core.rules.Case;
import org.govsm.core.rules.Outputs;
import org.govsm.core.rules.RuleBook;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.govsm.procurement.question.Evaluation;

/**
 * The class of a purchase as a decision that is made and recorded: by the tests of the rules where
 * the case gives these, else as the case says, with the reason on record.
 */
public final class PurchaseClasses {

  static final String CATEGORY = "category";
  static final String QUESTION = "service.class";

  /** The fact with the reason for the class. */
  public static final String REASON = "classReason";

  private static final List<String> TESTS = List.of("measurable", "intellectual");

  /** What the tests come to for a class, so that its provision can be cited. */
  private static final Map<String, List<Boolean>> FITTING =
      Map.of("CONSULTING", List.of(false, true), "NON_CONSULTING", List.of(true, false));

  private final RuleBook book;
  private final Evaluation evaluation;
  private final Case facts;

  PurchaseClasses(RuleBook book, Evaluation evaluation) {
    this.book = book;
    this.evaluation = evaluation;
    facts = evaluation.known();
  }

  /** Whether a case says that a service is consulting or not, and not why. */
  public static boolean isUnexplained(Case facts) {
    return facts.fact(CATEGORY).filter(FITTING::containsKey).isPresent()
        && facts.fact(REASON).map(String::valueOf).filter(text -> !text.isBlank()).isEmpty();
  }

  /** Whether a class can be said by facts that are asked, so that its reason belongs to them. */
  public static boolean areClassed(Set<String> asked) {
    return asked.contains(CATEGORY) || TESTS.stream().anyMatch(asked::contains);
  }

  /**
   * Takes the class for all that comes after.
   *
   * @return false where an officer must decide it, or a test is missing
   */
  boolean take(Procedure.Draft draft) {
    if (facts.fact(CATEGORY).isEmpty() && isTested()) {
      Optional<String> decided = evaluation.ask(QUESTION).map(answer -> answer.code("class"));
      decided.ifPresent(code -> evaluation.know(CATEGORY, code));
      draft.purchaseClass = decided;
      return decided.isPresent();
    }
    draft.purchaseClass = isTested() ? tested() : Optional.empty();
    draft.classReason = facts.fact(REASON).map(String::valueOf).filter(reason -> !reason.isBlank());
    if (draft.classReason.isEmpty()) {
      facts.fact(CATEGORY).flatMap(code -> unrecorded(code.toString())).ifPresent(evaluation::find);
    }
    return true;
  }

  /** What the tests come to beside a class that is given, where they agree with it. */
  private Optional<String> tested() {
    return evaluation
        .look(QUESTION)
        .flatMap(
            decision ->
                decision.ruling() instanceof Ruling.Answer<Outputs> answer
                    ? Optional.of(answer.value().code("class"))
                    : Optional.empty())
        .filter(code -> facts.fact(CATEGORY).filter(code::equals).isPresent());
  }

  private boolean isTested() {
    return book.question(QUESTION).isPresent() && TESTS.stream().anyMatch(facts::knows);
  }

  /** A service on one side of the fork without a reason on record for it. */
  private Optional<Finding> unrecorded(String category) {
    Message text = Message.of("procedure.class-unrecorded").with("class", new Term(category));
    return provision(category)
        .map(cited -> Finding.of("class.reason-missing", Finding.Weight.WARNING, text, cited));
  }

  private Optional<Citation> provision(String category) {
    List<Boolean> tests = FITTING.get(category);
    if (tests == null || book.question(QUESTION).isEmpty()) {
      return Optional.empty();
    }
    Case.Draft fitting = facts.toDraft();
    for (int i = 0; i < TESTS.size(); i++) {
      fitting.fact(TESTS.get(i), tests.get(i));
    }
    return Parts.citations(book.decide(QUESTION, fitting.done())).stream().findFirst();
  }
}
