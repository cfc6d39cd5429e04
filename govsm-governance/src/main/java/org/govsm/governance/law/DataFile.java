package org.govsm.governance.law;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** Data file of this module: rows of columns with bars between; lines with # are comments. */
public final class DataFile {

  private static final Pattern BAR = Pattern.compile(" *\\| *");

  private DataFile() {}

  /**
   * The rows.
   *
   * @param home a class of the folder in which the file lies
   * @return the columns of each row, in the order of the file
   */
  public static List<List<String>> rows(Class<?> home, String file) {
    return new String(bytes(home, file), StandardCharsets.UTF_8)
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> BAR.splitAsStream(line).toList())
        .toList();
  }

  static byte[] bytes(Class<?> home, String file) {
    try (InputStream in = requireNonNull(home.getResourceAsStream(file), file)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
