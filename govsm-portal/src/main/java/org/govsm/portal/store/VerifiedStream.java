package org.govsm.portal.store;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.govsm.core.text.Message;
import org.govsm.portal.store.StoreRefusal.Reason;

/** A file whose end is reached only where its bytes have the hash by which it is known. */
final class VerifiedStream extends FilterInputStream {

  private final String expected;
  private final MessageDigest digest = EvidenceStore.sha256();
  private boolean ended;

  VerifiedStream(InputStream file, String expected) {
    super(file);
    this.expected = expected;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int count = super.read(into, offset, length);
    if (count > 0) {
      digest.update(into, offset, count);
    } else if (count < 0 && !ended) {
      ended = true;
      if (!expected.equals("sha256:" + HexFormat.of().formatHex(digest.digest()))) {
        throw new StoreRefusal(
            Reason.BROKEN, Message.of("store.broken-file").with("what", expected));
      }
    }
    return count;
  }

  @Override
  public long skip(long count) throws IOException {
    return readNBytes((int) Math.min(count, EvidenceStore.PART)).length;
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
