package org.govsm.portal.contracts;

import org.govsm.portal.access.User;
import org.govsm.portal.access.UserFacts;
import org.govsm.portal.access.Users;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;

/**
 * Uploader of a file of figures: who it was, and for whom.
 *
 * @param by what events call the user
 * @param side the code of the words: {@code supplier}, {@code machine}, {@code department} or
 *     {@code portal}; {@code unknown} for a user of whom nothing is kept any more
 */
public record Uploader(String by, String side) {

  private static final String OF_DEMO = "demo.";

  static Uploader of(Transaction tx, WrittenContract contract, RecordedImport one) {
    String by = BelievedUpload.by(tx, contract, one);
    return new Uploader(by, side(tx, by));
  }

  private static String side(Transaction tx, String by) {
    if (by.equals("portal") || by.equals("system")) {
      return "portal";
    } else if (by.startsWith(OF_DEMO) || by.equals("demo")) {
      return by.equals(OF_DEMO + Caller.SUPPLIER) ? Caller.SUPPLIER : "department";
    }
    return new Users(tx).find(by).map(User::facts).map(Uploader::side).orElse("unknown");
  }

  /** A machine of the supplier speaks for the supplier. */
  private static String side(UserFacts facts) {
    if (facts.roles().contains(Caller.SUPPLIER)) {
      return Caller.SUPPLIER;
    }
    return facts.kind().equals(UserFacts.SERVICE) ? "machine" : "department";
  }

  /** Whether the one who is paid by the figures brought them. */
  public boolean isSupplier() {
    return side.equals(Caller.SUPPLIER);
  }
}
