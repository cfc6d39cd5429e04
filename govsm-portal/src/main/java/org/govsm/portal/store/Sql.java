package org.govsm.portal.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jdbi.v3.core.argument.Argument;
import org.jspecify.annotations.Nullable;

/** Instants and days as both databases keep them, and the form of ids. */
final class Sql {

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

  private Sql() {}

  static Argument instant(Instant at) {
    OffsetDateTime time = utc(at);
    return (index, statement, context) -> statement.setObject(index, time);
  }

  static Argument day(LocalDate day) {
    return (index, statement, context) -> statement.setObject(index, day);
  }

  static OffsetDateTime utc(Instant at) {
    return cut(at).atOffset(ZoneOffset.UTC);
  }

  /** An instant as it comes back from the database: whole milliseconds. */
  static Instant cut(Instant at) {
    return at.truncatedTo(ChronoUnit.MILLIS);
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  static Optional<Instant> maybeInstant(ResultSet row, String column) throws SQLException {
    @Nullable OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return Optional.ofNullable(at).map(OffsetDateTime::toInstant);
  }

  /** A number without the zeros that fill its column. */
  static Optional<BigDecimal> maybeNumber(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getBigDecimal(column)).map(Sql::plain);
  }

  /** A number without trailing zeros and without exponent. */
  static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /** Ids are ASCII, so that both databases order them alike. */
  static String id(String id) {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException("no id: '" + id + "'");
    }
    return id;
  }
}
