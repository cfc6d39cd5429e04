package org.govsm.procurement.response;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.core.time.WorkingDays;
import org.govsm.procurement.contract.BillingPeriod;
import org.govsm.procurement.contract.CountedFigures;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.vocabulary.ZoneDays;

/**
 * Counted cases: the readings of the billing periods that a file of cases covers whole, by the rule
 * of the terms. A period of which it has a part only gives none.
 */
public final class CountedCases {

  private final List<Reading> readings = new ArrayList<>();
  private final List<Message> missing = new ArrayList<>();

  private CountedCases() {}

  /**
   * Counts the cases of a file.
   *
   * @param calendar the working days, where office hours count
   * @param from the first day of which the file has every case that was received
   * @param until the day after the last
   * @param asOf when the file was given
   * @return the readings; or what the terms leave open, a case of another day, that the days were
   *     not over when the file was given, or that no period is settled
   */
  public static Checked<CountedCases> of(
      Terms terms,
      Optional<WorkingDays> calendar,
      ResponseCases cases,
      LocalDate from,
      LocalDate until,
      Instant asOf) {
    return of(terms, calendar, GivenCases.of(cases, from, until, asOf), List.of());
  }

  /**
   * Counts the cases of a file, and the hours of each longer period of a KPI that it and others
   * cover whole together.
   *
   * @param calendar the working days, where office hours count
   * @param before other files; where two have a day, the first of them counts, and the cases of
   *     each by its own working days where it names some
   * @return as for one file alone
   */
  public static Checked<CountedCases> of(
      Terms terms, Optional<WorkingDays> calendar, GivenCases now, List<GivenCases> before) {
    return ResponseTimes.of(terms, calendar)
        .fold(
            times -> new CountedCases().count(terms, times, now, before),
            faults -> new Checked.Rejected<CountedCases>(faults));
  }

  /**
   * The longer periods of KPIs for which cases of some days are needed together with others.
   *
   * @param until the day after the last
   */
  public static List<BillingPeriod> longer(Terms terms, LocalDate from, LocalDate until) {
    return OwnPeriods.of(terms).stream()
        .filter(own -> own.from().isBefore(until) && from.isBefore(own.until()))
        .toList();
  }

  private static boolean have(GivenCases days, BillingPeriod period) {
    return !period.isClosing()
        && !period.from().isBefore(days.from())
        && !period.until().isAfter(days.until());
  }

  private Checked<CountedCases> count(
      Terms terms, ResponseTimes times, GivenCases days, List<GivenCases> before) {
    ResponseCases cases = days.cases();
    Instant asOf = days.asOf();
    Optional<ResponseCase> outside =
        cases.cases().stream().filter(one -> !days.have(one)).findFirst();
    if (outside.isPresent()) {
      ResponseCase one = outside.get();
      return refused(
          "/from",
          Message.of("response.outside")
              .with("case", one.id())
              .with("line", one.line())
              .with("from", days.from())
              .with("last", days.until().minusDays(1)));
    }
    if (ZoneDays.start(days.until(), Reading.INDIA).isAfter(asOf)) {
      return refused(
          "/until",
          Message.of("response.not-over")
              .with("last", days.until().minusDays(1))
              .with("day", ZoneDays.of(asOf, Reading.INDIA)));
    }
    List<BillingPeriod> periods =
        terms.periods().stream().filter(period -> have(days, period)).toList();
    if (periods.isEmpty()) {
      return refused("/until", Message.of("response.no-period"));
    }
    periods.forEach(period -> count(terms, times, cases, period, asOf));
    List<GivenCases> all = new ArrayList<>(List.of(days));
    all.addAll(before);
    longer(terms, days.from(), days.until()).forEach(own -> hours(terms, times, all, own));
    return readings.isEmpty()
        ? new Checked.Rejected<>(
            missing.stream().map(why -> new InputFault("", why.key(), why)).toList())
        : new Checked.Accepted<>(this);
  }

  private static Checked<CountedCases> refused(String pointer, Message why) {
    return new Checked.Rejected<>(List.of(new InputFault(pointer, why.key(), why)));
  }

  private void count(
      Terms terms, ResponseTimes times, ResponseCases cases, BillingPeriod period, Instant asOf) {
    ResponseReport report =
        times.report(cases, period, asOf, terms.id(), CountedFigures.source(terms));
    add(report, period);
  }

  /** Hours cannot be added up over months; counts can. */
  private void hours(Terms terms, ResponseTimes times, List<GivenCases> all, BillingPeriod own) {
    add(times.hours(all, own, terms.id(), CountedFigures.source(terms)), own);
  }

  private void add(ResponseReport report, BillingPeriod period) {
    readings.addAll(report.readings());
    report
        .missing()
        .forEach(
            why ->
                missing.add(
                    Message.of("response.of")
                        .with("from", period.from())
                        .with("last", period.until().minusDays(1))
                        .with("what", why)));
  }

  /** The readings, by period; each with the file and line that it rests on. */
  public List<Reading> readings() {
    return List.copyOf(readings);
  }

  /** Why a figure of a period has no reading. */
  public List<Message> missing() {
    return List.copyOf(missing);
  }

  /** The readings as a file in the layout {@value CountedFigures#LAYOUT}. */
  public byte[] file() {
    return CountedFigures.file(readings);
  }
}
