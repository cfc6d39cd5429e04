package org.govsm.procurement.scorecard;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.govsm.procurement.measurement.Reading;

/**
 * The readings of one post after the other, which come together: of each post that went out in the
 * period the one that counts. When it went out is what the firmest source says, so that a post
 * counts in one period only. Of each source the latest figure counts that holds the whole life of
 * the post and ends before the freeze; the next source is asked where one has no number.
 */
final class OnePost {

  private final Scope scope;
  private final Contradictions contradictions;
  private final Optional<Instant> frozen;
  private final Comparator<Reading> later =
      Comparator.comparing(Reading::to)
          .thenComparing(Reading::retrievedAt)
          .thenComparing(Reading.ORDER);

  /** By rank of the source. */
  private final Map<Integer, Reading> best = new TreeMap<>();

  /** What the figures of the post that could count are of: organic, paid or all. */
  private final Set<String> ofPost = new TreeSet<>();

  private final Set<String> origins;
  private Optional<Reading> firmest = Optional.empty();

  /** Origins of all posts of the period are added to the given ones. */
  OnePost(Scope scope, Contradictions contradictions, Set<String> origins) {
    this.scope = scope;
    this.contradictions = contradictions;
    this.origins = origins;
    this.frozen = scope.frozen();
  }

  /** Takes a reading; gives the one that counts of the post before, when a new post begins. */
  Optional<Reading> next(Reading reading) {
    boolean another = firmest.filter(f -> !f.subject().equals(reading.subject())).isPresent();
    Optional<Reading> done = another ? last() : Optional.empty();
    if (another) {
      firmest = Optional.empty();
      best.clear();
      ofPost.clear();
    }
    int rank = scope.sources().indexOf(reading.source());
    if (rank >= 0) {
      add(reading, rank);
    }
    return done;
  }

  private void add(Reading reading, int rank) {
    if (firmest.isEmpty() || rank < scope.sources().indexOf(firmest.get().source())) {
      firmest = Optional.of(reading);
    }
    if (holdsWholeLife(reading) && frozen.map(end -> !reading.to().isAfter(end)).orElse(true)) {
      ofPost.add(reading.origin());
      best.merge(rank, reading, this::later);
    }
  }

  private Reading later(Reading one, Reading other) {
    return later.compare(one, other) <= 0
        ? contradictions.kept(other, one)
        : contradictions.kept(one, other);
  }

  private static boolean holdsWholeLife(Reading reading) {
    return reading
        .published()
        .filter(at -> !reading.from().isAfter(at) || isSameDay(reading, at))
        .isPresent();
  }

  private static boolean isSameDay(Reading reading, Instant published) {
    return reading.fromDay().equals(LocalDate.ofInstant(published, reading.zone()));
  }

  /** The reading that counts of the post so far; nothing where it went out in another period. */
  Optional<Reading> last() {
    boolean inPeriod =
        firmest
            .flatMap(Reading::published)
            .filter(at -> !at.isBefore(scope.start()) && at.isBefore(scope.end()))
            .isPresent();
    if (!inPeriod) {
      return Optional.empty();
    }
    origins.addAll(ofPost);
    return best.values().stream()
        .filter(reading -> reading.figure().value().isPresent())
        .findFirst()
        .or(() -> best.values().stream().findFirst());
  }
}
