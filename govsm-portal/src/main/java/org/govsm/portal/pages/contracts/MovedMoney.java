package org.govsm.portal.pages.contracts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.money.Money;
import org.govsm.portal.contracts.IssuedCertificate;
import org.govsm.procurement.scorecard.KpiResult;

/** What each KPI moved in the certificates of a contract, the newest of each period. */
final class MovedMoney {

  private final Map<String, IssuedCertificate> byPeriod = new LinkedHashMap<>();

  /** Certificates ordered by period and number. */
  MovedMoney(List<IssuedCertificate> issued) {
    issued.forEach(one -> byPeriod.put(one.stored().period(), one));
  }

  BoardRow.Moved of(String period, KpiResult result) {
    IssuedCertificate issued = byPeriod.get(period);
    if (issued == null) {
      return new BoardRow.Moved(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
    String kpi = result.kpi().id();
    return new BoardRow.Moved(
        Optional.of(issued.id()),
        sum(issued, "deductions", "kpi", kpi, result.platform(), "charged"),
        sum(issued, "earnings", "id", kpi, result.platform(), "amount"),
        sum(issued, "questions", "about", kpi + "/" + result.platform(), "", "atStake"));
  }

  private static Optional<Money> sum(
      IssuedCertificate issued, String list, String by, String id, String platform, String sum) {
    Optional<Money> total = Optional.empty();
    if (issued.certificate().get(list) instanceof List<?> lines) {
      for (Object line : lines) {
        if (line instanceof Map<?, ?> row
            && id.equals(row.get(by))
            && (platform.isEmpty() || platform.equals(row.get("platform")))
            && row.get(sum) != null) {
          Money one = Money.ofRupees(String.valueOf(row.get(sum)));
          total = Optional.of(total.map(one::plus).orElse(one));
        }
      }
    }
    return total;
  }
}
