package org.govsm.portal.contracts;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.govsm.portal.store.LruCache;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.measurement.Readings;
import org.govsm.procurement.payment.CertificateBasis;
import org.govsm.procurement.payment.Certificates;
import org.govsm.procurement.payment.Ledger;

/**
 * Ledgers of contracts with what stands due, what is unsettled, and what a certificate issued now
 * would pay; those that were asked for last are kept.
 */
final class ContractLedgers {

  private static final int LEDGERS = 200;

  private final ContractService contracts;
  private final CertificateArchive archive;
  private final Certificates certificates;
  private final CertificateIssuer issuer;
  private final ScoreCaches caches;
  private final BelievedImports believed;
  private final LruCache<Knowledge, Ledger> ledgers = new LruCache<>(LEDGERS);

  ContractLedgers(
      ContractService contracts,
      CertificateArchive archive,
      Certificates certificates,
      CertificateIssuer issuer,
      ScoreCaches caches) {
    this.contracts = contracts;
    this.archive = archive;
    this.certificates = certificates;
    this.issuer = issuer;
    this.caches = caches;
    this.believed = new BelievedImports(contracts);
  }

  /**
   * The ledger of a contract with what stands due and what is unsettled.
   *
   * @throws ProblemException with status 404 without such a contract
   */
  Ledger of(Transaction tx, String contract, LocalDate day) {
    WrittenContract written = contracts.current(tx, contract);
    String issued =
        new StoredCertificates(tx)
            .of(contract).stream().map(StoredCertificate::digest).collect(Collectors.joining(" "));
    return ledgers.of(
        Knowledge.of(tx, written, issued, day),
        () -> {
          int upTo = upTo(tx, written, day);
          List<IssuedCertificate> before = CertificateArchive.inOrder(archive.list(tx, contract));
          Readings readings = caches.readings(tx, contract, upTo);
          return caches.with(
              tx,
              written,
              upTo,
              day,
              cache ->
                  ProblemException.accepted(
                      certificates
                          .with(cache)
                          .ledger(
                              written.terms(),
                              readings,
                              period ->
                                  certified(
                                      tx,
                                      contract,
                                      issuer.basis(tx, written, period.id(), day, before),
                                      upTo,
                                      readings),
                              archive.under(tx, contract, archive.series(tx, contract)),
                              day)));
        });
  }

  /** The readings as a certificate takes them: those of the ledger where files are told alike. */
  private Readings certified(
      Transaction tx, String contract, CertificateBasis basis, int upTo, Readings readings) {
    boolean alike =
        basis.claimed().filter(claimed -> claimed == upTo).isPresent()
            && basis.withdrawn().claimed() == 0;
    return alike ? readings : caches.readings(tx, contract).upTo(tx, basis);
  }

  /** As the certificate of the last period that is over. */
  private int upTo(Transaction tx, WrittenContract written, LocalDate day) {
    return written.terms().periods().stream()
        .filter(period -> !day.isBefore(period.until()))
        .reduce((one, later) -> later)
        .map(last -> believed.of(tx, written, last.id(), day))
        .orElse(0);
  }
}
