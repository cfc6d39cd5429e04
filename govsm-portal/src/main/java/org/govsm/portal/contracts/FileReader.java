package org.govsm.portal.contracts;

import java.io.IOException;
import java.io.InputStream;

/**
 * File reader: turns a file into readings. The store asks it when a file is imported, and again for
 * each file when a backup is restored: the same request must always give the same readings.
 */
@FunctionalInterface
public interface FileReader {

  /**
   * Reads a file to its end.
   *
   * @param sink takes what it says, in its order
   * @throws IOException if it cannot be read; the whole import is undone
   */
  void read(ImportRequest request, InputStream file, ImportSink sink) throws IOException;
}
