package org.govsm.portal.cases;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a case of one topic asks of govsm, and where in the answer its expected values stand. */
@FunctionalInterface
interface Topic {

  /**
   * The values that govsm gives, by the names that the case expects them under. What is not among
   * them is not compared.
   */
  Map<String, @Nullable Object> actual(Map<String, @Nullable Object> input, Ask ask);
}
