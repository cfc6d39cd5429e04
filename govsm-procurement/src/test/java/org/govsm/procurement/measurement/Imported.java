package org.govsm.procurement.measurement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.govsm.procurement.metric.MetricDictionary;

/** What came of a file in a test: the readings as they were given, and the report. */
public final class Imported {

  static final Instant TAKEN = Instant.parse("2026-11-03T04:00:00Z");

  public final List<Reading> readings = new ArrayList<>();
  final ImportReport report;

  private Imported(Layout layout, ImportContext context, List<List<String>> rows) {
    ReadingBook.Draft book = ReadingBook.empty().toDraft();
    ReadingImport run =
        ReadingImport.into(
            layout,
            MetricDictionary.shipped(),
            context,
            reading -> {
              readings.add(reading);
              return book.accept(reading);
            });
    for (int i = 0; i < rows.size(); i++) {
      run.row(i + 1, rows.get(i));
    }
    report = run.done();
  }

  static Layout layout(String id) {
    return Layouts.shipped().find(id).orElseThrow();
  }

  public static Imported of(String layout, String... lines) {
    return of(layout, said(layout(layout)), lines);
  }

  /** What an officer says of a file of whole lives, with months before days, and of its source. */
  static ImportContext said(Layout layout) {
    ImportContext.Draft draft = ImportContext.of(TAKEN).dayFirst(false).source("first-party");
    return switch (layout.granularity()) {
      case WINDOW, ROW -> draft.lifetime().done();
      default -> draft.done();
    };
  }

  static Imported of(String layout, ImportContext context, String... lines) {
    return of(layout(layout), context, lines);
  }

  static Imported of(Layout layout, ImportContext context, String... lines) {
    return new Imported(layout, context, rows(',', lines));
  }

  static Imported ofRows(Layout layout, ImportContext context, List<List<String>> rows) {
    return new Imported(layout, context, rows);
  }

  /** What is wrong: line, column and code of each. */
  List<String> faults() {
    return report.quarantined().stream()
        .map(q -> q.line() + " " + q.column() + " " + q.code())
        .toList();
  }

  /** The figures as subject, metric and value. */
  List<String> figures() {
    return readings.stream().map(r -> r.subject() + " " + r.metric() + " " + r.figure()).toList();
  }

  Reading only(String metric) {
    List<Reading> found = readings.stream().filter(r -> r.metric().equals(metric)).toList();
    if (found.size() != 1) {
      throw new AssertionError("not one reading of " + metric + ": " + readings);
    }
    return found.get(0);
  }

  /** Cells as a reader of files with separators gives them. */
  static List<List<String>> rows(char separator, String... lines) {
    List<List<String>> rows = new ArrayList<>();
    for (String line : lines) {
      List<String> cells = new ArrayList<>();
      StringBuilder cell = new StringBuilder();
      boolean quoted = false;
      for (int i = 0; i < line.length(); i++) {
        char c = line.charAt(i);
        if (c == '"') {
          quoted = !quoted;
        } else if (c == separator && !quoted) {
          cells.add(cell.toString());
          cell.setLength(0);
        } else {
          cell.append(c);
        }
      }
      cells.add(cell.toString());
      rows.add(cells);
    }
    return rows;
  }
}
