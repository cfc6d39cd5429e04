package org.govsm.portal.contracts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.portal.store.Transaction;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.measurement.Withdrawal;

/**
 * Withdrawals of uploads on which a certificate stands, and what follows: what everybody is told of
 * them, in the same words everywhere.
 *
 * @param all in order
 * @param since whether any of them was made after the certificate was issued
 * @param settledBy the certificate that took all of them into account
 */
public record CertificateWithdrawals(
    List<Withdrawal> all, boolean since, Optional<String> settledBy) {

  /** Keeps its own copy. */
  public CertificateWithdrawals {
    all = List.copyOf(all);
  }

  /**
   * Of a certificate.
   *
   * @param terms by which it was made
   */
  static CertificateWithdrawals of(
      Transaction tx, CertificateService certificates, IssuedCertificate issued, Terms terms) {
    List<Withdrawal> used = certificates.withdrawn(tx, issued);
    Optional<String> settled =
        used.isEmpty()
            ? Optional.empty()
            : WithdrawnSince.settledBy(
                tx, certificates.list(tx, issued.stored().contract()), terms, used);
    return new CertificateWithdrawals(used, WithdrawnSince.isAfter(tx, issued, used), settled);
  }

  /** None. */
  static CertificateWithdrawals none() {
    return new CertificateWithdrawals(List.of(), false, Optional.empty());
  }

  /** Whether there are none. */
  public boolean isEmpty() {
    return all.isEmpty();
  }

  /** The last day on which something was withdrawn; nothing where nothing was. */
  public Optional<LocalDate> last() {
    return all.stream().map(WithdrawnFigures::day).max(LocalDate::compareTo);
  }

  /** The sentence with the day {@code day}: after the certificate was issued, or only before. */
  public String when() {
    return since ? "withdrawn-since.after" : "withdrawn-since.before";
  }

  /** What follows. */
  public Message next() {
    return settledBy
        .map(one -> Message.of("withdrawn-since.settled").with("certificate", one))
        .orElse(Message.of("withdrawn-since.open"));
  }
}
