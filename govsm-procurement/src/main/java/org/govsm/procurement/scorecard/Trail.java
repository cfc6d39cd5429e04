package org.govsm.procurement.scorecard;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.decision.Tree;
import org.govsm.procurement.measurement.Reading;

/**
 * Which readings a value was made of: how many, a digest over all of them, how many came from each
 * file, and the readings themselves where they are few.
 */
public final class Trail implements ToPlain {

  /** So many readings are listed one by one; all of them are in the digest. */
  public static final int LISTED = 50;

  private final long count;
  private final String digest;
  private final Map<String, Long> files;
  private final List<Reading> first;

  private Trail(Draft draft) {
    this.count = draft.count;
    this.digest = "sha256:" + HexFormat.of().formatHex(draft.hash.digest());
    this.files = Collections.unmodifiableMap(new TreeMap<>(draft.files));
    this.first = List.copyOf(draft.first);
  }

  /** How many readings. */
  public long count() {
    return count;
  }

  /**
   * The digest over all readings in their order.
   *
   * @return such as {@code sha256:…}
   */
  public String digest() {
    return digest;
  }

  /**
   * From which files they came.
   *
   * @return how many readings by the hash of the file, in the order of the hashes
   */
  public Map<String, Long> files() {
    return files;
  }

  /**
   * The first readings.
   *
   * @return at most {@link #LISTED}
   */
  public List<Reading> listed() {
    return first;
  }

  /** Count, digest, files and the readings listed. */
  @Override
  public Map<String, Object> toPlain() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("count", count);
    tree.put("digest", digest);
    tree.put("files", new LinkedHashMap<>(files));
    tree.put("readings", Tree.list(first, Reading::toPlain));
    return tree;
  }

  /** A trail in the making. */
  static final class Draft {

    private final MessageDigest hash = sha256();
    private final Map<String, Long> files = new TreeMap<>();
    private final List<Reading> first = new ArrayList<>();
    private long count;

    void add(Reading reading) {
      count++;
      hash.update(reading.canonicalText().getBytes(StandardCharsets.UTF_8));
      hash.update((byte) '\n');
      reading.evidence().ifPresent(e -> files.merge(e.file(), 1L, Long::sum));
      if (first.size() < LISTED) {
        first.add(reading);
      }
    }

    /** Takes over what another value was made of. */
    void add(Trail other) {
      count += other.count;
      hash.update(other.digest.getBytes(StandardCharsets.UTF_8));
      other.files.forEach((file, readings) -> files.merge(file, readings, Long::sum));
      other.first.stream().limit(LISTED - (long) first.size()).forEach(first::add);
    }

    Trail done() {
      return new Trail(this);
    }

    private static MessageDigest sha256() {
      try {
        return MessageDigest.getInstance("SHA-256");
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every Java platform has SHA-256", e);
      }
    }
  }
}
