package org.govsm.core.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds pairs of rows that both match some facts although only one may. */
final class Overlaps {

  /** Pairs of rows times columns that are compared at most. */
  private static final long MAX_WORK = 50_000_000;

  private final Table table;

  Overlaps(Table table) {
    this.table = table;
  }

  List<LintNote> notes() {
    List<LintNote> notes = new ArrayList<>();
    HitPolicy policy = table.policy();
    if (policy != HitPolicy.UNIQUE && policy != HitPolicy.ANY) {
      return notes;
    }
    long size = table.rows().size();
    if (size * size / 2 * Math.max(table.columns().size(), 1) > MAX_WORK) {
      notes.add(
          new LintNote(
              LintNote.Level.NOT_CHECKED,
              "table.overlap",
              table.position(),
              "'" + table.id() + "' is too large to compare all rows for overlap"));
      return notes;
    }
    for (int a = 0; a < size; a++) {
      for (int b = a + 1; b < size; b++) {
        overlap(a, b).ifPresent(notes::add);
      }
    }
    return notes;
  }

  private Optional<LintNote> overlap(int a, int b) {
    Row first = table.rows().get(a);
    Row second = table.rows().get(b);
    if (table.policy() == HitPolicy.ANY && first.outputs().equals(second.outputs())) {
      return Optional.empty();
    }
    List<String> where = new ArrayList<>();
    for (int c = 0; c < table.columns().size(); c++) {
      Optional<Object> shared = shared(c, a, b);
      if (shared.isEmpty()) {
        return Optional.empty();
      }
      where.add(table.columns().get(c).known() + " " + Range.literal(shared.get()));
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
                + "; change one of them"));
  }

  /** A value of a column that meets both rows. */
  private Optional<Object> shared(int c, int a, int b) {
    Axis axis = table.axis(c);
    for (int position : axis.allowedPositions()) {
      long[] rows = table.rowsAt(c, position);
      if (Bits.has(rows, a) && Bits.has(rows, b)) {
        return axis.sample(position);
      }
    }
    return Optional.empty();
  }
}
