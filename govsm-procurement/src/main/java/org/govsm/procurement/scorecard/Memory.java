package org.govsm.procurement.scorecard;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.govsm.procurement.contract.BillingPeriod;
import org.govsm.procurement.contract.Terms;

/**
 * Values that were read already. Terms that leave something open are scored once for each reading
 * of it, and most values are the same each time.
 */
public final class Memory {

  private final Map<List<Object>, Read> values = new HashMap<>();
  private final Map<List<Object>, List<Scorecard>> cards = new HashMap<>();

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

  /** Scorecards do not depend on how deductions are stacked and rounded. */
  List<Scorecard> cards(
      Terms terms, List<BillingPeriod> periods, Instant knownBy, Supplier<List<Scorecard>> scorer) {
    List<Object> what = List.of(terms.measured(), periods, knownBy);
    List<Scorecard> known = cards.get(what);
    if (known == null) {
      known = scorer.get();
      cards.put(what, known);
    }
    return known;
  }

  /** Values and what they were made of. */
  record Read(List<Measured> values, Trail trail) {}
}
