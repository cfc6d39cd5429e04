package org.govsm.portal.contracts;

import java.util.List;
import java.util.Optional;
import org.govsm.core.money.Money;
import org.govsm.procurement.contract.BillingPeriod;
import org.govsm.procurement.metric.Definition;
import org.govsm.procurement.scorecard.KpiResult;
import org.govsm.procurement.scorecard.RunRate;

/**
 * Board row: the result of a KPI on a platform in one period.
 *
 * @param running whether the period is not over yet
 */
public record BoardRow(
    BillingPeriod period,
    String name,
    String brief,
    KpiResult result,
    boolean running,
    Optional<RunRate> runRate,
    Moved money,
    List<Definition> changes) {

  /**
   * What a KPI moved in a certificate.
   *
   * @param certificate the id of the certificate; empty where there is none yet
   * @param deducted what was deducted, after limits
   * @param before what would be deducted without limits
   */
  public record Moved(
      Optional<String> certificate,
      Optional<Money> deducted,
      Optional<Money> before,
      Optional<Money> earned,
      Optional<Money> held) {

    static final Moved NOTHING =
        new Moved(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /** Whether a limit took something off the deduction. */
    public boolean limited() {
      return !before.equals(deducted);
    }
  }

  /** The word of style sheet and icons for the result. */
  public String look() {
    return running
        ? "not-evaluated"
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
    return running ? "running" : result.statusCode();
  }
}
