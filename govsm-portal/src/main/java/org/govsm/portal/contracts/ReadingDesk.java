package org.govsm.portal.contracts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.govsm.core.decision.Fault;
import org.govsm.core.text.Message;
import org.govsm.portal.http.Caller;
import org.govsm.portal.http.FileSource;
import org.govsm.portal.http.Problem;
import org.govsm.portal.http.Refusal;
import org.govsm.portal.store.EvidenceFile;
import org.govsm.portal.store.ImportReport;
import org.govsm.portal.store.ImportRequest;
import org.govsm.portal.store.QuarantinedLine;
import org.govsm.portal.store.UnitOfWork;
import org.govsm.procurement.measurement.Layout;
import org.govsm.procurement.measurement.Reading;

/** Where files of readings are handed in, and readings looked up. */
public final class ReadingDesk {

  /** So many lines that are wrong are named one by one. */
  private static final int LINES = 1_000;

  private final ReadingFiles files;
  private final Clock clock;

  /**
   * Wires it.
   *
   * @param files reads files
   * @param clock the one clock
   */
  public ReadingDesk(ReadingFiles files, Clock clock) {
    this.files = files;
    this.clock = clock;
  }

  /**
   * The layouts in which files can come.
   *
   * @return by id
   */
  public List<Layout> layouts() {
    return files.layouts().all();
  }

  /**
   * Takes a file in: the file itself as evidence, its rows as readings, all of it or nothing. The
   * same file again changes nothing.
   *
   * @param unit a unit of work that is kept
   * @param contract the id of the contract
   * @param format the id of the layout
   * @param said what is said beside: account, from, until, retrievedAt, zone, origin; each may be
   *     left out. A file that does not say when it was fetched was fetched when it first came in
   * @param file the file
   * @param by who hands it in
   * @return what came of it
   * @throws Refusal with status 404 without such a contract, 415 without such a layout, and 422
   *     with every fault of what is said, or for a file that cannot be read at all
   */
  public TakenFile take(
      UnitOfWork unit,
      String contract,
      String format,
      Map<String, ?> said,
      FileSource file,
      Caller by) {
    requireContract(unit, contract);
    if (files.layouts().find(format).isEmpty()) {
      throw unknown(format);
    }
    FileContext context = context(said);
    unit.contracts().lock(contract); // before anything is written: who waits here waits for nothing
    int before = unit.imports().last(contract).number();
    EvidenceFile kept = keep(unit, file);
    Instant retrievedAt =
        context.retrievedAt().orElseGet(() -> firstTaken(unit, contract, format, kept));
    List<Message> notes = new ArrayList<>();
    ImportRequest request =
        new ImportRequest(
            contract,
            kept,
            format,
            context.toTree(retrievedAt, clock.instant().truncatedTo(ChronoUnit.MILLIS)));
    ImportReport report = take(unit, request, notes, by);
    return new TakenFile(report, report.number() > before, lines(unit, report), all(report, notes));
  }

  /** What is to be known of a file, that it has nothing but headings among it. */
  private static List<Message> all(ImportReport report, List<Message> notes) {
    List<Message> all = new ArrayList<>(notes);
    if (report.accepted() + report.duplicates() + report.quarantined() == 0) {
      all.add(Message.of("import.no-rows"));
    }
    return all;
  }

  private ImportReport take(
      UnitOfWork unit, ImportRequest request, List<Message> notes, Caller by) {
    try {
      return unit.imports()
          .take(
              request,
              (asked, bytes, sink) -> notes.addAll(files.readAll(asked, bytes, sink)),
              clock.instant(),
              by.actor());
    } catch (BrokenTableException e) {
      Fault fault = new Fault("", e.text().key(), e.text());
      throw new Refusal(new Problem(422, Optional.of(e.text()), List.of(fault)));
    }
  }

  private FileContext context(Map<String, ?> said) {
    FileContext context = Refusal.accepted(FileContext.of(said, files.dictionary()));
    if (context.retrievedAt().filter(clock.instant()::isBefore).isPresent()) {
      String code = "import.future";
      Fault fault = new Fault("/retrievedAt", code, Message.of(code));
      throw Refusal.of(fault);
    }
    return context;
  }

  /** A large file that is kept already need not be written and taken back. */
  private static EvidenceFile keep(UnitOfWork unit, FileSource file) {
    Optional<EvidenceFile> kept = unit.evidence().find(FileHash.of(file));
    return kept.orElseGet(() -> keepNew(unit, file));
  }

  private static EvidenceFile keepNew(UnitOfWork unit, FileSource file) {
    try (InputStream bytes = file.open()) {
      return unit.evidence().keepUnlessKnown(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Instant firstTaken(UnitOfWork unit, String contract, String format, EvidenceFile kept) {
    return unit.imports().of(contract).stream()
        .filter(one -> one.file().equals(kept) && one.format().equals(format))
        .findFirst()
        .flatMap(one -> FileContext.ofStored(one.context(), files.dictionary()).retrievedAt())
        .orElseGet(() -> clock.instant().truncatedTo(ChronoUnit.MILLIS));
  }

  private Refusal unknown(String format) {
    String known = layouts().stream().map(Layout::id).collect(Collectors.joining(", "));
    Message text = Message.of("import.no-format").with("format", format).with("known", known);
    Fault fault = new Fault("/format", "import.no-format", text);
    return new Refusal(new Problem(415, Optional.of(text), List.of(fault)));
  }

  /**
   * The imports of a contract.
   *
   * @param unit any unit of work
   * @param contract the id of the contract
   * @return the oldest first
   * @throws Refusal with status 404 if there is no such contract
   */
  public List<ImportReport> imports(UnitOfWork unit, String contract) {
    requireContract(unit, contract);
    return unit.imports().of(contract);
  }

  /**
   * One import with the lines that were set aside.
   *
   * @param unit any unit of work
   * @param contract the id of the contract
   * @param number which import of it
   * @return the report
   * @throws Refusal with status 404 if there is none
   */
  public TakenFile imported(UnitOfWork unit, String contract, int number) {
    ImportReport report =
        imports(unit, contract).stream()
            .filter(one -> one.number() == number)
            .findFirst()
            .orElseThrow(
                () -> Refusal.notFound(Message.of("import.no-import").with("number", number)));
    return new TakenFile(report, false, lines(unit, report), all(report, List.of()));
  }

  private static List<QuarantinedLine> lines(UnitOfWork unit, ImportReport report) {
    return report.quarantined() == 0
        ? List.of()
        : unit.imports().quarantined(report.contract(), report.number(), 0, LINES);
  }

  /**
   * Readings of a contract in the order in which they came in.
   *
   * @param unit any unit of work
   * @param contract the id of the contract
   * @param after the place of the last reading of the page before; 0 for the first page
   * @param limit how many at most
   * @return the readings by their place; fewer than the limit when there are no more
   * @throws Refusal with status 404 if there is no such contract
   */
  public SortedMap<Long, Reading> page(UnitOfWork unit, String contract, long after, int limit) {
    requireContract(unit, contract);
    SortedMap<Long, Reading> page = new TreeMap<>();
    unit.readings(contract)
        .page(after, limit)
        .forEach((place, row) -> page.put(place, ReadingRows.reading(row)));
    return page;
  }

  private static void requireContract(UnitOfWork unit, String contract) {
    if (unit.contracts().current(contract).isEmpty()) {
      throw ContractDesk.missing(contract);
    }
  }
}
