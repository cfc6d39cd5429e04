package org.govsm.procurement.importing;

import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A part of a workbook as XML, element by element; what is not XML is refused as broken. */
final class WorkbookXml {

  private final XMLStreamReader xml;

  WorkbookXml(byte[] part) {
    try {
      xml = factory().createXMLStreamReader(new ByteArrayInputStream(part), "UTF-8");
    } catch (XMLStreamException e) {
      throw WorkbookPackage.broken();
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    return factory;
  }

  /** Moves to the next element that begins, however deep; false where there is none. */
  boolean next() {
    while (hasNext()) {
      if (event() == XMLStreamConstants.START_ELEMENT) {
        return true;
      }
    }
    return false;
  }

  /** Moves to the next element within the one of this name that is open; false at its end. */
  boolean nextIn(String parent) {
    while (hasNext()) {
      int event = event();
      if (event == XMLStreamConstants.START_ELEMENT) {
        return true;
      } else if (event == XMLStreamConstants.END_ELEMENT && name().equals(parent)) {
        return false;
      }
    }
    throw WorkbookPackage.broken();
  }

  private boolean hasNext() {
    try {
      return xml.hasNext();
    } catch (XMLStreamException e) {
      throw WorkbookPackage.broken();
    }
  }

  private int event() {
    try {
      return xml.next();
    } catch (XMLStreamException e) {
      throw WorkbookPackage.broken();
    }
  }

  /** The name of the element without its prefix. */
  String name() {
    return xml.getLocalName();
  }

  /** An attribute by its name without prefix; empty where it is not there. */
  String attribute(String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name)) {
        return xml.getAttributeValue(i);
      }
    }
    return "";
  }

  boolean has(String attribute) {
    return xml.getAttributeValue(null, attribute) != null;
  }

  /** An attribute that is a number without sign; the other where it is not there. */
  int number(String name, int otherwise) {
    String value = attribute(name);
    try {
      return value.isEmpty() ? otherwise : Integer.parseUnsignedInt(value);
    } catch (NumberFormatException e) {
      throw WorkbookPackage.broken();
    }
  }

  /** The text of the element, which is closed by this. */
  String text() {
    try {
      return xml.getElementText();
    } catch (XMLStreamException e) {
      throw WorkbookPackage.broken();
    }
  }

  /** The text of the runs of the element of this name, without hints of how to pronounce it. */
  String runs(String parent) {
    StringBuilder text = new StringBuilder();
    while (nextIn(parent)) {
      if (name().equals("rPh")) {
        skip("rPh");
      } else if (name().equals("t")) {
        text.append(text());
      }
    }
    return text.toString();
  }

  private void skip(String element) {
    boolean inside = true;
    while (inside) {
      inside = nextIn(element);
    }
  }
}
