package org.govsm.core.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.govsm.core.decision.Certainty;
import org.govsm.core.place.Jurisdictions;
import org.govsm.core.source.BrokenFileException;
import org.govsm.core.text.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.SAXException;

class IdentityFilesTest {

  private static final Identifiers IDENTIFIERS = Identifiers.shipped();

  private static final String REGISTER =
      """
      <register xmlns="urn:govsm:register:1" code="GSTN" source="A copy" at="2026-11-28T09:00:00Z" whole="%s">
        <entry kind="PAN" number="AAPFU0939F" name="Example and Sons" status="ACTIVE" from="2019-01-01"/>
        <entry kind="PAN" number="aapfu 0938f" name="Example" status="ACTIVE" verified="false"/>
      </register>
      """;

  @Test
  void the_shipped_table_is_valid_by_its_schema() {
    assertThatCode(
            () ->
                validate(
                    "identifiers-1.xsd",
                    Identifiers.class.getResourceAsStream("identifiers.xml").readAllBytes()))
        .doesNotThrowAnyException();
  }

  @Test
  void a_form_that_was_seen_says_where() {
    assertThat(IDENTIFIERS.kinds())
        .hasSize(10)
        .allSatisfy(
            kind ->
                assertThat(kind.citation().seen().isPresent())
                    .as(kind.code())
                    .isEqualTo(kind.citation().sure() != Certainty.LOW));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "hi"})
  void each_kind_has_a_name(String language) {
    assertThat(IDENTIFIERS.kinds())
        .allSatisfy(
            kind ->
                assertThat(Messages.shipped(language).find("term." + kind.name().code()))
                    .isPresent());
  }

  @Test
  void a_broken_table_is_refused_with_all_faults() {
    String broken =
        """
        <identifiers xmlns="urn:govsm:identifiers:1">
          <source id="a" instrument="i" provision="p" seen="report"/>
          <identifier code="X" pattern="A?" source="b" sure="sure">
            <part name="n" at="0" length="9" states="iso" list="none"/>
          </identifier>
        </identifiers>
        """;
    assertThatThrownBy(
            () -> Identifiers.read("x.xml", broken.getBytes(UTF_8), Jurisdictions.shipped()))
        .isInstanceOfSatisfying(
            BrokenFileException.class, broke -> assertThat(broke.problems()).hasSize(8));
  }

  @ParameterizedTest
  @CsvSource({
    "true, AAPFU0939F, found",
    "true, AAPFU0938F, unverified",
    "true, AAPFU0937F, not-found",
    "false, AAPFU0937F, unavailable"
  })
  void a_register_in_a_file_answers_in_four_ways(String whole, String pan, String status)
      throws IOException, SAXException {
    byte[] file = REGISTER.replace("%s", whole).getBytes(UTF_8);
    validate("register-1.xsd", file);
    Register register = FileRegister.read("gstn.xml", file);
    Identifier number = IDENTIFIERS.check("PAN", pan, LocalDate.of(2026, 11, 28)).orThrow();

    assertThat(register.find(number).status()).isEqualTo(status);
    assertThat(register.find(number).source()).isEqualTo("A copy");
    assertThat(register.find(number).at()).isEqualTo("2026-11-28T09:00:00Z");
  }

  @Test
  void a_broken_register_is_refused_with_all_faults() {
    String broken =
        """
        <register xmlns="urn:govsm:register:1" code="GSTN" source="s" at="today" whole="yes">
          <entry kind="PAN" number="1" name="n" status="ACTIVE" from="2020-01-01" until="2020-01-01"/>
          <entry kind="PAN" number="1" name="n" status="ACTIVE"/>
        </register>
        """;
    assertThatThrownBy(() -> FileRegister.read("x.xml", broken.getBytes(UTF_8)))
        .isInstanceOfSatisfying(
            BrokenFileException.class, broke -> assertThat(broke.problems()).hasSize(4));
  }

  private static void validate(String schema, byte[] xml) throws IOException, SAXException {
    SchemaFactory.newDefaultInstance()
        .newSchema(Identifiers.class.getResource(schema))
        .newValidator()
        .validate(new StreamSource(new ByteArrayInputStream(xml)));
  }
}
