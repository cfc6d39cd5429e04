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
    boolean same, String issued, String remade, String issuedBy, String remadeBy) {}
