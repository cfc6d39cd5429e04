package org.govsm.core.xml;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.govsm.core.source.BrokenFileException;
import org.govsm.core.source.Position;
import org.govsm.core.source.Problem;

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

  private final String file;
  private final XMLStreamReader xml;
  private final TagPositions tags;
  private final List<Problem> problems = new ArrayList<>();
  private Position position;
  private int depth;

  private XmlCursor(String file, String text, XMLStreamReader xml) {
    this.file = file;
    this.xml = xml;
    this.tags = new TagPositions(file, text);
    this.position = Position.of(file);
  }

  /**
   * Opens a document and stands on its root element.
   *
   * @param file the name to use in problems
   * @param bytes the document
   * @return the cursor
   * @throws BrokenFileException if it cannot be read as XML at all
   */
  public static XmlCursor open(String file, byte[] bytes) {
    if (bytes.length > MAX_BYTES) {
      throw refused(
          Position.of(file),
          "xml.size",
          "the file has " + bytes.length + " bytes, more than " + MAX_BYTES,
          "split it into smaller files");
    }
    String text = decoded(file, bytes);
    try {
      XMLStreamReader xml = factory().createXMLStreamReader(new StringReader(text));
      XmlCursor cursor = new XmlCursor(file, text, xml);
      cursor.toRoot();
      return cursor;
    } catch (XMLStreamException e) {
      throw notXml(file, e);
    }
  }

  /**
   * Opens a document of one kind and stands on its root element.
   *
   * @param file the name to use in problems
   * @param bytes the document
   * @param namespace the namespace that its root must have
   * @param root the local name that its root must have
   * @return the cursor
   * @throws BrokenFileException if it cannot be read as XML, or is of another kind
   */
  public static XmlCursor open(String file, byte[] bytes, String namespace, String root) {
    XmlCursor cursor = open(file, bytes);
    if (!cursor.name().equals(root) || !cursor.namespace().equals(namespace)) {
      throw refused(
          cursor.position(),
          "xml.root",
          "<" + cursor.name() + "> of '" + cursor.namespace() + "' is another kind of document",
          "give one that begins with <" + root + " xmlns=\"" + namespace + "\">");
    }
    return cursor;
  }

  /** One encoding only, so that columns are counted in characters and no byte is guessed at. */
  private static String decoded(String file, byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\ufeff") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw refused(Position.of(file), "xml.encoding", "the file is not UTF-8", "save it as UTF-8");
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> new ByteArrayInputStream(new byte[0]));
    return factory;
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
   * @param name its name
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
   * @param name its name
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
    Optional<String> value = attribute(namespace, name).filter(v -> !v.isBlank());
    if (value.isEmpty()) {
      problem(
          "xml.attribute",
          "<" + name() + "> has no attribute '" + name + "'",
          "write " + name + "=\"...\"");
    }
    return value.orElse("");
  }

  /**
   * An attribute without namespace that is a day; where it is none, a problem is noted.
   *
   * @param name its name
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
   * @param name its name
   * @return the day, or {@link LocalDate#MIN}
   */
  public LocalDate requiredDay(String name) {
    required(name);
    return day(name).orElse(LocalDate.MIN);
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
   * Moves to the next child of the element that is open.
   *
   * @return false where there is no further child; the element is then closed
   */
  public boolean enterChild() {
    return toElement(new StringBuilder());
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
      problems.add(new Problem(where, code, what, remedy));
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
   * Reads to the end of the document and throws what was noted.
   *
   * @throws BrokenFileException if there was any problem
   */
  public void finish() {
    try {
      while (xml.hasNext()) {
        guard(xml.next());
      }
    } catch (XMLStreamException e) {
      throw notXml(file, e);
    }
    if (!problems.isEmpty()) {
      throw new BrokenFileException(problems);
    }
  }

  private void toRoot() throws XMLStreamException {
    String declared = xml.getCharacterEncodingScheme();
    if (declared != null && !declared.equalsIgnoreCase("UTF-8")) {
      throw refused(
          Position.of(file),
          "xml.encoding",
          "the file says that it is " + declared,
          "save it as UTF-8 and say so");
    }
    while (xml.hasNext()) {
      int event = xml.next();
      guard(event);
      if (event == XMLStreamConstants.START_ELEMENT) {
        position = tags.ofTagEndingAt(xml.getLocation());
        depth = 1;
        return;
      }
    }
  }

  private boolean toElement(StringBuilder text) {
    try {
      while (true) {
        int event = xml.next();
        guard(event);
        switch (event) {
          case XMLStreamConstants.START_ELEMENT -> {
            position = tags.ofTagEndingAt(xml.getLocation());
            deeper();
            return true;
          }
          case XMLStreamConstants.END_ELEMENT -> {
            depth--;
            return false;
          }
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
              text.append(xml.getText());
          default -> {}
        }
      }
    } catch (XMLStreamException e) {
      throw notXml(file, e);
    }
  }

  private void deeper() {
    depth++;
    if (depth > MAX_DEPTH) {
      throw refused(
          position,
          "xml.depth",
          "elements are nested more than " + MAX_DEPTH + " deep",
          "this is not a file of this kind");
    }
  }

  private void guard(int event) {
    if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
      throw refused(
          here(),
          "xml.doctype",
          "the file has a DOCTYPE or an entity of its own",
          "remove the DOCTYPE and write the characters themselves");
    }
  }

  private Position here() {
    Location location = xml.getLocation();
    return new Position(
        file, Math.max(location.getLineNumber(), 0), Math.max(location.getColumnNumber(), 0));
  }

  private String namespaceOf(int attribute) {
    String namespace = xml.getAttributeNamespace(attribute);
    return namespace == null ? "" : namespace;
  }

  private static BrokenFileException notXml(String file, XMLStreamException e) {
    Location at = e.getLocation();
    Position where =
        at == null || at.getLineNumber() < 1
            ? Position.of(file)
            : new Position(file, at.getLineNumber(), Math.max(at.getColumnNumber(), 0));
    return refused(where, "xml.broken", "this is not well-formed XML here", "mend the file");
  }

  private static BrokenFileException refused(
      Position where, String code, String what, String remedy) {
    return new BrokenFileException(List.of(new Problem(where, code, what, remedy)));
  }
}
