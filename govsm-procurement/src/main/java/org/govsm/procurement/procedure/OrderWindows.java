package org.govsm.procurement.procedure;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Ruling;
import org.govsm.core.decision.Trace;
import org.govsm.procurement.question.Evaluation;
import org.jspecify.annotations.Nullable;

/** All windows of some orders: those that show splitting, and those that cannot be judged. */
final class OrderWindows {

  private final List<OrderWindow> windows;
  private final List<OrderWindow> split;
  private final List<OrderWindow> open;
  private final int days;
  private final Optional<String> reason;

  OrderWindows(List<OrderWindow> windows, int days, Optional<String> reason) {
    this.windows = windows;
    this.days = days;
    this.reason = reason;
    split = longest(OrderWindow::isSplit);
    open = longest(OrderWindow::isOpen).stream().filter(one -> !isFound(one)).toList();
  }

  /** Those of a kind that are in no other one of the kind. */
  private List<OrderWindow> longest(Predicate<OrderWindow> kind) {
    List<OrderWindow> all = windows.stream().filter(kind).toList();
    return all.stream()
        .filter(one -> all.stream().noneMatch(other -> other != one && other.holds(one)))
        .toList();
  }

  /** Whether a longer window shows splitting of the same orders: it is then named for them. */
  private boolean isFound(OrderWindow one) {
    return split.stream().anyMatch(longer -> longer != one && longer.holds(one));
  }

  /**
   * The decision.
   *
   * @param unvalued what the orders are called of which nobody can tell what they come to
   */
  Decision<SplittingCheck> decision(Map<String, @Nullable Object> basis, List<String> unvalued) {
    Stream<Finding> least =
        unvalued.isEmpty() ? Stream.of() : Stream.of(shown().findings().unvalued(unvalued));
    List<Finding> findings = Stream.concat(least, findings().stream()).toList();
    return decision(ruling(!unvalued.isEmpty()), parts(), findings, basis);
  }

  /** Whether all can be judged, and none shows splitting. */
  boolean isWithoutSplitting() {
    return split.isEmpty() && open.isEmpty();
  }

  LocalDate lastDay() {
    return shown().lastDay();
  }

  /** The one window that ends with a purchase that is planned: its sum is what counts. */
  Decision<SplittingCheck> planned(Map<String, @Nullable Object> basis) {
    SplittingFindings found = shown().findings();
    Stream<Finding> notJudged = shown().isOpen() ? Stream.of(found.notJudged()) : Stream.of();
    List<Finding> findings =
        Stream.of(found.planned().stream(), found.split().stream(), notJudged, taken())
            .flatMap(some -> some)
            .toList();
    return decision(shown().rulingOnSum(), parts(), findings, basis);
  }

  private Decision<SplittingCheck> decision(
      Ruling<SplittingCheck> ruling,
      List<Trace> parts,
      List<Finding> findings,
      Map<String, @Nullable Object> basis) {
    return Decision.of(
        Splitting.QUESTION,
        ruling,
        Optional.of(shown().lastDay()),
        Evaluation.reasons(parts, findings, basis));
  }

  private Ruling<SplittingCheck> ruling(boolean unvalued) {
    if (unvalued && isWithoutSplitting()) {
      return new Ruling.Undetermined<>(List.of("value"));
    }
    List<String> missing = open.stream().flatMap(w -> w.missing().stream()).distinct().toList();
    if (!split.isEmpty() || open.isEmpty()) {
      return new Ruling.Answer<>(shown().check());
    } else if (!missing.isEmpty()) {
      return new Ruling.Undetermined<>(missing);
    }
    return shown().referral().orElseThrow();
  }

  /** The one that is shown: what is split, then what is open, then any; the highest sum of them. */
  private OrderWindow shown() {
    return Stream.of(split, open, windows)
        .filter(some -> !some.isEmpty())
        .findFirst()
        .flatMap(some -> some.stream().max(Comparator.comparing(OrderWindow::sum)))
        .orElseThrow();
  }

  private List<Finding> findings() {
    Stream<Finding> notJudged =
        split.isEmpty() && open.size() == 1
            ? Stream.of()
            : open.stream().map(window -> window.findings().notJudged());
    return Stream.of(split.stream().flatMap(w -> w.findings().split().stream()), notJudged, taken())
        .flatMap(some -> some)
        .toList();
  }

  /** What was taken for want of a rule or a fact: the limits of GeM, the days of the window. */
  private Stream<Finding> taken() {
    SplittingFindings found = shown().findings();
    return Stream.concat(
        shown().isTakenForGem() ? Stream.of(found.gemOnly()) : Stream.of(),
        Stream.of(found.days(days, reason)));
  }

  /** The reasons of the shown window, then of the others that are split, each row once. */
  private List<Trace> parts() {
    Map<List<Object>, Trace> traces = new LinkedHashMap<>();
    Stream.of(List.of(shown()), split)
        .flatMap(Collection::stream)
        .flatMap(window -> window.reasons().stream())
        .forEach(trace -> traces.putIfAbsent(rows(trace), trace));
    return List.copyOf(traces.values());
  }

  private static List<Object> rows(Trace trace) {
    return trace.steps().stream().<Object>map(step -> List.of(step.row(), step.text())).toList();
  }
}
