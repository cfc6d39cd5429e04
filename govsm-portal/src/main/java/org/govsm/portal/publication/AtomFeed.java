package org.govsm.portal.publication;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.govsm.portal.web.Page;
import org.govsm.procurement.record.Publisher;

/** Atom feed (RFC 4287) of releases. */
record AtomFeed(Page page, String department, Publisher publisher) {

  private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

  byte[] write(List<FeedResource.Entry> entries) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      XMLStreamWriter xml =
          XMLOutputFactory.newInstance().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
      xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
      xml.writeStartElement("feed");
      xml.writeDefaultNamespace(NAMESPACE);
      xml.writeAttribute("xml:lang", page.context().language());
      String self = publisher.base() + "/feed.atom";
      element(xml, "id", self);
      String name = page.departmentName(department);
      element(xml, "title", page.say("publication.feed-of", "department", name));
      Instant newest = entries.isEmpty() ? Instant.EPOCH : entries.get(0).at();
      element(xml, "updated", newest.toString());
      link(xml, "self", self);
      xml.writeStartElement("author");
      element(xml, "name", name);
      xml.writeEndElement();
      for (FeedResource.Entry entry : entries) {
        entry(xml, entry);
      }
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return out.toByteArray();
  }

  private void entry(XMLStreamWriter xml, FeedResource.Entry entry) throws XMLStreamException {
    String record = publisher.base() + "/records/" + entry.ocid();
    String said =
        entry.tags().stream()
            .map(tag -> page.say("publication.tag." + tag))
            .collect(Collectors.joining(", "));
    xml.writeStartElement("entry");
    element(xml, "id", record + "#" + entry.id());
    element(xml, "title", said + ": " + entry.title());
    element(xml, "updated", entry.at().toString());
    if (!entry.summary().isEmpty()) {
      element(xml, "summary", entry.summary());
    }
    link(xml, "alternate", record);
    xml.writeEndElement();
  }

  private static void element(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }

  private static void link(XMLStreamWriter xml, String relation, String address)
      throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", relation);
    xml.writeAttribute("href", address);
  }
}
