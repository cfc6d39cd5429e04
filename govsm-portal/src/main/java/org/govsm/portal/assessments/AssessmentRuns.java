package org.govsm.portal.assessments;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.portal.store.Event;
import org.govsm.portal.store.RecordMapper;
import org.govsm.portal.store.RowEffect;
import org.govsm.portal.store.Sql;
import org.govsm.portal.store.StateTable;
import org.govsm.portal.store.StoredTree;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.store.Versions;
import org.jdbi.v3.core.argument.Argument;
import org.jspecify.annotations.Nullable;

/** Assessments of departments that were run. None is ever changed. */
public final class AssessmentRuns {

  /** The kind of event of an assessment. */
  public static final String RUN = "assessment.run";

  static final StateTable TABLE =
      StateTable.ofDepartment(
              "assessment",
              2,
              "department text, assessment_no number, profile text, profile_digest text,"
                  + " facts_digest text, report_digest text, as_of instant, standing text, counts"
                  + " bytes, ran_at instant, ran_by text, records text")
          .lasting();

  private static final String RECORDS = "records";

  private final Transaction tx;
  private final Versions<AssessmentRun> versions;

  /** Over what is kept, within one transaction. */
  public AssessmentRuns(Transaction tx) {
    this.tx = tx;
    this.versions =
        new Versions<>(
            tx,
            "select * from assessment where department = ?",
            RecordMapper.of(AssessmentRun.class));
  }

  /**
   * An assessment that is to be kept.
   *
   * @param profileDigest the hash of the profile
   * @param asOf the moment of the question; in whole milliseconds
   * @param facts without those of records, which are kept where they are
   * @param standing how the whole stands, as a code
   * @param records which records were judged beside the facts
   */
  public record Result(
      String profile,
      String profileDigest,
      Map<String, ?> facts,
      Map<String, ?> report,
      Instant asOf,
      String standing,
      Map<String, ?> counts,
      Optional<RecordCount.Judged> records) {}

  /** Keeps an assessment. */
  public AssessmentRun keep(String department, Result result, Instant at, String actor) {
    tx.events().lock(department);
    int last = newest(department, 1).stream().mapToInt(AssessmentRun::number).findFirst().orElse(0);
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("assessment", BigDecimal.valueOf(last + 1L));
    body.put("profile", result.profile());
    body.put("profileDigest", result.profileDigest());
    body.put("facts", tx.evidence().keep(StoredTree.bytes(result.facts())).digest());
    body.put("report", tx.evidence().keep(StoredTree.bytes(result.report())).digest());
    body.put("asOf", result.asOf().toString());
    body.put("standing", result.standing());
    body.put("counts", result.counts());
    result.records().ifPresent(judged -> body.put(RECORDS, judged.tree()));
    tx.record(department, RUN, at, actor, body);
    return find(department, last + 1).orElseThrow();
  }

  static List<RowEffect> effects(Event event) {
    Map<String, @Nullable Object> body = event.body();
    return List.of(
        RowEffect.add(
            TABLE,
            event.department(),
            StoredTree.number(body, "assessment"),
            StoredTree.text(body, "profile"),
            StoredTree.text(body, "profileDigest"),
            StoredTree.text(body, "facts"),
            StoredTree.text(body, "report"),
            Instant.parse(StoredTree.text(body, "asOf")),
            StoredTree.text(body, "standing"),
            StoredTree.bytes(StoredTree.tree(body, "counts")),
            event.at(),
            event.actor(),
            CanonicalForm.text(body.getOrDefault(RECORDS, Map.of()))));
  }

  /** An assessment; nothing where there is none. */
  public Optional<AssessmentRun> find(String department, int number) {
    return versions.find(" and assessment_no = ?", department, number);
  }

  /**
   * The assessment before one, by the same profile: that of the last moment before, whenever it was
   * run.
   */
  public Optional<AssessmentRun> before(AssessmentRun run) {
    return latestBefore(run, 1).stream().findFirst();
  }

  /** The last assessments before one, by the same profile; that of the earliest moment first. */
  List<AssessmentRun> before(AssessmentRun run, int limit) {
    List<AssessmentRun> oldestFirst = new ArrayList<>(latestBefore(run, limit));
    Collections.reverse(oldestFirst);
    return oldestFirst;
  }

  private List<AssessmentRun> latestBefore(AssessmentRun run, int limit) {
    Argument asOf = Sql.instant(run.asOf());
    return versions.list(
        " and profile = ? and (as_of < ? or (as_of = ? and assessment_no < ?))"
            + " order by as_of desc, assessment_no desc limit ?",
        run.department(),
        run.profile(),
        asOf,
        asOf,
        run.number(),
        limit);
  }

  /** The departments that were assessed by a profile, in the order of their ids. */
  List<String> departments(String profile) {
    return tx.handle()
        .select(
            "select distinct department from assessment where profile = ? order by department",
            profile)
        .mapTo(String.class)
        .list();
  }

  /** The assessment of the last moment by a profile; of several the last that was run. */
  Optional<AssessmentRun> last(String department, String profile) {
    return versions.find(
        " and profile = ? order by as_of desc, assessment_no desc limit 1", department, profile);
  }

  /**
   * Assessments of a department, the oldest first.
   *
   * @param after the number of the last that is known already; 0 for the first page
   * @return the assessments; fewer than the limit when there are no more
   */
  public List<AssessmentRun> page(String department, long after, int limit) {
    return versions.list(
        " and assessment_no > ? order by assessment_no limit ?", department, after, limit);
  }

  /** The newest assessments of a department. */
  public List<AssessmentRun> newest(String department, int limit) {
    return versions.list(" order by assessment_no desc limit ?", department, limit);
  }

  /** The facts that were assessed. */
  public Map<String, @Nullable Object> facts(AssessmentRun run) {
    return tx.evidence().tree(run.factsDigest());
  }

  /** The elements of the report as it was kept. */
  List<?> elements(AssessmentRun run) {
    try (InputStream report = tx.evidence().open(run.reportDigest())) {
      return StoredTree.member(report.readAllBytes(), "elements")
          .map(one -> one instanceof List<?> elements ? elements : List.of())
          .orElse(List.of());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The report as it was kept. */
  public Map<String, @Nullable Object> report(AssessmentRun run) {
    return tx.evidence().tree(run.reportDigest());
  }
}
