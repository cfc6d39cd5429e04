package org.govsm.procurement.payment;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.text.NamedValue;
import org.govsm.procurement.contract.AmountName;
import org.govsm.procurement.contract.BillingPeriod;
import org.govsm.procurement.contract.Kpi;
import org.govsm.procurement.contract.KpiName;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.scorecard.KpiResult;
import org.govsm.procurement.scorecard.Scorecard;

/**
 * Names of the results and amounts of a period, as its terms have them. What is not in the terms is
 * named by its id.
 */
record FigureNames(Map<String, Kpi> kpis, Map<String, NamedValue> amounts) {

  static final FigureNames NONE = new FigureNames(Map.of(), Map.of());

  static FigureNames of(Terms terms, Scorecard card) {
    Map<String, Kpi> kpis = new LinkedHashMap<>();
    for (KpiResult result : card.results()) {
      kpis.put(result.kpi().id(), result.kpi());
    }
    return new FigureNames(kpis, of(terms, card.period()).amounts());
  }

  /** Names of amounts alone. */
  static FigureNames of(Terms terms, BillingPeriod period) {
    Map<String, NamedValue> amounts = new LinkedHashMap<>();
    terms.amounts(period.from()).forEach(one -> amounts.put(one.id(), new AmountName(one)));
    return new FigureNames(Map.of(), amounts);
  }

  Object kpi(Issued.Outcome outcome) {
    return Optional.ofNullable(kpis.get(outcome.kpi()))
        .<Object>map(kpi -> KpiName.on(kpi, outcome.platform()))
        .orElse(outcome.kpi());
  }

  boolean isInPercent(Issued.Outcome outcome) {
    return Optional.ofNullable(kpis.get(outcome.kpi()))
        .filter(kpi -> kpi.measure().isInPercent())
        .isPresent();
  }

  /** The sentence on an amount that changed. */
  String changedAmount(String id) {
    boolean other = amounts.get(id) instanceof AmountName name && !name.amount().isAtActuals();
    return other ? "adjustment.amount" : "adjustment.spent";
  }

  Object amount(String id) {
    return Optional.<Object>ofNullable(amounts.get(id)).orElse(id);
  }
}
