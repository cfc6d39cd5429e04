package org.govsm.core.rules.dmn;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.govsm.core.rules.table.Row;
import org.govsm.core.source.BrokenFileException;
import org.govsm.core.source.Position;
import org.govsm.core.source.SourceProblem;
import org.govsm.core.text.NearestName;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Pack as it is written, with an amendment put into it: every other row stays as it stands. */
public final class AmendedPack {

  private static final String DAY = "date\\(\"(\\d{4}-\\d{2}-\\d{2})\"\\)";
  private static final Pattern FROM = Pattern.compile(">= ?" + DAY);
  private static final Pattern BETWEEN = Pattern.compile("\\[" + DAY + "\\.\\." + DAY + "\\)");

  private final Document document;
  private final List<SourceProblem> problems = new ArrayList<>();

  /**
   * Begins with a pack.
   *
   * @param file the name of the amendment, for problems
   * @param pack the id that the pack must have
   */
  public AmendedPack(String file, String pack, byte[] dmn) {
    String given = PackBuilder.read(pack, dmn).id(); // so that nothing else is parsed below
    if (!given.equals(pack)) {
      problem(
          Position.of(file),
          "amendment.pack",
          "it amends the pack '" + pack + "', not '" + given + "'",
          "put it over that pack");
      throw new BrokenFileException(problems);
    }
    document = parsed(dmn);
  }

