package org.govsm.portal.contracts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.govsm.core.text.Message;
import org.govsm.portal.store.Sql;
import org.govsm.portal.store.Store;
import org.govsm.portal.store.StoreRefusal;
import org.govsm.portal.store.Transaction;
import org.jdbi.v3.core.Handle;

/**
 * Staged imports: large files that are being written in steps, of a contract one at a time or those
 * that are to count together. Their rows have a number that no import has yet, and count for
 * nothing until the import is recorded.
 */
final class StagedImports {

  /** Whoever writes shows it more often than that; else it is dead. */
  private static final Duration SILENT = Duration.ofMinutes(10);

  private final Transaction tx;
  private final Handle handle;

  StagedImports(Transaction tx) {
    this.tx = tx;
    this.handle = tx.handle();
  }

  /**
   * Staged import.
   *
   * @param upload under which its bytes are kept
   */
  record Staged(String contract, int number, UUID upload, Instant touchedAt) {}

  /**
   * Refuses while a file of the contract is being written.
   *
   * @throws StoreRefusal that is worth another try
   */
  void requireFree(String contract) {
    requireFree(contract, List.of());
  }

  private void requireFree(String contract, List<Staged> own) {
    List<UUID> uploads = own.stream().map(Staged::upload).toList();
    if (all().stream()
        .anyMatch(one -> one.contract().equals(contract) && !uploads.contains(one.upload()))) {
      throw new StoreRefusal(StoreRefusal.Reason.BUSY, Message.of("import.in-progress"));
    }
  }

  boolean isThere(Staged staged) {
    return all().stream().anyMatch(one -> one.upload().equals(staged.upload()));
  }

  private List<Staged> all() {
    return handle
        .createQuery("select contract, import_no, upload, touched_at from staged_import")
        .map(
            (row, context) ->
                new Staged(
                    row.getString(1),
                    row.getInt(2),
                    UUID.fromString(row.getString(3)),
                    Sql.instant(row, "touched_at")))
        .list();
  }

  /**
   * Begins one.
   *
   * @param own those before it that are to count with it
   */
  Staged begin(String contract, List<Staged> own, Instant now) {
    requireFree(contract, own);
    int last = new Imports(tx).last(contract).number();
    int number = own.stream().mapToInt(Staged::number).reduce(last, Math::max) + 1;
    Staged staged = new Staged(contract, number, UUID.randomUUID(), Sql.cut(now));
    handle
        .createUpdate(
            "insert into staged_import (contract, import_no, upload, touched_at)"
                + " values (:contract, :number, :upload, :now)")
        .bind("contract", contract)
        .bind("number", number)
        .bind("upload", staged.upload().toString())
        .bind("now", Sql.instant(staged.touchedAt()))
        .execute();
    return staged;
  }

  /**
   * Shows that it is still written.
   *
   * @throws IllegalStateException if it was taken out meanwhile
   */
  void touch(Staged staged, Instant now) {
    int there =
        handle
            .createUpdate("update staged_import set touched_at = :now where upload = :upload")
            .bind("now", Sql.instant(now))
            .bind("upload", staged.upload().toString())
            .execute();
    if (there == 0) {
      throw new IllegalStateException("import " + staged + " is staged no more");
    }
  }

  /** Ends it: from now on its rows are those of an import, or there are none. */
  void end(Staged staged) {
    handle.execute("delete from staged_import where upload = ?", staged.upload().toString());
  }

  /** Takes one out, in short steps. */
  static void takeOut(Store store, Staged staged) {
    boolean more = true;
    while (more) {
      more = store.write(tx -> new StagedImports(tx).takeSomeOut(staged));
    }
    store.write(
        tx -> {
          new StagedImports(tx).forget(staged);
          return tx;
        });
  }

  /** Takes some of its rows out; whether there may be more. */
  private boolean takeSomeOut(Staged staged) {
    return handle
            .createUpdate(
                "delete from reading where id in (select id from reading where contract = :contract"
                    + " and import_no = :number order by id desc limit :most)")
            .bind("contract", staged.contract())
            .bind("number", staged.number())
            .bind("most", ImportSteps.STEP)
            .execute()
        == ImportSteps.STEP;
  }

  /** Takes out what is left of it but its readings. */
  private void forget(Staged staged) {
    new QuarantinedLines(handle).forget(staged.contract(), staged.number());
    tx.evidence().upload(staged.upload()).forget();
    end(staged);
  }

  /**
   * Those whose writer is dead.
   *
   * @param alone whether no other portal can be writing
   */
  List<Staged> left(Instant now, boolean alone) {
    return all().stream()
        .filter(one -> alone || one.touchedAt().plus(SILENT).isBefore(now))
        .toList();
  }

  /** The numbers under which rows are there that count for nothing yet. */
  static List<Long> numbers(Handle handle, String contract) {
    return handle
        .createQuery("select import_no from staged_import where contract = :contract")
        .bind("contract", contract)
        .mapTo(Long.class)
        .list();
  }
}
