package org.govsm.procurement.importing;

import java.nio.charset.CharacterCodingException;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.govsm.procurement.measurement.TidyRow;

/**
 * Records of blocks of a text with separators as RFC 4180 has them. An open or misplaced quotation
 * mark, a byte that is no text, and a record longer than any post, is refused with its line.
 */
final class CsvRecords {

  /** The longest post that a platform takes, with room to spare. */
  private static final int FIELD_CHARS = 128 * 1024;

  private static final int RECORD_CHARS = 2 * FIELD_CHARS;
  private static final int COLUMNS = 1_000;
  private static final int FEW = 16;

  /** Of columns after so many only the last text is remembered: memory is for rows. */
  private static final int REMEMBERED = 32;

  private final byte[] separator;
  private final byte lead;
  private final Cells cells = new Cells();
  private CsvColumn[] columns = new CsvColumn[0];
  private String[] texts = new String[0];
  private boolean[] tidy = new boolean[0];
  private byte[] bytes = new byte[0];
  private int at;
  private int end;
  private long current;
  private long start;
  private long last;
  private int width;

  /** The cells of the record, until the next one. */
  private final class Cells extends AbstractList<String> implements TidyRow {

    @Override
    public boolean isTidy(int index) {
      return tidy[index];
    }

    @Override
    public long lines() {
      return last - start + 1;
    }

    @Override
    public String get(int index) {
      return texts[Objects.checkIndex(index, width)];
    }

    @Override
    public int size() {
      return width;
    }
  }

  CsvRecords(byte[] separator) {
    this.separator = separator;
    lead = separator[0];
  }

  /** Begins with the records of a block. */
  void start(CsvBlock block) {
    bytes = block.bytes;
    at = 0;
    end = block.length;
    current = block.line;
    for (CsvColumn column : columns) {
      column.start(bytes);
    }
  }

  /** Moves to the next record that is not an empty line; false where there is none. */
  boolean next() {
    while (at < end && isEndOfLine(bytes[at])) {
      endOfLine();
    }
    if (at == end) {
      return false;
    }
    start = current;
    width = 0;
    int chars = 0;
    do {
      if (width == texts.length) {
        widen();
      }
      String cell = at < end && bytes[at] == '"' ? quoted(chars) : plain();
      chars += cell.length();
      if (cell.length() > FIELD_CHARS || chars > RECORD_CHARS) {
        throw broken("table.csv-long");
      }
      texts[width] = cell;
      width++;
      if (width > COLUMNS) {
        throw broken("table.csv-wide");
      }
    } while (isSeparated());
    return true;
  }

  private void widen() {
    int more = Math.max(FEW, 2 * width);
    texts = Arrays.copyOf(texts, more);
    tidy = Arrays.copyOf(tidy, more);
    columns = Arrays.copyOf(columns, more);
    for (int i = width; i < more; i++) {
      columns[i] = new CsvColumn(i < REMEMBERED);
      columns[i].start(bytes);
    }
  }

  /** The line on which the record begins. */
  long line() {
    return start;
  }

  List<String> cells() {
    return cells;
  }

  /** Leaves the separator or the end of the line behind. */
  private boolean isSeparated() {
    if (isSeparator(at)) {
      at += separator.length;
      return true;
    }
    last = current;
    if (at < end) {
      endOfLine();
    }
    return false;
  }

  private String plain() {
    CsvColumn column = columns[width];
    int from = at;
    int again = column.again(from, end);
    if (again >= 0 && isEndOfCell(again)) {
      at = again;
      return column.last(from);
    }
    int i = from;
    int all = 0;
    int odd = 0;
    while (i < end) {
      byte b = bytes[i];
      if (b == lead && isSeparator(i) || isEndOfLine(b)) {
        break;
      }
      all |= b;
      odd |= b - ' ' | '~' - b; // below 0 where a byte is no plain letter or sign
      i++;
    }
    at = i;
    tidy[width] = odd >= 0 && (i == from || bytes[from] != ' ' && bytes[i - 1] != ' ');
    return text(column, from, i, all >= 0);
  }

  private String quoted(int before) {
    at++;
    int from = at;
    int all = 0;
    boolean doubled = false;
    while (at < end) {
      byte b = bytes[at];
      if (b == '"') {
        if (at + 1 == end || bytes[at + 1] != '"') {
          break;
        }
        doubled = true;
        at++;
      } else if (b == '\r' || b == '\n' && bytes[at - 1] != '\r') {
        current++;
      }
      all |= b;
      at++;
    }
    String text = text(columns[width], from, at, all >= 0);
    columns[width].forget(); // the same bytes without marks may be several cells
    tidy[width] = false;
    String cell = doubled ? text.replace("\"\"", "\"") : text;
    if (cell.length() > FIELD_CHARS || before + cell.length() > RECORD_CHARS) {
      throw broken("table.csv-long");
    } else if (at == end) {
      throw broken("table.csv-open");
    }
    at++;
    if (!isEndOfCell(at)) {
      throw broken("table.csv-quote");
    }
    return cell;
  }

  private String text(CsvColumn column, int from, int until, boolean ascii) {
    try {
      return column.text(from, until, ascii);
    } catch (CharacterCodingException e) {
      throw broken("table.utf-8");
    }
  }

  private boolean isEndOfCell(int place) {
    return place == end || isEndOfLine(bytes[place]) || isSeparator(place);
  }

  private boolean isSeparator(int place) {
    if (place >= end || bytes[place] != lead) {
      return false;
    }
    return separator.length == 1
        || place + separator.length <= end
            && Arrays.equals(
                bytes, place, place + separator.length, separator, 0, separator.length);
  }

  private static boolean isEndOfLine(byte b) {
    return b == '\n' || b == '\r';
  }

  private void endOfLine() {
    current++;
    boolean two = bytes[at] == '\r' && at + 1 < end && bytes[at + 1] == '\n';
    at += two ? 2 : 1;
  }

  private BrokenTableException broken(String why) {
    return BrokenTableException.at(why, start);
  }
}
