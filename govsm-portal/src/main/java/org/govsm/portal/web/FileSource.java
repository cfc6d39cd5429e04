package org.govsm.portal.web;

import java.io.IOException;
import java.io.InputStream;

/** A file that can be read again from its start, should a unit of work have to be done again. */
@FunctionalInterface
public interface FileSource {

  /**
   * Opens it.
   *
   * @return a new stream from its start; the caller closes it
   * @throws IOException if it cannot be read
   */
  InputStream open() throws IOException;
}
