package org.govsm.procurement.importing;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.govsm.core.text.Message;

/** Bytes as text: UTF-8, or what a byte order mark says. A byte that fits nowhere is refused. */
final class TextOfFile {

  private static final int LOOKED_AT = 4;

  private TextOfFile() {}

  /** The text without the mark. Reading it throws MalformedInputException at a wrong byte. */
  static BufferedReader of(InputStream file) throws IOException {
    BufferedInputStream bytes = new BufferedInputStream(file);
    return text(bytes, charset(bytes));
  }

  /**
   * The text without the mark as UTF-8. A wrong byte of UTF-8 is left there for its reader to find;
   * at one of another form MalformedInputException is thrown.
   */
  static InputStream utf8(InputStream file) throws IOException {
    BufferedInputStream bytes = new BufferedInputStream(file);
    Charset charset = charset(bytes);
    return charset.equals(StandardCharsets.UTF_8)
        ? bytes
        : new EncodedText(text(bytes, charset), StandardCharsets.UTF_8);
  }

  /** Finds out which text it is and leaves the mark behind. */
  private static Charset charset(BufferedInputStream bytes) throws IOException {
    bytes.mark(LOOKED_AT);
    byte[] start = bytes.readNBytes(LOOKED_AT);
    bytes.reset();
    if (startsWith(start, 'P', 'K', 3, 4) || startsWith(start, 0xD0, 0xCF, 0x11, 0xE0)) {
      throw new BrokenTableException(Message.of("table.workbook").with("form", "zip"));
    } else if (startsWith(start, '%', 'P', 'D', 'F') || startsWith(start, 0x1F, 0x8B)) {
      throw new BrokenTableException(Message.of("table.no-text"));
    } else if (startsWith(start, '<') || startsWith(start, 0xEF, 0xBB, 0xBF, '<')) {
      throw new BrokenTableException(Message.of("table.html"));
    } else if (startsWith(start, 0xEF, 0xBB, 0xBF)) {
      bytes.skipNBytes(3);
      return StandardCharsets.UTF_8;
    } else if (isUtf32(start)) {
      throw new BrokenTableException(Message.of("table.utf-32"));
    } else if (startsWith(start, 0xFF, 0xFE)) {
      bytes.skipNBytes(2);
      return StandardCharsets.UTF_16LE;
    } else if (startsWith(start, 0xFE, 0xFF)) {
      bytes.skipNBytes(2);
      return StandardCharsets.UTF_16BE;
    } else if (start.length > 1 && (start[0] == 0 || start[1] == 0)) {
      throw new BrokenTableException(Message.of("table.utf-16"));
    }
    return StandardCharsets.UTF_8;
  }

  /** With its mark or without: of four bytes, two at one end are zero. */
  private static boolean isUtf32(byte[] start) {
    return start.length == LOOKED_AT
        && (start[0] == 0 && start[1] == 0 || start[2] == 0 && start[3] == 0);
  }

  private static boolean startsWith(byte[] start, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= start.length || (start[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static BufferedReader text(InputStream bytes, Charset charset) {
    return new BufferedReader(
        new InputStreamReader(
            bytes,
            charset
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)));
  }
}
