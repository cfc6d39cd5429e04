package org.govsm.core.rules.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.govsm.core.rules.table.Axis;
import org.govsm.core.rules.table.Bits;
import org.govsm.core.rules.table.HitPolicy;
import org.govsm.core.rules.table.Range;
import org.govsm.core.rules.table.Row;
import org.govsm.core.rules.table.Table;

/**
 * Walks over every kind of case that a table can tell apart: each combination of the positions of
 * its columns. Finds facts that no row answers and rows that never decide.
 */
final class Sweep {

  /** Combinations that are tried at most; a larger table is said to be not checked. */
  private static final long MAX_CELLS = 1_000_000;

  private static final int MAX_GAPS = 20;

  private final Table table;
  private final List<List<Integer>> positions = new ArrayList<>();
  private final int[] at;
  private final long[] reached;
  private final List<String> gaps = new ArrayList<>();
  private int gapCount;

  Sweep(Table table) {
    this.table = table;
    at = new int[table.columns().size()];
    reached = new long[Bits.words(table.rows().size())];
    for (int c = 0; c < table.columns().size(); c++) {
      positions.add(positionsOf(c));
    }
  }

  /** The law begins with the first day of the table; the days before it are no gap. */
  private List<Integer> positionsOf(int c) {
    Axis axis = table.axis(c);
    if (!table.columns().get(c).isDayOfLaw()) {
      return axis.allowedPositions();
    }
    Optional<LocalDate> first =
        table.rows().stream().map(row -> table.periodOf(row).from()).min(Comparator.naturalOrder());
    return axis.allowedPositions().stream()
        .filter(p -> axis.sample(p).filter(d -> !((LocalDate) d).isBefore(first.get())).isPresent())
        .toList();
  }

  List<LintNote> notes() {
    List<LintNote> notes = new ArrayList<>();
    long cells = positions.stream().mapToLong(List::size).reduce(1, Sweep::product);
    if (cells > MAX_CELLS) {
      notes.add(
          note(
              LintNote.Level.NOT_CHECKED,
              "table.gap",
              "'"
                  + table.id()
                  + "' has more than a million kinds of case; gaps were not looked for"));
      return notes;
    }
    walk(0, Bits.full(table.rows().size()));
    if (gapCount > 0 && !table.policy().collects()) {
      notes.add(
          note(
              LintNote.Level.WARNING,
              "table.gap",
              "no row of '" + table.id() + "' answers " + gapCount + " kinds of case: " + gaps));
    }
    IntStream.range(0, table.rows().size())
        .filter(row -> !Bits.has(reached, row))
        .mapToObj(this::unreached)
        .forEach(notes::add);
    return notes;
  }

  private static long product(long a, long b) {
    return a > MAX_CELLS ? a : a * b;
  }

  private void walk(int c, long[] rows) {
    if (Bits.isEmpty(rows)) {
      gap(c);
    } else if (c == at.length) {
      reach(rows);
    } else {
      for (int position : positions.get(c)) {
        at[c] = position;
        long[] left = rows.clone();
        Bits.keep(left, table.rowsAt(c, position));
        walk(c + 1, left);
      }
    }
  }

  private void reach(long[] rows) {
    if (table.policy() == HitPolicy.FIRST) {
      Bits.set(reached, Bits.next(rows, 0));
    } else {
      for (int i = 0; i < rows.length; i++) {
        reached[i] |= rows[i];
      }
    }
  }

  /** A gap that holds whatever the columns from {@code c} on say. */
  private void gap(int c) {
    gapCount++;
    if (gaps.size() < MAX_GAPS) {
      List<String> facts = new ArrayList<>();
      for (int i = 0; i < c; i++) {
        String value = table.axis(i).sample(at[i]).map(Range::literal).orElse("?");
        facts.add(table.columns().get(i).known() + " " + value);
      }
      gaps.add(facts.toString());
    }
  }

  private LintNote unreached(int index) {
    Row row = table.rows().get(index);
    return new LintNote(
        LintNote.Level.ERROR,
        "row.unreachable",
        row.position(),
        "the row '" + row.id() + "' never decides; take it out or change its conditions");
  }

  private LintNote note(LintNote.Level level, String code, String text) {
    return new LintNote(level, code, table.position(), text);
  }
}
