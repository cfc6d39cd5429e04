package org.govsm.portal.contracts;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Head of a contract as it is now: whose it is, without its terms.
 *
 * @param digest the hash of its terms
 */
record ContractHead(String id, String department, String digest) {

  static ContractHead of(ResultSet row) throws SQLException {
    return new ContractHead(
        row.getString("id"), row.getString("department"), row.getString("digest"));
  }
}
