package org.govsm.procurement.scorecard;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.govsm.procurement.contract.BillingPeriod;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.measurement.Readings;
import org.govsm.procurement.metric.MetricDictionary;

/** What figures are read from, for which period, and as known when. */
record Scope(
    Terms terms,
    MetricDictionary dictionary,
    Readings readings,
    BillingPeriod period,
    Instant knownBy,
    Memory memory) {

  List<String> sources() {
    return terms.payment().sources();
  }

  Instant start() {
    return startOf(period.from());
  }

  Instant end() {
    return startOf(period.until());
  }

  /** The last instant that counts for the period; nothing where the terms state no freeze. */
  Optional<Instant> frozen() {
    return terms.frozen(period);
  }

  static Instant startOf(LocalDate day) {
    return day.atStartOfDay(Reading.INDIA).toInstant();
  }
}
