package org.govsm.portal.builder;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.money.Percent;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.TypedNumber;
import org.govsm.procurement.contract.PeriodWords;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.metric.MetricDictionary;
import org.govsm.procurement.payment.AssumedFigures;
import org.govsm.procurement.payment.ContractLint;
import org.govsm.procurement.payment.HeldQuestion;

/**
 * Assumed costs: what each reading of an open point comes to, where every KPI attains as much of
 * its target as somebody assumed.
 *
 * @param period the period that was worked out, in words
 * @param unmade pointers of the KPIs of which no figure could be assumed
 */
record AssumedCosts(List<HeldQuestion> costs, String period, Set<String> unmade) {

  private static final BigDecimal MOST = BigDecimal.valueOf(200);
  private static final BigDecimal USUAL = BigDecimal.valueOf(80);
  private static final BigDecimal SPENT = BigDecimal.valueOf(100_000);

  /** The part of each target that is assumed, in percent; nothing where what was given is none. */
  static Optional<BigDecimal> attained(Page page) {
    String given = given(page);
    return given.isEmpty()
        ? Optional.of(USUAL)
        : TypedNumber.read(given)
            .filter(one -> one.signum() >= 0 && one.compareTo(MOST) <= 0 && one.scale() <= 2);
  }

  /** What was given as the part of each target; empty where nothing was. */
  static String given(Page page) {
    return page.given("attained").map(String::strip).orElse("");
  }

  /** Nothing where no certificate can be worked out by the terms. */
  static Optional<AssumedCosts> of(
      Terms terms, MetricDictionary dictionary, BigDecimal attained, Page page) {
    AssumedFigures figures = AssumedFigures.of(terms, dictionary, new Percent(attained), SPENT);
    return ContractLint.cost(terms, dictionary, figures)
        .fold(
            costs ->
                Optional.of(
                    new AssumedCosts(
                        costs, PeriodWords.name(figures.period(), page.words()), figures.unmade())),
            faults -> Optional.empty());
  }
}
