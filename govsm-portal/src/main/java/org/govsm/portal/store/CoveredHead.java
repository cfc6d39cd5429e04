package org.govsm.portal.store;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.core.ledger.HashChain;
import org.jspecify.annotations.Nullable;

/**
 * The end of a chain, with a digest over all ends that it ever had: who takes the newest event out
 * cannot move the end back unseen.
 *
 * @param chain number and hash of the last event
 */
record CoveredHead(HashChain chain, String cover) {

  static CoveredHead start(String department) {
    HashChain chain = HashChain.start(department);
    return new CoveredHead(chain, next("", chain));
  }

  static CoveredHead of(ResultSet row) throws SQLException {
    @Nullable String cover = row.getString("cover");
    return new CoveredHead(
        HashChain.at(row.getLong("seq"), row.getString("hash")), cover == null ? "" : cover);
  }

  /** The end after one more event. */
  CoveredHead with(HashChain after) {
    return new CoveredHead(after, next(cover, after));
  }

  private static String next(String cover, HashChain chain) {
    return CanonicalForm.digest((cover + " " + chain).getBytes(StandardCharsets.UTF_8));
  }
}
