package org.govsm.core.rules.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.govsm.core.decision.Finding;
import org.govsm.core.source.Position;
import org.govsm.core.time.EffectivePeriod;
import org.jspecify.annotations.Nullable;

/** A compiled decision table. */
public final class Table {

  private final String id;
  private final Position position;
  private final HitPolicy policy;
  private final List<InputColumn> columns;
  private final List<OutputColumn> outputs;
  private final List<Row> rows;
  private final Optional<InputColumn> dayOfLaw;
  private final boolean hasReadings;
  private volatile @Nullable TableIndex index;
  private volatile LocalDate @Nullable [] starts;
  private volatile @Nullable List<Lapse> lapses;
  private final AtomicReferenceArray<RowText> texts;

  public Table(
      String id,
      Position position,
      HitPolicy policy,
      List<InputColumn> columns,
      List<OutputColumn> outputs,
      List<Row> rows) {
    this.id = id;
    this.position = position;
    this.policy = policy;
    this.columns = List.copyOf(columns);
    this.outputs = List.copyOf(outputs);
    this.rows = List.copyOf(rows);
    texts = new AtomicReferenceArray<>(rows.size());
    dayOfLaw = this.columns.stream().filter(InputColumn::isDayOfLaw).findFirst();
    hasReadings = this.rows.stream().anyMatch(row -> row.interpretation().isPresent());
  }

  /** Made when it is asked for first: a process asks few of the tables that it reads. */
  private TableIndex index() {
    TableIndex made = index;
    if (made == null) {
      made = new TableIndex(columns, outputs, rows);
      index = made;
    }
    return made;
  }

  public String id() {
    return id;
  }

  public Position position() {
    return position;
  }

  public HitPolicy policy() {
    return policy;
  }

  public List<InputColumn> columns() {
    return columns;
  }

  public List<OutputColumn> outputs() {
    return outputs;
  }

  public List<Row> rows() {
    return rows;
  }

  public Axis axis(int column) {
    return index().axis(column);
  }

  /** The rows whose cell is met at a position; not to be written to. */
  public long[] rowsAt(int column, int position) {
    return index().rowsAt(column, position);
  }

  /** The text of a row, made when it is asked for first. */
  RowText text(int row) {
    RowText made = texts.get(row);
    if (made == null) {
      made = new RowText(rows.get(row), columns, answer(row));
      texts.set(row, made);
    }
    return made;
  }

  /**
   * What is to be known of a row that decides.
   *
   * @param firm whether another row, that is surer, says the same
   */
  public List<Finding> findings(int row, boolean firm) {
    return text(row).findings(firm);
  }

  /** That a row, which does not decide, is another reading of the text. */
  public Finding otherReading(int row) {
    return text(row).otherReading();
  }

  public Map<String, @Nullable Object> answer(int row) {
    return index().answer(row);
  }

  public Optional<InputColumn> dayOfLaw() {
    return dayOfLaw;
  }

  /**
   * Whether the rows are readings of one text, of which the firmest decides: one answer, no list.
   */
  public boolean isOfReadings() {
    return policy == HitPolicy.COLLECT && hasReadings;
  }

  /** Whether any row names the reading that it stands for. */
  public boolean hasReadings() {
    return hasReadings;
  }

  public Hits ask(CaseValues values) {
    TableIndex known = index();
    long[] possible = known.all();
    long[] matched = known.all();
    for (int c = 0; c < columns.size(); c++) {
      Object value = columns.get(c).valueIn(values);
      if (value == null) {
        Bits.keep(matched, known.any(c));
      } else {
        long[] met = known.rowsAt(c, position(known, c, value));
        Bits.keep(matched, met);
        Bits.keep(possible, met);
      }
    }
    Bits.drop(possible, matched);
    return new Hits(matched, possible);
  }

  private int position(TableIndex known, int c, Object value) {
    InputColumn column = columns.get(c);
    int position = column.takes(value) ? known.allowedPosition(c, value) : -1;
    if (position < 0 || !column.type().says(value)) {
      throw column.refused(value);
    }
    return position;
  }

