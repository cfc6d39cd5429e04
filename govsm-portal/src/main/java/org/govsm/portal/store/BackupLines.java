package org.govsm.portal.store;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Lines of one text of a backup, one after the other; none fills the memory. */
final class BackupLines {

  private final InputStream in;
  private final int most;
  private long number;

  BackupLines(InputStream in) {
    this(in, BackupFormat.mostBytes());
  }

  BackupLines(InputStream in, int most) {
    this.in = new BufferedInputStream(in);
    this.most = most;
  }

  /** Which line was read last; 0 before the first. */
  long number() {
    return number;
  }

  /** The next line; empty at the end. */
  Optional<BackupFormat.Line> next() throws IOException {
    number++;
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int one = in.read();
    if (one < 0) {
      return Optional.empty();
    }
    for (; one >= 0 && one != '\n'; one = in.read()) {
      if (line.size() == most) {
        throw BackupFormat.tooLong(most);
      }
      line.write(one);
    }
    return Optional.of(BackupFormat.line(line.toByteArray()));
  }
}
