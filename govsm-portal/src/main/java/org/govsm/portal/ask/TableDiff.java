package org.govsm.portal.ask;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.govsm.core.rules.TableView;
import org.govsm.core.rules.check.PackDiff;

/**
 * Table diff: the changes of a table between two days, in words.
 *
 * @param changes the rules that do not say the same on both
 */
public record TableDiff(LocalDate before, LocalDate after, List<Change> changes) {

  /** One rule on both days. */
  public record Change(String rule, List<TableView.Line> before, List<TableView.Line> after) {

    /** Whether a cell reads the same on both days; conditions are counted first, then answers. */
    public boolean same(int cell) {
      return before.size() == 1
          && after.size() == 1
          && cells(before.get(0)).get(cell).equals(cells(after.get(0)).get(cell));
    }
  }

  static TableDiff of(MarkedTable table, LocalDate before, LocalDate after) {
    List<Change> changes =
        PackDiff.betweenDays(table.pack(), before, after).stream()
            .filter(change -> change.question().equals(table.view().question()))
            .map(c -> new Change(c.rule(), lines(table, c.before()), lines(table, c.after())))
            .toList();
    return new TableDiff(before, after, changes);
  }

  /** The cells of a row in the order of the columns. */
  public static List<String> cells(TableView.Line line) {
    List<String> cells = new ArrayList<>(line.conditions());
    cells.addAll(line.answers());
    return cells;
  }

  private static List<TableView.Line> lines(MarkedTable table, List<String> ids) {
    return table.lines().stream().filter(line -> ids.contains(line.id())).toList();
  }
}
