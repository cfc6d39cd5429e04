package org.govsm.core.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.govsm.core.source.Position;
import org.jspecify.annotations.Nullable;

/**
 * A compiled decision table. For each column the positions of its {@link Axis} hold the set of rows
 * whose cell is met there, so that a decision is a look-up per column and an intersection of sets.
 */
final class Table {

  private final String id;
  private final Position position;
  private final HitPolicy policy;
  private final List<Column> columns;
  private final List<OutputColumn> outputs;
  private final List<Row> rows;
  private final Axis[] axes;
  private final RowSets[] rowsAt;
  private final long[][] anyRows;
  private final long[] allRows;
  private final List<Outputs> answers;
  private final Optional<Column> dayOfLaw;
  private final boolean hasReadings;

  Table(
      String id,
      Position position,
      HitPolicy policy,
      List<Column> columns,
      List<OutputColumn> outputs,
      List<Row> rows) {
    this.id = id;
    this.position = position;
    this.policy = policy;
    this.columns = List.copyOf(columns);
    this.outputs = List.copyOf(outputs);
    this.rows = List.copyOf(rows);
    axes = new Axis[columns.size()];
    rowsAt = new RowSets[columns.size()];
    anyRows = new long[columns.size()][];
    allRows = Bits.full(rows.size());
    for (int c = 0; c < columns.size(); c++) {
      compile(c);
    }
    answers = this.rows.stream().map(row -> row.answer(this.outputs)).toList();
    dayOfLaw = this.columns.stream().filter(Column::isDayOfLaw).findFirst();
    hasReadings = this.rows.stream().anyMatch(row -> row.interpretation().isPresent());
  }

  private void compile(int c) {
    Axis axis = new Axis(columns.get(c).type(), rows.stream().map(row -> row.cells().get(c)));
    axes[c] = axis;
    rowsAt[c] = new RowSets(axis, rows.stream().map(row -> row.cells().get(c)).toList());
    anyRows[c] = new long[Bits.words(rows.size())];
    for (int r = 0; r < rows.size(); r++) {
      if (rows.get(r).cells().get(c).any()) {
        Bits.set(anyRows[c], r);
      }
    }
  }

  String id() {
    return id;
  }

  Position position() {
    return position;
  }

  HitPolicy policy() {
    return policy;
  }

  List<Column> columns() {
    return columns;
  }

  List<OutputColumn> outputs() {
    return outputs;
  }

  List<Row> rows() {
    return rows;
  }

  Axis axis(int column) {
    return axes[column];
  }

  /** The rows whose cell is met at a position; not to be written to. */
  long[] rowsAt(int column, int position) {
    return rowsAt[column].at(position);
  }

  Outputs answer(int row) {
    return answers.get(row);
  }

  Optional<Column> dayOfLaw() {
    return dayOfLaw;
  }

  /**
   * Whether the rows are readings of one text, of which the firmest decides: one answer, no list.
   */
  boolean isOfReadings() {
    return policy == HitPolicy.COLLECT && hasReadings;
  }

  /** Whether any row names the reading that it stands for. */
  boolean hasReadings() {
    return hasReadings;
  }

  Hits ask(Case facts) {
    long[] possible = allRows.clone();
    long[] matched = allRows.clone();
    for (int c = 0; c < axes.length; c++) {
      Object value = columns.get(c).valueIn(facts);
      if (value == null) {
        Bits.keep(matched, anyRows[c]);
      } else {
        long[] met = rowsAt[c].at(axes[c].positionOf(checked(columns.get(c), value)));
        Bits.keep(matched, met);
        Bits.keep(possible, met);
      }
    }
    Bits.drop(possible, matched);
    return new Hits(matched, possible);
  }

  /** Whether all facts are of the kind, and among the values, that the columns ask for. */
  boolean takes(Case facts) {
    return columns.stream().allMatch(column -> allows(column, column.valueIn(facts)));
  }

  private static boolean allows(Column column, @Nullable Object value) {
    return takes(column, value)
        && (value == null || value == Case.NOTHING || column.type().allowed().matches(value));
  }

  private static boolean takes(Column column, @Nullable Object value) {
    return value == null || value == Case.NOTHING || column.type().type().holds(value);
  }

  private static Object checked(Column column, Object value) {
    NamedType type = column.type();
    if (!takes(column, value)) {
      throw new IllegalArgumentException(
          "the fact '" + column.known() + "' is a " + type.type().dmnName());
    } else if (value != Case.NOTHING && !type.allowed().matches(value)) {
      throw new IllegalArgumentException(
          "the fact '"
              + column.known()
              + "' is "
              + Range.literal(value)
              + "; allowed is "
              + type.allowed().canonical());
    }
    return value;
  }

  /** The row that was in force last on the day of a case; before all of them, the earliest. */
  Row nearest(Case facts) {
    Optional<LocalDate> day = dayOfLaw().flatMap(c -> facts.day(c.known()));
    Comparator<Row> byStart = Comparator.comparing(row -> TableView.periodOf(this, row).from());
    return rows.stream()
        .filter(
            row -> day.filter(d -> !TableView.periodOf(this, row).from().isAfter(d)).isPresent())
        .max(byStart)
        .or(() -> rows.stream().min(byStart))
        .orElseThrow();
  }

  /** The names of the unknown facts that a set of rows asks for, in the order of the columns. */
  List<String> missing(Case facts, long[] wanted) {
    List<String> names = new ArrayList<>();
    for (int c = 0; c < axes.length; c++) {
      if (columns.get(c).valueIn(facts) == null && asks(c, wanted)) {
        names.add(columns.get(c).known());
      }
    }
    return names;
  }

  private boolean asks(int c, long[] wanted) {
    for (int r = Bits.next(wanted, 0); r >= 0; r = Bits.next(wanted, r + 1)) {
      if (!Bits.has(anyRows[c], r)) {
        return true;
      }
    }
    return false;
  }

  /** The first column whose known fact does not meet a row's cell, or null. */
  @Nullable Integer firstUnmet(Case facts, Row row) {
    for (int c = 0; c < axes.length; c++) {
      Object value = columns.get(c).valueIn(facts);
      if (value != null && !row.cells().get(c).matches(value)) {
        return c;
      }
    }
    return null;
  }

  /** Rows that match, and rows that would if an unknown fact were as they ask. */
  static final class Hits {

    private final long[] matched;
    private final long[] possible;

    Hits(long[] matched, long[] possible) {
      this.matched = matched;
      this.possible = possible;
    }

    static Hits none(Table table) {
      int words = Bits.words(table.rows().size());
      return new Hits(new long[words], new long[words]);
    }

    long[] matched() {
      return matched;
    }

    long[] possible() {
      return possible;
    }
  }
}
