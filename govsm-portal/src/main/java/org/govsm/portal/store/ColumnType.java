package org.govsm.portal.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import org.jdbi.v3.core.argument.Argument;
import org.jspecify.annotations.Nullable;

/** Type of a column: how its values are bound, and read as an event would make them. */
enum ColumnType {
  TEXT,
  NUMBER,
  BYTES,
  INSTANT,
  DAY;

  Argument bound(@Nullable Object given) {
    return (index, statement, context) -> {
      if (given == null) {
        statement.setObject(index, null);
      } else if (this == INSTANT) {
        Sql.setInstant(statement, index, (Instant) given);
      } else if (this == DAY) {
        Sql.day((LocalDate) given).apply(index, statement, context);
      } else if (this == BYTES) {
        statement.setBytes(index, (byte[]) given);
      } else {
        statement.setObject(index, given);
      }
    };
  }

  private static @Nullable Object number(ResultSet row, String column) throws SQLException {
    long number = row.getLong(column);
    return row.wasNull() ? null : number;
  }

  @Nullable Object read(ResultSet row, String column) throws SQLException {
    return switch (this) {
      case TEXT -> row.getString(column);
      case NUMBER -> number(row, column);
      case BYTES -> row.getBytes(column);
      case INSTANT -> Sql.maybeInstant(row, column).orElse(null);
      case DAY -> Sql.maybeDay(row, column).orElse(null);
    };
  }
}
