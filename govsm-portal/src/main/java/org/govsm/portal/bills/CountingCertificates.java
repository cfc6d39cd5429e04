package org.govsm.portal.bills;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.govsm.portal.contracts.CertificateService;
import org.govsm.portal.contracts.IssuedCertificate;
import org.govsm.portal.store.Transaction;
import org.govsm.procurement.bill.CertifiedSum;
import org.jspecify.annotations.Nullable;

/**
 * Certificates of a contract that count: one that another replaced stands as that other one.
 *
 * @param byId those that count
 * @param replaced by which of them each of the others is replaced
 */
record CountingCertificates(Map<String, IssuedCertificate> byId, Map<String, String> replaced) {

  private static final String CERTIFICATE = "certificate";

  static CountingCertificates of(Transaction tx, String contract, CertificateService service) {
    Map<String, IssuedCertificate> counting = new LinkedHashMap<>();
    Map<String, String> replaced = new LinkedHashMap<>();
    for (IssuedCertificate one : service.list(tx, contract)) {
      service
          .replacedBy(tx, one)
          .ifPresentOrElse(by -> replaced.put(one.id(), by), () -> counting.put(one.id(), one));
    }
    return new CountingCertificates(counting, replaced);
  }

  /** The ids of the certificates that an invoice names. */
  static Set<String> named(Map<String, @Nullable Object> invoice) {
    Set<String> ids = new LinkedHashSet<>();
    for (Map<String, @Nullable Object> line : TreeForm.rows(invoice, "lines")) {
      Object id = line.get(CERTIFICATE);
      if (id != null) {
        ids.add(id.toString());
      }
    }
    return ids;
  }

  /** The ids of those that an invoice bills, by whichever id it names them. */
  Set<String> billedBy(Map<String, @Nullable Object> invoice) {
    Set<String> ids = new LinkedHashSet<>();
    named(invoice).forEach(id -> ids.add(replaced.getOrDefault(id, id)));
    return ids;
  }

  /** Those that an invoice bills, as the request of its examination takes them. */
  List<Map<String, @Nullable Object>> sums(Map<String, @Nullable Object> invoice) {
    Set<String> ids = billedBy(invoice);
    return byId.values().stream()
        .filter(one -> ids.contains(one.id()))
        .map(this::sum)
        .map(CertifiedSum::toPlain)
        .toList();
  }

  private CertifiedSum sum(IssuedCertificate one) {
    List<String> before =
        replaced.entrySet().stream()
            .filter(each -> each.getValue().equals(one.id()))
            .map(Map.Entry::getKey)
            .toList();
    CertifiedSum sum = CertifiedSum.of(one.document());
    return before.isEmpty() ? sum : sum.replacing(before);
  }
}
