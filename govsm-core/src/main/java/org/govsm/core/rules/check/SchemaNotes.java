package org.govsm.core.rules.check;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.govsm.core.source.Position;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * What an XML Schema finds in a file: a reader takes what it knows and passes over the rest, so
 * that an attribute with a slip in its name would be as good as not written.
 */
final class SchemaNotes implements ErrorHandler {

  private static final Pattern OTHER_ATTRIBUTE =
      Pattern.compile("cvc-complex-type\\.3\\.2\\.2: \\D*'([^']*)'\\D*'([^']*)'.*");
  private static final Pattern CODE = Pattern.compile("^[a-z]+-[A-Za-z.0-9-]+: ");

  private final String file;
  private final List<LintNote> notes = new ArrayList<>();

  private SchemaNotes(String file) {
    this.file = file;
  }

  /** The notes on a file that can be read as XML and has no document type of its own. */
  static List<LintNote> of(FoundFile file, byte[] schema) {
    SchemaNotes found = new SchemaNotes(file.name());
    try {
      Validator validator = validator(schema);
      validator.setErrorHandler(found);
      validator.validate(new StreamSource(new ByteArrayInputStream(file.bytes())));
    } catch (SAXException e) {
      return List.of(); // no XML further down: its reader says where
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found.notes;
  }

  /** That of the JDK, whatever parser a host has; nothing outside the two files is read. */
  private static Validator validator(byte[] schema) throws SAXException {
    SchemaFactory factory = SchemaFactory.newDefaultInstance();
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
    Validator validator =
        factory.newSchema(new StreamSource(new ByteArrayInputStream(schema))).newValidator();
    validator.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    validator.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
    return validator;
  }

  private void note(SAXParseException found) {
    String said = String.valueOf(found.getMessage());
    Matcher other = OTHER_ATTRIBUTE.matcher(said);
    String text =
        other.matches()
            ? "<"
                + other.group(2)
                + "> has no attribute '"
                + other.group(1)
                + "'; write the one"
                + " that was meant, or take it out"
            : CODE.matcher(said).replaceFirst("") + "; see the XML Schema of the file";
    notes.add(
        new LintNote(
            LintNote.Level.ERROR,
            other.matches() ? "xml.attribute" : "xml.schema",
            new Position(file, Math.max(0, found.getLineNumber()), 0),
            text));
  }

  @Override
  public void warning(SAXParseException found) {
    note(found);
  }

  @Override
  public void error(SAXParseException found) {
    note(found);
  }

  @Override
  public void fatalError(SAXParseException found) throws SAXException {
    throw found;
  }
}
