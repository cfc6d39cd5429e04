package org.govsm.procurement.rti;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * ZIP of a packet, read strictly: programs that read it from its front, by its table or from a
 * stream find the same files. Each file stands once, table and files agree, and no byte belongs to
 * none. Nothing is unpacked to the disk.
 */
final class PacketZip {

  private static final int LOCAL = 0x04034b50;
  private static final int CENTRAL = 0x02014b50;
  private static final int END = 0x06054b50;
  private static final int DESCRIPTOR = 0x08074b50;
  private static final int LOCAL_SIZE = 30;
  private static final int CENTRAL_SIZE = 46;
  private static final int END_SIZE = 22;
  private static final int DESCRIPTOR_SIZE = 16;
  private static final int DESCRIBED_AFTER = 1 << 3;

  /** Names in UTF-8, and sizes after the bytes; how hard it was packed says nothing. */
  private static final int KNOWN_FLAGS = 1 << 11 | DESCRIBED_AFTER | 3 << 1;

  private static final int OTHER_NAME = 0x7075;
  private static final int STORED = 0;
  private static final int DEFLATED = 8;

  private final ByteBuffer zip;
  private final String path;
  private final BiConsumer<String, String> faults;
  private final SortedMap<String, byte[]> files = new TreeMap<>();
  private final Set<String> names = new HashSet<>();

  private PacketZip(byte[] bytes, String path, BiConsumer<String, String> faults) {
    zip = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    this.path = path;
    this.faults = faults;
  }

  /**
   * Reads a ZIP.
   *
   * @param path its name, for what is wrong with the whole
   * @param faults is given the path of each file that is wrong, and why
   * @throws IOException if it is no ZIP
   */
  static SortedMap<String, byte[]> read(
      byte[] bytes, String path, BiConsumer<String, String> faults) throws IOException {
    PacketZip read = new PacketZip(bytes, path, faults);
    try {
      read.files();
    } catch (IndexOutOfBoundsException | IllegalArgumentException | DataFormatException e) {
      throw new IOException(path + ": a broken ZIP", e);
    }
    return read.files;
  }

  private void files() throws IOException, DataFormatException {
    int end = end();
    int table = zip.getInt(end + 16);
    int at = table;
    int next = 0;
    for (int left = size(end + 10); left > 0; left--) {
      if (zip.getInt(at) != CENTRAL) {
        throw new IOException(path + ": a broken ZIP");
      }
      next = file(at, next);
      at += CENTRAL_SIZE + size(at + 28) + size(at + 30) + size(at + 32);
    }
    if (next != table || at != end || zip.getInt(end + 12) != end - table) {
      faults.accept(path, "outside");
    }
  }

  /** The end is the last of the ZIP; else something was put after it. */
  private int end() throws IOException {
    for (int at = zip.limit() - END_SIZE; at >= 0; at--) {
      if (zip.getInt(at) == END) {
        if (at != zip.limit() - END_SIZE || size(at + 20) != 0) {
          faults.accept(path, "outside");
        }
        return at;
      }
    }
    throw new IOException(path + ": no ZIP");
  }

  /** Reads a file, and tells where the next one begins. */
  private int file(int at, int expected) throws IOException, DataFormatException {
    String name = text(at + CENTRAL_SIZE, size(at + 28));
    int local = zip.getInt(at + 42);
    if (local != expected) {
      faults.accept(path, "outside");
    }
    if (zip.getInt(local) != LOCAL) {
      throw new IOException(path + ": a broken ZIP");
    }
    int flags = size(at + 8);
    int method = size(at + 10);
    int packed = zip.getInt(at + 20);
    int begin = local + LOCAL_SIZE + size(local + 26) + size(local + 28);
    boolean after = (flags & DESCRIBED_AFTER) != 0;
    boolean alike =
        text(local + LOCAL_SIZE, size(local + 26)).equals(name)
            && size(local + 6) == flags
            && size(local + 8) == method
            && (flags & ~KNOWN_FLAGS) == 0
            && !hasOtherName(at + CENTRAL_SIZE + size(at + 28), size(at + 30))
            && !hasOtherName(local + LOCAL_SIZE + size(local + 26), size(local + 28))
            && (after ? isDescribed(begin + packed, at) : isSame(local + 14, at + 16));
    byte[] bytes = unpacked(begin, packed, method);
    if (!alike || bytes.length != zip.getInt(at + 24) || crc(bytes) != zip.getInt(at + 16)) {
      faults.accept(name, "mismatch");
    }
    if (!names.add(name.toLowerCase(Locale.ROOT))) {
      faults.accept(name, "twice");
    }
    if (!name.endsWith("/") || bytes.length > 0) {
      files.put(name, bytes);
    }
    return begin + packed + (after ? DESCRIPTOR_SIZE : 0);
  }

  private boolean isDescribed(int descriptor, int central) {
    return zip.getInt(descriptor) == DESCRIPTOR && isSame(descriptor + 4, central + 16);
  }

  /** Checksum, packed and whole size stand one after the other in each of the places. */
  private boolean isSame(int one, int other) {
    return zip.getInt(one) == zip.getInt(other)
        && zip.getInt(one + 4) == zip.getInt(other + 4)
        && zip.getInt(one + 8) == zip.getInt(other + 8);
  }

  private boolean hasOtherName(int from, int length) {
    for (int at = from; at + 4 <= from + length; at += 4 + size(at + 2)) {
      if (size(at) == OTHER_NAME) {
        return true;
      }
    }
    return false;
  }

  private byte[] unpacked(int begin, int packed, int method)
      throws IOException, DataFormatException {
    byte[] bytes = new byte[packed];
    zip.get(begin, bytes);
    return switch (method) {
      case STORED -> bytes;
      case DEFLATED -> inflated(bytes);
      default -> throw new IOException(path + ": packed in another way than a packet");
    };
  }

  private byte[] inflated(byte[] packed) throws IOException, DataFormatException {
    Inflater inflater = new Inflater(true);
    try {
      inflater.setInput(packed);
      ByteArrayOutputStream whole = new ByteArrayOutputStream();
      byte[] part = new byte[8192];
      int got;
      while ((got = inflater.inflate(part)) > 0) {
        whole.write(part, 0, got);
      }
      if (!inflater.finished()) {
        throw new IOException(path + ": a broken ZIP");
      }
      if (inflater.getRemaining() > 0) {
        faults.accept(path, "outside");
      }
      return whole.toByteArray();
    } finally {
      inflater.end();
    }
  }

  private static int crc(byte[] bytes) {
    CRC32 sum = new CRC32();
    sum.update(bytes);
    return (int) sum.getValue();
  }

  private int size(int at) {
    return Short.toUnsignedInt(zip.getShort(at));
  }

  private String text(int at, int length) {
    byte[] bytes = new byte[length];
    zip.get(at, bytes);
    return new String(bytes, UTF_8);
  }
}
