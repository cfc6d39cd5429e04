package org.govsm.portal.assessments;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jdbi.v3.core.mapper.reflect.ColumnName;

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
    @ColumnName("assessment_no") int number,
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

  /**
   * How many findings had an outcome.
   *
   * @return 0 where there was none
   */
  public long count(String outcome) {
    return counts.getOrDefault(outcome, 0L);
  }
}
