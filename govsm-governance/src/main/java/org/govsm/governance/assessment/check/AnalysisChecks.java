package org.govsm.governance.assessment.check;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.core.text.Message;
import org.govsm.governance.facts.FactNode;
import org.govsm.governance.facts.Moment;
import org.govsm.governance.tree.IndianDays;

/** GSM-ENG-01 to 03 and 05: the plan of analysis, its reports, and the data about people. */
final class AnalysisChecks {

  private static final String REPORTS = "analysis.reports";

  private AnalysisChecks() {}

  /** Those of the list, and one that is given alone. */
  private static List<FactNode> reports(CheckInput input) {
    List<FactNode> reports = new ArrayList<>(input.at("analysis", "reports").items());
    if (input.at("report").isGiven()) {
      reports.add(input.at("report"));
    }
    return reports;
  }

  /** Counted in whole days from the newest report; a report of no known day may be newer. */
  static List<CheckResult> reported(CheckInput input) {
    List<FactNode> reports = reports(input);
    if (reports.isEmpty()) {
      return List.of(Require.given(input.at("analysis", "reports")));
    }
    BigDecimal limit = input.limit("reportDays");
    Optional<BigDecimal> days =
        newest(reports).map(at -> BigDecimal.valueOf(IndianDays.between(at, input.today())));
    if (days.filter(since -> since.compareTo(limit) <= 0).isEmpty()
        && reports.stream().anyMatch(report -> report.at("date").isAbsent())) {
      return List.of(CheckResult.unknown(List.of(REPORTS + "[].date")));
    }
    return List.of(
        days.map(since -> Require.atMost("report-age", since, limit))
            .orElseGet(() -> CheckResult.fail(Message.of("GSM-ENG-01.undated"))));
  }

  private static Optional<Instant> newest(List<FactNode> reports) {
    return reports.stream()
        .flatMap(report -> report.at("date").moment().stream())
        .map(Moment::start)
        .max(Instant::compareTo);
  }

  static List<CheckResult> planned(CheckInput input) {
    FactNode plan = input.at("analysisPlan");
    return List.of(
        CheckResult.all(
            Stream.of("data", "depth", "timeFrame", "criteria")
                .map(part -> Require.given(plan.at(part)))
                .toList()));
  }

  /** Of the newest report, as the older ones cannot be written again. */
  static List<CheckResult> limitsNoted(CheckInput input) {
    List<FactNode> reports = reports(input);
    if (reports.isEmpty()) {
      FactNode listed = input.at("analysis", "reports");
      return List.of(
          listed.isNone()
              ? CheckResult.notApplicable(Message.of("GSM-ENG-03.no-report"))
              : CheckResult.unknown(listed));
    }
    Optional<Instant> newest = newest(reports);
    List<CheckResult> may =
        reports.stream()
            .filter(report -> mayBeNewest(report, newest))
            .map(AnalysisChecks::limits)
            .toList();
    boolean undated = reports.stream().anyMatch(report -> report.at("date").isAbsent());
    boolean same = may.stream().map(CheckResult::outcome).distinct().count() == 1;
    return List.of(
        same || !undated
            ? CheckResult.all(may)
            : CheckResult.unknown(List.of(REPORTS + "[].date")));
  }

  private static boolean mayBeNewest(FactNode report, Optional<Instant> newest) {
    Optional<Instant> at = report.at("date").moment().map(Moment::start);
    return report.at("date").isAbsent() || at.equals(newest);
  }

  private static CheckResult limits(FactNode report) {
    CheckResult given = Require.given(report.at("limitations"));
    return given.missing().isEmpty()
        ? given
        : CheckResult.unknown(List.of(REPORTS + "[].limitations"));
  }

  static List<CheckResult> aggregated(CheckInput input) {
    FactNode people = input.at("analysis", "demographics");
    return List.of(
        people.isNone()
            ? CheckResult.notApplicable(Message.of("GSM-ENG-05.unused"))
            : Require.yes(people.at("aggregated")));
  }
}
