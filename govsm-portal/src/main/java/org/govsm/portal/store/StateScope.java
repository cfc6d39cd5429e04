package org.govsm.portal.store;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Scope of a state check: the rows of a whole chain, or of one row and what belongs to it. */
final class StateScope {

  /**
   * In place of a chain: rows that belong to a row that is not there, so that they are of no chain.
   */
  static final String NOBODY = "govsm.nobody";

  private final String chain;
  private final String id;
  private final @Nullable StateTable parent;
  private final List<StateTable> tables;

  private StateScope(
      String chain, String id, @Nullable StateTable parent, List<StateTable> tables) {
    this.chain = chain;
    this.id = id;
    this.parent = parent;
    this.tables = tables;
  }

  static StateScope chain(EventHandlers handlers, String chain) {
    return new StateScope(chain, chain, null, handlers.tables());
  }

  /** One row of a table, and the rows that belong to it. */
  static StateScope row(EventHandlers handlers, String chain, StateTable parent, String id) {
    return new StateScope(chain, id, parent, handlers.family(parent));
  }

  String chain() {
    return chain;
  }

  boolean isAbout(Event event) {
    return parent == null || id.equals(event.body().get(parent.table()));
  }

  List<StateTable> tables() {
    return tables;
  }

  private String condition(StateTable table) {
    return parent == null ? table.ofChain() : table.ofRow(parent);
  }

  /** How many rows there are. */
  long count(Handle handle, StateTable table) {
    return handle
        .createQuery("select count(*) from " + table.table() + " where " + condition(table))
        .bind("d", id)
        .mapTo(Long.class)
        .one();
  }

  /** The keys of all rows, with the number of the event that each names. */
  Map<List<Object>, Long> keys(Handle handle, StateTable table) {
    Map<List<Object>, Long> keys = new HashMap<>();
    handle
        .createQuery(
            "select event_no, "
                + String.join(", ", table.key())
                + " from "
                + table.table()
                + " where "
                + condition(table))
        .bind("d", id)
        .map(
            (row, context) -> {
              Object[] key = new Object[table.key().size()];
              for (int i = 0; i < key.length; i++) {
                Object given = row.getObject(i + 2);
                key[i] = given instanceof Number number ? number.longValue() : given;
              }
              return Map.entry(Arrays.asList(key), row.getLong(1));
            })
        .forEach(one -> keys.put(one.getKey(), one.getValue()));
    return keys;
  }
}
