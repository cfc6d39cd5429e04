package org.govsm.core.rules;

import static java.util.stream.Collectors.joining;

import java.util.List;

/** Lines of comma separated values, as RFC 4180 has them. */
final class Csv {

  private Csv() {}

  static String write(List<String> cells) {
    return cells.stream().map(Csv::quoted).collect(joining(",")) + "\r\n";
  }

  /** Quotes what needs it; a cell that a spreadsheet would take for a formula is kept a text. */
  private static String quoted(String cell) {
    String safe = !cell.isEmpty() && "=+@".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    return safe.chars().anyMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r')
        ? '"' + safe.replace("\"", "\"\"") + '"'
        : safe;
  }
}
