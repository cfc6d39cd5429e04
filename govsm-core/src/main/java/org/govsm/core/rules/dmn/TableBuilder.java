package org.govsm.core.rules.dmn;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.rules.table.HitPolicy;
import org.govsm.core.rules.table.InputColumn;
import org.govsm.core.rules.table.NamedType;
import org.govsm.core.rules.table.OutputColumn;
import org.govsm.core.rules.table.Row;
import org.govsm.core.rules.table.Table;
import org.govsm.core.rules.table.ValueType;
import org.govsm.core.source.Position;
import org.govsm.core.xml.XmlCursor;
import org.jspecify.annotations.Nullable;

/** Compiles one decision of a file, with its names looked up and every cell read. */
final class TableBuilder {

  private final DmnFile file;
  private final XmlCursor in;
  private final Types types;
  private final Raw.Decision decision;

  TableBuilder(DmnFile file, Types types, Raw.Decision decision) {
    this.file = file;
    this.in = file.in;
    this.types = types;
    this.decision = decision;
  }

  Optional<Table> build() {
    for (String authority : decision.authorities()) {
      if (!file.instruments.containsKey(authority)) {
        unknown(decision.at(), authority, "knowledge source");
      }
    }
    if (decision.literal().isPresent()) {
      return new LiteralBuilder(file, types, decision).build();
    }
    return decision.table().flatMap(this::table);
  }

  private Optional<Table> table(Raw.DecisionTable raw) {
    Optional<HitPolicy> policy = HitPolicy.of(raw.hitPolicy(), raw.aggregation());
    if (policy.isEmpty()) {
      in.problem(
          raw.at(),
          "table.policy",
          "the hit policy " + raw.hitPolicy() + raw.aggregation().map(a -> " " + a).orElse(""),
          "use UNIQUE, ANY, FIRST, RULE ORDER or COLLECT with SUM, MIN, MAX or COUNT");
    }
    List<InputColumn> columns = columns(raw);
    List<OutputColumn> outputs = outputs(raw);
    RowBuilder builder = new RowBuilder(file, raw.annotations(), columns, outputs);
    List<Row> rows = new ArrayList<>();
    for (Raw.Row row : raw.rows()) {
      builder.build(row).ifPresent(rows::add);
    }
    if (raw.rows().isEmpty() || outputs.isEmpty()) {
      in.problem(raw.at(), "table.empty", "the table has no row or no output", "add one");
    }
    if (policy.isEmpty()
        || rows.size() < raw.rows().size()
        || rows.isEmpty()
        || outputs.isEmpty()) {
      return Optional.empty();
    }
    policy.filter(HitPolicy::aggregates).ifPresent(p -> checkAggregate(p, raw, outputs, rows));
    return Optional.of(
        new Table(decision.id(), decision.at(), policy.get(), columns, outputs, rows));
  }

  private void checkAggregate(
      HitPolicy policy, Raw.DecisionTable raw, List<OutputColumn> outputs, List<Row> rows) {
    boolean counts = policy == HitPolicy.COLLECT_COUNT;
    boolean numbers = rows.stream().allMatch(row -> row.outputs().get(0) instanceof BigDecimal);
    boolean fits = counts || !numbers || outputs.get(0).type().fits(largestSum(rows));
    if (outputs.size() != 1 || !(counts || numbers) || !fits) {
      in.problem(
          raw.at(), "table.aggregate", "only one column of numbers adds up", "use plain COLLECT");
    }
  }

  private static BigDecimal largestSum(List<Row> rows) {
    return rows.stream()
        .map(row -> ((BigDecimal) row.outputs().get(0)).abs())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private List<InputColumn> columns(Raw.DecisionTable raw) {
    List<InputColumn> columns = new ArrayList<>();
    Map<String, Raw.Input> required = required();
    String dayName = dayName(raw);
    for (Raw.InputClause clause : raw.inputs()) {
      Raw.Input input = required.get(clause.expression());
      if (input == null) {
        in.problem(
            clause.at(),
            "table.input",
            "the column asks '" + clause.expression() + "', no input of this decision",
            "write the one word of an inputData and add its informationRequirement");
      } else if (!input.typeRef().equals(clause.typeRef())) {
        in.problem(
            clause.at(),
            "table.type",
            "the column is of type '" + clause.typeRef() + "', its input '" + input.typeRef() + "'",
            "give both the same type");
      }
      NamedType type = types.allowed(types.find(clause.typeRef(), clause.at()), clause.values());
      columns.add(
          new InputColumn(
              clause.expression(),
              clause.expression().equals(dayName) ? decision.own().get("day") : null,
              type,
              clause.label(),
              clause.at()));
    }
    return columns;
  }

  private Map<String, Raw.Input> required() {
    Map<String, Raw.Input> required = new HashMap<>();
    for (String href : decision.inputs()) {
      Raw.Input input = file.inputs.get(href);
      if (input == null) {
        unknown(decision.at(), href, "input");
      } else {
        required.putIfAbsent(input.name(), input);
      }
    }
    return required;
  }

  /** The input that is the day of law: the only day, or the one named "on". */
  private @Nullable String dayName(Raw.DecisionTable raw) {
    if (!decision.own().containsKey("day")) {
      return null;
    }
    List<String> days = new ArrayList<>();
    for (Raw.InputClause clause : raw.inputs()) {
      if (types.find(clause.typeRef(), clause.at()).type() == ValueType.DAY) {
        days.add(clause.expression());
      }
    }
    if (days.size() == 1) {
      return days.get(0);
    } else if (days.contains("on")) {
      return "on";
    }
    in.problem(
        raw.at(),
        "table.day",
        "g:day names a role, but no column is the day",
        "add one column of a type of date, or name it 'on' where there are several");
    return null;
  }

  private List<OutputColumn> outputs(Raw.DecisionTable raw) {
    List<OutputColumn> outputs = new ArrayList<>();
    for (Raw.OutputClause clause : raw.outputs()) {
      String name = clause.name().isEmpty() ? decision.id() : clause.name();
      if (clause.name().isEmpty() && raw.outputs().size() > 1) {
        in.problem(clause.at(), "table.output", "an output has no name", "name it");
      } else if (outputs.stream().anyMatch(output -> output.name().equals(name))) {
        in.problem(
            clause.at(), "table.output", "the output " + name + " appears twice", "rename one");
      }
      NamedType type = types.allowed(types.find(clause.typeRef(), clause.at()), clause.values());
      outputs.add(new OutputColumn(name, type));
    }
    return outputs;
  }

  private void unknown(Position at, String href, String kind) {
    in.problem(
        at, "dmn.href", "the " + kind + " '" + href + "' is not in the file", "fix the reference");
  }
}
