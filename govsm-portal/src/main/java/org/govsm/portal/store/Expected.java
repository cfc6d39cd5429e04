package org.govsm.portal.store;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rows that must be there by the events so far, of tables whose rows change. Rows that never
 * change are handed on with each event, and not kept.
 */
final class Expected {

  private final EventHandlers handlers;
  private final Map<StateTable, Map<List<Object>, Made>> changing = new HashMap<>();

  Expected(EventHandlers handlers) {
    this.handlers = handlers;
  }

  /** A row, and the event that made it last. */
  record Made(Map<String, @Nullable Object> columns, EventRef event) {}

  /** What an event does; what it changes is known from now on. */
  List<RowEffect> after(Event event) {
    List<RowEffect> effects = handlers.effects(event, this::before);
    for (RowEffect rowEffect : effects) {
      if (rowEffect.kind() == RowEffect.Kind.DROP) {
        of(rowEffect.table())
            .values()
            .removeIf(
                made -> made.columns().entrySet().containsAll(rowEffect.columns().entrySet()));
      } else if (!rowEffect.table().isLasting()) {
        of(rowEffect.table()).put(rowEffect.key(), new Made(rowEffect.columns(), event.ref()));
      }
    }
    return effects;
  }

  private Map<String, @Nullable Object> before(StateTable table, Object... key) {
    Made made = of(table).get(Arrays.asList(key));
    if (made == null) {
      throw new IllegalStateException("no event made " + table.table() + Arrays.toString(key));
    }
    return made.columns();
  }

  /** The rows of a table that changes, by their keys. */
  Map<List<Object>, Made> of(StateTable table) {
    return changing.computeIfAbsent(table, any -> new HashMap<>());
  }
}
