package org.govsm.portal.contracts;

import java.util.List;
import java.util.Optional;
import org.govsm.procurement.contract.BillingPeriod;
import org.govsm.procurement.metric.Definition;
import org.govsm.procurement.payment.MovedMoney;
import org.govsm.procurement.scorecard.KpiResult;
import org.govsm.procurement.scorecard.RunRate;

/**
 * Board row: the result of a KPI on a platform in one period.
 *
 * @param running whether the period is not over yet
 * @param other what the certificate of the period counts, where that is another result
 */
public record BoardRow(
    BillingPeriod period,
    String name,
    String brief,
    KpiResult result,
    boolean running,
    Optional<RunRate> runRate,
    MovedMoney money,
    Optional<OtherResult> other,
    List<Definition> changes) {

  /** The word of style sheet and icons for the result. */
  public String look() {
    return running
        ? isAtRisk() ? "warn" : "not-evaluated"
        : switch (result.status()) {
          case MET -> "pass";
          case MISSED -> "fail";
          case MEASURED -> "note";
          case EXCLUDED -> "na";
          case UNDETERMINED -> "unknown";
        };
  }

  /** The code of the result, or that the period is running. */
  public String status() {
    return running ? isAtRisk() ? "at-risk" : "running" : result.statusCode();
  }

  /** Whether the running period misses its target if its days to come are like those before. */
  public boolean isAtRisk() {
    return runRate.filter(rate -> rate.misses(result.kpi())).isPresent();
  }
}
