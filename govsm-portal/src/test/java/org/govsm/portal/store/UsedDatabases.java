package org.govsm.portal.store;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * PostgreSQL databases that tests gave back, without a row: to make one costs many times what it
 * costs to empty one. One whose tables, keys or settings a test changed is dropped.
 */
final class UsedDatabases {

  private static final String SHAPE =
      """
      select md5(string_agg(what, ',' order by what collate "C")) from (
        select concat_ws(' ', c.relname, c.relkind, a.attname, a.attnum,
            format_type(a.atttypid, a.atttypmod), a.attnotnull) as what
          from pg_class c join pg_attribute a on a.attrelid = c.oid
          where c.relnamespace = 'public'::regnamespace and a.attnum > 0
        union all
        select concat_ws(' ', conname, pg_get_constraintdef(oid)) from pg_constraint
          where connamespace = 'public'::regnamespace
        union all
        select tgname from pg_trigger where not tgisinternal
        union all
        select proname from pg_proc where pronamespace = 'public'::regnamespace
        union all
        select setconfig::text from pg_db_role_setting s join pg_database d on d.oid = s.setdatabase
          where d.datname = current_database()
        union all
        select concat_ws(' ', version, script, checksum, success) from flyway_schema_history
      ) shape
      """;

  private static final String OTHERS =
      "select count(pg_terminate_backend(pid)) from pg_stat_activity"
          + " where datname = current_database() and pid <> pg_backend_pid()";

  private final Deque<TestDatabase> empty = new ArrayDeque<>();
  private final List<List<Object>> shape;
  private final String emptying;

  /** Takes a database as all others are to be. */
  UsedDatabases(TestDatabase model) {
    this.shape = model.rows(SHAPE);
    StringBuilder all = new StringBuilder("set session_replication_role = replica;begin;");
    for (List<Object> table :
        model.rows("select tablename from pg_tables where schemaname = 'public'")) {
      if (!table.get(0).equals("flyway_schema_history")) {
        all.append("delete from ").append(table.get(0)).append(';');
      }
    }
    for (List<Object> sequence :
        model.rows("select sequencename from pg_sequences where schemaname = 'public'")) {
      all.append("alter sequence ").append(sequence.get(0)).append(" restart;");
    }
    this.emptying = all.append("commit").toString();
  }

  Optional<TestDatabase> take() {
    return Optional.ofNullable(empty.poll());
  }

  void giveBack(TestDatabase database) {
    if (isEmptied(database)) {
      empty.push(database);
    } else {
      database.close();
    }
  }

  private boolean isEmptied(TestDatabase database) {
    try (var connection = database.connect();
        var statement = connection.createStatement()) {
      statement.execute(OTHERS);
      statement.execute(emptying);
      return database.rows(SHAPE).equals(shape);
    } catch (SQLException e) {
      return false;
    }
  }

  /** At the end of the process. */
  void drop() {
    empty.forEach(TestDatabase::close);
    empty.clear();
  }
}
