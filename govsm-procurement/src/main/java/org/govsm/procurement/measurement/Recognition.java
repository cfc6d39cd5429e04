package org.govsm.procurement.measurement;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.text.Message;
import org.govsm.procurement.measurement.file.CellText;
import org.govsm.procurement.measurement.file.Headings;
import org.govsm.procurement.measurement.file.LayoutColumn.Role;

/**
 * What the first rows of a file show it to be: the layouts that it can have, and why it has none of
 * the others. Nothing is guessed: where several fit, the officer is asked.
 */
public final class Recognition {

  /** So many rows of figures show whether they are of days or of whole lives. */
  private static final int LOOKED_AT = 200;

  private final Map<String, Fit> fits;
  private final int fewest;
  private final List<Layout> layouts;
  private final List<String> headings;

  /** How a file fits a layout. */
  private record Fit(
      Layout layout, Headings headings, int row, int unknown, Optional<Message> refused) {

    boolean isGood() {
      return refused.isEmpty();
    }
  }

  private final List<List<String>> rows;
  private final boolean separated;

  private Recognition(List<Layout> all, List<List<String>> rows) {
    this.rows = rows;
    separated = true;
    fits = new LinkedHashMap<>();
    all.forEach(layout -> fits.put(layout.id(), fit(layout, rows)));
    fewest = fits.values().stream().filter(Fit::isGood).mapToInt(Fit::unknown).min().orElse(0);
    layouts =
        fits.values().stream()
            .filter(fit -> fit.isGood() && fit.unknown() == fewest)
            .map(Fit::layout)
            .toList();
    headings = rows.isEmpty() ? List.of() : rows.get(0).stream().map(CellText::shown).toList();
  }

  private Recognition(Recognition other) {
    rows = other.rows;
    separated = false;
    fits = other.fits;
    fewest = other.fewest;
    layouts = other.layouts;
    headings = other.headings;
  }

  static Recognition of(List<Layout> all, List<List<String>> firstRows) {
    List<List<String>> rows =
        firstRows.stream()
            .filter(row -> row.stream().anyMatch(cell -> !cell.isBlank()))
            .limit(LOOKED_AT)
            .toList();
    return new Recognition(all, rows);
  }

  private static Fit fit(Layout layout, List<List<String>> rows) {
    int row = 0;
    while (row < rows.size() && layout.isTitle(rows.get(row), row)) {
      row++;
    }
    Optional<String> caption = Optional.empty();
    if (layout.hasCaption()
        && row < rows.size()
        && rows.get(row).stream().skip(1).allMatch(String::isBlank)) {
      caption = layout.caption(rows.get(row).get(0));
      row++;
    }
    List<String> cells = row < rows.size() ? rows.get(row) : List.of();
    Headings headings = new Headings(layout.form(), layout.name(), cells, caption);
    Optional<Message> refused = headings.refused();
    if (layout.hasCaption() && caption.isEmpty() && refused.isEmpty()) {
      refused = Optional.of(Message.of("import.caption").with("title", "\u2013"));
    }
    return new Fit(layout, headings, row, headings.unknownCount(), refused);
  }

  /** The same of a file that is no text with separators, so that none are advised. */
  public Recognition withoutSeparators() {
    return new Recognition(this);
  }

  private Message unrecognised() {
    return Message.of(separated ? "import.unrecognised" : "import.unrecognised-table")
        .with("found", headings);
  }

  /**
   * The layouts that fit best.
   *
   * @return one where the file was recognised; none, or several, where the officer must say
   */
  public List<Layout> layouts() {
    return layouts;
  }

  /**
   * The layout, where only one fits.
   *
   * @return nothing where none fits or several do
   */
  public Optional<Layout> layout() {
    return layouts.size() == 1 ? Optional.of(layouts.get(0)) : Optional.empty();
  }

  /**
   * Why the file cannot be of a layout that somebody chose.
   *
   * @param chosen the layout
   * @return the sentence; nothing where it fits
   */
  public Optional<Message> against(Layout chosen) {
    if (rows.isEmpty()) {
      return Optional.of(Message.of("import.nothing"));
    }
    if (lineEnds().isPresent()) {
      return lineEnds();
    }
    Fit fit = fits.getOrDefault(chosen.id(), fit(chosen, rows));
    boolean best = layouts.isEmpty() || fit.unknown() <= fewest;
    if (fit.isGood() && best) {
      return Optional.empty();
    }
    Message why =
        fit.refused()
            .orElseGet(
                () -> Message.of("import.better-fit").with("columns", fit.headings().unknown()));
    return Optional.of(
        layout()
            .filter(other -> !other.id().equals(chosen.id()))
            .map(
                other ->
                    Message.of("import.other-layout")
                        .with("recognised", other.name())
                        .with("chosen", chosen.name())
                        .with("reason", why))
            .orElse(why));
  }

  /**
   * What has to be asked where the file was not recognised.
   *
   * @return nothing where it was
   */
  public Optional<Message> question() {
    if (layouts.size() == 1) {
      return Optional.empty();
    } else if (rows.isEmpty()) {
      return Optional.of(Message.of("import.nothing"));
    }
    return Optional.of(
        layouts.isEmpty()
            ? lineEnds().or(this::split).orElseGet(this::unrecognised)
            : Message.of("import.several")
                .with("layouts", layouts.stream().map(Layout::name).toList()));
  }

  private Optional<Message> lineEnds() {
    return LineEnds.refusal(rows.get(0));
  }

  /** It would fit a layout, were its figures not split. */
  private Optional<Message> split() {
    return fits.values().stream()
        .flatMap(fit -> fit.refused().stream())
        .filter(why -> why.key().equals(Headings.SPLIT))
        .findFirst();
  }

  /**
   * The time that the figures are of, as far as the layout or the rows say it.
   *
   * @param layout one that fits
   * @return {@link Granularity#WINDOW} where nobody has said it yet
   */
  public Granularity granularity(Layout layout) {
    Fit fit = fits.getOrDefault(layout.id(), fit(layout, rows));
    if (layout.granularity() != Granularity.ROW || layout.form().hasOneReadingARow()) {
      return layout.granularity();
    }
    Set<Granularity> seen = EnumSet.noneOf(Granularity.class);
    fit.headings()
        .place(Role.DAY)
        .ifPresent(
            day ->
                rows.stream()
                    .skip(fit.row() + 1L)
                    .filter(row -> day.index() < row.size() && !row.get(day.index()).isBlank())
                    .map(row -> layout.mark(row.get(day.index())) != null)
                    .map(life -> life ? Granularity.LIFETIME : Granularity.DAY)
                    .forEach(seen::add));
    boolean named = fit.headings().place(Role.DAY).isPresent();
    return seen.size() == 1 ? seen.iterator().next() : named ? Granularity.ROW : Granularity.WINDOW;
  }

  /**
   * The language of the headings.
   *
   * @param layout one that fits
   * @return such as {@code de}; empty where the layout names none
   */
  public String language(Layout layout) {
    return fits.getOrDefault(layout.id(), fit(layout, rows)).headings().language();
  }
}
