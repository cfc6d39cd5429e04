package org.govsm.core.rules.table;

import static java.util.stream.Collectors.joining;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.core.time.EffectivePeriod;

/**
 * A condition on one fact: anything, any of some ranges, or none of them. {@code null} among the
 * tests asks for a fact that is known to be nothing.
 */
public record Cell(boolean any, boolean negated, boolean nothing, List<Range> ranges) {

  public static final Cell ANY = new Cell(true, false, false, List.of());

  public Cell {
    ranges = List.copyOf(ranges);
  }

  static Cell anyOf(List<Range> ranges, boolean nothing) {
    return new Cell(false, false, nothing, ranges);
  }

  Cell not() {
    return new Cell(false, true, nothing, ranges);
  }

  public boolean matches(Object value) {
    return any || inTests(value) != negated;
  }

  private boolean inTests(Object value) {
    if (value == CaseValues.NOTHING) {
      return nothing;
    }
    for (Range range : ranges) {
      if (range.contains(value)) {
        return true;
      }
    }
    return false;
  }

  Stream<Object> points() {
    return ranges.stream().flatMap(r -> Stream.of(r.low(), r.high()).flatMap(Stream::ofNullable));
  }

  /** The days from the first to the last of its ranges; nothing where it names none. */
  Optional<EffectivePeriod> period() {
    return negated || ranges.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new EffectivePeriod(
                Collections.min(ranges.stream().map(Range::firstDay).toList()),
                Collections.max(ranges.stream().map(Range::endDay).toList())));
  }

  public String canonical() {
    if (any) {
      return "-";
    }
    Stream<String> tests = ranges.stream().map(Range::canonical);
    String all =
        Stream.concat(tests, nothing ? Stream.of("null") : Stream.of()).collect(joining(","));
    return negated ? "not(" + all + ")" : all;
  }
}
