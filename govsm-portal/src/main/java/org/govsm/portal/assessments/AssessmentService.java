package org.govsm.portal.assessments;

import static java.util.Comparator.comparing;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Tree;
import org.govsm.core.decision.Version;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.governance.assessment.AssessmentReport;
import org.govsm.governance.assessment.Trend;
import org.govsm.governance.framework.Profile;
import org.govsm.governance.framework.Profiles;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.DepartmentIds;
import org.govsm.portal.web.Moments;
import org.govsm.portal.web.ProblemException;
import org.jspecify.annotations.Nullable;

/** Assessment service: runs, finds and re-makes assessments of a department. */
public final class AssessmentService {

  /** How many assessments a trend goes back. */
  public static final int TREND = 12;

  /** How many assessments before one the trend of its elements goes back. */
  private static final int FORMER = 5;

  private final DepartmentFacts facts;
  private final List<RecordPart> records;
  private final Messages english;
  private final Clock clock;
  private final RunReports reports = new RunReports();

  /**
   * Made of all that is judged.
   *
   * @param records what is kept as records, beside the facts
   */
  public AssessmentService(
      DepartmentFacts facts, List<RecordPart> records, Messages english, Clock clock) {
    this.facts = facts;
    this.records = List.copyOf(records);
    this.english = english;
    this.clock = clock;
  }

  /** What is kept as records that are judged. */
  List<RecordPart> records() {
    return records;
  }

  /**
   * Assesses a department by what was recorded by a moment.
   *
   * @param asOf the moment of the question; nothing for now
   * @throws ProblemException with a fault for a profile that there is not, for a moment that lies
   *     ahead, and for each fact that lies after the moment, such as {@code
   *     /facts/posts/0/publishedAt}
   */
  public AssessmentRun run(
      Transaction tx, String department, String profile, Optional<Instant> asOf, Caller by) {
    by.requireDepartment(DepartmentIds.require(department));
    Instant now = clock.instant();
    Instant at = Moments.inIndia(asOf.orElse(now)).toInstant();
    ChosenProfile chosen = ChosenProfile.of(profile, at, now);
    JudgedFacts known = JudgedFacts.of(tx, facts, records, department, at);
    AssessmentReport report = chosen.assess(known.facts(), at);
    AssessmentRun run =
        new AssessmentRuns(tx)
            .keep(department, result(chosen.profile(), known, report), now, by.actor());
    FindingTaskService.settle(tx, department, report, now, by.actor());
    reports.remade(run, () -> report);
    return run;
  }

  /** How a department stands now by the profile of an assessment, at most a minute ago. */
  AssessedNow now(Transaction tx, AssessmentRun run) {
    Instant now = clock.instant();
    return reports.now(tx, run, now, () -> judged(tx, run, now));
  }

  private AssessedNow judged(Transaction tx, AssessmentRun run, Instant now) {
    JudgedFacts known = JudgedFacts.of(tx, facts, records, run.department(), now);
    return new AssessedNow(
        ChosenProfile.of(run.profile(), now, now).assess(known.facts(), now), tree(known.stated()));
  }

  private AssessmentRuns.Result result(
      Profile profile, JudgedFacts facts, AssessmentReport report) {
    Map<String, Object> counts = new LinkedHashMap<>();
    report
        .overall()
        .counts()
        .forEach((outcome, count) -> counts.put(outcome.code(), BigDecimal.valueOf(count)));
    return new AssessmentRuns.Result(
        profile.id(),
        profile.digest(),
        tree(facts.stated()),
        report.toPlain(english),
        report.asOf().toInstant(),
        report.overall().standing().code(),
        counts,
        facts.records());
  }

  @SuppressWarnings("unchecked")
  private static Map<String, @Nullable Object> tree(Object facts) {
    return (Map<String, @Nullable Object>) facts;
  }

  /**
   * An assessment.
   *
   * @throws ProblemException with status 404 if there is none
   */
  public AssessmentRun find(Transaction tx, String department, int number) {
    return new AssessmentRuns(tx)
        .find(DepartmentIds.require(department), number)
        .orElseThrow(
            () -> ProblemException.notFound(Message.of("runs.none").with("number", number)));
  }

