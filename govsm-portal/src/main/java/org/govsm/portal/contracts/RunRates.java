package org.govsm.portal.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.LruCache;
import org.govsm.procurement.contract.BillingPeriod;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.measurement.Readings;
import org.govsm.procurement.measurement.Selection;
import org.govsm.procurement.metric.MetricDictionary;
import org.govsm.procurement.scorecard.Interval;
import org.govsm.procurement.scorecard.KpiResult;
import org.govsm.procurement.scorecard.Scorecard;
import org.govsm.procurement.scorecard.Scorecards;
import org.govsm.procurement.scorecard.ValueCache;

/** What a period that is still running comes to on a straight line. */
public final class RunRates {

  private static final int MOST = 200;

  private final MetricDictionary dictionary;
  private final LruCache<Knowledge, Map<String, RunRate>> lruCache = new LruCache<>(MOST);

  public RunRates(MetricDictionary dictionary) {
    this.dictionary = dictionary;
  }

  /**
   * The lines of the last period of a board.
   *
   * @return by KPI and platform, as {@code kpi/platform}; none for a period that is over, and none
   *     where nothing was measured from its first day on
   */
  public Map<String, RunRate> of(Transaction tx, Board board) {
    if (!board.asOf().isBefore(board.period().until())) {
      return Map.of();
    }
    return lruCache.of(
        Knowledge.of(tx, board.contract(), board.period().id(), board.asOf()),
        () -> made(tx, board));
  }

  private Map<String, RunRate> made(Transaction tx, Board board) {
    Map<String, RunRate> rates = new LinkedHashMap<>();
    Readings readings = new StoredReadings(new ContractReadings(tx, board.contract().id()));
    Map<LocalDate, Optional<Scorecard>> cards = new HashMap<>();
    for (KpiResult result : board.card().results()) {
      if (RunRate.isOf(result.kpi())) {
        measuredUntil(result, readings, board)
            .flatMap(day -> rate(result, day, cards, readings, board))
            .ifPresent(rate -> rates.put(result.kpi().id() + "/" + result.platform(), rate));
      }
    }
    return Collections.unmodifiableMap(rates);
  }

  private Optional<RunRate> rate(
      KpiResult result,
      LocalDate until,
      Map<LocalDate, Optional<Scorecard>> cards,
      Readings readings,
      Board board) {
    return cards
        .computeIfAbsent(until, day -> card(day, readings, board))
        .flatMap(card -> card.result(result.kpi().id(), result.platform()))
        .flatMap(KpiResult::value)
        .filter(Interval::isExact)
        .map(value -> RunRate.of(value.low(), board.period(), until));
  }

  private Optional<Scorecard> card(LocalDate until, Readings readings, Board board) {
    Optional<Terms> terms = RunRate.measured(board.contract().terms(), board.period(), until);
    return terms.map(
        t -> {
          BillingPeriod only = t.periods().get(0);
          List<Scorecard> cards =
              Scorecards.upTo(t, dictionary, readings, only, knownBy(board), new ValueCache());
          return cards.get(0);
        });
  }

  /** The day after the last one that the readings of a KPI cover. */
  private static Optional<LocalDate> measuredUntil(
      KpiResult result, Readings readings, Board board) {
    BillingPeriod period = board.period();
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
                          Selection.Draft draft =
                              Selection.of(result.platform(), metric, knownBy(board));
                          readings.each(
                              operand.ofPosts()
                                  ? draft.publishedIn(from, until)
                                  : draft.touching(from, until),
                              reading -> last[0] = later(last[0], reading, board));
                        }));
    return Optional.of(last[0]).filter(day -> day.isAfter(period.from()));
  }

  private static LocalDate later(LocalDate before, Reading reading, Board board) {
    LocalDate day =
        reading.published().isPresent()
            ? LocalDate.ofInstant(reading.retrievedAt(), reading.zone())
            : reading.toDay();
    boolean running =
        !reading.fromDay().isBefore(board.period().from()) && day.isBefore(board.period().until());
    return running && day.isAfter(before) ? day : before;
  }

  private static Instant knownBy(Board board) {
    return board.asOf().plusDays(1).atStartOfDay(Reading.INDIA).toInstant().minusNanos(1);
  }
}
