package org.govsm.procurement.response;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.core.time.WorkingDays;
import org.govsm.procurement.contract.BillingPeriod;
import org.govsm.procurement.contract.ResponseTerms;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.vocabulary.ZoneDays;

/**
 * Response times of a contract: readings of how fast the cases of a period were answered, by the
 * rule that its terms state. What they leave open is never guessed, and what cases that are not
 * answered yet could still change has no reading.
 */
public final class ResponseTimes {

  private final ResponseTerms rule;
  private final ResponseClock clock;

  private ResponseTimes(ResponseTerms rule, ResponseClock clock) {
    this.rule = rule;
    this.clock = clock;
  }

  /**
   * By the terms of a contract.
   *
   * @param calendar the working days, where office hours count
   * @return or each part of the rule that is not stated, and a calendar that is not the one named
   */
  public static Checked<ResponseTimes> of(Terms terms, Optional<WorkingDays> calendar) {
    if (terms.response().isEmpty()) {
      return new Checked.Rejected<>(
          List.of(new InputFault("/response", "response.open", Message.of("response.open-all"))));
    }
    ResponseTerms rule = terms.response().get();
    List<InputFault> faults = new ArrayList<>(unstated(rule));
    boolean lacks =
        rule.isOfOfficeHours()
            && calendar
                .map(WorkingDays::id)
                .filter(id -> rule.calendar().equals(Optional.of(id)))
                .isEmpty();
    if (faults.isEmpty() && lacks) {
      faults.add(
          new InputFault(
              "/response/calendar",
              "response.calendar",
              Message.of("response.calendar").with("calendar", rule.calendar().orElseThrow())));
    }
    return faults.isEmpty() ? of(rule, clock(rule, calendar)) : new Checked.Rejected<>(faults);
  }

  /**
   * By a rule and a clock.
   *
   * @param clock all hours, or the office hours of the rule
   * @return or each part of the rule that is not stated
   */
  public static Checked<ResponseTimes> of(ResponseTerms rule, ResponseClock clock) {
    List<InputFault> faults = unstated(rule);
    return faults.isEmpty()
        ? new Checked.Accepted<>(new ResponseTimes(rule, clock))
        : new Checked.Rejected<>(faults);
  }

  private static List<InputFault> unstated(ResponseTerms rule) {
    return rule.unstated().stream()
        .map(
            part ->
                new InputFault(
                    "/response/" + part,
                    "response.open",
                    Message.of("response.open").with("part", part)))
        .toList();
  }

  private static ResponseClock clock(ResponseTerms rule, Optional<WorkingDays> calendar) {
    return rule.isOfOfficeHours()
        ? ResponseClock.office(
            calendar.orElseThrow(), rule.opens().orElseThrow(), rule.closes().orElseThrow())
        : ResponseClock.always();
  }

  /**
   * The cases that were received in a period.
   *
   * @param period its days, by the day of India
   * @param asOf when the file was given; a case that it shows as open has waited at least until
   *     then
   * @param subject of whom the readings are, such as the contract
   * @param source whose file it is, such as {@code first-party}
   * @return readings with the line that each rests on, and what could not be said
   */
  public ResponseReport report(
      ResponseCases cases, BillingPeriod period, Instant asOf, String subject, String source) {
    Instant start = ZoneDays.start(period.from(), Reading.INDIA);
    Instant end = ZoneDays.start(period.until(), Reading.INDIA);
    ResponseReport.Draft report =
        new ResponseReport.Draft(cases.file(), start, end, asOf, subject, source);
    List<ResponseCase> received =
        cases.cases().stream()
            .filter(one -> !one.received().isBefore(start) && one.received().isBefore(end))
            .toList();
    report.missingIf(
        asOf.isBefore(end), Message.of("response.running").with("until", period.until()));
    report.missingIf(cases.isAfter(asOf), Message.of("response.future"));
    if (report.isRefused()) {
      return report.done();
    }
    report.count("queries", received.size());
    report.count("answered", received.stream().filter(one -> one.answered().isPresent()).count());
    List<Waited> all = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    received.forEach(one -> all.add(waited(cases.file(), one, asOf, clock, unknown)));
    if (!unknown.isEmpty()) {
      report.missing(lacking(unknown));
      return report.done();
    }
    within(report, "answered-within-24h", 24, all);
    rule.within().ifPresent(hours -> within(report, "answered-in-time", hours, all));
    new ResponseSummary(all).of(rule.percentile()).addTo(report);
    return report.done();
  }

