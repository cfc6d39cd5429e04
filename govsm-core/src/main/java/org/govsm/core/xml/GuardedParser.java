package org.govsm.core.xml;

import java.io.ByteArrayInputStream;
import java.io.CharArrayReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.govsm.core.source.BrokenFileException;
import org.govsm.core.source.Position;
import org.govsm.core.source.SourceProblem;

/** The JDK's own parser behind limits: what it will not read is refused with its position. */
final class GuardedParser {

  private final String file;
  private final XMLStreamReader xml;
  private final TagPositions tags;

  private GuardedParser(String file, char[] text, XMLStreamReader xml) {
    this.file = file;
    this.xml = xml;
    tags = new TagPositions(file, text);
  }

  static GuardedParser open(String file, byte[] bytes) {
    if (bytes.length > XmlCursor.MAX_BYTES) {
      throw refused(
          Position.of(file),
          "xml.size",
          "the file has " + bytes.length + " bytes, more than " + XmlCursor.MAX_BYTES,
          "split it into smaller files");
    }
    char[] text = decoded(file, bytes);
    try {
      XMLStreamReader xml = factory().createXMLStreamReader(new CharArrayReader(text));
      String declared = xml.getCharacterEncodingScheme();
      if (declared != null && !declared.equalsIgnoreCase("UTF-8")) {
        throw refused(
            Position.of(file),
            "xml.encoding",
            "the file says that it is " + declared,
            "save it as UTF-8 and say so");
      }
      return new GuardedParser(file, text, xml);
    } catch (XMLStreamException e) {
      throw notXml(file, e);
    }
  }

  /** One encoding only, so that columns are counted in characters and no byte is guessed at. */
  private static char[] decoded(String file, byte[] bytes) {
    try {
      CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      if (text.hasRemaining() && text.get(0) == '\ufeff') {
        text.get();
      }
      char[] characters = new char[text.remaining()];
      text.get(characters);
      return characters;
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

  XMLStreamReader at() {
    return xml;
  }

  boolean hasNext() {
    try {
      return xml.hasNext();
    } catch (XMLStreamException e) {
      throw notXml(file, e);
    }
  }

  /** The next event; a DOCTYPE or an entity is refused on its own event. */
  int next() {
    try {
      int event = xml.next();
      if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
        throw refused(
            position(xml.getLocation()),
            "xml.doctype",
            "the file has a DOCTYPE or an entity of its own",
            "remove the DOCTYPE and write the characters themselves");
      }
      return event;
    } catch (XMLStreamException e) {
      throw notXml(file, e);
    }
  }

  /** Where the tag that was just read begins. */
  Position tag() {
    return tags.ofTagEndingAt(xml.getLocation());
  }

  private Position position(Location location) {
    return new Position(
        file, Math.max(location.getLineNumber(), 0), Math.max(location.getColumnNumber(), 0));
  }

  private static BrokenFileException notXml(String file, XMLStreamException e) {
    Location at = e.getLocation();
    Position where =
        at == null || at.getLineNumber() < 1
            ? Position.of(file)
            : new Position(file, at.getLineNumber(), Math.max(at.getColumnNumber(), 0));
    return refused(where, "xml.broken", "this is not well-formed XML here", "fix the file");
  }

  static BrokenFileException refused(Position where, String code, String what, String remedy) {
    return new BrokenFileException(List.of(new SourceProblem(where, code, what, remedy)));
  }
}
