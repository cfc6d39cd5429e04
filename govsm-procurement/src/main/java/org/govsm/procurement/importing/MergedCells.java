package org.govsm.procurement.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.govsm.core.text.Message;

/**
 * Merged cells of a sheet, and cells so many or so far out that no row can be made of them. A value
 * that stands over several rows, or beside others over several columns, belongs to none of them for
 * sure; only a title may be merged.
 */
final class MergedCells {

  private static final Pattern RANGE =
      Pattern.compile("([A-Z]{1,3})(\\d{1,7}):([A-Z]{1,3})(\\d{1,7})");
  private static final Pattern CELL = Pattern.compile("[A-Z]{1,3}\\d{1,7}");
  private static final int MOST = 20_000;
  private static final int LETTERS = 26;

  /** Columns that are merged in one row, the first being 0. */
  private record Span(int first, int last, String range) {}

  private final String sheet;
  private final Map<Integer, List<Span>> rows = new TreeMap<>();
  private String tall = "";

  private MergedCells(String sheet) {
    this.sheet = sheet;
  }

  /** Reads the part of a sheet. */
  static MergedCells of(byte[] part, String sheet) {
    MergedCells all = new MergedCells(sheet);
    WorkbookXml xml = new WorkbookXml(part);
    int count = 0;
    int cells = 0;
    for (long row = 0; xml.next(); ) {
      switch (xml.name()) {
        case "mergeCell" -> {
          count++;
          all.add(xml.attribute("ref"), count);
        }
        case "row" -> {
          row++;
          cells = 0;
        }
        case "c" -> {
          cells++;
          all.requireNarrow(row, cells, xml.attribute("r"));
        }
        default -> {}
      }
    }
    return all;
  }

  /** A row is made whole before anything of it can be looked at. */
  private void requireNarrow(long row, int cells, String at) {
    if (cells > WorkbookRows.COLUMNS || !at.isEmpty() && !CELL.matcher(at).matches()) {
      throw new BrokenTableException(
          Message.of("table.xlsx-wide").with("sheet", sheet).with("line", row));
    }
  }

  private void add(String range, int count) {
    Matcher cells = RANGE.matcher(range);
    if (!cells.matches() || count > MOST) {
      throw WorkbookPackage.broken();
    } else if (!cells.group(2).equals(cells.group(4))) {
      tall = tall.isEmpty() ? cells.group() : tall;
    } else {
      rows.computeIfAbsent(Integer.valueOf(cells.group(2)), row -> new ArrayList<>())
          .add(new Span(column(cells.group(1)), column(cells.group(3)), cells.group()));
    }
  }

  private static int column(String letters) {
    int column = 0;
    for (int i = 0; i < letters.length(); i++) {
      column = column * LETTERS + letters.charAt(i) - 'A' + 1;
    }
    return column - 1;
  }

  /**
   * Looks at a row.
   *
   * @throws BrokenTableException if a value of it may belong to others too
   */
  void check(int row, List<String> cells) {
    if (!tall.isEmpty()) {
      throw refused(tall);
    }
    for (Span span : rows.getOrDefault(row, List.of())) {
      for (int i = 0; i < cells.size(); i++) {
        boolean outside = i < span.first() || i > span.last();
        if (outside && !cells.get(i).isBlank()) {
          throw refused(span.range());
        }
      }
    }
  }

  private BrokenTableException refused(String range) {
    return new BrokenTableException(
        Message.of("table.xlsx-merged").with("sheet", sheet).with("cell", range));
  }
}
