package org.govsm.procurement.importing;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;

/**
 * Directory at the end of a zip archive: it ends with the file and lists just the entries that were
 * read, so that an archive that was cut off or put together of two is told from a whole one.
 */
final class ZipDirectory {

  private static final int END = 0x06054b50;
  private static final int END_BYTES = 22;
  private static final int MOST_COMMENT = 0xFFFF;
  private static final int LARGE_LOCATOR = 0x07064b50;
  private static final int LARGE_LOCATOR_BYTES = 20;
  private static final int LARGE_END = 0x06064b50;
  private static final int ENTRY = 0x02014b50;
  private static final int ENTRY_BYTES = 46;
  private static final int LOCAL = 0x04034b50;
  private static final int LOCAL_BYTES = 30;

  /** Stands where the number is in a larger field elsewhere. */
  private static final long ELSEWHERE = 0xFFFFFFFFL;

  private final ByteBuffer bytes;

  private ZipDirectory(byte[] bytes) {
    this.bytes = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  /**
   * Whether an archive is whole.
   *
   * @param entries what was read of it, to the end of each
   */
  static boolean agrees(byte[] archive, List<ZipEntry> entries) {
    try {
      return new ZipDirectory(archive).agrees(entries);
    } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
      return false;
    }
  }

  private boolean agrees(List<ZipEntry> entries) {
    int end = end();
    if (end < 0) {
      return false;
    }
    long count = size(end + 10);
    long at = bytes.getInt(end + 16) & ELSEWHERE;
    int locator = end - LARGE_LOCATOR_BYTES;
    if (locator >= 0 && bytes.getInt(locator) == LARGE_LOCATOR) {
      int large = bytes.getInt(locator + 8);
      if (bytes.getInt(large) != LARGE_END) {
        return false;
      }
      count = bytes.getLong(large + 32);
      at = bytes.getLong(large + 48);
    }
    return count == entries.size() && at >= 0 && at < end && lists((int) at, end, entries);
  }

  /** Where the end of the directory begins, which ends with the file; negative without one. */
  private int end() {
    int last = bytes.limit() - END_BYTES;
    for (int at = last; at >= Math.max(0, last - MOST_COMMENT); at--) {
      if (bytes.getInt(at) == END && size(at + 20) == last - at) {
        return at;
      }
    }
    return -1;
  }

  private boolean lists(int directory, int end, List<ZipEntry> entries) {
    Map<String, ZipEntry> left = new HashMap<>();
    entries.forEach(entry -> left.put(entry.getName(), entry));
    int at = directory;
    for (int i = 0; i < entries.size(); i++) {
      int name = at + ENTRY_BYTES;
      int length = size(at + 28);
      ZipEntry entry = left.remove(text(name, length));
      if (bytes.getInt(at) != ENTRY || entry == null || !isOf(at, entry)) {
        return false;
      }
      at = name + length + size(at + 30) + size(at + 32);
    }
    return left.isEmpty() && at <= end;
  }

  /** Whether a line of the directory is of an entry as it was read, and leads to it. */
  private boolean isOf(int line, ZipEntry entry) {
    long unpacked = bytes.getInt(line + 24) & ELSEWHERE;
    long start = bytes.getInt(line + 42) & ELSEWHERE;
    return (bytes.getInt(line + 16) & ELSEWHERE) == entry.getCrc()
        && (unpacked == ELSEWHERE || unpacked == entry.getSize())
        && (start == ELSEWHERE || isAt((int) start, entry.getName()));
  }

  private boolean isAt(int start, String name) {
    return bytes.getInt(start) == LOCAL && text(start + LOCAL_BYTES, size(start + 26)).equals(name);
  }

  private int size(int at) {
    return bytes.getShort(at) & 0xFFFF;
  }

  private String text(int at, int length) {
    byte[] text = new byte[length];
    bytes.get(at, text);
    return new String(text, StandardCharsets.UTF_8);
  }
}