  /** The years of which the calendar has no holidays, for some day of them. */
  private static Message lacking(List<String> unknown) {
    return Message.of("response.holidays")
        .with(
            "years",
            unknown.stream()
                .map(fact -> fact.substring(fact.lastIndexOf('.') + 1))
                .distinct()
                .toList());
  }

  /**
   * The hours of a period of which several files have the cases: each day's by the first file that
   * has it. Without the cases of a day there is no figure.
   *
   * @param files the first of them is the one that was given now
   */
  ResponseReport hours(
      List<GivenCases> files, BillingPeriod period, String subject, String source) {
    GivenCases now = files.get(0);
    ResponseReport.Draft report =
        new ResponseReport.Draft(
            now.cases().file(),
            ZoneDays.start(period.from(), Reading.INDIA),
            ZoneDays.start(period.until(), Reading.INDIA),
            now.asOf(),
            subject,
            source);
    List<Waited> all = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    LocalDate day = period.from();
    while (day.isBefore(period.until())) {
      LocalDate first = day;
      Optional<GivenCases> file = files.stream().filter(one -> one.have(first)).findFirst();
      if (file.isEmpty()) {
        report.missingIf(
            !now.until().isBefore(period.until()), Message.of("response.part").with("day", first));
        return report.done();
      }
      for (ResponseCase one : file.get().cases().cases()) {
        if (ZoneDays.of(one.received(), Reading.INDIA).equals(first)) {
          report.missingIf(
              !ids.add(one.id().toLowerCase(Locale.ROOT)),
              Message.of("response.case-twice").with("case", one.id()));
          all.add(
              waited(
                  file.get().cases().file(), one, file.get().asOf(), clockOf(file.get()), unknown));
        }
      }
      day = first.plusDays(1);
    }
    report.missingIf(!unknown.isEmpty(), lacking(unknown));
    if (!report.isRefused()) {
      new ResponseSummary(all).of(rule.percentile()).addTo(report);
    }
    return report.done();
  }

  private ResponseClock clockOf(GivenCases file) {
    return file.countedBy().map(days -> clock(rule, Optional.of(days))).orElse(clock);
  }

  private Waited waited(
      String file, ResponseCase one, Instant asOf, ResponseClock by, List<String> unknown) {
    Instant end = one.answered().orElse(asOf);
    Duration sum = length(by, one.received(), end, unknown);
    if (rule.isHeldExcluded()) {
      for (ResponseCase.Holding holding : one.held()) {
        sum = sum.minus(length(by, holding.from(), holding.until().orElse(end), unknown));
      }
    }
    return new Waited(file, one, sum);
  }

  private static Duration length(
      ResponseClock clock, Instant from, Instant until, List<String> unknown) {
    return clock
        .between(from, until)
        .fold(
            answer -> answer.value(),
            refer -> Duration.ZERO,
            undetermined -> {
              unknown.addAll(undetermined.missing());
              return Duration.ZERO;
            });
  }

  /** A case that is open, and may still be answered in time, leaves the count open. */
  private static void within(
      ResponseReport.Draft report, String metric, long hours, List<Waited> all) {
    Duration limit = Duration.ofHours(hours);
    List<Waited> intime = all.stream().filter(w -> w.time().compareTo(limit) <= 0).toList();
    Optional<Waited> open = intime.stream().filter(w -> !w.isAnswered()).findFirst();
    if (open.isPresent()) {
      report.missing(
          Message.of("response.still-in-time")
              .with("case", open.get().of().id())
              .with("hours", hours));
    } else {
      report.count(metric, intime.size());
    }
  }

  /**
   * How long a case waited by the clock of the terms.
   *
   * @param file the hash of the file in which it stands
   * @param time until its answer; at least so long where it has none
   */
  record Waited(String file, ResponseCase of, Duration time) {

    boolean isAnswered() {
      return of.answered().isPresent();
    }
  }
}
