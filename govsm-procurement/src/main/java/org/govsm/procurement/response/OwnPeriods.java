package org.govsm.procurement.response;

import java.util.LinkedHashSet;
import java.util.Set;
import org.govsm.procurement.contract.BillingPeriod;
import org.govsm.procurement.contract.Kpi;
import org.govsm.procurement.contract.Terms;

/** Periods of their own of the KPIs that measure hours to the first answer, such as a quarter. */
final class OwnPeriods {

  private OwnPeriods() {}

  static Set<BillingPeriod> of(Terms terms) {
    Set<BillingPeriod> own = new LinkedHashSet<>();
    for (BillingPeriod period : terms.periods()) {
      if (!period.isClosing()) {
        terms.kpis(period.from()).stream()
            .filter(kpi -> isOfHours(kpi) && terms.isJudgedIn(kpi, period))
            .map(kpi -> terms.measuredOver(kpi, period))
            .filter(measured -> !measured.equals(period))
            .forEach(own::add);
      }
    }
    return own;
  }

  private static boolean isOfHours(Kpi kpi) {
    return kpi.measure().operands().stream()
        .anyMatch(one -> one.metrics().contains(ResponseSummary.HOURS));
  }
}
