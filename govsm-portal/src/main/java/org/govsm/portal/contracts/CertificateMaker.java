package org.govsm.portal.contracts;

import java.time.LocalDate;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.metric.MetricDictionary;
import org.govsm.procurement.payment.Certificate;
import org.govsm.procurement.payment.CertificateSeries;
import org.govsm.procurement.payment.Certificates;
import org.govsm.procurement.payment.Ledger;

/** Certificate maker: makes certificates of what is stored. */
final class CertificateMaker {

  private final Certificates certificates;
  private final ScoreCaches caches;

  CertificateMaker(MetricDictionary dictionary, ScoreCaches caches) {
    this.caches = caches;
    this.certificates = Certificates.of(dictionary);
  }

  /** What was issued before counts as the basis says; certificates of then had no ledger. */
  Certificate make(
      Transaction tx,
      WrittenContract written,
      String period,
      LocalDate asOf,
      CertificateBasis certificateBasis,
      CertificateSeries issued) {
    StoredReadings readings =
        new StoredReadings(
            new ContractReadings(tx, written.id(), certificateBasis.lastImport()),
            certificateBasis.claimed().orElse(Integer.MAX_VALUE));
    Terms terms = written.terms();
    CertificateSeries before = certificateBasis.numbered() ? issued : issued.withoutNumbers();
    return certificateBasis.issued().isPresent()
        ? ProblemException.accepted(
            certificates.certifyAfter(terms, readings, period, asOf, before))
        : ProblemException.accepted(
                certificates.certifyAfter(
                    terms, readings, period, asOf, certificateBasis.earlier()))
            .withoutLedger();
  }

  Ledger ledger(Transaction tx, WrittenContract written, LocalDate day, CertificateSeries issued) {
    StoredReadings readings = new StoredReadings(new ContractReadings(tx, written.id()));
    return caches.with(
        tx,
        written,
        cache ->
            ProblemException.accepted(
                certificates.with(cache).ledger(written.terms(), readings, issued, day)));
  }
}
