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
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.portal.store.EvidenceFile;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.FileHash;
import org.govsm.portal.web.FileSource;
import org.govsm.portal.web.ProblemDetail;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.importing.BrokenTableException;
import org.govsm.procurement.importing.FileContext;
import org.govsm.procurement.importing.FileWindow;
import org.govsm.procurement.importing.ReadingFile;
import org.govsm.procurement.importing.WorkbooksBusyException;
import org.govsm.procurement.measurement.Layout;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.measurement.Recognition;

/** Where files of readings are handed in, and readings looked up. */
public final class ReadingService {

  /** So many lines that are wrong are named one by one. */
  private static final int LINES = 1_000;

  private static final int RETRY_SECONDS = 2;

  private final ReadingFiles files;
  private final Clock clock;

  public ReadingService(ReadingFiles files, Clock clock) {
    this.files = files;
    this.clock = clock;
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
   * @throws ProblemException with status 404 without such a contract, 415 without such a layout,
   *     and 422 with every fault of what is said, or for a file that cannot be read at all
   */
  public ImportOutcome take(
      Transaction tx,
      String contract,
      String format,
      Map<String, ?> said,
      FileSource file,
      Caller by) {
    requireContract(tx, contract);
    FileContext context = context(said);
    Recognition recognition = recognise(file, format, context.sheet());
    Layout layout = layout(format, recognition);
    new Contracts(tx)
        .lock(contract); // before anything is written: who waits here waits for nothing
    int before = new Imports(tx).last(contract).number();
    EvidenceFile kept = keep(tx, file);
    requireSeen(tx, contract, layout.id(), kept, context);
    Instant retrievedAt =
        context.retrievedAt().orElseGet(() -> firstTaken(tx, contract, layout.id(), kept));
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    refuseAgain(tx, contract, layout, kept, context.toTree(retrievedAt, now));
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
    return read(
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
            .filter(one -> one.notes().read().containsKey(ReadingFiles.SET_ASIDE))
            .findFirst();
  }

  private Recognition recognise(FileSource file, String format, Optional<String> sheet) {
    return read(
        why -> "", () -> files.file(file).sheet(sheet).recognise(files.layouts().find(format)));
  }

  /** Something that is read of a file. */
  private interface Look<T> {
    T read() throws IOException;
  }

  /** Reads something of a file, or says why it cannot be read. */
  private static <T> T read(Function<Message, String> pointer, Look<T> what) {
    try {
      return what.read();
    } catch (BrokenTableException e) {
      throw refusal(pointer.apply(e.text()), e.text());
    } catch (WorkbooksBusyException e) {
      throw new ProblemException(
          ProblemDetail.of(429, Message.of("work.busy").with("seconds", RETRY_SECONDS)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The layout that was chosen, unless the file is of another; else that which the file shows. */
  private Layout layout(String format, Recognition recognition) {
    if (format.isEmpty()) {
      return recognition
          .layout()
          .orElseThrow(() -> refusal("/format", recognition.question().orElseThrow()));
    }
    Layout chosen = files.layouts().find(format).orElseThrow(() -> unknown(format));
    recognition
        .against(chosen)
        .ifPresent(
            why -> {
              throw refusal("/format", why);
            });
    return chosen;
  }

  private static ProblemException refusal(String pointer, Message why) {
    InputFault fault = new InputFault(pointer, why.key(), why);
    return new ProblemException(new ProblemDetail(422, Optional.of(why), List.of(fault)));
  }

  private RecordedImport take(
      Transaction tx,
      ImportRequest request,
      Recognition recognition,
      Optional<Instant> unsaid,
      Caller by) {
    return read(
        ReadingService::pointer,
        () ->
            new Imports(tx)
                .take(
                    request,
                    (asked, bytes, sink) -> {
                      Layout layout = files.layouts().find(asked.format()).orElseThrow();
                      sink.recognised(recognised(recognition, layout));
                      unsaid.ifPresent(at -> sink.note(files.said(takenNow(at))));
                      files.readAll(asked, bytes, sink);
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

  /** Where the answer to a question about a file is given. */
  private static String pointer(Message why) {
    return switch (why.key()) {
      case "import.account" -> "/account";
      case "import.window-missing", "import.window-of-life", "import.window-and-lifetime" ->
          "/from";
      case "import.dates-either", "import.sheet-dates-either" -> "/dates";
      case "import.source" -> "/source";
      case "table.xlsx-sheets", "table.xlsx-no-sheet" -> "/sheet";
      case "import.day-no-life" -> "/covers";
      default -> "";
    };
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

  /** Nobody says of rows that they do not count before they were seen. */
  private static void requireSeen(
      Transaction tx, String contract, String format, EvidenceFile kept, FileContext context) {
    boolean seen =
        new Imports(tx)
            .of(contract).stream()
                .anyMatch(one -> one.file().equals(kept) && one.format().equals(format));
    if (context.leaveOut().isPresent() && !seen) {
      throw refusal("/" + FileContext.LEAVE_OUT, Message.of("import.leave-out-first"));
    }
  }

  private Instant firstTaken(Transaction tx, String contract, String format, EvidenceFile kept) {
    return new Imports(tx)
        .of(contract).stream()
            .filter(one -> one.file().equals(kept) && one.format().equals(format))
            .findFirst()
            .flatMap(one -> FileContext.stored(one.context(), files.dictionary()).retrievedAt())
            .orElseGet(() -> clock.instant().truncatedTo(ChronoUnit.MILLIS));
  }

  /** One file is of one account and one time, in whichever contract of the department it came. */
  private void refuseAgain(
      Transaction tx, String contract, Layout layout, EvidenceFile kept, Map<String, ?> tree) {
    FileContext now = FileContext.stored(tree, files.dictionary());
    for (RecordedImport before : new Imports(tx).ofFile(contract, kept.digest(), layout.id())) {
      FileContext then = FileContext.stored(before.context(), files.dictionary());
      if (now.sheet().equals(then.sheet())) {
        now.toImport(kept.digest())
            .against(then.toImport(kept.digest()), layout)
            .ifPresent(
                what -> {
                  throw refusal(
                      what.key().endsWith("account") ? "/account" : "/from",
                      Message.of("import.again")
                          .with("number", before.number())
                          .with("contract", before.contract())
                          .with("what", what));
                });
      }
    }
  }

  private ProblemException unknown(String format) {
    String known = layouts().stream().map(Layout::id).collect(Collectors.joining(", "));
    Message text = Message.of("import.no-format").with("format", format).with("known", known);
    InputFault fault = new InputFault("/format", "import.no-format", text);
    return new ProblemException(new ProblemDetail(415, Optional.of(text), List.of(fault)));
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
    SortedMap<Long, Reading> page = new TreeMap<>();
    new ContractReadings(tx, contract)
        .page(after, limit)
        .forEach((place, row) -> page.put(place, ReadingRows.reading(row)));
    return page;
  }

  private static void requireContract(Transaction tx, String contract) {
    if (new Contracts(tx).current(contract).isEmpty()) {
      throw ContractService.missing(contract);
    }
  }
}
