package org.govsm.procurement.requirement;

import java.util.Map;
import org.govsm.core.document.SchemaXml;
import org.govsm.core.document.XmlSchema;

/** Requirements in XML: another spelling of the same tree. */
final class RequirementXml {

  private static final String NAMESPACE = "urn:govsm:requirement:1";
  private static final String ROOT = "requirement";

  private RequirementXml() {}

  static Map<String, Object> read(String file, byte[] xml) {
    return SchemaXml.read(RequirementForm.FORM, NAMESPACE, ROOT, file, xml);
  }

  static byte[] write(Requirement requirement) {
    return SchemaXml.write(RequirementForm.FORM, NAMESPACE, ROOT, requirement.toPlain());
  }

  static String xsd() {
    return XmlSchema.of(RequirementForm.FORM, NAMESPACE, ROOT);
  }
}
