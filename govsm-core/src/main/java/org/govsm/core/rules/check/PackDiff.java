package org.govsm.core.rules.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.govsm.core.rules.RulePack;
import org.govsm.core.rules.table.InputColumn;
import org.govsm.core.rules.table.PackAccess;
import org.govsm.core.rules.table.PackTree;
import org.govsm.core.rules.table.Row;
import org.govsm.core.rules.table.Table;
import org.jspecify.annotations.Nullable;

/** What changed in the law: between two days of one pack, or between two editions of it. */
public final class PackDiff {

  /** What happened to a rule. */
  public enum Kind {
    /** It is there after and was not before. */
    ADDED,
    /** It was there before and is not after. */
    REMOVED,
    /** It is there in both, and says something else. */
    CHANGED
  }

  private PackDiff() {}

  /**
   * What the law says otherwise on a later day.
   *
   * @param before a day
   * @param after another day
   * @return by question and rule, the rows that are in force on one of the days only, in the order
   *     of the pack
   */
  public static List<Change> betweenDays(RulePack pack, LocalDate before, LocalDate after) {
    List<Change> changes = new ArrayList<>();
    for (Table table : PackAccess.of(pack).tables().values()) {
      changes.addAll(
          compare(
              table.id(),
              byRule(inForce(table, before)),
              byRule(inForce(table, after)),
              row -> saysOn(table, row)));
    }
    return changes;
  }

  /**
   * What another edition says otherwise.
   *
   * @param before an edition
   * @param after another edition of the same pack
   * @return by question and row, what was added, removed or changed
   */
  public static List<Change> betweenEditions(RulePack before, RulePack after) {
    List<Change> changes = new ArrayList<>();
    Map<String, Table> was = PackAccess.of(before).tables();
    Map<String, Table> is = PackAccess.of(after).tables();
    Set<String> questions = new LinkedHashSet<>(was.keySet());
    questions.addAll(is.keySet());
    for (String question : questions) {
      changes.addAll(
          compare(question, byId(was.get(question)), byId(is.get(question)), PackDiff::says));
    }
    return changes;
  }

  private static List<Change> compare(
      String question,
      Map<String, List<Row>> before,
      Map<String, List<Row>> after,
      Function<Row, Object> says) {
    List<Change> changes = new ArrayList<>();
    Set<String> names = new LinkedHashSet<>(before.keySet());
    names.addAll(after.keySet());
    for (String name : names) {
      List<Row> was = before.getOrDefault(name, List.of());
      List<Row> is = after.getOrDefault(name, List.of());
      if (!was.stream().map(says).toList().equals(is.stream().map(says).toList())) {
        Kind kind = was.isEmpty() ? Kind.ADDED : is.isEmpty() ? Kind.REMOVED : Kind.CHANGED;
        changes.add(new Change(kind, question, Row.ruleOf(name), ids(was), ids(is)));
      }
    }
    return changes;
  }

  private static List<Row> inForce(Table table, LocalDate day) {
    Optional<InputColumn> law = table.dayOfLaw();
    if (law.isEmpty()) {
      return table.rows();
    }
    int c = table.columns().indexOf(law.get());
    return table.rows().stream().filter(row -> row.cells().get(c).matches(day)).toList();
  }

  private static Map<String, List<Row>> byRule(Collection<Row> rows) {
    Map<String, List<Row>> byRule = new LinkedHashMap<>();
    for (Row row : rows) {
      byRule.computeIfAbsent(row.rule(), rule -> new ArrayList<>()).add(row);
    }
    return byRule;
  }

  private static Map<String, List<Row>> byId(@Nullable Table table) {
    Map<String, List<Row>> byId = new LinkedHashMap<>();
    if (table != null) {
      table.rows().forEach(row -> byId.put(row.id(), List.of(row)));
    }
    return byId;
  }

  private static List<String> ids(List<Row> rows) {
    return rows.stream().map(Row::id).toList();
  }

  private static Object says(Row row) {
    return List.of(PackTree.of(row), row.authority().toPlain());
  }

  /** What a row says without its days, so that a rule that goes on unchanged is no change. */
  private static Object saysOn(Table table, Row row) {
    List<String> cells = new ArrayList<>();
    for (int c = 0; c < table.columns().size(); c++) {
      if (!table.columns().get(c).isDayOfLaw()) {
        cells.add(row.cells().get(c).canonical());
      }
    }
    return List.of(cells, row.outputs().stream().map(PackTree::output).toList());
  }

  /**
   * One change.
   *
   * @param kind what happened
   * @param question the question whose table changed
   * @param before the ids of the rows before, none where it was added
   * @param after the ids of the rows after, none where it was removed
   */
  public record Change(
      Kind kind, String question, String rule, List<String> before, List<String> after) {

    /** Keeps its own copies. */
    public Change {
      before = List.copyOf(before);
      after = List.copyOf(after);
    }
  }
}
