package org.govsm.core.rules.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.govsm.core.decision.Spoken;
import org.govsm.core.decision.Step;
import org.govsm.core.text.Message;

/** Rows as steps of a reasoning, with the facts of a case in them. */
public final class RowWords {

  private final Table table;
  private final CaseValues values;

  public RowWords(Table table, CaseValues values) {
    this.table = table;
    this.values = values;
  }

  /** A row that applies: the facts that meet it, and its answer. */
  public Step applies(int index) {
    Row row = table.rows().get(index);
    return step(
        row,
        Message.of("rules.applies")
            .with("conditions", conditions(row))
            .with("answer", answer(index)));
  }

  /** What a row answers; that a row of things not found has nothing to say is said. */
  private Object answer(int index) {
    boolean nothing = table.answer(index).values().stream().allMatch(Objects::isNull);
    return nothing ? Message.of("rules.no-value") : Spoken.answer(table.answer(index));
  }

  /** A row that would apply if what is not known were as it asks. */
  public Step may(int index) {
    Row row = table.rows().get(index);
    List<Object> wanted = new ArrayList<>();
    for (int c = 0; c < table.columns().size(); c++) {
      InputColumn column = table.columns().get(c);
      Cell cell = row.cells().get(c);
      if (!cell.any() && column.valueIn(values) == null) {
        wanted.add(
            Message.of("rules.wanted")
                .with("fact", column.term())
                .with("cell", CellWords.of(cell, column.type())));
      }
    }
    return step(row, Message.of("rules.may").with("wanted", wanted).with("answer", answer(index)));
  }

  /** A row that does not apply, and the first fact that it does not fit. */
  public Step out(int index, int unmet) {
    Row row = table.rows().get(index);
    return step(row, Message.of("rules.out").with("condition", condition(row, unmet)));
  }

  private List<Object> conditions(Row row) {
    List<Object> met = new ArrayList<>();
    for (int c = 0; c < table.columns().size(); c++) {
      if (!row.cells().get(c).any()) {
        met.add(condition(row, c));
      }
    }
    return met.isEmpty() ? List.of(Message.of("rules.always")) : met;
  }

  private Message condition(Row row, int c) {
    InputColumn column = table.columns().get(c);
    Object value = column.valueIn(values);
    Object spoken =
        value == null || value == CaseValues.NOTHING
            ? Message.of("cell.nothing")
            : column.type().spoken(value);
    return Message.of("rules.condition")
        .with("fact", column.term())
        .with("value", spoken)
        .with("cell", CellWords.of(row.cells().get(c), column.type()));
  }

  private static Step step(Row row, Message text) {
    return Step.of(row.rule(), row.id(), text, row.citation());
  }
}
