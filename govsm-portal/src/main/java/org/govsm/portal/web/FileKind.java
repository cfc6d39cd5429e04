package org.govsm.portal.web;

import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * Kind of a file that anybody may have written, told by how it begins: its ending and media type.
 *
 * @param ending such as {@code pdf}
 * @param mediaType such as {@code application/pdf}
 */
public record FileKind(String ending, String mediaType) {

  /** How many bytes of a file tell its kind. */
  public static final int HEAD = 512;

  /** The media type of what is neither a text in UTF-8 nor of a kind that is known. */
  public static final String UNKNOWN = "application/octet-stream";

  private static final String SHEET =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private static final FileKind TEXT = new FileKind("txt", "text/plain");
  private static final FileKind OTHER = new FileKind("bin", UNKNOWN);

  private static final List<Begin> BEGINS =
      List.of(
          new Begin("25504446", new FileKind("pdf", "application/pdf")),
          new Begin("89504e47", new FileKind("png", "image/png")),
          new Begin("ffd8ff", new FileKind("jpg", "image/jpeg")),
          new Begin("504b0304", new FileKind("zip", "application/zip")));

  private record Begin(String digits, FileKind kind) {}

  /**
   * The kind of a file.
   *
   * @param head its first bytes, {@link #HEAD} where it has so many
   * @param name what it was called, which tells a spreadsheet from another ZIP; may be empty
   */
  public static FileKind of(byte[] head, String name) {
    String digits = HexFormat.of().formatHex(head);
    FileKind kind =
        BEGINS.stream()
            .filter(one -> digits.startsWith(one.digits()))
            .map(Begin::kind)
            .findFirst()
            .orElseGet(() -> hasZero(head) ? OTHER : TEXT);
    String lower = name.toLowerCase(Locale.ROOT);
    if (kind.ending().equals("zip") && lower.endsWith(".xlsx")) {
      return new FileKind("xlsx", SHEET);
    }
    return kind.equals(TEXT) && lower.endsWith(".csv") ? new FileKind("csv", "text/csv") : kind;
  }

  private static boolean hasZero(byte[] head) {
    for (byte one : head) {
      if (one == 0) {
        return true;
      }
    }
    return false;
  }
}
