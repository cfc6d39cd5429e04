package org.govsm.procurement.scorecard;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Values that were read already. Terms that leave something open are scored once for each reading
 * of it, and most values are the same each time.
 */
public final class Memory {

  private final Map<List<Object>, Read> values = new HashMap<>();

  /** Makes an empty memory. */
  public Memory() {}

  Read read(List<Object> what, Supplier<Read> reader) {
    Read known = values.get(what);
    if (known == null) {
      known = reader.get();
      values.put(what, known);
    }
    return known;
  }

  /** Values and what they were made of. */
  record Read(List<Measured> values, Trail trail) {}
}
