package org.govsm.procurement.scorecard;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.procurement.contract.BillingPeriod;
import org.govsm.procurement.contract.PeriodWords;
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

  /**
   * What is to be known of figures of the whole life of posts that reach beyond a freeze: they
   * count in no certificate of that period, whenever it is issued.
   *
   * @param read the end of the life, which is when the figures were taken from the platform
   * @return which period is the last whose posts have no use of them; nothing where they came in
   *     time for all
   */
  public static Optional<Message> lifeAfterFreeze(Terms terms, Instant read) {
    return terms.periods().stream()
        .filter(period -> terms.frozen(period).filter(read::isAfter).isPresent())
        .reduce((one, next) -> next)
        .map(
            period ->
                Message.of("import.life-after-freeze")
                    .with("read", Missing.day(read))
                    .with("period", PeriodWords.named(period))
                    .with("freeze", Missing.day(terms.frozen(period).orElseThrow())));
  }
}