  /**
   * Assessments, the oldest first.
   *
   * @param after the number of the last that is known already; 0 for the first page
   * @return the assessments; fewer than the limit when there are no more
   */
  public List<AssessmentRun> page(Transaction tx, String department, long after, int limit) {
    return new AssessmentRuns(tx).page(DepartmentIds.require(department), after, limit);
  }

  /** The newest assessments. */
  public List<AssessmentRun> newest(Transaction tx, String department, int limit) {
    return new AssessmentRuns(tx).newest(DepartmentIds.require(department), limit);
  }

  /** The newest assessments of a trend, in the order of the moments assessed. */
  List<AssessmentRun> trend(Transaction tx, String department) {
    return newest(tx, department, TREND).stream()
        .sorted(comparing(AssessmentRun::asOf).thenComparing(AssessmentRun::number))
        .toList();
  }

  /** The facts that were assessed, as a tree, without those of records. */
  Map<String, @Nullable Object> facts(Transaction tx, AssessmentRun run) {
    return reports.facts(tx, run);
  }

  /**
   * The report of an assessment by its number.
   *
   * @throws ProblemException with status 404 if there is no such assessment
   */
  public AssessmentReport report(Transaction tx, String department, int number) {
    return report(tx, find(tx, department, number));
  }

  /**
   * The report of an assessment, made again from the facts that were kept, so that it can be said
   * in any language. One that was made again lately is given as it was.
   *
   * @throws ProblemException with status 404 if the profile no longer comes with govsm
   */
  public AssessmentReport report(Transaction tx, AssessmentRun run) {
    return reports.remade(run, () -> made(tx, run, false));
  }

  /** The same; nothing where the profile no longer comes with govsm. */
  Optional<AssessmentReport> madeAgain(Transaction tx, AssessmentRun run) {
    return Profiles.find(run.profile()).map(profile -> report(tx, run));
  }

  private AssessmentReport made(Transaction tx, AssessmentRun run, boolean anew) {
    return ChosenProfile.of(run).assess(JudgedFacts.again(tx, records, run, anew), run.asOf());
  }

  /** The report as it was kept. */
  public Map<String, @Nullable Object> kept(Transaction tx, AssessmentRun run) {
    return new AssessmentRuns(tx).report(run);
  }

  /**
   * Makes an assessment again, from the store in any case.
   *
   * @return whether both reports have the same bytes
   */
  public RemadeAssessment verify(Transaction tx, AssessmentRun run) {
    AssessmentReport again = made(tx, run, true);
    Map<String, @Nullable Object> kept = kept(tx, run);
    String digest = CanonicalForm.digest(Tree.of(again.toPlain(english)));
    return new RemadeAssessment(
        digest.equals(run.reportDigest()),
        again.digest().equals(kept.get("digest")),
        run.reportDigest(),
        digest,
        String.valueOf(kept.get("govsm")),
        Version.current(),
        Profiles.find(run.profile())
            .filter(profile -> profile.digest().equals(run.profileDigest()))
            .isPresent());
  }

  /**
   * What changed since the assessment of the last moment before, by the same profile.
   *
   * @return nothing for the first
   */
  public Optional<Change> change(Transaction tx, AssessmentRun run) {
    return new AssessmentRuns(tx)
        .before(run)
        .map(one -> new Change(one, run, reports.trend(tx, one, run, () -> report(tx, run))));
  }

  /** How each element stands in an assessment, and stood in the last before it. */
  ElementBars elements(Transaction tx, AssessmentRun run) {
    List<AssessmentRun> before = new AssessmentRuns(tx).before(run, FORMER);
    return ElementBars.of(
        run.number(), report(tx, run), reports.formers(tx, before), reports.levels(tx, before));
  }

  /** Change from one assessment to one of a later moment. */
  public record Change(AssessmentRun since, AssessmentRun until, Trend trend) {

    /** Which two days are compared. */
    public Message said() {
      return Message.of("run-page.changes")
          .with("number", since.number())
          .with("before", Moments.day(since.asOf()))
          .with("until", Moments.day(until.asOf()));
    }
  }
}
