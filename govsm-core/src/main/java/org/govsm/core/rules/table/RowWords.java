package org.govsm.core.rules.table;

import java.util.ArrayList;
import java.util.List;
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
    return step(
        index,
        Message.of("rules.applies")
            .with("conditions", conditions(index))
            .with("answer", table.text(index).answer()));
  }

  /** A row that would apply if what is not known were as it asks. */
  public Step may(int index) {
    List<Object> wanted = new ArrayList<>();
    for (int c = 0; c < table.columns().size(); c++) {
      InputColumn column = table.columns().get(c);
      if (!table.rows().get(index).cells().get(c).any() && column.valueIn(values) == null) {
        wanted.add(
            Message.of("rules.wanted")
                .with("fact", column.term())
                .with("cell", table.text(index).cell(c)));
      }
    }
    return step(
        index,
        Message.of("rules.may").with("wanted", wanted).with("answer", table.text(index).answer()));
  }

  /** A row that does not apply, and the first fact that it does not fit. */
  public Step out(int index, int unmet) {
    return step(index, Message.of("rules.out").with("condition", condition(index, unmet)));
  }

  private List<Object> conditions(int index) {
    List<Object> met = new ArrayList<>();
    for (int c = 0; c < table.columns().size(); c++) {
      if (!table.rows().get(index).cells().get(c).any()) {
        met.add(condition(index, c));
      }
    }
    return met.isEmpty() ? List.of(Message.of("rules.always")) : met;
  }

  private Message condition(int index, int c) {
    InputColumn column = table.columns().get(c);
    Object value = column.valueIn(values);
    Object spoken =
        value == null || value == CaseValues.NOTHING
            ? Message.of("cell.nothing")
            : column.type().spoken(value);
    return Message.of("rules.condition")
        .with("fact", column.term())
        .with("value", spoken)
        .with("cell", table.text(index).cell(c));
  }

  private Step step(int index, Message said) {
    RowText row = table.text(index);
    return Step.of(row.rule(), table.rows().get(index).id(), said, row.citation());
  }
}
