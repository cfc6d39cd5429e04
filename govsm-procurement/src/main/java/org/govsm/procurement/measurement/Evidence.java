package org.govsm.procurement.measurement;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.decision.Tree;

/**
 * Where a reading stands in black and white: the hash of the raw file, and the line in it; of a
 * figure counted by hand also which party counted it.
 */
public final class Evidence implements ToPlain {

  private static final String PREFIX = "sha256:";
  private static final int CHARS = PREFIX.length() + 64;

  private final String file;
  private final long line;
  private final Optional<String> countedBy;

  /** The hash is known to have its form. */
  Evidence(String file, long line, Optional<String> countedBy) {
    this.file = file;
    this.line = line;
    this.countedBy = countedBy;
  }

  /**
   * A place in a file.
   *
   * @param file the hash of its bytes: {@code sha256:} and 64 hexadecimal digits
   * @param line the line, counted from 1
   * @throws IllegalArgumentException if the hash has another form, or the line is less than 1
   */
  public static Evidence of(String file, long line) {
    if (!isHash(file) || line < 1) {
      throw new IllegalArgumentException("no place in a file: " + file + ":" + line);
    }
    return new Evidence(file, line, Optional.empty());
  }

  /**
   * The same place, of figures that a party counted.
   *
   * @param party {@code buyer}, {@code supplier} or {@code both}
   */
  public Evidence countedBy(String party) {
    return new Evidence(file, line, Optional.of(party));
  }

  /** Whether it has the form of a hash, without a pattern: readings come by the million. */
  static boolean isHash(String file) {
    boolean is = file.length() == CHARS && file.startsWith(PREFIX);
    for (int i = PREFIX.length(); is && i < CHARS; i++) {
      char c = file.charAt(i);
      is = c >= '0' && c <= '9' || c >= 'a' && c <= 'f';
    }
    return is;
  }

  /** Another line of the same file. */
  Evidence onLine(long other) {
    return new Evidence(file, other, countedBy);
  }

  /**
   * The raw file.
   *
   * @return the hash of its bytes: {@code sha256:} and 64 hexadecimal digits
   */
  public String file() {
    return file;
  }

  /**
   * The line in the file.
   *
   * @return counted from 1
   */
  public long line() {
    return line;
  }

  /**
   * Which party counted the figure.
   *
   * @return {@code buyer}, {@code supplier} or {@code both}; nothing where it was not said
   */
  public Optional<String> countedBy() {
    return countedBy;
  }

  /** The published tree form: file and line, and who counted where it was said. */
  @Override
  public Map<String, Object> toPlain() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("file", file);
    tree.put("line", Tree.of(line));
    countedBy.ifPresent(party -> tree.put("countedBy", party));
    return tree;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Evidence that
        && line == that.line
        && file.equals(that.file)
        && countedBy.equals(that.countedBy);
  }

  @Override
  public int hashCode() {
    return Objects.hash(file, line, countedBy);
  }

  /** Hash and line. */
  @Override
  public String toString() {
    return file + ":" + line;
  }
}
