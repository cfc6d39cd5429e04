package org.govsm.portal.assessments;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.portal.store.Event;
import org.govsm.portal.store.RowEffect;
import org.govsm.portal.store.StateTable;
import org.govsm.portal.store.StoredTree;
import org.govsm.portal.store.Transaction;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** Assessments of departments that were run. None is ever changed. */
public final class AssessmentRuns {

  /** The kind of event of an assessment. */
  public static final String RUN = "assessment.run";

  static final StateTable TABLE =
      StateTable.ofDepartment(
              "assessment",
              2,
              "department text",
              "assessment_no number",
              "profile text",
              "profile_digest text",
              "facts_digest text",
              "report_digest text",
              "as_of instant",
              "standing text",
              "counts bytes",
              "ran_at instant",
              "ran_by text")
          .lasting();

  private static final String OF_DEPARTMENT = "select * from assessment where department = :d";

  private static final RowMapper<AssessmentRun> ROW = ConstructorMapper.of(AssessmentRun.class);

  private final Handle handle;
  private final Transaction tx;

  /** Over what is kept, within one transaction. */
  public AssessmentRuns(Transaction tx) {
    this.handle = tx.handle();
    this.tx = tx;
  }

  /**
   * An assessment that is to be kept.
   *
   * @param profileDigest the hash of the profile
   * @param asOf the moment of the question; in whole milliseconds
   * @param standing how the whole stands, as a code
   */
  public record Result(
      String profile,
      String profileDigest,
      Map<String, ?> facts,
      Map<String, ?> report,
      Instant asOf,
      String standing,
      Map<String, ?> counts) {}

  /**
   * Keeps an assessment.
   *
   * @param actor who: an id that names no person
   */
  public AssessmentRun keep(String department, Result result, Instant at, String actor) {
    tx.events().lock(department);
    int last =
        handle
            .createQuery(
                "select coalesce(max(assessment_no), 0) from assessment where department = :d")
            .bind("d", department)
            .mapTo(Integer.class)
            .one();
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("assessment", BigDecimal.valueOf(last + 1L));
    body.put("profile", result.profile());
    body.put("profileDigest", result.profileDigest());
    body.put("facts", tx.evidence().keep(StoredTree.bytes(result.facts())).digest());
    body.put("report", tx.evidence().keep(StoredTree.bytes(result.report())).digest());
    body.put("asOf", result.asOf().toString());
    body.put("standing", result.standing());
    body.put("counts", result.counts());
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
            event.actor()));
  }

  /**
   * An assessment.
   *
   * @return nothing where there is none
   */
  public Optional<AssessmentRun> find(String department, int number) {
    return handle
        .createQuery(OF_DEPARTMENT + " and assessment_no = :number")
        .bind("d", department)
        .bind("number", number)
        .map(ROW)
        .findOne();
  }

  /**
   * The assessment before one, by the same profile.
   *
   * @return nothing for the first
   */
  public Optional<AssessmentRun> before(AssessmentRun run) {
    return handle
        .createQuery(
            OF_DEPARTMENT
                + " and profile = :profile and assessment_no < :number"
                + " order by assessment_no desc limit 1")
        .bind("d", run.department())
        .bind("profile", run.profile())
        .bind("number", run.number())
        .map(ROW)
        .findOne();
  }

  /**
   * Assessments of a department, the oldest first.
   *
   * @param after the number of the last that is known already; 0 for the first page
   * @return the assessments; fewer than the limit when there are no more
   */
  public List<AssessmentRun> page(String department, long after, int limit) {
    return handle
        .createQuery(
            OF_DEPARTMENT + " and assessment_no > :after order by assessment_no limit :limit")
        .bind("d", department)
        .bind("after", after)
        .bind("limit", limit)
        .map(ROW)
        .list();
  }

  /** The newest assessments of a department. */
  public List<AssessmentRun> newest(String department, int limit) {
    return handle
        .createQuery(OF_DEPARTMENT + " order by assessment_no desc limit :limit")
        .bind("d", department)
        .bind("limit", limit)
        .map(ROW)
        .list();
  }

  /** The facts that were assessed. */
  public Map<String, @Nullable Object> facts(AssessmentRun run) {
    return tx.evidence().tree(run.factsDigest());
  }

  /** The report as it was kept. */
  public Map<String, @Nullable Object> report(AssessmentRun run) {
    return tx.evidence().tree(run.reportDigest());
  }
}
