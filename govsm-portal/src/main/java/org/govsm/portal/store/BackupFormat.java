package org.govsm.portal.store;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
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
    return StoredTree.read(report).get("broken") instanceof List<?> all
        ? all.stream().map(String::valueOf).toList()
        : List.of();
  }

  static String fileName(String digest) {
    return digest.substring(SHA256.length());
  }

  static String digest(String fileName) {
    return SHA256 + fileName;
  }

  /** One line of a text. */
  static Line line(String text) {
    String[] parts = text.split(" ", 3);
    try {
      return new Line(
          Long.parseLong(parts[0]), parts[1], parts[2].getBytes(StandardCharsets.UTF_8));
    } catch (IndexOutOfBoundsException | NumberFormatException e) {
      throw new BrokenBackupException("this is no line of a backup: " + text, e);
    }
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
