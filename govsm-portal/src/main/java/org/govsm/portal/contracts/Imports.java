package org.govsm.portal.contracts;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.portal.contracts.ImportWriter.Counts;
import org.govsm.portal.store.BrokenBackupException;
import org.govsm.portal.store.Event;
import org.govsm.portal.store.Sql;
import org.govsm.portal.store.StateTable;
import org.govsm.portal.store.StoreRefusal;
import org.govsm.portal.store.Transaction;
import org.govsm.procurement.importing.TakenFile;
import org.govsm.procurement.measurement.Withdrawals;
import org.jdbi.v3.core.Handle;

/** Files of readings that were taken in. */
public final class Imports {

  /** The kind of event of a file that was taken in. */
  public static final String IMPORTED = "readings.imported";

  /** The kind of event of what was stored of an import of a former version. */
  public static final String SEALED = "readings.sealed";

  static final StateTable TABLE =
      StateTable.of(
              Contracts.TABLE,
              "reading_import",
              2,
              "contract text, import_no number, digest text, byte_count number, format text,"
                  + " context bytes, accepted number, duplicates number, quarantined number,"
                  + " imported_at instant, notes bytes")
          .lasting();

  private final Handle handle;
  private final Transaction tx;

  /** Over what is kept, within one transaction. */
  public Imports(Transaction tx) {
    this.handle = tx.handle();
    this.tx = tx;
  }

  /**
   * Takes a file in. A file that was taken in before and says nothing new changes nothing: the
   * report is about the first import of it, and no event tells of it. It does say something new
   * where something else is said of it, or where it was asked for since.
   *
   * @throws StoreRefusal if there is no such contract or file
   */
  public RecordedImport take(ImportRequest request, FileReader reader, Instant at, String actor) {
    new Contracts(tx).hold(request.contract());
    int number = last(request.contract()).number() + 1;
    return conclude(request, number, write(request, number, reader), at, actor);
  }

  /** Makes rows that were written an import; takes out what says nothing new. */
  RecordedImport conclude(
      ImportRequest request, int number, Counts counts, Instant at, String actor) {
    String department = new Contracts(tx).hold(request.contract()).department();
    Optional<RecordedImport> before = first(request);
    if (counts.accepted() == 0 && before.isPresent() && !isNews(request, before.get().taken())) {
      new QuarantinedLines(handle).forget(request.contract(), number);
      return RecordedImport.of(request, before.get().number(), counts, before.get().importedAt());
    }
    return record(
        department, RecordedImport.of(request, number, counts, Sql.cut(at)), counts, actor);
  }

  private RecordedImport record(
      String department, RecordedImport report, Counts counts, String actor) {
    Map<String, Object> body = ImportEvent.body(report);
    body.putAll(counts.rows().toTree());
    tx.record(department, IMPORTED, report.importedAt(), actor, body);
    return report;
  }

  /**
   * Takes a file in again, as a file that was withdrawn may have been why some of its figures were
   * left out as known.
   *
   * @return the import; empty where all its figures are known otherwise
   */
  Optional<RecordedImport> again(
      RecordedImport report, FileReader reader, Instant at, String actor) {
    String department = new Contracts(tx).hold(report.contract()).department();
    int number = last(report.contract()).number() + 1;
    ImportRequest request =
        new ImportRequest(report.contract(), report.file(), report.format(), report.context());
    Counts counts = write(request, number, reader);
    if (counts.accepted() == 0) {
      new QuarantinedLines(handle).forget(report.contract(), number);
      return Optional.empty();
    }
    RecordedImport again = RecordedImport.of(request, number, counts, Sql.cut(at));
    return Optional.of(record(department, again, counts, actor));
  }

  private boolean isNews(ImportRequest request, TakenFile before) {
    List<TakenFile> all = of(request.contract()).stream().map(RecordedImport::taken).toList();
    return before.isNewsAgain(
        request.context(), all, StoredWithdrawals.of(handle, request.contract()));
  }

  /** Makes what an event says true in the tables, by reading the file again. */
  public void apply(Event event, FileReader reader) {
    read(event, reader);
    tx.apply(event);
  }

