package org.govsm.procurement.payment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.money.Fraction;
import org.govsm.procurement.contract.BillingPeriod;
import org.govsm.procurement.contract.Kpi;
import org.govsm.procurement.contract.Reconciliation;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.measurement.Evidence;
import org.govsm.procurement.measurement.Figure;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.measurement.ReadingDraft;
import org.govsm.procurement.metric.Kind;
import org.govsm.procurement.metric.Metric;
import org.govsm.procurement.metric.MetricDictionary;
import org.govsm.procurement.vocabulary.ZoneDays;

/** Assumed readings: figures as a file would give them. The first of one figure stands. */
final class AssumedReadings {

  static final String SUBJECT = "assumed";

  /** A count stands so high before the first period. */
  static final Fraction BASE = Fraction.of(10_000);

  /** The place of figures that no file has. */
  static final String FILE = "sha256:" + "0".repeat(64);

  private static final int LEARNT_AFTER = 4;

  private final Terms terms;
  private final MetricDictionary dictionary;
  private final AssumedPeriods periods;
  private final Map<String, Reading> readings = new LinkedHashMap<>();

  AssumedReadings(Terms terms, MetricDictionary dictionary, AssumedPeriods periods) {
    this.terms = terms;
    this.dictionary = dictionary;
    this.periods = periods;
  }

  Collection<Reading> all() {
    return readings.values();
  }

  /** A figure of an account, or of what the parties count. */
  void put(
      String platform,
      String metric,
      String subject,
      String origin,
      Fraction value,
      BillingPeriod period) {
    if (platform.equals(Kpi.CONTRACT) && byBoth(metric)) {
      parties(metric, subject, value, period);
      return;
    }
    ReadingDraft draft = reading(subject, platform, metric, value, period).origin(origin);
    Optional<Kind> kind = dictionary.resolve(platform, metric).map(Metric::kind);
    if (kind.filter(one -> one != Kind.FLOW).isEmpty()) {
      keep(draft.window(start(period.from()), start(period.until())));
      return;
    }
    boolean state = kind.filter(Kind.STATE::equals).isPresent();
    long number = periods.number(period);
    if (number == 1) {
      keep(
          reading(subject, platform, metric, state ? BASE : Fraction.ZERO, period)
              .origin(origin)
              .at(start(period.from())));
    }
    Fraction end = state ? value : value.times(Fraction.of(number));
    keep(reading(subject, platform, metric, end, period).origin(origin).at(start(period.until())));
  }

  private boolean byBoth(String metric) {
    return terms.reconciliation().filter(rule -> rule.isOf(metric)).isPresent();
  }

  /** The supplier counts more by all that is allowed. */
  private void parties(String metric, String subject, Fraction value, BillingPeriod period) {
    Fraction allowed = terms.reconciliation().orElseThrow().allowed(value, value);
    Evidence place = Evidence.of(FILE, 1);
    count(metric, subject, value, period, place.countedBy(Reconciliation.BUYER));
    count(metric, subject, value.plus(allowed), period, place.countedBy(Reconciliation.SUPPLIER));
  }

  private void count(
      String metric, String subject, Fraction value, BillingPeriod period, Evidence place) {
    Reading reading =
        reading(subject, Kpi.CONTRACT, metric, value, period, RoundingMode.DOWN)
            .window(start(period.from()), start(period.until()))
            .evidence(place)
            .done();
    readings.putIfAbsent(reading.identity() + place.countedBy(), reading);
  }

  /** A figure of each of some posts, as of the end of each period for which it counts. */
  void posts(
      String platform,
      String metric,
      String origin,
      Fraction each,
      long number,
      BillingPeriod period) {
    for (int i = 0; i < number; i++) {
      Instant published = start(period.from().plusDays(1)).plus(Duration.ofMinutes(i));
      String id = SUBJECT + "-" + period.id() + "-" + i;
      for (BillingPeriod over : periods.countedOver(platform, metric, period)) {
        keep(
            reading(id, platform, metric, each, over)
                .origin(origin)
                .account(SUBJECT)
                .published(published)
                .window(published, start(over.until())));
      }
    }
  }

  private ReadingDraft reading(
      String subject, String platform, String metric, Fraction value, BillingPeriod period) {
    return reading(subject, platform, metric, value, period, RoundingMode.HALF_UP);
  }

  private ReadingDraft reading(
      String subject,
      String platform,
      String metric,
      Fraction value,
      BillingPeriod period,
      RoundingMode rounding) {
    Optional<Metric> known = dictionary.resolve(platform, metric);
    int decimals = known.map(one -> one.unit().decimals()).orElse(0);
    String code = known.map(Metric::code).orElse(metric);
    BigDecimal figure = value.decimal(decimals, rounding);
    return Reading.of(subject, platform, code)
        .figure(Figure.of(figure))
        .source(source(terms), learnt(terms, period));
  }

  /** Whose figures they are. */
  static String source(Terms terms) {
    List<String> sources = terms.payment().sources();
    return sources.contains("first-party") ? "first-party" : sources.get(0);
  }

  /** When those of a period are given, before it is frozen. */
  static Instant learnt(Terms terms, BillingPeriod period) {
    long days = Math.min(LEARNT_AFTER, terms.payment().freezeDays().orElse((long) LEARNT_AFTER));
    return start(period.until().plusDays(days));
  }

  private void keep(ReadingDraft draft) {
    Reading reading = draft.done();
    readings.putIfAbsent(reading.identity(), reading);
  }

  static Instant start(LocalDate day) {
    return ZoneDays.start(day, Reading.INDIA);
  }
}
