package org.govsm.core.rules.dmn;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.source.Position;

/** A pack as it stands in the file, before names are looked up and cells are read. */
final class Raw {

  private Raw() {}

  record Text(String value, Position at) {}

  record Type(String name, String typeRef, Optional<Text> allowed, boolean compound, Position at) {}

  record Input(String name, String typeRef, Position at) {}

  record InputClause(
      String expression, String typeRef, String label, Optional<Text> values, Position at) {}

  record OutputClause(String name, String typeRef, Optional<Text> values, Position at) {}

  record Row(
      String id, List<Text> inputs, List<Text> outputs, List<String> annotations, Position at) {}

  record DecisionTable(
      String hitPolicy,
      Optional<String> aggregation,
      List<InputClause> inputs,
      List<OutputClause> outputs,
      List<Text> annotations,
      List<Row> rows,
      Position at) {}

  /** One decision: a table, or a literal with its provision and grade. */
  record Decision(
      String id,
      String typeRef,
      Map<String, String> own,
      List<String> inputs,
      List<String> authorities,
      Optional<DecisionTable> table,
      Optional<Text> literal,
      Position at) {}
}
