package org.govsm.portal.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A kind of case: by which members it is known, and how it is judged. */
interface CaseKind {

  /** The members that every case of this kind has. */
  Set<String> marks();

  /** A result for each expectation; throws where the case as a whole cannot be judged. */
  List<CaseResult> run(String id, Map<String, @Nullable Object> item);

  /** Refuses a case with members that this kind does not know. */
  static void requireKnown(Map<String, @Nullable Object> item, Set<String> known) {
    List<String> unknown = new ArrayList<>(item.keySet());
    unknown.removeAll(known);
    if (!unknown.isEmpty()) {
      throw new NotJudgedException("not understood: " + String.join(", ", unknown));
    }
  }
}
