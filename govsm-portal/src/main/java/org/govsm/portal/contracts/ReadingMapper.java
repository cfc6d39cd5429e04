package org.govsm.portal.contracts;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.govsm.portal.store.Sql;
import org.govsm.procurement.measurement.Figure;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.measurement.ReadingDraft;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/**
 * Mapper of readings of the store: finds the columns once a query.
 *
 * @param sources the imports by number
 * @param believed the last import of which readings count as learnt when its file says that they
 *     were given, and not when the portal took them in
 */
record ReadingMapper(Map<Integer, ReadingRows.Source> sources, int believed)
    implements RowMapper<Reading> {

  /** The imports of a contract by number. */
  static Map<Integer, ReadingRows.Source> sources(Handle handle, String contract) {
    Map<Integer, ReadingRows.Source> found = new HashMap<>();
    handle
        .createQuery(
            "select import_no, digest, imported_at, context from reading_import"
                + " where contract = :contract")
        .bind("contract", contract)
        .map((row, context) -> ReadingRows.Source.of(row))
        .forEach(file -> found.put(file.number(), file));
    return found;
  }

  @Override
  public Reading map(ResultSet row, StatementContext context) throws SQLException {
    return new Columns(row).read(row);
  }

  @Override
  public RowMapper<Reading> specialize(ResultSet rows, StatementContext context)
      throws SQLException {
    Columns columns = new Columns(rows);
    return (row, of) -> columns.read(row);
  }

  /** The figure of two columns and the word for what there is of it. */
  static Figure figure(ResultSet row, int amount, int upTo, String state) throws SQLException {
    Optional<BigDecimal> value = Sql.maybeNumber(row, amount);
    if (value.isEmpty()) {
      return state.equals(Figure.State.SUPPRESSED.code()) ? Figure.suppressed() : Figure.empty();
    }
    return Sql.maybeNumber(row, upTo)
        .map(most -> Figure.between(value.get(), most))
        .orElseGet(() -> Figure.of(value.get()));
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

    Reading read(ResultSet row) throws SQLException {
      Instant given = Sql.instant(row, retrieved);
      ReadingDraft draft =
          Reading.of(row.getString(subject), row.getString(platform), row.getString(metric))
              .window(Sql.instant(row, from), Sql.instant(row, to))
              .zone(zone(row.getString(zone)))
              .figure(figure(row, amount, upTo, row.getString(state)))
              .source(row.getString(source), given)
              .origin(row.getString(origin));
      Optional.ofNullable(row.getString(account)).ifPresent(draft::account);
      Sql.maybeInstant(row, published).ifPresent(draft::published);
      ReadingRows.@Nullable Source of = sources.get(row.getInt(file));
      if (of != null) {
        draft.evidence(of.place(row.getLong(line)));
        if (of.number() > believed && given.isBefore(of.takenAt())) {
          draft.learntAt(of.takenAt());
        }
      }
      return draft.done();
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
