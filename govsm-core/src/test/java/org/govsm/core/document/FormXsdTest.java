package org.govsm.core.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.govsm.core.document.TermsForm.FORM;
import static org.govsm.core.document.TermsForm.NAMESPACE;

import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class FormXsdTest {

  @Test
  void every_kind_has_its_type() throws IOException {
    try (InputStream in = FormXsdTest.class.getResourceAsStream("terms.xsd")) {
      assertThat(XmlSchema.of(FORM, NAMESPACE, "terms"))
          .isEqualTo(new String(in.readAllBytes(), UTF_8));
    }
  }

  @Test
  void a_document_as_it_is_written_is_valid() {
    Xsd xsd = new Xsd(XmlSchema.of(FORM, NAMESPACE, "terms"));

    assertThat(xsd.refusal(SchemaXml.write(FORM, NAMESPACE, "terms", TermsForm.tree()))).isEmpty();
  }

  @Test
  void a_form_without_parts_has_a_schema() {
    Xsd xsd = new Xsd(XmlSchema.of(Schema.of(), NAMESPACE, "none"));

    assertThat(xsd.refusal("<none xmlns='urn:govsm:test:1'/>".getBytes(UTF_8))).isEmpty();
    assertThat(xsd.refusal("<none xmlns='urn:govsm:test:1' a='1'/>".getBytes(UTF_8))).isPresent();
  }

  @Test
  void a_document_without_namespace_has_none() {
    assertThatThrownBy(() -> XmlSchema.of(FORM, "", "terms"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
