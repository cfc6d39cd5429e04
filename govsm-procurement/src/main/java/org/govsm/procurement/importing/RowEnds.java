package org.govsm.procurement.importing;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Ends of rows in bytes of a text with separators: ends of lines that are not within quotation
 * marks. A mark that is not at the start of a cell is text.
 */
final class RowEnds {

  private static final VarHandle WORDS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGH = ONES << 7;

  private final byte[] separator;
  private int at;
  private int rowStart;
  private boolean quoted;
  private long current;
  private int last;
  private long lines;

  RowEnds(byte[] separator) {
    this.separator = separator;
  }

  /** Begins at the start of a row. */
  void begin() {
    at = 0;
    rowStart = 0;
    quoted = false;
    current = 0;
    last = 0;
    lines = 0;
  }

  /** How many lines end up to the last end of a row. */
  long lines() {
    return lines;
  }

  /**
   * The place after the last end of a row, in bytes of which those before were looked at.
   *
   * @param whole whether no bytes follow
   * @return 0 where no row ends
   */
  int last(byte[] bytes, int length, boolean whole) {
    int end = whole ? length : length - 1; // of the last byte it must be known what follows
    while (at < end) {
      while (at + Long.BYTES <= end && isPlain((long) WORDS.get(bytes, at))) {
        at += Long.BYTES;
      }
      if (at == end) {
        break;
      }
      byte b = bytes[at];
      if (b == '\n' || b == '\r') {
        line(bytes, length, b);
      } else if (b == '"') {
        mark(bytes, length);
      }
      at++;
    }
    return last;
  }

  /** Whether no byte of eight is an end of a line or a quotation mark. */
  private static boolean isPlain(long word) {
    return (zeros(word ^ ONES * '\n') | zeros(word ^ ONES * '\r') | zeros(word ^ ONES * '"')) == 0;
  }

  /** Not 0 where a byte is. */
  private static long zeros(long word) {
    return word - ONES & ~word & HIGH;
  }

  private void line(byte[] bytes, int length, byte b) {
    boolean first = b == '\r' && at + 1 < length && bytes[at + 1] == '\n';
    if (first) {
      return; // the line ends with the second
    }
    current++;
    if (!quoted) {
      last = at + 1;
      rowStart = at + 1;
      lines = current;
    }
  }

  private void mark(byte[] bytes, int length) {
    if (!quoted) {
      quoted = at == rowStart || isSeparator(bytes, at - separator.length);
    } else if (at + 1 < length && bytes[at + 1] == '"') {
      at++;
    } else {
      quoted = false;
    }
  }

  private boolean isSeparator(byte[] bytes, int from) {
    for (int i = 0; i < separator.length; i++) {
      if (from < rowStart || bytes[from + i] != separator[i]) {
        return false;
      }
    }
    return true;
  }
}
