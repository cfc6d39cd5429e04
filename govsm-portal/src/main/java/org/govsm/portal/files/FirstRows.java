package org.govsm.portal.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.govsm.portal.web.FileSource;

/** How many rows a table of a file has. */
public final class FirstRows {

  private FirstRows() {}

  /** How many rows follow the headings of the table, or of the sheet that is named. */
  public static long count(FileSource file, Optional<String> sheet) throws IOException {
    long[] rows = {-1};
    try (InputStream bytes = file.open()) {
      FileTables.of(bytes)
          .each(
              sheet,
              (line, cells) -> {
                rows[0]++;
                return true;
              });
    }
    return Math.max(0, rows[0]);
  }

  /** The sheets of a workbook; none of another file. */
  public static List<String> sheets(FileSource file) throws IOException {
    try (InputStream bytes = file.open()) {
      return FileTables.of(bytes).sheets();
    }
  }
}
