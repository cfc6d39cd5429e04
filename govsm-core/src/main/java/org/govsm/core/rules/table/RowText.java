package org.govsm.core.rules.table;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.govsm.core.decision.Certainty;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Spoken;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.jspecify.annotations.Nullable;

/**
 * Text of a row: what it says in every case, and by what authority; worked out once. Sentences with
 * a fact of the case in them are prepared up to that fact.
 */
final class RowText {

  private static final String FACT = "fact";
  private static final String CELL = "cell";
  private static final String VALUE = "value";
  private static final String ANSWER = "answer";

  private static final Message CONDITION =
      Message.of("rules.condition").with(FACT, "").with(VALUE, "").with(CELL, "");

  private final Row row;
  private final Map<String, @Nullable Object> fields;
  private final String rule;
  private final Citation citation;
  private final Message applies;
  private final Message may;
  private final List<Message> conditions;
  private final List<Finding> findings;
  private final List<Finding> firmFindings;

  RowText(Row row, List<InputColumn> columns, Map<String, @Nullable Object> fields) {
    this.row = row;
    this.fields = fields;
    rule = row.rule();
    citation = row.citation();
    Object answer =
        fields.values().stream().allMatch(Objects::isNull)
            ? Message.of("rules.no-value")
            : Spoken.answer(fields);
    applies = Message.of("rules.applies").with("conditions", List.of()).with(ANSWER, answer);
    may = Message.of("rules.may").with("wanted", List.of()).with(ANSWER, answer);
    List<Message> met = new ArrayList<>();
    for (int c = 0; c < columns.size(); c++) {
      Message cell = CellWords.of(row.cells().get(c), columns.get(c).type());
      Term fact = columns.get(c).term();
      met.add(CONDITION.with(FACT, fact).with(CELL, cell));
    }
    conditions = List.copyOf(met);
    firmFindings = row.note().map(note -> finding("law.note", note)).stream().toList();
    Stream<Finding> medium =
        Stream.of(citation)
            .filter(cited -> cited.sure() == Certainty.MEDIUM)
            .map(RowWords::sureMedium);
    findings = Stream.concat(medium, firmFindings.stream()).toList();
  }

  private Finding finding(String code, Message text) {
    return Finding.of(code, Finding.Weight.NOTE, text, citation);
  }

  String id() {
    return row.id();
  }

  String rule() {
    return rule;
  }

  Citation citation() {
    return citation;
  }

  /** What it answers, by the conditions that are met; that it has nothing to say is said. */
  Message applies(List<Object> met) {
    return applies.with("conditions", met);
  }

  Message may(List<Object> open) {
    return may.with("wanted", open);
  }

  /** What it asks for in a column, and what the case says of that. */
  Message condition(int column, Object value) {
    return conditions.get(column).with(VALUE, value);
  }

  /** What it asks for in a column of which the case says nothing. */
  Message wanted(int column) {
    Map<String, Object> asked = conditions.get(column).values();
    return Message.of("rules.wanted")
        .with(FACT, requireNonNull(asked.get(FACT)))
        .with(CELL, requireNonNull(asked.get(CELL)));
  }

  List<Finding> findings(boolean firm) {
    return firm ? firmFindings : findings;
  }

  Finding otherReading() {
    return finding(
        "law.other-reading",
        Message.of("law.other-reading")
            .with(ANSWER, Spoken.answer(fields))
            .with("reading", new Term(row.interpretation().orElse(""))));
  }
}
