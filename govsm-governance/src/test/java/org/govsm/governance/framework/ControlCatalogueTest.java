package org.govsm.governance.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.govsm.core.decision.Certainty;
import org.govsm.core.decision.Force;
import org.govsm.core.decision.SourceKind;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.core.source.BrokenFileException;
import org.govsm.core.source.SourceProblem;
import org.govsm.core.time.EffectivePeriod;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ControlCatalogueTest {

  /** A text in Devanagari; a full stop of English is no end of it. */
  private static final String HINDI = "(?s).*[\\u0900-\\u097F].*(?<!\\.)";

  private static final String OURS = " ns=\"urn:govsm:controls:1\"";

  private static final String ATTESTATION =
      "<part id=\"one_att\" name=\"attestation\""
          + OURS
          + "><p>Signed</p></part><part id=\"one_att_hi\" name=\"attestation\""
          + OURS
          + "><prop name=\"language\""
          + OURS
          + " value=\"hi\"/><p>एक हस्ताक्षर</p></part>";

  @Nested
  @DisplayName("The shipped framework of 2012")
  class Shipped {

    private final ControlCatalogue catalogue = ControlCatalogue.shipped();
    private final Control control = catalogue.find("GSM-COM-11").orElseThrow();

    @Test
    void says_what_it_is() {
      assertThat(catalogue.id()).isEqualTo("framework-2012");
      assertThat(catalogue.version()).isEqualTo("0.1.0");
      assertThat(catalogue.title()).endsWith("Government Organisations (2012)");
      assertThat(catalogue.lastModified()).isEqualTo("2026-11-25T00:00:00+05:30");
      assertThat(catalogue.digest()).startsWith("sha256:").hasSize(71);
      assertThat(catalogue.find("GSM-COM-12")).isEmpty();
    }

    @Test
    void has_the_control_as_the_facts_have_it() {
      assertThat(control.id()).isEqualTo("GSM-COM-11");
      assertThat(control.element()).isEqualTo("communication");
      assertThat(control.area()).isEqualTo("rhythm");
      assertThat(control.title("en")).isEqualTo("Not stale");
      assertThat(control.strength()).isEqualTo("should");
      assertThat(control.severity()).isEqualTo("medium");
      assertThat(control.cadence()).isEqualTo("continuous");
      assertThat(control.mode()).isEqualTo("automated");
      assertThat(control.status()).isEqualTo("in-force");
      assertThat(control.jurisdictions()).containsExactly("IN");
      assertThat(control.effective()).contains(EffectivePeriod.since(LocalDate.of(2012, 8, 23)));
      assertThat(control.evidence())
          .containsExactly("asOf - max(posts[].publishedAt where original)");
      assertThat(control.parameters()).isEqualTo(Map.of("warnDays", "7", "failDays", "14"));
    }

    @Test
    void cites_its_source_and_where_it_was_seen() {
      var citation = control.citation();

      assertThat(citation.provision()).isEqualTo("5.1.4, page 22");
      assertThat(citation.sure()).isEqualTo(Certainty.HIGH);
      assertThat(citation.force()).isEqualTo(Force.ADVISORY);
      assertThat(citation.issued()).contains(LocalDate.of(2012, 8, 23));
      assertThat(citation.seen()).contains(SourceKind.OFFICIAL);
      assertThat(citation.address().orElseThrow()).endsWith("page22.html");
      assertThat(control.textSeen()).isEqualTo("read");
    }

    @Test
    void has_every_control_in_hindi() {
      assertThat(catalogue.controls())
          .allSatisfy(c -> assertThat(c.languages()).containsExactly("en", "hi"))
          .allSatisfy(c -> assertThat(c.title("hi")).matches(HINDI))
          .allSatisfy(c -> assertThat(c.statement("hi")).matches(HINDI));
      assertThat(control.statement("hi")).startsWith("कोई भी सक्रिय खाता");
      assertThat(control.statement("ta")).isEqualTo(control.statement("en"));
    }

    @Test
    void asks_in_hindi_what_only_a_person_can_say() {
      assertThat(catalogue.controls())
          .filteredOn(c -> c.attestation("en").isPresent())
          .hasSize(51)
          .allSatisfy(c -> assertThat(c.attestation("hi").orElseThrow()).matches(HINDI))
          .allSatisfy(c -> assertThat(c.attestedBy()).isNotEmpty());
      assertThat(catalogue.find("GSM-LEG-01").orElseThrow())
          .satisfies(c -> assertThat(c.attestedBy()).containsExactly("legal-officer"))
          .satisfies(
              c -> assertThat(c.attestation("hi")).contains("विधि अधिकारी हस्ताक्षर करता है"));
    }

    @Test
    void names_its_elements_in_both_languages() {
      assertThat(catalogue.elements())
          .extracting(Element::id, e -> e.title("en"), e -> e.title("hi"))
          .containsExactly(
              tuple("objective", "Objective", "उद्देश्य"),
              tuple("platform", "Platform", "मंच"),
              tuple("governance", "Governance", "अभिशासन"),
              tuple("communication", "Communication strategy", "संचार कार्यनीति"),
              tuple("pilot", "Pilot", "प्रायोगिक चरण"),
              tuple("institutionalisation", "Institutionalisation", "संस्थागत रूप देना"),
              tuple("core-values", "Core values", "आधारभूत मूल्य"));
    }

    @Test
    void has_a_tree_form_that_can_be_hashed() {
      assertThat(CanonicalForm.text(control.toPlain()))
          .contains("\"id\":\"GSM-COM-11\"", "\"params\":{\"failDays\":\"14\",\"warnDays\":\"7\"}");
    }
  }

  @Nested
  @DisplayName("The digest")
  class Digest {

    @Test
    void does_not_change_with_white_space_comments_or_order() {
      String area = "<prop name=\"area\"" + OURS + " value=\"rhythm\"/>";
      String file =
          CatalogueFixture.oneControl()
              .replace(area, "<!-- below -->")
              .replace("<link", "\n" + area + "<link");

      assertThat(read(file).digest()).isEqualTo(read(CatalogueFixture.oneControl()).digest());
    }

    @Test
    void changes_with_a_limit() {
      ControlCatalogue one = read(CatalogueFixture.oneControl());
      ControlCatalogue changed =
          one.withParameters(Map.of("GSM-COM-11", Map.of("warnDays", "8"))).orThrow();

      assertThat(changed.digest()).isNotEqualTo(one.digest());
      assertThat(changed.controls().get(0).parameters())
          .isEqualTo(Map.of("warnDays", "8", "failDays", "14"));
    }
  }

  @Nested
  @DisplayName("What is outside the format is refused, with its place")
  class Refused {

    @ParameterizedTest(name = "{2} in line {3} for {1}")
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            <version>0.1.0</version>                  | <x/>                         | xml.element           | 9
            1.1.2</oscal-version>                     | 1.0.0</oscal-version>        | catalogue.metadata    | 6
            2026-11-25T00:00:00+05:30                 | 2026-11-25T00:00:00          | catalogue.metadata    | 6
            <group id="communication">                | <group id="Communication">   | catalogue.id          | 13
            <group id="communication">                | <group>                      | xml.attribute         | 13
            <title>Communication strategy</title>     |                              | catalogue.missing     | 13
            <value>7</value>                          |                              | catalogue.parameter   | 17
            <value>7</value>                          | <value/>                     | catalogue.empty       | 19
            <value>7</value>                          | <select/>                    | xml.element           | 19
            gsm-com-11_faildays                       | gsm-com-11_warndays          | catalogue.twice       | 21
            name="area"                               | name="aria"                  | catalogue.property    | 26
            <prop name="area" ns="urn:govsm:controls:1" | <prop name="area"          | catalogue.property    | 26
            value="rhythm"                            | value="rhythm" class="x"     | catalogue.attribute   | 26
            value="should"                            | value="ought"                | catalogue.value       | 27
            value="medium"                            | value="mild"                 | catalogue.value       | 28
            value="2012-08-23"                        | value="2012-02-30"           | catalogue.value       | 33
            value="GSM-COM-11"                        | value="GSM-COM-12"           | catalogue.missing     | 15
            <prop name="provision" ns="urn:govsm:controls:1" value="5.1.4, page 22"/> |  | catalogue.missing  | 15
            rel="reference"                           | rel="related"                | catalogue.link        | 37
            <link href="#                             | <link href="#a               | catalogue.citation    | 15
            name="assessment-objective"               | name="guidance"              | catalogue.part        | 41
            <p>asOf                                   | <p><b>x</b>asOf              | xml.element           | 42
            <prop name="language" ns="urn:govsm:controls:1" value="hi"/> | <prop name="language" ns="urn:govsm:controls:1" value="en"/> | catalogue.value | 46
            value="official"                          | value="press"                | catalogue.value       | 55
            <rlink href                               | <rlink src                   | xml.attribute         | 57
            href="https://uxdt                        | href="javascript:uxdt        | catalogue.address     | 57
            value="2026-11-24"                        | value="2026-11-26"           | catalogue.seen        | 52
            """)
    void each_alone(String old, String changed, String code, int line) {
      String file = CatalogueFixture.oneControl();
      assertThat(file).contains(old);

      List<SourceProblem> problems =
          problems(
              file.replaceFirst(
                  Pattern.quote(old), Matcher.quoteReplacement(changed == null ? "" : changed)));

      assertThat(problems)
          .extracting(SourceProblem::code, p -> p.position().line())
          .contains(tuple(code, line));
    }

    @ParameterizedTest(name = "{2} for {0}")
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            <part id="one_att_hi"  | <part id="x" name="guidance"/><part id="one_att_hi" | catalogue.part
            <part id="one_att_hi" name="attestation" | <part id="one_att_hi" name="statement" | catalogue.property
            value="hi"/><p>एक     | value="ta"/><p>एक       | catalogue.missing
            legal-officer"/>       | Legal Officer"/>         | catalogue.value
            <p>Signed</p>          |                          | catalogue.part
            """)
    void an_attestation_that_does_not_fit(String old, String changed, String code) {
      String file =
          CatalogueFixture.oneControl()
              .replace("</control>", ATTESTATION + "</control>")
              .replace(
                  "<link", "<prop name=\"attested-by\"" + OURS + " value=\"legal-officer\"/><link");
      assertThat(problems(file)).isEmpty();
      assertThat(file).contains(old);

      assertThat(problems(file.replace(old, changed == null ? "" : changed)))
          .extracting(SourceProblem::code)
          .contains(code);
    }

    @Test
    void an_attestation_without_the_role_that_signs() {
      String file = CatalogueFixture.oneControl().replace("</control>", ATTESTATION + "</control>");

      assertThat(problems(file))
          .extracting(SourceProblem::what)
          .containsExactly(
              "the control 'gsm-com-11' has no property 'attested-by' beside its attestation");
    }

    @ParameterizedTest(name = "{1} for {0}")
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            <title>संचार</title><prop name="language" ns="urn:govsm:controls:1" value="en"/> | catalogue.value
            <prop name="language" ns="urn:govsm:controls:1" value="hi"/>                   | catalogue.part
            <title>संचार</title>                                                            | catalogue.missing
            <title>संचार</title><prop name="language" ns="urn:govsm:controls:1" value="hi"/><p>x</p> | catalogue.part
            """)
    void a_title_of_an_element_that_does_not_fit(String content, String code) {
      String part =
          "</title><part id=\"c_hi\" name=\"translation\"" + OURS + ">" + content + "</part>";

      assertThat(
              problems(
                  CatalogueFixture.oneControl().replace("strategy</title>", "strategy" + part)))
          .extracting(SourceProblem::code)
          .contains(code);
    }

    @Test
    void a_missing_citation() {
      assertThat(problems(CatalogueFixture.oneControl().replaceAll("<link .*/>", "")))
          .extracting(SourceProblem::toString)
          .singleElement(STRING)
          .startsWith("test.xml:15:")
          .endsWith(
              ": [catalogue.citation] the control 'gsm-com-11' cites no instrument of"
                  + " this file; write one <link rel=\"reference\" href=\"#...\"/> with the uuid of"
                  + " a <resource>");
    }

    @Test
    void an_unknown_strength_in_words_that_tell_what_to_write() {
      assertThat(problems(CatalogueFixture.oneControl().replace("\"should\"", "\"ought\"")))
          .extracting(SourceProblem::toString)
          .singleElement(STRING)
          .startsWith("test.xml:27:")
          .endsWith(
              ": [catalogue.value] 'ought' is no value of 'strength'; write must,"
                  + " should, may");
    }

    @Test
    void a_uuid_that_is_none() {
      String file = CatalogueFixture.oneControl();
      String first = file.replaceFirst("(?s).*?uuid=\"([^\"]*)\".*", "$1");

      assertThat(problems(file.replace(first, "1")))
          .extracting(SourceProblem::what)
          .contains("'1' is no UUID");
    }

    @Test
    void a_control_that_stands_twice() {
      String file = CatalogueFixture.oneControl();
      String control = file.substring(file.indexOf("<control"), file.indexOf("</group>"));

      assertThat(problems(file.replace("</group>", control + "</group>")))
          .first()
          .satisfies(p -> assertThat(p.what()).isEqualTo("the id 'gsm-com-11' appears twice"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            <title>Not stale</title>     | catalogue.twice
            <version>0.1.0</version>     | catalogue.twice
            <label>warnDays</label>      | catalogue.parameter
            <value>7</value>             | catalogue.parameter
            <prop name="area" ns="urn:govsm:controls:1" value="rhythm"/> | catalogue.twice
            """)
    void what_stands_twice(String element, String code) {
      assertThat(problems(CatalogueFixture.oneControl().replace(element, element + element)))
          .extracting(SourceProblem::code)
          .contains(code);
    }

    @Test
    void all_at_once_in_the_order_of_the_file() {
      String file =
          CatalogueFixture.oneControl()
              .replaceAll("<link .*/>", "")
              .replace("value=\"should\"", "value=\"ought\"")
              .replace("1.1.2", "1.0.4")
              .replace("<value>14</value>", "");

      assertThat(problems(file))
          .extracting(SourceProblem::code)
          .containsExactly(
              "catalogue.metadata", "catalogue.citation", "catalogue.parameter", "catalogue.value");
    }

    @Test
    void a_doctype() {
      String file =
          CatalogueFixture.oneControl().replace("<catalog ", "<!DOCTYPE catalog><catalog ");

      assertThat(problems(file)).extracting(SourceProblem::code).containsExactly("xml.doctype");
    }

    @Test
    void what_is_nested_too_deep() {
      String file = "<a>".repeat(65) + "</a>".repeat(65);

      assertThat(problems(file)).extracting(SourceProblem::code).containsExactly("xml.depth");
    }

    @Test
    void another_kind_of_document() {
      assertThat(problems("<catalog/>"))
          .extracting(SourceProblem::code)
          .containsExactly("catalogue.root");
    }

    @Test
    void what_is_no_xml() {
      assertThat(problems("{\"catalog\":{}}"))
          .extracting(SourceProblem::code)
          .containsExactly("xml.broken");
    }

    @Test
    void and_nothing_of_it_is_loaded() {
      assertThatThrownBy(() -> read("<catalog/>")).isInstanceOf(BrokenFileException.class);
    }
  }

  private static ControlCatalogue read(String file) {
    return ControlCatalogue.read("test.xml", file.getBytes(StandardCharsets.UTF_8));
  }

  private static List<SourceProblem> problems(String file) {
    return CatalogueLint.check("test.xml", file.getBytes(StandardCharsets.UTF_8));
  }
}
