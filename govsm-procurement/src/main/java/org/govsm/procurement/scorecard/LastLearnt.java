package org.govsm.procurement.scorecard;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.govsm.procurement.contract.BillingPeriod;
import org.govsm.procurement.measurement.Reading;

/**
 * For each of some periods that are scored in their order, the last instant at which anything was
 * learnt that it and those before it were made of: as known at any instant from then on they are
 * the same.
 */
final class LastLearnt {

  private final List<BillingPeriod> periods;
  private final Instant[] last;
  private int scored;

  LastLearnt(List<BillingPeriod> periods) {
    this.periods = periods;
    last = new Instant[periods.size()];
    Arrays.fill(last, Instant.MIN);
  }

  /** The next period is scored. */
  void next() {
    scored++;
  }

  /** A reading that was gone through for the period that is scored. */
  void add(Reading reading) {
    add(scored, reading.learntAt());
  }

  /** A reading of days: one that begins after a period is left aside in it. */
  void addOfDays(Reading reading) {
    int first = scored;
    if (reading.account().isEmpty()) {
      LocalDate day = reading.fromDay();
      while (first < last.length && !isClosing(first) && !day.isBefore(until(first))) {
        first++;
      }
    }
    add(first, reading.learntAt());
  }

  /**
   * A post: it is no matter of periods that were over before it may have gone out.
   *
   * @param published the earliest instant by which any of its readings may count
   * @param learnt when the last of its readings was learnt
   */
  void addPost(Instant published, Instant learnt) {
    int first = scored;
    while (first < last.length
        && !isClosing(first)
        && !published.isBefore(Scope.startOf(until(first)))) {
      first++;
    }
    add(first, learnt);
  }

  /** Something that may be otherwise as known at any other instant. */
  void addUnsure() {
    add(scored, Instant.MAX);
  }

  private void add(int first, Instant learnt) {
    if (first < last.length && learnt.isAfter(last[first])) {
      last[first] = learnt;
    }
  }

  private boolean isClosing(int index) {
    return periods.get(index).isClosing();
  }

  private LocalDate until(int index) {
    return periods.get(index).until();
  }

  /** Since when the first so many periods are the same. */
  Instant of(int count) {
    return Arrays.stream(last).limit(count).max(Instant::compareTo).orElse(Instant.MIN);
  }
}
