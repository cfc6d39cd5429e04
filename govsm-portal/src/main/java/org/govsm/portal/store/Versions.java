package org.govsm.portal.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.govsm.core.text.Message;
import org.govsm.portal.store.StoreRefusal.Reason;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.result.ResultIterable;
import org.jdbi.v3.core.statement.Query;

/**
 * Versions of records: reads them from the rows of their tables, and refuses to write over a
 * version that the author has not seen.
 */
public final class Versions<T> {

  private final Handle handle;
  private final String select;
  private final RowMapper<T> row;

  /**
   * Versions of one kind, within one transaction.
   *
   * @param select what is read, up to and without the condition
   * @param row a record of a row
   */
  public Versions(Transaction tx, String select, RowMapper<T> row) {
    this.handle = tx.handle();
    this.select = select;
    this.row = row;
  }

  /**
   * The records that meet a condition.
   *
   * @param condition the rest of the statement, with {@code ?} for each value
   * @return in the order that the condition says
   */
  public List<T> list(String condition, Object... values) {
    return rows(condition, values).list();
  }

  /**
   * The records of some ids, in the order of these.
   *
   * @param condition a condition that ends with the column of ids
   * @param ids some hundreds at most
   */
  public List<T> each(String condition, List<?> values, List<String> ids, Function<T, String> id) {
    if (ids.isEmpty()) {
      return List.of();
    }
    List<Object> all = new ArrayList<>(values);
    all.addAll(ids);
    String places = String.join(", ", Collections.nCopies(ids.size(), "?"));
    Map<String, T> found = new HashMap<>();
    list(condition + " in (" + places + ")", all.toArray())
        .forEach(one -> found.put(id.apply(one), one));
    return ids.stream().flatMap(one -> Optional.ofNullable(found.get(one)).stream()).toList();
  }

  /** The one record that meets a condition; nothing where none does. */
  public Optional<T> find(String condition, Object... values) {
    return rows(condition, values).findOne();
  }

  private ResultIterable<T> rows(String condition, Object... values) {
    Query query = handle.createQuery(select + condition);
    for (int i = 0; i < values.length; i++) {
      query = values[i] instanceof Argument typed ? query.bind(i, typed) : query.bind(i, values[i]);
    }
    return query.map(row);
  }

  /**
   * Makes sure that a change goes on from the version that its author saw.
   *
   * @param stale the sentence of the refusal
   * @throws StoreRefusal if it is in another version by now
   */
  public static void require(int expected, int now, String stale) {
    if (now != expected) {
      throw new StoreRefusal(Reason.STALE, Message.of(stale).with("version", now));
    }
  }
}
