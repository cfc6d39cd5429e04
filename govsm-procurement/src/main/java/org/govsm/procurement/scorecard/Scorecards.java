package org.govsm.procurement.scorecard;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.govsm.procurement.contract.BillingPeriod;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.measurement.Readings;
import org.govsm.procurement.metric.MetricDictionary;

/** Scores the periods of a contract. */
public final class Scorecards {

  private Scorecards() {}

  /**
   * Scores every period from the first up to one, as the readings were known at one instant.
   *
   * @param terms the terms; of an open point the usual reading holds
   * @param dictionary the metrics
   * @param readings where the readings are kept
   * @param last the last period, or the closing settlement
   * @param knownBy readings learnt later are left out
   * @param cache what was read already from the same readings
   * @return the scorecards in the order of the periods
   * @throws IllegalArgumentException if the terms name a metric that the dictionary lacks
   */
  public static List<Scorecard> upTo(
      Terms terms,
      MetricDictionary dictionary,
      Readings readings,
      BillingPeriod last,
      Instant knownBy,
      ValueCache cache) {
    if (!terms.unknownMetrics(dictionary).isEmpty()) {
      throw new IllegalArgumentException(terms.unknownMetrics(dictionary).toString());
    }
    List<BillingPeriod> periods = new ArrayList<>(terms.periods());
    periods.removeIf(period -> period.from().isAfter(last.from()));
    if (last.isClosing()) {
      periods.add(last);
    }
    Instant known = readings.lastLearnt().filter(knownBy::isAfter).orElse(knownBy);
    Readings shown = readings.asShown(dictionary);
    List<Scope> scopes = new ArrayList<>();
    periods.forEach(one -> scopes.add(Scope.of(terms, dictionary, shown, one, known, cache)));
    return cache.cards(terms, periods, known, scopes);
  }
}
