package org.govsm.procurement.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.Checked;
import org.govsm.procurement.contract.Kpi;
import org.govsm.procurement.contract.Terms;

/** Terms that have one KPI and pay nothing, so that it is checked and measured as any other. */
final class KpiTerms {

  private static final String ID = "history";
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

  private KpiTerms() {}

  static Terms.Draft draft(
      Map<String, Object> kpi, LocalDate from, LocalDate until, String period) {
    Map<String, Object> party = Map.of("id", ID, "name", ID);
    return Terms.draft()
        .set("id", ID)
        .set("title", ID)
        .set("buyer", party)
        .set("supplier", party)
        .set("from", from.toString())
        .set("until", until.toString())
        .set("period", period)
        .set("kpis", List.of(kpi));
  }

  /** Terms of any month, for what does not depend on days. */
  static Checked<Terms> check(Map<String, Object> kpi) {
    return draft(kpi, FIRST, FIRST.plusMonths(1), "month").done();
  }

  static Kpi kpi(Map<String, Object> tree) {
    return check(tree).orThrow().kpis(FIRST).get(0);
  }
}
