package org.govsm.portal.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The hash of a file, read once without keeping it in memory. */
public final class FileHash {

  private FileHash() {}

  /**
   * Hashes a file.
   *
   * @return {@code sha256:} and 64 hexadecimal digits
   */
  public static String of(FileSource file) {
    try {
      MessageDigest hash = MessageDigest.getInstance("SHA-256");
      try (InputStream bytes = new DigestInputStream(file.open(), hash)) {
        bytes.transferTo(OutputStream.nullOutputStream());
      }
      return "sha256:" + HexFormat.of().formatHex(hash.digest());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
