package org.govsm.portal.procedures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.govsm.core.text.Messages;
import org.govsm.portal.store.ListQuery;
import org.govsm.portal.store.StoredTree;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.WorkInOrder;
import org.govsm.portal.web.WorkItem;
import org.govsm.portal.web.WorkSource;
import org.jspecify.annotations.Nullable;

/**
 * Waiting procedures: the next step of each that the caller may take, and what waits for others.
 * They are read some at a time, those that are due first, and no more than are asked for.
 */
final class WaitingProcedures implements WorkSource {

  private static final int TOGETHER = 50;

  /** The bytes of an empty tree: no step waits for signatures. */
  private static final int EMPTY = StoredTree.bytes(Map.of()).length;

  private static final String BY_DUE =
      "case when p.due is null then 1 else 0 end, p.due, p.moved, p.department, p.id";

  private final Set<String> roles;

  /** Over the roles of the portal that may take a step at all. */
  WaitingProcedures(Set<String> roles) {
    this.roles = Set.copyOf(roles);
  }

  @Override
  public List<WorkItem> waiting(Transaction tx, Caller caller, LocalDate today, Messages words) {
    return WorkInOrder.first(inOrder(tx, caller, today, words), Integer.MAX_VALUE);
  }

  @Override
  public Iterator<WorkItem> inOrder(
      Transaction tx, Caller caller, LocalDate today, Messages words) {
    if (!caller.isAnyOf(roles)) {
      return List.<WorkItem>of().iterator();
    }
    Iterator<WorkItem> steps =
        items(tx, caller, "octet_length(p.waiting) <= ?", one -> step(one, caller, today, words));
    Iterator<WorkItem> signatures =
        items(tx, caller, "octet_length(p.waiting) > ?", one -> signature(one, caller, words));
    return new WorkInOrder(List.of(steps, signatures), today);
  }

  private static Iterator<WorkItem> items(
      Transaction tx,
      Caller caller,
      String which,
      Function<StoredProcedure, Optional<WorkItem>> item) {
    Procedures all = new Procedures(tx);
    return Stream.iterate(0L, from -> from + TOGETHER)
        .map(from -> keys(tx, caller, which, from))
        .takeWhile(keys -> !keys.isEmpty())
        .flatMap(List::stream)
        .flatMap(key -> all.find(key.department(), key.id()).stream())
        .flatMap(one -> item.apply(one).stream())
        .iterator();
  }

  /** A procedure by its key. */
  private record Key(String department, String id) {}

  private static List<Key> keys(Transaction tx, Caller caller, String which, long from) {
    ListQuery query =
        new ListQuery("procurement_procedure p")
            .where("p.stage = ?", StoredProcedure.OPEN)
            .where(which, EMPTY);
    caller.units().ifPresent(mine -> query.in("p.department", mine));
    return query.keys(
        tx,
        "p.department, p.id",
        (row, context) -> new Key(row.getString(1), row.getString(2)),
        BY_DUE,
        from,
        TOGETHER);
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
    return due(step).map(item::dueOn).orElse(item).holdingUp();
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
        return Optional.of(due(step).map(item::dueOn).orElse(item).holdingUp());
      }
    }
    return Optional.empty();
  }

  private static WorkItem item(
      String kind, StoredProcedure one, String event, Messages words, LocalDate since) {
    String step = ProcedureViews.name(one, event, one.procedure().machine().words(words));
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

  /** By when it is needed; steps that were stored by a former version have their own last day. */
  private static Optional<LocalDate> due(Map<String, @Nullable Object> step) {
    return day(step, "due").or(() -> day(step, "until"));
  }

  private static Optional<LocalDate> day(Map<String, @Nullable Object> step, String name) {
    return Optional.ofNullable(step.get(name)).map(day -> LocalDate.parse(String.valueOf(day)));
  }
}
