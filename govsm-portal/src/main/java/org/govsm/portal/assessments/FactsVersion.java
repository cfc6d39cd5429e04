package org.govsm.portal.assessments;

import java.time.Instant;

/**
 * Version of the facts that a department said of itself. The document is evidence.
 *
 * @param version 1 for the first, and one more with each that says something else
 * @param digest the hash of the document
 * @param recordedBy who recorded it: an id that names no person
 */
public record FactsVersion(
    String department, int version, String digest, Instant recordedAt, String recordedBy) {}
