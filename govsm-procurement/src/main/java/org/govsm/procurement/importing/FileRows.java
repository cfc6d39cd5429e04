package org.govsm.procurement.importing;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/**
 * Rows of a file that holds no readings: of a text with separators, a workbook, or an answer of an
 * interface. What a file is, its content says; the bounds on size and form are those of readings.
 */
public final class FileRows {

  private FileRows() {}

  /** Takes the rows of a file in their order. */
  @FunctionalInterface
  public interface Reader {

    /**
     * Takes a row; the first has the headings.
     *
     * @param line the line on which it begins, from 1
     * @param cells its cells, which may change with the next row
     * @return false if no further row is wanted
     */
    boolean row(long line, List<String> cells);
  }

  /**
   * Reads a file; of a workbook its first sheet that a person sees.
   *
   * @throws BrokenTableException if it cannot be read as a table
   * @throws WorkbooksBusyException if no further workbook fits into memory
   * @throws IOException if the bytes cannot be read
   */
  public static void read(InputStream file, JsonPull.Factory json, Reader reader)
      throws IOException {
    FileTables.of(file, json).each(Optional.empty(), reader::row);
  }
}
