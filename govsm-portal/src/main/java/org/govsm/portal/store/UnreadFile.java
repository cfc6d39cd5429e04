package org.govsm.portal.store;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A file of a contract, with how many of its rows were set aside.
 *
 * @param taken as which import, and when
 * @param digest the hash of the file
 * @param format the code of its layout
 * @param context what was said about it
 * @param accepted how many readings were new
 * @param duplicates how many said what was known already
 * @param rows how many rows were set aside, as far as they are listed
 */
public record UnreadFile(
    ReadingRow.Taken taken,
    String digest,
    String format,
    Map<String, @Nullable Object> context,
    long accepted,
    long duplicates,
    long rows) {

  int number() {
    return taken.number();
  }

  long readings() {
    return accepted + duplicates;
  }

  Optional<Instant> day(String name) {
    return UnreadRows.day(context, name);
  }

  /**
   * When the source gave it.
   *
   * @return as was said of the file, else when it was taken in
   */
  public Instant givenAt() {
    return Optional.ofNullable(context.get("retrievedAt"))
        .map(at -> Instant.parse(String.valueOf(at)))
        .orElse(taken.at());
  }

  /**
   * Whether each row says when its figure was given, as in the neutral table.
   *
   * @return whether it does
   */
  public boolean saysWhenByRow() {
    return isNeutral();
  }

  /** The neutral table, which has rows of any platform. */
  boolean isNeutral() {
    return format.startsWith("govsm.");
  }
}
