package org.govsm.portal.contracts;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.portal.store.Sql;
import org.govsm.procurement.measurement.Evidence;
import org.govsm.procurement.measurement.Figure;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.measurement.ReadingDraft;

/**
 * Readings as the store keeps them: instants to the millisecond, numbers without trailing zeros.
 */
final class ReadingRows {

  private static final int WORD_CHARS = 300;
  private static final int ZONE_CHARS = 60;
  private static final int DIGITS = 29;
  private static final int SCALE = 9;

  private ReadingRows() {}

  /** Why the store cannot keep a reading exactly. */
  static Optional<Message> refusal(Reading reading) {
    if (reading.subject().length() > WORD_CHARS
        || reading.account().filter(id -> id.length() > WORD_CHARS).isPresent()
        || reading.zone().getId().length() > ZONE_CHARS) {
      return Optional.of(Message.of("import.too-long").with("most", WORD_CHARS));
    }
    Figure figure = reading.figure();
    return figure.value().filter(ReadingRows::isTooPrecise).isPresent()
            || figure.upTo().filter(ReadingRows::isTooPrecise).isPresent()
        ? Optional.of(Message.of("import.digits").with("digits", DIGITS).with("places", SCALE))
        : Optional.empty();
  }

  private static boolean isTooPrecise(BigDecimal number) {
    BigDecimal plain = Sql.plain(number);
    return plain.scale() > SCALE || plain.precision() - plain.scale() > DIGITS;
  }

  /** The line of its file. */
  static long line(Reading reading) {
    return reading.evidence().map(Evidence::line).orElse(1L);
  }

  /** The import of a reading: its file, and when it was taken in. */
  record Source(int number, String digest, Instant takenAt) {

    static Source of(ResultSet row) throws SQLException {
      return new Source(
          row.getInt("import_no"), row.getString("digest"), Sql.instant(row, "imported_at"));
    }
  }

  /**
   * A reading of the store.
   *
   * @param claimed whether it counts as learnt when its file says that it was given, and not when
   *     the portal took it in
   */
  static Reading read(ResultSet row, Optional<Source> source, boolean claimed) throws SQLException {
    Instant given = Sql.instant(row, "retrieved_at");
    ReadingDraft draft =
        Reading.of(row.getString("subject"), row.getString("platform"), row.getString("metric"))
            .window(Sql.instant(row, "from_at"), Sql.instant(row, "to_at"))
            .zone(ZoneId.of(row.getString("zone")))
            .figure(figure(row))
            .source(row.getString("source"), given)
            .origin(row.getString("origin"));
    Optional.ofNullable(row.getString("account")).ifPresent(draft::account);
    Sql.maybeInstant(row, "published_at").ifPresent(draft::published);
    long line = row.getLong("line_no");
    source.ifPresent(from -> draft.evidence(Evidence.of(from.digest(), line)));
    source
        .map(Source::takenAt)
        .filter(taken -> !claimed && given.isBefore(taken))
        .ifPresent(draft::learntAt);
    return draft.done();
  }

  private static Figure figure(ResultSet row) throws SQLException {
    Optional<BigDecimal> value = Sql.maybeNumber(row, "amount");
    if (value.isEmpty()) {
      return row.getString("state").equals(Figure.State.SUPPRESSED.code())
          ? Figure.suppressed()
          : Figure.empty();
    }
    return Sql.maybeNumber(row, "up_to")
        .map(upTo -> Figure.between(value.get(), upTo))
        .orElseGet(() -> Figure.of(value.get()));
  }
}
