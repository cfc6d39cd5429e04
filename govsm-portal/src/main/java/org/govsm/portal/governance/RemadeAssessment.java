package org.govsm.portal.governance;

/**
 * An assessment made again from the facts that were kept, beside the one that was run.
 *
 * @param same whether both reports have the same bytes
 * @param sameFindings whether both have the same findings, in whatever words
 * @param issued the hash of the report that was kept
 * @param remade the hash of the report made now
 * @param issuedBy the version of govsm that ran it
 * @param remadeBy the version of govsm that made it again
 * @param sameProfile whether the profile is as it was
 */
public record RemadeAssessment(
    boolean same,
    boolean sameFindings,
    String issued,
    String remade,
    String issuedBy,
    String remadeBy,
    boolean sameProfile) {}
