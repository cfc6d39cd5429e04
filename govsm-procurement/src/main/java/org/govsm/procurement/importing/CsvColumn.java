package org.govsm.procurement.importing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Texts of the cells of one column. Where the rows say the same again and again the texts are the
 * same objects; how many are remembered does not grow.
 */
final class CsvColumn {

  /** A text, and its bytes. */
  private static final class Known {
    private final byte[] bytes;
    private final String text;

    private Known(byte[] bytes, String text) {
      this.bytes = bytes;
      this.text = text;
    }
  }

  private static final int SLOTS = 1 << 8;

  /** Longer texts do not come again. */
  private static final int LONG = 48;

  /** After so many texts it shows whether they come again. */
  private static final int LOOKED_AT = 4 * SLOTS;

  private static final int NONE = -1;

  private final CharsetDecoder decoder = UTF_8.newDecoder();
  private @Nullable Known @Nullable [] known;
  private boolean news;
  private int looked;
  private int found;
  private byte[] bytes = new byte[0];
  private int lastFrom;
  private int lastLength = NONE;
  private String last = "";

  /** Of a column of which more than the last text may be remembered. */
  CsvColumn(boolean many) {
    news = !many;
  }

  /** Begins with other bytes. */
  void start(byte[] block) {
    bytes = block;
    lastLength = NONE;
  }

  /** Takes no text for that of the last row. */
  void forget() {
    lastLength = NONE;
  }

  /** Where the text of the last row ends that stands here again; -1 where another does. */
  int again(int from, int end) {
    int until = from + lastLength;
    return lastLength >= 0
            && until <= end
            && Arrays.equals(bytes, from, until, bytes, lastFrom, lastFrom + lastLength)
        ? until
        : NONE;
  }

  /** The text of the last row, which stands here again. */
  String last(int from) {
    lastFrom = from;
    return last;
  }

  /** The text of some bytes. */
  String text(int from, int until, boolean ascii) throws CharacterCodingException {
    int length = until - from;
    last = news || length > LONG ? read(from, length, ascii) : find(from, length, ascii);
    lastFrom = from;
    lastLength = length;
    return last;
  }

  private String read(int from, int length, boolean ascii) throws CharacterCodingException {
    return ascii
        ? new String(bytes, from, length, ISO_8859_1)
        : decoder.decode(ByteBuffer.wrap(bytes, from, length)).toString();
  }

  private String find(int from, int length, boolean ascii) throws CharacterCodingException {
    if (length == 0) {
      return "";
    }
    known = known == null ? new Known[SLOTS] : known;
    int slot = slot(from, length);
    Known there = known[slot];
    looked++;
    if (there != null
        && there.bytes.length == length
        && Arrays.equals(bytes, from, from + length, there.bytes, 0, length)) {
      found++;
      return there.text;
    }
    String text = read(from, length, ascii);
    known[slot] = new Known(Arrays.copyOfRange(bytes, from, from + length), text);
    if (looked == LOOKED_AT) {
      news = found < LOOKED_AT / 4;
      known = news ? null : known;
      looked = 0;
      found = 0;
    }
    return text;
  }

  private int slot(int from, int length) {
    int hash = length;
    for (int i = from; i < from + length; i++) {
      hash = 31 * hash + bytes[i];
    }
    int mixed = hash * 0x9E3779B9;
    return (mixed ^ mixed >>> 16) & SLOTS - 1;
  }
}
