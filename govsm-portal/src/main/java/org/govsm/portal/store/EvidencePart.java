package org.govsm.portal.store;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * A part of a file as SQLite keeps it: a byte that says how, then the bytes as they are or deflated
 * (RFC 1950), whatever is shorter. PostgreSQL compresses by itself.
 */
final class EvidencePart {

  private static final byte AS_IT_IS = 0;
  private static final byte DEFLATED = 1;

  private EvidencePart() {}

  static byte[] pack(byte[] part) {
    byte[] packed = new byte[part.length + 1];
    Deflater deflater = new Deflater(Deflater.BEST_SPEED);
    try {
      deflater.setInput(part);
      deflater.finish();
      int length = deflater.deflate(packed, 1, part.length);
      if (deflater.finished()) {
        packed[0] = DEFLATED;
        return Arrays.copyOf(packed, length + 1);
      }
    } finally {
      deflater.end();
    }
    packed[0] = AS_IT_IS;
    System.arraycopy(part, 0, packed, 1, part.length);
    return packed;
  }

  static byte[] unpack(byte[] packed) {
    Inflater inflater = new Inflater();
    try {
      if (packed[0] == AS_IT_IS) {
        return Arrays.copyOfRange(packed, 1, packed.length);
      }
      inflater.setInput(packed, 1, packed.length - 1);
      ByteArrayOutputStream part = new ByteArrayOutputStream(packed.length * 4);
      byte[] some = new byte[EvidenceStore.PART];
      while (!inflater.finished()) {
        int count = inflater.inflate(some);
        if (count == 0 && !inflater.finished()) {
          throw new IllegalStateException("a part of a file is not as it was written");
        }
        part.write(some, 0, count);
      }
      return part.toByteArray();
    } catch (DataFormatException | IndexOutOfBoundsException e) {
      throw new IllegalStateException("a part of a file is not as it was written", e);
    } finally {
      inflater.end();
    }
  }
}
