package org.govsm.governance.pilot;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.decision.Tree;
import org.govsm.governance.pilot.CriterionStanding.Outcome;
import org.govsm.governance.pilot.PilotAct.Kind;

/** Standing of a pilot on a day: its week, its criteria, and the weeks without a report. */
public final class PilotStanding implements ToPlain {

  private static final int DAYS = 7;

  private final PilotRecord record;
  private final LocalDate asOf;
  private final List<CriterionStanding> criteria;
  private final List<Integer> weeksWithoutReport;
  private final List<LateReport> lateReports;

  private PilotStanding(
      PilotRecord record,
      LocalDate asOf,
      List<CriterionStanding> criteria,
      List<Integer> weeksWithoutReport,
      List<LateReport> lateReports) {
    this.lateReports = List.copyOf(lateReports);
    this.record = record;
    this.asOf = asOf;
    this.criteria = List.copyOf(criteria);
    this.weeksWithoutReport = List.copyOf(weeksWithoutReport);
  }

  /**
   * Week whose report came on record after the week that follows it.
   *
   * @param week the week of the term, from 1
   * @param recordedOn the day on which its report was whole
   */
  public record LateReport(int week, LocalDate recordedOn) implements ToPlain {

    /** The published tree form. */
    @Override
    public Map<String, Object> toPlain() {
      Map<String, Object> tree = new LinkedHashMap<>();
      tree.put("week", week);
      tree.put("recordedOn", recordedOn.toString());
      return tree;
    }
  }

  static PilotStanding of(PilotRecord record, LocalDate asOf) {
    Optional<LocalDate> first = record.startedOn();
    if (first.isEmpty()) {
      return new PilotStanding(record, asOf, List.of(), List.of(), List.of());
    }
    // one that was stopped stands for good as it did then
    LocalDate day = record.stoppedOn().filter(asOf::isAfter).orElse(asOf);
    boolean over = record.lastDay(LocalDate.MAX).filter(day::isAfter).isPresent();
    List<CriterionStanding> criteria = new ArrayList<>();
    for (ExitCriterion one : record.charter().orElseThrow().criteria()) {
      Optional<PilotAct> last = measures(record, asOf, one.id());
      criteria.add(CriterionStanding.of(one, last, record, over));
    }
    ReportedWeeks weeks = ReportedWeeks.of(record, first.get(), day);
    return new PilotStanding(record, asOf, criteria, weeks.without(), weeks.late());
  }

  /** The act that has the last result of a criterion; nothing where there is none. */
  public Optional<PilotAct> report(ExitCriterion criterion) {
    return measures(record, asOf, criterion.id());
  }

  /** The act with the result of the latest day of the term; of one day, the last on record. */
  private static Optional<PilotAct> measures(PilotRecord record, LocalDate asOf, String criterion) {
    Optional<LocalDate> until = record.lastDay();
    return record.acts().stream()
        .filter(act -> act.kind() == Kind.MEASURE && !act.day().isAfter(asOf))
        .filter(act -> act.result(criterion).isPresent())
        .filter(act -> until.filter(act.on().get()::isAfter).isEmpty())
        .reduce((one, next) -> next.on().get().isBefore(one.on().get()) ? one : next);
  }

  /** The week of the term, from 1; nothing before it began and after it is over. */
  public Optional<Integer> week() {
    return record
        .startedOn()
        .filter(first -> !asOf.isBefore(first) && !isTermOver())
        .map(first -> (int) ((asOf.toEpochDay() - first.toEpochDay()) / DAYS) + 1);
  }

  /** Whether the last day of the term has passed. */
  public boolean isTermOver() {
    return record.lastDay().filter(asOf::isAfter).isPresent();
  }

  /** Whether the pilot waits for its evaluation. */
  public boolean isReviewDue() {
    return isTermOver() && record.stage().equals(PilotRecord.RUN);
  }

  /** Each criterion in the order of the charter; none before the pilot was started. */
  public List<CriterionStanding> criteria() {
    return criteria;
  }

  /** The criteria whose last result has an outcome. */
  public List<CriterionStanding> criteria(Outcome outcome) {
    return criteria.stream().filter(one -> one.outcome() == outcome).toList();
  }

  /** The weeks that are over and of which no result is on record. */
  public List<Integer> weeksWithoutReport() {
    return weeksWithoutReport;
  }

  /** The weeks whose report came on record later than the week after. */
  public List<LateReport> lateReports() {
    return lateReports;
  }

  /** The published tree form. */
  @Override
  public Map<String, Object> toPlain() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("stage", record.stage());
    tree.put("asOf", asOf.toString());
    tree.put("weeks", record.weeks());
    record.startedOn().ifPresent(day -> tree.put("startedOn", day.toString()));
    record.lastDay().ifPresent(day -> tree.put("lastDay", day.toString()));
    week().ifPresent(number -> tree.put("week", number));
    tree.put("reviewDue", isReviewDue());
    tree.put("criteria", Tree.list(criteria, CriterionStanding::toPlain));
    tree.put("weeksWithoutReport", List.copyOf(weeksWithoutReport));
    tree.put("lateReports", Tree.list(lateReports, LateReport::toPlain));
    return tree;
  }
}
