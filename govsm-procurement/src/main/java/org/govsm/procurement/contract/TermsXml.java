package org.govsm.procurement.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.govsm.core.document.SchemaXml;
import org.govsm.core.document.XmlSchema;

/** Terms in XML: another spelling of the same tree. */
final class TermsXml {

  private static final String NAMESPACE = "urn:govsm:terms:1";
  private static final String ROOT = "terms";

  private TermsXml() {}

  static Map<String, Object> read(String file, byte[] xml, Shapes shapes) {
    return SchemaXml.read(Terms.form(shapes), NAMESPACE, ROOT, file, xml);
  }

  static byte[] write(Terms terms) {
    return SchemaXml.write(Terms.form(terms.shapes()), NAMESPACE, ROOT, terms.toPlain());
  }

  static String xsd(Shapes shapes) {
    return XmlSchema.of(Terms.form(shapes), NAMESPACE, ROOT);
  }

  static Terms packaged(String name) {
    String file = name + ".xml";
    try (InputStream in = Terms.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalArgumentException("no terms of this name come with govsm: " + name);
      }
      return Terms.readXml(file, in.readAllBytes()).orThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
