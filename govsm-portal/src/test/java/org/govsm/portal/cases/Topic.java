package org.govsm.portal.cases;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a case of one topic asks of govsm, and where in the answer its expected values stand. */
@FunctionalInterface
interface Topic {

  /**
   * The values that govsm gives, by the names that the case expects them under. What is expected
   * and not among them is not judged, and a case is not judged while a member of its input is
   * unread.
   */
  Map<String, @Nullable Object> actual(Given input, Ask ask);
}
