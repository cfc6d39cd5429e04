package org.govsm.core.xml;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.govsm.core.source.BrokenFileException;
import org.govsm.core.source.Position;
import org.govsm.core.source.SourceAddress;
import org.govsm.core.source.SourceProblem;
import org.govsm.core.text.NearestName;
import org.jspecify.annotations.Nullable;

/**
 * Walks the elements of one XML document, for readers that descend element by element. Problems of
 * content are collected and thrown together by {@link #finish}; a document that is no XML, is too
 * large or too deep, or has a DOCTYPE is refused at once.
 *
 * <p>A reader stands on an element, asks its name and attributes, then either takes its {@link
 * #text}, walks its children with {@code while (cursor.enterChild())}, or {@link #skip}s it. Each
 * of these consumes the element.
 */
public final class XmlCursor {

  /** The largest document, in bytes. */
  public static final int MAX_BYTES = 8 * 1024 * 1024;

  /** The deepest nesting. */
  public static final int MAX_DEPTH = 64;

  private static final int MAX_PROBLEMS = 200;
  private static final Comparator<Position> IN_ORDER =
      Comparator.comparingInt(Position::line).thenComparingInt(Position::column);

  private final GuardedParser parser;
  private final XMLStreamReader xml;
  private final List<SourceProblem> problems = new ArrayList<>();
  private Position position;
  private int depth;

  private XmlCursor(GuardedParser parser) {
    this.parser = parser;
    this.xml = parser.at();
    this.position = toRoot();
  }

  /**
   * Opens a document and stands on its root element.
   *
   * @param file the name to use in problems
   * @param bytes the document
   * @throws BrokenFileException if it cannot be read as XML at all
   */
  public static XmlCursor open(String file, byte[] bytes) {
    return new XmlCursor(GuardedParser.open(file, bytes));
  }

  /**
   * Opens a document of one kind and stands on its root element.
   *
   * @param file the name to use in problems
   * @param bytes the document
   * @param namespace the namespace that its root must have
   * @param root the local name that its root must have
   * @throws BrokenFileException if it cannot be read as XML, or is of another kind
   */
  public static XmlCursor open(String file, byte[] bytes, String namespace, String root) {
    XmlCursor cursor = open(file, bytes);
    if (!cursor.name().equals(root) || !cursor.namespace().equals(namespace)) {
      throw GuardedParser.refused(
          cursor.position(),
          "xml.root",
          "<" + cursor.name() + "> of '" + cursor.namespace() + "' is another kind of document",
          "give one that begins with <" + root + " xmlns=\"" + namespace + "\">");
    }
    return cursor;
  }

  /**
   * The local name of the element.
   *
   * @return the name without prefix
   */
  public String name() {
    return xml.getLocalName();
  }

  /**
   * The namespace of the element.
   *
   * @return the namespace, empty where there is none
   */
  public String namespace() {
    String namespace = xml.getNamespaceURI();
    return namespace == null ? "" : namespace;
  }

  /**
   * Where the element starts.
   *
   * @return the position of its {@code <}
   */
  public Position position() {
    return position;
  }

  /**
   * An attribute without namespace.
   *
   * @return its value, or nothing where it is not there
   */
  public Optional<String> attribute(String name) {
    return attribute("", name);
  }

