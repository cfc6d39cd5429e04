package org.govsm.procurement.process;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Tree;
import org.govsm.core.process.Guard;
import org.govsm.core.process.Transition;
import org.govsm.core.process.Who;
import org.govsm.core.text.Messages;
import org.govsm.core.text.Term;

/** Step that is open now: for whom, from and until which day, and what is still needed for it. */
public final class OpenStep {

  private static final String CANCEL = "cancel";

  private final ProcedureKind kind;
  private final Transition transition;
  private final List<Guard> needs;
  private final List<LawCondition> conditions;
  private final List<Finding> law;
  private final Optional<LocalDate> notBefore;
  private final Optional<LocalDate> notAfter;
  private final Optional<LocalDate> dueBy;

  OpenStep(
      ProcedureKind kind,
      Transition transition,
      List<Guard> needs,
      List<LawCondition> conditions,
      List<Finding> law,
      Optional<LocalDate> notBefore,
      Optional<LocalDate> notAfter,
      Optional<LocalDate> dueBy) {
    this.kind = kind;
    this.transition = transition;
    this.needs = List.copyOf(needs);
    this.conditions = List.copyOf(conditions);
    this.law = List.copyOf(law);
    this.notBefore = notBefore;
    this.notAfter = notAfter;
    this.dueBy = dueBy;
  }

  /** The step, such as {@code publish}. */
  public String event() {
    return transition.event();
  }

  /** Its name, which the words of the machine have. */
  public Term name() {
    return transition.name();
  }

  /** Who may take it. */
  public Who who() {
    return transition.who();
  }

  /**
   * What is not in order yet: papers, days and numbers to state, a committee, the law's clocks.
   *
   * @return each with its citation, in the order of the machine
   */
  public List<Guard> needs() {
    return needs;
  }

  /**
   * The papers among what is needed.
   *
   * @return their codes as {@link StepRequest} takes them, such as {@code notice}
   */
  public List<String> papers() {
    return needs.stream()
        .map(Guard::code)
        .filter(code -> code.startsWith(StepChecks.PAPER))
        .map(code -> code.substring(StepChecks.PAPER.length()))
        .toList();
  }

  /**
   * Papers by which the competent authority, who then acts too, decides a day that the book of the
   * buyer does not give.
   *
   * @return their codes as {@link StepRequest} takes them, such as {@code order.bid-time}
   */
  public List<String> orders() {
    return needs.stream()
        .flatMap(guard -> ProcedureRules.shipped().clock(guard.code()).stream())
        .filter(clock -> clock.question().isPresent())
        .map(Clocks::order)
        .toList();
  }

  /**
   * Whether the procedure goes on by it: it leads to another state, and neither cancels nor goes
   * back to the evaluation.
   */
  public boolean isForward() {
    return !transition.to().equals(transition.from())
        && !event().equals(CANCEL)
        && !EvaluationRound.isBegunBy(event());
  }

  /** The binding conditions of the book that must be confirmed with the step. */
  public List<LawCondition> conditions() {
    return conditions;
  }

  /** The days and numbers of the book for the step, each with its provision. */
  public List<Finding> law() {
    return law;
  }

  /** The first day on which it can be taken, where a clock gives one. */
  public Optional<LocalDate> notBefore() {
    return notBefore;
  }

  /** The last day on which it can be taken, where a clock gives one. */
  public Optional<LocalDate> notAfter() {
    return notAfter;
  }

  /**
   * The day by which it is needed: its own last day, or that of a later step which a stated day
   * bounds, such as the award within the validity of the bids. After a later step's day it can
   * still be taken.
   */
  public Optional<LocalDate> dueBy() {
    return dueBy;
  }

  /**
   * The published tree form.
   *
   * @param words the language of the names
   * @return event, name, who, needs, conditions, law, notBefore, notAfter, dueBy
   */
  public Map<String, Object> toPlain(Messages words) {
    Messages said = kind.machine().words(words);
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("event", event());
    tree.put("name", said.term(name().code()));
    tree.put("who", said.say(who().said()));
    tree.put("needs", Tree.list(needs, guard -> need(guard, said)));
    tree.put("conditions", Tree.list(conditions, one -> condition(one, said)));
    tree.put("law", Tree.list(law, finding -> finding.toPlain(said)));
    notBefore.ifPresent(day -> tree.put("notBefore", day.toString()));
    notAfter.ifPresent(day -> tree.put("notAfter", day.toString()));
    dueBy.ifPresent(day -> tree.put("dueBy", day.toString()));
    return tree;
  }

  private static Map<String, Object> need(Guard guard, Messages said) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("code", guard.code());
    tree.put("name", said.term(guard.name().code()));
    tree.put("citation", guard.citation().toPlain());
    return tree;
  }

  private static Map<String, Object> condition(LawCondition condition, Messages said) {
    Map<String, Object> tree = new LinkedHashMap<>(condition.toPlain());
    tree.put("name", said.term(condition.name().code()));
    return tree;
  }

  @Override
  public String toString() {
    return transition.toString();
  }
}
