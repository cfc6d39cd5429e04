package org.govsm.procurement.importing;

/**
 * So many workbooks are open at the same time that no further one fits into memory. Nothing is
 * wrong with the file: it can be opened when others are closed.
 */
public final class WorkbooksBusyException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  WorkbooksBusyException() {
    super("too many workbooks are open", null, false, false);
  }
}
