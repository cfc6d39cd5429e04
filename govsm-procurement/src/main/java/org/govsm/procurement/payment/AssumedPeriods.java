package org.govsm.procurement.payment;

import java.math.RoundingMode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.govsm.core.money.Fraction;
import org.govsm.procurement.contract.BillingPeriod;
import org.govsm.procurement.contract.Kpi;
import org.govsm.procurement.contract.Operand;
import org.govsm.procurement.contract.Sample;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.metric.Kind;
import org.govsm.procurement.metric.MetricDictionary;

/**
 * Assumed periods: the first billing periods of terms, as many as show what follows from several in
 * a row and give every KPI a result.
 */
final class AssumedPeriods {

  /** So many periods show what follows from several in a row. */
  private static final int MOST_PERIODS = 4;

  private final Terms terms;
  private final MetricDictionary dictionary;
  private final List<BillingPeriod> all;

  AssumedPeriods(Terms terms, MetricDictionary dictionary) {
    this.terms = terms;
    this.dictionary = dictionary;
    List<BillingPeriod> periods = terms.periods();
    int most = MOST_PERIODS;
    for (int i = 0; i < Math.min(MOST_PERIODS, periods.size()); i++) {
      most = Math.max(most, judgedBy(periods.get(i)));
    }
    all = periods.subList(0, Math.min(most, periods.size()));
  }

  private AssumedPeriods(Terms terms, MetricDictionary dictionary, List<BillingPeriod> all) {
    this.terms = terms;
    this.dictionary = dictionary;
    this.all = all;
  }

  /** All periods of terms. */
  static AssumedPeriods all(Terms terms, MetricDictionary dictionary) {
    return new AssumedPeriods(terms, dictionary, terms.periods());
  }

  /** After how many periods every KPI of one that is measured over several has a result. */
  private int judgedBy(BillingPeriod period) {
    return terms.kpis(period.from()).stream()
        .map(kpi -> terms.measuredOver(kpi, period).until())
        .mapToInt(end -> (int) terms.periods().stream().filter(p -> p.from().isBefore(end)).count())
        .max()
        .orElse(0);
  }

  List<BillingPeriod> all() {
    return all;
  }

  BillingPeriod last() {
    return all.get(all.size() - 1);
  }

  /** The number of a period, from 1. */
  long number(BillingPeriod period) {
    return all.indexOf(period) + 1L;
  }

  /** The periods over which a KPI is measured for one result. */
  List<BillingPeriod> parts(Kpi kpi, BillingPeriod period) {
    BillingPeriod days = terms.measuredOver(kpi, period);
    return terms.periods().stream()
        .filter(one -> !one.from().isBefore(days.from()) && one.from().isBefore(days.until()))
        .toList();
  }

  /** The days by whose ends a figure of a post of a period is read, for each KPI that counts it. */
  Set<BillingPeriod> countedOver(String platform, String metric, BillingPeriod period) {
    Set<BillingPeriod> over = new LinkedHashSet<>();
    over.add(period);
    terms.kpis(period.from()).stream()
        .filter(kpi -> kpi.platforms().contains(platform) && counts(kpi, metric))
        .forEach(kpi -> over.add(terms.measuredOver(kpi, period)));
    return over;
  }

  private static boolean counts(Kpi kpi, String metric) {
    return Stream.concat(kpi.measure().operands().stream(), kpi.sample().map(Sample::of).stream())
        .anyMatch(one -> one.metrics().contains(metric));
  }

  /** What of a sum over the days of one result falls on a period of them; in all it is the sum. */
  Fraction share(Kpi kpi, Operand operand, String platform, Fraction value, BillingPeriod period) {
    List<BillingPeriod> of = parts(kpi, period);
    boolean adds =
        operand.metrics().stream()
                .flatMap(metric -> dictionary.resolve(platform, metric).stream())
                .noneMatch(metric -> metric.kind() == Kind.STATE)
            && (!operand.ofPosts() || List.of("sum", "count").contains(operand.across()));
    if (of.size() == 1 || !adds) {
      return value;
    }
    int before = of.indexOf(period);
    return upTo(value, before + 1, of.size()).minus(upTo(value, before, of.size()));
  }

  private static Fraction upTo(Fraction value, int periods, int of) {
    Fraction part = value.times(Fraction.of(periods)).dividedBy(Fraction.of(of));
    return periods == of ? value : part.whole(RoundingMode.HALF_UP);
  }
}
