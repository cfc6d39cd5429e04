package org.govsm.portal.assessments;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.governance.facts.Facts;
import org.govsm.portal.store.ChainHead;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Judged facts: what a department states, joined with the records that are kept of it.
 *
 * @param stated the tree without the records
 * @param facts all together
 * @param records how many records there are, and up to which event; nothing where there are none
 */
record JudgedFacts(Object stated, Facts facts, Optional<RecordCount.Judged> records) {

  /** As they were at a moment, by all that is on record by now. */
  static JudgedFacts of(
      Transaction tx,
      DepartmentFacts stated,
      List<RecordPart> parts,
      String department,
      Instant asOf) {
    Facts known = stated.of(tx, department, asOf);
    long head = tx.events().head(department).map(ChainHead::seq).orElse(0L);
    JudgedRecords.Read read =
        JudgedRecords.of(tx, parts, department, new RecordLimit(head, asOf), false);
    if (read.counts().isEmpty()) {
      return new JudgedFacts(known.toPlain(), known, Optional.empty());
    }
    Map<String, @Nullable Object> tree = stated.tree(tx, department, asOf);
    Facts joined = ProblemException.accepted(Facts.joined(tree, read.facts()));
    return new JudgedFacts(
        known.toPlain(), joined, Optional.of(new RecordCount.Judged(head, read.counts())));
  }

  /**
   * The facts of an assessment, by the events that counted then.
   *
   * @param anew whether all of them are worked out anew
   */
  static Facts again(Transaction tx, List<RecordPart> parts, AssessmentRun run, boolean anew) {
    Map<String, @Nullable Object> stated = new AssessmentRuns(tx).facts(run);
    Optional<RecordCount.Judged> judged = run.records();
    if (judged.isEmpty()) {
      return Facts.fromPlain(stated).orThrow();
    }
    RecordLimit limit = new RecordLimit(judged.get().upTo(), run.asOf());
    JudgedRecords.Read read = JudgedRecords.of(tx, parts, run.department(), limit, anew);
    return Facts.joined(stated, read.facts()).orThrow();
  }
}
