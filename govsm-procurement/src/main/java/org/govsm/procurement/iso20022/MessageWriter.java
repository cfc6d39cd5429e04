package org.govsm.procurement.iso20022;

import java.io.ByteArrayOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.govsm.core.money.Money;

/** Writer of one XML message in one namespace. */
final class MessageWriter {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final XMLStreamWriter xml;
  private final String namespace;
  private boolean started;

  MessageWriter(String namespace) {
    this.namespace = namespace;
    try {
      xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
      xml.writeStartDocument("UTF-8", "1.0");
    } catch (XMLStreamException e) {
      throw cannot(e);
    }
  }

  MessageWriter open(String name) {
    try {
      xml.writeStartElement(name);
      if (!started) {
        xml.writeDefaultNamespace(namespace);
        started = true;
      }
      return this;
    } catch (XMLStreamException e) {
      throw cannot(e);
    }
  }

  MessageWriter close() {
    try {
      xml.writeEndElement();
      return this;
    } catch (XMLStreamException e) {
      throw cannot(e);
    }
  }

  MessageWriter text(String name, Object value) {
    open(name);
    write(value.toString());
    return close();
  }

  MessageWriter amount(String name, String currency, Money sum) {
    open(name);
    try {
      xml.writeAttribute("Ccy", currency);
    } catch (XMLStreamException e) {
      throw cannot(e);
    }
    write(sum.toString());
    return close();
  }

  private void write(String text) {
    try {
      xml.writeCharacters(text);
    } catch (XMLStreamException e) {
      throw cannot(e);
    }
  }

  byte[] done() {
    try {
      xml.writeEndDocument();
      xml.close();
      return out.toByteArray();
    } catch (XMLStreamException e) {
      throw cannot(e);
    }
  }

  /** Writing into memory does not fail; the cause is left out, as it may quote what was written. */
  private static IllegalStateException cannot(XMLStreamException e) {
    return new IllegalStateException("an XML message cannot be written: " + e.getClass().getName());
  }
}
