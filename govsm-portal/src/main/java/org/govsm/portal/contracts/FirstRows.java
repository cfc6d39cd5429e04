package org.govsm.portal.contracts;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.govsm.portal.http.FileSource;

/** The rows of a file: whether they are of JSON, the first of them, and how many there are. */
final class FirstRows {

  /** Enough to see what a file is. */
  private static final int ROWS = 200;

  private static final int LOOKED_AT = 64;

  private FirstRows() {}

  /** The first rows, that of the headings among them; of JSON the names of the first item. */
  static List<List<String>> of(FileSource file) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    try (BufferedInputStream bytes = new BufferedInputStream(file.open())) {
      if (isJson(bytes)) {
        JsonRows.first(bytes, rows::add);
      } else {
        CsvRows.read(bytes, (line, cells) -> rows.add(cells) && rows.size() < ROWS);
      }
    }
    return rows;
  }

  /** How many rows follow the headings, blank ones among them; 0 for JSON. */
  static long count(FileSource file) throws IOException {
    long[] rows = {-1};
    try (BufferedInputStream bytes = new BufferedInputStream(file.open())) {
      if (isJson(bytes)) {
        return 0;
      }
      CsvRows.read(bytes, (line, cells) -> ++rows[0] >= 0 || rows[0] < 0);
    }
    return Math.max(0, rows[0]);
  }

  /** Whether a text begins as JSON does. */
  static boolean isJson(InputStream bytes) throws IOException {
    bytes.mark(LOOKED_AT);
    byte[] start = bytes.readNBytes(LOOKED_AT);
    bytes.reset();
    for (byte one : start) {
      boolean blank = one <= ' '; // the mark of byte order is negative
      if (!blank) {
        return one == '{' || one == '[';
      }
    }
    return false;
  }
}
