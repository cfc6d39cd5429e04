package org.govsm.portal.contracts;

import java.util.Map;
import org.govsm.core.money.Money;
import org.govsm.procurement.payment.CertificateDocument;

/** Issued certificate: what is kept of it, and the document as it was issued. */
public record IssuedCertificate(StoredCertificate stored, CertificateDocument document) {

  /** What it is known by within its contract, such as {@code 2026-10.1}. */
  public String id() {
    return document.id();
  }

  /** What it pays. */
  public Money payable() {
    return document.sum("payable");
  }

  /** The tree of the certificate. */
  public Map<String, ?> certificate() {
    return document.certificate();
  }
}
