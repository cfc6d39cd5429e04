package org.govsm.portal.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import org.govsm.portal.store.Sql;
import org.govsm.portal.store.StoredTree;
import org.jspecify.annotations.Nullable;

/**
 * An account in one of its versions.
 *
 * @param lastStep the step that brought it there, with its details; empty before the first one
 * @param digest the hash of the facts
 */
public record RegisteredAccount(
    String department,
    String id,
    int version,
    String state,
    Map<String, @Nullable Object> lastStep,
    Map<String, @Nullable Object> facts,
    String digest,
    Instant madeAt) {

  static RegisteredAccount of(ResultSet row) throws SQLException {
    return new RegisteredAccount(
        row.getString("department"),
        row.getString("id"),
        row.getInt("version"),
        row.getString("state"),
        StoredTree.read(row.getBytes("last_step")),
        StoredTree.read(row.getBytes("facts")),
        row.getString("digest"),
        Sql.instant(row, "made_at"));
  }
}
