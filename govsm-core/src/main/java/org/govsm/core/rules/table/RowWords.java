package org.govsm.core.rules.table;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Supplier;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Step;
import org.govsm.core.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * Rows as steps of a reasoning, with the facts of a case in them. A list of them knows only which
 * rows they are, and words one when it is asked for.
 */
public final class RowWords {

  private static final Message OUT = Message.of("rules.out").with("condition", "");
  private static final List<Object> ALWAYS = List.of(Message.of("rules.always"));

  private final Table table;
  private final CaseValues values;
  private final @Nullable Object[] spoken;

  public RowWords(Table table, CaseValues values) {
    this.table = table;
    this.values = values;
    spoken = new Object[table.columns().size()];
  }

  /** That a row rests on a text that is not of the surest. */
  public static Finding sureMedium(Citation citation) {
    return Finding.of(
        "law.sure-medium", Finding.Weight.WARNING, Message.of("law.sure-medium"), citation);
  }

  /** The steps of rows that apply, and after them of rows that may. */
  public List<Step> steps(long[] applying, long[] open) {
    int[] first = Bits.indices(applying);
    int[] then = Bits.indices(open);
    return new Steps(first.length + then.length) {
      @Override
      public Step get(int index) {
        if (index < first.length) {
          return step(first[index], () -> applies(first[index]));
        }
        int row = then[index - first.length];
        return step(row, () -> may(row));
      }
    };
  }

  /** The steps of rows that do not apply. */
  public List<Step> out(long[] unmet) {
    int[] rows = Bits.indices(unmet);
    return new Steps(rows.length) {
      @Override
      public Step get(int index) {
        return step(rows[index], () -> out(rows[index]));
      }
    };
  }

  /** A row that applies: the facts that meet it, and its answer. */
  private Message applies(int index) {
    List<Cell> cells = table.rows().get(index).cells();
    List<Object> met = new ArrayList<>(cells.size());
    for (int c = 0; c < cells.size(); c++) {
      if (!cells.get(c).any()) {
        met.add(condition(index, c));
      }
    }
    return table.text(index).applies(met.isEmpty() ? ALWAYS : met);
  }

  /** A row that would apply if what is not known were as it asks. */
  private Message may(int index) {
    List<Object> wanted = new ArrayList<>();
    for (int c = 0; c < table.columns().size(); c++) {
      if (!table.rows().get(index).cells().get(c).any()
          && table.columns().get(c).valueIn(values) == null) {
        wanted.add(table.text(index).wanted(c));
      }
    }
    return table.text(index).may(wanted);
  }

  /** A row that does not apply, and the first fact that it does not fit. */
  private Message out(int index) {
    Integer unmet = table.firstUnmet(values, table.rows().get(index));
    return OUT.with("condition", condition(index, unmet == null ? 0 : unmet));
  }

  private Message condition(int index, int c) {
    return table.text(index).condition(c, spoken(c));
  }

  /** A value in words, prepared once for all rows; that two threads may do so does no harm. */
  private Object spoken(int c) {
    Object said = spoken[c];
    if (said == null) {
      InputColumn column = table.columns().get(c);
      Object value = column.valueIn(values);
      said =
          value == null || value == CaseValues.NOTHING
              ? Message.of("cell.nothing")
              : column.type().spoken(value);
      spoken[c] = said;
    }
    return said;
  }

  private Step step(int index, Supplier<Message> words) {
    RowText row = table.text(index);
    return Step.worded(row.rule(), row.id(), row.citation(), words);
  }

  /** Unmodifiable, and of a size that is known before any step is. */
  private abstract static class Steps extends AbstractList<Step> implements RandomAccess {

    private final int size;

    Steps(int size) {
      this.size = size;
    }

    @Override
    public int size() {
      return size;
    }
  }
}
