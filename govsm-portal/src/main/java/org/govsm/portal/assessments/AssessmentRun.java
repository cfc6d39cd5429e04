package org.govsm.portal.assessments;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.govsm.portal.store.StoredTree;
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
 * @param recordsText which records were judged beside the facts, as it is stored
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
    String ranBy,
    @ColumnName("records") String recordsText) {

  /** Keeps its own copy. */
  public AssessmentRun {
    counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
  }

  /** Which records were judged beside the facts; nothing where none were. */
  public Optional<RecordCount.Judged> records() {
    return RecordCount.Judged.of(StoredTree.read(recordsText.getBytes(UTF_8)));
  }

  /** How many findings had an outcome; 0 where there was none. */
  public long count(String outcome) {
    return counts.getOrDefault(outcome, 0L);
  }
}
