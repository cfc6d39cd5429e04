package org.govsm.portal.contracts;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.govsm.portal.store.Sql;

/**
 * A reading as it is stored: what one source said about one subject over one window, when it was
 * given by its own word, and in which import it came in.
 *
 * @param metric a code of the dictionary
 * @param to its end, exclusive; equal to {@code from} for a state at an instant
 * @param zone in which the window is made of days
 * @param state a code: whether there is a value, and if not, why
 * @param value the number; up to 29 digits before the point and 9 after
 * @param upTo the end of the interval, exclusive, where a public counter is rounded
 * @param file the hash of the file that says it; not looked at when a file is imported, as it is
 *     that file
 * @param taken in which import it came in, and when; nothing for one that is still to be stored
 */
public record ReadingRow(
    String subject,
    Optional<String> account,
    String platform,
    String metric,
    Instant from,
    Instant to,
    ZoneId zone,
    Optional<Instant> published,
    String state,
    Optional<BigDecimal> value,
    Optional<BigDecimal> upTo,
    Instant retrievedAt,
    String source,
    String origin,
    Optional<String> file,
    long line,
    Optional<Taken> taken) {

  /** An import. */
  public record Taken(int number, Instant at) {}

  private static final int DIGITS = 29;
  private static final int SCALE = 9;

  /**
   * Writes numbers without trailing zeros, and cuts instants to milliseconds, as they come back
   * from the store.
   *
   * @throws IllegalArgumentException for a number that the store cannot keep exactly
   */
  public ReadingRow {
    value = value.map(ReadingRow::plain);
    upTo = upTo.map(ReadingRow::plain);
    from = Sql.cut(from);
    to = Sql.cut(to);
    published = published.map(Sql::cut);
    retrievedAt = Sql.cut(retrievedAt);
  }

  private static BigDecimal plain(BigDecimal number) {
    BigDecimal plain = Sql.plain(number);
    if (plain.scale() > SCALE || plain.precision() - plain.scale() > DIGITS) {
      throw new IllegalArgumentException("cannot be kept exactly: " + number);
    }
    return plain;
  }
}
