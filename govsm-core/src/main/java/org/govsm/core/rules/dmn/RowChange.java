package org.govsm.core.rules.dmn;

import java.time.LocalDate;
import java.util.Map;
import org.govsm.core.source.Position;

/**
 * Change of a row by an amendment: it ends, and another follows it on that day unless it only ends.
 *
 * @param row the id of the row that ends
 * @param day the first day on which it is no longer in force
 * @param follows whether another row takes its place
 * @param cells conditions of the other row that differ, by fact
 * @param answers fields of its answer that differ
 * @param annotations its authority, and what else of its annotations differs
 * @param at where the amendment says so
 */
public record RowChange(
    String row,
    LocalDate day,
    boolean follows,
    Map<String, String> cells,
    Map<String, String> answers,
    Map<String, String> annotations,
    Position at) {

  public RowChange {
    cells = Map.copyOf(cells);
    answers = Map.copyOf(answers);
    annotations = Map.copyOf(annotations);
  }

  public static RowChange end(String row, LocalDate day, Position at) {
    return new RowChange(row, day, false, Map.of(), Map.of(), Map.of(), at);
  }

  public static RowChange amend(
      String row,
      LocalDate day,
      Map<String, String> cells,
      Map<String, String> answers,
      Map<String, String> annotations,
      Position at) {
    return new RowChange(row, day, true, cells, answers, annotations, at);
  }
}
