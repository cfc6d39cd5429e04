package org.govsm.procurement.measurement;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.govsm.core.source.Position;
import org.govsm.core.xml.XmlCursor;
import org.govsm.procurement.measurement.file.CellText;
import org.govsm.procurement.measurement.file.ColumnReader;
import org.govsm.procurement.measurement.file.DatePattern;
import org.govsm.procurement.measurement.file.FileForm;
import org.govsm.procurement.measurement.file.Notation;
import org.govsm.procurement.measurement.file.NumberForm;

/** Reads a layout. */
final class LayoutFile {

  private static final String NAMESPACE = "urn:govsm:layout:1";
  private static final int MONTHS = 12;
  private static final int WEEKDAYS = 7;
  private static final Set<String> MEANINGS = Set.of("suppressed", "empty", "lifetime");

  private final XmlCursor xml;
  private final ColumnReader columns;
  private final Map<String, String> titles = new TreeMap<>();
  private final Map<String, Integer> months = new HashMap<>();
  private final Map<String, Integer> weekdays = new HashMap<>();
  private final List<Notation> notations = new ArrayList<>();
  private final Set<String> totals = new TreeSet<>();
  private final Map<String, String> marks = new TreeMap<>();
  private final Map<String, String> captions = new TreeMap<>();
  private final Function<String, Optional<Layout>> others;

  LayoutFile(String file, byte[] bytes, Function<String, Optional<Layout>> others) {
    this.others = others;
    xml = XmlCursor.open(file, bytes, NAMESPACE, "layout");
    columns = new ColumnReader(xml);
  }

  Layout read() {
    Position start = xml.position();
    String id = xml.required("id");
    Layout.Origin origin =
        new Layout.Origin(
            xml.attribute("platform"),
            xml.required("source"),
            xml.attribute("origin").orElse("all"),
            zone(xml.required("zone")),
            xml.attribute("about").filter("account"::equals).isPresent(),
            xml.attribute("kind").orElse("content"),
            granularity());
    int above = titles();
    Optional<Layout> like = like();
    while (xml.enterChild()) {
      switch (xml.name()) {
        case "title" -> title();
        case "months" -> names("months", MONTHS, months);
        case "weekdays" -> names("weekdays", WEEKDAYS, weekdays);
        case "writing" -> writing();
        case "total" -> totals.add(CellText.folded(xml.text()));
        case "mark" -> mark();
        case "caption" -> caption();
        case "column" -> columns.read();
        default ->
            xml.refuseElement("write <title>, <months>, <weekdays>, <writing>, <mark> or <column>");
      }
    }
    like.ifPresent(this::take);
    columns.check(start, origin.platform().isPresent(), origin.aboutAccount());
    if (origin.granularity() != Granularity.DAY
        && notations.stream().flatMap(w -> w.dates().stream()).anyMatch(DatePattern::isYearless)) {
      xml.problem(
          start, "layout.date", "a date has no year", "only the days of rows may be without one");
    }
    if (notations.isEmpty()) {
      xml.problem(start, "layout.writing", "it has no <writing>", "say how it writes numbers");
    }
    xml.finish();
    Layout.Words words = new Layout.Words(totals, marks, captions, above);
    return new Layout(id, titles, origin, new FileForm(columns.all(), notations), words);
  }

  private Granularity granularity() {
    String written = xml.attribute("granularity").orElse("");
    Optional<Granularity> granularity = Granularity.ofCode(written);
    if (granularity.isEmpty()) {
      xml.problem(
          "layout.granularity",
          "'" + written + "' does not say of which time its figures are",
          "write granularity as lifetime, window, day, instant or row");
    }
    return granularity.orElse(Granularity.ROW);
  }

  /** How many rows with a title may stand above the headings. */
  private int titles() {
    Optional<String> written = xml.attribute("titles");
    if (written.filter(text -> !text.matches("[1-9]")).isPresent()) {
      xml.problem("layout.titles", "'titles' is no number from 1 to 9", "write it as 1");
      return 0;
    }
    return written.map(Integer::parseInt).orElse(0);
  }

  /** Another layout, of whose columns and ways of writing this one has what it does not say. */
  private Optional<Layout> like() {
    Optional<String> written = xml.attribute("like");
    Optional<Layout> other = written.flatMap(others);
    if (written.isPresent() && other.isEmpty()) {
      xml.problem(
          "layout.like", "there is no layout '" + written.get() + "'", "name a shipped one");
    }
    return other;
  }

  private void take(Layout other) {
    columns.like(other.form().columns());
    if (notations.isEmpty()) {
      notations.addAll(other.form().notations());
    }
    totals.addAll(other.words().totals());
    other.words().marks().forEach(marks::putIfAbsent);
  }

  private void caption() {
    String metric = xml.required("metric");
    captions.put(CellText.folded(xml.text()), metric);
  }

  private ZoneId zone(String written) {
    try {
      return ZoneId.of(written);
    } catch (DateTimeException e) {
      xml.problem("layout.zone", "'" + written + "' is no zone", "write it as Asia/Kolkata");
      return Reading.INDIA;
    }
  }

  private void title() {
    titles.put(xml.required("lang"), xml.text());
  }

  private void names(String element, int count, Map<String, Integer> known) {
    Position start = xml.position();
    String[] names = xml.text().split("\\s+", -1);
    String code = "layout." + element;
    if (names.length != count) {
      xml.problem(start, code, names.length + " names", "write " + count + ", with spaces between");
      return;
    }
    for (int i = 0; i < count; i++) {
      Integer other = known.putIfAbsent(CellText.folded(names[i]), i + 1);
      if (other != null && other != i + 1) {
        xml.problem(start, code, "'" + names[i] + "' stands for two", "let it stand for one");
      }
    }
  }

  private void mark() {
    Position start = xml.position();
    String means = xml.required("means");
    if (!MEANINGS.contains(means)) {
      xml.problem(start, "layout.mark", "'" + means + "' is no meaning", "see layout-1.xsd");
    }
    marks.put(CellText.folded(xml.text()), means);
  }

  private void writing() {
    String language = xml.attribute("lang").orElse("");
    String group = separator("group");
    String point = separator("point");
    if (!group.isEmpty() && group.equals(point)) {
      xml.problem("layout.number", "'" + group + "' would do for both", "give two separators");
    }
    List<DatePattern> dates = new ArrayList<>();
    while (xml.enterChild()) {
      if (xml.name().equals("date")) {
        date().ifPresent(dates::add);
      } else {
        xml.refuseElement("write <date>");
      }
    }
    notations.add(new Notation(language, new NumberForm(group, point), dates));
  }

  private String separator(String name) {
    String written = xml.attribute(name).orElse("");
    if (written.length() > 1 || written.chars().anyMatch(Character::isLetterOrDigit)) {
      xml.problem("layout.number", "'" + written + "' does not separate", "write one such as ,");
      return "";
    }
    return written;
  }

  private Optional<DatePattern> date() {
    Position start = xml.position();
    String pattern = xml.text();
    Optional<DatePattern> date = DatePattern.of(pattern, new DatePattern.Names(months, weekdays));
    if (date.isEmpty()) {
      xml.problem(start, "layout.date", "'" + pattern + "' is no date", "write it as MM/dd/yyyy");
    }
    return date;
  }
}