  private void read(Event event, FileReader reader) {
    RecordedImport said = ImportEvent.report(event);
    ImportRequest request =
        new ImportRequest(said.contract(), said.file(), said.format(), said.context());
    Counts counts = write(request, said.number(), reader);
    if (!RecordedImport.of(request, said.number(), counts, said.importedAt()).givesAs(said)
        || RowsDigest.OfImport.of(event).filter(rows -> !rows.equals(counts.rows())).isPresent()) {
      throw new BrokenBackupException(
          "event "
              + event.seq()
              + " of "
              + event.department()
              + ": the file "
              + said.file().digest()
              + " gives other readings than when it was imported: "
              + counts);
    }
  }

  /** Reads the files of a contract again in the place of its readings, as its events tell. */
  void again(String department, String contract, FileReader reader) {
    handle.execute("delete from reading where contract = ?", contract);
    handle.execute("delete from quarantined_line where contract = ?", contract);
    tx.events()
        .each(
            department,
            Set.of(IMPORTED),
            event -> {
              if (contract.equals(event.body().get("contract"))) {
                read(event, reader);
              }
            });
  }

  private Counts write(ImportRequest request, int number, FileReader reader) {
    return ImportWriter.write(
        handle, request, number, tx.evidence().open(request.file().digest()), reader);
  }

  /**
   * Puts digests of the rows of imports into the chain that former versions took in without one, as
   * they are found.
   */
  public int seal(String department, Instant at, String actor) {
    ReadingCheck check = new ReadingCheck(handle);
    tx.events().each(department, ReadingCheck.KINDS, check::event);
    Map<String, Map<Long, RowsDigest.OfImport>> unsealed = check.unsealed();
    unsealed.forEach(
        (contract, imports) ->
            imports.forEach(
                (number, rows) -> {
                  Map<String, Object> body = new LinkedHashMap<>(rows.toTree());
                  body.put("contract", contract);
                  body.put("import", BigDecimal.valueOf(number));
                  tx.events().append(department, SEALED, at, actor, body);
                }));
    return unsealed.values().stream().mapToInt(Map::size).sum();
  }

  private Optional<RecordedImport> first(ImportRequest request) {
    return handle
        .createQuery(
            "select i.* from reading_import i where contract = :contract and digest = :digest"
                + " and format = :format"
                + StoredWithdrawals.IMPORT_COUNTS
                + " order by import_no limit 1")
        .bind("contract", request.contract())
        .bind("digest", request.file().digest())
        .bind("format", request.format())
        .map((row, context) -> RecordedImport.of(row))
        .findOne();
  }

  /**
   * The newest import of a contract.
   *
   * @return its number and instant; number 0 where nothing was imported
   */
  public LastImport last(String contract) {
    return handle
        .createQuery(
            "select import_no, imported_at, (select count(*) from import_withdrawal w"
                + " where w.contract = i.contract) as withdrawals"
                + " from reading_import i where contract = :contract"
                + " order by import_no desc limit 1")
        .bind("contract", contract)
        .map(
            (row, context) ->
                new LastImport(row.getInt(1), Sql.instant(row, "imported_at"), row.getInt(3)))
        .findOne()
        .orElse(LastImport.NONE);
  }

  /** All imports of a contract; the oldest first. */
  public List<RecordedImport> of(String contract) {
    return handle
        .createQuery("select * from reading_import where contract = :contract order by import_no")
        .bind("contract", contract)
        .map((row, context) -> RecordedImport.of(row))
        .list();
  }

  /** The imports of a contract that were not withdrawn; the oldest first. */
  List<RecordedImport> counting(String contract) {
    Withdrawals withdrawn = new StoredWithdrawals(tx).of(contract);
    return of(contract).stream().filter(one -> withdrawn.find(one.number()).isEmpty()).toList();
  }

  /**
   * The imports of one file by all contracts of a department, of those that were not withdrawn.
   *
   * @param digest the hash of the file
   * @return the reports, the oldest first of each contract
   */
  public List<RecordedImport> ofFile(String contract, String digest, String format) {
    return handle
        .createQuery(
            "select i.* from reading_import i join contract c on c.id = i.contract"
                + " join contract own on own.department = c.department"
                + " where own.id = :contract and i.digest = :digest and i.format = :format"
                + StoredWithdrawals.IMPORT_COUNTS
                + " order by i.contract, i.import_no")
        .bind("contract", contract)
        .bind("digest", digest)
        .bind("format", format)
        .map((row, context) -> RecordedImport.of(row))
        .list();
  }

  /** Whether a file was handed in, for whatever contract. */
  public boolean has(String digest) {
    String any = "select 1 from reading_import where digest = ?";
    return tx.handle().select(any, digest).mapTo(Integer.class).findFirst().isPresent();
  }
}
