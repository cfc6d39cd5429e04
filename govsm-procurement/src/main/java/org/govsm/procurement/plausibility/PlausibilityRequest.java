package org.govsm.procurement.plausibility;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.measurement.Readings;
import org.govsm.procurement.measurement.Selection;
import org.govsm.procurement.metric.Metric;
import org.govsm.procurement.metric.MetricDictionary;
import org.govsm.procurement.vocabulary.ZoneDays;

/**
 * What plausibility is asked of: the readings of some platforms that were known by an instant, and
 * the period whose figures are to be paid by.
 */
public final class PlausibilityRequest {

  private static final Duration NEAR = Duration.ofHours(24);

  private final Readings readings;
  private final MetricDictionary dictionary;
  private final LocalDate from;
  private final LocalDate until;
  private final Instant knownBy;
  private final List<String> platforms;
  private final PlausibilityLimits limits;

  private PlausibilityRequest(Draft draft, Collection<String> platforms) {
    readings = draft.readings;
    dictionary = draft.dictionary;
    from = draft.from;
    until = draft.until;
    knownBy = draft.knownBy;
    limits = draft.limits;
    this.platforms = List.copyOf(new TreeSet<>(platforms));
  }

  /**
   * Starts a request.
   *
   * @param readings where readings are kept
   * @param from the first day of the period, in India
   * @param until the first day after it
   * @param knownBy readings learnt later are left out
   * @throws IllegalArgumentException if the period has no day
   */
  public static Draft of(Readings readings, LocalDate from, LocalDate until, Instant knownBy) {
    if (!from.isBefore(until)) {
      throw new IllegalArgumentException("a period from " + from + " until " + until);
    }
    return new Draft(readings, from, until, knownBy);
  }

  PlausibilityLimits limits() {
    return limits;
  }

  LocalDate from() {
    return from;
  }

  LocalDate until() {
    return until;
  }

  Instant start() {
    return ZoneDays.start(from, Reading.INDIA);
  }

  Instant end() {
    return ZoneDays.start(until, Reading.INDIA);
  }

  /**
   * Whether a figure belongs to the period: its window or instant ends from a day after the
   * beginning to a day after the end. What closes a month is often read on the first day of the
   * next, and platforms cut days at midnights of their own.
   */
  boolean isIn(Point point) {
    return !point.to().isBefore(start().plus(NEAR)) && point.to().isBefore(end().plus(NEAR));
  }

  /** How far apart two figures of one post may be read. */
  int togetherHours() {
    return dictionary.togetherHours();
  }

  /** The metrics of the platforms, those first that come first in the dictionary. */
  List<Metric> metrics() {
    return dictionary.metrics().stream().filter(m -> platforms.contains(m.platform())).toList();
  }

  private Instant historyStart() {
    return ZoneDays.start(from.minusDays(limits.historyDays()), Reading.INDIA);
  }

  /** What was read of accounts, in the history and the period. */
  void eachOfAccounts(Metric metric, Consumer<Reading> sink) {
    Selection selection =
        Selection.of(metric.platform(), metric.code(), knownBy)
            .touching(historyStart(), end().plus(NEAR));
    readings.asShown(dictionary).each(selection, sink);
  }

  /** What was read of posts that went out in the history or the period. */
  void eachOfPosts(Metric metric, Consumer<Reading> sink) {
    Selection selection =
        Selection.of(metric.platform(), metric.code(), knownBy).publishedIn(historyStart(), end());
    readings.asShown(dictionary).each(selection, sink);
  }

  /** A request in the making. One thread fills it. */
  public static final class Draft {

    private final Readings readings;
    private final LocalDate from;
    private final LocalDate until;
    private final Instant knownBy;
    private MetricDictionary dictionary = MetricDictionary.shipped();
    private PlausibilityLimits limits = PlausibilityLimits.shipped();

    private Draft(Readings readings, LocalDate from, LocalDate until, Instant knownBy) {
      this.readings = requireNonNull(readings, "readings");
      this.from = from;
      this.until = until;
      this.knownBy = requireNonNull(knownBy, "knownBy");
    }

    /** Reads metrics as another dictionary has them, else as the shipped one. */
    public Draft dictionary(MetricDictionary other) {
      dictionary = requireNonNull(other, "other");
      return this;
    }

    /** Asks with other limits, else with those that are shipped. */
    public Draft limits(PlausibilityLimits other) {
      limits = requireNonNull(other, "other");
      return this;
    }

    /**
     * Asks of these platforms.
     *
     * @param codes as the dictionary has them; one without readings has no anomaly
     */
    public PlausibilityRequest platforms(Collection<String> codes) {
      return new PlausibilityRequest(this, codes);
    }
  }
}
