package org.govsm.portal.files;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.govsm.core.text.Message;

/** Rows of the sheets of a workbook (xlsx), one after the other. Hidden sheets are not read. */
final class WorkbookRows implements Closeable {

  static final int COLUMNS = 1_000;
  private static final Pattern RELATION = Pattern.compile("<Relationship\\b[^>]*>");
  private static final Pattern ID = Pattern.compile("\\bId\\s*=\\s*[\"']([^\"']*)[\"']");
  private static final Pattern TARGET = Pattern.compile("\\bTarget\\s*=\\s*[\"']([^\"']*)[\"']");

  /** A day in figures, as text in a column in which others are dates. */
  private static final Pattern DAY = Pattern.compile("\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{2,4}\\b.*");

  private final WorkbookPackage parts;
  private final ReadableWorkbook workbook;
  private final Map<String, String> targets = new HashMap<>();

  private WorkbookRows(WorkbookPackage parts, ReadableWorkbook workbook) {
    this.parts = parts;
    this.workbook = workbook;
    String relations = new String(parts.part("xl/_rels/workbook.xml.rels"), StandardCharsets.UTF_8);
    RELATION
        .matcher(relations)
        .results()
        .forEach(
            one -> {
              Matcher id = ID.matcher(one.group());
              Matcher target = TARGET.matcher(one.group());
              if (id.find() && target.find()) {
                targets.put(id.group(1), path(target.group(1)));
              }
            });
  }

  private static String path(String target) {
    return target.startsWith("/") ? target.substring(1) : "xl/" + target;
  }

  /**
   * Opens a workbook.
   *
   * @throws BrokenTableException if it is refused
   */
  static WorkbookRows open(InputStream file) throws IOException {
    WorkbookPackage parts = WorkbookPackage.open(file);
    boolean open = false;
    try {
      ReadingOptions options = new ReadingOptions(true, true);
      WorkbookRows rows = new WorkbookRows(parts, new ReadableWorkbook(parts.repacked(), options));
      open = true;
      return rows;
    } catch (ExcelReaderException | IOException | IllegalStateException e) {
      throw WorkbookPackage.broken();
    } finally {
      if (!open) {
        parts.close();
      }
    }
  }

  /** The sheets that a person sees, in their order. */
  List<String> sheets() {
    return workbook
        .getSheets()
        .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
        .map(Sheet::getName)
        .toList();
  }

  /** The sheets that are hidden. */
  List<String> hidden() {
    return workbook
        .getSheets()
        .filter(sheet -> sheet.getVisibility() != SheetVisibility.VISIBLE)
        .map(Sheet::getName)
        .toList();
  }

  /** The first rows of a sheet. */
  List<List<String>> head(String sheet) throws IOException {
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
  boolean read(String name, RowSink sink) throws IOException {
    Sheet sheet = workbook.findSheet(name).orElseThrow(WorkbookPackage::broken);
    MergedCells merged = MergedCells.of(parts.part(targets.getOrDefault(sheet.getId(), "")), name);
    Days days = new Days(name);
    try (Stream<Row> rows = sheet.openStream()) {
      for (Iterator<Row> each = rows.iterator(); each.hasNext(); ) {
        Row row = each.next();
        List<String> cells = cells(name, row, days);
        merged.check(row.getRowNum(), cells);
        if (!sink.row(row.getRowNum(), cells)) {
          break;
        }
      }
    } catch (BrokenTableException e) {
      throw e;
    } catch (RuntimeException e) {
      throw known(e);
    }
    return days.any();
  }

  /** The reader tells of a broken sheet by various exceptions, of the caller's by their own. */
  private static RuntimeException known(RuntimeException e) {
    boolean ofReader =
        e instanceof ExcelReaderException
            || e instanceof IllegalStateException
            || e instanceof IndexOutOfBoundsException
            || e instanceof NumberFormatException;
    return ofReader || e instanceof UncheckedIOException ? WorkbookPackage.broken() : e;
  }

  private List<String> cells(String sheet, Row row, Days days) {
    if (row.getCellCount() > COLUMNS) {
      throw new BrokenTableException(
          Message.of("table.xlsx-wide").with("sheet", sheet).with("line", row.getRowNum()));
    }
    List<String> cells = new ArrayList<>(row.getCellCount());
    for (Cell cell : row) {
      Optional<String> text =
          cell == null ? Optional.of("") : SheetCell.text(cell, workbook.isDate1904());
      if (text.isEmpty()) {
        throw new BrokenTableException(
            Message.of("table.xlsx-formula")
                .with("sheet", sheet)
                .with("cell", cell.getAddress().toString()));
      }
      days.saw(cells.size(), cell, text.get());
      cells.add(text.get());
    }
    return cells;
  }

  @Override
  public void close() throws IOException {
    try {
      workbook.close();
    } finally {
      parts.close();
    }
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

    void saw(int column, Cell cell, String text) {
      if (cell == null || text.isEmpty()) {
        return;
      } else if (SheetCell.isDate(cell)) {
        dates.add(column);
      } else if (DAY.matcher(text).matches()) {
        texts.add(column);
      }
      if (dates.contains(column) && texts.contains(column)) {
        throw new BrokenTableException(
            Message.of("table.xlsx-dates")
                .with("sheet", sheet)
                .with("cell", cell.getAddress().toString()));
      }
    }
  }
}
