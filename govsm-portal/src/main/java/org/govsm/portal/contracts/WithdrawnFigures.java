package org.govsm.portal.contracts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.govsm.core.money.Money;
import org.govsm.core.text.Messages;
import org.govsm.portal.store.Transaction;
import org.govsm.procurement.contract.BillingPeriod;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.measurement.Withdrawal;
import org.govsm.procurement.payment.Certificate;
import org.govsm.procurement.payment.Ledger;
import org.govsm.procurement.payment.LedgerLine;

/**
 * Withdrawn figures of a certificate: uploads on which it stands and that were withdrawn after it
 * was issued or frozen. The certificate stays as it is; a later one settles the difference.
 *
 * @param settledBy the certificate that took all of these into account
 * @param line what a later certificate changes for its period, as known now
 * @param settledIn the period of that certificate; nothing where it cannot be named
 */
public record WithdrawnFigures(
    List<Withdrawal> withdrawals,
    Optional<String> settledBy,
    Optional<LedgerLine> line,
    Optional<BillingPeriod> settledIn) {

  static WithdrawnFigures of(
      Transaction tx,
      ContractServices services,
      IssuedCertificate issued,
      Certificate certificate,
      LocalDate day) {
    String contract = issued.stored().contract();
    List<Withdrawal> used = WithdrawnSince.of(tx, issued, () -> certificate);
    if (used.isEmpty()) {
      return new WithdrawnFigures(List.of(), Optional.empty(), Optional.empty(), Optional.empty());
    }
    List<IssuedCertificate> certificates = services.certificates().list(tx, contract);
    Optional<String> settled =
        WithdrawnSince.settledBy(tx, certificates, certificate.terms(), used);
    Ledger ledger =
        ShownLedger.of(
                tx,
                services,
                services.contracts().current(tx, contract),
                certificates.stream().map(IssuedCertificate::stored).toList(),
                day)
            .ledger();
    Optional<LedgerLine> line = ledger.line(issued.stored().period());
    return new WithdrawnFigures(used, settled, line, line.flatMap(ledger::settles));
  }

  /** Whether there are any. */
  public boolean isEmpty() {
    return withdrawals.isEmpty();
  }

  /** The day of a withdrawal. */
  public static LocalDate day(Withdrawal one) {
    return LocalDate.ofInstant(one.at(), Reading.INDIA);
  }

  /** The certificate that takes them into account, in words. */
  public String settledIn(Messages words) {
    return LedgerView.settledIn(settledIn, words);
  }

  /** What a later certificate pays or takes back; nothing where that is zero. */
  public Optional<Money> unsettled() {
    return line.flatMap(LedgerLine::unsettled).filter(sum -> !sum.equals(Money.ZERO));
  }

  /** What was paid and may have to be taken back; nothing where that is zero. */
  public Optional<Money> inDoubt() {
    return line.flatMap(LedgerLine::inDoubt).filter(sum -> !sum.equals(Money.ZERO));
  }

  /** What was deducted and may be due after all; nothing where that is zero. */
  public Optional<Money> depends() {
    return line.filter(LedgerLine::isCertified).flatMap(LedgerLine::depends);
  }
}
