package org.govsm.portal.store;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/** The names and digests of the entries of an export, a line each: what is signed. */
final class SignedEntries {

  private final StringBuilder lines = new StringBuilder("govsm export\n");
  private MessageDigest digest = EvidenceStore.sha256();
  private String name = "";

  /** Ends the entry before, and begins another. */
  void begin(String entry) {
    end();
    name = entry;
  }

  private void end() {
    if (!name.isEmpty()) {
      lines.append(HexFormat.of().formatHex(digest.digest())).append(' ').append(name).append('\n');
      digest = EvidenceStore.sha256();
      name = "";
    }
  }

  /** All entries so far. */
  String text() {
    end();
    return lines.toString();
  }

  /** Takes in what is written through it. */
  OutputStream writing(OutputStream out) {
    return new FilterOutputStream(out) {
      @Override
      public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
      }

      @Override
      public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
        digest.update(bytes, offset, length);
      }
    };
  }

  /** Takes in what is read through it, from one entry after the other. */
  InputStream reading(InputStream in) {
    return new FilterInputStream(in) {
      @Override
      public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
      }

      @Override
      public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = super.read(bytes, offset, length);
        if (count > 0) {
          digest.update(bytes, offset, count);
        }
        return count;
      }
    };
  }
}
