package org.govsm.procurement.scorecard;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.govsm.procurement.measurement.Reading;
import org.jspecify.annotations.Nullable;

/**
 * When one post went out, gathered from its readings: what the firmest source said last. Where that
 * is a day only, the instant is taken from another source that names one of that day.
 */
final class PostDay {

  /** What a source says, and when that was learnt. */
  private record Said(int rank, Instant learnt, Instant at, ZoneId zone) {

    boolean isFirmerThan(@Nullable Said other) {
      if (other == null || rank != other.rank) {
        return other == null || rank < other.rank;
      }
      int later = learnt.compareTo(other.learnt);
      return later > 0 || later == 0 && at.isAfter(other.at);
    }

    LocalDate date() {
      return LocalDate.ofInstant(at, zone);
    }

    boolean isDay() {
      return date().atStartOfDay(zone).toInstant().equals(at);
    }
  }

  private @Nullable Said firmest;
  private @Nullable Said exact;
  private Instant first = Instant.MAX;
  private Instant last = Instant.MIN;

  /** Takes a reading that says when the post went out, of a source of the given rank. */
  void add(Reading reading, int rank) {
    Instant at = reading.published().orElseThrow();
    first = at.isBefore(first) ? at : first;
    last = at.isAfter(last) ? at : last;
    Said said = new Said(rank, reading.retrievedAt(), at, reading.zone());
    if (said.isFirmerThan(firmest)) {
      firmest = said;
    }
    if (said.isFirmerThan(exact) && !said.isDay()) {
      exact = said;
    }
  }

  PostDay and(PostDay other) {
    first = other.first.isBefore(first) ? other.first : first;
    last = other.last.isAfter(last) ? other.last : last;
    if (other.firmest != null && other.firmest.isFirmerThan(firmest)) {
      firmest = other.firmest;
    }
    if (other.exact != null && other.exact.isFirmerThan(exact)) {
      exact = other.exact;
    }
    return this;
  }

  Post done() {
    Said day = firmest;
    Said instant = exact;
    if (day == null) {
      throw new IllegalStateException("no reading said when it went out");
    } else if (!day.isDay()) {
      return new Post(day.at(), Optional.empty(), first, last);
    }
    boolean agrees =
        instant != null && LocalDate.ofInstant(instant.at(), day.zone()).equals(day.date());
    return agrees && instant != null
        ? new Post(instant.at(), Optional.empty(), first, last)
        : new Post(day.at(), Optional.of(day.zone()), first, last);
  }
}
