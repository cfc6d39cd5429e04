package org.govsm.portal.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An account in one of its versions.
 *
 * @param department the department whose it is
 * @param id what the register calls it
 * @param version 1 or more
 * @param state where it stands in its life
 * @param lastStep the step that brought it there, with its details; empty before the first one
 * @param facts all that is known of it, as the tree of facts has it
 * @param digest the hash of the facts
 * @param madeAt when the version was made
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
