package org.govsm.procurement.payment;

/**
 * A certificate made again from what is stored, beside the one that was issued.
 *
 * @param same whether they have the same bytes
 * @param issued the hash of the issued one
 * @param remade the hash of the one made now
 * @param issuedBy the version of govsm that issued it; it alone may differ
 */
public record RemadeCertificate(
    boolean same, String issued, String remade, String issuedBy, String remadeBy) {

  /** The same, where what its figures were counted of gives others: it is not verified. */
  public RemadeCertificate ofOtherFigures() {
    return new RemadeCertificate(false, issued, remade, issuedBy, remadeBy);
  }
}
