package org.govsm.portal.assessments;

/**
 * An assessment made again from the facts that were kept, beside the one that was run.
 *
 * @param same whether both reports have the same bytes
 * @param issued the hash of the report that was kept
 * @param remade the hash of the report made now
 */
public record RemadeAssessment(
    boolean same,
    boolean sameFindings,
    String issued,
    String remade,
    String issuedBy,
    String remadeBy,
    boolean sameProfile) {}
