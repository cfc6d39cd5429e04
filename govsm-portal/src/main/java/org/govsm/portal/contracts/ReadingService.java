package org.govsm.portal.contracts;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.govsm.core.text.Message;
import org.govsm.portal.store.EvidenceFile;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Authorisation;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.FileHash;
import org.govsm.portal.web.FileSource;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.contract.CountedFigures;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.importing.FileContext;
import org.govsm.procurement.measurement.Layout;

/** Reading service: takes files of readings in, and finds readings. */
public final class ReadingService {

  /** So many lines that are wrong are named one by one. */
  private static final int LINES = 1_000;

  private final ReadingFiles files;
  private final Clock clock;
  private final OfficerStatements officers;
  private final FileIntake intake;
  private final FileLooks looks;

  public ReadingService(ReadingFiles files, Clock clock, Authorisation table) {
    this.files = files;
    this.clock = clock;
    this.officers = new OfficerStatements(table);
    this.intake = new FileIntake(files, clock, officers);
    this.looks = new FileLooks(files);
  }

  OfficerStatements officers() {
    return officers;
  }

  /** When what comes in now is learnt. */
  Instant now() {
    return clock.instant();
  }

  /** The layouts in which files can come. */
  public List<Layout> layouts() {
    return files.layouts().all();
  }

  /**
   * Takes a file in: the file itself as evidence, its rows as readings, all of it or nothing. The
   * same file again changes nothing.
   *
   * @param format the id of the layout; empty where the file shows it. A file that contradicts it
   *     is refused
   * @param said what is said beside: account, from, until, retrievedAt, zone, origin; each may be
   *     left out. A file that does not say when it was fetched was fetched when it first came in
   * @throws ProblemException with status 404 without such a contract, 403 for what only an officer
   *     may say, 415 without such a layout, and 422 with every fault of what is said, or for a file
   *     that cannot be read at all
   */
  public ImportOutcome take(
      Transaction tx,
      String contract,
      String format,
      Map<String, ?> said,
      FileSource file,
      Caller by) {
    return take(tx, contract, format, said, file, Optional.empty(), by);
  }

  /**
   * As {@link #take(Transaction, String, String, Map, FileSource, Caller)}.
   *
   * @param shown the file that was handed in with it to show what was counted
   */
  ImportOutcome take(
      Transaction tx,
      String contract,
      String format,
      Map<String, ?> said,
      FileSource file,
      Optional<EvidenceFile> shown,
      Caller by) {
    requireContract(tx, contract);
    return shown.isEmpty() && CaseFiles.isOne(format, file)
        ? cases(tx, contract, said, file, by)
        : take(tx, contract, intake.ask(format, said, file, by), file, shown, List.of(), by);
  }

  /** Its figures are a file of their own, which the file of cases shows. */
  private ImportOutcome cases(
      Transaction tx, String contract, Map<String, ?> said, FileSource file, Caller by) {
    officers.require(said, by);
    ProblemException.accepted(FileContext.of(said, files.dictionary()));
    Contract now = new Contracts(tx).current(contract).orElseThrow();
    Terms terms = Terms.fromPlain(now.terms()).orThrow();
    CaseFiles.Counted counted = CaseFiles.count(tx, now, said, by, file, clock.instant());
    new Contracts(tx).hold(contract); // before anything is written
    EvidenceFile kept = keep(tx, file);
    Map<String, Object> figures = CaseFiles.figures(terms, said, kept.digest(), by);
    byte[] rows =
        CaseFiles.file(terms, counted.figures(), figures, () -> new ContractReadings(tx, contract));
    FileSource readings = () -> new ByteArrayInputStream(rows);
    FileIntake.Asked asked = intake.ask(CountedFigures.LAYOUT, figures, readings, by);
    figures.put(FileContext.CASES, counted.kept(now.version()));
    FileIntake.Asked ofCases =
        new FileIntake.Asked(
            asked.recognition(), asked.layout(), FileContext.stored(figures, files.dictionary()));
    List<Message> missing = counted.figures().missing();
    return take(tx, contract, ofCases, readings, Optional.of(kept), missing, by);
  }

  private ImportOutcome take(
      Transaction tx,
      String contract,
      FileIntake.Asked asked,
      FileSource file,
      Optional<EvidenceFile> shown,
      List<Message> notes,
      Caller by) {
    new Contracts(tx).hold(contract); // before anything is written: who waits here loses nothing
    new StagedImports(tx).requireFree(contract);
    int before = new Imports(tx).last(contract).number();
    FileIntake.Ready ready =
        intake.ready(tx, contract, asked, keep(tx, file), shown, by).with(notes);
    RecordedImport report =
        ImportProblems.read(
            ImportProblems::pointer,
            () ->
                new Imports(tx)
                    .take(
                        ready.request(),
                        (request, bytes, sink) ->
                            intake.read(ready, bytes, sink, KnownZones.Look.within(tx, contract)),
                        clock.instant(),
                        by.actor()));
    return outcome(tx, report, report.number() > before);
  }

  /** As {@link #take(Transaction, String, String, Map, FileSource, Caller)}. */
  ImportOutcome take(Transaction tx, ImportStaging.Order order) {
    return take(tx, order.contract(), order.format(), order.said(), order.file(), order.by());
  }

  ImportOutcome outcome(Transaction tx, RecordedImport report, boolean written) {
    return new ImportOutcome(report, written, lines(tx, report));
  }

  FileIntake intake() {
    return intake;
  }

  FileLooks looks() {
    return looks;
  }

  ReadingFiles files() {
    return files;
  }

  /** A large file that is kept already need not be written and taken back. */
  private static EvidenceFile keep(Transaction tx, FileSource file) {
    Optional<EvidenceFile> kept = tx.evidence().find(FileHash.of(file));
    return kept.orElseGet(() -> keepNew(tx, file));
  }

  private static EvidenceFile keepNew(Transaction tx, FileSource file) {
    try (InputStream bytes = file.open()) {
      return tx.evidence().keepUnlessKnown(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The imports of a contract.
   *
   * @throws ProblemException with status 404 if there is no such contract
   */
  public List<RecordedImport> imports(Transaction tx, String contract) {
    requireContract(tx, contract);
    return new Imports(tx).of(contract);
  }

  /** One import with the lines that were set aside. */
  public ImportOutcome imported(Transaction tx, String contract, int number) {
    RecordedImport report =
        imports(tx, contract).stream()
            .filter(one -> one.number() == number)
            .findFirst()
            .orElseThrow(
                () ->
                    ProblemException.notFound(
                        Message.of("import.no-import").with("number", number)));
    return outcome(tx, report, false);
  }

  private static List<QuarantinedLine> lines(Transaction tx, RecordedImport report) {
    return report.quarantined() == 0
        ? List.of()
        : new QuarantinedLines(tx.handle()).of(report.contract(), report.number(), 0, LINES);
  }

  /**
   * Readings of a contract in the order in which they came in.
   *
   * @param after the place of the last reading of the page before; 0 for the first page
   * @return the readings by their place; fewer than the limit when there are no more
   * @throws ProblemException with status 404 if there is no such contract
   */
  public SortedMap<Long, PagedReading> page(
      Transaction tx, String contract, long after, int limit) {
    requireContract(tx, contract);
    return new ContractReadings(tx, contract).page(after, limit);
  }

  static void requireContract(Transaction tx, String contract) {
    if (new Contracts(tx).current(contract).isEmpty()) {
      throw ContractService.missing(contract);
    }
  }
}
