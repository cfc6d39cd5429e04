package org.govsm.procurement.treasury;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.source.BrokenFileException;
import org.govsm.core.source.CsvReader;
import org.govsm.core.source.Position;
import org.govsm.core.source.SourceProblem;
import org.govsm.core.xml.XmlCursor;
import org.govsm.procurement.disbursement.PaymentBatch;
import org.govsm.procurement.treasury.FileProfile.Column;
import org.govsm.procurement.treasury.FileProfile.Format;
import org.govsm.procurement.treasury.FileProfile.Layout;

/**
 * Rows of a file of answers.
 *
 * @param control count, sum and hash as the file says them, the hash empty where it has none; empty
 *     where it says no totals
 */
record AnswerRows(List<AnswerRow> rows, Map<String, String> control, Position controlAt) {

  private static final int HASH = 3;
  private static final int MOST = 10 * PaymentBatch.MOST_ORDERS;

  /** A row: its cells by the names of the values. */
  record AnswerRow(Position at, Map<String, String> cells) {}

  static AnswerRows read(Layout layout, String file, byte[] bytes) {
    if (bytes.length > XmlCursor.MAX_BYTES) {
      throw broken(Position.of(file), "answer.size", "the file is too large", "split it");
    }
    AnswerRows read =
        layout.format() == Format.CSV
            ? csv(layout, file, bytes)
            : xml(layout, XmlCursor.open(file, bytes, RowWriter.NAMESPACE, "file"), file);
    if (read.rows().size() > MOST) {
      throw broken(Position.of(file), "answer.size", "the file has too many rows", "split it");
    }
    return read;
  }

  private static AnswerRows csv(Layout layout, String file, byte[] bytes) {
    List<CsvReader.Line> lines = CsvReader.read(file, bytes);
    List<String> headings = layout.columns().stream().map(Column::name).toList();
    if (lines.isEmpty() || !lines.get(0).cells().equals(headings)) {
      throw broken(
          new Position(file, 1, 0),
          "answer.columns",
          "the first line does not name the columns of the profile",
          "write " + String.join(",", headings));
    }
    List<AnswerRow> rows = new ArrayList<>();
    List<SourceProblem> problems = new ArrayList<>();
    Map<String, String> control = Map.of();
    Position controlAt = Position.of(file);
    for (CsvReader.Line line : lines.subList(1, lines.size())) {
      Position at = new Position(file, line.number(), 0);
      if (!control.isEmpty()) {
        problems.add(
            problem(at, "answer.columns", "a line follows the control totals", "remove it"));
      } else if (line.cells().get(0).equals(RowWriter.CONTROL) && line.cells().size() >= 3) {
        control = control(line.cells().get(1), line.cells().get(2), hash(line.cells()));
        controlAt = at;
      } else if (line.cells().size() != headings.size()) {
        problems.add(
            problem(
                at,
                "answer.columns",
                "the line has " + line.cells().size() + " cells, not " + headings.size(),
                "ask for the whole file"));
      } else {
        rows.add(new AnswerRow(at, cells(layout, line.cells())));
      }
    }
    if (!problems.isEmpty()) {
      throw new BrokenFileException(problems);
    }
    return new AnswerRows(rows, control, controlAt);
  }

  private static Map<String, String> control(String count, String sum, String hash) {
    return Map.of("count", count, "sum", sum, "hash", hash.strip());
  }

  private static String hash(List<String> line) {
    return line.size() > HASH ? line.get(HASH) : "";
  }

  /** The cells of each row in the order of the columns, without blanks around them. */
  List<List<String>> cells(Layout layout) {
    return rows.stream()
        .map(
            row ->
                layout.columns().stream()
                    .map(column -> row.cells().getOrDefault(column.value(), "").strip())
                    .toList())
        .toList();
  }

  private static Map<String, String> cells(Layout layout, List<String> line) {
    Map<String, String> cells = new LinkedHashMap<>();
    for (int at = 0; at < line.size(); at++) {
      cells.put(layout.columns().get(at).value(), line.get(at).strip());
    }
    return cells;
  }

  private static AnswerRows xml(Layout layout, XmlCursor xml, String file) {
    List<AnswerRow> rows = new ArrayList<>();
    Map<String, String> control = Map.of();
    Position controlAt = Position.of(file);
    while (xml.enterOnlyChild()) {
      if (xml.name().equals("row")) {
        rows.add(row(layout, xml));
      } else if (xml.name().equals("control") && control.isEmpty()) {
        controlAt = xml.position();
        control =
            control(xml.required("count"), xml.required("sum"), xml.attribute("hash").orElse(""));
        xml.skip();
      } else {
        xml.refuseElement("write <row>, and <control> once");
      }
    }
    xml.finish();
    return new AnswerRows(rows, control, controlAt);
  }

  private static AnswerRow row(Layout layout, XmlCursor xml) {
    Position at = xml.position();
    Map<String, String> cells = new LinkedHashMap<>();
    while (xml.enterOnlyChild()) {
      String name = xml.name();
      layout.columns().stream()
          .filter(column -> column.name().equals(name))
          .findFirst()
          .ifPresentOrElse(
              column -> cells.put(column.value(), xml.text()),
              () ->
                  xml.refuseElement(
                      "write one of "
                          + String.join(
                              ", ", layout.columns().stream().map(Column::name).toList())));
    }
    return new AnswerRow(at, cells);
  }

  private static BrokenFileException broken(Position at, String code, String what, String remedy) {
    return new BrokenFileException(List.of(problem(at, code, what, remedy)));
  }

  private static SourceProblem problem(Position at, String code, String what, String remedy) {
    return new SourceProblem(at, code, what, remedy);
  }
}