  private static Document parsed(byte[] dmn) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setNamespaceAware(true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return factory.newDocumentBuilder().parse(new ByteArrayInputStream(dmn));
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The text of the pack with the changes, or what is wrong with them. */
  public byte[] with(
      String reason,
      Map<String, String> edition,
      List<Map<String, String>> sources,
      List<RowChange> changes) {
    Element root = document.getDocumentElement();
    root.insertBefore(
        document.createComment(" " + reason.replace("--", "-") + " "), root.getFirstChild());
    edition.forEach((name, value) -> root.setAttributeNS(DmnFile.OWN, "g:" + name, value));
    sources.forEach(this::source);
    changes.forEach(this::change);
    if (!problems.isEmpty()) {
      throw new BrokenFileException(problems);
    }
    return written();
  }

  private void source(Map<String, String> given) {
    Element source = element("knowledgeSource");
    source.setAttribute("id", given.getOrDefault("id", ""));
    source.setAttribute("name", given.getOrDefault("name", ""));
    source.setAttribute("locationURI", given.getOrDefault("address", ""));
    for (String name : List.of("issued", "from", "seen", "seenOn")) {
      if (given.containsKey(name)) {
        source.setAttributeNS(DmnFile.OWN, "g:" + name, given.get(name));
      }
    }
    document.getDocumentElement().appendChild(source);
  }

  private void change(RowChange change) {
    List<Element> rows = all(document.getDocumentElement(), "rule");
    Optional<Element> found =
        rows.stream().filter(row -> row.getAttribute("id").equals(change.row())).findFirst();
    if (found.isEmpty()) {
      List<String> known = rows.stream().map(row -> row.getAttribute("id")).toList();
      problem(
          change.at(),
          "amendment.row",
          "the pack has no row '" + change.row() + "'" + NearestName.hint(change.row(), known),
          "name a row as the pack does");
      return;
    }
    Element row = found.get();
    Element table = (Element) row.getParentNode();
    Optional<Element> days = dayCell(table, row);
    String written = days.map(AmendedPack::text).orElse("");
    Matcher from = FROM.matcher(written);
    Matcher between = BETWEEN.matcher(written);
    Matcher known = from.matches() ? from : between;
    if (!from.matches() && !between.matches()) {
      problem(
          change.at(),
          "amendment.days",
          "the days of '" + change.row() + "' are not from a day on: " + written,
          "amend the pack itself");
      return;
    }
    LocalDate begins = LocalDate.parse(known.group(1));
    Optional<LocalDate> ends =
        known == between ? Optional.of(LocalDate.parse(known.group(2))) : Optional.empty();
    if (!begins.isBefore(change.day())
        || ends.filter(end -> !change.day().isBefore(end)).isPresent()) {
      problem(
          change.at(),
          "amendment.days",
          "'" + change.row() + "' is not in force up to " + change.day() + ": " + written,
          "name the row that is in force on the day before");
      return;
    }
    if (change.follows()) {
      follow(change, table, row, ends);
    }
    setText(days.orElseThrow(), "[date(\"" + begins + "\")..date(\"" + change.day() + "\"))");
  }

  /** The row that follows: as the one before it but for what the amendment says. */
  private void follow(RowChange change, Element table, Element row, Optional<LocalDate> ends) {
    Element next = (Element) row.cloneNode(true);
    String id = Row.ruleOf(change.row()) + "." + change.day();
    next.setAttribute("id", id);
    int number = 0;
    for (Element entry : children(next)) {
      if (entry.hasAttribute("id")) {
        entry.setAttribute("id", id + "." + ++number);
      }
    }
    List<String> names =
        children(table, "annotation").stream().map(a -> a.getAttribute("name")).toList();
    List<Element> notes = children(next, "annotationEntry");
    for (int i = 0; i < Math.min(names.size(), notes.size()); i++) {
      String name = names.get(i).equals("note.en") ? "note" : names.get(i);
      if (name.startsWith("note") || change.annotations().containsKey(name)) {
        setText(notes.get(i), change.annotations().getOrDefault(name, ""));
      }
    }
    replace(change, change.cells(), facts(table), children(next, "inputEntry"), "fact");
    replace(change, change.answers(), fields(table), children(next, "outputEntry"), "field");
    String begins = "date(\"" + change.day() + "\")";
    setText(
        dayCell(table, next).orElseThrow(),
        ends.map(end -> "[" + begins + "..date(\"" + end + "\"))").orElse(">= " + begins));
    table.insertBefore(next, row.getNextSibling());
    authority(table, change.annotations().getOrDefault("authority", ""));
  }

  private void replace(
      RowChange change,
      Map<String, String> given,
      List<String> names,
      List<Element> entries,
      String what) {
    given.forEach(
        (name, value) -> {
          int at = names.indexOf(name);
          if (at < 0) {
            problem(
                change.at(),
                "amendment." + what,
                "the table of '"
                    + change.row()
                    + "' has no "
                    + what
                    + " '"
                    + name
                    + "'"
                    + NearestName.hint(name, names),
                "name one of " + names);
          } else {
            setText(entries.get(at), value);
          }
        });
  }

  /** A decision names each source that its rows rest on. */
  private void authority(Element table, String source) {
    Element decision = (Element) table.getParentNode();
    String href = "#" + source;
    boolean named =
        all(decision, "requiredAuthority").stream()
            .anyMatch(one -> one.getAttribute("href").equals(href));
    if (!named) {
      Element requirement = element("authorityRequirement");
      requirement.setAttribute("id", decision.getAttribute("id") + "." + source);
      Element required = element("requiredAuthority");
      required.setAttribute("href", href);
      requirement.appendChild(required);
      decision.insertBefore(requirement, table);
    }
  }

  /** The cell of the day of law: that of the column {@code on}, or of the first one. */
  private static Optional<Element> dayCell(Element table, Element row) {
    List<Element> cells = children(row, "inputEntry");
    int on = Math.max(0, facts(table).indexOf("on"));
    return on < cells.size() ? Optional.of(cells.get(on)) : Optional.empty();
  }

  private static List<String> facts(Element table) {
    return children(table, "input").stream()
        .map(input -> text(children(input, "inputExpression").get(0)))
        .toList();
  }

  private static List<String> fields(Element table) {
    return children(table, "output").stream().map(one -> one.getAttribute("name")).toList();
  }

  private static String text(Element entry) {
    return children(entry, "text").stream()
        .findFirst()
        .map(Element::getTextContent)
        .orElse("")
        .strip();
  }

  private static void setText(Element entry, String text) {
    children(entry, "text").forEach(one -> one.setTextContent(text));
  }

  private Element element(String name) {
    return document.createElementNS(document.getDocumentElement().getNamespaceURI(), name);
  }

  private static List<Element> all(Element within, String name) {
    return elements(within.getElementsByTagNameNS("*", name));
  }

  private static List<Element> children(Element parent, String name) {
    return children(parent).stream().filter(one -> one.getLocalName().equals(name)).toList();
  }

  private static List<Element> children(Element parent) {
    return elements(parent.getChildNodes());
  }

  private static List<Element> elements(NodeList nodes) {
    List<Element> found = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      if (nodes.item(i) instanceof Element one) {
        found.add(one);
      }
    }
    return found;
  }

  private byte[] written() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      TransformerFactory.newDefaultInstance()
          .newTransformer()
          .transform(new DOMSource(document), new StreamResult(out));
    } catch (TransformerException e) {
      throw new IllegalStateException(e);
    }
    return out.toByteArray();
  }

  private void problem(Position at, String code, String what, String remedy) {
    problems.add(new SourceProblem(at, code, what, remedy));
  }
}
