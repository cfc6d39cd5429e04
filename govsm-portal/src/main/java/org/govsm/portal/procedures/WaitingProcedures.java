package org.govsm.portal.procedures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.text.Messages;
import org.govsm.portal.store.StoredTree;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.WorkItem;
import org.govsm.portal.web.WorkSource;
import org.jspecify.annotations.Nullable;

/**
 * Waiting procedures: the next step of each that the caller may take, and what waits for others.
 */
final class WaitingProcedures implements WorkSource {

  @Override
  public List<WorkItem> waiting(Transaction tx, Caller caller, LocalDate today, Messages words) {
    List<WorkItem> items = new ArrayList<>();
    for (StoredProcedure one : new Procedures(tx).open()) {
      if (caller.seesDepartment(one.department())) {
        (one.waiting().isEmpty() ? step(one, caller, today, words) : signature(one, caller, words))
            .ifPresent(items::add);
      }
    }
    return items;
  }

  /** The first step by which it goes on, once its first day has come. */
  private static Optional<WorkItem> step(
      StoredProcedure one, Caller caller, LocalDate today, Messages words) {
    for (Map<String, @Nullable Object> step : StoredTree.trees(one.openSteps(), "steps")) {
      if (Boolean.TRUE.equals(step.get("forward"))
          && ProcedureRoles.mayAct(caller, one.committee(), roles(step))
          && day(step, "from").filter(today::isBefore).isEmpty()) {
        return Optional.of(item(one, step, words));
      }
    }
    return Optional.empty();
  }

  private static WorkItem item(
      StoredProcedure one, Map<String, @Nullable Object> step, Messages words) {
    LocalDate since = day(step, "from").filter(one.moved()::isBefore).orElseGet(one::moved);
    WorkItem item = item("procedure-step", one, StoredTree.text(step, "event"), words, since);
    return day(step, "until").map(item::dueOn).orElse(item);
  }

  /** A step that waits for the signature of the caller. */
  private static Optional<WorkItem> signature(StoredProcedure one, Caller caller, Messages words) {
    String event = StoredTree.text(StoredTree.tree(one.waiting(), "step"), "event");
    boolean signed =
        StepService.actors(one.waiting()).stream()
            .anyMatch(actor -> actor.person().equals(caller.actor()));
    for (Map<String, @Nullable Object> step : StoredTree.trees(one.openSteps(), "steps")) {
      if (StoredTree.text(step, "event").equals(event)
          && !signed
          && ProcedureRoles.mayAct(caller, one.committee(), signers(one, step))) {
        WorkItem item = item("procedure-signature", one, event, words, one.moved());
        return Optional.of(day(step, "until").map(item::dueOn).orElse(item).holdingUp());
      }
    }
    return Optional.empty();
  }

  private static WorkItem item(
      String kind, StoredProcedure one, String event, Messages words, LocalDate since) {
    String step =
        one.procedure().machine().of(event).stream()
            .findFirst()
            .map(each -> one.procedure().machine().words(words).term(each.name().code()))
            .orElse(event);
    return WorkItem.of(
        kind,
        one.department(),
        Map.<String, Object>of("title", one.title(), "step", step),
        one.page(),
        since);
  }

  /** Who may sign: also who gives an order that is among the papers. */
  private static List<String> signers(StoredProcedure one, Map<String, @Nullable Object> step) {
    List<String> signers = new ArrayList<>(roles(step));
    if (GivenPaper.all(one.waiting()).stream().anyMatch(p -> p.paper().startsWith("order."))) {
      signers.add("competent-authority");
    }
    return signers;
  }

  private static List<String> roles(Map<String, @Nullable Object> step) {
    return step.get("roles") instanceof List<?> some
        ? some.stream().map(String::valueOf).toList()
        : List.of();
  }

  private static Optional<LocalDate> day(Map<String, @Nullable Object> step, String name) {
    return Optional.ofNullable(step.get(name)).map(day -> LocalDate.parse(String.valueOf(day)));
  }
}
