package org.govsm.procurement.measurement;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.procurement.measurement.Column.Role;

/** The row of headings of one file, bound to the columns of a layout. */
final class Headings {

  /** A column and where it stands in the file. */
  record Place(Column column, int index, String heading) {}

  private static final int SHOWN = 40;

  private final List<String> cells;
  private final Map<Role, Place> places = new EnumMap<>(Role.class);
  private final List<Place> metrics;
  private final List<Place> used = new ArrayList<>();
  private final List<String> unknown = new ArrayList<>();
  private final Layout.Writing writing;
  private final Memo<DatePattern.Found> dates = new Memo<>();
  private final Optional<Message> refused;

  Headings(Layout layout, List<String> cells) {
    this.cells = cells.stream().map(CellText::clean).toList();
    List<String> twice = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      bind(layout, i, twice);
    }
    used.forEach(place -> places.put(place.column().role(), place));
    metrics = used.stream().filter(place -> place.column().role() == Role.METRIC).toList();
    writing = writingOf(layout);
    refused = refusal(missing(layout), twice);
  }

  private Optional<Message> refusal(List<String> missing, List<String> twice) {
    if (!missing.isEmpty()) {
      return Optional.of(
          Message.of("import.missing").with("expected", missing).with("found", shown(cells)));
    }
    return twice.isEmpty()
        ? Optional.empty()
        : Optional.of(Message.of("import.twice").with("columns", twice));
  }

  private void bind(Layout layout, int index, List<String> twice) {
    String heading = cells.get(index);
    Optional<Column> column = layout.columnOf(heading);
    if (column.isEmpty()) {
      unknown.add(CellText.shown(heading));
      return;
    }
    if (column.get().role() != Role.IGNORED) {
      Place place = new Place(column.get(), index, CellText.shown(heading));
      if (has(column.get())) {
        twice.add(place.heading());
      }
      used.add(place);
    }
  }

  private List<String> missing(Layout layout) {
    List<String> missing = new ArrayList<>();
    for (Column column : layout.columns()) {
      if (column.required() && !has(column)) {
        missing.add(column.usual());
      }
    }
    if (!layout.hasOneReadingARow() && metrics.isEmpty()) {
      layout.columns().stream()
          .filter(column -> column.role() == Role.METRIC)
          .map(Column::usual)
          .filter(heading -> !missing.contains(heading))
          .forEach(missing::add);
    }
    return missing;
  }

  private boolean has(Column column) {
    return used.stream()
        .map(Place::column)
        .anyMatch(c -> c.role() == column.role() && c.metric().equals(column.metric()));
  }

  /** The language in which most headings are; where none is named, the first. */
  private Layout.Writing writingOf(Layout layout) {
    Map<String, Integer> votes = new HashMap<>();
    for (String cell : cells) {
      layout
          .columnOf(cell)
          .map(column -> languageOf(column, cell))
          .ifPresent(language -> votes.merge(language, 1, Integer::sum));
    }
    Layout.Writing best = layout.writings().get(0);
    for (Layout.Writing other : layout.writings()) {
      if (votes.getOrDefault(other.language(), 0) > votes.getOrDefault(best.language(), 0)) {
        best = other;
      }
    }
    return best;
  }

  private static String languageOf(Column column, String cell) {
    String folded = CellText.folded(cell);
    return column.headings().entrySet().stream()
        .filter(heading -> CellText.folded(heading.getKey()).equals(folded))
        .findFirst()
        .map(Map.Entry::getValue)
        .orElse("");
  }

  private static List<String> shown(List<String> headings) {
    return headings.stream().limit(SHOWN).map(CellText::shown).toList();
  }

  int size() {
    return cells.size();
  }

  Optional<Message> refused() {
    return refused;
  }

  List<String> unknown() {
    return shown(unknown);
  }

  Layout.Writing writing() {
    return writing;
  }

  /**
   * Reads a date as the language of the file writes it.
   *
   * @throws DateTimeException if it is written so, but there is no such day or hour
   */
  Optional<DatePattern.Found> date(String text) {
    return dates.read(text, writing, () -> written(text));
  }

  private Optional<DatePattern.Found> written(String text) {
    for (DatePattern pattern : writing.dates()) {
      Optional<DatePattern.Found> found = pattern.read(text);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  Optional<Place> place(Role role) {
    return Optional.ofNullable(places.get(role));
  }

  List<Place> metrics() {
    return metrics;
  }

  /** The column that says whether a metric is hidden. */
  Optional<Place> hides(String metric) {
    return used.stream()
        .filter(place -> place.column().role() == Role.HIDES)
        .filter(place -> place.column().metric().equals(metric))
        .findFirst();
  }

  /** Every column that is read. */
  List<Place> used() {
    return used;
  }
}
