package org.govsm.procurement.measurement.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.govsm.core.source.Position;
import org.govsm.core.xml.XmlCursor;
import org.govsm.procurement.measurement.file.LayoutColumn.Empty;
import org.govsm.procurement.measurement.file.LayoutColumn.Role;

/** Reads the columns of a layout. */
public final class ColumnReader {

  private static final Set<Role> OF_ONE_READING =
      Set.of(Role.SUBJECT, Role.METRIC_CODE, Role.FROM, Role.TO);

  private static final Set<Role> OF_METRIC = Set.of(Role.METRIC, Role.HIDES, Role.TWIN);

  private static final Set<String> ORIGINS = Set.of("organic", "paid", "all");

  private final XmlCursor xml;
  private final List<LayoutColumn> all = new ArrayList<>();
  private final Set<String> headings = new HashSet<>();
  private final Set<String> held = new HashSet<>();

  public ColumnReader(XmlCursor xml) {
    this.xml = xml;
  }

  public List<LayoutColumn> all() {
    return all;
  }

  public void read() {
    Position start = xml.position();
    Role role = role();
    String metric = OF_METRIC.contains(role) ? xml.required("metric") : "";
    boolean required = xml.attribute("required").filter("true"::equals).isPresent();
    boolean rounded = xml.attribute("rounded").filter("true"::equals).isPresent();
    boolean ends = xml.attribute("ends").filter("true"::equals).isPresent();
    Optional<String> origin = origin();
    Empty empty = empty();
    Optional<Pattern> form = form();
    Map<String, String> names = names(start);
    if (names.isEmpty()) {
      xml.problem(start, "layout.heading", "it has no <heading>", "write one");
      return;
    }
    LayoutColumn column =
        new LayoutColumn(role, metric, required, empty, rounded, ends, origin, form, names);
    if (role.isRead() && !held.add(column.holds())) {
      xml.problem(start, "layout.twice", "two columns hold '" + column.holds() + "'", "keep one");
    }
    all.add(column);
  }

  private Role role() {
    String written = xml.required("role");
    Optional<Role> role = Role.ofCode(written);
    if (role.isEmpty()) {
      xml.problem("layout.role", "'" + written + "' is no role", "see layout-1.xsd for the words");
    }
    return role.orElse(Role.IGNORED);
  }

  private Optional<String> origin() {
    Optional<String> written = xml.attribute("origin");
    if (written.filter(code -> !ORIGINS.contains(code)).isPresent()) {
      xml.problem("layout.origin", "'" + written.get() + "' is no origin", "organic, paid or all");
    }
    return written;
  }

  private Empty empty() {
    String written = xml.attribute("empty").orElse(Empty.EMPTY.code);
    Optional<Empty> empty = Empty.ofCode(written);
    if (empty.isEmpty()) {
      xml.problem(
          "layout.empty", "'" + written + "' means nothing", "empty, suppressed, not-given");
    }
    return empty.orElse(Empty.EMPTY);
  }

  private Optional<Pattern> form() {
    try {
      return xml.attribute("matches").map(Pattern::compile);
    } catch (PatternSyntaxException e) {
      xml.problem("layout.matches", "'matches' is no expression", "write it as [0-9]{5,25}");
      return Optional.empty();
    }
  }

  private Map<String, String> names(Position start) {
    Map<String, String> names = new LinkedHashMap<>();
    while (xml.enterChild()) {
      if (xml.name().equals("heading")) {
        String language = xml.attribute("lang").orElse("");
        String heading = xml.text();
        names.put(heading, language);
        if (CellText.folded(heading).isEmpty() || !headings.add(CellText.folded(heading))) {
          xml.problem(
              start,
              "layout.heading",
              "'" + heading + "' is blank or not the only one",
              "keep one");
        }
      } else {
        xml.refuseElement("write <heading>");
      }
    }
    return names;
  }

  /** Takes the columns of another layout that this one has none of its own for. */
  public void like(List<LayoutColumn> others) {
    for (LayoutColumn column : others) {
      boolean fresh =
          column.headings().keySet().stream().noneMatch(h -> headings.contains(CellText.folded(h)));
      if (fresh && (!column.role().isRead() || held.add(column.holds()))) {
        column.headings().keySet().forEach(h -> headings.add(CellText.folded(h)));
        all.add(column);
      }
    }
  }

  /** What must hold between the columns. */
  public void check(Position start, boolean platform, boolean aboutAccount) {
    Set<Role> roles = new HashSet<>();
    all.forEach(column -> roles.add(column.role()));
    boolean one = roles.contains(Role.VALUE);
    if (one ? !roles.containsAll(OF_ONE_READING) : !isWide(roles, aboutAccount)) {
      xml.problem(
          start,
          "layout.columns",
          "its columns make no readings",
          one
              ? "with <value> write columns for subject, metric-code, from and to"
              : "write a metric, and subject and published, or about=\"account\" and no subject");
    }
    if (!platform && !roles.contains(Role.PLATFORM)) {
      xml.problem(start, "layout.platform", "no platform is named", "name it, or give a column");
    }
  }

  private static boolean isWide(Set<Role> roles, boolean aboutAccount) {
    boolean posts = roles.contains(Role.SUBJECT) && roles.contains(Role.PUBLISHED);
    boolean account = aboutAccount && !roles.contains(Role.PUBLISHED);
    return (roles.contains(Role.METRIC) || roles.contains(Role.CAPTIONED))
        && (posts != account)
        && roles.stream().noneMatch(Role::isOfOneReading);
  }
}
