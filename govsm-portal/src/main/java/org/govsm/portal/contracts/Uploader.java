package org.govsm.portal.contracts;

import java.util.Optional;
import org.govsm.portal.access.User;
import org.govsm.portal.access.UserFacts;
import org.govsm.portal.access.Users;
import org.govsm.portal.store.Sql;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;

/**
 * Uploader of a file of figures: who it was, and for whom.
 *
 * @param by what events call the user; that of a recount uploaded the file that is counted again
 * @param side the code of the words: {@code supplier}, {@code machine}, {@code department} or
 *     {@code portal}; {@code unknown} for a user of whom nothing is kept any more
 * @param recounted who changed the calendar, where a later one had the file counted again
 */
public record Uploader(String by, String side, Optional<String> recounted) {

  private static final String OF_DEMO = "demo.";

  static Uploader of(Transaction tx, WrittenContract contract, RecordedImport one) {
    String by = by(tx, contract, one);
    return new Uploader(by, side(tx, by), recounted(tx, contract, one));
  }

  /** Who uploaded a file of a contract, as its event says. */
  static String by(Transaction tx, WrittenContract contract, RecordedImport one) {
    return actor(
        tx,
        contract,
        first(one)
            .flatMap(
                number ->
                    new Imports(tx)
                        .of(contract.id()).stream()
                            .filter(other -> other.number() == number)
                            .findFirst())
            .orElse(one));
  }

  private static Optional<String> recounted(
      Transaction tx, WrittenContract contract, RecordedImport one) {
    return first(one).map(any -> actor(tx, contract, one));
  }

  private static Optional<Integer> first(RecordedImport one) {
    return CountedFile.of(one).flatMap(CountedFile::first);
  }

  private static String actor(Transaction tx, WrittenContract contract, RecordedImport one) {
    return tx
        .handle()
        .createQuery(
            "select actor from event where department = :department and kind = :kind"
                + " and happened_at = :at order by seq")
        .bind("department", contract.stored().department())
        .bind("kind", Imports.IMPORTED)
        .bind("at", Sql.instant(one.importedAt()))
        .mapTo(String.class)
        .list()
        .stream()
        .findFirst()
        .orElse("portal");
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
