package org.govsm.procurement.scorecard;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.metric.Definition;
import org.govsm.procurement.metric.Metric;

/**
 * What a figure was made of, as far as it decides whether another may be set beside it.
 *
 * @param origin the origin that the reading names
 * @param meant the origin that the metric has by the dictionary, where the reading names all
 * @param ownOrigin whether the metric counts that one origin only
 * @param source who gave it
 * @param zone by whose midnights its days are cut
 */
record Mark(String origin, String meant, boolean ownOrigin, String source, ZoneId zone) {

  private static final String ALL = "all";

  static Mark of(Metric metric, Reading reading) {
    LocalDate day = reading.fromDay();
    String own = metric.definitionOn(day).flatMap(Definition::origin).orElse(ALL);
    String origin = reading.origin();
    String meant = origin.equals(ALL) ? own : origin;
    return new Mark(
        origin, meant, !own.equals(ALL) && meant.equals(own), reading.source(), reading.zone());
  }

  /**
   * Whether figures are of one origin. What one source gives as all beside a metric that it counts
   * of one origin only goes together as the terms put it together.
   */
  static boolean isOneOrigin(Collection<Mark> some, Collection<Mark> others) {
    if (some.isEmpty() || others.isEmpty()) {
      return true;
    }
    return all(some, Mark::origin).equals(all(others, Mark::origin))
        || all(some, Mark::meant).equals(all(others, Mark::meant))
        || all(some, Mark::source).equals(all(others, Mark::source))
            && (areOwn(some, others) || areOwn(others, some));
  }

  private static boolean areOwn(Collection<Mark> own, Collection<Mark> others) {
    return own.stream().allMatch(Mark::ownOrigin)
        && others.stream().allMatch(one -> one.ownOrigin() || one.meant().equals(ALL));
  }

  /** Values of some marks, each once. */
  static <T> Set<T> all(Collection<Mark> marks, Function<Mark, T> part) {
    return marks.stream().map(part).collect(Collectors.toSet());
  }
}
