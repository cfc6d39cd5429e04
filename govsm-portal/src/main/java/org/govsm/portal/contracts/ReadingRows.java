package org.govsm.portal.contracts;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.portal.store.Sql;
import org.govsm.portal.store.StoredTree;
import org.govsm.procurement.importing.FileContext;
import org.govsm.procurement.measurement.Evidence;
import org.govsm.procurement.measurement.Figure;
import org.govsm.procurement.measurement.Reading;

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

  /**
   * The import of a reading: its file, when it was taken in, and which party counted its figures.
   */
  record Source(int number, String digest, Instant takenAt, Optional<String> countedBy) {

    static Source of(ResultSet row) throws SQLException {
      return new Source(
          row.getInt("import_no"),
          row.getString("digest"),
          Sql.instant(row, "imported_at"),
          party(row.getBytes("context")));
    }

    /** Few imports are of counts: the tree of the others is not read. */
    private static Optional<String> party(byte[] context) {
      return new String(context, StandardCharsets.UTF_8).contains(FileContext.COUNTED_BY)
          ? FileContext.partyOf(StoredTree.read(context))
          : Optional.empty();
    }

    /** The place of one of its readings. */
    Evidence place(long line) {
      Evidence place = Evidence.of(digest, line);
      return countedBy.map(place::countedBy).orElse(place);
    }
  }
}
