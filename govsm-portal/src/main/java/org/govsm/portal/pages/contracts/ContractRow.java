package org.govsm.portal.pages.contracts;

import java.util.List;
import java.util.Optional;
import org.govsm.core.money.Money;
import org.govsm.portal.contracts.WrittenContract;

/**
 * A contract in a list.
 *
 * @param contract the contract
 * @param newest the certificate of the last period that has one
 * @param missed KPIs that are missed at present, and how often in a row
 */
public record ContractRow(
    WrittenContract contract, Optional<CertificateRow> newest, List<MissedKpi> missed) {

  /** Keeps its own copy. */
  public ContractRow {
    missed = List.copyOf(missed);
  }

  /**
   * A KPI that was missed in the last period that is over.
   *
   * @param title its name
   * @param platform the name of the platform
   * @param series where the board shows it
   */
  public record MissedKpi(String title, String platform, BoardSeries series) {}

  /**
   * A certificate in a list.
   *
   * @param id its id within the contract
   * @param period the name of its period
   * @param gross what was to be paid before deductions
   * @param deducted what was deducted
   * @param held what is held
   * @param adjusted what was settled of earlier periods
   * @param payable what is payable
   * @param provisional whether what is learnt later may still change it
   * @param replaced whether a later certificate of the period took its place
   */
  public record CertificateRow(
      String id,
      String period,
      Money gross,
      Money deducted,
      Money held,
      Money adjusted,
      Money payable,
      boolean provisional,
      boolean replaced) {}
}
