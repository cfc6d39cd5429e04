package org.govsm.procurement.importing;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import org.govsm.procurement.measurement.TidyRow;
import org.jspecify.annotations.Nullable;

/** Text with separators read sign by sign: slow, and plain to see that it is right. */
final class PlainCsv {

  private static final int FIELD = 128 * 1024;

  private final String text;
  private final char separator;
  private int at;
  private long line = 1;
  private long start;
  private int chars;

  PlainCsv(String text, char separator) {
    this.text = text;
    this.separator = separator;
  }

  private int peek() {
    return at < text.length() ? text.charAt(at) : -1;
  }

  long line() {
    return start;
  }

  /** The cells of the next row; nothing at the end. */
  @Nullable List<String> next() {
    while (peek() == '\n' || peek() == '\r') {
      endOfLine();
    }
    if (peek() < 0) {
      return null;
    }
    start = line;
    chars = 0;
    List<String> cells = new ArrayList<>();
    boolean more = true;
    while (more) {
      cells.add(peek() == '"' ? quoted() : plain());
      if (cells.size() > 1_000) {
        throw BrokenTableException.at("table.csv-wide", start);
      }
      more = peek() == separator;
      if (more) {
        at++;
      }
    }
    Row row = new Row(List.copyOf(cells), line - start + 1);
    if (peek() >= 0) {
      endOfLine();
    }
    return row;
  }

  /** A row that says how many lines it takes, and of no cell that it is tidy. */
  private static final class Row extends AbstractList<String> implements TidyRow {

    private final List<String> cells;
    private final long lines;

    private Row(List<String> cells, long lines) {
      this.cells = cells;
      this.lines = lines;
    }

    @Override
    public String get(int index) {
      return cells.get(index);
    }

    @Override
    public int size() {
      return cells.size();
    }

    @Override
    public boolean isTidy(int index) {
      return false;
    }

    @Override
    public long lines() {
      return lines;
    }
  }

  private void endOfLine() {
    line++;
    at += text.startsWith("\r\n", at) ? 2 : 1;
  }

  private boolean isEnd() {
    int c = peek();
    return c < 0 || c == separator || c == '\n' || c == '\r';
  }

  private void take(StringBuilder cell, int c) {
    at++;
    chars++;
    if (cell.length() == FIELD || chars > 2 * FIELD) {
      throw BrokenTableException.at("table.csv-long", start);
    }
    cell.append((char) c);
  }

  private String plain() {
    StringBuilder cell = new StringBuilder();
    while (!isEnd()) {
      take(cell, peek());
    }
    return cell.toString();
  }

  private String quoted() {
    StringBuilder cell = new StringBuilder();
    at++;
    while (true) {
      int c = peek();
      if (c < 0) {
        throw BrokenTableException.at("table.csv-open", start);
      } else if (c == '"') {
        at++;
        if (peek() != '"') {
          break;
        }
        take(cell, '"');
      } else {
        boolean second = c == '\n' && text.charAt(at - 1) == '\r';
        line += (c == '\n' || c == '\r') && !second ? 1 : 0;
        take(cell, c);
      }
    }
    if (!isEnd()) {
      throw BrokenTableException.at("table.csv-quote", start);
    }
    return cell.toString();
  }
}
