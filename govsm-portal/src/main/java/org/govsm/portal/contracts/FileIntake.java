package org.govsm.portal.contracts;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.governance.law.IndianMoment;
import org.govsm.portal.store.ClockTurns;
import org.govsm.portal.store.EvidenceFile;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.FileSource;
import org.govsm.portal.web.Moments;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.importing.FileContext;
import org.govsm.procurement.measurement.Granularity;
import org.govsm.procurement.measurement.Layout;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.measurement.Recognition;
import org.govsm.procurement.scorecard.Scorecards;

/**
 * File intake: what is said of a file is held against the file itself and against its earlier
 * imports, before anything of it is taken.
 */
record FileIntake(ReadingFiles files, Clock clock, OfficerStatements officers) {

  /** File as it was recognised, and what was said of it. */
  record Asked(Recognition recognition, Layout layout, FileContext context) {}

  /**
   * File that can be taken in.
   *
   * @param guard refuses rows that their sender may not give
   * @param notes what is to be known of the time of its figures
   */
  record Ready(
      ImportRequest request,
      Recognition recognition,
      Layout layout,
      GuardedReadings guard,
      List<Message> notes) {

    /** With more that is to be known. */
    Ready with(List<Message> more) {
      List<Message> all = new ArrayList<>(notes);
      all.addAll(more);
      return new Ready(request, recognition, layout, guard, all);
    }
  }

  /** Recognises a file; nothing of it is kept yet, and no store is asked. */
  Asked ask(String format, Map<String, ?> said, FileSource file, Caller by) {
    officers.require(said, by);
    FileContext context = context(said);
    Recognition recognition =
        ImportProblems.read(
            why -> "",
            () -> files.file(file).sheet(context.sheet()).recognise(files.layouts().find(format)));
    return new Asked(
        recognition, ImportProblems.layout(format, recognition, files.layouts()), context);
  }

  private FileContext context(Map<String, ?> said) {
    FileContext context = ProblemException.accepted(FileContext.of(said, files.dictionary()));
    if (context.retrievedAt().filter(clock.instant()::isBefore).isPresent()) {
      String code = "import.future";
      throw ProblemException.of(Faults.at("/retrievedAt", code));
    }
    return context;
  }

  /**
   * Holds a file against its earlier imports.
   *
   * @throws ProblemException with status 403 for a supplier's file that an officer withdrew, 409
   *     for who withdrew it, and 422 where another officer does not say why it counts again
   */
  Ready ready(Transaction tx, String contract, Asked asked, EvidenceFile kept, Caller by) {
    return ready(tx, contract, asked, kept, Optional.empty(), by);
  }

  /**
   * As {@link #ready(Transaction, String, Asked, EvidenceFile, Caller)}.
   *
   * @param shown the file that was handed in with it to show what was counted
   */
  Ready ready(
      Transaction tx,
      String contract,
      Asked asked,
      EvidenceFile kept,
      Optional<EvidenceFile> shown,
      Caller by) {
    FileContext context = asked.context();
    EarlierImports earlier =
        new EarlierImports(tx, contract, asked.layout(), kept, files.dictionary());
    WithdrawnCounts.requireNotWithdrawn(tx, contract, kept, context, earlier, by);
    context.evidence().ifPresent(digest -> HandedIn.require(tx, contract, digest, kept, shown));
    earlier.requireSeen(context);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    requireOrder(tx, contract, now);
    Instant retrievedAt = context.retrievedAt().or(earlier::retrievedAt).orElse(now);
    Map<String, Object> tree = context.toTree(retrievedAt, now);
    GuardedReadings guard =
        GuardedReadings.of(tx, contract, asked.layout(), context, files.dictionary(), by);
    if (context.countedBy().isPresent()) {
      guard.rule().ifPresent(rule -> tree.put(FileContext.APART, rule.metrics()));
    }
    earlier.requireSame(tree);
    boolean unsaid = context.retrievedAt().isEmpty() && asked.layout().platform().isPresent();
    return new Ready(
        new ImportRequest(contract, kept, asked.layout().id(), tree),
        asked.recognition(),
        asked.layout(),
        guard,
        notes(tx, contract, asked, kept, retrievedAt, unsaid));
  }

  /** What is learnt last counts, so that nothing is learnt before what is there. */
  private static void requireOrder(Transaction tx, String contract, Instant now) {
    Optional<Instant> later =
        new Imports(tx)
            .counting(contract).stream()
                .map(RecordedImport::importedAt)
                .filter(at -> ClockTurns.isBack(at, now))
                .max(Comparator.naturalOrder());
    if (later.isPresent()) {
      throw ProblemException.conflict(
          Message.of("import.clock-back")
              .with("at", new IndianMoment(Moments.inIndia(later.get()))));
    }
  }

  /** What is to be known of the time of the figures; the life of a post ends with the download. */
  private static List<Message> notes(
      Transaction tx, String contract, Asked asked, EvidenceFile kept, Instant at, boolean unsaid) {
    boolean life =
        asked.recognition().granularity(asked.layout()) == Granularity.LIFETIME
            || Granularity.LIFETIME.code().equals(asked.context().toTree(at, at).get("covers"));
    List<Message> notes = new ArrayList<>();
    new StoredWithdrawals(tx)
        .last(contract, kept.digest())
        .map(one -> Message.of("import.was-withdrawn").with("reason", one.reason()))
        .ifPresent(notes::add);
    if (unsaid) {
      LocalDate day = LocalDate.ofInstant(at, Reading.INDIA);
      notes.add(Message.of(life ? "import.taken-now-life" : "import.taken-now").with("day", day));
    }
    if (life) {
      new Contracts(tx)
          .current(contract)
          .flatMap(one -> Scorecards.lifeAfterFreeze(Terms.fromPlain(one.terms()).orThrow(), at))
          .ifPresent(notes::add);
    }
    return notes;
  }

  /** Whether no other import of the file, that came meanwhile, says something else of it. */
  void requireStill(Transaction tx, Ready ready) {
    ImportRequest request = ready.request();
    new EarlierImports(tx, request.contract(), ready.layout(), request.file(), files.dictionary())
        .requireSame(request.context());
  }

  /**
   * Reads a file to its end.
   *
   * @param zones asks of figures that are on record with another time zone
   */
  void read(Ready ready, InputStream bytes, ImportSink sink, KnownZones.Look zones)
      throws IOException {
    sink.recognised(recognised(ready.recognition(), ready.layout()));
    ready.notes().forEach(note -> sink.note(files.said(note)));
    files.read(ready.request(), bytes, ready.guard().before(sink, zones));
    ready.guard().requireNotReturned();
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
}
