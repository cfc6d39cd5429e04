package org.govsm.core.rules.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The values of a column, cut where any of its cells begins or ends. Position 2i+1 is the i-th cut
 * itself, position 2i the values before it, the last two the values after all cuts and the fact
 * that is known to be nothing. All values at one position meet the same cells. Codes have no order:
 * one that no cell names stands after all cuts, wherever the alphabet would put it.
 */
public final class Axis {

  private final NamedType type;
  private final Object[] cuts;
  private final Map<Object, Integer> codes = new HashMap<>();
  private final boolean[] allowed;

  Axis(NamedType type, List<Cell> cells) {
    this.type = type;
    TreeSet<Object> all = new TreeSet<>(Range::compare);
    cells.stream().flatMap(Cell::points).forEach(all::add);
    type.allowed().points().forEach(all::add);
    if (type.type() == ValueType.BOOLEAN) {
      all.add(false);
      all.add(true);
    }
    cuts = all.toArray();
    if (type.type() == ValueType.STRING) {
      for (int i = 0; i < cuts.length; i++) {
        codes.put(cuts[i], 2 * i + 1);
      }
    }
    allowed = metAt(type.allowed());
    allowed[positions() - 1] = true;
  }

  private boolean[] metAt(Cell cell) {
    boolean[] met = new boolean[positions()];
    boolean now = false;
    int next = 0;
    int[] turns = turns(cell);
    for (int position = 0; position < met.length; position++) {
      if (next < turns.length && turns[next] == position) {
        now = !now;
        next++;
      }
      met[position] = now;
    }
    return met;
  }

  /** Whether the values at a position may be asked; nothing always may. */
  boolean isAllowed(int position) {
    return allowed[position];
  }

  public int positions() {
    return 2 * cuts.length + 2;
  }

  int positionOf(Object value) {
    if (value == CaseValues.NOTHING) {
      return positions() - 1;
    } else if (type.type() == ValueType.STRING) {
      return codes.getOrDefault(value, 2 * cuts.length);
    }
    int low = 0;
    int high = cuts.length - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = Range.compare(value, cuts[middle]);
      if (order == 0) {
        return 2 * middle + 1;
      } else if (order < 0) {
        high = middle - 1;
      } else {
        low = middle + 1;
      }
    }
    return 2 * low;
  }

  /** The positions at which a cell begins or ceases to be met, in order; it begins unmet. */
  int[] turns(Cell cell) {
    int[] begins = cell.ranges().stream().mapToInt(this::begin).sorted().toArray();
    int[] ends = cell.ranges().stream().mapToInt(this::end).sorted().toArray();
    int[] turns = new int[begins.length + ends.length + 2];
    int count = 0;
    boolean met = cell.any() || cell.negated();
    if (met) {
      turns[count++] = 0;
    }
    int begun = 0;
    for (int ended = 0; ended < ends.length; ) {
      int at = begun < begins.length ? Math.min(begins[begun], ends[ended]) : ends[ended];
      while (begun < begins.length && begins[begun] == at) {
        begun++;
      }
      while (ended < ends.length && ends[ended] == at) {
        ended++;
      }
      boolean now = begun > ended != cell.negated();
      if (now != met) {
        turns[count++] = at;
        met = now;
      }
    }
    if (met != (cell.any() || cell.nothing() != cell.negated())) {
      turns[count++] = positions() - 1;
    }
    return Arrays.copyOf(turns, count);
  }

  private int begin(Range range) {
    return range.low() == null ? 0 : positionOf(range.low()) + (range.lowClosed() ? 0 : 1);
  }

  private int end(Range range) {
    return range.high() == null
        ? positions() - 1
        : positionOf(range.high()) + (range.highClosed() ? 1 : 0);
  }

  /** A value at the position, or nothing where no value of the type lies there. */
  public Optional<Object> sample(int position) {
    if (position == positions() - 1) {
      return Optional.of(CaseValues.NOTHING);
    } else if (position % 2 == 1) {
      return Optional.of(cuts[position / 2]);
    }
    Optional<Object> before =
        position == 0 ? Optional.empty() : Optional.of(cuts[position / 2 - 1]);
    Optional<Object> after =
        position / 2 == cuts.length ? Optional.empty() : Optional.of(cuts[position / 2]);
    return switch (type.type()) {
      case BOOLEAN -> Optional.empty();
      case STRING -> position == 2 * cuts.length ? Optional.of(other()) : Optional.empty();
      case DAY -> between(before.map(LocalDate.class::cast), after.map(LocalDate.class::cast));
      case NUMBER -> middle(before.map(BigDecimal.class::cast), after.map(BigDecimal.class::cast));
    };
  }

  /** A code that no cell names. */
  private String other() {
    String other = "other";
    while (positionOf(other) != 2 * cuts.length) {
      other += "_";
    }
    return other;
  }

  private static Optional<Object> between(Optional<LocalDate> before, Optional<LocalDate> after) {
    if (before.isEmpty()) {
      return Optional.of(after.map(day -> day.minusDays(1)).orElse(LocalDate.EPOCH));
    }
    LocalDate next = before.get().plusDays(1);
    return after.isPresent() && !next.isBefore(after.get()) ? Optional.empty() : Optional.of(next);
  }

  private static Optional<Object> middle(Optional<BigDecimal> before, Optional<BigDecimal> after) {
    if (before.isEmpty()) {
      return Optional.of(after.map(a -> a.subtract(BigDecimal.ONE)).orElse(BigDecimal.ZERO));
    }
    return Optional.of(
        after
            .map(a -> before.get().add(a).divide(BigDecimal.valueOf(2)))
            .orElse(before.get().add(BigDecimal.ONE)));
  }

  /** The positions that a sweep over the table must try: where a value that is allowed lies. */
  public List<Integer> allowedPositions() {
    List<Integer> allowed = new ArrayList<>();
    for (int position = 0; position < positions() - 1; position++) {
      if (sample(position).filter(type::allows).isPresent() && !betweenSteps(position)) {
        allowed.add(position);
      }
    }
    return allowed;
  }

  /** Whether the position lies between two neighbouring values of the unit, such as two paise. */
  private boolean betweenSteps(int position) {
    int next = position / 2;
    if (type.step().isEmpty() || position % 2 == 1 || next == 0 || next == cuts.length) {
      return false;
    }
    BigDecimal gap = ((BigDecimal) cuts[next]).subtract((BigDecimal) cuts[next - 1]);
    return gap.compareTo(type.step().get()) <= 0;
  }
}
