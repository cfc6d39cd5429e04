package org.govsm.portal.contracts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.money.Money;
import org.govsm.procurement.payment.HeldQuestion;
import org.govsm.procurement.payment.LedgerLine;
import org.govsm.procurement.scorecard.KpiResult;

/**
 * Moved money: what each KPI moved, by the certificate that counts for the period, and by what the
 * ledger says is still held.
 */
final class MovedMoney {

  private final LedgerView ledger;
  private final Map<String, IssuedCertificate> byId = new LinkedHashMap<>();

  MovedMoney(LedgerView ledger, List<IssuedCertificate> issued) {
    this.ledger = ledger;
    issued.forEach(one -> byId.put(one.id(), one));
  }

  BoardRow.Moved of(String period, KpiResult result) {
    Optional<IssuedCertificate> issued =
        ledger.ledger().line(period).flatMap(LedgerLine::certificate).map(byId::get);
    if (issued.isEmpty()) {
      return BoardRow.Moved.NOTHING;
    }
    String instance = result.kpi().id() + "/" + result.platform();
    Optional<Map<?, ?>> deduction = line(issued.get(), "deductions", "kpi", result);
    return new BoardRow.Moved(
        Optional.of(issued.get().id()),
        deduction.flatMap(line -> sum(line, "charged")),
        deduction.flatMap(line -> sum(line, "amount")),
        line(issued.get(), "earnings", "id", result).flatMap(line -> sum(line, "amount")),
        ledger
            .about(period, instance, result.kpi().branch().pointer())
            .flatMap(HeldQuestion::atStake));
  }

  /** A certificate has one line at most for a KPI on a platform. */
  private static Optional<Map<?, ?>> line(
      IssuedCertificate issued, String list, String by, KpiResult result) {
    if (issued.certificate().get(list) instanceof List<?> lines) {
      for (Object line : lines) {
        if (line instanceof Map<?, ?> row
            && result.kpi().id().equals(row.get(by))
            && result.platform().equals(row.get("platform"))) {
          return Optional.of(row);
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Money> sum(Map<?, ?> line, String sum) {
    return Optional.ofNullable(line.get(sum)).map(String::valueOf).map(Money::ofRupees);
  }
}
