package org.govsm.portal.contracts;

import java.io.BufferedInputStream;
import java.io.IOException;
import org.govsm.portal.http.FileSource;

/** How many rows a file has. */
final class FirstRows {

  private FirstRows() {}

  /** How many rows follow the headings, blank ones among them; 0 for others than text. */
  static long count(FileSource file) throws IOException {
    long[] rows = {-1};
    try (BufferedInputStream bytes = new BufferedInputStream(file.open())) {
      if (!FileTables.isText(bytes)) {
        return 0;
      }
      CsvRows.read(bytes, (line, cells) -> ++rows[0] >= 0 || rows[0] < 0);
    }
    return Math.max(0, rows[0]);
  }
}
