package org.govsm.core.rules.check;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.govsm.core.rules.table.Bits;
import org.govsm.core.rules.table.HitPolicy;
import org.govsm.core.rules.table.Range;
import org.govsm.core.rules.table.Row;
import org.govsm.core.rules.table.Table;

/**
 * Finds pairs of rows that both match some facts although only one may: any two in a table of one
 * answer, and two editions of one rule in a table that collects its answers.
 */
final class Overlaps {

  /** Pairs of rows times words of places that are compared at most. */
  private static final long MAX_WORK = 50_000_000;

  /** Overlaps that are told at most: a table with more has a fault that shows in these. */
  private static final int MOST_TOLD = 200;

  private final Table table;
  private final List<List<BitSet>> places = new ArrayList<>();

  Overlaps(Table table) {
    this.table = table;
  }

  List<LintNote> notes() {
    List<LintNote> notes = new ArrayList<>();
    if (table.policy() == HitPolicy.FIRST || collects() && table.dayOfLaw().isEmpty()) {
      return notes;
    }
    int size = table.rows().size();
    if (work(size) > MAX_WORK) {
      notes.add(notChecked("' is too large to compare all rows for overlap"));
      return notes;
    }
    for (int c = 0; c < table.columns().size(); c++) {
      places.add(placesIn(c));
    }
    for (int a = 0; a < size; a++) {
      for (int b = a + 1; b < size; b++) {
        overlap(a, b).ifPresent(notes::add);
        if (notes.size() == MOST_TOLD) {
          notes.add(notChecked("' has too many overlaps to tell them all"));
          return notes;
        }
      }
    }
    return notes;
  }

  private long work(long size) {
    long words = 1;
    for (int c = 0; c < table.columns().size(); c++) {
      words += 1 + table.axis(c).positions() / Long.SIZE;
    }
    return size * size / 2 * words;
  }

  /** For each row, where on the axis of a column it is met by a value that is allowed. */
  private List<BitSet> placesIn(int c) {
    List<BitSet> each = new ArrayList<>();
    table.rows().forEach(row -> each.add(new BitSet()));
    for (int position : table.axis(c).allowedPositions()) {
      long[] met = table.rowsAt(c, position);
      for (int row = 0; row < each.size(); row++) {
        each.get(row).set(position, Bits.has(met, row));
      }
    }
    return each;
  }

  private LintNote notChecked(String why) {
    return new LintNote(
        LintNote.Level.NOT_CHECKED, "table.overlap", table.position(), "'" + table.id() + why);
  }

  private boolean collects() {
    return table.policy().collects();
  }

  /** Two rows of one rule from different days: the later one is an edition of the earlier. */
  private static boolean areEditions(Row first, Row second) {
    return first.rule().equals(second.rule())
        && Row.firstDayOf(first.id()).isPresent()
        && Row.firstDayOf(second.id()).isPresent();
  }

  private Optional<LintNote> overlap(int a, int b) {
    Row first = table.rows().get(a);
    Row second = table.rows().get(b);
    if (collects() && !areEditions(first, second)) {
      return Optional.empty();
    }
    if (table.policy() == HitPolicy.ANY && first.outputs().equals(second.outputs())) {
      return Optional.empty();
    }
    if (!places.stream().allMatch(rows -> rows.get(a).intersects(rows.get(b)))) {
      return Optional.empty();
    }
    List<String> where = new ArrayList<>();
    for (int c = 0; c < table.columns().size(); c++) {
      Object shared = table.axis(c).sample(firstShared(c, a, b)).orElseThrow();
      where.add(table.columns().get(c).known() + " " + Range.literal(shared));
    }
    return Optional.of(
        new LintNote(
            LintNote.Level.ERROR,
            "table.overlap",
            second.position(),
            "the rows '"
                + first.id()
                + "' and '"
                + second.id()
                + "' both match "
                + where
                + (collects()
                    ? "; end the earlier edition on the day on which the later one begins"
                    : "; change one of them")));
  }

  private int firstShared(int c, int a, int b) {
    BitSet shared = (BitSet) places.get(c).get(a).clone();
    shared.and(places.get(c).get(b));
    return shared.nextSetBit(0);
  }
}
