package org.govsm.procurement.payment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.money.Money;
import org.govsm.procurement.contract.BillingPeriod;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.measurement.Readings;
import org.govsm.procurement.metric.MetricDictionary;
import org.govsm.procurement.scorecard.Memory;

/** What a certificate is made of besides the terms. */
record Inputs(
    MetricDictionary dictionary,
    Readings readings,
    BillingPeriod period,
    Instant knownBy,
    Optional<Instant> frozenBefore,
    Optional<Map<String, Money>> paid,
    Memory memory) {

  /** The end of the last day on which something learnt still counts for a period. */
  static Optional<Instant> freeze(Terms terms, BillingPeriod period) {
    return terms.payment().freezeDays().map(days -> endOf(period.until().plusDays(days)));
  }

  /** Days count from the day after the period; the last instant of a day still belongs to it. */
  static Instant endOf(LocalDate day) {
    return day.atStartOfDay(Reading.INDIA).toInstant().minusNanos(1);
  }
}
