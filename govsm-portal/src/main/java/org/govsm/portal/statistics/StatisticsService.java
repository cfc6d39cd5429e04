package org.govsm.portal.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.govsm.core.decision.InputFault;
import org.govsm.core.rules.RuleBook;
import org.govsm.core.text.Message;
import org.govsm.core.time.FinancialYear;
import org.govsm.portal.access.Departments;
import org.govsm.portal.ask.Law;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.statistics.PurchaseStatistics;
import org.govsm.procurement.statistics.StatisticsReport;

/**
 * Statistics service: counts what the portal keeps. Whoever sees all that is counted is told all;
 * to everybody else nothing is told from which the money of one supplier could be known.
 */
record StatisticsService(RegisterSource source, BiFunction<Transaction, LocalDate, Law> laws) {

  private static final int MOST_YEARS = 5;

  /**
   * What is asked for.
   *
   * @param department only of this department; empty for all
   * @param year the financial year as it was given; empty for that of the day
   * @param today on which the register is read
   */
  record Asked(Optional<String> department, Optional<String> year, LocalDate today, Caller by) {}

  /**
   * Statistics of a year.
   *
   * @param years the newest years that the register has something of, the oldest first
   */
  record Counted(
      Optional<String> department,
      StatisticsReport report,
      List<StatisticsReport> years,
      RegisterSource.Read read,
      boolean whole) {}

  /**
   * Counts.
   *
   * @throws ProblemException with status 403 for a department that the caller does not see, 404 for
   *     one that there is not, and 422 for what is no year
   */
  Counted count(Transaction tx, Asked asked) {
    asked.department().ifPresent(one -> require(tx, one, asked.by()));
    FinancialYear year =
        asked.year().map(StatisticsService::year).orElse(FinancialYear.of(asked.today()));
    RegisterSource.Read read = source.read(tx, asked.department(), asked.today());
    boolean whole = asked.department().isPresent() || asked.by().seesEverything();
    RuleBook book = book(tx, asked);
    List<StatisticsReport> years = new ArrayList<>();
    for (FinancialYear one : years(read, asked.today())) {
      years.add(told(PurchaseStatistics.of(read.register(), one, book), whole));
    }
    StatisticsReport report = told(PurchaseStatistics.of(read.register(), year, book), whole);
    return new Counted(asked.department(), report, years, read, whole);
  }

  private static StatisticsReport told(StatisticsReport report, boolean whole) {
    return whole ? report : report.forEverybody();
  }

  private static void require(Transaction tx, String department, Caller by) {
    if (new Departments(tx).find(department).isEmpty()) {
      throw ProblemException.notFound("statistics.no-department", department);
    }
    by.requireDepartment(department);
  }

  private static FinancialYear year(String given) {
    return FinancialYear.find(given)
        .orElseThrow(
            () ->
                ProblemException.of(
                    new InputFault(
                        "/year",
                        "statistics.no-year",
                        Message.of("statistics.no-year").with("given", given))));
  }

  /** Of the department where one is asked for, else of the Union. */
  private RuleBook book(Transaction tx, Asked asked) {
    Law law = laws.apply(tx, asked.today());
    return asked
        .department()
        .flatMap(new Departments(tx)::find)
        .flatMap(one -> one.book())
        .flatMap(id -> law.library().book(id))
        .orElseGet(() -> law.book(Law.UNION));
  }

  private static List<FinancialYear> years(RegisterSource.Read read, LocalDate today) {
    int last = FinancialYear.of(today).start();
    int first = Math.max(FinancialYear.of(read.register().from()).start(), last - MOST_YEARS + 1);
    List<FinancialYear> years = new ArrayList<>();
    for (int start = first; start <= last; start++) {
      years.add(new FinancialYear(start));
    }
    return years;
  }
}
