package org.govsm.portal.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.govsm.portal.store.Sql;
import org.govsm.portal.store.StoredTree;
import org.govsm.portal.web.Json;
import org.jspecify.annotations.Nullable;

/**
 * A version of a contract.
 *
 * @param department the procuring department
 * @param version how often the contract was written, from 1: what an ETag is made of
 * @param text the terms in canonical form
 * @param digest the hash of the text: {@code sha256:} and 64 hexadecimal digits
 * @param madeAt when this version was made
 */
public record Contract(
    String id, String department, int version, String text, String digest, Instant madeAt) {

  static Contract of(ResultSet row) throws SQLException {
    return new Contract(
        row.getString("id"),
        row.getString("department"),
        row.getInt("version"),
        new String(row.getBytes("terms"), UTF_8),
        row.getString("digest"),
        Sql.instant(row, "made_at"));
  }

  /** The terms of this version. */
  public Map<String, @Nullable Object> terms() {
    return StoredTree.read(text.getBytes(UTF_8));
  }

  /** The name of the supplier, as the terms have it. */
  public Optional<String> supplierName() {
    return supplier("name");
  }

  /** The id of the supplier, as the terms name it. */
  public Optional<String> supplier() {
    return supplier("id");
  }

  private Optional<String> supplier(String member) {
    Map<String, ?> some = Json.readSome(text.getBytes(UTF_8), at -> at.get(0).equals("supplier"));
    return some.get("supplier") instanceof Map<?, ?> party
        ? Optional.ofNullable(party.get(member)).map(String::valueOf)
        : Optional.empty();
  }
}
