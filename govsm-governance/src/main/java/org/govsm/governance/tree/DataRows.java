package org.govsm.governance.tree;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** Rows of a data file that lies beside a class: cells between bars; a line with # is a remark. */
public final class DataRows {

  private static final Pattern BAR = Pattern.compile(" *\\| *");

  private DataRows() {}

  /**
   * Reads a file.
   *
   * @param beside the class beside which it lies
   * @param file its name
   * @return the cells of each row, without the blanks around them; an empty cell stays
   */
  public static List<List<String>> of(Class<?> beside, String file) {
    try (InputStream in = requireNonNull(beside.getResourceAsStream(file), file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> List.of(BAR.split(line.strip(), -1)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
