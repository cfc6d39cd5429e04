package org.govsm.core.rules.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.time.EffectivePeriod;

/**
 * Days between two rows of a table that collects on which neither is in force: between two editions
 * of one rule, or between all rows where the same is said before and after. No row is then no
 * answer that there is nothing.
 *
 * @param before the row that ended last
 * @param after the row that begins next
 * @param whole whether no row at all is in force on these days
 */
public record Lapse(Row before, Row after, EffectivePeriod days, boolean whole) {

  /** Those of a table, rule by rule; none in a table that gives one answer. */
  static List<Lapse> of(Table table) {
    List<Lapse> lapses = new ArrayList<>();
    if (table.policy().collects() && table.dayOfLaw().isPresent()) {
      between(table, table.rows(), true, lapses);
      Map<String, List<Row>> editions = new LinkedHashMap<>();
      for (Row row : table.rows()) {
        if (Row.firstDayOf(row.id()).isPresent()) {
          editions.computeIfAbsent(row.rule(), rule -> new ArrayList<>()).add(row);
        }
      }
      editions.values().forEach(rows -> between(table, rows, false, lapses));
    }
    return List.copyOf(lapses);
  }

  private static void between(Table table, List<Row> rows, boolean whole, List<Lapse> lapses) {
    Map<Object, LocalDate> said = whole ? lastBeginnings(table) : Map.of();
    List<Row> byDay =
        rows.stream().sorted(Comparator.comparing(row -> table.periodOf(row).from())).toList();
    Row last = byDay.get(0);
    LocalDate saidAgain = LocalDate.MIN;
    for (Row next : byDay) {
      LocalDate end = table.periodOf(last).until();
      LocalDate begin = table.periodOf(next).from();
      // What ends for good and something else that begins later rightly leave days without a row.
      if (end.isBefore(begin) && !(whole && saidAgain.isBefore(begin))) {
        lapses.add(new Lapse(last, next, new EffectivePeriod(end, begin), whole));
      }
      last = table.periodOf(next).until().isAfter(end) ? next : last;
      saidAgain = later(saidAgain, said.getOrDefault(next.outputs(), LocalDate.MIN));
    }
  }

  /** The first day of the last row that says it, by what rows say. */
  private static Map<Object, LocalDate> lastBeginnings(Table table) {
    Map<Object, LocalDate> said = new HashMap<>();
    for (Row row : table.rows()) {
      said.merge(row.outputs(), table.periodOf(row).from(), Lapse::later);
    }
    return said;
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}
