package org.govsm.core.ledger;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The head of a chain in which each entry names the one before by its hash: nobody can change, drop
 * or insert an entry without changing every later hash. It keeps no entries; whoever stores them
 * asks it for the next link, and again when checking what was stored.
 *
 * <p>The hash of an entry is SHA-256 over a line with its number and the hash before, and its bytes
 * as they are, so that it can be checked with a shell: {@code (printf '%s %s\n' 2 sha256:…; cat
 * entry) | sha256sum}.
 */
public final class HashChain {

  private final long length;
  private final String head;

  private HashChain(long length, String head) {
    this.length = length;
    this.head = head;
  }

  /**
   * A chain without entries.
   *
   * @param name what the chain is of; chains of different names share no hash, so that an entry
   *     cannot be moved from one to the other
   * @return its head, of length 0
   */
  public static HashChain start(String name) {
    return new HashChain(0, CanonicalForm.digest(name.getBytes(StandardCharsets.UTF_8)));
  }

  /**
   * A chain that was kept.
   *
   * @param length how many entries it has
   * @param head the hash of the last one
   * @throws IllegalArgumentException for a negative length
   */
  public static HashChain at(long length, String head) {
    if (length < 0) {
      throw new IllegalArgumentException("a chain of " + length + " entries");
    }
    return new HashChain(length, requireNonNull(head, "head"));
  }

  /**
   * How many entries the chain has: the number of the last one.
   *
   * @return zero or more
   */
  public long length() {
    return length;
  }

  /**
   * The hash of the last entry.
   *
   * @return {@code sha256:} and 64 hexadecimal digits
   */
  public String head() {
    return head;
  }

  /**
   * The chain with one entry more.
   *
   * @param entry the bytes of the entry, as they will be stored
   * @return the new head
   */
  public HashChain with(byte[] entry) {
    long seq = length + 1;
    ByteArrayOutputStream hashed = new ByteArrayOutputStream(entry.length + 100);
    hashed.writeBytes((seq + " " + head + "\n").getBytes(StandardCharsets.US_ASCII));
    hashed.writeBytes(entry);
    return new HashChain(seq, CanonicalForm.digest(hashed.toByteArray()));
  }

  /**
   * The chain with a tree as one entry more.
   *
   * @param tree as for {@link CanonicalForm#text}; its canonical bytes are the entry
   * @return the new head
   * @throws IllegalArgumentException for what is no tree
   */
  public HashChain withTree(@Nullable Object tree) {
    return with(CanonicalForm.bytes(tree));
  }

  /**
   * Compares a stored entry with the one that must come next.
   *
   * @param seq its number as stored
   * @param entry its bytes as stored
   * @param hash its hash as stored
   * @return what is wrong with it; empty if the chain goes on with it
   */
  public Optional<Flaw> flaw(long seq, byte[] entry, String hash) {
    if (seq != length + 1) {
      return Optional.of(Flaw.GAP);
    }
    return with(entry).head.equals(hash) ? Optional.empty() : Optional.of(Flaw.CHANGED);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof HashChain chain && length == chain.length && head.equals(chain.head);
  }

  @Override
  public int hashCode() {
    return head.hashCode();
  }

  @Override
  public String toString() {
    return length + " " + head;
  }

  /** What can be wrong with a stored entry. */
  public enum Flaw {
    /** An entry is missing before it, or appears twice. */
    GAP,
    /** Its bytes or its hash are not those that were written. */
    CHANGED
  }
}
