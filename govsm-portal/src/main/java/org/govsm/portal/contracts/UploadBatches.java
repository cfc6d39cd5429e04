package org.govsm.portal.contracts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.portal.contracts.UploadedFile.State;
import org.govsm.portal.store.Sql;
import org.govsm.portal.store.StoredTree;
import org.govsm.portal.store.Transaction;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Upload batches: files that came together, and how far each is. They are no part of the record:
 * what was taken in says so itself, and a week later they are forgotten.
 */
final class UploadBatches {

  private static final Duration KEPT = Duration.ofDays(7);

  /** Whoever takes files in shows it more often than that. */
  private static final Duration SILENT = Duration.ofMinutes(10);

  private static final int NAME_CHARS = 200;
  private static final String SAID = "said";

  private final Handle handle;

  UploadBatches(Transaction tx) {
    this.handle = tx.handle();
  }

  /**
   * Files that came together.
   *
   * @param together whether all are taken in, or none
   * @param ended whether nothing more will happen
   */
  public record Batch(
      String id, String contract, boolean together, Instant madeAt, boolean ended) {}

  void begin(Batch batch, List<String> names) {
    handle
        .createUpdate(
            "insert into upload_batch (batch, contract, together, made_at, touched_at, ended)"
                + " values (:batch, :contract, :together, :at, :at, 0)")
        .bind("batch", batch.id())
        .bind("contract", batch.contract())
        .bind("together", batch.together() ? 1 : 0)
        .bind("at", Sql.instant(batch.madeAt()))
        .execute();
    for (int i = 0; i < names.size(); i++) {
      handle
          .createUpdate(
              "insert into upload_file (batch, file_no, name, state, row_count, accepted,"
                  + " duplicates, quarantined, import_no)"
                  + " values (:batch, :number, :name, :state, 0, 0, 0, 0, 0)")
          .bind("batch", batch.id())
          .bind("number", i + 1)
          .bind("name", shortened(names.get(i)))
          .bind("state", State.WAITING.code())
          .execute();
    }
  }

  private static String shortened(String name) {
    return name.length() <= NAME_CHARS ? name : name.substring(0, NAME_CHARS);
  }

  Optional<Batch> find(String contract, String id) {
    return handle
        .createQuery(
            "select batch, contract, together, made_at, ended from upload_batch"
                + " where contract = :contract and batch = :batch")
        .bind("contract", contract)
        .bind("batch", id)
        .map(
            (row, context) ->
                new Batch(
                    row.getString(1),
                    row.getString(2),
                    row.getInt(3) == 1,
                    Sql.instant(row, "made_at"),
                    row.getInt(5) == 1))
        .findOne();
  }

  List<UploadedFile> files(String id) {
    return handle
        .createQuery("select * from upload_file where batch = :batch order by file_no")
        .bind("batch", id)
        .map((row, context) -> file(row))
        .list();
  }

  private static UploadedFile file(ResultSet row) throws SQLException {
    byte @Nullable [] said = row.getBytes(SAID);
    return new UploadedFile(
        row.getInt("file_no"),
        row.getString("name"),
        State.of(row.getString("state")).orElse(State.STOPPED),
        row.getLong("row_count"),
        row.getLong("accepted"),
        row.getLong("duplicates"),
        row.getLong("quarantined"),
        row.getInt("import_no"),
        said == null ? List.of() : StoredTree.trees(StoredTree.read(said), SAID));
  }

  void rows(String id, int number, long rows) {
    handle.execute(
        "update upload_file set row_count = ? where batch = ? and file_no = ?", rows, id, number);
  }

  void state(String id, int number, State state) {
    handle.execute(
        "update upload_file set state = ? where batch = ? and file_no = ?",
        state.code(),
        id,
        number);
  }

  /** How far the rows of a file are. */
  void made(String id, int number, long accepted, long duplicates, long quarantined) {
    handle.execute(
        "update upload_file set accepted = ?, duplicates = ?, quarantined = ?"
            + " where batch = ? and file_no = ?",
        accepted,
        duplicates,
        quarantined,
        id,
        number);
  }

  void taken(String id, int number, ImportOutcome outcome) {
    RecordedImport report = outcome.report();
    made(id, number, report.accepted(), report.duplicates(), report.quarantined());
    state(id, number, outcome.written() ? State.TAKEN : State.KNOWN);
    handle.execute(
        "update upload_file set import_no = ? where batch = ? and file_no = ?",
        report.number(),
        id,
        number);
  }

  void refused(String id, int number, List<? extends Map<String, ?>> said) {
    made(id, number, 0, 0, 0);
    state(id, number, State.REFUSED);
    handle.execute(
        "update upload_file set said = ? where batch = ? and file_no = ?",
        StoredTree.bytes(Map.of(SAID, said)),
        id,
        number);
  }

  /** Of files that were to be taken in together, those that could have been were not. */
  void undo(String id) {
    handle.execute(
        "update upload_file set state = 'undone', accepted = 0, duplicates = 0, quarantined = 0"
            + " where batch = ? and state = 'read'",
        id);
  }

  void touch(String id, Instant now) {
    handle.execute("update upload_batch set touched_at = ? where batch = ?", Sql.instant(now), id);
  }

  /** Ends it: what was not taken in by now is not. */
  void stop(String id) {
    handle.execute(
        "update upload_file set state = 'stopped', accepted = 0, duplicates = 0, quarantined = 0"
            + " where batch = ? and state in ('waiting', 'reading', 'read')",
        id);
    handle.execute("update upload_batch set ended = 1 where batch = ?", id);
  }

  /** Says of files that a dead portal was taking in that they were not taken. */
  void stopLeft(Instant now, boolean alone) {
    List<String> left =
        handle
            .createQuery(
                "select batch from upload_batch where ended = 0 and (:alone = 1"
                    + " or touched_at < :before)")
            .bind("alone", alone ? 1 : 0)
            .bind("before", Sql.instant(now.minus(SILENT)))
            .mapTo(String.class)
            .list();
    left.forEach(this::stop);
  }

  /** Forgets what is over for long. */
  void forget(Instant now) {
    String old = "select batch from upload_batch where made_at < ?";
    handle.execute(
        "delete from upload_file where batch in (" + old + ")", Sql.instant(now.minus(KEPT)));
    handle.execute("delete from upload_batch where made_at < ?", Sql.instant(now.minus(KEPT)));
  }

  /** Takes out those of a department. */
  static void remove(Handle handle, String ofChain, String chain) {
    handle.execute(
        "delete from upload_file where batch in (select batch from upload_batch" + ofChain + ")",
        chain);
    handle.execute("delete from upload_batch" + ofChain, chain);
  }
}
