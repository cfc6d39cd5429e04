package org.govsm.portal.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.rules.TableView;

/**
 * What changed in a table between two days.
 *
 * @param before the earlier day
 * @param after the later day
 * @param changes the rules that are not the same on both
 */
public record TableDiff(LocalDate before, LocalDate after, List<Change> changes) {

  /**
   * One rule on both days.
   *
   * @param rule its id
   * @param before its row on the earlier day
   * @param after its row on the later day
   */
  public record Change(
      String rule, Optional<TableView.Line> before, Optional<TableView.Line> after) {

    /** Whether a cell reads the same on both days; conditions are counted first, then answers. */
    public boolean same(int cell) {
      return before.isPresent()
          && after.isPresent()
          && cells(before.get()).get(cell).equals(cells(after.get()).get(cell));
    }

    boolean differs() {
      return before.isEmpty() || after.isEmpty() || !cells(before.get()).equals(cells(after.get()));
    }
  }

  static TableDiff of(List<TableView.Line> lines, LocalDate before, LocalDate after) {
    Map<String, TableView.Line> old = inForce(lines, before);
    Map<String, TableView.Line> young = inForce(lines, after);
    Set<String> rules = new LinkedHashSet<>(old.keySet());
    rules.addAll(young.keySet());
    List<Change> changes =
        rules.stream()
            .map(
                rule ->
                    new Change(
                        rule,
                        Optional.ofNullable(old.get(rule)),
                        Optional.ofNullable(young.get(rule))))
            .filter(Change::differs)
            .toList();
    return new TableDiff(before, after, changes);
  }

  /** The cells of a row in the order of the columns. */
  public static List<String> cells(TableView.Line line) {
    List<String> cells = new ArrayList<>(line.conditions());
    cells.addAll(line.answers());
    return cells;
  }

  private static Map<String, TableView.Line> inForce(List<TableView.Line> lines, LocalDate day) {
    Map<String, TableView.Line> rows = new LinkedHashMap<>();
    lines.stream()
        .filter(line -> line.period().contains(day))
        .forEach(line -> rows.put(line.rule(), line));
    return rows;
  }
}
