package org.govsm.procurement.payment;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.money.Fraction;
import org.govsm.core.time.WorkingDays;
import org.govsm.procurement.contract.BillingPeriod;
import org.govsm.procurement.contract.Kpi;
import org.govsm.procurement.contract.OpenPoint;
import org.govsm.procurement.contract.Reconciliation;
import org.govsm.procurement.contract.ResponseTerms;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.measurement.Evidence;
import org.govsm.procurement.measurement.Figure;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.response.ResponseCase;
import org.govsm.procurement.response.ResponseCases;
import org.govsm.procurement.response.ResponseClock;
import org.govsm.procurement.response.ResponseTimes;

/**
 * Assumed cases: a hundred in a period, by whose response times the first KPI of response times
 * attains the assumed part of its target under the usual reading of the rule. Each comes in at
 * three in the afternoon, and the buyer holds it for a fifth of its time.
 */
final class AssumedCases {

  private static final String POINTER = "/response/";
  private static final int CASES = 100;
  private static final int HELD = 5;
  private static final int DAYS = 10;
  private static final long SECONDS = 3600;
  private static final int LONGEST = 60;
  private static final LocalTime RECEIVED = LocalTime.of(15, 0);

  /** What is assumed where the terms do not say it; the usual reading of what they leave open. */
  private static final Map<String, Object> ASSUMED =
      Map.of(
          "clock", "clock",
          "held", "excluded",
          "summary", "median",
          "percentile", "90",
          "opens", "09:30",
          "closes", "18:00",
          "calendar", "assumed");

  private static final Set<String> METRICS =
      Set.of(AssumedTimes.HOURS, AssumedTimes.WITHIN_DAY, AssumedTimes.IN_TIME);

  private final Terms terms;
  private final Optional<ResponseTerms> rule;
  private final Map<BillingPeriod, ResponseCases> cases = new LinkedHashMap<>();

  private AssumedCases(Terms terms) {
    this.terms = terms;
    rule = terms.response().map(one -> one.assuming(ASSUMED));
  }

  /** None where the terms have no rule, or no KPI is of response times. */
  static AssumedCases of(Terms terms, AssumedPeriods periods, Fraction attained) {
    AssumedCases made = new AssumedCases(terms);
    made.rule.ifPresent(
        rule -> {
          for (BillingPeriod period : periods.all()) {
            terms.kpis(period.from()).stream()
                .flatMap(kpi -> new AssumedTimes(rule, CASES).of(kpi, attained).stream())
                .findFirst()
                .flatMap(times -> made.cases(rule, period, times))
                .ifPresent(some -> made.cases.put(period, some));
          }
          if (made.cases.size() < periods.all().size()) {
            made.cases.clear(); // some times would have to be longer than there are days
          }
        });
    return made;
  }

  boolean isEmpty() {
    return cases.isEmpty();
  }

  /** Whether a KPI is of response times, and no cases could be assumed. */
  boolean areLacking() {
    return rule.isPresent()
        && isEmpty()
        && terms.periods().stream()
            .flatMap(period -> terms.kpis(period.from()).stream())
            .flatMap(kpi -> kpi.measure().operands().stream())
            .anyMatch(operand -> operand.metrics().stream().anyMatch(METRICS::contains));
  }

  /** Whether a figure is one that the cases give. */
  boolean areOf(Reading reading) {
    return !isEmpty()
        && reading.platform().equals(Kpi.CONTRACT)
        && METRICS.contains(reading.metric());
  }

  List<Reading> readings() {
    return rule.map(this::readings).orElse(List.of());
  }

  /** The readings where an open point of the rule is read in one way. */
  List<Reading> readings(OpenPoint point, OpenPoint.Reading read) {
    Map<String, Object> parts = new LinkedHashMap<>(ASSUMED);
    parts.put(point.pointer().substring(POINTER.length()), read.value());
    return terms.response().map(one -> readings(one.assuming(parts))).orElse(List.of());
  }

  /** Whether an open point is one of the rule for response times. */
  static boolean isOfRule(OpenPoint point) {
    return point.pointer().startsWith(POINTER);
  }

  private List<Reading> readings(ResponseTerms by) {
    List<Reading> all = new ArrayList<>();
    ResponseTimes times = ResponseTimes.of(by, clock(by)).orThrow();
    cases.forEach(
        (period, some) ->
            times
                .report(
                    some,
                    period,
                    AssumedReadings.learnt(terms, period),
                    AssumedReadings.SUBJECT,
                    AssumedReadings.source(terms))
                .readings()
                .stream()
                .filter(this::areOf)
                .map(AssumedCases::counted)
                .forEach(all::add));
    return all;
  }

