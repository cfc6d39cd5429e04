package org.govsm.portal.ask;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Step;
import org.govsm.core.rules.Question;
import org.govsm.core.rules.RulePack;
import org.govsm.core.rules.TableView;
import org.govsm.core.text.Messages;

/**
 * A table of rules, with marks at the rows that a decision rests on.
 *
 * @param marks {@code matched} or {@code possible} by the id of the row
 */
public record MarkedTable(
    RulePack pack, TableView view, List<TableView.Line> lines, Map<String, String> marks) {

  /** The whole table, without marks. */
  static MarkedTable whole(RulePack pack, String question, Messages words) {
    TableView view = TableView.of(pack, question, words);
    return new MarkedTable(pack, view, view.lines(), Map.of());
  }

  /** The tables that a decision used: their rows in force on the day, and the marked ones. */
  static List<MarkedTable> used(Decision<?> decision, List<RulePack> packs, Messages words) {
    Map<String, String> marks = marks(decision);
    List<MarkedTable> used = new ArrayList<>();
    for (RulePack pack : packs) {
      for (Question question : pack.questions()) {
        TableView view = TableView.of(pack, question.id(), words);
        boolean asked = question.id().equals(decision.question());
        if (asked || view.lines().stream().anyMatch(line -> marks.containsKey(line.id()))) {
          List<TableView.Line> lines =
              view.lines().stream().filter(line -> shown(line, decision, marks)).toList();
          if (!lines.isEmpty()) {
            used.add(new MarkedTable(pack, view, lines, marks));
          }
        }
      }
    }
    return used;
  }

  /** The mark of a row, or nothing at all. */
  public String mark(TableView.Line line) {
    return marks.getOrDefault(line.id(), "");
  }

  private static boolean shown(
      TableView.Line line, Decision<?> decision, Map<String, String> marks) {
    LocalDate day = decision.day().orElse(null);
    return day == null || line.period().contains(day) || marks.containsKey(line.id());
  }

  private static Map<String, String> marks(Decision<?> decision) {
    Map<String, String> marks = new LinkedHashMap<>();
    for (Step step : decision.trace().steps()) {
      marks.put(step.row(), step.text().key().equals("rules.may") ? "possible" : "matched");
    }
    return marks;
  }
}