  /**
   * An attribute.
   *
   * @param namespace its namespace, empty for none
   * @param name its local name
   * @return its value, or nothing where it is not there
   */
  public Optional<String> attribute(String namespace, String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name) && namespaceOf(i).equals(namespace)) {
        return Optional.of(xml.getAttributeValue(i));
      }
    }
    return Optional.empty();
  }

  /**
   * An attribute without namespace that must be there; where it is not, a problem is noted.
   *
   * @return its value, or an empty text
   */
  public String required(String name) {
    return required("", name);
  }

  /**
   * An attribute that must be there and not empty; where it is not, a problem is noted.
   *
   * @param namespace its namespace, empty for none
   * @param name its local name
   * @return its value, or an empty text
   */
  public String required(String namespace, String name) {
    String value = attribute(namespace, name).orElse("");
    if (value.isBlank()) {
      problem(
          "xml.attribute",
          "<" + name() + "> has no attribute '" + name + "'",
          "write " + name + "=\"...\"");
      return "";
    }
    return value;
  }

  /**
   * An attribute with the address of a source that must be there; where it is not, or is of another
   * scheme than a page of the web, a problem is noted.
   *
   * @return its value, or an empty text
   */
  public String requiredAddress(String name) {
    return address(name, required(name));
  }

  /**
   * An attribute with the address of a source; where it is of another scheme than a page of the
   * web, a problem is noted.
   *
   * @return its value, or an empty text for another scheme; nothing where it is not there
   */
  public Optional<String> address(String name) {
    return attribute(name).map(value -> address(name, value));
  }

  private String address(String name, String value) {
    if (!SourceAddress.isOne(value)) {
      problem(
          "xml.address",
          name + "=\"" + value + "\" is no address of a source",
          "write https:// or http:// and the rest, or where it was seen in words");
      return "";
    }
    return value;
  }

  /**
   * An attribute without namespace that is a day; where it is none, a problem is noted.
   *
   * @return the day, or nothing where it is not there or no day
   */
  public Optional<LocalDate> day(String name) {
    Optional<String> written = attribute(name);
    try {
      return written.map(LocalDate::parse);
    } catch (DateTimeParseException e) {
      problem(
          "xml.day",
          "'" + name + "' of <" + name() + "> is no day: '" + written.orElse("") + "'",
          "write it as 2026-01-26");
      return Optional.empty();
    }
  }

  /**
   * An attribute without namespace that must be there and be a day; where it is not, a problem is
   * noted.
   *
   * @return the day, or {@link LocalDate#MIN}
   */
  public LocalDate requiredDay(String name) {
    required(name);
    return day(name).orElse(LocalDate.MIN);
  }

  /**
   * Finds each attribute, but those of another namespace, that the element cannot have: one that
   * need not be there would, with a slip in its name, be as good as not written.
   *
   * @param names those that it can have
   */
  public void onlyAttributes(String... names) {
    List<String> known = List.of(names);
    for (String name : attributes("")) {
      if (!known.contains(name)) {
        problem(
            "xml.attribute",
            "<" + name() + "> has no attribute '" + name + "'" + NearestName.hint(name, known),
            known.isEmpty() ? "take it out" : "write one of " + String.join(", ", known));
      }
    }
  }

  /**
   * The names of the attributes in a namespace.
   *
   * @param namespace the namespace, empty for none
   * @return their local names in the order of the file
   */
  public List<String> attributes(String namespace) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (namespaceOf(i).equals(namespace)) {
        names.add(xml.getAttributeLocalName(i));
      }
    }
    return names;
  }

  /**
   * The namespaces of the attributes that have one.
   *
   * @return each once, in the order of the file
   */
  public List<String> attributeNamespaces() {
    return IntStream.range(0, xml.getAttributeCount())
        .mapToObj(this::namespaceOf)
        .filter(namespace -> !namespace.isEmpty())
        .distinct()
        .toList();
  }

  /**
   * Moves to the next child of the element that is open.
   *
   * @return false where there is no further child; the element is then closed
   */
  public boolean enterChild() {
    return toElement(null);
  }

  /**
   * Moves to the next child of the element that is open, as {@link #enterChild} does; text between
   * children is noted as a problem.
   *
   * @return false where there is no further child; the element is then closed
   */
  public boolean enterOnlyChild() {
    StringBuilder text = new StringBuilder();
    Position before = position;
    boolean entered = toElement(text);
    if (!text.chars().allMatch(c -> " \t\r\n".indexOf(c) >= 0)) {
      problem(before, "xml.text", "text has no place after this tag", "take it out");
    }
    return entered;
  }

  /**
   * The text of the element, which is closed by this. A child element is noted as a problem.
   *
   * @return the text, without white space around it
   */
  public String text() {
    StringBuilder text = new StringBuilder();
    Position start = position;
    String name = name();
    while (toElement(text)) {
      problem("xml.element", "<" + name() + "> is not expected in <" + name + ">", "take it out");
      skip();
    }
    position = start;
    return text.toString().strip();
  }

  /** Closes the element without looking into it. */
  public void skip() {
    while (enterChild()) {
      skip();
    }
  }

  /**
   * Notes a problem of the element.
   *
   * @param code the kind of problem
   * @param what what is wrong
   * @param remedy what to do
   */
  public void problem(String code, String what, String remedy) {
    problem(position, code, what, remedy);
  }

  /**
   * Notes a problem somewhere in the document.
   *
   * @param where the place
   * @param code the kind of problem
   * @param what what is wrong
   * @param remedy what to do
   */
  public void problem(Position where, String code, String what, String remedy) {
    if (problems.size() < MAX_PROBLEMS) {
      problems.add(new SourceProblem(where, code, what, remedy));
    }
  }

  /**
   * Notes that an element has no place here, and closes it.
   *
   * @param remedy what to do
   */
  public void refuseElement(String remedy) {
    problem("xml.element", "<" + name() + "> is not accepted here", remedy);
    skip();
  }

  /**
   * Reads to the end of the document and throws what was noted, in the order of the document.
   *
   * @throws BrokenFileException if there was any problem
   */
  public void finish() {
    while (parser.hasNext()) {
      parser.next();
    }
    if (!problems.isEmpty()) {
      problems.sort(Comparator.comparing(SourceProblem::position, IN_ORDER));
      throw new BrokenFileException(problems);
    }
  }

  private Position toRoot() {
    int event;
    do {
      event = parser.next();
    } while (event != XMLStreamConstants.START_ELEMENT);
    depth = 1;
    return parser.tag();
  }

  /** To the next tag; the text before it is kept where somebody wants it. */
  private boolean toElement(@Nullable StringBuilder text) {
    while (true) {
      switch (parser.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          position = parser.tag();
          deeper();
          return true;
        }
        case XMLStreamConstants.END_ELEMENT -> {
          depth--;
          return false;
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
          if (text != null) {
            text.append(xml.getText());
          }
        }
        default -> {}
      }
    }
  }

  private void deeper() {
    depth++;
    if (depth > MAX_DEPTH) {
      throw GuardedParser.refused(
          position,
          "xml.depth",
          "elements are nested more than " + MAX_DEPTH + " deep",
          "this is not a file of this kind");
    }
  }

  private String namespaceOf(int attribute) {
    String namespace = xml.getAttributeNamespace(attribute);
    return namespace == null ? "" : namespace;
  }
}
