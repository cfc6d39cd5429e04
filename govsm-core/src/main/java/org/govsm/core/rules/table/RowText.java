package org.govsm.core.rules.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Spoken;
import org.govsm.core.text.Message;
import org.jspecify.annotations.Nullable;

/** Text of a row: what it says in every case, and by what authority; worked out once. */
final class RowText {

  private final String rule;
  private final Citation citation;
  private final Object answer;
  private final List<Message> cells;

  RowText(Row row, List<InputColumn> columns, Map<String, @Nullable Object> answer) {
    rule = row.rule();
    citation = row.citation();
    this.answer =
        answer.values().stream().allMatch(Objects::isNull)
            ? Message.of("rules.no-value")
            : Spoken.answer(answer);
    List<Message> said = new ArrayList<>();
    for (int c = 0; c < columns.size(); c++) {
      said.add(CellWords.of(row.cells().get(c), columns.get(c).type()));
    }
    cells = List.copyOf(said);
  }

  String rule() {
    return rule;
  }

  Citation citation() {
    return citation;
  }

  /** What it answers; that a row of things not found has nothing to say is said. */
  Object answer() {
    return answer;
  }

  /** What it asks for in a column. */
  Message cell(int column) {
    return cells.get(column);
  }
}
