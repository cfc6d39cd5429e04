package org.govsm.portal.web;

import java.util.List;
import java.util.function.Function;
import org.govsm.portal.store.ListQuery;
import org.govsm.portal.store.Transaction;

/** List source: rows of a list in the order that was asked for, and how many there are. */
public interface ListSource<T> {

  /** How many rows there are on all pages. */
  long count();

  /** Some of them. */
  List<T> rows(long offset, int limit);

  /** The same rows in another form. */
  default <U> ListSource<U> map(Function<T, U> form) {
    ListSource<T> own = this;
    return new ListSource<>() {
      @Override
      public long count() {
        return own.count();
      }

      @Override
      public List<U> rows(long offset, int limit) {
        return own.rows(offset, limit).stream().map(form).toList();
      }
    };
  }

  /** Rows of a query, read by their ids. */
  static <T> ListSource<T> of(
      Transaction tx,
      ListQuery query,
      String id,
      String order,
      Function<List<String>, List<T>> read) {
    return new ListSource<>() {
      @Override
      public long count() {
        return query.count(tx);
      }

      @Override
      public List<T> rows(long offset, int limit) {
        return read.apply(query.ids(tx, id, order, offset, limit));
      }
    };
  }

  /** Rows that are few by nature, and known already. */
  static <T> ListSource<T> of(List<T> all) {
    return new ListSource<>() {
      @Override
      public long count() {
        return all.size();
      }

      @Override
      public List<T> rows(long offset, int limit) {
        return all.stream().skip(offset).limit(limit).toList();
      }
    };
  }
}
