package org.govsm.procurement.scorecard;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.govsm.procurement.contract.BillingPeriod;
import org.govsm.procurement.contract.Operand;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.measurement.Readings;
import org.govsm.procurement.measurement.Selection;
import org.govsm.procurement.measurement.SetAside;
import org.govsm.procurement.measurement.SubjectNames;
import org.govsm.procurement.metric.MetricDictionary;
import org.govsm.procurement.vocabulary.ZoneDays;

/**
 * What figures are read from, for which period, and as known when.
 *
 * @param values what was read of the period already
 * @param frozen the last instant that counts for the period; nothing where the terms state no
 *     freeze
 */
record Scope(
    Terms terms,
    MetricDictionary dictionary,
    Readings readings,
    SubjectNames names,
    BillingPeriod period,
    Instant knownBy,
    ValueCache cache,
    PeriodValues values,
    Optional<Instant> frozen) {

  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("uuuu-MM", Locale.ROOT);

  static Scope of(
      Terms terms,
      MetricDictionary dictionary,
      Readings readings,
      BillingPeriod period,
      Instant knownBy,
      ValueCache cache) {
    return new Scope(
        terms,
        dictionary,
        readings,
        terms.names(),
        period,
        knownBy,
        cache,
        cache.values(period, knownBy, terms),
        terms.frozen(period));
  }

  /** The same for the days over which a KPI is measured. */
  Scope over(BillingPeriod days) {
    return days.equals(period) ? this : of(terms, dictionary, readings, days, knownBy, cache);
  }

  List<String> sources() {
    return terms.payment().sources();
  }

  /**
   * Goes through readings, each about its subject by the one name that this has; no others than
   * those of the accounts that count.
   */
  void each(Selection selection, Consumer<Reading> sink) {
    each(selection, selection.isOfPosts() ? Recorded.INDEXED : Recorded.EACH, sink);
  }

  /** The same, noted in a way of its own as what the period was made of. */
  void each(Selection selection, Recorded recorded, Consumer<Reading> sink) {
    readings.each(selection, new CountedReadings(this, recorded, sink));
  }

  /** The one name of the post or account that the terms name. */
  Optional<String> subject(Operand operand, String platform) {
    return operand
        .subject()
        .map(name -> operand.ofPosts() ? post(platform, name) : names.account(platform, name));
  }

  private String post(String platform, String written) {
    String name = names.post(platform, written);
    return cache.posts(this, platform).named(name).orElse(name);
  }

  Instant start() {
    return values.start();
  }

  Instant end() {
    return values.end();
  }

  /** Rows that were given and not read; as known at another instant there may be others. */
  List<SetAside> setAside() {
    List<SetAside> rows = readings.setAside(givenBy(), knownBy);
    if (!rows.isEmpty()) {
      cache.learnt().addUnsure();
    }
    return rows;
  }

  /** What was given later is of later periods: no file of then reopens what was frozen. */
  Instant givenBy() {
    return frozen().filter(knownBy::isAfter).orElse(knownBy);
  }

  /** The period before, of the calendar where the contract has none. */
  Scope before() {
    List<BillingPeriod> periods = terms.periods();
    int at = periods.indexOf(period);
    BillingPeriod before = at > 0 ? periods.get(at - 1) : calendarBefore();
    return of(terms, dictionary, readings, before, knownBy, cache);
  }

  private BillingPeriod calendarBefore() {
    LocalDate from = period.from();
    long months = ChronoUnit.MONTHS.between(from, period.until());
    boolean whole = from.plusMonths(months).equals(period.until());
    LocalDate start =
        whole
            ? from.minusMonths(months)
            : from.minusDays(ChronoUnit.DAYS.between(from, period.until()));
    return new BillingPeriod(MONTH.format(start), start, from);
  }

  /** Whether a window has a day of the period, as the source cuts its days. */
  boolean isDayOf(Reading reading) {
    LocalDate end = reading.toDay();
    boolean midnight = ZoneDays.start(end, reading.zone()).equals(reading.to());
    LocalDate last = midnight && reading.from().isBefore(reading.to()) ? end.minusDays(1) : end;
    return reading.fromDay().isBefore(period.until()) && !last.isBefore(period.from());
  }

  static Instant startOf(LocalDate day) {
    return ZoneDays.start(day, Reading.INDIA);
  }
}
