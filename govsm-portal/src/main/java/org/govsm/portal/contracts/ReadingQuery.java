package org.govsm.portal.contracts;

import java.time.Instant;
import java.util.Optional;
import org.govsm.portal.store.Sql;

/**
 * Query of readings.
 *
 * @param platform the code of the platform
 * @param metric the code of the metric
 * @param origin the code of the origin; empty for any
 * @param knownBy only what was learnt at this instant or before
 * @param until its end; exclusive for posts, inclusive for windows
 */
public record ReadingQuery(
    String platform,
    String metric,
    Optional<String> origin,
    Instant knownBy,
    About about,
    Instant from,
    Instant until) {

  private static final Instant LAST = Instant.parse("9999-01-01T00:00:00Z");

  /** By what readings are chosen. */
  public enum About {
    /** Windows and states of accounts and of the contract that touch the span. */
    WINDOWS,
    /** All about posts that went out within the span. */
    POSTS
  }

  /** Whether all posts are asked for, whenever they went out: no index of days is of use then. */
  boolean isOfAllPosts() {
    return about == About.POSTS
        && !from.isAfter(Instant.EPOCH)
        && !until.isBefore(LAST);
  }

  /** Whether a reading is asked for, by the same conditions as the database. */
  boolean takes(ReadingRow row) {
    return !row.retrievedAt().isAfter(Sql.cut(knownBy))
        && origin.map(row.origin()::equals).orElse(true)
        && (about == About.POSTS
            ? row.published().filter(this::isInSpan).isPresent()
            : row.published().isEmpty() && touches(row));
  }

  private boolean isInSpan(Instant published) {
    return !published.isBefore(Sql.cut(from)) && published.isBefore(Sql.cut(until));
  }

  private boolean touches(ReadingRow row) {
    return !row.to().isBefore(Sql.cut(from)) && !row.from().isAfter(Sql.cut(until));
  }
}
