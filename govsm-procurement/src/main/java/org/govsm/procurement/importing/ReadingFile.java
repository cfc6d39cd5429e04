package org.govsm.procurement.importing;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.govsm.core.text.Message;
import org.govsm.procurement.measurement.ImportContext;
import org.govsm.procurement.measurement.Layout;
import org.govsm.procurement.measurement.Layouts;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.measurement.ReadingBook;
import org.govsm.procurement.measurement.ReadingImport;
import org.govsm.procurement.measurement.ReadingSink;
import org.govsm.procurement.measurement.Recognition;
import org.govsm.procurement.metric.MetricDictionary;

/**
 * File of readings as a platform gives it: a CSV, a workbook (xlsx) or an answer of an interface in
 * JSON. Says which layout it has, and turns its rows into readings; a row that cannot be read is
 * set aside with the reason, and one row at a time is in memory. One thread reads it.
 */
public final class ReadingFile {

  /** What an interface says of its answer, where the answer is not all that was asked for. */
  private static final List<String> PART =
      List.of("import.json-part", "import.json-short", "import.json-errors");

  private static final String SHEET_DATES = "import.sheet-dates";

  /** Bytes of a file that can be read again from their start. */
  @FunctionalInterface
  public interface Bytes {

    /**
     * Opens the file.
     *
     * @return a new stream from its start; the caller closes it
     * @throws IOException if it cannot be read
     */
    InputStream open() throws IOException;
  }

  private final Bytes bytes;
  private final JsonPull.Factory json;
  private final Layouts layouts;
  private final MetricDictionary metrics;
  private final Optional<String> sheet;
  private final Helpers helpers;

  private ReadingFile(
      Bytes bytes,
      JsonPull.Factory json,
      Layouts layouts,
      MetricDictionary metrics,
      Optional<String> sheet,
      Helpers helpers) {
    this.bytes = requireNonNull(bytes, "bytes");
    this.json = requireNonNull(json, "json");
    this.layouts = requireNonNull(layouts, "layouts");
    this.metrics = requireNonNull(metrics, "metrics");
    this.sheet = sheet;
    this.helpers = requireNonNull(helpers, "helpers");
  }

  /**
   * A file with the shipped layouts and metrics.
   *
   * @param bytes opens it; it is opened anew for each question
   */
  public static ReadingFile of(Bytes bytes) {
    return new ReadingFile(
        bytes,
        ReadingFile::noJson,
        Layouts.shipped(),
        MetricDictionary.shipped(),
        Optional.empty(),
        Helpers.NONE);
  }

  /**
   * A file on disk with the shipped layouts and metrics.
   *
   * @param path where it lies
   */
  public static ReadingFile of(Path path) {
    return of(() -> Files.newInputStream(path));
  }

  /**
   * A file in memory with the shipped layouts and metrics.
   *
   * @param bytes its content, which must not be changed afterwards
   */
  public static ReadingFile of(byte[] bytes) {
    return of(() -> new ByteArrayInputStream(bytes));
  }

  private static JsonPull noJson(Reader text) {
    throw new BrokenTableException(Message.of("table.json-parser"));
  }

  /**
   * The file, read by a JSON parser where it is JSON; without one such a file is refused.
   *
   * @param parser the parser of the application
   */
  public ReadingFile json(JsonPull.Factory parser) {
    return new ReadingFile(bytes, parser, layouts, metrics, sheet, helpers);
  }

  /**
   * The file, read by other layouts than the shipped ones.
   *
   * @param known the layouts that it may have
   */
  public ReadingFile layouts(Layouts known) {
    return new ReadingFile(bytes, json, known, metrics, sheet, helpers);
  }

  /**
   * The file, read by other metrics than the shipped ones.
   *
   * @param dictionary the metrics that are known
   */
  public ReadingFile metrics(MetricDictionary dictionary) {
    return new ReadingFile(bytes, json, layouts, dictionary, sheet, helpers);
  }

  /**
   * One sheet of a workbook, where several could be meant.
   *
   * @param name the name of a sheet; nothing for the one that fits
   */
  public ReadingFile sheet(Optional<String> name) {
    return new ReadingFile(bytes, json, layouts, metrics, name, helpers);
  }

  /**
   * The file, read by several threads where it is a text with separators. The outcome is the same,
   * and the sink is asked by the thread that calls {@link #read}, which reads too.
   *
   * @param executor runs what others read; where it runs nothing, the calling thread does it
   * @param most how many parts of the file others may read at once; 0 for none
   */
  public ReadingFile parallel(Executor executor, int most) {
    return new ReadingFile(bytes, json, layouts, metrics, sheet, new Helpers(executor, most));
  }

