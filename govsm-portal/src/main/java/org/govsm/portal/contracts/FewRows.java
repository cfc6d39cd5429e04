package org.govsm.portal.contracts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.measurement.Selection;

/**
 * The readings of metrics that have few. A certificate asks for the same metric month by month and
 * again for each reading of what its terms leave open; where a metric has few readings, they are
 * fetched once.
 */
final class FewRows {

  /** More readings of a metric are asked for span by span, so that memory does not grow. */
  static final int MOST = 2_000;

  private final Map<String, Optional<List<Reading>>> byMetric = new HashMap<>();

  /** All readings of the metric of a selection; nothing where they are many. */
  Optional<List<Reading>> of(
      Selection selection, BiFunction<Selection, Integer, List<Reading>> first) {
    String key = selection.platform() + "/" + selection.metric();
    Optional<List<Reading>> known = byMetric.get(key);
    if (known == null) {
      known = Optional.of(first.apply(selection, MOST + 1)).filter(rows -> rows.size() <= MOST);
      byMetric.put(key, known);
    }
    return known;
  }
}
