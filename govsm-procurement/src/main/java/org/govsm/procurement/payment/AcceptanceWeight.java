package org.govsm.procurement.payment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.money.Fraction;
import org.govsm.core.money.Money;
import org.govsm.core.money.Percent;
import org.govsm.procurement.contract.BillingPeriod;
import org.govsm.procurement.contract.OpenPoint;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.measurement.Readings;
import org.govsm.procurement.metric.MetricDictionary;
import org.govsm.procurement.scorecard.Scorecard;
import org.govsm.procurement.scorecard.Scorecards;
import org.govsm.procurement.scorecard.ValueCache;

/**
 * Weight of acceptance: how much less of the fixed sums of terms certificates pay where nothing is
 * accepted, a small part alone, or no figure of it is given, than where all is, over all periods.
 * Every other KPI attains its target.
 */
final class AcceptanceWeight {

  private static final Percent WHOLE = new Percent(BigDecimal.valueOf(100));

  private final Terms terms;
  private final MetricDictionary dictionary;
  private final AssumedFigures figures;
  private final Fraction ordered;
  private final Map<String, AcceptedPart> parts = new LinkedHashMap<>();

  /**
   * The weight in terms.
   *
   * @param terms whose metrics the dictionary has
   * @param ordered how many are ordered each time, of all deliverables together
   */
  AcceptanceWeight(Terms terms, MetricDictionary dictionary, long ordered) {
    this.dictionary = dictionary;
    Terms usual = terms;
    for (OpenPoint point : terms.open(dictionary)) {
      usual = usual.with(point, point.readings().get(0));
    }
    this.terms = usual;
    figures = AssumedFigures.ofWhole(usual, dictionary, WHOLE);
    this.ordered = Fraction.of(Math.max(1, ordered));
    for (BillingPeriod period : usual.periods()) {
      AcceptedPart.of(usual, period).ifPresent(part -> parts.put(period.id(), part));
    }
  }

  /** What is not paid of the fixed sums where nothing is accepted, or no figure is given. */
  Money least() {
    List<Fraction> good = taken(figures.accepted(Optional.of(ordered)));
    Fraction none = less(good, taken(figures.accepted(Optional.of(Fraction.ZERO))));
    Fraction unknown = less(good, taken(figures.accepted(Optional.empty())));
    return none.min(unknown).rupees(RoundingMode.HALF_UP);
  }

  /** What is not paid of them where a small part alone is accepted of what each period orders. */
  Money leastOfPart() {
    List<Fraction> good = taken(figures.accepted(Optional.of(ordered)));
    return less(good, taken(figures.accepted(parts, ordered))).rupees(RoundingMode.HALF_UP);
  }

  /** The fixed sums of what is not accepted then. */
  Fraction ofPart() {
    return terms.periods().stream()
        .flatMap(
            period ->
                Optional.ofNullable(parts.get(period.id())).stream()
                    .map(part -> MeasuredWeight.fixed(terms, period).times(part.rest())))
        .reduce(Fraction.ZERO, Fraction::plus);
  }

  private static Fraction less(List<Fraction> good, List<Fraction> bad) {
    Fraction sum = Fraction.ZERO;
    for (int i = 0; i < good.size(); i++) {
      sum = sum.plus(bad.get(i).minus(good.get(i)).max(Fraction.ZERO));
    }
    return sum;
  }

  /** What certificates take from the fixed sums of each period, and hold back. */
  private List<Fraction> taken(Readings readings) {
    List<Fraction> taken = new ArrayList<>();
    List<Scorecard> cards =
        Scorecards.upTo(
            terms,
            dictionary,
            readings,
            figures.period(),
            Inputs.endOf(figures.asOf()),
            new ValueCache());
    for (Scorecard card : cards) {
      BillingPeriod period = card.period();
      Money deducted = Bill.of(terms, card, Scenario.WORST).deducted();
      taken.add(Fraction.of(deducted).min(MeasuredWeight.fixed(terms, period)));
    }
    return taken;
  }
}
