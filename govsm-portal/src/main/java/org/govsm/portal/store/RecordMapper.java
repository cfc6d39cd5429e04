package org.govsm.portal.store;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Record mapper: each row as a record, by the names of its columns. Which column fits which member
 * is found out once for a record and its columns: to find it out takes longer than to read a row.
 * All databases of a process {@linkplain Sql#mapped map columns} alike.
 */
public final class RecordMapper<T> implements RowMapper<T> {

  private static final ClassValue<RecordMapper<?>> KNOWN =
      new ClassValue<>() {
        @Override
        protected RecordMapper<?> computeValue(Class<?> type) {
          return new RecordMapper<>(ConstructorMapper.of(type));
        }
      };

  private final RowMapper<T> members;
  private final Map<List<String>, RowMapper<T>> byColumns = new ConcurrentHashMap<>();

  private RecordMapper(RowMapper<T> members) {
    this.members = members;
  }

  /** Rows as records of a type. */
  @SuppressWarnings("unchecked") // made of the type by which it is found
  public static <T> RowMapper<T> of(Class<T> type) {
    return (RowMapper<T>) KNOWN.get(type);
  }

  @Override
  public T map(ResultSet row, StatementContext context) throws SQLException {
    return specialize(row, context).map(row, context);
  }

  @Override
  public RowMapper<T> specialize(ResultSet rows, StatementContext context) throws SQLException {
    List<String> columns = columns(rows);
    RowMapper<T> known = byColumns.get(columns);
    if (known == null) {
      known = members.specialize(rows, context);
      byColumns.put(columns, known);
    }
    return known;
  }

  private static List<String> columns(ResultSet rows) throws SQLException {
    ResultSetMetaData names = rows.getMetaData();
    List<String> columns = new ArrayList<>();
    for (int i = 1; i <= names.getColumnCount(); i++) {
      columns.add(names.getColumnLabel(i));
    }
    return columns;
  }
}
