package org.govsm.procurement.measurement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.govsm.core.text.Message;
import org.govsm.procurement.measurement.file.CellFaults;
import org.govsm.procurement.measurement.file.CellText;
import org.govsm.procurement.measurement.file.Headings;

/** What is wrong with one row. */
final class RowFaults implements CellFaults {

  private final long line;
  private final List<Quarantined> all = new ArrayList<>();
  private Optional<Message> refusal = Optional.empty();
  private final FileDoubts doubts;
  private final boolean visible;
  private final Set<String> metrics = new TreeSet<>();
  private final Set<String> figures = new TreeSet<>();
  private Optional<String> platform = Optional.empty();
  private Optional<SetAside.Span> span = Optional.empty();
  private Optional<String> subject = Optional.empty();
  private Optional<Instant> at = Optional.empty();
  private final SortedMap<String, String> values = new TreeMap<>();
  private final Set<Integer> wrong = new TreeSet<>();
  private boolean broken;

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
  void about(Instant from, Instant to) {
    Instant last = to.isAfter(from) ? to.minusMillis(1) : to;
    span = last.isBefore(from) ? Optional.empty() : Optional.of(new SetAside.Span(from, last));
  }

  /** Which figures the row has, as far as it can be told. */
  void about(String ofPlatform, Collection<String> ofMetrics) {
    platform = Optional.of(ofPlatform);
    metrics.addAll(ofMetrics);
  }

  /** What the row is about and when, where these are not what is wrong with it. */
  void tell(Optional<String> name, Optional<Instant> time) {
    subject = name;
    at = time;
  }

  /** A figure of the row that could be read. */
  void tell(String metric, Figure figure) {
    figure.value().ifPresent(value -> values.put(metric, value.toPlainString()));
  }

  /** What could be told of it, or of a figure of it that was set aside. */
  Told told(Optional<String> figure) {
    return new Told(figure, subject, at, figure.isPresent() ? new TreeMap<>() : values);
  }

  Optional<String> platform() {
    return platform;
  }

  Set<String> metrics() {
    return metrics;
  }

  Optional<SetAside.Span> span() {
    return span;
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

  void row(Message reason) {
    broken = true;
    all.add(new Quarantined(line, "", "", reason));
  }

  @Override
  public void cell(Headings.Place place, String cell, Message reason) {
    broken = true;
    wrong.add(place.index());
    figure(place, cell, reason);
  }

  @Override
  public void figure(Headings.Place place, String cell, Message reason) {
    figures.add(place.column().metric());
    String shown = visible ? CellText.shown(cell) : CellText.shownBefore(cell);
    all.add(new Quarantined(line, place.heading(), shown, reason));
  }

  @Override
  public void refuse(Headings.Place place, String cell, Message reason) {
    refusal = Optional.of(reason);
    cell(place, cell, reason);
  }

  /** What must be asked before any row of the file can be taken. */
  void refuse(Message reason) {
    refusal = Optional.of(reason);
    row(reason);
  }

  @Override
  public void sawPlain(String text, LocalDate read) {
    doubts.cells().saw(text, read);
  }

  /** Why nothing of the file may be taken. */
  Optional<Message> refusal() {
    return refusal;
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
    return !wrong.contains(place.index());
  }

  /** Whether no figure of the row may be taken. */
  boolean isBroken() {
    return broken;
  }

  List<Quarantined> all() {
    return all;
  }
}
