package org.govsm.core.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import org.govsm.core.decision.Certainty;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Ruling;
import org.govsm.core.rules.table.Bits;
import org.govsm.core.rules.table.HitPolicy;
import org.govsm.core.rules.table.OutputColumn;
import org.govsm.core.rules.table.Table;
import org.govsm.core.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * What the hits of a table come to. A possible row makes the answer undetermined, a row of low
 * grade only an indication; nothing is guessed.
 */
final class TableRuling {

  private final Table table;
  private final Case facts;
  private final long[] matched;
  private final long[] possible;

  private TableRuling(Table table, Case facts, Table.Hits hits) {
    this.table = table;
    this.facts = facts;
    this.matched = hits.matched();
    this.possible = hits.possible();
  }

  static Ruling<Outputs> of(Table table, Case facts, Table.Hits hits) {
    return new TableRuling(table, facts, hits).ruling();
  }

  /**
   * The rows that carry the ruling, in the order of the table; readings that yield are not in it.
   */
  static long[] deciding(Table table, long[] matched) {
    int first = Bits.next(matched, 0);
    if (first >= 0 && table.policy() == HitPolicy.FIRST) {
      return only(first, matched.length);
    }
    if (!isReadings(table, matched)) {
      return matched;
    }
    List<Integer> firmest = firmest(table, matched);
    return firmest.size() == 1 ? only(firmest.get(0), matched.length) : matched;
  }

  /**
   * The possible rows that keep an answer open: in a table of order only those above a match, and
   * where any row may answer only those that say something else than the match.
   */
  static long[] open(Table table, long[] matched, long[] possible) {
    int first = Bits.next(matched, 0);
    if (table.policy() == HitPolicy.ANY && first >= 0) {
      return otherThan(table, first, possible);
    }
    if (table.policy() != HitPolicy.FIRST || first < 0) {
      return possible;
    }
    long[] above = possible.clone();
    for (int row = Bits.next(above, first); row >= 0; row = Bits.next(above, row + 1)) {
      Bits.flip(above, row);
    }
    return above;
  }

  private static long[] otherThan(Table table, int matched, long[] possible) {
    long[] other = new long[possible.length];
    for (int row : Bits.all(possible)) {
      boolean same =
          table.answer(row).equals(table.answer(matched))
              && table.rows().get(row).grade() == table.rows().get(matched).grade();
      if (!same) {
        Bits.set(other, row);
      }
    }
    return other;
  }

  /** Whether all that matched are readings of one text: only such a row may yield to another. */
  private static boolean isReadings(Table table, long[] matched) {
    return table.isOfReadings()
        && !Bits.isEmpty(matched)
        && Bits.all(matched).stream()
            .allMatch(row -> table.rows().get(row).interpretation().isPresent());
  }

  private static long[] only(int row, int words) {
    long[] bits = new long[words];
    Bits.set(bits, row);
    return bits;
  }

  private Ruling<Outputs> ruling() {
    int first = Bits.next(matched, 0);
    long[] open = open(table, matched, possible);
    if (!Bits.isEmpty(open)) {
      return new Ruling.Undetermined<>(table.missing(facts.values(), open));
    } else if (isReadings(table, matched)) {
      return reading();
    } else if (table.policy().aggregates()) {
      return aggregate(first);
    } else if (table.policy().collects() && !table.isOfReadings()) {
      return collected();
    }
    return first < 0 ? gap() : single(first);
  }

  private Ruling<Outputs> single(int first) {
    if (table.policy() == HitPolicy.FIRST || Bits.count(matched) == 1) {
      return byGrade(first, answer(first));
    }
    List<Integer> rows = Bits.all(matched);
    boolean same = table.policy() == HitPolicy.ANY && alike(rows);
    return same
        ? byGrade(firmest(table, matched).get(0), answer(first))
        : several("rules.overlap", rows);
  }

  private boolean alike(List<Integer> rows) {
    return rows.stream().map(table::answer).distinct().count() == 1;
  }

