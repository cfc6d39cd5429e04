package org.govsm.procurement.scorecard;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.vocabulary.ZoneDays;
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

    boolean isAtOnceWith(@Nullable Said other) {
      return other != null && rank == other.rank && learnt.equals(other.learnt);
    }

    /** The same instant, or a day and an instant of it. */
    boolean agreesWith(Said other) {
      return at.equals(other.at) || isOf(other) || other.isOf(this);
    }

    private boolean isOf(Said day) {
      return day.isDay() && ZoneDays.of(at, day.zone).equals(day.date());
    }

    Post.Claim claim() {
      boolean day = isDay() && !zone.equals(Reading.INDIA);
      return new Post.Claim(day ? Scope.startOf(date()) : at, date());
    }

    LocalDate date() {
      return ZoneDays.of(at, zone);
    }

    boolean isDay() {
      return ZoneDays.start(date(), zone).equals(at);
    }
  }

  private @Nullable Said firmest;
  private @Nullable Said exact;

  /** What else the firmest source said at that instant; most sources say one thing. */
  private List<Said> others = List.of();

  private Instant first = Instant.MAX;
  private Instant last = Instant.MIN;
  private Instant earliest = Instant.MAX;
  private Instant learnt = Instant.MIN;

  /** Takes a reading that says when the post went out, of a source of the given rank. */
  void add(Reading reading, int rank) {
    Instant at = reading.published().orElseThrow();
    first = at.isBefore(first) ? at : first;
    last = at.isAfter(last) ? at : last;
    learnt = reading.learntAt().isAfter(learnt) ? reading.learntAt() : learnt;
    Instant counted = Scope.startOf(ZoneDays.of(at, reading.zone()));
    Instant least = counted.isBefore(at) ? counted : at;
    earliest = least.isBefore(earliest) ? least : earliest;
    Said one = new Said(rank, reading.retrievedAt(), at, reading.zone());
    claim(one);
    if (one.isFirmerThan(firmest)) {
      firmest = one;
    }
    if (one.isFirmerThan(exact) && !one.isDay()) {
      exact = one;
    }
  }

  private void claim(Said one) {
    Said held = firmest;
    if (held != null && one.isAtOnceWith(held)) {
      if (!one.equals(held)) {
        others = others.isEmpty() ? new ArrayList<>() : others;
        others.add(one.isFirmerThan(held) ? held : one);
      }
    } else if (one.isFirmerThan(held)) {
      others = List.of();
    }
  }

  PostDay and(PostDay other) {
    first = other.first.isBefore(first) ? other.first : first;
    last = other.last.isAfter(last) ? other.last : last;
    earliest = other.earliest.isBefore(earliest) ? other.earliest : earliest;
    learnt = other.learnt.isAfter(learnt) ? other.learnt : learnt;
    Said theirs = other.firmest;
    if (theirs != null && theirs.isAtOnceWith(firmest)) {
      other.others.forEach(this::claim);
      claim(theirs);
    } else if (theirs != null && theirs.isFirmerThan(firmest)) {
      others = other.others;
    }
    if (other.firmest != null && other.firmest.isFirmerThan(firmest)) {
      firmest = other.firmest;
    }
    if (other.exact != null && other.exact.isFirmerThan(exact)) {
      exact = other.exact;
    }
    return this;
  }

  /** Since when it is known as it is, and which periods it may concern. */
  Learnt learnt() {
    return new Learnt(earliest, learnt);
  }

  /**
   * What was learnt of a post.
   *
   * @param earliest the earliest instant by which it may count, as a day counts where its source
   *     writes it
   * @param last when the last of its readings was learnt
   */
  record Learnt(Instant earliest, Instant last) {

    Learnt and(Learnt other) {
      return new Learnt(
          other.earliest.isBefore(earliest) ? other.earliest : earliest,
          other.last.isAfter(last) ? other.last : last);
    }
  }

  Post done() {
    Said day = firmest;
    Said instant = exact;
    if (day == null) {
      throw new IllegalStateException("no reading said when it went out");
    } else if (day.zone().equals(Reading.INDIA) || !day.isDay()) {
      return new Post(day.at(), Optional.empty(), first, last, claims());
    }
    boolean agrees = instant != null && ZoneDays.of(instant.at(), day.zone()).equals(day.date());
    return agrees && instant != null
        ? new Post(instant.at(), Optional.empty(), first, last, claims())
        : new Post(day.at(), Optional.of(day.zone()), first, last, claims());
  }

  /** The days that the firmest source named last; none where they agree. */
  private List<Post.Claim> claims() {
    Said one = firmest;
    if (one == null || others.isEmpty()) {
      return List.of();
    }
    List<Said> all = new ArrayList<>(others);
    all.add(one);
    boolean agree = all.stream().allMatch(a -> all.stream().allMatch(a::agreesWith));
    return agree
        ? List.of()
        : all.stream()
            .map(Said::claim)
            .distinct()
            .sorted(Comparator.comparing(Post.Claim::counted))
            .toList();
  }
}
