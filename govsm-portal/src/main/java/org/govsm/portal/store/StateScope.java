package org.govsm.portal.store;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Whose rows are checked: those of a whole chain, or of one contract. */
final class StateScope {

  /**
   * In place of a chain: rows of contracts that are not there, so that they are of no department.
   */
  static final String NOBODY = "govsm.nobody";

  private static final Set<StateTable> OF_CONTRACT =
      EnumSet.of(
          StateTable.CONTRACT,
          StateTable.CONTRACT_VERSION,
          StateTable.READING_IMPORT,
          StateTable.CERTIFICATE);

  private final String id;
  private final boolean wholeChain;

  private StateScope(String id, boolean wholeChain) {
    this.id = id;
    this.wholeChain = wholeChain;
  }

  static StateScope chain(String department) {
    return new StateScope(department, true);
  }

  static StateScope contract(String contract) {
    return new StateScope(contract, false);
  }

  boolean isOfUsers() {
    return wholeChain && id.equals(Users.CHAIN);
  }

  boolean isAbout(Event event) {
    return wholeChain || id.equals(event.body().get("contract"));
  }

  Set<StateTable> tables() {
    return wholeChain ? EnumSet.allOf(StateTable.class) : OF_CONTRACT;
  }

  private String condition(StateTable table) {
    if (wholeChain) {
      return table.ofChain();
    }
    return table == StateTable.CONTRACT ? "id = :d" : "contract = :d";
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
