package org.govsm.governance.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.core.source.BrokenFileException;
import org.govsm.core.source.SourceProblem;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfileTest {

  private static final ControlCatalogue FRAMEWORK = ControlCatalogue.shipped();

  @Nested
  @DisplayName("framework-2012 takes the framework as it is")
  class Whole {

    private final Profile profile = Profiles.find("framework-2012").orElseThrow();

    @Test
    void every_control_unchanged_and_in_order() {
      assertThat(profile.changes()).isEmpty();
      assertThat(profile.catalogue().controls())
          .extracting(Control::toPlain)
          .isEqualTo(FRAMEWORK.controls().stream().map(Control::toPlain).toList());
      assertThat(profile.catalogue().elements())
          .extracting(Element::id)
          .isEqualTo(FRAMEWORK.elements().stream().map(Element::id).toList());
    }

    @Test
    void its_catalogue_remembers_the_profile() {
      ControlCatalogue catalogue = profile.catalogue();

      assertThat(catalogue.id()).isEqualTo("framework-2012");
      assertThat(catalogue.title()).isEqualTo(FRAMEWORK.title());
      assertThat(catalogue.profile()).contains(profile);
      assertThat(catalogue.withParameters(Map.of()).orThrow().profile()).contains(profile);
      assertThat(CanonicalForm.text(catalogue.toPlain())).contains(profile.digest());
      assertThat(profile.title("hi")).startsWith("सरकारी संगठनों");
      assertThat(profile.title("ta")).isEqualTo(profile.title("en"));
    }
  }

  @Nested
  @DisplayName("starter is what a small body keeps from its first day")
  class Starter {

    private static final Set<String> RHYTHM = Set.of("GSM-COM-10", "GSM-COM-11");

    private final Profile profile = Profiles.find("starter").orElseThrow();

    @Test
    void musts_that_weigh_most_and_all_musts_of_the_first_steps() {
      Predicate<Control> must = c -> c.strength().equals("must") && !c.isHistoric();
      Predicate<Control> heavy = c -> Set.of("critical", "high").contains(c.severity());
      Predicate<Control> first =
          c ->
              Set.of("objective", "platform", "pilot").contains(c.element())
                  || c.area().equals("account");

      assertThat(profile.catalogue().controls())
          .extracting(Control::id)
          .hasSize(53)
          .isEqualTo(
              FRAMEWORK.controls().stream()
                  .filter(must.and(heavy.or(first)).or(c -> RHYTHM.contains(c.id())))
                  .map(Control::id)
                  .toList());
    }

    @Test
    void every_control_left_out_is_named_with_its_reason_in_both_languages() {
      assertThat(profile.changes())
          .hasSize(97)
          .allMatch(change -> change.effect().equals("left-out"))
          .allMatch(change -> change.reason("en").orElseThrow().matches("(The|This) .*\\."))
          .allMatch(change -> change.reason("hi").orElseThrow().endsWith("।"));
      assertThat(profile.changes("GSM-LEG-06").get(0).reason("en"))
          .contains("This limit of 2011 is no longer law; the Rules of 2021 have taken its place.");
      assertThat(profile.changes("GSM-COM-11")).isEmpty();
    }

    @Test
    void the_reason_follows_from_the_strength() {
      assertThat(profile.changes())
          .filteredOn(change -> !change.control().startsWith("GSM-LEG-0"))
          .allSatisfy(
              change ->
                  assertThat(change.reason("en").orElseThrow())
                      .contains(
                          Map.of("must", "requires", "should", "recommends", "may", "leaves")
                              .get(change.from())));
    }

    @Test
    void only_elements_that_have_controls_remain() {
      assertThat(profile.catalogue().elements())
          .extracting(Element::id)
          .containsExactly(
              "objective",
              "platform",
              "governance",
              "communication",
              "pilot",
              "institutionalisation",
              "core-values");
    }
  }

  @Test
  void a_profile_that_does_not_come_with_govsm_is_not_found() {
    assertThat(Profiles.find("india-2012")).isEmpty();
    assertThat(Profiles.shipped())
        .extracting(Profile::id)
        .containsExactly("framework-2012", "starter", "later-law", "india-2026", "dbim-3", "in-mh");
  }

  @Nested
  @DisplayName("An invented overlay of a state over starter, without Java")
  class Overlay {

    private final Profile profile = read(CatalogueFixture.text("overlay.xml"));
    private final ControlCatalogue catalogue = profile.catalogue();

    @Test
    void tightens() {
      Control control = catalogue.find("GSM-COM-11").orElseThrow();

      assertThat(control.strength()).isEqualTo("must");
      assertThat(control.severity()).isEqualTo("high");
      assertThat(control.citation().force().code()).isEqualTo("advisory");
      assertThat(profile.changes("GSM-COM-11"))
          .extracting(
              ControlChange::what, ControlChange::effect, ControlChange::from, ControlChange::to)
          .containsExactly(
              tuple("failDays", "tightens", "14", "10"),
              tuple("strength", "tightens", "should", "must"),
              tuple("severity", "tightens", "medium", "high"));
    }

    @Test
    void sets_a_parameter() {
      assertThat(catalogue.find("GSM-COM-11").orElseThrow().parameters())
          .isEqualTo(Map.of("warnDays", "7", "failDays", "10"));
    }

    @Test
    void drops_one_with_a_reason() {
      assertThat(catalogue.find("GSM-INS-04")).isEmpty();
      assertThat(profile.changes("GSM-INS-04"))
          .singleElement()
          .satisfies(c -> assertThat(c.effect()).isEqualTo("left-out"))
          .satisfies(c -> assertThat(c.reason("en")).contains("The state portal does this."))
          .satisfies(c -> assertThat(c.reason("hi")).contains("राज्य का पोर्टल यह करता है।"));
    }

    @Test
    void lowers_one_with_a_reason() {
      assertThat(catalogue.find("GSM-RSP-03").orElseThrow().strength()).isEqualTo("should");
      assertThat(profile.changes("GSM-RSP-03"))
          .singleElement()
          .satisfies(c -> assertThat(c.effect()).isEqualTo("loosens"))
          .satisfies(c -> assertThat(c.reason("ta")).contains("A charter fixes the times."));
    }

    @Test
    void keeps_what_starter_left_out_and_why() {
      assertThat(profile.changes("GSM-VAL-03").get(0).reason("en").orElseThrow())
          .startsWith("The framework recommends this");
      assertThat(profile.changes()).hasSize(97 + 5);
    }

    @Test
    void pins_what_it_draws_on() {
      assertThat(CanonicalForm.text(profile.toPlain()))
          .contains(Profiles.find("starter").orElseThrow().catalogue().digest());
    }

    @Test
    void its_digest_changes_with_what_it_asks_and_not_with_comments() {
      String file = CatalogueFixture.text("overlay.xml");

      assertThat(read(file.replace("<merge>", "<!-- -->\n<merge>")).digest())
          .isEqualTo(profile.digest());
      assertThat(read(file.replace(">10<", ">9<")).digest()).isNotEqualTo(profile.digest());
    }
  }

  @Nested
  @DisplayName("Everything else is refused, with its place")
  class Refused {

    @ParameterizedTest(name = "{2} for {1}")
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            <as-is>true</as-is>   | <as-is>false</as-is>        | profile.merge     | 26
            <as-is>true</as-is>   | <flat/>                     | xml.element       | 26
            <merge>               | <merge><combine/>           | xml.element       | 26
            href="starter.xml"    | href="other.xml"            | profile.import    | 20
            href="starter.xml"    | href="starter.xml" x="y"    | profile.attribute | 20
            <include-controls>    | <include-all/><include-controls> | xml.element  | 21
            <include-controls>    | <include-controls with-child-controls="yes"> | profile.attribute | 21
            <with-id>gsm-com-11</with-id> | <with-id>gsm-com-99</with-id> | profile.control | 22
            <with-id>gsm-com-11</with-id> |                     | profile.left-out  | 4
            <with-id>gsm-com-11</with-id> | <with-id>gsm-com-11</with-id><with-id>gsm-com-11</with-id> | profile.twice | 22
            <with-id>gsm-com-11</with-id> | <matching pattern="*"/> | xml.element   | 22
            name="left-out"       | name="left-in"              | profile.property  | 11
            value="GSM-INS-04"    | value="GSM-INS-99"          | profile.left-out  | 11
            value="GSM-INS-04"    | value="gsm-ins-04"          | profile.value     | 11
            <p>The state portal does this.</p> |                | profile.reason    | 11
            class="hi" value="GSM-INS-04" | class="hi" value="GSM-INS-03" | profile.language | 14
            class="hi" value="GSM-INS-04" | class="HI" value="GSM-INS-04" | profile.language | 14
            class="hi" value="GSM-INS-04" | value="GSM-INS-04"  | profile.twice     | 14
            value="state-overlay" | value="State Overlay"       | profile.value     | 9
            <oscal-version>1.1.2  | <oscal-version>1.0.0        | profile.metadata  | 4
            gsm-com-11_faildays   | gsm-com-11_days             | profile.parameter | 29
            <value>10</value>     |                             | profile.parameter | 29
            <value>10</value>     | <value>ten</value>          | profile.parameter | 29
            <value>10</value>     | <select/>                   | xml.element       | 31
            value="tightens"/>    | value="loosens"/>           | profile.reason    | 29
            value="tightens"/>    | value="better"/>            | profile.value     | 30
            control-id="gsm-com-11" | control-id="gsm-com-99"   | profile.control   | 33
            control-id="gsm-com-11" | control-id="gsm-rsp-03"   | profile.twice     | 39
            <add>                 | <add position="after">      | profile.attribute | 34
            <add>                 | <remove by-name="x"/><add>  | xml.element       | 34
            name="severity" ns="urn:govsm:controls:1" value="high" | name="severity" ns="urn:govsm:controls:1" value="low" | profile.reason | 36
            name="severity" ns="urn:govsm:controls:1" value="high" | name="mode" ns="urn:govsm:controls:1" value="attested" | profile.property | 36
            <p>A charter fixes the times.</p> |                 | profile.reason    | 41
            <p>A charter          | <p><b>A</b> charter         | xml.element       | 43
            </modify>             | </modify><back-matter/>     | xml.element       | 48
            """)
    void each_alone(String old, String changed, String code, int line) {
      String file = CatalogueFixture.text("overlay.xml");
      assertThat(file).contains(old);
      int at = file.indexOf(old);
      String spoiled =
          file.substring(0, at)
              + (changed == null ? "" : changed)
              + file.substring(at + old.length());

      assertThat(problems(spoiled))
          .extracting(SourceProblem::code, p -> p.position().line())
          .contains(tuple(code, line));
    }

    @Test
    void a_must_that_is_lowered_without_a_reason_in_words_that_tell_what_to_write() {
      String file =
          CatalogueFixture.text("overlay.xml").replace("<p>A charter fixes the times.</p>", "");

      assertThat(problems(file))
          .extracting(SourceProblem::toString)
          .containsExactly(
              "test.xml:41:9: [profile.reason] 'GSM-RSP-03' is not tightened and no reason is"
                  + " given; write it in <remarks><p> of the property");
    }

    @Test
    void all_at_once_in_the_order_of_the_file() {
      String file =
          CatalogueFixture.text("overlay.xml")
              .replace("<p>The state portal does this.</p>", "")
              .replace("gsm-com-11_faildays", "x")
              .replace("<p>A charter fixes the times.</p>", "");

      assertThat(problems(file))
          .extracting(SourceProblem::code)
          .containsExactly("profile.reason", "profile.parameter", "profile.reason");
    }

    @Test
    void a_cadence_that_cannot_be_compared_needs_a_reason_too() {
      assertThat(Tightness.of("cadence", "periodic", "continuous")).isEqualTo("tightens");
      assertThat(Tightness.of("cadence", "continuous", "once")).isEqualTo("loosens");
      assertThat(Tightness.of("cadence", "continuous", "on-event")).isEqualTo("adapts");
    }

    @Test
    void two_catalogues_with_the_same_control() {
      String file =
          CatalogueFixture.text("overlay.xml")
              .replace("<merge>", "<import href=\"framework-2012.xml\"/><merge>");

      assertThat(problems(file)).extracting(SourceProblem::code).contains("profile.twice");
    }

    @Test
    void another_kind_of_document() {
      assertThat(problems(CatalogueFixture.oneControl()))
          .extracting(SourceProblem::code)
          .containsExactly("profile.root");
      assertThatThrownBy(() -> read("<profile/>")).isInstanceOf(BrokenFileException.class);
    }

    @Test
    void a_profile_without_anything() {
      String file =
          "<profile xmlns=\"http://csrc.nist.gov/ns/oscal/1.0\""
              + " uuid=\"3f8c2c0e-6d0f-4d5c-9f53-6a4c7e0b9a11\"/>";

      assertThat(problems(file))
          .extracting(SourceProblem::code)
          .containsExactly(
              "profile.metadata", "profile.missing", "profile.missing", "profile.missing");
    }
  }

  private static List<ControlCatalogue> sources() {
    return List.of(FRAMEWORK, Profiles.find("starter").orElseThrow().catalogue());
  }

  private static Profile read(String file) {
    return Profile.read("test.xml", CatalogueFixture.bytes(file), sources());
  }

  private static List<SourceProblem> problems(String file) {
    return ProfileLint.check("test.xml", CatalogueFixture.bytes(file), sources());
  }
}