  private Ruling<Outputs> byGrade(int row, Outputs outputs) {
    return switch (grade(row)) {
      case HIGH, MEDIUM -> new Ruling.Answer<>(outputs);
      case LOW -> new Ruling.Refer<>(about("rules.low"), citation(row), Optional.of(outputs));
      case NOT_FOUND ->
          new Ruling.Refer<>(about("rules.not-found"), citation(row), Optional.empty());
    };
  }

  private Ruling<Outputs> gap() {
    return gap(table, facts);
  }

  /** No row answers: an officer must find the provision, beginning at the nearest one. */
  static Ruling<Outputs> gap(Table table, Case facts) {
    return new Ruling.Refer<>(
        Message.of("rules.gap").with("question", Message.of("question." + table.id())),
        table.nearest(facts.values()).citation(),
        Optional.empty());
  }

  private Ruling<Outputs> reading() {
    List<Integer> firmest = firmest(table, matched);
    return alike(firmest)
        ? byGrade(firmest.get(0), answer(firmest.get(0)))
        : several("rules.readings", firmest);
  }

  private Ruling<Outputs> several(String key, List<Integer> rows) {
    return new Ruling.Refer<>(
        about(key), table.rows().get(rows.get(0)).citation(), Optional.of(answers(rows)));
  }

  private Ruling<Outputs> collected() {
    List<Integer> rows = Bits.all(matched);
    return rows.isEmpty() && table.lapsed(facts.values()) ? gap() : byWeakest(rows, answers(rows));
  }

  private Outputs answers(List<Integer> rows) {
    List<Map<String, @Nullable Object>> each = new ArrayList<>(rows.size());
    rows.forEach(row -> each.add(table.answer(row)));
    return Outputs.many(each);
  }

  private Outputs answer(int row) {
    return Outputs.one(table.answer(row));
  }

  private Ruling<Outputs> aggregate(int first) {
    OutputColumn column = table.outputs().get(0);
    List<Integer> rows = Bits.all(matched);
    Map<String, @Nullable Object> field = new LinkedHashMap<>();
    if (table.policy() == HitPolicy.COLLECT_COUNT) {
      field.put(column.name(), BigDecimal.valueOf(rows.size()));
    } else if (first < 0) {
      return gap();
    } else {
      Optional<BigDecimal> total =
          rows.stream()
              .map(row -> table.rows().get(row).outputs().get(0))
              .map(BigDecimal.class::cast)
              .reduce(operator());
      total.ifPresent(sum -> field.put(column.name(), column.type().typed(sum)));
    }
    return byWeakest(rows, Outputs.one(Collections.unmodifiableMap(field)));
  }

  private BinaryOperator<BigDecimal> operator() {
    return switch (table.policy()) {
      case COLLECT_MIN -> BigDecimal::min;
      case COLLECT_MAX -> BigDecimal::max;
      default -> BigDecimal::add;
    };
  }

  /** A list is no surer than its least sure row. */
  private Ruling<Outputs> byWeakest(List<Integer> rows, Outputs outputs) {
    int weakest = -1;
    for (int row : rows) {
      weakest = weakest < 0 || grade(row).compareTo(grade(weakest)) > 0 ? row : weakest;
    }
    if (weakest < 0 || grade(weakest).compareTo(Certainty.LOW) < 0) {
      return new Ruling.Answer<>(outputs);
    }
    boolean missing = grade(weakest) == Certainty.NOT_FOUND;
    boolean any = rows.stream().anyMatch(row -> grade(row) != Certainty.NOT_FOUND);
    return new Ruling.Refer<>(
        about(missing ? "rules.not-found" : "rules.low"),
        citation(weakest),
        any ? Optional.of(outputs) : Optional.empty());
  }

  /** The matched rows of the best grade among them. */
  private static List<Integer> firmest(Table table, long[] matched) {
    List<Integer> rows = Bits.all(matched);
    Certainty best =
        rows.stream()
            .map(row -> table.rows().get(row).grade())
            .min(Comparator.naturalOrder())
            .orElseThrow();
    return rows.stream().filter(row -> table.rows().get(row).grade() == best).toList();
  }

  private Citation citation(int row) {
    return table.rows().get(row).citation();
  }

  private Certainty grade(int row) {
    return table.rows().get(row).grade();
  }

  private Message about(String key) {
    return Message.of(key).with("question", Message.of("question." + table.id()));
  }
}
