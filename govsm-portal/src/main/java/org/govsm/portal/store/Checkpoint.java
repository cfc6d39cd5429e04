package org.govsm.portal.store;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/** The heads of all chains on one day, as an entry of a chain of checkpoints. */
public final class Checkpoint {

  private final long seq;
  private final LocalDate takenFor;
  private final byte[] content;
  private final String hash;

  private Checkpoint(long seq, LocalDate takenFor, byte[] content, String hash) {
    this.seq = seq;
    this.takenFor = takenFor;
    this.content = content;
    this.hash = hash;
  }

  static Checkpoint of(ResultSet row) throws SQLException {
    return new Checkpoint(
        row.getLong("seq"),
        Sql.day(row, "taken_for"),
        row.getBytes("content"),
        row.getString("hash"));
  }

  static Checkpoint of(long seq, byte[] content, String hash) {
    String day = StoredTree.text(StoredTree.read(content), "takenFor");
    return new Checkpoint(seq, LocalDate.parse(day), content, hash);
  }

  /** Whether the column repeats the day of the content. */
  boolean isAsItsContentSays() {
    return takenFor.toString().equals(StoredTree.text(StoredTree.read(content), "takenFor"));
  }

  byte[] content() {
    return content;
  }

  /**
   * Where it stands in the chain of checkpoints.
   *
   * @return 1 or more
   */
  public long seq() {
    return seq;
  }

  /**
   * The day that it was taken for.
   *
   * @return the day, by the clock of whoever took it
   */
  public LocalDate takenFor() {
    return takenFor;
  }

  /**
   * What is hashed: day, instant and heads in canonical form.
   *
   * @return JSON
   */
  public String text() {
    return new String(content, StandardCharsets.UTF_8);
  }

  /**
   * Its hash: what to print, publish or keep elsewhere, so that even whoever owns the database
   * cannot change what came before.
   *
   * @return {@code sha256:} and 64 hexadecimal digits
   */
  public String hash() {
    return hash;
  }

  /**
   * The heads it saw.
   *
   * @return one per department that had events
   */
  public List<ChainHead> heads() {
    return StoredTree.trees(StoredTree.read(content), "heads").stream().map(ChainHead::of).toList();
  }
}
