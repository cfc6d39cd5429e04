package org.govsm.portal.contracts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.ProblemDetail;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.payment.Ledger;

/**
 * Ledger of a contract on a page: with what stands due, or by its certificates alone where that
 * cannot be computed. So one wrong figure closes neither the contract, where it is withdrawn, nor a
 * list in which the contract stands.
 *
 * @param broken why nothing that is due can be computed
 */
record ShownLedger(Ledger ledger, Optional<Message> broken) {

  private static final int REFUSED = 422;

  /** The ledger that a page shows. */
  static ShownLedger of(
      Transaction tx,
      ContractServices services,
      WrittenContract contract,
      List<StoredCertificate> issued,
      LocalDate day) {
    CertificateService certificates = services.certificates();
    try {
      return whole(certificates.ledger(tx, contract.id(), day));
    } catch (ProblemException e) {
      Ledger booked = certificates.booked(tx, contract, issued, day);
      return new ShownLedger(booked, Optional.of(reason(e)));
    }
  }

  static ShownLedger whole(Ledger ledger) {
    return new ShownLedger(ledger, Optional.empty());
  }

  /**
   * Why something could not be computed.
   *
   * @throws ProblemException the same, where it says something else
   */
  static Message reason(ProblemException e) {
    ProblemDetail problem = e.problem();
    if (problem.status() != REFUSED || problem.errors().isEmpty()) {
      throw e;
    }
    return problem.errors().get(0).text();
  }
}
