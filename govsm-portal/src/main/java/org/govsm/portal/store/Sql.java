package org.govsm.portal.store;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.sql.Wrapper;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.generic.GenericType;
import org.jdbi.v3.core.statement.ColonPrefixSqlParser;
import org.jdbi.v3.core.statement.SqlParser;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConnection;
import org.sqlite.core.CoreResultSet;
import org.sqlite.core.CoreStatement;

/**
 * Instants, days and numbers as each database keeps them exactly and in order, and the form of ids.
 * PostgreSQL has types for them; in SQLite they are milliseconds and text.
 */
public final class Sql {

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

  /** It remembers what it parsed: one for readers, writers and all databases of a process. */
  static final SqlParser PARSER = new ColonPrefixSqlParser();

  private Sql() {}

  public static Argument instant(Instant at) {
    return (index, statement, context) -> setInstant(statement, index, at);
  }

  public static Argument day(LocalDate day) {
    return (index, statement, context) ->
        statement.setObject(index, isSqlite(statement) ? day.toString() : day);
  }

  public static Argument maybeDay(Optional<LocalDate> day) {
    return (index, statement, context) -> {
      if (day.isPresent()) {
        day(day.get()).apply(index, statement, context);
      } else {
        statement.setObject(index, null);
      }
    };
  }

  public static void setInstant(PreparedStatement statement, int index, @Nullable Instant at)
      throws SQLException {
    if (isSqlite(statement)) {
      statement.setObject(index, at == null ? null : at.toEpochMilli());
    } else {
      @Nullable OffsetDateTime utc = at == null ? null : cut(at).atOffset(ZoneOffset.UTC);
      statement.setObject(index, utc, Types.TIMESTAMP_WITH_TIMEZONE);
    }
  }

  public static void setNumber(PreparedStatement statement, int index, @Nullable BigDecimal number)
      throws SQLException {
    if (isSqlite(statement)) {
      statement.setString(index, number == null ? null : plain(number).toPlainString());
    } else {
      statement.setBigDecimal(index, number);
    }
  }

  public static boolean isSqlite(Wrapper jdbc) throws SQLException {
    return jdbc.isWrapperFor(CoreStatement.class)
        || jdbc.isWrapperFor(CoreResultSet.class)
        || jdbc.isWrapperFor(SQLiteConnection.class);
  }

  /** Members of records are read from columns alike on both databases: exact, and trees whole. */
  static Jdbi mapped(Jdbi jdbi) {
    return jdbi.registerColumnMapper(
            Instant.class, (row, at, any) -> maybeInstant(row, at).orElse(null))
        .registerColumnMapper(LocalDate.class, (row, at, any) -> maybeDay(row, at).orElse(null))
        .registerColumnMapper(
            new GenericType<Map<String, Object>>() {},
            (row, at, any) -> StoredTree.read(row.getBytes(at)))
        .registerColumnMapper(
            new GenericType<Map<String, Long>>() {},
            (row, at, any) -> StoredTree.numbers(StoredTree.read(row.getBytes(at))));
  }

  /** An instant as it comes back from the database: whole milliseconds. */
  public static Instant cut(Instant at) {
    return at.truncatedTo(ChronoUnit.MILLIS);
  }

  public static Instant instant(ResultSet row, String column) throws SQLException {
    return maybeInstant(row, column).orElseThrow();
  }

  public static Optional<Instant> maybeInstant(ResultSet row, String column) throws SQLException {
    return maybeInstant(row, row.findColumn(column));
  }

  public static Instant instant(ResultSet row, int column) throws SQLException {
    return maybeInstant(row, column).orElseThrow();
  }

  public static Optional<Instant> maybeInstant(ResultSet row, int column) throws SQLException {
    if (isSqlite(row)) {
      long millis = row.getLong(column);
      return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }
    @Nullable OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return Optional.ofNullable(at).map(OffsetDateTime::toInstant);
  }

  public static LocalDate day(ResultSet row, String column) throws SQLException {
    return maybeDay(row, column).orElseThrow();
  }

  public static Optional<LocalDate> maybeDay(ResultSet row, String column) throws SQLException {
    return maybeDay(row, row.findColumn(column));
  }

  private static Optional<LocalDate> maybeDay(ResultSet row, int column) throws SQLException {
    return isSqlite(row)
        ? Optional.ofNullable(row.getString(column)).map(Sql::parsed)
        : Optional.ofNullable(row.getObject(column, LocalDate.class));
  }

  /** A day as SQLite keeps it; read without a format, as long lists have thousands of them. */
  static LocalDate parsed(String day) {
    if (day.length() != 10 || day.charAt(4) != '-' || day.charAt(7) != '-') {
      return LocalDate.parse(day);
    }
    int year = digits(day, 0, 4);
    int month = digits(day, 5, 7);
    int ofMonth = digits(day, 8, 10);
    return year < 0 || month < 0 || ofMonth < 0
        ? LocalDate.parse(day) // which refuses it
        : LocalDate.of(year, month, ofMonth);
  }

  /** Digits as a number; -1 where there is another sign. */
  private static int digits(String text, int from, int until) {
    int number = 0;
    for (int i = from; i < until; i++) {
      char sign = text.charAt(i);
      if (sign < '0' || sign > '9') {
        return -1;
      }
      number = number * 10 + sign - '0';
    }
    return number;
  }

  /** A number without the zeros that fill its column. */
  public static Optional<BigDecimal> maybeNumber(ResultSet row, int column) throws SQLException {
    return Optional.ofNullable(row.getBigDecimal(column)).map(Sql::plain);
  }

  /** A number without trailing zeros and without exponent. */
  public static BigDecimal plain(BigDecimal number) {
    if (number.scale() == 0) {
      return number;
    }
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /** Ids are ASCII, so that both databases order them alike. */
  public static boolean isId(String id) {
    return ID.matcher(id).matches();
  }

  public static String id(String id) {
    if (!isId(id)) {
      throw new IllegalArgumentException("no id: '" + id + "'");
    }
    return id;
  }
}
