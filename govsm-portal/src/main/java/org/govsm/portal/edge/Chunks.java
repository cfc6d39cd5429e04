package org.govsm.portal.edge;

import java.util.HexFormat;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.http.HttpBrokenContentException;
import org.glassfish.grizzly.memory.Buffers;

/**
 * One chunked body as RFC 9112, 7.1 has it, as far as it has come: each line ends with CR LF, and
 * there are no extensions and no trailers.
 */
final class Chunks {

  /** More than any body may have. */
  private static final int MOST_DIGITS = 8;

  private enum Next {
    SIZE,
    SIZE_LF,
    DATA,
    DATA_CR,
    DATA_LF,
    LAST_CR,
    LAST_LF,
    NOTHING
  }

  private Next next = Next.SIZE;
  private int digits;
  private long left;

  boolean areOver() {
    return next == Next.NOTHING;
  }

  /**
   * The data in what has come, in one piece, be it of a thousand chunks. Leaves the last chunk to
   * the next call, as the end is told apart from data, and what follows the end to others.
   *
   * @throws HttpBrokenContentException if nobody writes chunks like this
   */
  Buffer read(Buffer input) {
    byte[] data = new byte[input.remaining()];
    int bytes = 0;
    while (input.hasRemaining() && !areOver() && !(bytes > 0 && mayBeLast(input))) {
      if (next == Next.DATA) {
        int some = (int) Math.min(left, input.remaining());
        input.get(data, bytes, some);
        bytes += some;
        left -= some;
        next = left == 0 ? Next.DATA_CR : Next.DATA;
      } else {
        next = after(input.get());
      }
    }
    return Buffers.wrap(null, data, 0, bytes);
  }

  private boolean mayBeLast(Buffer input) {
    return next == Next.SIZE && digits == 0 && input.get(input.position()) == '0';
  }

  private Next after(byte one) {
    return switch (next) {
      case SIZE -> size(one);
      case SIZE_LF -> expect('\n', one, left == 0 ? Next.LAST_CR : Next.DATA);
      case DATA_CR -> expect('\r', one, Next.DATA_LF);
      case DATA_LF -> expect('\n', one, Next.SIZE);
      case LAST_CR -> expect('\r', one, Next.LAST_LF);
      case LAST_LF -> expect('\n', one, Next.NOTHING);
      case DATA, NOTHING -> throw new IllegalStateException();
    };
  }

  private Next size(byte one) {
    if (digits > 0 && one == '\r') {
      digits = 0;
      return Next.SIZE_LF;
    } else if (digits == MOST_DIGITS || !HexFormat.isHexDigit(one)) {
      throw new HttpBrokenContentException("the size of a chunk is not clean");
    }
    digits++;
    left = left * 16 + HexFormat.fromHexDigit(one);
    return Next.SIZE;
  }

  private static Next expect(char wanted, byte one, Next then) {
    if (one != wanted) {
      throw new HttpBrokenContentException("a chunk does not end where it says");
    }
    return then;
  }
}
