package org.govsm.procurement.measurement.file;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.procurement.measurement.file.LayoutColumn.Role;
import org.jspecify.annotations.Nullable;

/** The row of headings of one file, bound to the columns of a layout. */
public final class Headings {

  /** A column and where it stands in the file. */
  public record Place(LayoutColumn column, int index, String heading) {}

  /** Two columns of one metric: what stands in them must be the same. */
  public record Twins(Place first, int second) {}

  /** Said of a file that would fit, were its figures not those of parts. */
  public static final String SPLIT = "import.split";

  private static final int SHOWN = 40;
  private static final int NONE = -1;

  private final List<String> cells;

  private final Map<Role, Place> places = new EnumMap<>(Role.class);

  private final List<Place> metrics;
  private final List<Place> ids;
  private final List<Place> used = new ArrayList<>();
  private final List<String> unknown = new ArrayList<>();
  private final List<Twins> twins = new ArrayList<>();
  private final List<String> foreign = new ArrayList<>();
  private final List<String> splits = new ArrayList<>();
  private int comment = NONE;
  private final Map<String, Integer> votes;
  private final Notation notation;
  private final Memo<DatePattern.Found> dates = new Memo<>();
  private final Optional<Message> refused;
  private final Optional<String> caption;
  private boolean swapped;
  private boolean blankEnds;

