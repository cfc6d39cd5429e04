package org.govsm.portal.assessments;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.govsm.governance.assessment.AssessmentReport;
import org.govsm.governance.assessment.Maturity;
import org.govsm.governance.assessment.Trend;
import org.govsm.portal.store.ChainHead;
import org.govsm.portal.store.LruCache;
import org.govsm.portal.store.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * Run reports: what was worked out of assessments lately, so that a page of a department with many
 * accounts does not read and judge all of them again. What is kept of a run never changes; how a
 * department stands now is kept for a minute, and until the next event of the department.
 */
final class RunReports {

  private static final Duration LASTS = Duration.ofMinutes(1);

  /** Of reports, in findings: a report of 500 accounts has several thousand. */
  private static final long FINDINGS = 40_000;

  private static final int FORMER = 1_000;
  private static final int CHANGES = 20;

  private final LruCache<AssessmentRun, AssessmentReport> remade =
      new LruCache<>(FINDINGS, RunReports::weight);
  private final LruCache<Asked, Judged> judged =
      new LruCache<>(FINDINGS, one -> weight(one.now().report()));
  private final LruCache<String, Map<String, @Nullable Object>> facts = new LruCache<>(2);
  private final LruCache<String, Map<String, Long>> failed = new LruCache<>(FORMER);
  private final LruCache<String, Map<String, Maturity>> levels = new LruCache<>(CHANGES);
  private final LruCache<List<AssessmentRun>, Trend> trends = new LruCache<>(CHANGES);

  private record Asked(ChainHead head, String profile) {}

  private record Judged(Instant at, AssessedNow now) {}

  private static long weight(AssessmentReport report) {
    return 1L + report.findings().size();
  }

  AssessmentReport remade(AssessmentRun run, Supplier<AssessmentReport> made) {
    return remade.of(run, made);
  }

  AssessedNow now(Transaction tx, AssessmentRun run, Instant now, Supplier<AssessedNow> judging) {
    Optional<Asked> asked =
        tx.events().head(run.department()).map(head -> new Asked(head, run.profile()));
    Optional<Judged> known =
        asked
            .flatMap(judged::find)
            .filter(one -> !one.at().isAfter(now) && now.isBefore(one.at().plus(LASTS)));
    if (known.isPresent()) {
      return known.get().now();
    }
    Judged fresh = new Judged(now, judging.get());
    asked.ifPresent(one -> judged.put(one, fresh));
    return fresh.now();
  }

  /** The facts that were assessed. */
  Map<String, @Nullable Object> facts(Transaction tx, AssessmentRun run) {
    return facts.of(run.factsDigest(), () -> new AssessmentRuns(tx).facts(run));
  }

  /** How much failed of each element. */
  List<ElementBars.Former> formers(Transaction tx, List<AssessmentRun> runs) {
    return runs.stream().map(one -> new ElementBars.Former(one.number(), failed(tx, one))).toList();
  }

  private Map<String, Long> failed(Transaction tx, AssessmentRun run) {
    return failed.of(
        run.reportDigest(), () -> ElementBars.failed(new AssessmentRuns(tx).elements(run)));
  }

  /** How mature each element was in the last of some assessments. */
  Map<String, Maturity> levels(Transaction tx, List<AssessmentRun> runs) {
    if (runs.isEmpty()) {
      return Map.of();
    }
    AssessmentRun last = runs.get(runs.size() - 1);
    return levels.of(
        last.reportDigest(), () -> Maturity.byElement(new AssessmentRuns(tx).report(last)));
  }

  /** What changed from a report as it was kept to one of a later moment. */
  Trend trend(
      Transaction tx, AssessmentRun before, AssessmentRun run, Supplier<AssessmentReport> report) {
    return trends.of(
        List.of(before, run), () -> Trend.of(new AssessmentRuns(tx).report(before), report.get()));
  }
}
