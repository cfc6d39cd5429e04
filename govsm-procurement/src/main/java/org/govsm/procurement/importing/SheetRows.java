package org.govsm.procurement.importing;

import java.util.ArrayList;
import java.util.List;
import org.govsm.core.text.Message;

/** Rows of a sheet as the file has them, one in memory at a time. */
final class SheetRows {

  private static final int LETTERS = 26;
  private static final int NO_STYLE = -1;

  private final WorkbookParts parts;
  private final String sheet;
  private final WorkbookXml xml;
  private int line;

  SheetRows(WorkbookParts parts, WorkbookParts.Sheet sheet) {
    this.parts = parts;
    this.sheet = sheet.name();
    this.xml = new WorkbookXml(parts.rows(sheet));
  }

  /** Moves to the next row; false where there is none. */
  boolean next() {
    while (xml.next()) {
      if (xml.name().equals("row")) {
        line = xml.number("r", line + 1);
        return true;
      }
    }
    return false;
  }

  /** The number of the row, from 1. */
  int line() {
    return line;
  }

  /** The cells of the row, blank ones between them. */
  List<SheetCell> cells() {
    List<SheetCell> cells = new ArrayList<>();
    while (xml.nextIn("row")) {
      if (xml.name().equals("c")) {
        int column = column(cells.size());
        if (column >= WorkbookRows.COLUMNS) {
          throw new BrokenTableException(
              Message.of("table.xlsx-wide").with("sheet", sheet).with("line", line));
        }
        while (cells.size() <= column) {
          cells.add(SheetCell.BLANK);
        }
        cells.set(column, cell());
      }
    }
    return cells;
  }

  /** A cell that does not say where it stands follows the one before it. */
  private int column(int next) {
    String address = xml.attribute("r");
    int column = 0;
    for (int i = 0; i < address.length() && Character.isLetter(address.charAt(i)); i++) {
      column = column * LETTERS + address.charAt(i) - 'A' + 1;
    }
    return column == 0 ? next : column - 1;
  }

  private SheetCell cell() {
    String type = xml.attribute("t");
    int style = xml.number("s", NO_STYLE);
    SheetCell cell = new SheetCell(type, parts.format(style));
    while (xml.nextIn("c")) {
      switch (xml.name()) {
        case "f" -> {
          cell = cell.ofFormula();
          xml.text();
        }
        case "v" -> {
          String value = xml.text();
          cell = cell.with(type.equals("s") ? parts.text(value) : value);
        }
        case "is" -> cell = cell.with(xml.runs("is"));
        default -> {}
      }
    }
    return cell;
  }
}
