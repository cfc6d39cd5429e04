package org.govsm.procurement.measurement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.govsm.core.text.Message;
import org.govsm.procurement.measurement.file.CellFaults;
import org.govsm.procurement.measurement.file.CellText;
import org.govsm.procurement.measurement.file.Headings;
import org.jspecify.annotations.Nullable;

/** What is wrong with one row. */
final class RowFaults implements CellFaults {

  /** A figure of a metric. */
  private record Named(String metric, Figure figure) {

    void addTo(Map<String, String> all) {
      figure.value().ifPresent(value -> all.put(metric, value.toPlainString()));
    }
  }

  private final long line;
  private final FileDoubts doubts;
  private final boolean visible;
  private List<Quarantined> all = List.of();
  private @Nullable Message refusal;
  private Collection<String> metrics = List.of();
  private Set<String> figures = Set.of();
  private @Nullable String platform;
  private @Nullable Instant from;
  private @Nullable Instant to;
  private @Nullable String subject;
  private @Nullable Instant at;
  private @Nullable Named only;
  private List<Named> values = List.of();
  private @Nullable BitSet wrong;
  private boolean broken;
  private long span = 1;
  private long lines = 1;

  /** Faults of a row; former versions showed cells with their hidden characters. */
  RowFaults(long line, FileDoubts doubts, boolean visible) {
    this.line = line;
    this.doubts = doubts;
    this.visible = visible;
  }

  @Override
  public void saw(String text, LocalDate read) {
    doubts.dates().saw(text, read);
  }

  /** Of which time the row is, as far as it can be told whatever else is wrong with it. */
  void about(Instant first, Instant end) {
    from = first;
    to = end;
  }

  /** Which figures the row has, as far as it can be told. */
  void about(String ofPlatform, Collection<String> ofMetrics) {
    platform = ofPlatform;
    metrics = ofMetrics;
  }

  /** What the row is about and when, where these are not what is wrong with it. */
  void tell(@Nullable String name, @Nullable Instant time) {
    subject = name;
    at = time;
  }

  /** A figure of the row that could be read. */
  void tell(String metric, Figure figure) {
    if (only == null) {
      only = new Named(metric, figure);
      return;
    }
    values = values.isEmpty() ? new ArrayList<>() : values;
    values.add(new Named(metric, figure));
  }

  /** What could be told of it, or of a figure of it that was set aside. */
  Told told(Optional<String> figure) {
    SortedMap<String, String> figuresRead = new TreeMap<>();
    if (figure.isEmpty() && only != null) {
      only.addTo(figuresRead);
      values.forEach(one -> one.addTo(figuresRead));
    }
    return new Told(figure, Optional.ofNullable(subject), Optional.ofNullable(at), figuresRead);
  }

  Optional<String> platform() {
    return Optional.ofNullable(platform);
  }

  Collection<String> metrics() {
    return metrics;
  }

  /** From the first to the last instant that the row names. */
  Optional<SetAside.Span> span() {
    if (from == null || to == null) {
      return Optional.empty();
    }
    Instant last = to.isAfter(from) ? to.minusMillis(1) : to;
    return last.isBefore(from) ? Optional.empty() : Optional.of(new SetAside.Span(from, last));
  }

  /** Whether all that the row names lies within a span, so that it adds nothing to it. */
  boolean isWithin(SetAside.Span known) {
    return from == null || to == null || !from.isBefore(known.from()) && !to.isAfter(known.until());
  }

  /** The metrics of which a figure was set aside, while others of the row live. */
  Set<String> figures() {
    return figures;
  }

  /** Takes note of a day that a row names. */
  void saw(LocalDate day) {
    doubts.days().saw(day);
  }

  @Override
  public boolean isDamaged(String id) {
    return doubts.ids().isDamaged(id);
  }

  /** That the row goes over so many lines of the file, as one cell in quotation marks may. */
  void goesOver(long linesOfFile) {
    span = linesOfFile;
  }

  /** The row has not as many cells as there are headings. */
  void cells(int found, int expected) {
    if (span > 1) {
      swallow();
    } else {
      row(Message.of("import.cells").with("found", found).with("expected", expected));
    }
  }

  /** What was taken for one row may be several: all its lines are set aside. */
  private void swallow() {
    if (lines < span) {
      lines = span;
      row(
          Message.of("import.lines")
              .with("first", line)
              .with("last", line + lines - 1)
              .with("count", lines));
    }
  }

  /** How many lines of the file are set aside with the row. */
  long lines() {
    return lines;
  }

  void row(Message reason) {
    broken = true;
    add(new Quarantined(line, "", "", reason));
  }

  @Override
  public void cell(Headings.Place place, String cell, Message reason) {
    broken = true;
    wrong = wrong == null ? new BitSet() : wrong;
    wrong.set(place.index());
    figure(place, cell, reason);
  }

  @Override
  public void figure(Headings.Place place, String cell, Message reason) {
    figures = figures.isEmpty() ? new TreeSet<>() : figures;
    figures.add(place.column().metric());
    if (span > 1 && (cell.indexOf('\n') >= 0 || cell.indexOf('\r') >= 0)) {
      swallow();
    }
    String shown = visible ? CellText.shown(cell) : CellText.shownBefore(cell);
    add(new Quarantined(line, place.heading(), shown, reason));
  }

  private void add(Quarantined one) {
    all = all.isEmpty() ? new ArrayList<>() : all;
    all.add(one);
  }

  @Override
  public void refuse(Headings.Place place, String cell, Message reason) {
    refusal = reason;
    cell(place, cell, reason);
  }

  /** What must be asked before any row of the file can be taken. */
  void refuse(Message reason) {
    refusal = reason;
    row(reason);
  }

  @Override
  public void sawPlain(String text, LocalDate read) {
    doubts.cells().saw(text, read);
  }

  /** Why nothing of the file may be taken. */
  Optional<Message> refusal() {
    return Optional.ofNullable(refusal);
  }

  @Override
  public long line() {
    return line;
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  /** Whether nothing is known to be wrong with a cell itself. */
  boolean isSound(Headings.Place place) {
    return wrong == null || !wrong.get(place.index());
  }

  /** Whether no figure of the row may be taken. */
  boolean isBroken() {
    return broken;
  }

  List<Quarantined> all() {
    return all;
  }
}
