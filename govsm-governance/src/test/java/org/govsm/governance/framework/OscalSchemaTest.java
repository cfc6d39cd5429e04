package org.govsm.governance.framework;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.SAXException;

/** The shipped files against the schemas of OSCAL 1.1.2 that NIST publishes. */
class OscalSchemaTest {

  private static final Schema CATALOG = schema("catalog");
  private static final Schema PROFILE = schema("profile");

  @Test
  void the_shipped_catalogues_are_valid() {
    assertThatCode(
            () -> {
              validate(CATALOG, CatalogueFixture.shipped());
              validate(CATALOG, CatalogueFixture.text("later-law.xml"));
            })
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"framework-2012", "starter", "later-law", "india-2026", "dbim-3", "in-mh"})
  void the_shipped_profiles_are_valid(String profile) {
    String file = CatalogueFixture.text("profiles/" + profile + ".xml");
    assertThatCode(() -> validate(PROFILE, file)).doesNotThrowAnyException();
  }

  @Test
  void the_examples_of_the_documentation_are_valid() {
    assertThatCode(
            () -> {
              validate(CATALOG, CatalogueFixture.text("own-controls.xml"));
              validate(PROFILE, CatalogueFixture.text("own-profile.xml"));
              validate(PROFILE, CatalogueFixture.text("overlay.xml"));
            })
        .doesNotThrowAnyException();
  }

  @Test
  void the_schemas_bite() {
    String late = "<title>Late</title></control>";
    String control = CatalogueFixture.shipped().replaceFirst("</control>", late);
    String import2 = CatalogueFixture.text("profiles/starter.xml").replace("with-id", "with-name");

    assertThatThrownBy(() -> validate(CATALOG, control)).isInstanceOf(SAXException.class);
    assertThatThrownBy(() -> validate(PROFILE, import2)).isInstanceOf(SAXException.class);
  }

  private static void validate(Schema schema, String file) throws Exception {
    schema.newValidator().validate(new StreamSource(new StringReader(file)));
  }

  private static Schema schema(String kind) {
    try {
      return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
          .newSchema(
              OscalSchemaTest.class.getResource("/schema/xml/oscal-" + kind + "_schema.xsd"));
    } catch (SAXException e) {
      throw new IllegalStateException(e);
    }
  }
}
