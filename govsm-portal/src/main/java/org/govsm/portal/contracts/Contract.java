package org.govsm.portal.contracts;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.govsm.portal.store.Sql;
import org.govsm.portal.store.StoredTree;
import org.jspecify.annotations.Nullable;

/** A version of a contract. */
public final class Contract {

  private final String id;
  private final String department;
  private final int version;
  private final byte[] terms;
  private final String digest;
  private final Instant madeAt;

  private Contract(
      String id, String department, int version, byte[] terms, String digest, Instant madeAt) {
    this.id = id;
    this.department = department;
    this.version = version;
    this.terms = terms;
    this.digest = digest;
    this.madeAt = madeAt;
  }

  static Contract of(ResultSet row) throws SQLException {
    return new Contract(
        row.getString("id"),
        row.getString("department"),
        row.getInt("version"),
        row.getBytes("terms"),
        row.getString("digest"),
        Sql.instant(row, "made_at"));
  }

  /** What the contract is known by. */
  public String id() {
    return id;
  }

  /** The procuring department. */
  public String department() {
    return department;
  }

  /**
   * How often the contract was written: what an ETag is made of.
   *
   * @return 1 as created, and one more with each amendment
   */
  public int version() {
    return version;
  }

  /** The terms of this version. */
  public Map<String, @Nullable Object> terms() {
    return StoredTree.read(terms);
  }

  /** The id of the supplier, as the terms name it. */
  public Optional<String> supplier() {
    return terms().get("supplier") instanceof Map<?, ?> party
        ? Optional.ofNullable(party.get("id")).map(String::valueOf)
        : Optional.empty();
  }

  /** The terms in canonical form. */
  public String text() {
    return new String(terms, StandardCharsets.UTF_8);
  }

  /**
   * The hash of the canonical terms.
   *
   * @return {@code sha256:} and 64 hexadecimal digits
   */
  public String digest() {
    return digest;
  }

  /** When this version was made. */
  public Instant madeAt() {
    return madeAt;
  }
}
