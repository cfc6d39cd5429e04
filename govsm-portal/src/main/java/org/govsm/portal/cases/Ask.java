package org.govsm.portal.cases;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asker of a question: the body and the answer have the form of {@code POST /api/v1/decisions}. */
@FunctionalInterface
interface Ask {

  /** The answer, or the problem, as a tree. */
  Map<String, @Nullable Object> ask(String question, Map<String, @Nullable Object> body);
}
