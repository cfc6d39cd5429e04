package org.govsm.procurement.statistics;

import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.govsm.core.document.Node;
import org.govsm.core.time.FinancialYear;

/**
 * Share of steps without paper in a year. A step whose document is known by its number alone may be
 * on paper: it counts as if it were, and the share is then a least.
 */
final class Paperless {

  private Paperless() {}

  static Statistic of(PurchaseRegister register, FinancialYear year) {
    Population population = new Population();
    SortedMap<String, BigDecimal> rows = new TreeMap<>();
    long electronic = 0;
    long all = 0;
    long unknown = 0;
    for (Node one : register.list(PurchaseRegister.STEPS).orElse(List.of())) {
      long own = one.get("electronic", Long.class);
      long open = one.get("unknown", Long.class);
      long whole = own + open + one.get("paper", Long.class);
      if (!one.text("year").equals(year.toString())) {
        population.leaveOut("other-steps", whole);
        continue;
      }
      population.count(whole);
      electronic += own;
      unknown += open;
      all += whole;
      if (whole > 0) {
        rows.put(
            one.text("stage"),
            PurchaseStatistics.percent(BigDecimal.valueOf(own), BigDecimal.valueOf(whole)));
      }
    }
    Statistic made =
        new Statistic(
            "S30.paperless",
            PurchaseStatistics.PERCENT,
            register.asOf(),
            PurchaseStatistics.query("paperless", year).with("unknown", unknown),
            population);
    if (register.list(PurchaseRegister.STEPS).isEmpty()) {
      return made.unknown("no-list");
    } else if (register.from().isAfter(year.firstDay())
        || register.asOf().isBefore(year.firstDay())) {
      return made.unknown("not-covered");
    } else if (all == 0) {
      return made.unknown("no-step");
    }
    return made.is(
            PurchaseStatistics.percent(BigDecimal.valueOf(electronic), BigDecimal.valueOf(all)))
        .rows(rows)
        .atLeast(unknown > 0)
        .soFar(PurchaseStatistics.isOpen(register, year));
  }
}
