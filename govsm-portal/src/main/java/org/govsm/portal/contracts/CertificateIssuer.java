package org.govsm.portal.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.InputFault;
import org.govsm.portal.store.LruCache;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.KnownDay;
import org.govsm.portal.web.ProblemDetail;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.measurement.Readings;
import org.govsm.procurement.payment.Certificate;
import org.govsm.procurement.payment.CertificateBasis;
import org.govsm.procurement.payment.CertificateDocument;
import org.govsm.procurement.payment.CertificateSeries;
import org.govsm.procurement.payment.Certificates;

/**
 * Certificate issuer: issues one for a period, or says what stands in the way.
 *
 * @param made takes what was made, so that it need not be made again to be shown
 */
record CertificateIssuer(
    ContractService contracts,
    CertificateArchive archive,
    Certificates certificates,
    LruCache<StoredCertificate, Certificate> made,
    Clock clock) {

  /** As {@link CertificateService#issue}. */
  CertificateService.Outcome issue(
      Transaction tx,
      String contract,
      String period,
      LocalDate asOf,
      Consumer<PreparedCertificate> check,
      Caller by) {
    requireRight(contracts.current(tx, contract), period, asOf);
    int number = new StoredCertificates(tx).next(contract, period);
    PreparedCertificate prepared =
        prepare(tx, contract, period, asOf, ContractReadings.by(tx, contract, asOf));
    check.accept(prepared);
    requireAllowed(prepared.certificate());
    if (prepared.same().isPresent()) {
      return new CertificateService.Outcome(prepared.same().get(), false);
    }
    StoredCertificate stored =
        new StoredCertificates(tx)
            .issue(
                contract,
                period,
                number,
                asOf,
                prepared.document().text().getBytes(UTF_8),
                clock.instant(),
                by.actor());
    made.put(stored, prepared.certificate());
    return new CertificateService.Outcome(archive.read(tx, stored), true);
  }

  /**
   * Makes the certificate that would be issued now. To be issued, the contract must be held, so
   * that nobody amends it from here on.
   */
  PreparedCertificate prepare(
      Transaction tx, String contract, String period, LocalDate asOf, ContractReadings all) {
    new Contracts(tx).requireWhole(contract); // what was changed beside the portal pays nothing
    WrittenContract written = contracts.current(tx, contract);
    requireRight(written, period, asOf);
    List<IssuedCertificate> before = CertificateArchive.inOrder(archive.list(tx, contract));
    CertificateSeries series = archive.under(tx, contract, CertificateArchive.series(before));
    series
        .against(period, asOf)
        .ifPresent(
            why -> {
              throw new ProblemException(
                  new ProblemDetail(409, Optional.of(why.text()), List.of(why)));
            });
    Optional<IssuedCertificate> newest = CertificateArchive.newest(before, period);
    CertificateBasis basis = basis(tx, written, period, asOf, newest, before);
    Readings readings = all.upTo(tx, basis);
    Certificate certificate =
        ProblemException.accepted(
            basis.make(certificates, written.terms(), readings, period, asOf, series));
    int number = newest.map(one -> one.stored().number() + 1).orElse(1);
    return new PreparedCertificate(
        written,
        certificate,
        CertificateDocument.of(
            period + "." + number,
            certificate,
            basis.countedBy(CaseCalendars.of(tx, contract, certificate, basis.lastImport()))),
        newest,
        certificates.frozen(
            written.terms(),
            one ->
                one.id().equals(period)
                    ? readings
                    : all.upTo(tx, basis(tx, written, one.id(), asOf, before)),
            period,
            asOf,
            series),
        newest.isEmpty() && basis.claimed().filter(claimed -> claimed > 0).isPresent());
  }

  /** The basis of a certificate that would be issued now. */
  CertificateBasis basis(
      Transaction tx,
      WrittenContract written,
      String period,
      LocalDate asOf,
      List<IssuedCertificate> before) {
    return basis(tx, written, period, asOf, CertificateArchive.newest(before, period), before);
  }

  private CertificateBasis basis(
      Transaction tx,
      WrittenContract written,
      String period,
      LocalDate asOf,
      Optional<IssuedCertificate> newest,
      List<IssuedCertificate> before) {
    LastImport last = new Imports(tx).last(written.id());
    Optional<CertificateDocument> document = newest.map(IssuedCertificate::document);
    Instant kept = contracts.version(tx, written.id(), 1).stored().madeAt();
    return new CertificateBasis(
        written.stored().version(),
        last.number(),
        Optional.of(
            CertificateBasis.claimed(written.terms(), period, asOf, kept, last.number(), document)),
        CertificateArchive.series(before).settledBy(period),
        Optional.of(before.stream().map(IssuedCertificate::id).toList()),
        true,
        CertificateBasis.withdrawn(
            written.terms(), period, asOf, kept, last.withdrawals(), document));
  }

  /** What stands in the way is told with all that is to be known of it. */
  private static void requireAllowed(Certificate certificate) {
    List<Finding> findings = certificate.findings();
    if (findings.stream().anyMatch(one -> one.weight() == Finding.Weight.BLOCKING)) {
      List<InputFault> faults =
          findings.stream().map(one -> new InputFault("/period", one.code(), one.text())).toList();
      throw new ProblemException(
          new ProblemDetail(409, Optional.of(findings.get(0).text()), faults));
    }
  }

  /** Names what is wrong with period and day, both at once. */
  private void requireRight(WrittenContract written, String period, LocalDate asOf) {
    List<InputFault> faults = new ArrayList<>(Certificates.check(written.terms(), period, asOf));
    KnownDay.fault(asOf, LocalDate.now(clock)).ifPresent(faults::add);
    ProblemException.unlessNone(faults);
  }
}
