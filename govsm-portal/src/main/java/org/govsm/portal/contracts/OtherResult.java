package org.govsm.portal.contracts;

import java.time.LocalDate;
import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.procurement.contract.BillingPeriod;
import org.govsm.procurement.payment.FrozenDue;
import org.govsm.procurement.payment.Ledger;
import org.govsm.procurement.payment.LedgerLine;
import org.govsm.procurement.scorecard.KpiResult;

/**
 * Other result: what a certificate counts, issued or to be issued, where more is known since.
 *
 * @param frozenOn the last day that counts in a certificate that is not issued yet; nothing where
 *     the certificates that were issued count another result
 * @param change what changed since
 */
public record OtherResult(
    Optional<LocalDate> frozenOn, Message change, Optional<BillingPeriod> settledIn) {

  static Optional<OtherResult> of(Ledger ledger, String period, KpiResult result) {
    return ledger.line(period).flatMap(line -> of(ledger, line, result));
  }

  private static Optional<OtherResult> of(Ledger ledger, LedgerLine line, KpiResult result) {
    String instance = result.kpi().id() + "/" + result.platform();
    return line.isCertified()
        ? Optional.ofNullable(ledger.resultsChanged(line).get(instance))
            .map(change -> new OtherResult(Optional.empty(), change, ledger.settles(line)))
        : line.frozen().flatMap(due -> of(due, result));
  }

  private static Optional<OtherResult> of(FrozenDue due, KpiResult result) {
    return due.change(result)
        .map(change -> new OtherResult(Optional.of(due.frozenOn()), change, due.settledIn()));
  }

  /** Where the difference is settled, in words. */
  public String settledIn(Messages words) {
    return LedgerView.settledIn(settledIn, words);
  }
}
