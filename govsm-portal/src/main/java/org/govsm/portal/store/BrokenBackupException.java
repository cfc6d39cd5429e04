package org.govsm.portal.store;

/** A backup cannot be restored; nothing of it was kept. The message is for the operator. */
public final class BrokenBackupException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** A backup that cannot be restored. */
  public BrokenBackupException(String message) {
    super(message);
  }

  BrokenBackupException(String message, Throwable cause) {
    super(message, cause);
  }
}
