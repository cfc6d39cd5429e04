package org.govsm.portal.procedures;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.Decision;
import org.govsm.core.rules.Case;
import org.govsm.core.rules.Fact;
import org.govsm.core.rules.Library;
import org.govsm.core.rules.Question;
import org.govsm.portal.ask.Law;
import org.govsm.portal.purchases.StoredPurchase;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.tenders.AwardedTerms;
import org.govsm.procurement.process.OpenStep;
import org.govsm.procurement.process.ProcedureKind;
import org.govsm.procurement.process.ProcessStart;
import org.govsm.procurement.process.ProcurementProcess;
import org.jspecify.annotations.Nullable;

/** Law of procedures: how each begins, and how it stands, by the law as it is known on a day. */
record ProcedureLaw(BiFunction<Transaction, LocalDate, Law> laws) {

  Law on(Transaction tx, LocalDate day) {
    return laws.apply(tx, day);
  }

  /** What was awarded, by the law of the day of the award. */
  AwardedTerms awards() {
    return new AwardedTerms(laws);
  }

  /**
   * Procedure as it stands.
   *
   * @param law the day on which the law was known by which it stands
   * @param isOlder whether that is an earlier day than was asked for, as by the law that is known
   *     now a step could not have been taken
   */
  record Running(ProcurementProcess process, LocalDate law, boolean isOlder) {}

  /** A procedure as it stands by its log. */
  Running running(Transaction tx, StoredProcedure one, LocalDate today) {
    return standing(tx, one, today)
        .orElseThrow(() -> new IllegalStateException("no replay of " + one.page()));
  }

  /** A procedure as it stands by its log; nothing where the log cannot be made again. */
  Optional<Running> standing(Transaction tx, StoredProcedure one, LocalDate today) {
    List<StoredStep> steps = new Procedures(tx).steps(one);
    return replayed(on(tx, today).library(), one, steps)
        .map(process -> new Running(process, today, false))
        .or(
            () ->
                replayed(on(tx, one.law()).library(), one, steps)
                    .map(process -> new Running(process, one.law(), true)));
  }

  private static Optional<ProcurementProcess> replayed(
      Library library, StoredProcedure one, List<StoredStep> steps) {
    return started(ProcessStart.ofPlain(one.start(), library))
        .flatMap(
            start ->
                started(
                    ProcurementProcess.replay(
                        start, steps.stream().map(StoredStep::request).toList(), library)));
  }

  private static <T> Optional<T> started(Checked<T> checked) {
    return checked.<Optional<T>>fold(Optional::of, faults -> Optional.empty());
  }

  /**
   * What is known for a procedure from its purchase: days and facts that it asks.
   *
   * @return the tree of the facts of a start
   */
  Map<String, Object> known(Law law, ProcedureKind kind, StoredPurchase purchase) {
    Question question = ProcurementProcess.question(kind, law.book(purchase.book()));
    Case whole = law.purchases().read(purchase.book(), purchase.days(), purchase.facts());
    Set<String> names = question.facts().stream().map(Fact::name).collect(Collectors.toSet());
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("days", only(whole.toPlain().get("days"), Set.copyOf(question.dayRoles())));
    tree.put("facts", only(whole.toPlain().get("facts"), names));
    return tree;
  }

  private static Map<String, Object> only(@Nullable Object tree, Set<String> names) {
    Map<String, Object> some = new LinkedHashMap<>();
    if (tree instanceof Map<?, ?> all) {
      all.forEach(
          (name, said) -> {
            if (names.contains(String.valueOf(name)) && said != null) {
              some.put(String.valueOf(name), said);
            }
          });
    }
    return some;
  }

  /** The route that a purchase on record names, where the procedure follows it. */
  static Optional<String> route(ProcedureKind kind, StoredPurchase purchase) {
    return purchase.used().filter(kind.routes()::contains);
  }

  /** Whether no order of an authority allows a start. */
  static boolean isBarred(Decision<ProcurementProcess> decision) {
    return decision.trace().findings().stream()
        .anyMatch(one -> one.code().equals("procedure.barred"));
  }

  /** What is kept of the steps that are open: for whom, from and until when. */
  static Map<String, Object> open(ProcurementProcess process, LocalDate law) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("law", law.toString());
    tree.put("committee", process.committee());
    tree.put("steps", process.open().stream().map(ProcedureLaw::open).toList());
    return tree;
  }

  private static Map<String, Object> open(OpenStep step) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("event", step.event());
    tree.put("roles", List.copyOf(step.who().roles()));
    tree.put("forward", step.isForward());
    step.notBefore().ifPresent(day -> tree.put("from", day.toString()));
    step.notAfter().ifPresent(day -> tree.put("until", day.toString()));
    step.dueBy().ifPresent(day -> tree.put("due", day.toString()));
    return tree;
  }

  /** The day by which it must go on: of the next step, or of a later one. */
  static Optional<LocalDate> due(ProcurementProcess process) {
    return process.open().stream()
        .filter(OpenStep::isForward)
        .flatMap(step -> step.dueBy().stream())
        .min(LocalDate::compareTo);
  }

  /** Whether a procedure goes on in a state. */
  static String stage(ProcurementProcess process) {
    if (!process.state().isTerminal()) {
      return StoredProcedure.OPEN;
    }
    return process.state().code().equals(StoredProcedure.CANCELLED)
        ? StoredProcedure.CANCELLED
        : StoredProcedure.CONTRACTED;
  }
}
