package org.govsm.procurement.payment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.money.Money;
import org.govsm.procurement.contract.BillingPeriod;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.measurement.Readings;
import org.govsm.procurement.metric.MetricDictionary;
import org.govsm.procurement.scorecard.ValueCache;
import org.govsm.procurement.vocabulary.ZoneDays;

/** What a certificate is made of besides the terms. */
record Inputs(
    MetricDictionary dictionary,
    Readings readings,
    BillingPeriod period,
    Instant knownBy,
    Optional<Instant> frozenBefore,
    Optional<Map<String, Money>> paid,
    Optional<CertificateSeries> issued,
    ValueCache cache,
    Manner manner) {

  /** Whether figures are told by reading of the terms. */
  boolean byReading() {
    return manner.byReading();
  }

  /** The same of another period, as known at another instant. */
  Inputs at(BillingPeriod other, Instant known) {
    return new Inputs(
        dictionary,
        readings,
        other,
        known,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        cache,
        manner);
  }

  /** The same of other readings. */
  Inputs of(Readings others) {
    return new Inputs(
        dictionary, others, period, knownBy, frozenBefore, paid, issued, new ValueCache(), manner);
  }

  /** The period before, as known at another instant. */
  Inputs before(Terms terms, Instant known) {
    List<BillingPeriod> periods = terms.periods();
    int index = period.isClosing() ? periods.size() : periods.indexOf(period);
    return at(periods.get(index - 1), known);
  }

  /** The same as known at another instant. */
  Inputs knownBy(Instant known) {
    return new Inputs(
        dictionary, readings, period, known, frozenBefore, paid, issued, cache, manner);
  }

  /** The last instant of a day in India. */
  static Instant endOf(LocalDate day) {
    return ZoneDays.start(day.plusDays(1), Reading.INDIA).minusNanos(1);
  }
}
