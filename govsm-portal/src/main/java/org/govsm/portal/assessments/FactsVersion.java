package org.govsm.portal.assessments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.govsm.portal.store.Sql;

/**
 * What a department said of itself at one time. The document is evidence.
 *
 * @param version 1 for the first, and one more with each that says something else
 * @param digest the hash of the document
 * @param recordedBy who recorded it: an id that names no person
 */
public record FactsVersion(
    String department, int version, String digest, Instant recordedAt, String recordedBy) {

  static FactsVersion of(ResultSet row) throws SQLException {
    return new FactsVersion(
        row.getString("department"),
        row.getInt("version"),
        row.getString("digest"),
        Sql.instant(row, "recorded_at"),
        row.getString("recorded_by"));
  }
}
