package org.govsm.procurement.iso20022;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * Schema of the messages that are written: what govsm writes of pain.001.001.03, with the names,
 * order and lengths of the published message.
 */
final class MessageSchema {

  private static final String FILE = "pain.001.001.03.xsd";

  private static final Schema SCHEMA = load();

  private MessageSchema() {}

  private static Schema load() {
    try (InputStream in = requireNonNull(MessageSchema.class.getResourceAsStream(FILE), FILE)) {
      SchemaFactory factory = SchemaFactory.newDefaultInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
      return factory.newSchema(new StreamSource(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SAXException e) {
      throw new IllegalStateException(FILE + " is no schema", e);
    }
  }

  /**
   * Checks a message before anybody gets it.
   *
   * @throws IllegalStateException with the place; it repeats nothing of the message
   */
  static void check(byte[] message) {
    Validator validator = SCHEMA.newValidator();
    try {
      validator.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      validator.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
      validator.validate(new StreamSource(new ByteArrayInputStream(message)));
    } catch (SAXParseException e) {
      throw new IllegalStateException(
          "the message breaks its schema at " + e.getLineNumber() + ":" + e.getColumnNumber());
    } catch (SAXException e) {
      throw new IllegalStateException("the message breaks its schema");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
