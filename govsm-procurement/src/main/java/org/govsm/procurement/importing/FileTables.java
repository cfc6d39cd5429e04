package org.govsm.procurement.importing;

import static java.util.Objects.requireNonNull;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.procurement.measurement.Layout;
import org.govsm.procurement.measurement.Layouts;
import org.govsm.procurement.measurement.ReadingImport;
import org.govsm.procurement.measurement.Recognition;

/**
 * Tables of a file: of a workbook its sheets, of an answer of an interface its items, else the text
 * with separators. What a file is, its content says; neither its name nor the layout does.
 */
final class FileTables {

  private static final int START = 512;

  /** What a file is made of. */
  private enum Form {
    WORKBOOK,
    JSON,
    TEXT
  }

  private final BufferedInputStream bytes;
  private final Form form;
  private final JsonPull.Factory json;
  private final boolean whole;

  private FileTables(BufferedInputStream bytes, Form form, JsonPull.Factory json, boolean whole) {
    this.bytes = bytes;
    this.form = form;
    this.json = json;
    this.whole = whole;
  }

  static FileTables of(InputStream file, JsonPull.Factory json) throws IOException {
    return of(file, json, true);
  }

  /** Tables of a file; former versions did not look whether a workbook is whole. */
  static FileTables of(InputStream file, JsonPull.Factory json, boolean whole) throws IOException {
    BufferedInputStream bytes = new BufferedInputStream(file);
    return new FileTables(bytes, form(bytes), json, whole);
  }

  /** The sheets that a person sees; none where it is no workbook. */
  List<String> sheets() throws IOException {
    if (form != Form.WORKBOOK) {
      return List.of();
    }
    try (WorkbookRows workbook = WorkbookRows.open(bytes, whole)) {
      return workbook.sheets();
    }
  }

  /** Gives every row of the table, or of the sheet that is named; of several the first. */
  void each(Optional<String> sheet, RowSink sink) throws IOException {
    switch (form) {
      case WORKBOOK -> {
        try (WorkbookRows workbook = WorkbookRows.open(bytes, whole)) {
          List<String> all = workbook.sheets();
          Optional<String> one = sheet.or(() -> all.stream().findFirst());
          if (one.filter(all::contains).isPresent()) {
            workbook.read(one.get(), sink);
          }
        }
      }
      case JSON -> JsonRows.read(bytes, json, List.of(), sink);
      case TEXT -> CsvRows.read(bytes, sink);
    }
  }

  private static Form form(BufferedInputStream bytes) throws IOException {
    bytes.mark(START);
    byte[] start = bytes.readNBytes(START);
    bytes.reset();
    return WorkbookPackage.isWorkbook(start) ? Form.WORKBOOK : formOfText(start);
  }

  private static Form formOfText(byte[] start) {
    for (byte b : start) {
      int c = b & 0xFF;
      if (c == '{' || c == '[') {
        return Form.JSON;
      } else if (c > ' ' && c != 0xEF && c != 0xBB && c != 0xBF && c != 0xFE && c != 0xFF) {
        return Form.TEXT;
      }
    }
    return Form.TEXT;
  }

  /**
   * The first rows of each table, by the name of the sheet; of one without a name, by an empty one.
   *
   * @return the tables in their order
   */
  Map<String, List<List<String>>> heads() throws IOException {
    Map<String, List<List<String>>> heads = new LinkedHashMap<>();
    if (form == Form.WORKBOOK) {
      try (WorkbookRows workbook = WorkbookRows.open(bytes, whole)) {
        for (String sheet : workbook.sheets()) {
          heads.put(sheet, workbook.head(sheet));
        }
      }
      return heads;
    }
    Head head = new Head();
    if (form == Form.JSON) {
      JsonRows.read(bytes, json, List.of(), head);
    } else {
      CsvRows.read(bytes, head);
    }
    heads.put("", head.rows());
    return heads;
  }

