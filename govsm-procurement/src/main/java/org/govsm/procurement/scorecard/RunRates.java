package org.govsm.procurement.scorecard;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.procurement.contract.BillingPeriod;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.measurement.Readings;
import org.govsm.procurement.measurement.Selection;
import org.govsm.procurement.metric.MetricDictionary;

/** What the results of a period that is still running come to on a straight line. */
public final class RunRates {

  private final Terms terms;
  private final MetricDictionary dictionary;
  private final Readings readings;
  private final Scorecard card;
  private final Instant knownBy;

  private RunRates(
      Terms terms,
      MetricDictionary dictionary,
      Readings readings,
      Scorecard card,
      Instant knownBy) {
    this.terms = terms;
    this.dictionary = dictionary;
    this.readings = readings;
    this.card = card;
    this.knownBy = knownBy;
  }

  /**
   * The lines of a scorecard.
   *
   * @param card the results of the period so far, by these terms and readings
   * @param asOf the day up to which knowledge counts
   * @return by KPI and platform, as {@code kpi/platform}; none for a period that is over, and none
   *     where nothing was measured from its first day on
   */
  public static Map<String, RunRate> of(
      Terms terms, MetricDictionary dictionary, Readings readings, Scorecard card, LocalDate asOf) {
    if (!asOf.isBefore(card.period().until())) {
      return Map.of();
    }
    Instant knownBy = asOf.plusDays(1).atStartOfDay(Reading.INDIA).toInstant().minusNanos(1);
    return new RunRates(terms, dictionary, readings, card, knownBy).made();
  }

  private Map<String, RunRate> made() {
    Map<String, RunRate> rates = new LinkedHashMap<>();
    Map<LocalDate, Optional<Scorecard>> cards = new HashMap<>();
    for (KpiResult result : card.results()) {
      if (RunRate.isOf(result.kpi())) {
        measuredUntil(result)
            .flatMap(day -> rate(result, day, cards))
            .ifPresent(rate -> rates.put(result.kpi().id() + "/" + result.platform(), rate));
      }
    }
    return Collections.unmodifiableMap(rates);
  }

  private Optional<RunRate> rate(
      KpiResult result, LocalDate until, Map<LocalDate, Optional<Scorecard>> cards) {
    return cards
        .computeIfAbsent(until, this::measured)
        .flatMap(one -> one.result(result.kpi().id(), result.platform()))
        .flatMap(KpiResult::value)
        .filter(Interval::isExact)
        .map(value -> RunRate.of(value.low(), card.period(), until));
  }

  private Optional<Scorecard> measured(LocalDate until) {
    return RunRate.measured(terms, card.period(), until)
        .map(
            t -> {
              BillingPeriod only = t.periods().get(0);
              List<Scorecard> cards =
                  Scorecards.upTo(t, dictionary, readings, only, knownBy, new ValueCache());
              return cards.get(0);
            });
  }

  /** The day after the last one that the readings of a KPI cover. */
  private Optional<LocalDate> measuredUntil(KpiResult result) {
    BillingPeriod period = card.period();
    Instant from = period.from().atStartOfDay(Reading.INDIA).toInstant();
    Instant until = period.until().atStartOfDay(Reading.INDIA).toInstant();
    LocalDate[] last = {period.from()};
    result
        .kpi()
        .measure()
        .operands()
        .forEach(
            operand ->
                operand
                    .metrics()
                    .forEach(
                        metric -> {
                          Selection.Draft draft = Selection.of(result.platform(), metric, knownBy);
                          readings.each(
                              operand.ofPosts()
                                  ? draft.publishedIn(from, until)
                                  : draft.touching(from, until),
                              reading -> last[0] = later(last[0], reading));
                        }));
    return Optional.of(last[0]).filter(day -> day.isAfter(period.from()));
  }

  private LocalDate later(LocalDate before, Reading reading) {
    LocalDate day =
        reading.published().isPresent()
            ? LocalDate.ofInstant(reading.retrievedAt(), reading.zone())
            : reading.toDay();
    boolean running =
        !reading.fromDay().isBefore(card.period().from()) && day.isBefore(card.period().until());
    return running && day.isAfter(before) ? day : before;
  }
}
