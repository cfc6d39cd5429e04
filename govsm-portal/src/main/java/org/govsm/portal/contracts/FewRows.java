package org.govsm.portal.contracts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * The readings of metrics that have few. A certificate asks for the same metric month by month and
 * again for each reading of what its terms leave open; where a metric has few readings, they are
 * fetched once.
 */
final class FewRows {

  /** More readings of a metric are asked for span by span, so that memory does not grow. */
  static final int MOST = 2_000;

  private final Map<String, Optional<List<ReadingRow>>> byMetric = new HashMap<>();

  /** All readings of the metric of a query; nothing where they are many. */
  Optional<List<ReadingRow>> of(
      ReadingQuery query, BiFunction<ReadingQuery, Integer, List<ReadingRow>> first) {
    String key = query.platform() + "/" + query.metric();
    Optional<List<ReadingRow>> known = byMetric.get(key);
    if (known == null) {
      known = Optional.of(first.apply(query, MOST + 1)).filter(rows -> rows.size() <= MOST);
      byMetric.put(key, known);
    }
    return known;
  }
}
