package org.govsm.core.rules.table;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Raw values of a case, as the cells of a table compare them: days by their role, facts by name.
 */
public record CaseValues(Map<String, LocalDate> days, Map<String, Object> facts) {

  /** Stands for a fact that is known to be nothing, which is not the same as not known. */
  public static final Object NOTHING = new Object();

  @Nullable
  public LocalDate day(String role) {
    return days.get(role);
  }

  @Nullable
  public Object fact(String name) {
    return facts.get(name);
  }
}
