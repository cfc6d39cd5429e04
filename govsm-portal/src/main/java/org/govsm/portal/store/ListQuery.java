package org.govsm.portal.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;

/**
 * List query: the keys of the rows that a page of a list shows, and how many rows there are, by
 * conditions that all hold. It reads nothing else of the rows.
 */
public final class ListQuery {

  private static final String ESCAPE = "!";

  private final String from;
  private final List<String> conditions = new ArrayList<>();
  private final List<Object> values = new ArrayList<>();

  /**
   * Over tables.
   *
   * @param from the tables, as in {@code purchase p}
   */
  public ListQuery(String from) {
    this.from = from;
  }

  /** Only rows that meet a condition, with {@code ?} for each value. */
  public ListQuery where(String condition, Object... given) {
    conditions.add("(" + condition + ")");
    values.addAll(List.of(given));
    return this;
  }

  /** Only rows in which a column has one of some values; none where there are none. */
  public ListQuery in(String column, Collection<String> some) {
    return within(column, some, "");
  }

  /**
   * As {@link #in}, within a longer condition.
   *
   * @param before what stands before the column and ends with it
   */
  public ListQuery within(String before, Collection<String> some, String after) {
    String places = String.join(", ", Collections.nCopies(some.size(), "?"));
    return some.isEmpty()
        ? where("1 = 0")
        : where(before + " in (" + places + ")" + after, some.toArray());
  }

  /** Only rows in which a column has all of some words. */
  public ListQuery words(String column, List<String> words) {
    words.forEach(
        word ->
            where(
                column + " like ? escape '" + ESCAPE + "'",
                "%" + word.replaceAll("[!%_]", ESCAPE + "$0") + "%"));
    return this;
  }

  /** How many rows there are. */
  public long count(Transaction tx) {
    return bound(tx, "select count(*)" + body(), List.of()).mapTo(Long.class).one();
  }

  /**
   * Some of the keys.
   *
   * @param columns what is read of a row
   * @param order by what they are sorted
   */
  public <T> List<T> keys(
      Transaction tx, String columns, RowMapper<T> key, String order, long offset, int limit) {
    String sql = "select " + columns + body() + " order by " + order + " limit ? offset ?";
    return bound(tx, sql, List.<Object>of(limit, offset)).map(key).list();
  }

  /** Some of the ids. */
  public List<String> ids(Transaction tx, String column, String order, long offset, int limit) {
    return keys(tx, column, (row, context) -> row.getString(1), order, offset, limit);
  }

  private String body() {
    return " from "
        + from
        + (conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions));
  }

  private Query bound(Transaction tx, String sql, List<?> more) {
    Query query = tx.handle().createQuery(sql);
    int at = 0;
    for (Object value : values) {
      query = value instanceof Argument typed ? query.bind(at, typed) : query.bind(at, value);
      at++;
    }
    for (Object value : more) {
      query = query.bind(at++, value);
    }
    return query;
  }
}
