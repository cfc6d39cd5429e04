package org.govsm.core.rules;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Raw values of a case, as the cells of a table compare them: days by their role, facts by name.
 */
record CaseValues(Map<String, LocalDate> days, Map<String, Object> facts) {

  /** Stands for a fact that is known to be nothing, which is not the same as not known. */
  static final Object NOTHING = new Object();

  @Nullable LocalDate day(String role) {
    return days.get(role);
  }

  @Nullable Object fact(String name) {
    return facts.get(name);
  }
}
