package org.govsm.portal.store;

import java.io.InputStream;
import java.util.Optional;
import java.util.function.IntFunction;

/** A stream over parts that are fetched one after the other. */
final class PartsStream extends InputStream {

  private final IntFunction<Optional<byte[]>> parts;
  private byte[] part = new byte[0];
  private int next;
  private int at;

  PartsStream(IntFunction<Optional<byte[]>> parts) {
    this.parts = parts;
  }

  @Override
  public int read() {
    return isAtEnd() ? -1 : part[at++] & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int length) {
    if (length == 0) {
      return 0;
    } else if (isAtEnd()) {
      return -1;
    }
    int count = Math.min(length, part.length - at);
    System.arraycopy(part, at, into, offset, count);
    at += count;
    return count;
  }

  private boolean isAtEnd() {
    while (at == part.length) {
      Optional<byte[]> more = parts.apply(next);
      if (more.isEmpty()) {
        return true;
      }
      part = more.get();
      at = 0;
      next++;
    }
    return false;
  }
}