  /**
   * What the file is. Of a workbook it is the sheet that is named, or that fits the layout that was
   * chosen, or the one that is recognised.
   *
   * @throws BrokenTableException where several sheets fit, or the sheet that is named is not there
   */
  Recognition recognise(Layouts layouts, Optional<Layout> chosen, Optional<String> named)
      throws IOException {
    if (form == Form.JSON) {
      return new JsonLook(layouts, chosen).at(bytes, json);
    }
    Map<String, Recognition> all = new LinkedHashMap<>();
    heads().forEach((sheet, head) -> all.put(sheet, layouts.recognise(head)));
    if (form == Form.WORKBOOK && named.isPresent()) {
      return Optional.ofNullable(all.get(named.get()))
          .orElseThrow(() -> noSheet(named.get(), List.copyOf(all.keySet())));
    }
    List<String> fit =
        all.entrySet().stream()
            .filter(sheet -> isFit(sheet.getValue(), chosen))
            .map(Map.Entry::getKey)
            .toList();
    if (fit.size() > 1) {
      throw new BrokenTableException(Message.of("table.xlsx-sheets").with("sheets", fit));
    }
    Recognition found = fit.isEmpty() ? first(all, layouts) : requireNonNull(all.get(fit.get(0)));
    return form == Form.WORKBOOK ? found.withoutSeparators() : found;
  }

  static boolean isFit(Recognition sheet, Optional<Layout> chosen) {
    return chosen
        .map(layout -> sheet.against(layout).isEmpty())
        .orElseGet(() -> !sheet.layouts().isEmpty());
  }

  private static Recognition first(Map<String, Recognition> all, Layouts layouts) {
    return all.values().stream().findFirst().orElseGet(() -> layouts.recognise(List.of()));
  }

  private static BrokenTableException noSheet(String sheet, List<String> all) {
    return new BrokenTableException(
        Message.of("table.xlsx-no-sheet").with("sheet", sheet).with("known", all));
  }

  /** Imports the rows of the table that has a layout; those of a text with helpers. */
  List<Message> read(
      Layout layout, Layouts layouts, Optional<String> sheet, ReadingImport rows, Helpers helpers)
      throws IOException {
    RowSink sink =
        (line, cells) -> {
          rows.row(line, cells);
          return !rows.isRefused();
        };
    return switch (form) {
      case WORKBOOK -> {
        try (WorkbookRows workbook = WorkbookRows.open(bytes, whole)) {
          rows.blankEnds();
          yield read(workbook, layout, layouts, sheet, sink);
        }
      }
      case JSON ->
          JsonRows.read(
              bytes, json, layout.headings().values().stream().map(h -> h.get(0)).toList(), sink);
      case TEXT -> {
        CsvImport.read(bytes, rows, helpers, CsvRows.BLOCK_BYTES);
        yield List.of();
      }
    };
  }

  private static List<Message> read(
      WorkbookRows workbook, Layout layout, Layouts layouts, Optional<String> named, RowSink sink)
      throws IOException {
    String sheet = sheet(workbook, layout, layouts, named);
    List<Message> notes = new ArrayList<>();
    notes.add(Message.of("import.sheet").with("sheet", sheet));
    if (!workbook.hidden().isEmpty()) {
      notes.add(Message.of("import.sheet-hidden").with("sheets", workbook.hidden()));
    }
    if (workbook.read(sheet, sink)) {
      notes.add(Message.of("import.sheet-dates"));
    }
    return notes;
  }

  /** The sheet that is named, or the one that fits; where several do, the officer is asked. */
  private static String sheet(
      WorkbookRows workbook, Layout layout, Layouts layouts, Optional<String> named)
      throws IOException {
    List<String> all = workbook.sheets();
    if (named.isPresent() && !all.contains(named.get())) {
      throw noSheet(named.get(), all);
    } else if (named.isPresent()) {
      return named.get();
    }
    List<String> fit = new ArrayList<>();
    for (String sheet : all) {
      if (layouts.recognise(workbook.head(sheet)).against(layout).isEmpty()) {
        fit.add(sheet);
      }
    }
    if (fit.size() == 1 || all.size() == 1) {
      return fit.size() == 1 ? fit.get(0) : all.get(0);
    }
    throw new BrokenTableException(
        fit.isEmpty()
            ? Message.of("table.xlsx-unknown").with("sheets", all)
            : Message.of("table.xlsx-sheets").with("sheets", fit));
  }
}
