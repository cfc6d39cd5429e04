package org.govsm.portal.contracts;

import java.time.LocalDate;
import java.util.Optional;
import org.govsm.core.money.Money;
import org.govsm.core.text.Messages;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.DocumentCode;
import org.govsm.portal.web.Moments;
import org.govsm.procurement.contract.BillingPeriod;
import org.govsm.procurement.contract.PeriodWords;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.payment.SupplyValue;

/**
 * Issued document: what everybody who holds its code may learn of it. It names no person.
 *
 * @param day the day on which it was issued
 * @param supply what it says of the value on which GST is due
 * @param replacedOn the day of the certificate that counts in its place
 * @param withdrawn withdrawals of figures on which it rests
 */
public record IssuedDocument(
    DocumentCode code,
    Terms terms,
    BillingPeriod period,
    String number,
    LocalDate day,
    Money payable,
    Optional<SupplyValue> supply,
    Optional<LocalDate> replacedOn,
    CertificateWithdrawals withdrawn) {

  /** The document with a code. */
  static Optional<IssuedDocument> find(
      Transaction tx, ContractServices services, DocumentCode code) {
    return new StoredCertificates(tx)
        .find(code)
        .map(one -> services.certificates().find(tx, one.contract(), one.id()))
        .flatMap(one -> of(tx, services, code, one));
  }

  private static Optional<IssuedDocument> of(
      Transaction tx, ContractServices services, DocumentCode code, IssuedCertificate issued) {
    StoredCertificate stored = issued.stored();
    int version = issued.document().basis().version();
    Terms terms = services.contracts().version(tx, stored.contract(), version).terms();
    return terms
        .period(stored.period())
        .map(
            period ->
                new IssuedDocument(
                    code,
                    terms,
                    period,
                    issued.id(),
                    Moments.day(stored.issuedAt()),
                    issued.payable(),
                    issued.document().supply(),
                    replacedOn(tx, services, issued),
                    CertificateWithdrawals.of(tx, services.certificates(), issued, terms)));
  }

  private static Optional<LocalDate> replacedOn(
      Transaction tx, ContractServices services, IssuedCertificate issued) {
    return services
        .certificates()
        .replacedBy(tx, issued)
        .map(id -> services.certificates().find(tx, issued.stored().contract(), id))
        .map(one -> Moments.day(one.stored().issuedAt()));
  }

  /** The name of its period. */
  public String periodName(Messages words) {
    return PeriodWords.name(period, words);
  }

  /** The word of style sheet and icons. */
  public String look() {
    return replacedOn.isPresent() || !withdrawn.isEmpty() ? "refer" : "answer";
  }
}
