package org.govsm.portal.contracts;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.portal.web.FileSource;
import org.govsm.portal.web.JacksonPull;
import org.govsm.portal.web.Translations;
import org.govsm.procurement.importing.FileContext;
import org.govsm.procurement.importing.FileReport;
import org.govsm.procurement.importing.ReadingFile;
import org.govsm.procurement.importing.TakenFile;
import org.govsm.procurement.measurement.ImportReport;
import org.govsm.procurement.measurement.Layout;
import org.govsm.procurement.measurement.Layouts;
import org.govsm.procurement.measurement.Quarantined;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.measurement.ReadingSink;
import org.govsm.procurement.metric.MetricDictionary;

/** Reading files: turned into readings by their layouts, for the store. */
public final class ReadingFiles implements FileReader {

  private final Layouts layouts;
  private final MetricDictionary dictionary;
  private final Translations translations;

  /** One thread for all uploads together: they must not take every core from who reads pages. */
  private final Executor helper = OneThread.named("import-helper");

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
    FileContext context = FileContext.stored(request.context(), dictionary);
    Layouts known = context.edition() < 2 ? Layouts.ofEdition(1) : layouts;
    Layout layout = known.find(request.format()).orElseThrow();
    StoredRows rows = new StoredRows(sink);
    FileReport report =
        file(() -> file, known)
            .sheet(context.sheet())
            .parallel(helper, 1)
            .read(layout, context.toImport(request.file().digest()), rows);
    report
        .rows()
        .refused()
        .ifPresent(
            why -> {
              throw ImportProblems.refusal(why, rows.faults, report.rows());
            });
    report.ofFile().forEach(note -> sink.note(said(note)));
    end(report.rows(), sink);
  }

  /** A file that came in, to be read by the layouts that are known. */
  ReadingFile file(FileSource file) {
    return file(file::open, layouts);
  }

  private ReadingFile file(ReadingFile.Bytes bytes, Layouts known) {
    return ReadingFile.of(bytes).json(JacksonPull::open).layouts(known).metrics(dictionary);
  }

  /** Keeps readings in the store, which cannot keep each exactly. */
  private final class StoredRows implements ReadingSink {

    private final ImportSink sink;
    private final List<Reading> unkept = new ArrayList<>();
    private final List<InputFault> faults = new ArrayList<>();

    StoredRows(ImportSink sink) {
      this.sink = sink;
    }

    @Override
    public boolean accept(Reading reading) {
      Optional<Message> refusal = ReadingRows.refusal(reading);
      if (refusal.isPresent()) {
        long line = ReadingRows.line(reading);
        sink.quarantine(new QuarantinedLine(line, "", reason(refusal.get(), "")));
        faults.add(Quarantined.fault(line, refusal.get()));
        unkept.add(reading);
      } else {
        sink.accept(reading);
      }
      return true;
    }

    @Override
    public List<Reading> notKept() {
      return unkept;
    }
  }

  private void end(ImportReport report, ImportSink sink) {
    for (Quarantined one : report.quarantined()) {
      sink.quarantine(
          new QuarantinedLine(one.line(), one.column(), reason(one.reason(), one.cell())));
    }
    sink.quarantineUnlisted(report.faults() - report.quarantined().size());
    report.notes().forEach(note -> sink.note(said(note)));
    sink.read(TakenFile.kept(report));
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
    Map<String, Object> reason = said(why);
    reason.put("cell", cell);
    return reason;
  }
}
