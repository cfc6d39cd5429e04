package org.govsm.portal.contracts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import org.govsm.portal.store.Sql;

/**
 * A certificate that was issued. Its bytes are evidence.
 *
 * @param number which certificate of the period it is, from 1
 * @param digest the hash of its bytes
 */
public record StoredCertificate(
    String contract, String period, int number, LocalDate asOf, Instant issuedAt, String digest) {

  static StoredCertificate of(ResultSet row) throws SQLException {
    return new StoredCertificate(
        row.getString("contract"),
        row.getString("period"),
        row.getInt("certificate_no"),
        Sql.day(row, "as_of"),
        Sql.instant(row, "issued_at"),
        row.getString("digest"));
  }
}
