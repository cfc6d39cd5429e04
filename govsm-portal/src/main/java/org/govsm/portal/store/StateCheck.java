package org.govsm.portal.store;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * State check: holds every row that events of one chain made against its event, and counts them, so
 * that rows which no event made are found too. The events come in their order, once.
 */
final class StateCheck {

  /** In place of a table: the bytes of a file. */
  static final String EVIDENCE = "evidence";

  private final Handle handle;
  private final StateRows rows;
  private final StateScope scope;
  private final EventHandlers handlers;
  private final Expected expected;
  private final Map<StateTable, Long> found = new HashMap<>();
  private final Map<String, Long> files = new LinkedHashMap<>();
  private final List<RowCheck> checks;
  private final List<RowFlaw> flaws = new ArrayList<>();

  StateCheck(Handle handle, EventHandlers handlers, StateScope scope) {
    this.handle = handle;
    this.rows = new StateRows(handle);
    this.scope = scope;
    this.handlers = handlers;
    this.expected = new Expected(handlers, rows);
    this.checks =
        handlers.all().stream().flatMap(one -> one.checks(scope.chain(), handle).stream()).toList();
  }

  /** Goes on with the next event of the chain. */
  void event(Event event) {
    if (!scope.isAbout(event)) {
      return;
    }
    try {
      for (RowEffect rowEffect : expected.after(event)) {
        if (rowEffect.kind() == RowEffect.Kind.ADD && rowEffect.table().isLasting()) {
          compare(
              rowEffect.table(),
              rowEffect.key(),
              new Expected.Made(rowEffect.columns(), event.ref()));
        }
      }
      checks.forEach(check -> check.event(event));
      handlers.files(event).forEach(digest -> files.putIfAbsent(digest, event.seq()));
    } catch (IllegalStateException | ArithmeticException | DateTimeException e) {
      flaw(new RowFlaw("event", event.kind(), event.seq(), "unreadable"));
    }
  }

  private void compare(StateTable table, List<Object> key, Expected.Made made) {
    Optional<StateRows.Stored> stored = rows.find(table, key);
    if (stored.isEmpty()) {
      flaw(new RowFlaw(table.table(), name(key), made.event().seq(), "missing"));
      return;
    }
    found.merge(table, 1L, Long::sum);
    if (!stored.get().isBy(made.event(), made.columns())) {
      flaw(new RowFlaw(table.table(), name(key), made.event().seq(), "changed"));
    }
  }

  private void flaw(RowFlaw flaw) {
    if (flaws.size() < ChainReport.MOST_ROWS || handlers.isOwn(scope.chain())) {
      flaws.add(flaw);
    }
  }

  private static String name(List<Object> key) {
    return key.stream().map(String::valueOf).collect(Collectors.joining("/"));
  }

  /** What was found so far. */
  List<RowFlaw> soFar() {
    return List.copyOf(flaws);
  }

  /**
   * Ends the check.
   *
   * @param again goes through the same events once more, where rows are found that none of them
   *     made
   * @return what is not as its event made it; nothing if all is
   */
  List<RowFlaw> end(Consumer<Consumer<Event>> again) {
    for (StateTable table : scope.tables()) {
      if (!table.isLasting()) {
        expected.of(table).forEach((key, made) -> compare(table, key, made));
        found.merge(table, (long) expected.settled(table).size(), Long::sum);
      }
    }
    Set<StateTable> more =
        scope.tables().stream()
            .filter(table -> scope.count(handle, table) != found.getOrDefault(table, 0L))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    if (!more.isEmpty()) {
      extra(more, again);
    }
    checks.forEach(check -> check.end(this::flaw));
    EvidenceStore evidenceStore = new EvidenceStore(handle);
    files.forEach(
        (digest, seq) -> {
          if (!evidenceStore.isWhole(digest)) {
            flaw(new RowFlaw(EVIDENCE, digest, seq, "changed"));
          }
        });
    return soFar();
  }

  private void extra(Set<StateTable> tables, Consumer<Consumer<Event>> again) {
    Map<StateTable, Set<List<Object>>> made = new HashMap<>();
    Expected once = new Expected(handlers, rows);
    again.accept(
        event -> {
          if (scope.isAbout(event)) {
            for (RowEffect rowEffect : once.after(event)) {
              if (rowEffect.table().isLasting()) {
                made.computeIfAbsent(rowEffect.table(), any -> new HashSet<>())
                    .add(rowEffect.key());
              }
            }
          }
        });
    for (StateTable table : tables) {
      Set<List<Object>> keys = new HashSet<>(made.getOrDefault(table, Set.of()));
      keys.addAll(expected.of(table).keySet());
      keys.addAll(expected.settled(table));
      scope
          .keys(handle, table)
          .forEach(
              (key, seq) -> {
                if (!keys.contains(key)) {
                  flaw(new RowFlaw(table.table(), name(key), seq, "extra"));
                }
              });
    }
  }
}
