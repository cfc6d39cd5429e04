package org.govsm.portal.web;

import static java.util.stream.Collectors.joining;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** CSV file for a spreadsheet: with a byte order mark, without which Excel garbles Hindi. */
public final class CsvFile {

  private CsvFile() {}

  /** A file of rows. A cell that a spreadsheet would take for a formula is kept a text. */
  public static Response of(String name, List<List<String>> rows) {
    return of(
        name,
        rows.stream()
            .map(row -> row.stream().map(CsvFile::quoted).collect(joining(",")) + "\r\n")
            .collect(joining()));
  }

  /** A file of text that is CSV already. */
  public static Response of(String name, String csv) {
    return Response.ok(("\ufeff" + csv).getBytes(StandardCharsets.UTF_8), "text/csv;charset=utf-8")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".csv\"")
        .build();
  }

  private static String quoted(String cell) {
    String safe = !cell.isEmpty() && "=+-@".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    return '"' + safe.replace("\"", "\"\"") + '"';
  }
}
