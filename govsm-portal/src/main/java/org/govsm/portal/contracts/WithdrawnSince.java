package org.govsm.portal.contracts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.govsm.portal.store.Transaction;
import org.govsm.procurement.measurement.Withdrawal;
import org.govsm.procurement.payment.Certificate;
import org.govsm.procurement.payment.CertificateBasis;
import org.govsm.procurement.scorecard.Trail;

/** Withdrawals of uploads on which a certificate stands, made after it was issued. */
final class WithdrawnSince {

  private WithdrawnSince() {}

  /**
   * The withdrawals, in order.
   *
   * @param again the certificate made again; asked for only where something was withdrawn since
   */
  static List<Withdrawal> of(
      Transaction tx, IssuedCertificate issued, Supplier<Certificate> again) {
    String contract = issued.stored().contract();
    CertificateBasis basis = issued.document().basis();
    List<Withdrawal> since =
        StoredWithdrawals.of(tx.handle(), contract)
            .since(basis.withdrawn().count(), basis.lastImport());
    return since.isEmpty() ? since : used(tx, contract, since, again.get());
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
