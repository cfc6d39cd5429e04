package org.govsm.portal.contracts;

import java.time.LocalDate;
import org.govsm.portal.http.Refusal;
import org.govsm.portal.store.UnitOfWork;
import org.govsm.procurement.metric.MetricDictionary;
import org.govsm.procurement.payment.Certificate;
import org.govsm.procurement.payment.Certificates;

/** Makes certificates of what is stored. */
final class CertificateMaker {

  private final Certificates certificates;

  CertificateMaker(MetricDictionary dictionary) {
    this.certificates = Certificates.of(dictionary);
  }

  Certificate make(
      UnitOfWork unit, WrittenContract written, String period, LocalDate asOf, Basis basis) {
    return Refusal.accepted(
        certificates.certifyAfter(
            written.terms(),
            new StoredReadings(
                unit.readings(written.id(), basis.lastImport()),
                basis.claimed().orElse(Integer.MAX_VALUE)),
            period,
            asOf,
            basis.earlier()));
  }
}
