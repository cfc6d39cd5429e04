package org.govsm.procurement.measurement;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.govsm.core.source.BrokenFileException;
import org.govsm.core.text.NearestName;
import org.govsm.core.text.Term;
import org.govsm.procurement.measurement.file.CellText;
import org.govsm.procurement.measurement.file.FileForm;
import org.govsm.procurement.measurement.file.FirstLetters;
import org.govsm.procurement.measurement.file.LayoutColumn;
import org.govsm.procurement.metric.Code;
import org.govsm.procurement.metric.Metric;
import org.govsm.procurement.metric.MetricDictionary;
import org.jspecify.annotations.Nullable;

/**
 * One layout of files with figures: which headings its columns may have and what is in them, how
 * its days and numbers are written, and in which zone its days are cut. It is data, so that a new
 * export needs no program.
 */
public final class Layout {

  /** What holds for every row. */
  record Origin(
      Optional<String> platform,
      String source,
      String origin,
      ZoneId zone,
      boolean aboutAccount,
      String kind,
      Granularity granularity) {}

  /** What cells of a file with this layout may say beside figures. */
  record Words(
      Set<String> totals, Map<String, String> marks, Map<String, String> captions, int titles) {

    Words {
      totals = Set.copyOf(totals);
      marks = Map.copyOf(marks);
      captions = Map.copyOf(captions);
    }
  }

  private final String id;
  private final Map<String, String> titles;
  private final Origin origin;
  private final FileForm form;
  private final Words words;
  private final FirstLetters totals;
  private final FirstLetters marks;

  Layout(String id, Map<String, String> titles, Origin origin, FileForm form, Words words) {
    this.id = id;
    this.titles = new TreeMap<>(titles);
    this.origin = origin;
    this.form = form;
    this.words = words;
    totals = new FirstLetters(words.totals());
    marks = new FirstLetters(words.marks().keySet());
  }

  /**
   * Reads a layout in the form of {@code layout-1.xsd}.
   *
   * @param file the name to use in problems
   * @param xml the bytes
   * @throws BrokenFileException with everything that is wrong
   */
  public static Layout read(String file, byte[] xml) {
    return read(file, xml, id -> Layouts.shipped().find(id));
  }

  static Layout read(String file, byte[] xml, Function<String, Optional<Layout>> others) {
    return new LayoutFile(file, xml, others).read();
  }

  /**
   * What the layout names that a dictionary does not have.
   *
   * @param dictionary the metrics, sources and origins that are known
   * @return a sentence for each, in English, with the nearest right name where one is near; none
   *     where an import finds them all
   */
  public List<String> unknownIn(MetricDictionary dictionary) {
    List<String> unknown = new ArrayList<>();
    add(unknown, "source", source(), dictionary.sources());
    add(unknown, "origin", origin(), dictionary.origins());
    platform().ifPresent(code -> add(unknown, "platform", code, dictionary.platforms()));
    if (unknown.isEmpty()) {
      String on = platform().orElse("");
      List<String> known =
          dictionary.metrics().stream()
              .filter(metric -> metric.platform().equals(on))
              .map(Metric::code)
              .toList();
      Stream.concat(
              form.columns().stream().map(LayoutColumn::metric), words.captions().values().stream())
          .filter(metric -> !metric.isEmpty() && dictionary.find(on, metric).isEmpty())
          .distinct()
          .map(metric -> "there is no metric '" + metric + "'" + NearestName.hint(metric, known))
          .forEach(unknown::add);
    }
    return unknown;
  }

  private static void add(List<String> unknown, String what, String given, List<Code> codes) {
    List<String> known = codes.stream().map(Code::code).toList();
    if (!known.contains(given)) {
      unknown.add("there is no " + what + " '" + given + "'" + NearestName.hint(given, known));
    }
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

  /** The zone in which its days are cut, unless an import or a row says otherwise. */
  public ZoneId zone() {
    return origin.zone();
  }

  /**
   * The kind of file.
   *
   * @return its code, such as {@code content}, {@code chart} or {@code overview}
   */
  public String kind() {
    return origin.kind();
  }

  /**
   * The time that its figures are of.
   *
   * @return what the layout says of all its files
   */
  public Granularity granularity() {
    return origin.granularity();
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
    form.columns().stream()
        .filter(column -> column.role().isRead())
        .forEach(column -> all.put(column.holds(), column.allHeadings()));
    return Collections.unmodifiableMap(all);
  }

  /** What it is called, to stand in a sentence of any language. */
  Object name() {
    return Layouts.shipped().find(id).isPresent() ? new Term("layout." + id) : title("en");
  }

  /** Which columns its files have, and how their cells are written. */
  FileForm form() {
    return form;
  }

  Words words() {
    return words;
  }

  boolean isTotal(String cell) {
    return totals.mayHold(cell) && words.totals().contains(CellText.folded(cell));
  }

  /**
   * What a cell means that is no value: {@code suppressed}, {@code empty}, {@code lifetime}.
   * Nothing where it is one.
   */
  @Nullable String mark(String cell) {
    return marks.mayHold(cell) ? words.marks().get(CellText.folded(cell)) : null;
  }

  /** Whether a row is a title above the headings: one cell only, of which nothing is read. */
  boolean isTitle(List<String> cells, int before) {
    return before < words.titles()
        && cells.stream().filter(cell -> !cell.isBlank()).limit(2).count() < 2;
  }

  /** Whether rows may say of which account they are, so that a file may be of several. */
  boolean namesAccounts() {
    return form.has(LayoutColumn.Role.ACCOUNT)
        || isAboutAccount() && form.has(LayoutColumn.Role.SUBJECT);
  }

  /** Whether a title above the headings says which metric its files hold. */
  boolean hasCaption() {
    return !words.captions().isEmpty();
  }

  /** The metric that a title above the headings names. */
  Optional<String> caption(String cell) {
    return Optional.ofNullable(words.captions().get(CellText.folded(cell)));
  }

  /** The id. */
  @Override
  public String toString() {
    return id;
  }
}
