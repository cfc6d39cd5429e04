package org.govsm.portal.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.govsm.core.money.Money;
import org.govsm.core.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * List file: all rows of a list as CSV or XLSX, read some hundreds at a time while it is sent, so
 * that a long one takes no more memory than a short one.
 */
public final class ListFile<T> {

  private static final int TOGETHER = 500;
  private static final String CSV = "text/csv;charset=utf-8";
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private static final String DAY = "yyyy-mm-dd";

  /** To the minute; the seconds are in the cell. */
  private static final String MOMENT = "yyyy-mm-dd hh:mm";

  private static final int NARROWEST = 10;
  private static final int WIDEST = 60;
  private static final int LOOKED_AT = 50;

  /** What a sheet has room for, below its headings. */
  private static final int MOST = 1_048_575;

  private final String name;
  private final List<ListColumn<T>> columns;
  private final Rows<T> rows;

  /**
   * A file over rows.
   *
   * @param name what it is called, without its ending
   */
  public ListFile(String name, List<ListColumn<T>> columns, Rows<T> rows) {
    this.name = name;
    this.columns = List.copyOf(columns);
    this.rows = rows;
  }

  /** Rows of a list, read when they are asked for. */
  @FunctionalInterface
  public interface Rows<T> {

    /** Some rows; none behind the last. */
    List<T> read(long offset, int limit);
  }

  /**
   * The file.
   *
   * @throws ProblemException with status 422 where a sheet has no room for it
   */
  public Response in(Listing.Format format) {
    boolean sheet = format == Listing.Format.XLSX;
    if (sheet && !rows.read(MOST, 1).isEmpty()) {
      throw ProblemException.of(422, Message.of("list.too-long").with("most", MOST));
    }
    List<T> first = rows.read(0, TOGETHER); // what refuses it is said before anything is sent
    StreamingOutput file = out -> write(out, first, sheet);
    return Response.ok(file, sheet ? XLSX : CSV)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"" + name + "." + format.code() + "\"")
        .build();
  }

  private void write(OutputStream out, List<T> first, boolean sheet) throws IOException {
    if (sheet) {
      workbook(out, first);
    } else {
      text(out, first);
    }
  }

  private void text(OutputStream out, List<T> first) throws IOException {
    List<String> headings = columns.stream().map(ListColumn::heading).toList();
    out.write((CsvFile.MARK + CsvFile.line(headings)).getBytes(UTF_8));
    List<T> some = first;
    for (long at = 0; !some.isEmpty(); some = next(at, some.size())) {
      at += some.size();
      StringBuilder lines = new StringBuilder();
      some.forEach(row -> lines.append(line(row)));
      out.write(lines.toString().getBytes(UTF_8));
    }
  }

  private List<T> next(long at, int read) {
    return read < TOGETHER ? List.of() : rows.read(at, TOGETHER);
  }

  private String line(T row) {
    List<String> cells = new ArrayList<>();
    columns.forEach(column -> cells.add(CsvFile.cell(plain(column.cell().apply(row)))));
    return String.join(",", cells) + CsvFile.END;
  }

  /** A value as spreadsheets know it: a text, a number, a day or the hour in India. */
  private static @Nullable Object plain(@Nullable Object value) {
    if (value instanceof Optional<?> maybe) {
      return plain(maybe.orElse(null));
    } else if (value instanceof Money sum) {
      return sum.rupees();
    } else if (value instanceof Instant at) {
      return Moments.inIndia(at).toLocalDateTime().withNano(0);
    }
    return value;
  }

  private void workbook(OutputStream out, List<T> first) throws IOException {
    try (Workbook book = new Workbook(out, "govsm", "1.0")) {
      Worksheet sheet = book.newWorksheet("govsm");
      for (int i = 0; i < columns.size(); i++) {
        sheet.value(0, i, columns.get(i).heading());
        sheet.style(0, i).bold().set();
      }
      sheet.freezePane(0, 1);
      widths(sheet, first);
      int line = 1;
      List<T> some = first;
      while (!some.isEmpty()) {
        for (T row : some) {
          cells(sheet, line++, row);
        }
        sheet.flush();
        some = next(line - 1L, some.size());
      }
      sheet.finish();
    }
  }

  /** As wide as the first rows need: a moment that has no room is shown as a row of hashes. */
  private void widths(Worksheet sheet, List<T> first) {
    for (int i = 0; i < columns.size(); i++) {
      ListColumn<T> column = columns.get(i);
      int widest = Math.max(NARROWEST, column.heading().length());
      for (T row : first.subList(0, Math.min(first.size(), LOOKED_AT))) {
        widest = Math.max(widest, String.valueOf(plain(column.cell().apply(row))).length());
      }
      sheet.width(i, Math.min(widest, WIDEST) + 1.0);
    }
  }

  private void cells(Worksheet sheet, int line, T row) {
    for (int i = 0; i < columns.size(); i++) {
      Object value = plain(columns.get(i).cell().apply(row));
      if (value instanceof LocalDate day) {
        sheet.value(line, i, day);
        sheet.style(line, i).format(DAY).set();
      } else if (value instanceof LocalDateTime at) {
        sheet.value(line, i, at);
        sheet.style(line, i).format(MOMENT).set();
      } else if (value instanceof BigDecimal sum) {
        sheet.value(line, i, sum);
        sheet.style(line, i).format("0.00").set();
      } else if (value instanceof Number number) {
        sheet.value(line, i, number);
      } else if (value != null) {
        sheet.value(line, i, value.toString());
      }
    }
  }
}
