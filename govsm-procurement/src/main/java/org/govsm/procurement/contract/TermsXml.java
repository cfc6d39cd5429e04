package org.govsm.procurement.contract;

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
    byte[] xml =
        PublishedContracts.file(file)
            .orElseThrow(
                () ->
                    new IllegalArgumentException("no terms of this name come with govsm: " + name));
    return Terms.readXml(file, xml).orThrow();
  }
}
