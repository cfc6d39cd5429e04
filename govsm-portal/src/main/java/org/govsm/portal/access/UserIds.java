package org.govsm.portal.access;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.jdbi.v3.core.Handle;

/** Ids of users by the tables alone: what somebody is, {@link Users#find} says. */
public final class UserIds {

  private final Handle handle;

  /** Over what is kept, within one transaction. */
  public UserIds(Transaction tx) {
    this.handle = tx.handle();
  }

  List<String> withoutName() {
    return ids(
        "select u.id from portal_user u left join portal_person p on p.user_id = u.id"
            + " where p.full_name is null order by u.id");
  }

  List<String> withRole(String role) {
    return ids("select user_id from portal_user_role where role = ? order by user_id", role);
  }

  /** Ids in their order, of those who belong to some units. */
  public List<String> page(Set<String> units, String after, int limit) {
    try (Stream<Belonging> rows =
        belonging("select * from portal_user_unit where user_id > ? order by user_id", after)) {
      return rows.filter(row -> units.contains(row.unit()))
          .map(Belonging::user)
          .distinct()
          .limit(limit)
          .toList();
    }
  }

  /** Ids by unit of those who act for no supplier. */
  SortedMap<String, List<String>> byUnit() {
    try (Stream<Belonging> rows =
        belonging(
            "select * from portal_user_unit u where not exists (select 1 from portal_user_role r"
                + " where r.user_id = u.user_id and r.role = ?)",
            Caller.SUPPLIER)) {
      return rows.collect(
          Collectors.groupingBy(
              Belonging::unit,
              TreeMap::new,
              Collectors.mapping(Belonging::user, Collectors.toList())));
    }
  }

  /** A user and one unit. */
  private record Belonging(String user, String unit) {}

  private Stream<Belonging> belonging(String sql, String text) {
    return handle
        .select(sql, text)
        .map((row, context) -> new Belonging(row.getString("user_id"), row.getString("unit")))
        .stream();
  }

  private List<String> ids(String sql, Object... values) {
    return handle.select(sql, values).mapTo(String.class).list();
  }
}
