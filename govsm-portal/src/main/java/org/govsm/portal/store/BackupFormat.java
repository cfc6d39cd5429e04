package org.govsm.portal.store;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The names and texts in a backup. */
final class BackupFormat {

  static final String MANIFEST = "backup.json";
  static final String EVIDENCE = "evidence/";
  static final String EVENTS = "events/";
  static final String CHECKPOINTS = "checkpoints.txt";

  static final String REPORT = "report.json";
  static final String SIGNATURE = "signature.json";

  private static final long VERSION = 2;

  /** Without report and signature. */
  private static final long FORMER = 1;

  private static final String SHA256 = "sha256:";

  private BackupFormat() {}

  static byte[] manifest(List<ChainHead> heads) {
    return StoredTree.bytes(
        Map.of(
            "format",
            BigDecimal.valueOf(VERSION),
            "heads",
            heads.stream().map(ChainHead::toTree).toList()));
  }

  static List<ChainHead> heads(byte[] manifest) {
    Map<String, @Nullable Object> tree = StoredTree.read(manifest);
    long format = StoredTree.number(tree, "format");
    if (format != VERSION && format != FORMER) {
      throw new BrokenBackupException("this version reads no backups of format " + format);
    }
    return StoredTree.trees(tree, "heads").stream().map(ChainHead::of).toList();
  }

  static byte[] report(List<String> broken) {
    return StoredTree.bytes(Map.of("broken", broken));
  }

  static List<String> broken(byte[] report) {
    if (StoredTree.read(report).get("broken") instanceof List<?> all) {
      return all.stream().map(String::valueOf).toList();
    }
    throw new BrokenBackupException("this is no report");
  }

  static String fileName(String digest) {
    return digest.substring(SHA256.length());
  }

  static String digest(String fileName) {
    return SHA256 + fileName;
  }

  /**
   * How long a line, or a text that is read whole, may be: more than anything that a department
   * keeps in one piece with so much memory.
   */
  static int mostBytes() {
    return (int) Math.max(1 << 20, Math.min(64 << 20, Runtime.getRuntime().maxMemory() / 16));
  }

  static BrokenBackupException tooLong(int most) {
    return new BrokenBackupException(
        "it is longer than "
            + most
            + " bytes. If it was exported with more memory than there is here, start with as much"
            + " (java -Xmx)");
  }

  /** One line of a text. */
  static Line line(byte[] text) {
    int first = after(text, 0);
    int second = after(text, first);
    try {
      return new Line(
          Long.parseLong(ascii(text, 0, first - 1)),
          ascii(text, first, second - 1),
          Arrays.copyOfRange(text, second, text.length));
    } catch (IllegalArgumentException e) {
      throw new BrokenBackupException("this is no line of a backup", e);
    }
  }

  /** Where the next part begins, behind a blank. */
  private static int after(byte[] text, int from) {
    for (int at = from; at < text.length; at++) {
      if (text[at] == ' ') {
        return at + 1;
      }
    }
    throw new BrokenBackupException("this is no line of a backup");
  }

  private static String ascii(byte[] text, int from, int to) {
    return new String(text, from, to - from, StandardCharsets.US_ASCII);
  }

  /** One line of a text: the number, the hash, and what was hashed. */
  static final class Line {

    final long seq;
    final String hash;
    final byte[] content;

    private Line(long seq, String hash, byte[] content) {
      this.seq = seq;
      this.hash = hash;
      this.content = content;
    }
  }
}
