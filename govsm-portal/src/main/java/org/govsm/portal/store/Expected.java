package org.govsm.portal.store;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rows that must be there by the events so far, of tables whose rows change. Rows that never
 * change are handed on with each event, and not kept. Where rows are held against what is stored,
 * of a row that is stored as its newest event made it only the key is kept: memory grows with the
 * keys, not with what the rows say.
 */
final class Expected {

  private final EventHandlers handlers;
  private final @Nullable StateRows stored;
  private final Map<StateTable, Map<List<Object>, Made>> changing = new HashMap<>();
  private final Map<StateTable, Set<List<Object>>> settled = new HashMap<>();

  Expected(EventHandlers handlers) {
    this(handlers, null);
  }

  /** Held against what is stored, which stays as it is meanwhile. */
  Expected(EventHandlers handlers, @Nullable StateRows stored) {
    this.handlers = handlers;
    this.stored = stored;
  }

  /** A row, and the event that made it last. */
  record Made(Map<String, @Nullable Object> columns, EventRef event) {}

  /** What an event does; what it changes is known from now on. */
  List<RowEffect> after(Event event) {
    List<RowEffect> effects = handlers.effects(event, this::before);
    for (RowEffect rowEffect : effects) {
      if (rowEffect.kind() == RowEffect.Kind.DROP) {
        drop(rowEffect.table(), rowEffect.columns());
      } else if (!rowEffect.table().isLasting()) {
        put(rowEffect.table(), rowEffect.key(), new Made(rowEffect.columns(), event.ref()));
      }
    }
    return effects;
  }

  private void put(StateTable table, List<Object> key, Made made) {
    if (isStored(table, key, made)) {
      of(table).remove(key);
      settled(table).add(List.copyOf(key));
    } else {
      settled(table).remove(key);
      of(table).put(key, made);
    }
  }

  private boolean isStored(StateTable table, List<Object> key, Made made) {
    return stored != null
        && stored
            .find(table, key)
            .filter(row -> row.isBy(made.event(), made.columns()))
            .isPresent();
  }

  private void drop(StateTable table, Map<String, @Nullable Object> columns) {
    of(table).values().removeIf(made -> has(made.columns(), columns));
    settled(table).removeIf(key -> has(before(table, key.toArray()), columns));
  }

  private static boolean has(
      Map<String, @Nullable Object> row, Map<String, @Nullable Object> columns) {
    return row.entrySet().containsAll(columns.entrySet());
  }

  private Map<String, @Nullable Object> before(StateTable table, Object... key) {
    List<Object> keys = Arrays.asList(key);
    Made made = of(table).get(keys);
    if (made != null) {
      return made.columns();
    } else if (stored != null && settled(table).contains(keys)) {
      return stored.find(table, keys).orElseThrow().columns();
    }
    throw new IllegalStateException("no event made " + table.table() + Arrays.toString(key));
  }

  /** The rows of a table that changes, by their keys, but those that are stored as they must be. */
  Map<List<Object>, Made> of(StateTable table) {
    return changing.computeIfAbsent(table, any -> new HashMap<>());
  }

  /** The keys of rows of a table that changes which are stored as they must be. */
  Set<List<Object>> settled(StateTable table) {
    return settled.computeIfAbsent(table, any -> new HashSet<>());
  }
}
