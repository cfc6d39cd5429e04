package org.govsm.portal.web;

import static java.util.stream.Collectors.joining;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** CSV file for a spreadsheet: with a byte order mark, without which Excel garbles Hindi. */
public final class CsvFile {

  /** What stands before the first line. */
  public static final String MARK = "\ufeff";

  static final String END = "\r\n";

  private static final String FORMULA = "=+-@\t\r";

  private CsvFile() {}

  /** A file of rows. A cell that a spreadsheet would take for a formula is kept a text. */
  public static Response of(String name, List<List<String>> rows) {
    return of(name, rows.stream().map(CsvFile::line).collect(joining()));
  }

  /** A file of text that is CSV already. */
  public static Response of(String name, String csv) {
    return Response.ok((MARK + csv).getBytes(StandardCharsets.UTF_8), "text/csv;charset=utf-8")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".csv\"")
        .build();
  }

  /** A line of a file. */
  public static String line(List<String> row) {
    return row.stream().map(CsvFile::quoted).collect(joining(",")) + END;
  }

  /** A cell: a number stays one, also below zero. */
  static String cell(@Nullable Object value) {
    if (value instanceof BigDecimal number) {
      return number.toPlainString();
    }
    return value == null
        ? ""
        : value instanceof Number ? value.toString() : quoted(value.toString());
  }

  private static String quoted(String cell) {
    String safe = !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    return '"' + safe.replace("\"", "\"\"") + '"';
  }
}
