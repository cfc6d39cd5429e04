package org.govsm.portal.contracts;

import java.util.List;
import java.util.Optional;
import org.govsm.core.money.Money;
import org.govsm.core.text.Message;

/**
 * A contract in a list.
 *
 * @param newest the certificate of the last period that has one
 * @param missed KPIs that its newest certificate shows as missed, and how often in a row
 */
public record ContractRow(
    WrittenContract contract,
    Optional<CertificateRow> newest,
    LedgerView ledger,
    List<MissedKpi> missed) {

  /** Keeps its own copy. */
  public ContractRow {
    missed = List.copyOf(missed);
  }

  /**
   * A KPI that was missed in the period of the newest certificate.
   *
   * @param state how many in a row were missed, and what that may lead to
   */
  public record MissedKpi(String id, String title, Message state) {}

  /**
   * A certificate in a list.
   *
   * @param own the sums of its own period; nothing for a closing settlement
   * @param provisional whether what is learnt later may still change it
   */
  public record CertificateRow(
      String id,
      String period,
      Optional<Own> own,
      Money adjusted,
      Money payable,
      boolean provisional,
      boolean replaced) {}

  /**
   * The sums of a certificate that are those of its own period.
   *
   * @param gross what was to be paid before deductions
   */
  public record Own(Money gross, Money deducted, Money held) {}
}
