package org.govsm.procurement.importing;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/**
 * Records of a text with separators as RFC 4180 has them, one in memory at a time. An open or
 * misplaced quotation mark, and a record longer than any post, is refused with its line.
 */
final class CsvRecords {

  /** The longest post that a platform takes, with room to spare. */
  private static final int FIELD_CHARS = 128 * 1024;

  private static final int RECORD_CHARS = 2 * FIELD_CHARS;
  private static final int COLUMNS = 1_000;
  private static final int BUFFER_CHARS = 16 * 1024;
  private static final int END = -1;

  private final Reader text;
  private final char separator;
  private final char[] buffer = new char[BUFFER_CHARS];
  private final StringBuilder cell = new StringBuilder();
  private int at;
  private int filled;
  private long current;
  private long start;
  private int chars;
  private List<String> cells = List.of();

  /** Records that follow so many lines. */
  CsvRecords(Reader text, char separator, long before) {
    this.text = text;
    this.separator = separator;
    current = before + 1;
  }

  /** Moves to the next record that is not an empty line; false where there is none. */
  boolean next() throws IOException {
    for (int c = peek(); c == '\n' || c == '\r'; c = peek()) {
      endOfLine();
    }
    if (peek() == END) {
      return false;
    }
    start = current;
    chars = 0;
    cells = new ArrayList<>();
    do {
      cell.setLength(0);
      if (peek() == '"') {
        quoted();
      } else {
        plain();
      }
      cells.add(cell.toString());
      if (cells.size() > COLUMNS) {
        throw broken("table.csv-wide");
      }
    } while (isSeparated());
    return true;
  }

  /** The line on which the record begins. */
  long line() {
    return start;
  }

  List<String> cells() {
    return cells;
  }

  /** Leaves the separator or the end of the line behind. */
  private boolean isSeparated() throws IOException {
    if (peek() == separator) {
      at++;
      return true;
    }
    endOfLine();
    return false;
  }

  private void plain() throws IOException {
    for (int c = peek(); !isEndOfCell(c); c = peek()) {
      take(c);
    }
  }

  private void quoted() throws IOException {
    at++;
    while (true) {
      int c = peek();
      if (c == END) {
        throw broken("table.csv-open");
      } else if (c == '"') {
        at++;
        if (peek() != '"') {
          break;
        }
        take('"');
      } else if (c == '\r' || c == '\n') {
        line(c);
      } else {
        take(c);
      }
    }
    if (!isEndOfCell(peek())) {
      throw broken("table.csv-quote");
    }
  }

  /** The end of a line within quotation marks is part of the cell. */
  private void line(int c) throws IOException {
    take(c);
    if (c == '\r' && peek() == '\n') {
      take('\n');
    }
    current++;
  }

  private boolean isEndOfCell(int c) {
    return c == separator || c == '\n' || c == '\r' || c == END;
  }

  private void endOfLine() throws IOException {
    int c = peek();
    if (c != END) {
      at++;
      current++;
      if (c == '\r' && peek() == '\n') {
        at++;
      }
    }
  }

  private void take(int c) {
    at++;
    chars++;
    if (cell.length() == FIELD_CHARS || chars > RECORD_CHARS) {
      throw broken("table.csv-long");
    }
    cell.append((char) c);
  }

  private int peek() throws IOException {
    if (at == filled) {
      filled = Math.max(text.read(buffer, 0, buffer.length), 0);
      at = 0;
    }
    return filled == 0 ? END : buffer[at];
  }

  private BrokenTableException broken(String why) {
    return BrokenTableException.at(why, start);
  }
}
