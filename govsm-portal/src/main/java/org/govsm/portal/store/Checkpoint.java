package org.govsm.portal.store;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.govsm.core.ledger.HashChain;

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

  /** One that is not as it was written. */
  static Checkpoint asTold(long seq, byte[] content, String hash) {
    Checkpoint told = new Checkpoint(seq, noDay(seq), content, hash);
    try {
      return told.day().map(day -> told.on(LocalDate.parse(day))).orElse(told);
    } catch (DateTimeException e) {
      return told;
    }
  }

  /** In place of a day that cannot be read: no other has it. */
  static LocalDate noDay(long seq) {
    return LocalDate.EPOCH.minusDays(seq);
  }

  Checkpoint on(LocalDate day) {
    return new Checkpoint(seq, day, content, hash);
  }

  /** The end of the chain of checkpoints with it. */
  HashChain end() {
    return HashChain.at(seq, hash);
  }

  /** Whether it goes on from the one before, and the column repeats the day of the content. */
  boolean isRight(HashChain before) {
    return before.flaw(seq, content, hash).isEmpty()
        && day().filter(takenFor.toString()::equals).isPresent();
  }

  /** The day of the content; empty where somebody changed it so that it cannot be read. */
  Optional<String> day() {
    try {
      return Optional.of(StoredTree.text(StoredTree.read(content), "takenFor"));
    } catch (IllegalStateException e) {
      return Optional.empty();
    }
  }

  /** With another hash. */
  Checkpoint hash(String right) {
    return new Checkpoint(seq, takenFor, content, right);
  }

  boolean says(Checkpoint other) {
    return seq == other.seq
        && takenFor.equals(other.takenFor)
        && Arrays.equals(content, other.content)
        && hash.equals(other.hash);
  }

  byte[] content() {
    return content;
  }

  /** Where it stands in the chain of checkpoints. */
  public long seq() {
    return seq;
  }

  /** The day that it was taken for. */
  public LocalDate takenFor() {
    return takenFor;
  }

  /** What is hashed: day, instant and heads in canonical form. */
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
   * @return one per department that had events; none where somebody changed it so that it cannot be
   *     read
   */
  public List<ChainHead> heads() {
    try {
      return StoredTree.trees(StoredTree.read(content), "heads").stream()
          .map(ChainHead::of)
          .toList();
    } catch (IllegalStateException e) {
      return List.of();
    }
  }
}
