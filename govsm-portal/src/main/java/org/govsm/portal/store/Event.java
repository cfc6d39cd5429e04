package org.govsm.portal.store;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.govsm.core.ledger.HashChain;
import org.jspecify.annotations.Nullable;

/** Event: something that changed, as it stands in the chain of its department. */
public final class Event {

  private final String department;
  private final long seq;
  private final String kind;
  private final Instant at;
  private final String actor;
  private final byte[] content;
  private final String previous;
  private final String hash;

  private Event(
      String department,
      long seq,
      String kind,
      Instant at,
      String actor,
      byte[] content,
      String previous,
      String hash) {
    this.department = department;
    this.seq = seq;
    this.kind = kind;
    this.at = at;
    this.actor = actor;
    this.content = content;
    this.previous = previous;
    this.hash = hash;
  }

  static Event of(ResultSet row) throws SQLException {
    return new Event(
        row.getString("department"),
        row.getLong("seq"),
        row.getString("kind"),
        Sql.instant(row, "happened_at"),
        row.getString("actor"),
        row.getBytes("content"),
        row.getString("previous_hash"),
        row.getString("hash"));
  }

  /** An event of which nothing is known but its content, which says all the rest. */
  static Event of(long seq, byte[] content, String previous, String hash) {
    Map<String, @Nullable Object> tree = StoredTree.read(content);
    return new Event(
        StoredTree.text(tree, "department"),
        seq,
        StoredTree.text(tree, "kind"),
        Instant.parse(StoredTree.text(tree, "at")),
        StoredTree.text(tree, "actor"),
        content,
        previous,
        hash);
  }

  static byte[] content(
      String department, String kind, Instant at, String actor, Map<String, ?> body) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("department", department);
    tree.put("kind", kind);
    tree.put("at", at.toString());
    tree.put("actor", actor);
    tree.put("body", body);
    return StoredTree.bytes(tree);
  }

  /** Whether the columns repeat what the content says. */
  boolean isAsItsContentSays() {
    try {
      Event said = of(seq, content, previous, hash);
      return department.equals(said.department)
          && kind.equals(said.kind)
          && at.equals(said.at)
          && actor.equals(said.actor);
    } catch (RuntimeException e) {
      return false; // the content is not even a tree
    }
  }

  public EventRef ref() {
    return new EventRef(seq, hash);
  }

  /** Whether another has the same columns and content. */
  boolean says(Event other) {
    return seq == other.seq
        && department.equals(other.department)
        && kind.equals(other.kind)
        && at.equals(other.at)
        && actor.equals(other.actor)
        && Arrays.equals(content, other.content)
        && previous.equals(other.previous)
        && hash.equals(other.hash);
  }

  /** Whether its hash is that of what it says, and its columns repeat it. */
  public boolean isAsWritten() {
    return HashChain.at(seq - 1, previous).flaw(seq, content, hash).isEmpty()
        && isAsItsContentSays();
  }

  byte[] content() {
    return content;
  }

  /** The procuring department. */
  public String department() {
    return department;
  }

  /** Where it stands in the chain of the department. */
  public long seq() {
    return seq;
  }

  /**
   * What happened.
   *
   * @return a code, such as {@code contract.created}
   */
  public String kind() {
    return kind;
  }

  /**
   * When it happened.
   *
   * @return the instant, in whole milliseconds
   */
  public Instant at() {
    return at;
  }

  /**
   * Who did it.
   *
   * @return an id, never a name: a chain cannot forget
   */
  public String actor() {
    return actor;
  }

  /**
   * The details, by kind.
   *
   * @throws IllegalStateException if somebody changed the stored bytes so that they are no tree
   */
  public Map<String, @Nullable Object> body() {
    return StoredTree.tree(StoredTree.read(content), "body");
  }

  /** What is hashed: department, kind, instant, actor and body in canonical form. */
  public String text() {
    return new String(content, StandardCharsets.UTF_8);
  }

  /**
   * The hash of the event before.
   *
   * @return {@code sha256:} and 64 hexadecimal digits
   */
  public String previous() {
    return previous;
  }

  /**
   * The hash of this event, over its number, the hash before and its text.
   *
   * @return {@code sha256:} and 64 hexadecimal digits
   */
  public String hash() {
    return hash;
  }
}
