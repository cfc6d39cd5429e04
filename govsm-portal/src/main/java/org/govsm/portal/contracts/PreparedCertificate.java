package org.govsm.portal.contracts;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.govsm.core.decision.Finding;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.core.money.Money;
import org.govsm.procurement.payment.Certificate;
import org.govsm.procurement.payment.CertificateBasis;
import org.govsm.procurement.payment.CertificateDocument;
import org.govsm.procurement.payment.FrozenDue;

/**
 * Prepared certificate: the very one that would be issued now. Nothing is stored of it.
 *
 * @param newest the certificate of the period that it would replace
 * @param frozen what it leaves to a later certificate, as it was learnt after the freeze
 * @param firstByFiles whether the word of files is taken for when their figures were learnt, as the
 *     contract came into the portal late and this is its first certificate of the period
 */
record PreparedCertificate(
    WrittenContract contract,
    Certificate certificate,
    CertificateDocument document,
    Optional<IssuedCertificate> newest,
    Optional<FrozenDue> frozen,
    boolean firstByFiles) {

  /** The digest of all that would be stored, so that nothing else is issued than was seen. */
  String digest() {
    return CanonicalForm.digest(document.text().getBytes(StandardCharsets.UTF_8));
  }

  /** One of its sums; zero of what a closing settlement does not have. */
  Money sum(String member) {
    return document.certificate().containsKey(member) ? document.sum(member) : Money.ZERO;
  }

  /** The newest certificate of the period, where it says the same by the same terms and files. */
  Optional<IssuedCertificate> same() {
    return newest.filter(one -> one.document().saysSame(document));
  }

  /** Whether something stands in the way of issuing it. */
  boolean isBlocked() {
    return certificate.findings().stream().anyMatch(one -> one.weight() == Finding.Weight.BLOCKING);
  }

  CertificateBasis basis() {
    return document.basis();
  }
}
