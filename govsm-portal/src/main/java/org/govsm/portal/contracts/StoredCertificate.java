package org.govsm.portal.contracts;

import java.time.Instant;
import java.time.LocalDate;
import org.jdbi.v3.core.mapper.reflect.ColumnName;

/**
 * A certificate that was issued. Its bytes are evidence.
 *
 * @param number which certificate of the period it is, from 1
 * @param digest the hash of its bytes
 */
public record StoredCertificate(
    String contract,
    String period,
    @ColumnName("certificate_no") int number,
    LocalDate asOf,
    Instant issuedAt,
    String digest) {

  /** What it is known by in addresses, within its contract. */
  String id() {
    return period + "." + number;
  }
}