  /** Whether all facts are of the kind, and among the values, that the columns ask for. */
  public boolean takes(CaseValues values) {
    return columns.stream().allMatch(column -> column.allows(column.valueIn(values)));
  }

  /** The day of the law in a case, where the table asks for it and it is known. */
  public Optional<LocalDate> dayIn(CaseValues values) {
    return dayOfLaw.flatMap(column -> Optional.ofNullable(values.day(column.known())));
  }

  /** The days on which a row is in force, from the first to the last of its ranges. */
  public EffectivePeriod periodOf(Row row) {
    for (int c = 0; c < columns.size(); c++) {
      if (columns.get(c).isDayOfLaw() && row.cells().get(c).period().isPresent()) {
        return row.cells().get(c).period().get();
      }
    }
    return EffectivePeriod.ALWAYS;
  }

  /** The row that was in force last on the day of a case; before all of them, the earliest. */
  public Row nearest(CaseValues values) {
    LocalDate[] known = starts;
    if (known == null) {
      known = RowStarts.of(this);
      starts = known;
    }
    return rows.get(RowStarts.nearest(known, dayIn(values)));
  }

  /** The days between editions of a rule, or between all rows, of a table that collects. */
  public List<Lapse> lapses() {
    List<Lapse> known = lapses;
    if (known == null) {
      known = Lapse.of(this);
      lapses = known;
    }
    return known;
  }

  /** Whether a case falls on days between two rows, of which one would be its on another day. */
  public boolean lapsed(CaseValues values) {
    Optional<LocalDate> day = dayIn(values);
    return day.isPresent()
        && lapses().stream()
            .filter(lapse -> lapse.days().contains(day.get()))
            .anyMatch(
                lapse ->
                    lapse.whole() || isOf(values, lapse.before()) || isOf(values, lapse.after()));
  }

  /** Whether a row is met by all that is known but the day. */
  private boolean isOf(CaseValues values, Row row) {
    for (int c = 0; c < columns.size(); c++) {
      Object value = columns.get(c).isDayOfLaw() ? null : columns.get(c).valueIn(values);
      if (value != null && !row.cells().get(c).matches(value)) {
        return false;
      }
    }
    return true;
  }

  /** The names of the unknown facts that a set of rows asks for, in the order of the columns. */
  public List<String> missing(CaseValues values, long[] wanted) {
    List<String> names = new ArrayList<>();
    for (int c = 0; c < columns.size(); c++) {
      if (columns.get(c).valueIn(values) == null && asks(c, wanted)) {
        names.add(columns.get(c).known());
      }
    }
    return names;
  }

  private boolean asks(int c, long[] wanted) {
    for (int r = Bits.next(wanted, 0); r >= 0; r = Bits.next(wanted, r + 1)) {
      if (!Bits.has(index().any(c), r)) {
        return true;
      }
    }
    return false;
  }

  /** The rows that a known fact does not meet, found row by row: for a case that was not asked. */
  public long[] unmet(CaseValues values) {
    long[] unmet = new long[Bits.words(rows.size())];
    for (int row = 0; row < rows.size(); row++) {
      if (firstUnmet(values, rows.get(row)) != null) {
        Bits.set(unmet, row);
      }
    }
    return unmet;
  }

  /** The first column whose known fact does not meet a row's cell, or null. */
  @Nullable
  public Integer firstUnmet(CaseValues values, Row row) {
    for (int c = 0; c < columns.size(); c++) {
      Object value = columns.get(c).valueIn(values);
      if (value != null && !row.cells().get(c).matches(value)) {
        return c;
      }
    }
    return null;
  }

  /** Rows that match, and rows that would if an unknown fact were as they ask. */
  public static final class Hits {

    private final long[] matched;
    private final long[] possible;

    public Hits(long[] matched, long[] possible) {
      this.matched = matched;
      this.possible = possible;
    }

    public static Hits none(Table table) {
      int words = Bits.words(table.rows().size());
      return new Hits(new long[words], new long[words]);
    }

    public long[] matched() {
      return matched;
    }

    public long[] possible() {
      return possible;
    }
  }
}
