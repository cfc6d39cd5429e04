package org.govsm.core.rules.dmn;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.govsm.core.source.Position;
import org.govsm.core.xml.XmlCursor;

/** Reads one {@code decisionTable} element. */
final class DmnTable {

  private static final int MAX_ROWS = 20_000;

  private final DmnFile file;
  private final XmlCursor in;
  private final List<Raw.InputClause> inputs = new ArrayList<>();
  private final List<Raw.OutputClause> outputs = new ArrayList<>();
  private final List<Raw.Text> annotations = new ArrayList<>();
  private final List<Raw.Row> rows = new ArrayList<>();

  DmnTable(DmnFile file) {
    this.file = file;
    this.in = file.in;
  }

  Raw.DecisionTable read() {
    file.own();
    file.id();
    Position at = in.position();
    String policy = in.attribute("hitPolicy").orElse("UNIQUE");
    Optional<String> aggregation = in.attribute("aggregation");
    String orientation = in.attribute("preferredOrientation").orElse("Rule-as-Row");
    if (!orientation.equals("Rule-as-Row")) {
      in.problem("table.orientation", orientation + " is not read", "write Rule-as-Row");
    }
    while (file.enter()) {
      switch (in.name()) {
        case "input" -> input();
        case "output" -> output();
        case "annotation" -> {
          file.own();
          annotations.add(new Raw.Text(in.required("name"), in.position()));
          in.skip();
        }
        case "rule" -> rule();
        default -> file.refuse("a table has inputs, outputs, annotations and rules");
      }
    }
    return new Raw.DecisionTable(policy, aggregation, inputs, outputs, annotations, rows, at);
  }

  private void input() {
    file.own();
    file.id();
    Position at = in.position();
    String label = in.attribute("label").orElse("");
    String expression = "";
    String typeRef = "";
    Optional<Raw.Text> values = Optional.empty();
    while (file.enter()) {
      switch (in.name()) {
        case "inputExpression" -> {
          file.own();
          file.id();
          file.language("expressionLanguage");
          file.once(!typeRef.isEmpty());
          typeRef = in.required("typeRef");
          expression = file.textOf().value();
        }
        case "inputValues" -> values = Optional.of(file.unary());
        default -> file.refuse("an input has an expression and values");
      }
    }
    inputs.add(new Raw.InputClause(expression, typeRef, label, values, at));
  }

  private void output() {
    file.own();
    file.id();
    Position at = in.position();
    String name = in.attribute("name").orElse("");
    String typeRef = in.required("typeRef");
    Optional<Raw.Text> values = Optional.empty();
    while (file.enter()) {
      if (in.name().equals("outputValues")) {
        values = Optional.of(file.unary());
      } else {
        file.refuse("an output has values; no default is read");
      }
    }
    outputs.add(new Raw.OutputClause(name, typeRef, values, at));
  }

  private void rule() {
    file.own();
    Position at = in.position();
    String id = file.id();
    List<Raw.Text> tests = new ArrayList<>();
    List<Raw.Text> answers = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    while (file.enter()) {
      switch (in.name()) {
        case "inputEntry" -> tests.add(file.unary());
        case "outputEntry" -> answers.add(file.unary());
        case "annotationEntry" -> {
          file.own();
          notes.add(file.textOf().value());
        }
        default -> file.refuse("a rule has input, output and annotation entries");
      }
    }
    add(new Raw.Row(id, tests, answers, notes, at));
  }

  private void add(Raw.Row row) {
    if (rows.size() < MAX_ROWS) {
      rows.add(row);
    } else if (rows.size() == MAX_ROWS) {
      rows.add(row);
      in.problem(row.at(), "table.rows", "more than " + MAX_ROWS + " rows", "split the table");
    }
  }
}
