package org.govsm.procurement.scorecard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.money.Fraction;

/**
 * The figures of which one is the sum, but for rounding: a total of some of the others. Looked for
 * in an order that is the same each time, and not without end.
 */
final class SumOfOthers {

  private static final int MOST_STEPS = 200_000;
  private static final int PLACES = 4;
  private static final long RUPEE = 10_000;
  private static final long PAISA = 100;

  private record Part(String subject, long sum) {}

  private final long sum;
  private final List<Part> parts = new ArrayList<>();
  private final long[] left;
  private int steps;

  private SumOfOthers(Fraction own, Map<String, Fraction> others) {
    sum = exact(own);
    others.forEach((subject, figure) -> parts.add(new Part(subject, exact(figure))));
    parts.removeIf(part -> part.sum() <= 0);
    parts.sort(Comparator.comparing(Part::sum).reversed().thenComparing(Part::subject));
    left = new long[parts.size() + 1];
    for (int i = parts.size() - 1; i >= 0; i--) {
      left[i] = left[i + 1] + parts.get(i).sum();
    }
  }

  /** At least two of the others that make up a sum of rupees; nothing where there are none. */
  static Optional<List<String>> of(Fraction own, Map<String, Fraction> others) {
    SumOfOthers search = new SumOfOthers(own, others);
    List<String> found = new ArrayList<>();
    boolean is = search.sum > 0 && search.isFrom(0, search.sum, half(search.sum), found);
    return is ? Optional.of(found.stream().sorted().toList()) : Optional.empty();
  }

  private static long exact(Fraction figure) {
    BigDecimal rupees = figure.decimal(PLACES, RoundingMode.HALF_UP);
    return rupees.movePointRight(PLACES).longValue();
  }

  /** By how much rounding may have changed a figure: to the rupee, or to the paisa. */
  private static long half(long figure) {
    return (figure % RUPEE == 0 ? RUPEE : PAISA) / 2;
  }

  private boolean isFrom(int next, long missing, long play, List<String> taken) {
    if (Math.abs(missing) <= play && taken.size() > 1) {
      return true;
    }
    if (++steps > MOST_STEPS || next == parts.size() || missing <= -play) {
      return false;
    }
    if (missing > left[next] + play + (long) (parts.size() - next) * RUPEE / 2) {
      return false;
    }
    Part part = parts.get(next);
    taken.add(part.subject());
    if (isFrom(next + 1, missing - part.sum(), play + half(part.sum()), taken)) {
      return true;
    }
    taken.remove(taken.size() - 1);
    return isFrom(next + 1, missing, play, taken);
  }
}
