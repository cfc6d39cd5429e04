package org.govsm.portal.assessments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.govsm.portal.store.Sql;
import org.govsm.portal.store.StoredTree;
import org.jspecify.annotations.Nullable;

/**
 * An assessment of a department that was run. Facts and report are evidence.
 *
 * @param number 1 for the first of the department
 * @param profileDigest the hash of the profile
 * @param factsDigest the hash of the facts that were assessed
 * @param reportDigest the hash of the report, in English
 * @param standing how the whole stood, as a code
 * @param ranBy who ran it: an id that names no person
 */
public record AssessmentRun(
    String department,
    int number,
    String profile,
    String profileDigest,
    String factsDigest,
    String reportDigest,
    Instant asOf,
    String standing,
    Map<String, Long> counts,
    Instant ranAt,
    String ranBy) {

  /** Keeps its own copy. */
  public AssessmentRun {
    counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
  }

  static AssessmentRun of(ResultSet row) throws SQLException {
    return new AssessmentRun(
        row.getString("department"),
        row.getInt("assessment_no"),
        row.getString("profile"),
        row.getString("profile_digest"),
        row.getString("facts_digest"),
        row.getString("report_digest"),
        Sql.instant(row, "as_of"),
        row.getString("standing"),
        numbers(StoredTree.read(row.getBytes("counts"))),
        Sql.instant(row, "ran_at"),
        row.getString("ran_by"));
  }

  static Map<String, Long> numbers(Map<String, @Nullable Object> tree) {
    Map<String, Long> numbers = new LinkedHashMap<>();
    tree.keySet().forEach(name -> numbers.put(name, StoredTree.number(tree, name)));
    return numbers;
  }

  /**
   * How many findings had an outcome.
   *
   * @return 0 where there was none
   */
  public long count(String outcome) {
    return counts.getOrDefault(outcome, 0L);
  }
}
