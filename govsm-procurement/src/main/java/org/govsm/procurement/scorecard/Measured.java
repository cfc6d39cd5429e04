package org.govsm.procurement.scorecard;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import org.govsm.core.text.Message;

/**
 * A value, or why there is none. Never a zero in place of nothing.
 *
 * @param held whether there is no value because readings stand against each other, or because the
 *     platform does not count the metric: then nothing is missing, and what the terms say of
 *     missing readings does not apply
 * @param open whether it may be more than its ends: a count that was read too early and only rises
 * @param ends up to which instant each account or post was read, as far as that is kept
 * @param each the figures that it is the sum of, where the greatest of them is judged
 * @param marks what it was made of
 * @param doubt whether it is between two figures that stand against each other: it is held where
 *     they decide otherwise
 */
record Measured(
    Optional<Interval> value,
    List<Message> reasons,
    boolean held,
    boolean open,
    Map<String, Instant> ends,
    List<Interval> each,
    Set<Mark> marks,
    boolean doubt) {

  Measured(
      Optional<Interval> value,
      List<Message> reasons,
      boolean held,
      boolean open,
      Map<String, Instant> ends) {
    this(value, reasons, held, open, ends, List.of(), Set.of(), false);
  }

  static Measured of(Interval value) {
    return new Measured(Optional.of(value), List.of(), false, false, Map.of());
  }

  static Measured unknown(Message reason) {
    return new Measured(Optional.empty(), List.of(reason), false, false, Map.of());
  }

  /** No value, whatever the terms say of missing readings. */
  static Measured held(Message question) {
    return new Measured(Optional.empty(), List.of(question), true, false, Map.of());
  }

  /** The same value as the least that it can be, and why it may be more. */
  Measured atLeast(Message reason) {
    List<Message> all = new ArrayList<>(reasons);
    all.add(reason);
    return new Measured(value, all, held, value.isPresent(), ends, List.of(), marks, doubt);
  }

  /** A value between two figures of which nobody knows which holds. */
  static Measured between(Interval value, Message why) {
    return new Measured(
        Optional.of(value), List.of(why), false, false, Map.of(), List.of(), Set.of(), true);
  }

  /** No value, for the same reasons, whatever the terms say of missing readings. */
  Measured inDoubt() {
    return new Measured(Optional.empty(), reasons, true, false, ends);
  }

  /** No value, for a reason that comes first, whatever the terms say of missing readings. */
  Measured heldBy(Message reason) {
    List<Message> all = new ArrayList<>(List.of(reason));
    all.addAll(reasons);
    return new Measured(Optional.empty(), all, true, false, ends);
  }

  /** No value, for the same reasons. */
  Measured without() {
    return new Measured(Optional.empty(), reasons, held, false, ends);
  }

  Measured readTo(String subject, Instant end) {
    return readTo(Map.of(subject, end));
  }

  Measured readTo(Map<String, Instant> instants) {
    return new Measured(value, reasons, held, open, instants, List.of(), marks, doubt);
  }

  Measured marked(Set<Mark> all) {
    return new Measured(value, reasons, held, open, ends, each, all, doubt);
  }

  /** The same sum, of which the greatest part is judged. */
  Measured of(List<Interval> parts) {
    return new Measured(value, reasons, held, open, ends, parts, marks, doubt);
  }

  /** The greatest part in place of the sum, where that is what is judged. */
  Measured byGreatest() {
    Optional<Interval> greatest = each.stream().reduce(Interval::greater);
    return new Measured(greatest.or(() -> value), reasons, held, open, ends, each, marks, doubt);
  }

  Measured map(UnaryOperator<Interval> change) {
    return new Measured(value.map(change), reasons, held, open, ends, List.of(), marks, doubt);
  }

  Measured plus(Measured other) {
    return and(other, Interval::plus, open || other.open);
  }

  /** The same as all one after the other, without a copy of what is known for each. */
  static Measured sum(List<Measured> all) {
    Measured first = all.get(0);
    if (all.size() == 1) {
      return first;
    }
    Optional<Interval> value = first.value;
    boolean held = first.held;
    boolean open = first.open;
    boolean doubt = first.doubt;
    List<Message> reasons = new ArrayList<>(first.reasons);
    Map<String, Instant> ends = new HashMap<>(first.ends);
    Set<Mark> marks = new HashSet<>(first.marks);
    for (Measured one : all.subList(1, all.size())) {
      reasons.addAll(one.held && !held ? 0 : reasons.size(), one.reasons);
      one.ends.forEach((subject, end) -> ends.merge(subject, end, Measured::later));
      marks.addAll(one.marks);
      value = value.flatMap(sum -> one.value.map(sum::plus));
      held = value.isEmpty() && (held || one.held);
      open |= one.open;
      doubt |= one.doubt;
    }
    return value.isPresent()
        ? new Measured(value, reasons, false, open, ends, List.of(), marks, doubt)
        : new Measured(value, reasons, held, false, ends);
  }

  /** What is taken away, or divided by, must be known to its upper end. */
  Measured minus(Measured other) {
    return other.open
        ? and(other.without(), Interval::minus, false)
        : and(other, Interval::minus, open);
  }

  /** The other is above zero. */
  Measured dividedBy(Measured other) {
    return other.open
        ? and(other.without(), Interval::dividedBy, false)
        : and(other, Interval::dividedBy, open);
  }

  private Measured and(Measured other, BinaryOperator<Interval> together, boolean opened) {
    boolean otherFirst = other.held && !held;
    List<Message> all = new ArrayList<>(otherFirst ? other.reasons : reasons);
    all.addAll(otherFirst ? reasons : other.reasons);
    Map<String, Instant> both = new HashMap<>(ends);
    other.ends.forEach((subject, end) -> both.merge(subject, end, Measured::later));
    if (value.isEmpty() || other.value.isEmpty()) {
      return new Measured(Optional.empty(), all, held || other.held, false, both);
    }
    Interval made = together.apply(value.get(), other.value.get());
    Set<Mark> marked = new HashSet<>(marks);
    marked.addAll(other.marks);
    return new Measured(
        Optional.of(made), all, false, opened, both, List.of(), marked, doubt || other.doubt);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
