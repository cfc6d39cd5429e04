package org.govsm.governance.pilot;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Sums over a time as readings on record have them, such as views of the weeks of a pilot: the
 * result of a criterion is the sum, over the accounts, of the windows that lie in the term, each
 * day once. Days without a window can only add to it: they leave the criterion unmeasured where
 * that could decide.
 */
public final class PlatformSums {

  /**
   * What was counted of an account in a window of whole days.
   *
   * @param platform as the charter names it
   * @param account as the platform names it
   * @param first its first day
   * @param last its last day
   * @param most the greatest value that it can stand for, where it is rounded
   */
  public record Window(
      String platform,
      String account,
      LocalDate first,
      LocalDate last,
      BigDecimal value,
      Optional<BigDecimal> most) {

    private boolean overlaps(Window other) {
      return !first.isAfter(other.last) && !other.first.isAfter(last);
    }

    private boolean isSameTime(Window other) {
      return first.equals(other.first) && last.equals(other.last);
    }
  }

  private PlatformSums() {}

  /**
   * The result of a criterion.
   *
   * @param platforms those of the charter
   * @param first the first day of the term
   * @param on the day of the report
   * @param windows those that count first come first; of two that overlap the first counts, and of
   *     two of the same days the later one
   * @return nothing where a platform has no window, and where rounded figures or days without one
   *     could both meet and miss it
   */
  public static Optional<PlatformCounters.Result> result(
      ExitCriterion criterion,
      Collection<String> platforms,
      LocalDate first,
      LocalDate on,
      List<Window> windows) {
    Map<List<String>, List<Window>> each = new LinkedHashMap<>();
    for (Window one : windows) {
      if (!one.first().isBefore(first) && !one.last().isAfter(on)) {
        List<String> account = List.of(one.platform(), one.account());
        take(one, each.computeIfAbsent(account, key -> new ArrayList<>()));
      }
    }
    List<Window> taken = each.values().stream().flatMap(List::stream).toList();
    boolean all =
        platforms.stream()
            .allMatch(code -> taken.stream().anyMatch(one -> one.platform().equals(code)));
    if (!all || taken.isEmpty()) {
      return Optional.empty();
    }
    LocalDate until =
        each.values().stream().map(PlatformSums::last).min(LocalDate::compareTo).orElse(on);
    boolean whole = each.values().stream().allMatch(own -> isWhole(own, first, until));
    BigDecimal least = PlatformCounters.sum(taken.stream().map(Window::value).toList());
    BigDecimal most =
        PlatformCounters.sum(taken.stream().map(one -> one.most().orElse(one.value())).toList());
    boolean met = criterion.isMetBy(least);
    boolean sure = met == criterion.isMetBy(most) && (whole || met == criterion.isAtLeast());
    return sure
        ? Optional.of(new PlatformCounters.Result(least, taken.size(), until))
        : Optional.empty();
  }

  private static void take(Window one, List<Window> own) {
    for (int i = 0; i < own.size(); i++) {
      if (own.get(i).isSameTime(one)) {
        own.set(i, one);
        return;
      }
    }
    if (own.stream().noneMatch(one::overlaps)) {
      own.add(one);
    }
  }

  private static LocalDate last(List<Window> own) {
    return own.stream().map(Window::last).max(LocalDate::compareTo).orElseThrow();
  }

  /** Whether each day from the first of the term to a day is in a window. */
  private static boolean isWhole(List<Window> own, LocalDate first, LocalDate until) {
    TreeSet<LocalDate> open = new TreeSet<>(first.datesUntil(until.plusDays(1)).toList());
    own.forEach(one -> open.subSet(one.first(), true, one.last(), true).clear());
    return open.isEmpty();
  }
}
