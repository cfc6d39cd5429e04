package org.govsm.portal.ask;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.govsm.core.rules.RulePack;
import org.govsm.core.rules.TableView;
import org.govsm.core.rules.TableView.Line;

/**
 * Rule page view: the page of one rule.
 *
 * @param lines the rule through the years, the newest first
 */
public record RulePageView(
    RulePack pack, TableView table, String rule, List<Line> lines, LocalDate day) {

  /** What is shown. */
  public static RulePageView of(RulePack pack, TableView table, String rule, LocalDate day) {
    List<Line> lines =
        table.lines().stream()
            .filter(line -> line.rule().equals(rule) || line.id().equals(rule))
            .sorted(Comparator.comparing((Line line) -> line.period().from()).reversed())
            .toList();
    String id = lines.isEmpty() ? rule : lines.get(0).rule();
    return new RulePageView(pack, table, id, lines, day);
  }

  /** A heading with what stands below it. */
  public record Cell(String heading, String text) {}

  /** What must be so. */
  public List<Cell> conditions(Line line) {
    return cells(table.conditions(), line.conditions());
  }

  /** What then holds. */
  public List<Cell> answers(Line line) {
    return cells(table.answers(), line.answers());
  }

  private static List<Cell> cells(List<String> headings, List<String> texts) {
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < headings.size(); i++) {
      cells.add(new Cell(headings.get(i), texts.get(i)));
    }
    return cells;
  }

  /** Whether a row is in force on the day of the visitor. */
  public boolean isInForce(Line line) {
    return line.period().contains(day);
  }

  /** Rows of other rules that end on the day before a row begins: what held in its place. */
  public List<Line> before(Line line) {
    LocalDate from = line.period().from();
    return from.equals(LocalDate.MIN)
        ? List.of()
        : others(line).stream().filter(one -> one.period().until().equals(from)).toList();
  }

  /** Rows of other rules that begin when a row ends: what holds in its place. */
  public List<Line> after(Line line) {
    LocalDate until = line.period().until();
    return until.equals(LocalDate.MAX)
        ? List.of()
        : others(line).stream().filter(one -> one.period().from().equals(until)).toList();
  }

  private List<Line> others(Line line) {
    return table.lines().stream().filter(one -> !one.id().equals(line.id())).toList();
  }

  /** The row in force on the day of the visitor, if there is one. */
  public Optional<Line> current() {
    return lines.stream().filter(this::isInForce).findFirst();
  }

  /** Where the page of a rule of the same table is. */
  public String path(Line line) {
    return "/rules/" + pack.id() + "/" + table.question() + "/" + line.rule() + "#" + line.id();
  }
}
