package org.govsm.core.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;

/** The JDK's validator. */
final class Xsd {

  private final Schema schema;

  Xsd(String text) {
    try {
      SchemaFactory factory = SchemaFactory.newDefaultInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      schema = factory.newSchema(new StreamSource(new StringReader(text)));
    } catch (SAXException e) {
      throw new AssertionError(text, e);
    }
  }

  /** What is wrong, or nothing. */
  Optional<String> refusal(byte[] document) {
    try {
      schema.newValidator().validate(new StreamSource(new ByteArrayInputStream(document)));
      return Optional.empty();
    } catch (SAXException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