  /** Counts are of as many cases as all other counts are of. */
  private static Reading counted(Reading one) {
    Fraction figure = Fraction.of(one.figure().value().orElseThrow());
    Fraction of = AssumedReadings.BASE.dividedBy(Fraction.of(CASES));
    boolean hours = one.metric().equals(AssumedTimes.HOURS);
    return Reading.of(one.subject(), one.platform(), one.metric())
        .window(one.from(), one.to())
        .figure(
            Figure.of(
                (hours ? figure : figure.times(of))
                    .decimal(6, RoundingMode.HALF_UP)
                    .stripTrailingZeros()))
        .source(one.source(), one.retrievedAt())
        .evidence(Evidence.of(AssumedReadings.FILE, 1).countedBy(Reconciliation.BOTH))
        .done();
  }

  private Optional<ResponseCases> cases(
      ResponseTerms by, BillingPeriod period, List<Fraction> hours) {
    ResponseClock clock = clock(by);
    List<ResponseCase> all = new ArrayList<>();
    for (int i = 0; i < hours.size(); i++) {
      LocalDate day = workday(period.from().plusDays(i % DAYS));
      Instant received = day.atTime(RECEIVED).atZone(Reading.INDIA).toInstant();
      Duration time =
          Duration.ofSeconds(
              hours
                  .get(i)
                  .times(Fraction.of(SECONDS))
                  .whole(RoundingMode.HALF_UP)
                  .numerator()
                  .longValue());
      Duration held = by.isHeldExcluded() ? time.dividedBy(HELD - 1) : time.dividedBy(HELD);
      Optional<Instant> given = after(clock, received, held);
      Optional<Instant> answered =
          given.flatMap(from -> after(clock, from, by.isHeldExcluded() ? time : time.minus(held)));
      if (answered.filter(at -> !at.isAfter(AssumedReadings.learnt(terms, period))).isEmpty()) {
        return Optional.empty();
      }
      all.add(
          new ResponseCase(
              AssumedReadings.SUBJECT + "-" + i,
              i + 1L,
              received,
              answered,
              List.of(new ResponseCase.Holding(received, given))));
    }
    return Optional.of(new ResponseCases(AssumedReadings.FILE, all));
  }

  private static LocalDate workday(LocalDate day) {
    int over = day.getDayOfWeek().getValue() - DayOfWeek.FRIDAY.getValue();
    return over > 0 ? day.plusDays(3L - over) : day;
  }

  /** The first second by which a clock has run so long. */
  private static Optional<Instant> after(ResponseClock clock, Instant from, Duration length) {
    long low = 0;
    long high = Duration.ofDays(LONGEST).toSeconds();
    if (ran(clock, from, high).compareTo(length) < 0) {
      return Optional.empty();
    }
    while (low < high) {
      long middle = (low + high) / 2;
      if (ran(clock, from, middle).compareTo(length) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return Optional.of(from.plusSeconds(low));
  }

  private static Duration ran(ResponseClock clock, Instant from, long seconds) {
    return clock
        .between(from, from.plusSeconds(seconds))
        .fold(answer -> answer.value(), refer -> Duration.ZERO, lacking -> Duration.ZERO);
  }

  private ResponseClock clock(ResponseTerms by) {
    return by.isOfOfficeHours()
        ? ResponseClock.office(calendar(), by.opens().orElseThrow(), by.closes().orElseThrow())
        : ResponseClock.always();
  }

  /** Monday to Friday, without holidays. */
  private WorkingDays calendar() {
    StringBuilder xml = new StringBuilder();
    xml.append("<calendar xmlns=\"urn:govsm:calendar:1\" id=\"assumed\">")
        .append("<day-off>SATURDAY</day-off><day-off>SUNDAY</day-off>");
    List<BillingPeriod> all = terms.periods();
    int last = all.get(all.size() - 1).until().getYear() + 1;
    for (int year = all.get(0).from().getYear(); year <= last; year++) {
      xml.append("<year is=\"").append(year).append("\" instrument=\"assumed\"/>");
    }
    return WorkingDays.read("assumed", xml.append("</calendar>").toString().getBytes(UTF_8));
  }
}
