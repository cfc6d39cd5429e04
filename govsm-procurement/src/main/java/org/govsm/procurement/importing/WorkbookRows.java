package org.govsm.procurement.importing;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.govsm.core.text.HiddenCharacters;
import org.govsm.core.text.Message;

/** Rows of the sheets of a workbook (xlsx), one after the other. Hidden sheets are not read. */
final class WorkbookRows implements Closeable {

  static final int COLUMNS = 1_000;
  private static final int LETTERS = 26;

  /** A day in figures, as text in a column in which others are dates. */
  private static final Pattern DAY = Pattern.compile("\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{2,4}\\b.*");

  private final WorkbookPackage opened;
  private final WorkbookParts parts;

  private WorkbookRows(WorkbookPackage opened) {
    this.opened = opened;
    this.parts = new WorkbookParts(opened);
  }

  /**
   * Opens a workbook.
   *
   * @param whole whether its directory and the names of its sheets are looked at
   * @throws BrokenTableException if it is refused
   */
  static WorkbookRows open(InputStream file, boolean whole) throws IOException {
    WorkbookPackage opened = WorkbookPackage.open(file, whole);
    boolean open = false;
    try {
      WorkbookRows rows = new WorkbookRows(opened);
      if (whole) {
        rows.refuseHiddenCharacters();
      }
      open = true;
      return rows;
    } finally {
      if (!open) {
        opened.close();
      }
    }
  }

  /** What a sheet is called, an officer must be able to read and to write. */
  private void refuseHiddenCharacters() {
    for (WorkbookParts.Sheet sheet : parts.sheets()) {
      if (HiddenCharacters.turns(sheet.name()) || HiddenCharacters.hasControl(sheet.name())) {
        String shown = HiddenCharacters.shown(sheet.name());
        throw new BrokenTableException(Message.of("table.xlsx-name").with("sheet", shown));
      }
    }
  }

  /** The sheets that a person sees, in their order. */
  List<String> sheets() {
    return names(false);
  }

  /** The sheets that are hidden. */
  List<String> hidden() {
    return names(true);
  }

  private List<String> names(boolean hidden) {
    return parts.sheets().stream()
        .filter(sheet -> sheet.hidden() == hidden)
        .map(WorkbookParts.Sheet::name)
        .toList();
  }

  /** The first rows of a sheet. */
  List<List<String>> head(String sheet) {
    Head head = new Head();
    read(sheet, head);
    return head.rows();
  }

  /**
   * Gives the rows of a sheet.
   *
   * @throws BrokenTableException if a cell has a formula without a result, is merged with others,
   *     or if some days of a column are dates and others text
   */
  boolean read(String name, RowSink sink) {
    WorkbookParts.Sheet sheet =
        parts.sheets().stream()
            .filter(one -> one.name().equals(name))
            .findFirst()
            .orElseThrow(WorkbookPackage::broken);
    MergedCells merged = MergedCells.of(parts.rows(sheet), name);
    Days days = new Days(name);
    SheetRows rows = new SheetRows(parts, sheet);
    while (rows.next()) {
      List<String> cells = cells(rows, days);
      merged.check(rows.line(), cells);
      if (!sink.row(rows.line(), cells)) {
        break;
      }
    }
    return days.any();
  }

  private List<String> cells(SheetRows rows, Days days) {
    List<String> cells = new ArrayList<>();
    for (SheetCell cell : rows.cells()) {
      String address = address(cells.size(), rows.line());
      Optional<String> text = cell.text(parts.isFrom1904());
      if (text.isEmpty()) {
        throw new BrokenTableException(
            Message.of("table.xlsx-formula").with("sheet", days.sheet).with("cell", address));
      }
      days.saw(cells.size(), cell, text.get(), address);
      cells.add(text.get());
    }
    return cells;
  }

  private static String address(int column, int line) {
    String letters = "";
    for (int left = column; left >= 0; left = left / LETTERS - 1) {
      letters = (char) ('A' + left % LETTERS) + letters;
    }
    return letters + line;
  }

  @Override
  public void close() {
    opened.close();
  }

  /**
   * Days of columns. A program that reads 10/02/2026 as 10 February leaves 10/13/2026 as text:
   * where a column has both, those that became dates have day and month in each other's place.
   */
  private static final class Days {

    private final String sheet;
    private final Set<Integer> dates = new HashSet<>();
    private final Set<Integer> texts = new HashSet<>();

    Days(String sheet) {
      this.sheet = sheet;
    }

    boolean any() {
      return !dates.isEmpty();
    }

    void saw(int column, SheetCell cell, String text, String address) {
      if (text.isEmpty()) {
        return;
      } else if (cell.isDate()) {
        dates.add(column);
      } else if (DAY.matcher(text).matches()) {
        texts.add(column);
      }
      if (dates.contains(column) && texts.contains(column)) {
        throw new BrokenTableException(
            Message.of("table.xlsx-dates").with("sheet", sheet).with("cell", address));
      }
    }
  }
}