  /**
   * Binds the cells of a row of headings.
   *
   * @param layout how a sentence names the layout of the form
   * @param caption the metric that a title above the headings names
   */
  public Headings(FileForm form, Object layout, List<String> cells, Optional<String> caption) {
    this.caption = caption;
    this.cells = cells.stream().map(CellText::clean).toList();
    List<String> twice = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      bind(form, i, twice);
    }
    used.forEach(place -> places.put(place.column().role(), place));
    used.stream().filter(place -> place.column().role() == Role.TWIN).forEach(this::twin);
    metrics = used.stream().filter(place -> place.column().role() == Role.METRIC).toList();
    ids =
        used.stream()
            .filter(place -> place.column().role().isId())
            .sorted(Comparator.comparing(place -> place.column().role()))
            .toList();
    votes = HeadingLanguages.votes(form, this.cells);
    notation = HeadingLanguages.notation(form, votes);
    refused = refusal(layout, missing(form), twice);
  }

  private Optional<Message> refusal(Object layout, List<String> missing, List<String> twice) {
    if (!foreign.isEmpty()) {
      return Optional.of(
          Message.of("import.foreign").with("columns", foreign).with("layout", layout));
    }
    if (!missing.isEmpty()) {
      return Optional.of(
          Message.of("import.missing").with("expected", missing).with("found", shown(cells)));
    }
    if (!splits.isEmpty()) {
      return Optional.of(Message.of(SPLIT).with("columns", splits));
    }
    return twice.isEmpty()
        ? Optional.empty()
        : Optional.of(Message.of("import.twice").with("columns", twice));
  }

  private void bind(FileForm form, int index, List<String> twice) {
    String heading = cells.get(index);
    Optional<LayoutColumn> column = form.columnOf(heading).map(this::captioned);
    if (column.isEmpty()) {
      unknown.add(CellText.shown(heading));
      return;
    }
    switch (column.get().role()) {
      case ABSENT -> foreign.add(CellText.shown(heading));
      case SPLIT -> splits.add(CellText.shown(heading));
      case COMMENT -> comment = index;
      case IGNORED -> {}
      default -> bind(new Place(column.get(), index, CellText.shownBefore(heading)), twice);
    }
  }

  private void bind(Place place, List<String> twice) {
    Optional<Place> first =
        used.stream().filter(p -> p.column().holds().equals(place.column().holds())).findFirst();
    boolean same =
        first
            .filter(p -> CellText.folded(p.heading()).equals(CellText.folded(place.heading())))
            .isPresent();
    if (same && place.column().role() == Role.METRIC) {
      twins.add(new Twins(first.orElseThrow(), place.index()));
    } else {
      if (first.isPresent()) {
        twice.add(place.heading());
      }
      used.add(place);
    }
  }

  /** A second column of a metric, under a heading of its own. */
  private void twin(Place other) {
    used.stream()
        .filter(place -> place.column().role() == Role.METRIC)
        .filter(place -> place.column().metric().equals(other.column().metric()))
        .forEach(place -> twins.add(new Twins(place, other.index())));
  }

  private LayoutColumn captioned(LayoutColumn column) {
    return column.role() == Role.CAPTIONED && caption.isPresent()
        ? column.of(caption.get())
        : column;
  }

  private List<String> missing(FileForm form) {
    List<String> missing = new ArrayList<>();
    for (LayoutColumn column : form.columns()) {
      if (column.required() && !has(captioned(column))) {
        missing.add(column.usual());
      }
    }
    if (!form.hasOneReadingARow() && metrics.isEmpty()) {
      form.columns().stream()
          .filter(column -> column.role() == Role.METRIC)
          .map(LayoutColumn::usual)
          .filter(heading -> !missing.contains(heading))
          .forEach(missing::add);
    }
    return missing;
  }

  private boolean has(LayoutColumn column) {
    return used.stream()
        .map(Place::column)
        .anyMatch(c -> c.role() == column.role() && c.metric().equals(column.metric()));
  }

  private static List<String> shown(List<String> headings) {
    return headings.stream().limit(SHOWN).map(CellText::shown).toList();
  }

  public int size() {
    return cells.size();
  }

  public Optional<Message> refused() {
    return refused;
  }

  public int unknownCount() {
    return unknown.size();
  }

  public List<String> unknown() {
    return shown(unknown);
  }

  /** The language in which most headings are; empty where none names one. */
  public String language() {
    return votes.entrySet().stream()
        .filter(vote -> !vote.getKey().isEmpty())
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse("");
  }

  public Notation notation() {
    return notation;
  }

  /** Columns that stand twice under one heading. */
  public List<Twins> twins() {
    return twins;
  }

  /** Reads days before months from now on, where the form of a date lets them change places. */
  public void swap() {
    swapped = true;
  }

  /**
   * Reads a date as the language of the file writes it.
   *
   * @throws DateTimeException if it is written so, but there is no such day or hour
   */
  DatePattern.@Nullable Found date(String text) {
    DatePattern.Found known = dates.get(text, notation);
    if (known != null) {
      return known;
    }
    for (DatePattern pattern : notation.dates()) {
      Optional<DatePattern.Found> found = pattern.read(text, swapped);
      if (found.isPresent()) {
        dates.put(text, notation, found.get());
        return found.get();
      }
    }
    return null;
  }

  /** The columns of ids; a file may cut all of them. */
  public List<Place> ids() {
    return ids;
  }

  /** Of rows that end at their last cell with something in it, as a workbook keeps them. */
  public void blankEnds() {
    blankEnds = true;
  }

  /** The cells, with the blank ones at the end that a workbook does not keep. */
  public List<String> whole(List<String> row) {
    return blankEnds && row.size() < cells.size() ? padded(row) : row;
  }

  /** The cells, with those that a platform leaves out at the end where it says why. */
  public List<String> filled(List<String> row) {
    boolean said =
        comment != NONE
            && row.size() < cells.size()
            && comment < row.size()
            && !row.get(comment).isBlank();
    return said ? padded(row) : row;
  }

  private List<String> padded(List<String> row) {
    List<String> whole = new ArrayList<>(row);
    while (whole.size() < cells.size()) {
      whole.add("");
    }
    return whole;
  }

  /** Whether a row names no time, so that it has no figures either. */
  public boolean hasNoTime(List<String> row) {
    return place(Role.DAY).filter(day -> row.get(day.index()).isBlank()).isPresent();
  }

  public Optional<Place> place(Role role) {
    return Optional.ofNullable(at(role));
  }

  /** The column of a role, if there is one. */
  public @Nullable Place at(Role role) {
    return places.get(role);
  }

  public List<Place> metrics() {
    return metrics;
  }

  /** The column that says whether a metric is hidden. */
  public Optional<Place> hides(String metric) {
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
