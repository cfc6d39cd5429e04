package org.govsm.procurement.measurement;

import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.govsm.core.source.BrokenFileException;

/**
 * One layout of files with figures: which headings its columns may have and what is in them, how
 * its days and numbers are written, and in which zone its days are cut. It is data, so that a new
 * export needs no program.
 */
public final class Layout {

  /** How days and numbers are written in files with headings of one language. */
  record Writing(String language, NumberForm numbers, List<DatePattern> dates) {}

  /** What holds for every row. */
  record Origin(
      Optional<String> platform, String source, String origin, ZoneId zone, boolean aboutAccount) {}

  private final String id;
  private final Map<String, String> titles;
  private final Origin origin;
  private final List<Column> columns;
  private final List<Writing> writings;
  private final Set<String> totals;
  private final Map<String, String> marks;
  private final Map<String, Column> byHeading;

  Layout(
      String id,
      Map<String, String> titles,
      Origin origin,
      List<Column> columns,
      List<Writing> writings,
      Set<String> totals,
      Map<String, String> marks) {
    this.id = id;
    this.titles = new TreeMap<>(titles);
    this.origin = origin;
    this.columns = List.copyOf(columns);
    this.writings = List.copyOf(writings);
    this.totals = Set.copyOf(totals);
    this.marks = Map.copyOf(marks);
    this.byHeading = new LinkedHashMap<>();
    columns.forEach(c -> c.headings().keySet().forEach(h -> byHeading.put(CellText.folded(h), c)));
  }

  /**
   * Reads a layout in the form of {@code layout-1.xsd}.
   *
   * @param file the name to use in problems
   * @param xml the bytes
   * @return the layout
   * @throws BrokenFileException with everything that is wrong
   */
  public static Layout read(String file, byte[] xml) {
    return new LayoutFile(file, xml).read();
  }

  /**
   * The id, by which an import names it.
   *
   * @return such as {@code youtube.studio.csv}
   */
  public String id() {
    return id;
  }

  /**
   * What it is called.
   *
   * @param language such as {@code hi}
   * @return the title, else the English one
   */
  public String title(String language) {
    return titles.getOrDefault(language, titles.getOrDefault("en", id));
  }

  /**
   * The platform of its figures.
   *
   * @return the code; nothing where each row names its own
   */
  public Optional<String> platform() {
    return origin.platform();
  }

  /**
   * The kind of source, unless a row names another.
   *
   * @return its code, such as {@code platform-export}
   */
  public String source() {
    return origin.source();
  }

  /**
   * What is counted, unless an import or a row says otherwise.
   *
   * @return {@code organic}, {@code paid} or {@code all}
   */
  public String origin() {
    return origin.origin();
  }

  /**
   * The zone in which its days are cut, unless an import or a row says otherwise.
   *
   * @return the zone
   */
  public ZoneId zone() {
    return origin.zone();
  }

  /**
   * Whether its rows are about the account that the import names, not about posts.
   *
   * @return true if an import must name the account
   */
  public boolean isAboutAccount() {
    return origin.aboutAccount();
  }

  /**
   * The headings that it knows.
   *
   * @return by what is in the column: the code of a metric, or a role such as {@code subject}
   */
  public Map<String, List<String>> headings() {
    Map<String, List<String>> all = new LinkedHashMap<>();
    columns.stream()
        .filter(column -> column.role() != Column.Role.IGNORED)
        .forEach(column -> all.put(column.holds(), column.allHeadings()));
    return Collections.unmodifiableMap(all);
  }

  List<Column> columns() {
    return columns;
  }

  List<Writing> writings() {
    return writings;
  }

  Optional<Column> columnOf(String heading) {
    return Optional.ofNullable(byHeading.get(CellText.folded(heading)));
  }

  boolean isTotal(String cell) {
    return !totals.isEmpty() && totals.contains(CellText.folded(cell));
  }

  /** What a cell means that is no value: {@code suppressed}, {@code empty}, {@code lifetime}. */
  Optional<String> mark(String cell) {
    return marks.isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(marks.get(CellText.folded(cell)));
  }

  boolean hasOneReadingARow() {
    return columns.stream().anyMatch(column -> column.role() == Column.Role.VALUE);
  }

  /** The id. */
  @Override
  public String toString() {
    return id;
  }
}
