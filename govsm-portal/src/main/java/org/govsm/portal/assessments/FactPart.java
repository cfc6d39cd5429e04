package org.govsm.portal.assessments;

import java.time.Instant;
import java.util.Map;
import org.govsm.portal.store.Transaction;

/** One place that knows some of the facts of a department, such as the register of accounts. */
@FunctionalInterface
public interface FactPart {

  /**
   * What this place knew at a moment. A place that keeps no earlier states gives what it knows now;
   * what happened after the moment is then refused by the assessment, never passed over.
   *
   * @return members of the tree of facts, such as {@code accounts}, or what completes one of {@link
   *     org.govsm.governance.facts.KeptFacts#members}; none where nothing is kept
   */
  Map<String, Object> of(Transaction tx, String department, Instant asOf);
}
