package org.govsm.procurement.payment;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.govsm.core.money.Fraction;
import org.govsm.core.money.Percent;
import org.govsm.procurement.contract.Kpi;
import org.govsm.procurement.contract.Operand;
import org.govsm.procurement.contract.ResponseTerms;

/**
 * Assumed times: how long each of some cases takes, so that a KPI of response times attains the
 * assumed part of its target. They are spread evenly from nothing to the longest.
 */
final class AssumedTimes {

  static final String HOURS = "first-response-hours";
  static final String WITHIN_DAY = "answered-within-24h";
  static final String IN_TIME = "answered-in-time";

  private static final long DAY_HOURS = 24;

  private final ResponseTerms rule;
  private final int cases;

  AssumedTimes(ResponseTerms rule, int cases) {
    this.rule = rule;
    this.cases = cases;
  }

  /** In hours, the shortest first; nothing where a KPI is not of response times. */
  Optional<List<Fraction>> of(Kpi kpi, Fraction attained) {
    List<Operand> operands = kpi.measure().operands();
    boolean counted =
        kpi.platforms().contains(Kpi.CONTRACT)
            && kpi.sample().isEmpty()
            && operands.stream().limit(1).allMatch(one -> one.metrics().size() == 1);
    return operands.stream()
        .limit(1)
        .filter(one -> counted)
        .flatMap(one -> AssumedTarget.value(kpi, attained).stream())
        .filter(value -> value.signum() > 0)
        .flatMap(value -> longest(kpi, operands.get(0).metrics().get(0), value).stream())
        .map(this::spread)
        .findFirst();
  }

  private Optional<Fraction> longest(Kpi kpi, String metric, Fraction value) {
    if (metric.equals(HOURS)) {
      return kpi.measure().kind().equals("value")
          ? Optional.of(value.dividedBy(middle()))
          : Optional.empty();
    }
    return limit(metric)
        .filter(hours -> kpi.measure().kind().equals("ratio"))
        .map(hours -> hours.times(Fraction.of(100)).dividedBy(value));
  }

  private Optional<Fraction> limit(String metric) {
    return metric.equals(WITHIN_DAY)
        ? Optional.of(Fraction.of(DAY_HOURS))
        : Optional.of(metric)
            .filter(IN_TIME::equals)
            .flatMap(one -> rule.within())
            .map(Fraction::of);
  }

  /** Which part of the longest time the figure for all is. */
  private Fraction middle() {
    Fraction most = Fraction.of(2L * cases);
    return Fraction.of(rule.percentile().map(part -> 2 * rank(part) - 1).orElse((long) cases))
        .dividedBy(most);
  }

  private long rank(Percent part) {
    Fraction rank = Fraction.of(part).times(Fraction.of(cases)).whole(RoundingMode.CEILING);
    return Math.max(1, rank.numerator().longValueExact());
  }

  /** A count within a limit ends between two cases. */
  private List<Fraction> spread(Fraction longest) {
    List<Fraction> all = new ArrayList<>();
    for (int i = 0; i < cases; i++) {
      all.add(longest.times(Fraction.of(2L * i + 1)).dividedBy(Fraction.of(2L * cases)));
    }
    return all;
  }
}
