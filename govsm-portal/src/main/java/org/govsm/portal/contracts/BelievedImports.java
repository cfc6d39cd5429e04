package org.govsm.portal.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.govsm.portal.store.Transaction;
import org.govsm.procurement.payment.CertificateBasis;

/**
 * Up to which import the word of files is taken for when their readings were learnt. Boards and
 * ledgers take it as a certificate of the same period and day does: one set of readings has one
 * digest wherever it is asked for.
 */
final class BelievedImports {

  private final ContractService contracts;
  private final CertificateArchive archive;

  BelievedImports(ContractService contracts) {
    this.contracts = contracts;
    archive = new CertificateArchive(contracts);
  }

  /**
   * The last import whose word is taken.
   *
   * @return its number; 0 for none
   */
  int of(Transaction tx, WrittenContract written, String period, LocalDate asOf) {
    String contract = written.id();
    Instant kept = contracts.version(tx, contract, 1).stored().madeAt();
    int last = new Imports(tx).last(contract).number();
    int without =
        CertificateBasis.claimed(written.terms(), period, asOf, kept, last, Optional.empty());
    return without == 0
        ? 0
        : CertificateBasis.claimed(
            written.terms(),
            period,
            asOf,
            kept,
            last,
            CertificateArchive.newest(
                    CertificateArchive.inOrder(archive.list(tx, contract)), period)
                .map(IssuedCertificate::document));
  }
}
