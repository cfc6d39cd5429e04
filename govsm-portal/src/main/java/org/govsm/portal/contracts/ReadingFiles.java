package org.govsm.portal.contracts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.portal.files.BrokenTableException;
import org.govsm.portal.files.FileContext;
import org.govsm.portal.files.FileTables;
import org.govsm.portal.files.RowSink;
import org.govsm.portal.web.FileSource;
import org.govsm.portal.web.Translations;
import org.govsm.procurement.measurement.Evidence;
import org.govsm.procurement.measurement.ImportReport;
import org.govsm.procurement.measurement.Layout;
import org.govsm.procurement.measurement.Layouts;
import org.govsm.procurement.measurement.Quarantined;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.measurement.ReadingImport;
import org.govsm.procurement.measurement.Recognition;
import org.govsm.procurement.metric.MetricDictionary;

/** Turns files into readings by their layouts, for the store. */
public final class ReadingFiles implements FileReader {

  /** What of a file was not read, among what is kept of its reading. */
  static final String SET_ASIDE = "setAside";

  /** The first and the last instant that its rows name. */
  static final String OF = "of";

  /** What an interface says of its answer, where the answer is not all that was asked for. */
  private static final List<String> PART =
      List.of("import.json-part", "import.json-short", "import.json-errors");

  private final Layouts layouts;
  private final MetricDictionary dictionary;
  private final Translations translations;

  public ReadingFiles(Layouts layouts, MetricDictionary dictionary, Translations translations) {
    this.layouts = layouts;
    this.dictionary = dictionary;
    this.translations = translations;
  }

  /** The layouts that are known. */
  public Layouts layouts() {
    return layouts;
  }

  MetricDictionary dictionary() {
    return dictionary;
  }

  @Override
  public void read(ImportRequest request, InputStream file, ImportSink sink) throws IOException {
    readAll(request, file, sink);
  }

  /** Reads a file and gives what else is to be known of it. */
  List<Message> readAll(ImportRequest request, InputStream file, ImportSink sink)
      throws IOException {
    FileContext context = FileContext.stored(request.context(), dictionary);
    Layouts known = context.edition() < 2 ? Layouts.ofEdition(1) : layouts;
    Layout layout = known.find(request.format()).orElseThrow();
    List<Reading> unkept = new ArrayList<>();
    ReadingImport rows =
        ReadingImport.into(
            layout,
            dictionary,
            context.toImport(request.file().digest()),
            reading -> keep(reading, sink, unkept));
    RowSink each =
        (line, cells) -> {
          rows.row(line, cells);
          return !rows.isRefused();
        };
    List<Message> notes = FileTables.of(file).read(layout, known, context.sheet(), each);
    notes.forEach(note -> sink.note(said(note)));
    if (notes.stream().anyMatch(note -> note.key().equals("import.sheet-dates"))) {
      rows.datesOfSpreadsheet();
    }
    if (notes.stream().anyMatch(note -> PART.contains(note.key()))) {
      rows.part();
    }
    unkept.forEach(rows::notKept);
    return end(rows.done(), sink);
  }

  /** What a file is, as far as its first rows show it. */
  Recognition recognise(FileSource file, String format, Optional<String> sheet) {
    try (InputStream bytes = file.open()) {
      return FileTables.of(bytes).recognise(layouts, layouts.find(format), sheet);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean keep(Reading reading, ImportSink sink, List<Reading> unkept) {
    Optional<Message> refusal = ReadingRows.refusal(reading);
    if (refusal.isPresent()) {
      long line = reading.evidence().map(Evidence::line).orElse(1L);
      sink.quarantine(new QuarantinedLine(line, "", reason(refusal.get(), "")));
      unkept.add(reading);
    } else {
      sink.accept(ReadingRows.of(reading));
    }
    return true;
  }

  private List<Message> end(ImportReport report, ImportSink sink) {
    report
        .refused()
        .ifPresent(
            why -> {
              throw new BrokenTableException(why);
            });
    for (Quarantined one : report.quarantined()) {
      sink.quarantine(
          new QuarantinedLine(one.line(), one.column(), reason(one.reason(), one.cell())));
    }
    sink.quarantineUnlisted(report.faults() - report.quarantined().size());
    report.notes().forEach(note -> sink.note(said(note)));
    Map<String, Object> read = new LinkedHashMap<>();
    report.setAside().ifPresent(rows -> read.put(SET_ASIDE, rows.toPlain()));
    if (!report.read().isEmpty()) {
      read.put(OF, report.read().stream().map(Instant::toString).toList());
    }
    sink.read(read);
    return report.notes();
  }

  /** A sentence as it is kept: its code, and its text by language. */
  Map<String, Object> said(Message note) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("code", note.key());
    translations.all().forEach(words -> tree.put(words.language(), words.say(note)));
    return tree;
  }

  /** Said now, in every language, as it must still be said when the sentences have changed. */
  private Map<String, Object> reason(Message why, String cell) {
    Map<String, Object> reason = new LinkedHashMap<>();
    reason.put("code", why.key());
    reason.put("cell", cell);
    for (Messages words : translations.all()) {
      reason.put(words.language(), words.say(why));
    }
    return reason;
  }
}
