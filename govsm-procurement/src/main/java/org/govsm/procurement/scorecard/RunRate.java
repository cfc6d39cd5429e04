package org.govsm.procurement.scorecard;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.money.Fraction;
import org.govsm.procurement.contract.BillingPeriod;
import org.govsm.procurement.contract.Kpi;
import org.govsm.procurement.contract.Terms;

/**
 * What a running period comes to if its days to come are like those that were measured: a straight
 * line, not a forecast.
 *
 * @param soFar what was measured
 * @param until the first day that is not measured
 * @param atEnd what it comes to at the end of the period
 */
public record RunRate(Fraction soFar, LocalDate until, Fraction atEnd) {

  private static final List<String> DATED = List.of("amounts", "bases", "kpis", "caps");
  private static final List<String> OF_ROWS = List.of("from", "until", "amendment");
  private static final String OWN = "period";

  static RunRate of(Fraction soFar, BillingPeriod period, LocalDate until) {
    Fraction days = Fraction.of(ChronoUnit.DAYS.between(period.from(), period.until()));
    Fraction passed = Fraction.of(ChronoUnit.DAYS.between(period.from(), until));
    return new RunRate(soFar, until, soFar.times(days).dividedBy(passed));
  }

  /**
   * Whether the target of a KPI is missed if it goes on so.
   *
   * @return false without a target
   */
  public boolean misses(Kpi kpi) {
    return kpi.target().filter(target -> !target.met(atEnd)).isPresent();
  }

  /** Whether a line means something: a sum grows with its days, a rate or an average does not. */
  static boolean isOf(Kpi kpi) {
    return kpi.period().isEmpty()
        && kpi.measure().kind().equals("value")
        && kpi.measure().operands().stream()
            .allMatch(
                operand ->
                    operand.on().isEmpty()
                        && (!operand.ofPosts()
                            || Set.of("sum", "count").contains(operand.across())));
  }

  /** The terms as they are in a period, as if it ended with the days that were measured. */
  static Optional<Terms> measured(Terms terms, BillingPeriod period, LocalDate until) {
    Map<String, Object> tree = new LinkedHashMap<>(terms.toPlain());
    tree.put("from", period.from().toString());
    tree.put("until", until.toString());
    tree.put("period", "whole");
    tree.keySet().removeAll(List.of("amendments", "corrections", "value", "ceiling"));
    for (String list : DATED) {
      if (tree.get(list) instanceof List<?> rows) {
        tree.put(list, rows.stream().filter(row -> holds(row, period)).map(RunRate::bare).toList());
      }
    }
    return Terms.fromPlain(tree).fold(Optional::of, faults -> Optional.empty());
  }

  private static boolean holds(Object row, BillingPeriod period) {
    return !day(row, "from", LocalDate.MIN).isAfter(period.from())
        && day(row, "until", LocalDate.MAX).isAfter(period.from());
  }

  private static LocalDate day(Object row, String name, LocalDate open) {
    Object value = row instanceof Map<?, ?> members ? members.get(name) : null;
    return value == null ? open : LocalDate.parse(value.toString());
  }

  private static Object bare(Object row) {
    Map<String, Object> bare = new LinkedHashMap<>();
    if (row instanceof Map<?, ?> members) {
      members.forEach((name, value) -> bare.put(String.valueOf(name), value));
    }
    OF_ROWS.forEach(bare::remove);
    bare.remove(OWN); // of such a KPI no line is drawn
    return bare;
  }
}
