package org.govsm.procurement.importing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;

/**
 * Blocks of a text with separators, cut where a row ends: not within quotation marks. A row longer
 * than any that is read is a block of its own, cut anywhere.
 */
final class CsvBlocks {

  private static final int NAMED_LENGTH = 4;
  private static final String NAMED = "sep=";
  private static final String SEPARATORS = ",;\t|";
  private static final int FIRST_LINE_CHARS = 64 * 1024 - 1;
  private static final int FIRST_LINE_BYTES = 256 * 1024;

  /** More bytes than the longest row has that is read. */
  private static final int ROW_BYTES = 1024 * 1024;

  private final InputStream text;
  private final int size;
  private final byte[] separator;
  private byte[] rest;
  private int restFrom;
  private int restLength;
  private long line = 1;
  private boolean ended;
  private boolean broken;

  private final RowEnds ends;

  /**
   * Blocks of about so many bytes.
   *
   * @param text as UTF-8
   */
  CsvBlocks(InputStream text, int size) throws IOException {
    this.text = text;
    this.size = size;
    rest = new byte[FIRST_LINE_BYTES];
    restLength = read(rest, 0);
    byte[] named = named();
    separator = named.length > 0 ? named : new byte[] {mostFrequent()};
    ends = new RowEnds(separator);
  }

  /** What stands between cells. */
  byte[] separator() {
    return separator;
  }

  /** The line on which the next block begins. */
  long line() {
    return line;
  }

  /** Moves on to the next block; false where there is none. */
  boolean next(CsvBlock block) throws IOException {
    block.line = line;
    if (block.bytes.length < size) {
      block.bytes = new byte[size];
    }
    ends.begin();
    int length = 0;
    int cut = 0;
    while (cut == 0 && !ended()) {
      if (length == block.bytes.length) {
        block.bytes = Arrays.copyOf(block.bytes, 2 * length);
      }
      length = fill(block.bytes, length);
      cut = ends.last(block.bytes, length, ended());
      if (ended() && !broken || cut == 0 && length > ROW_BYTES) {
        cut = length;
      }
    }
    line += ends.lines();
    block.length = cut;
    keep(block.bytes, cut, length);
    if (cut == 0 && broken) {
      throw BrokenTableException.at("table.utf-8", line);
    }
    return cut > 0;
  }

  private boolean ended() {
    return ended && restLength == 0;
  }

  /** Puts what was read too much before what is left. */
  private void keep(byte[] bytes, int from, int until) {
    int more = until - from;
    if (more == 0) {
      return;
    }
    byte[] all = new byte[more + restLength];
    System.arraycopy(bytes, from, all, 0, more);
    System.arraycopy(rest, restFrom, all, more, restLength);
    rest = all;
    restFrom = 0;
    restLength = all.length;
  }

  /** Fills up what is free; a text that goes wrong ends there. */
  private int fill(byte[] bytes, int from) throws IOException {
    int kept = Math.min(restLength, bytes.length - from);
    System.arraycopy(rest, restFrom, bytes, from, kept);
    restFrom += kept;
    restLength -= kept;
    return restLength > 0 ? from + kept : read(bytes, from + kept);
  }

  private int read(byte[] bytes, int from) throws IOException {
    int length = from;
    try {
      while (!ended && length < bytes.length) {
        int read = text.read(bytes, length, bytes.length - length);
        ended = read < 0;
        length += Math.max(0, read);
      }
    } catch (CharacterCodingException e) {
      broken = true;
      ended = true;
    }
    return length;
  }

  /** What the first line names, which is left behind then; nothing where it names none. */
  private byte[] named() {
    int end = 0;
    while (end < restLength && rest[end] != '\n' && rest[end] != '\r') {
      end++;
    }
    String first = end > 2 * NAMED_LENGTH ? "" : new String(rest, 0, end, UTF_8);
    if (!first.startsWith(NAMED) || first.length() != NAMED_LENGTH + 1) {
      return new byte[0];
    }
    byte[] named = Arrays.copyOfRange(rest, NAMED_LENGTH, end);
    boolean two = end + 1 < restLength && rest[end] == '\r' && rest[end + 1] == '\n';
    restFrom = Math.min(restLength, end + (two ? 2 : 1));
    restLength -= restFrom;
    line++;
    return named;
  }

  /** Of the first line, not within quotes; the comma where none is there. */
  private byte mostFrequent() {
    int[] counts = new int[SEPARATORS.length()];
    boolean quoted = false;
    int chars = 0;
    for (int i = 0; i < restLength && chars < FIRST_LINE_CHARS; i++) {
      byte b = rest[i];
      if (b == '\n' || b == '\r') {
        break;
      }
      chars += (b & 0xC0) == 0x80 ? 0 : (b & 0xF8) == 0xF0 ? 2 : 1;
      quoted ^= b == '"';
      int index = b < 0 ? -1 : SEPARATORS.indexOf(b);
      if (!quoted && index >= 0) {
        counts[index]++;
      }
    }
    int best = 0;
    for (int i = 1; i < counts.length; i++) {
      best = counts[i] > counts[best] ? i : best;
    }
    return (byte) SEPARATORS.charAt(best);
  }
}
