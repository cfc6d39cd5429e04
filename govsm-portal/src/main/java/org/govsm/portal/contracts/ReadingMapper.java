package org.govsm.portal.contracts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.govsm.portal.store.Sql;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Mapper of readings: finds the columns once a query, and zones once. */
final class ReadingMapper implements RowMapper<ReadingRow> {

  private final Map<Integer, ImportOf> files;

  ReadingMapper(Map<Integer, ImportOf> files) {
    this.files = files;
  }

  /** File of an import, and when it was taken in. */
  record ImportOf(ReadingRow.Taken taken, String digest) {

    private static ImportOf of(ResultSet row) throws SQLException {
      return new ImportOf(
          new ReadingRow.Taken(row.getInt("import_no"), Sql.instant(row, "imported_at")),
          row.getString("digest"));
    }
  }

  static Map<Integer, ImportOf> files(Handle handle, String contract) {
    Map<Integer, ImportOf> found = new HashMap<>();
    handle
        .createQuery(
            "select import_no, digest, imported_at from reading_import where contract = :contract")
        .bind("contract", contract)
        .map((row, context) -> ImportOf.of(row))
        .forEach(file -> found.put(file.taken().number(), file));
    return found;
  }

  @Override
  public ReadingRow map(ResultSet row, StatementContext context) throws SQLException {
    return new Columns(row).read(row);
  }

  @Override
  public RowMapper<ReadingRow> specialize(ResultSet rows, StatementContext context)
      throws SQLException {
    Columns columns = new Columns(rows);
    return (row, of) -> columns.read(row);
  }

  /** Columns by their places in one result. */
  private final class Columns {

    private final int subject;
    private final int account;
    private final int platform;
    private final int metric;
    private final int from;
    private final int to;
    private final int zone;
    private final int published;
    private final int state;
    private final int amount;
    private final int upTo;
    private final int retrieved;
    private final int source;
    private final int origin;
    private final int file;
    private final int line;
    private @Nullable ZoneId last;

    Columns(ResultSet row) throws SQLException {
      subject = row.findColumn("subject");
      account = row.findColumn("account");
      platform = row.findColumn("platform");
      metric = row.findColumn("metric");
      from = row.findColumn("from_at");
      to = row.findColumn("to_at");
      zone = row.findColumn("zone");
      published = row.findColumn("published_at");
      state = row.findColumn("state");
      amount = row.findColumn("amount");
      upTo = row.findColumn("up_to");
      retrieved = row.findColumn("retrieved_at");
      source = row.findColumn("source");
      origin = row.findColumn("origin");
      file = row.findColumn("import_no");
      line = row.findColumn("line_no");
    }

    ReadingRow read(ResultSet row) throws SQLException {
      Optional<ImportOf> of = Optional.ofNullable(files.get(row.getInt(file)));
      return new ReadingRow(
          row.getString(subject),
          Optional.ofNullable(row.getString(account)),
          row.getString(platform),
          row.getString(metric),
          Sql.instant(row, from),
          Sql.instant(row, to),
          zone(row.getString(zone)),
          Sql.maybeInstant(row, published),
          row.getString(state),
          Sql.maybeNumber(row, amount),
          Sql.maybeNumber(row, upTo),
          Sql.instant(row, retrieved),
          row.getString(source),
          row.getString(origin),
          of.map(ImportOf::digest),
          row.getLong(line),
          of.map(ImportOf::taken));
    }

    private ZoneId zone(String id) {
      ZoneId known = last;
      if (known == null || !known.getId().equals(id)) {
        known = ZoneId.of(id);
        last = known;
      }
      return known;
    }
  }
}
