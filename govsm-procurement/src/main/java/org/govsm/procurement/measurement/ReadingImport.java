package org.govsm.procurement.measurement;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.procurement.measurement.file.Headings;
import org.govsm.procurement.measurement.file.HeldRows;
import org.govsm.procurement.measurement.file.LayoutColumn.Role;
import org.govsm.procurement.metric.MetricDictionary;
import org.jspecify.annotations.Nullable;

/**
 * Makes readings of the rows of a file, one after the other. No row is kept, whatever the size of
 * the file. A row with anything wrong in it is set aside whole and said; the others live. Where a
 * row shows that the dates of all rows are in doubt, the file is refused, and what the sink was
 * given before must not count. One thread uses it.
 */
public final class ReadingImport {

  /** The first edition that lists what is wrong in the order of the lines. */
  private static final int IN_ORDER = 8;

  private static final int BLANK_ENDS = 9;

  /** The first edition that tells a figure that a file states in two time zones. */
  private static final int TWINS = 11;

  private final Layout layout;
  private final MetricDictionary dictionary;
  private final ImportContext context;
  private final ReadingSink sink;
  private final ImportCounts counts;
  private final HeldRows held = new HeldRows();
  private Optional<String> caption = Optional.empty();
  private int titles;
  private @Nullable Headings headings;
  private @Nullable BlockReader reader;
  private boolean spreadsheet;
  private boolean blankEnds;
  private final TotalRow total;
  private Optional<ZoneTwins> twins = Optional.empty();
  private Optional<Message> twice = Optional.empty();
  private long again;

  private ReadingImport(
      Layout layout, MetricDictionary dictionary, ImportContext context, ReadingSink sink) {
    this.layout = requireNonNull(layout, "layout");
    this.dictionary = requireNonNull(dictionary, "dictionary");
    this.context = requireNonNull(context, "context");
    this.sink = requireNonNull(sink, "sink");
    this.counts = new ImportCounts(!context.isBefore(IN_ORDER));
    this.total = new TotalRow(layout);
  }

