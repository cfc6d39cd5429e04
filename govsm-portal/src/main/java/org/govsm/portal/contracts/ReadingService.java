package org.govsm.portal.contracts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.portal.store.EvidenceFile;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Authorisation;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.FileHash;
import org.govsm.portal.web.FileSource;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.importing.FileContext;
import org.govsm.procurement.importing.FileWindow;
import org.govsm.procurement.importing.ReadingFile;
import org.govsm.procurement.importing.TakenFile;
import org.govsm.procurement.measurement.Layout;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.measurement.Recognition;

/** Reading service: takes files of readings in, and finds readings. */
public final class ReadingService {

  /** So many lines that are wrong are named one by one. */
  private static final int LINES = 1_000;

  private final ReadingFiles files;
  private final Clock clock;
  private final OfficerStatements officers;

  public ReadingService(ReadingFiles files, Clock clock, Authorisation table) {
    this.files = files;
    this.clock = clock;
    this.officers = new OfficerStatements(table);
  }

  OfficerStatements officers() {
    return officers;
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
    requireContract(tx, contract);
    officers.require(said, by);
    FileContext context = context(said);
    Recognition recognition = recognise(file, format, context.sheet());
    Layout layout = ImportProblems.layout(format, recognition, files.layouts());
    new Contracts(tx).hold(contract); // before anything is written: who waits here loses nothing
    int before = new Imports(tx).last(contract).number();
    EvidenceFile kept = keep(tx, file);
    EarlierImports earlier = new EarlierImports(tx, contract, layout, kept, files.dictionary());
    earlier.requireSeen(context);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Instant retrievedAt = context.retrievedAt().or(earlier::retrievedAt).orElse(now);
    earlier.requireSame(context.toTree(retrievedAt, now));
    ImportRequest request =
        new ImportRequest(contract, kept, layout.id(), context.toTree(retrievedAt, now));
    Optional<Instant> unsaid =
        context.retrievedAt().isPresent() || layout.platform().isEmpty()
            ? Optional.empty()
            : Optional.of(retrievedAt);
    RecordedImport report = take(tx, request, recognition, unsaid, by);
    return new ImportOutcome(report, report.number() > before, lines(tx, report));
  }

  /**
   * Looks at a file, of which nothing is taken.
   *
   * @param sheet the sheet of a workbook that an officer named; the first that fits where none is
   * @throws ProblemException with status 404 without such a contract, and 422 for a file that
   *     cannot be read
   */
  public LookedAtFile look(
      Transaction tx, String contract, FileSource file, String name, Optional<String> sheet) {
    requireContract(tx, contract);
    return ImportProblems.read(
        why -> "",
        () -> {
          ReadingFile one = files.file(file).sheet(sheet).fitting();
          return new LookedAtFile(
              one.recognise(Optional.empty()),
              one.rows(),
              one.sheets(),
              FileWindow.of(name),
              unread(tx, contract, file));
        });
  }

  /** The first import of a file of which not all was read. */
  private static Optional<RecordedImport> unread(Transaction tx, String contract, FileSource file) {
    String digest = FileHash.of(file);
    return new Imports(tx)
        .of(contract).stream()
            .filter(one -> one.file().digest().equals(digest))
            .filter(one -> one.notes().read().containsKey(TakenFile.SET_ASIDE))
            .findFirst();
  }

  private Recognition recognise(FileSource file, String format, Optional<String> sheet) {
    return ImportProblems.read(
        why -> "", () -> files.file(file).sheet(sheet).recognise(files.layouts().find(format)));
  }

  private RecordedImport take(
      Transaction tx,
      ImportRequest request,
      Recognition recognition,
      Optional<Instant> unsaid,
      Caller by) {
    return ImportProblems.read(
        ImportProblems::pointer,
        () ->
            new Imports(tx)
                .take(
                    request,
                    (asked, bytes, sink) -> {
                      Layout layout = files.layouts().find(asked.format()).orElseThrow();
                      sink.recognised(recognised(recognition, layout));
                      unsaid.ifPresent(at -> sink.note(files.said(takenNow(at))));
                      files.read(asked, bytes, sink);
                    },
                    clock.instant(),
                    by.actor()));
  }

  private static Message takenNow(Instant at) {
    return Message.of("import.taken-now").with("day", LocalDate.ofInstant(at, Reading.INDIA));
  }

  private static Map<String, Object> recognised(Recognition recognition, Layout layout) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("format", layout.id());
    layout.platform().ifPresent(platform -> tree.put("platform", platform));
    tree.put("kind", layout.kind());
    tree.put("granularity", recognition.granularity(layout).code());
    String language = recognition.language(layout);
    if (!language.isEmpty()) {
      tree.put("language", language);
    }
    return tree;
  }

  private FileContext context(Map<String, ?> said) {
    FileContext context = ProblemException.accepted(FileContext.of(said, files.dictionary()));
    if (context.retrievedAt().filter(clock.instant()::isBefore).isPresent()) {
      String code = "import.future";
      InputFault fault = new InputFault("/retrievedAt", code, Message.of(code));
      throw ProblemException.of(fault);
    }
    return context;
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

  /**
   * One import with the lines that were set aside.
   *
   * @throws ProblemException with status 404 if there is none
   */
  public ImportOutcome imported(Transaction tx, String contract, int number) {
    RecordedImport report =
        imports(tx, contract).stream()
            .filter(one -> one.number() == number)
            .findFirst()
            .orElseThrow(
                () ->
                    ProblemException.notFound(
                        Message.of("import.no-import").with("number", number)));
    return new ImportOutcome(report, false, lines(tx, report));
  }

  private static List<QuarantinedLine> lines(Transaction tx, RecordedImport report) {
    return report.quarantined() == 0
        ? List.of()
        : new Imports(tx).quarantined(report.contract(), report.number(), 0, LINES);
  }

  /**
   * Readings of a contract in the order in which they came in.
   *
   * @param after the place of the last reading of the page before; 0 for the first page
   * @return the readings by their place; fewer than the limit when there are no more
   * @throws ProblemException with status 404 if there is no such contract
   */
  public SortedMap<Long, Reading> page(Transaction tx, String contract, long after, int limit) {
    requireContract(tx, contract);
    return new ContractReadings(tx, contract).page(after, limit);
  }

  private static void requireContract(Transaction tx, String contract) {
    if (new Contracts(tx).current(contract).isEmpty()) {
      throw ContractService.missing(contract);
    }
  }
}
