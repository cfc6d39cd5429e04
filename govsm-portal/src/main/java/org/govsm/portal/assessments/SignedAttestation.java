package org.govsm.portal.assessments;

import java.time.Instant;
import java.util.Map;
import org.jdbi.v3.core.mapper.reflect.ColumnName;
import org.jspecify.annotations.Nullable;

/**
 * Attestation that a person signed for a department.
 *
 * @param number 1 for the first of the department
 * @param signedBy who: an id that names no person
 */
public record SignedAttestation(
    String department,
    @ColumnName("attestation_no") int number,
    Map<String, @Nullable Object> tree,
    Instant signedAt,
    String signedBy) {}