  /**
   * The sheets that a person sees.
   *
   * @return their names in the order of the workbook; none where it is no workbook
   * @throws BrokenTableException if the file is refused
   * @throws IOException if the bytes cannot be read
   */
  public List<String> sheets() throws IOException {
    try (InputStream open = bytes.open()) {
      return FileTables.of(open, json).sheets();
    }
  }

  /**
   * The file on the sheet that is named; where none is and there are several, on the first that has
   * a layout.
   *
   * @throws BrokenTableException if the file is refused
   * @throws IOException if the bytes cannot be read
   */
  public ReadingFile fitting() throws IOException {
    if (sheet.isPresent()) {
      return this;
    }
    List<String> sheets = sheets();
    for (String name : sheets.size() < 2 ? List.<String>of() : sheets) {
      ReadingFile one = sheet(Optional.of(name));
      if (!one.recognise(Optional.empty()).layouts().isEmpty()) {
        return one;
      }
    }
    return this;
  }

  /**
   * How many rows follow the first of the table, or of the sheet that is named.
   *
   * @return the number; 0 where there is no such sheet
   * @throws BrokenTableException if the file is refused
   * @throws IOException if the bytes cannot be read
   */
  public long rows() throws IOException {
    long[] rows = {-1};
    try (InputStream open = bytes.open()) {
      FileTables.of(open, json).each(sheet, (line, cells) -> ++rows[0] >= 0);
    }
    return Math.max(0, rows[0]);
  }

  /**
   * What the first rows show the file to be. Of a workbook that is the sheet that is named, or that
   * fits the layout that was chosen, or the one that is recognised.
   *
   * @param chosen the layout that somebody chose
   * @throws BrokenTableException if the file is refused, several sheets fit, or the sheet that is
   *     named is not there
   * @throws IOException if the bytes cannot be read
   */
  public Recognition recognise(Optional<Layout> chosen) throws IOException {
    try (InputStream open = bytes.open()) {
      return FileTables.of(open, json).recognise(layouts, chosen, sheet);
    }
  }

  /**
   * Adds the readings of the file to a book, in the layout that it is recognised to have. Rows that
   * cannot be read are set aside in the book, where they hold what they may belong to.
   *
   * @param book takes the readings; not to be used any more where this throws
   * @param context what is known of the file beside its rows
   * @return what was read, what was set aside and why, and what else is to be known
   * @throws BrokenTableException if the file is refused, or no layout or several fit, with the
   *     reason
   * @throws IllegalArgumentException if the layout names a metric that is not known, or the context
   *     an origin
   * @throws IOException if the bytes cannot be read
   */
  public FileReport addTo(ReadingBook.Draft book, ImportContext context) throws IOException {
    Recognition found = recognise(Optional.empty());
    Layout layout =
        found.layout().orElseThrow(() -> new BrokenTableException(found.question().orElseThrow()));
    FileReport report = read(layout, context, book);
    if (report.rows().refused().isPresent()) {
      throw new BrokenTableException(report.rows().refused().get());
    }
    report.rows().setAside().ifPresent(book::setAside);
    return report;
  }

  /**
   * Turns the rows into readings. Where the report says that the file was refused, what the sink
   * was given before must not count.
   *
   * @param layout how the file is laid out
   * @param context what is known of the file beside its rows
   * @param sink takes the readings, and says of each whether it is new
   * @return what was read, what was set aside and why, and what else is to be known
   * @throws BrokenTableException if the file is refused, or no sheet fits
   * @throws IllegalArgumentException if the layout names a metric that is not known, or the context
   *     an origin
   * @throws IOException if the bytes cannot be read
   */
  public FileReport read(Layout layout, ImportContext context, ReadingSink sink)
      throws IOException {
    ReadingImport rows = ReadingImport.into(layout, metrics, context, sink);
    List<Message> notes;
    try (InputStream open = bytes.open()) {
      notes =
          FileTables.of(open, json, context.isWhole()).read(layout, layouts, sheet, rows, helpers);
    }
    List<String> said = notes.stream().map(Message::key).toList();
    if (said.contains(SHEET_DATES)) {
      rows.datesOfSpreadsheet();
    }
    if (said.stream().anyMatch(PART::contains)) {
      rows.part();
    }
    for (Reading reading : sink.notKept()) {
      rows.notKept(reading);
    }
    return new FileReport(notes, rows.done());
  }
}
