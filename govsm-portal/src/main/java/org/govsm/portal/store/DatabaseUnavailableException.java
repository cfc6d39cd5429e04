package org.govsm.portal.store;

import java.io.IOException;

/** The database cannot be opened. The message is for whoever started the portal. */
public final class DatabaseUnavailableException extends IOException {

  private static final long serialVersionUID = 1L;

  DatabaseUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
