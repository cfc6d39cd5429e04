package org.govsm.portal.contracts;

import java.time.LocalDate;
import org.govsm.portal.http.Refusal;
import org.govsm.portal.store.UnitOfWork;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.metric.MetricDictionary;
import org.govsm.procurement.payment.Certificate;
import org.govsm.procurement.payment.CertificateSeries;
import org.govsm.procurement.payment.Certificates;
import org.govsm.procurement.payment.Ledger;

/** Makes certificates of what is stored. */
final class CertificateMaker {

  private final Certificates certificates;

  CertificateMaker(MetricDictionary dictionary) {
    this.certificates = Certificates.of(dictionary);
  }

  /** What was issued before counts as the basis says; certificates of then had no ledger. */
  Certificate make(
      UnitOfWork unit,
      WrittenContract written,
      String period,
      LocalDate asOf,
      Basis basis,
      CertificateSeries issued) {
    StoredReadings readings =
        new StoredReadings(
            unit.readings(written.id(), basis.lastImport()),
            basis.claimed().orElse(Integer.MAX_VALUE));
    Terms terms = written.terms();
    CertificateSeries before = basis.numbered() ? issued : issued.withoutNumbers();
    return basis.issued().isPresent()
        ? Refusal.accepted(certificates.certifyAfter(terms, readings, period, asOf, before))
        : Refusal.accepted(
                certificates.certifyAfter(terms, readings, period, asOf, basis.earlier()))
            .withoutLedger();
  }

  Ledger ledger(UnitOfWork unit, WrittenContract written, LocalDate day, CertificateSeries issued) {
    StoredReadings readings = new StoredReadings(unit.readings(written.id()));
    return Refusal.accepted(certificates.ledger(written.terms(), readings, issued, day));
  }
}
