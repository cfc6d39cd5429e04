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
import org.jspecify.annotations.Nullable;

/**
 * Which readings a value was made of: how many, a digest over all of them, how many came from each
 * file, and the readings themselves where they are few.
 */
public final class Trail implements ToPlain {

  /** So many readings are listed one by one; all of them are in the digest. */
  public static final int LISTED = 50;

  private final long count;
  private final Map<String, Long> files;
  private final List<Reading> first;

  /** Readings and trails that the digest is over, where they are few. */
  private final List<Object> parts;

  private @Nullable String digest;

  private Trail(Draft draft) {
    this.count = draft.count;
    this.files =
        draft.files.isEmpty() ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(draft.files));
    this.first = List.copyOf(draft.first);
    this.parts = List.copyOf(draft.parts);
    this.digest = draft.hash == null ? null : text(draft.hash);
  }

  private static String text(MessageDigest hash) {
    return "sha256:" + HexFormat.of().formatHex(hash.digest());
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
    String made = digest;
    if (made == null) {
      MessageDigest hash = sha256();
      parts.forEach(part -> update(hash, part));
      made = text(hash);
      digest = made;
    }
    return made;
  }

  private static void update(MessageDigest hash, Object part) {
    if (part instanceof Trail trail) {
      hash.update(trail.digest().getBytes(StandardCharsets.UTF_8));
    } else {
      hash.update(((Reading) part).canonicalText().getBytes(StandardCharsets.UTF_8));
      hash.update((byte) '\n');
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
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
    tree.put("digest", digest());
    tree.put("files", new LinkedHashMap<>(files));
    tree.put("readings", Tree.list(first, Reading::toPlain));
    return tree;
  }

  /** A trail in the making; few parts are hashed when their digest is asked for. */
  static final class Draft {

    private final List<Reading> first = new ArrayList<>();
    private final List<Object> parts = new ArrayList<>();
    private Map<String, Long> files = Map.of();
    private @Nullable MessageDigest hash;
    private long count;

    void add(Reading reading) {
      count++;
      part(reading);
      reading.evidence().ifPresent(e -> files(e.file(), 1));
      if (first.size() < LISTED) {
        first.add(reading);
      }
    }

    /** Takes over what another value was made of. */
    void add(Trail other) {
      count += other.count;
      part(other);
      other.files.forEach(this::files);
      for (int i = 0; i < other.first.size() && first.size() < LISTED; i++) {
        first.add(other.first.get(i));
      }
    }

    private void files(String file, long readings) {
      if (files.isEmpty()) {
        files = new TreeMap<>();
      }
      files.merge(file, readings, Long::sum);
    }

    private void part(Object part) {
      if (hash == null && parts.size() < LISTED) {
        parts.add(part);
        return;
      }
      MessageDigest running = hash == null ? sha256() : hash;
      parts.forEach(before -> update(running, before));
      parts.clear();
      update(running, part);
      hash = running;
    }

    /** The trail; what is added after is a part of none. */
    Trail done() {
      Trail done = new Trail(this);
      parts.clear();
      hash = null;
      return done;
    }
  }
}
