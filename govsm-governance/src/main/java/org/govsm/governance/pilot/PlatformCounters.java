package org.govsm.governance.pilot;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Counters of platforms as readings on record have them: the result of a criterion is the sum, over
 * the accounts, of the last count of each by the day of the report. What no reading of the term
 * tells of a platform of the pilot leaves the criterion unmeasured.
 */
public final class PlatformCounters {

  /**
   * A count of an account on a day.
   *
   * @param platform as the charter names it
   * @param account as the platform names it
   * @param most the greatest value that it can stand for, where it is rounded
   */
  public record Count(
      String platform, String account, LocalDate on, BigDecimal value, Optional<BigDecimal> most) {}

  /**
   * What is worked out.
   *
   * @param counted from how many readings
   * @param asOf the day of the oldest of them
   */
  public record Result(BigDecimal value, long counted, LocalDate asOf) {}

  private PlatformCounters() {}

  /**
   * The result of a criterion.
   *
   * @param platforms those of the charter
   * @param first the first day of the term
   * @param on the day of the report
   * @param counts in the order in which they were learnt: of two of one day the later counts
   * @return nothing where a platform has no count, and where rounded counts both meet and miss it
   */
  public static Optional<Result> result(
      ExitCriterion criterion,
      Collection<String> platforms,
      LocalDate first,
      LocalDate on,
      List<Count> counts) {
    Map<List<String>, Count> last = new LinkedHashMap<>();
    for (Count one : counts) {
      if (!one.on().isBefore(first) && !one.on().isAfter(on)) {
        last.merge(
            List.of(one.platform(), one.account()),
            one,
            (before, next) -> next.on().isBefore(before.on()) ? before : next);
      }
    }
    boolean all =
        platforms.stream()
            .allMatch(code -> last.values().stream().anyMatch(one -> one.platform().equals(code)));
    if (!all || last.isEmpty()) {
      return Optional.empty();
    }
    BigDecimal least = sum(last.values().stream().map(Count::value).toList());
    BigDecimal most =
        sum(last.values().stream().map(one -> one.most().orElse(one.value())).toList());
    LocalDate oldest = last.values().stream().map(Count::on).min(LocalDate::compareTo).orElse(on);
    return criterion.isMetBy(least) == criterion.isMetBy(most)
        ? Optional.of(new Result(least, last.size(), oldest))
        : Optional.empty();
  }

  static BigDecimal sum(List<BigDecimal> values) {
    return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
