package org.govsm.portal.cases;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Worked cases whose terms have the same members: how they become a contract. */
interface KpiShape {

  /** Whether a case is of this shape, by its terms. */
  boolean fits(Map<String, @Nullable Object> terms);

  /** The values that govsm gives, by the names under which the case expects them. */
  Map<String, @Nullable Object> actual(KpiCase given, Ask ask);

  /** Names under which a variant may give a figure, and the name that the case has for it. */
  default Map<String, String> otherNames() {
    return Map.of();
  }
}