  /**
   * Starts an import.
   *
   * @param layout how the file is laid out
   * @param dictionary the metrics that are known
   * @param context what is known of the file beside its rows
   * @param sink takes the readings, and says of each whether it is a duplicate
   * @return the import; give it the row of headings, then the others, with {@link #row}
   * @throws IllegalArgumentException if the layout names a metric, source or origin that the
   *     dictionary lacks, or the context an origin
   */
  public static ReadingImport into(
      Layout layout, MetricDictionary dictionary, ImportContext context, ReadingSink sink) {
    List<String> unknown = layout.unknownIn(dictionary);
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(layout + ": " + String.join("; ", unknown));
    }
    String origin = context.origin().orElse(layout.origin());
    if (dictionary.origins().stream().noneMatch(known -> known.code().equals(origin))) {
      throw new IllegalArgumentException("no such origin: " + origin);
    }
    return new ReadingImport(layout, dictionary, context, sink);
  }

  /**
   * Takes a row; the first is that of the headings. Rows after a refusal are not looked at.
   *
   * @param line the line on which the row begins, counted from 1
   * @param cells its cells as the file has them
   */
  public void row(long line, List<String> cells) {
    if (counts.refused.isPresent() || isBlank(cells)) {
      return;
    }
    if (headings == null && layout.isTitle(cells, titles)) {
      titles++;
    } else if (headings == null && isCaption(cells)) {
      caption = Optional.of(cells.get(0));
    } else if (headings == null) {
      headings(cells);
    } else if (reader != null) {
      apply(reader.outcome(line, cells), headings, reader);
    }
  }

  /**
   * Says before the first row that rows end at their last cell with something in it, as those of a
   * workbook do: the cells that are missing at the end are blank, and no fault.
   */
  public void blankEnds() {
    blankEnds = !context.isBefore(BLANK_ENDS);
  }

  /**
   * Whether the headings were read, so that blocks of the rows below them can be read apart.
   *
   * @return false also where the file was refused
   */
  public boolean takesBlocks() {
    return reader != null && counts.refused.isEmpty();
  }

  /**
   * Starts a block of rows, which a thread of its own may read while others read theirs.
   *
   * @throws IllegalStateException unless {@link #takesBlocks()}
   */
  public RowBlock block() {
    if (headings == null || reader == null) {
      throw new IllegalStateException("no headings yet");
    }
    return new RowBlock(layout, dictionary, context, headings);
  }

  /**
   * Takes the rows of a block, which follow those that were taken before; the block is empty then.
   * The outcome is the same as if {@link #row} had been given each of them.
   *
   * @return false where rows of the block hang on those before it: nothing of it was taken, and
   *     they must be given one by one
   */
  public boolean add(RowBlock block) {
    Headings found = headings;
    BlockReader main = reader;
    if (found != null && main != null && counts.refused.isEmpty()) {
      if (!main.agrees(block.reader) || !held.hasRoom(block.doubtful)) {
        block.clear();
        return false;
      }
      main.take(block.reader);
      for (RowOutcome outcome : block.outcomes) {
        if (counts.refused.isEmpty()) {
          apply(outcome, found, main);
        }
      }
    }
    block.clear();
    return true;
  }

  /** A title stands alone in its row, above the headings. */
  private boolean isCaption(List<String> cells) {
    return layout.hasCaption()
        && caption.isEmpty()
        && cells.stream().skip(1).allMatch(String::isBlank);
  }

  static boolean isBlank(List<String> cells) {
    for (String cell : cells) {
      if (!cell.isBlank()) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether the file was refused, so that no further row need be given.
   *
   * @return true once it was
   */
  public boolean isRefused() {
    return counts.refused.isPresent();
  }

  /**
   * Says that dates of the file are cells that a spreadsheet program keeps as dates. Whether it
   * exchanged day and month when it opened the file is asked where nothing shows it.
   */
  public void datesOfSpreadsheet() {
    spreadsheet = true;
  }

  private Optional<Message> cellDates() {
    return spreadsheet ? doubts().cells().question() : Optional.empty();
  }

  /** Says that the file is one page of several: the rows of the others are missing. */
  public void part() {
    counts.setAside.part();
  }

  /** Says that the sink could not keep a reading. */
  public void notKept(Reading reading) {
    RowFaults row =
        new RowFaults(reading.evidence().map(Evidence::line).orElse(1L), doubts(), true);
    row.about(reading.published().orElse(reading.from()), reading.published().orElse(reading.to()));
    row.about(reading.platform(), List.of(reading.metric()));
    row.tell(reading.subject(), reading.published().orElse(reading.from()));
    row.tell(reading.metric(), reading.figure());
    counts.setAside.row(row);
    counts.unkept++;
  }

  /**
   * Ends the import.
   *
   * @return what became of the file
   */
  public ImportReport done() {
    if (headings == null && counts.refused.isEmpty()) {
      counts.refused = Optional.of(Message.of("import.nothing"));
    }
    doubts().ids().judge();
    for (HeldRows.Row row : held.all()) {
      if (reader != null && counts.refused.isEmpty()) {
        take(reader.read(row.line(), row.cells()));
      }
    }
    if (counts.refused.isEmpty() && !context.isFirstEdition()) {
      counts.refused =
          doubts()
              .question()
              .or(counts::commonReason)
              .or(() -> Optional.ofNullable(reader).flatMap(BlockReader::contradiction))
              .or(this::nothingRead)
              .or(this::cellDates);
    }
    total.judge(counts, doubts());
    twice.ifPresent(first -> counts.notes.add(first.with("count", again)));
    return new ImportReport(counts);
  }

  private FileDoubts doubts() {
    return reader == null ? BlockReader.doubts(layout, context) : reader.doubts();
  }

  /**
   * A file of which nothing can be read is refused, unless somebody said that it does not count.
   */
  private Optional<Message> nothingRead() {
    return context.isWhole() && !context.isLeftOut() ? counts.nothingRead() : Optional.empty();
  }

  private void headings(List<String> cells) {
    Headings found =
        new Headings(layout.form(), layout.name(), cells, caption.flatMap(layout::caption));
    headings = found;
    counts.refused = new HeadingChecks(layout, context, found, caption).refusal(cells);
    if (counts.refused.isPresent()) {
      return;
    }
    if (context.dayFirst().orElse(false)) {
      found.swap();
    }
    if (!found.unknown().isEmpty()) {
      counts.notes.add(Message.of("import.unknown").with("columns", found.unknown()));
    }
    if (!layout.form().hasOneReadingARow()) {
      counts.setAside.ofPosts(!layout.isAboutAccount());
      counts.setAside.by(layout.source(), context.retrievedAt());
    }
    if (blankEnds) {
      found.blankEnds();
    }
    if (found.at(Role.ZONE) != null && !context.isBefore(TWINS)) {
      twins = Optional.of(ZoneTwins.ofAFile());
    }
    reader = new BlockReader(layout, dictionary, context, found);
  }

  private void apply(RowOutcome outcome, Headings found, BlockReader main) {
    counts.rows++;
    if (outcome instanceof RowOutcome.Total sum) {
      counts.totals++;
      total.read(layout, dictionary, found, sum.cells());
    } else if (!(outcome instanceof RowOutcome.Doubtful row)) {
      take(outcome);
    } else if (!held.take(row.line(), row.cells())) {
      take(main.read(row.line(), row.cells()));
    }
  }

  private void take(RowOutcome outcome) {
    if (!(outcome instanceof RowOutcome.Read row)) {
      counts.silent++;
      return;
    }
    RowFaults faults = row.faults();
    boolean none = row.readings().isEmpty();
    counts.refused = faults.refusal();
    if (!faults.isEmpty()) {
      counts.quarantine(faults, faults.isBroken() || none);
    }
    if (!faults.isBroken() && !none) {
      counts.read(faults);
      give(row.readings(), faults.line());
    }
  }

  private void give(List<Reading> readings, long line) {
    for (Reading reading : readings) {
      total.add(reading);
      if (!isTwice(reading, line) && sink.accept(reading)) {
        counts.accepted++;
      } else {
        counts.duplicates++;
      }
    }
  }

  /** One figure in two zones counts once; two figures of one instant refuse the file. */
  private boolean isTwice(Reading reading, long line) {
    Optional<ZoneTwins.Twin> twin = twins.flatMap(all -> all.add(reading, line));
    twin.ifPresent(
        first -> {
          Message said =
              Message.of(first.isEqual() ? "import.zone-twice" : "import.zone-against")
                  .with("line", line)
                  .with("first", first.line())
                  .with("then", first.zone().getId())
                  .with("now", reading.zone().getId());
          if (first.isEqual()) {
            again++;
            twice = twice.or(() -> Optional.of(said));
          } else {
            counts.refused = counts.refused.or(() -> Optional.of(said));
          }
        });
    return twin.isPresent();
  }
}
