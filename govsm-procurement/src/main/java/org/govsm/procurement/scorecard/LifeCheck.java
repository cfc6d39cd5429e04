package org.govsm.procurement.scorecard;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.money.Fraction;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.metric.Metric;

/**
 * Whether the figure of the whole life of a post can hold beside the others of its source: it is no
 * lower than one of the same beginning that ends before, no lower than windows within it, and the
 * sum of those that leave no gap.
 */
final class LifeCheck {

  /** Counts and sums of money add up to the last digit; hours and percentages are rounded. */
  private static final int PAISE = 2;

  private static final Comparator<Reading> IN_ORDER =
      Comparator.comparing(Reading::from).thenComparing(Reading::to).thenComparing(Reading.ORDER);

  private final Metric metric;
  private final Post post;

  LifeCheck(Metric metric, Post post) {
    this.metric = metric;
    this.post = post;
  }

  /** What stands against the last reading of the life, with the question. */
  Optional<Life.Found> of(Reading last, List<Reading> whole, List<Reading> parts) {
    if (whole.size() == 1 && parts.isEmpty()) {
      return Optional.empty();
    }
    Optional<Interval> figure = Figures.of(last).value();
    if (figure.isEmpty() || metric.unit().decimals() > PAISE) {
      return Optional.empty();
    }
    return parts(last, figure.get(), whole, parts);
  }

  /** The highest figure of the whole life that was more before, where such a count only rises. */
  Optional<Reading> higher(Reading last, List<Reading> whole) {
    if (whole.size() == 1) {
      return Optional.empty();
    }
    Optional<Interval> figure = Figures.of(last).value();
    return figure.isEmpty() || !Completion.counts(metric)
        ? Optional.empty()
        : whole.stream()
            .filter(one -> one.to().isBefore(last.to()) && isMore(one, figure.get()))
            .max(Comparator.comparing(one -> one.figure().value().orElseThrow()));
  }

  private static boolean isMore(Reading one, Interval figure) {
    return Figures.of(one).value().filter(v -> v.low().compareTo(figure.high()) > 0).isPresent();
  }

  private Optional<Life.Found> parts(
      Reading last, Interval figure, List<Reading> whole, List<Reading> parts) {
    Set<Reading> wholes = Collections.newSetFromMap(new IdentityHashMap<>());
    wholes.addAll(whole);
    List<Reading> inside = new ArrayList<>();
    whole.stream().filter(one -> one.to().isBefore(last.to())).forEach(inside::add);
    parts.stream().filter(one -> !one.to().isAfter(last.to())).forEach(inside::add);
    inside.removeIf(one -> one.figure().value().isEmpty());
    inside.sort(IN_ORDER);
    return inside.stream()
        .filter(one -> !wholes.contains(one) && Completion.counts(metric) && isMore(one, figure))
        .filter(one -> !isRestated(List.of(one), last))
        .findFirst()
        .map(one -> held(last, List.of(one)))
        .or(() -> metric.isAdditiveOverTime() ? sum(last, figure, inside) : Optional.empty());
  }

  /** Windows that follow each other, as far as they do not overlap. */
  private Optional<Life.Found> sum(Reading last, Interval figure, List<Reading> inside) {
    List<Reading> taken = new ArrayList<>();
    boolean gap = inside.isEmpty() || !post.beginsIn(inside.get(0));
    Instant covered = Instant.MIN;
    for (Reading one : inside) {
      if (!one.from().isBefore(covered)) {
        gap |= !taken.isEmpty() && one.from().isAfter(covered);
        covered = one.to();
        taken.add(one);
      }
    }
    gap |= covered.isBefore(last.to());
    Interval sum = sum(taken);
    boolean more = sum.low().compareTo(figure.high()) > 0;
    boolean less = !gap && sum.high().compareTo(figure.low()) < 0;
    boolean against = more && (!gap || Completion.counts(metric)) || less;
    return against && !isRestated(taken, last) ? Optional.of(held(last, taken)) : Optional.empty();
  }

  private static Interval sum(List<Reading> readings) {
    Interval sum = Interval.exactly(Fraction.ZERO);
    for (Reading one : readings) {
      sum = sum.plus(Figures.of(one).value().orElseThrow());
    }
    return sum;
  }

  /** What was learnt before the figure of the whole is put right by it. */
  private static boolean isRestated(List<Reading> parts, Reading whole) {
    return parts.stream().allMatch(one -> one.retrievedAt().isBefore(whole.retrievedAt()));
  }

  private static Life.Found held(Reading last, List<Reading> parts) {
    List<Reading> all = new ArrayList<>(parts);
    all.add(last);
    return Life.Found.held(all, Missing.parts(last, sum(parts)));
  }
}
