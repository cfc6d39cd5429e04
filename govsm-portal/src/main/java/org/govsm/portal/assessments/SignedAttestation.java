package org.govsm.portal.assessments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import org.govsm.portal.store.Sql;
import org.govsm.portal.store.StoredTree;
import org.jspecify.annotations.Nullable;

/**
 * What a person signed for a department.
 *
 * @param number 1 for the first of the department
 * @param signedBy who: an id that names no person
 */
public record SignedAttestation(
    String department,
    int number,
    Map<String, @Nullable Object> tree,
    Instant signedAt,
    String signedBy) {

  static SignedAttestation of(ResultSet row) throws SQLException {
    return new SignedAttestation(
        row.getString("department"),
        row.getInt("attestation_no"),
        StoredTree.read(row.getBytes("tree")),
        Sql.instant(row, "signed_at"),
        row.getString("signed_by"));
  }
}
