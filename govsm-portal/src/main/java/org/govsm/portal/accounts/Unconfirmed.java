package org.govsm.portal.accounts;

/** Leaves the transaction without keeping anything: somebody must say first that it is meant. */
final class Unconfirmed extends RuntimeException {

  /** The field that says so. */
  static final String FIELD = "confirmed";

  private static final long serialVersionUID = 1L;

  Unconfirmed() {
    super("not confirmed", null, false, false);
  }
}
