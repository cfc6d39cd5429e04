package org.govsm.portal.contracts;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.govsm.portal.store.Transaction;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.measurement.Withdrawal;
import org.govsm.procurement.payment.Certificate;
import org.govsm.procurement.payment.CertificateBasis;
import org.govsm.procurement.scorecard.Trail;

/**
 * Withdrawals of uploads on which a certificate stands: made after it was issued, or before it but
 * after its figures were frozen.
 */
final class WithdrawnSince {

  private WithdrawnSince() {}

  /**
   * The withdrawals, in order.
   *
   * @param again the certificate made again; asked for only where something was withdrawn
   */
  static List<Withdrawal> of(
      Transaction tx, IssuedCertificate issued, Supplier<Certificate> again) {
    String contract = issued.stored().contract();
    CertificateBasis basis = issued.document().basis();
    boolean none =
        StoredWithdrawals.of(tx.handle(), contract)
            .since(basis.withdrawn().claimed(), basis.lastImport())
            .isEmpty();
    if (none) {
      return List.of();
    }
    List<Withdrawal> unheeded = unheeded(tx, issued, again.get().terms());
    return unheeded.isEmpty() ? unheeded : used(tx, contract, unheeded, again.get());
  }

  /** Those of uploads that were there for a certificate, and that it does not take into account. */
  static List<Withdrawal> unheeded(Transaction tx, IssuedCertificate issued, Terms terms) {
    List<Withdrawal> all = StoredWithdrawals.of(tx.handle(), issued.stored().contract()).all();
    int last = issued.document().basis().lastImport();
    return all.stream()
        .filter(one -> one.file() <= last && !takes(issued, terms, all, all.indexOf(one)))
        .toList();
  }

  /**
   * Whether a certificate takes a withdrawal into account, which must not be after its freeze or
   * after the day of which it is.
   */
  static boolean takes(IssuedCertificate one, Terms terms, List<Withdrawal> all, int place) {
    CertificateBasis.Withdrawn counted = one.document().basis().withdrawn();
    Instant asked = one.stored().asOf().plusDays(1).atStartOfDay(Reading.INDIA).toInstant();
    Instant known =
        terms
            .period(one.stored().period())
            .flatMap(terms::frozen)
            .filter(asked::isAfter)
            .orElse(asked);
    return counted.claimed() > place
        || (counted.count() > place && !all.get(place).at().isAfter(known));
  }

  /** Whether some were made after a certificate was issued: it counted those of before. */
  static boolean isAfter(Transaction tx, IssuedCertificate issued, List<Withdrawal> used) {
    List<Withdrawal> all = StoredWithdrawals.of(tx.handle(), issued.stored().contract()).all();
    int known = issued.document().basis().withdrawn().count();
    return used.stream().anyMatch(one -> all.indexOf(one) >= known);
  }

  /** The first certificate that takes all of some withdrawals of its contract into account. */
  static Optional<String> settledBy(
      Transaction tx, List<IssuedCertificate> certificates, Terms terms, List<Withdrawal> used) {
    List<Withdrawal> all =
        StoredWithdrawals.of(tx.handle(), certificates.get(0).stored().contract()).all();
    int last = all.indexOf(used.get(used.size() - 1));
    return CertificateArchive.inOrder(certificates).stream()
        .filter(one -> takes(one, terms, all, last))
        .map(IssuedCertificate::id)
        .findFirst();
  }

  static Map<String, Object> toPlain(Withdrawal one) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("import", one.file());
    tree.put("at", one.at().toString());
    tree.put("reason", one.reason());
    return tree;
  }

  /** Those of files from which a figure of the certificate came; in a settlement any may. */
  static List<Withdrawal> used(
      Transaction tx, String contract, List<Withdrawal> since, Certificate certificate) {
    if (certificate.period().isClosing()) {
      return since;
    }
    Map<Integer, String> files =
        new Imports(tx)
            .of(contract).stream()
                .collect(Collectors.toMap(RecordedImport::number, one -> one.file().digest()));
    Set<String> read =
        certificate.scorecard().trails().stream()
            .map(Trail::files)
            .flatMap(one -> one.keySet().stream())
            .collect(Collectors.toSet());
    return since.stream().filter(one -> read.contains(files.get(one.file()))).toList();
  }
}
