package org.govsm.governance.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.govsm.core.rules.check.FolderCheck;
import org.govsm.governance.assessment.Assessment;
import org.govsm.governance.assessment.ControlFinding;
import org.govsm.governance.assessment.GovernanceMessages;
import org.govsm.governance.assessment.Outcome;
import org.govsm.governance.assessment.OwnCheck;
import org.govsm.governance.facts.Facts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("docs/add-a-control.md, step by step")
class AddAControlTest {

  private static final Path PAGE = Path.of("..", "docs", "add-a-control.md");
  private static final byte[] CATALOGUE =
      CatalogueFixture.bytes(CatalogueFixture.text("own-controls.xml"));
  private static final byte[] PROFILE =
      CatalogueFixture.bytes(CatalogueFixture.text("own-profile.xml"));

  private static final Map<String, OwnCheck> CHECKS = Map.of("OUR-DIS-01", OwnDistricts::check);
  private static final Map<String, Object> SIGNED =
      Map.of(
          "id", "T1",
          "control", "OUR-DIS-01",
          "confirmed", true,
          "statement", "The district offices run their accounts themselves",
          "person", "N1",
          "role", "nodal-officer",
          "signedAt", "2026-11-20T10:00:00+05:30",
          "expires", "2027-03-31");

  private final ControlCatalogue own = ControlCatalogue.read("own-controls.xml", CATALOGUE);

  @Test
  void the_page_shows_the_files_that_run() throws IOException {
    Matcher shown =
        Pattern.compile("<!-- (\\S+) -->\n```xml\n(.*?)```", Pattern.DOTALL)
            .matcher(Files.readString(PAGE));
    List<String> files = new ArrayList<>();
    while (shown.find()) {
      files.add(shown.group(1));
      assertThat(CatalogueFixture.text(shown.group(1))).endsWith(shown.group(2));
    }
    assertThat(files).containsExactly("own-controls.xml", "own-profile.xml");
  }

  @Test
  void step_1_the_control_is_read_and_cites_its_order() {
    Control control = own.find("OUR-DIS-01").orElseThrow();

    assertThat(CatalogueLint.check("own-controls.xml", CATALOGUE)).isEmpty();
    assertThat(control.title("hi")).isEqualTo("हर जिले का खाता");
    assertThat(control.attestation("hi")).contains("कि जिला कार्यालय अपने खाते स्वयं चलाते हैं");
    assertThat(control.citation().instrument()).isEqualTo("An invented order of the department");
    assertThat(control.effective().orElseThrow().contains(LocalDate.of(2026, 3, 31))).isFalse();
    assertThat(control.effective().orElseThrow().contains(LocalDate.of(2026, 4, 1))).isTrue();
  }

  @Test
  void step_1_the_lint_says_what_is_still_wrong() {
    String without =
        CatalogueFixture.text("own-controls.xml").replaceAll(".*name=\"attested-by\".*\n", "");

    assertThat(CatalogueLint.check("own-controls.xml", CatalogueFixture.bytes(without)))
        .extracting(Object::toString)
        .singleElement()
        .asString()
        .contains("has no property 'attested-by' beside its attestation; write it");
  }

  @ParameterizedTest
  @CsvSource({
    "nodal-officer, nodal-oficer, nodal-oficer",
    "IN-WB, IN-ZZ, IN-ZZ",
    "IN-WB, IN.WB, IN.WB",
  })
  void step_1_a_slip_in_a_role_or_a_place_is_refused(String right, String wrong, String told) {
    String slip =
        CatalogueFixture.text("own-controls.xml").replace("\"" + right + "\"", "\"" + wrong + "\"");

    assertThat(CatalogueLint.check("own-controls.xml", CatalogueFixture.bytes(slip)))
        .extracting(Object::toString)
        .anySatisfy(said -> assertThat(said).contains("'" + told + "' is no value of"));
  }

  @Test
  void step_1_a_role_of_the_department_s_own_signs() {
    String own =
        CatalogueFixture.text("own-controls.xml").replace("nodal-officer", "press-adviser");

    assertThat(CatalogueLint.check("own-controls.xml", CatalogueFixture.bytes(own))).isEmpty();
  }

  @Test
  void step_2_the_profile_takes_it_with_a_limit_and_a_reason() {
    Profile profile = Profile.read("own-profile.xml", PROFILE, List.of(own));

    assertThat(profile.catalogue().find("OUR-DIS-01").orElseThrow().parameters())
        .isEqualTo(Map.of("minDistricts", "21"));
    assertThat(profile.changes())
        .singleElement()
        .satisfies(change -> assertThat(change.from()).isEqualTo("23"))
        .satisfies(
            change ->
                assertThat(change.reason("en")).contains("Two new districts have no office yet."));
  }

  @Test
  void a_broken_catalogue_is_no_fault_of_the_profile_that_imports_it(@TempDir Path folder)
      throws IOException {
    Files.writeString(
        folder.resolve("own-controls.xml"),
        CatalogueFixture.text("own-controls.xml").replace("value=\"must\"", "value=\"m\""));
    Files.write(folder.resolve("own-profile.xml"), PROFILE);

    assertThat(FolderCheck.check(folder))
        .singleElement()
        .asString()
        .contains("own-controls.xml:24", "catalogue.value");
  }

  @Test
  void an_attribute_of_a_platform_that_nobody_knows_is_told(@TempDir Path folder)
      throws IOException {
    Files.writeString(
        folder.resolve("handles.xml"),
        """
        <handles xmlns="urn:govsm:handles:1">
          <platform id="own" hosts="own.example" alias="x"><path>/{handle}</path></platform>
        </handles>
        """);

    assertThat(FolderCheck.check(folder))
        .singleElement()
        .asString()
        .contains("handles.xml:2", "no attribute 'alias'; did you mean 'aliases'?");
  }

  @Test
  void the_folder_of_the_page_is_checked_by_one_command(@TempDir Path folder) throws IOException {
    Files.write(folder.resolve("own-controls.xml"), CATALOGUE);
    Files.write(folder.resolve("own-profile.xml"), PROFILE);
    assertThat(FolderCheck.check(folder)).isEmpty();

    Files.writeString(
        folder.resolve("own-profile.xml"),
        CatalogueFixture.text("own-profile.xml").replace("our-dis-01<", "our-dis-02<"));
    Files.writeString(
        folder.resolve("handles.xml"), "<handles xmlns='urn:govsm:handles:1'><x/></handles>");

    assertThat(FolderCheck.check(folder))
        .extracting(Object::toString)
        .anySatisfy(
            note -> assertThat(note).contains("handles.xml:1", "platform, short, added or confus"))
        .anySatisfy(note -> assertThat(note).contains("own-profile.xml:", "our-dis-02"));
  }

  @Test
  void step_2_beside_the_controls_of_starter() {
    ControlCatalogue starter = Profiles.find("starter").orElseThrow().catalogue();
    StringBuilder second = new StringBuilder("<import href=\"starter.xml\"><include-controls>");
    starter
        .controls()
        .forEach(
            control ->
                second
                    .append("<with-id>")
                    .append(control.id().toLowerCase(Locale.ROOT))
                    .append("</with-id>"));
    String both =
        CatalogueFixture.text("own-profile.xml")
            .replace("<merge>", second.append("</include-controls></import><merge>"));

    Profile profile =
        Profile.read("own-profile.xml", CatalogueFixture.bytes(both), List.of(own, starter));

    assertThat(profile.catalogue().controls()).hasSize(54);
    assertThat(profile.catalogue().elements()).extracting(Element::id).startsWith("districts");
  }

  @Nested
  class Step_3_without_a_check {

    @Test
    void nothing_is_passed_whoever_signs() {
      assertThat(CheckCoverage.of(profile(), id -> false).controls())
          .singleElement()
          .satisfies(one -> assertThat(one.how()).isEqualTo("not-yet"));
      assertThat(outcome(Map.of("attestations", List.of(SIGNED)), Map.of()))
          .isEqualTo(Outcome.NOT_EVALUATED);
    }

    @Test
    void what_only_a_person_can_tell_is_as_signed() {
      ControlCatalogue attested =
          ControlCatalogue.read(
              "own-controls.xml",
              CatalogueFixture.bytes(
                  CatalogueFixture.text("own-controls.xml")
                      .replace("value=\"hybrid\"", "value=\"attested\"")));

      assertThat(outcome(attested, Map.of(), Map.of())).isEqualTo(Outcome.ATTEST);
      assertThat(outcome(attested, Map.of("attestations", List.of(SIGNED)), Map.of()))
          .isEqualTo(Outcome.PASS);
    }
  }

  @Nested
  class Step_4_a_check_of_the_department {

    @ParameterizedTest
    @CsvSource({"20, FAIL", "21, ATTEST", "22, ATTEST"})
    void judges_by_the_facts_and_leaves_the_rest_to_a_person(int districts, Outcome outcome) {
      assertThat(outcome(own(districts), CHECKS)).isEqualTo(outcome);
    }

    @Test
    void passes_once_a_person_has_signed_too() {
      Map<String, Object> facts = new LinkedHashMap<>(own(21));
      facts.put("attestations", List.of(SIGNED));

      assertThat(outcome(facts, CHECKS)).isEqualTo(Outcome.PASS);
    }

    @Test
    void names_the_fact_that_it_misses() {
      ControlFinding finding = finding(profile(), Map.of(), CHECKS);

      assertThat(finding.outcome()).isEqualTo(Outcome.UNKNOWN);
      assertThat(finding.missing()).containsExactly("own.districtsWithAccount");
    }

    @Test
    void under_an_id_that_no_control_has_is_refused_with_the_nearest() {
      assertThatThrownBy(() -> outcome(own(21), Map.of("OUR-DIS-1", OwnDistricts::check)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("'OUR-DIS-1'; did you mean 'OUR-DIS-01'?");
    }

    @Test
    void that_throws_leaves_its_control_open_and_names_it() {
      OwnCheck broken =
          (control, facts, asOf) -> {
            throw new IllegalStateException("no district");
          };

      ControlFinding finding = finding(profile(), own(21), Map.of("OUR-DIS-01", broken));

      assertThat(finding.outcome()).isEqualTo(Outcome.NOT_EVALUATED);
      assertThat(GovernanceMessages.in("en").say(finding.text()))
          .contains("own check of OUR-DIS-01", "IllegalStateException, no district");
    }

    @Test
    void replaces_none_of_govsm() {
      assertThatThrownBy(() -> outcome(Map.of(), Map.of("GSM-COM-11", OwnDistricts::check)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("GSM-COM-11 has a check");
    }

    @Test
    void is_the_one_on_the_page() throws IOException {
      String check =
          Files.readString(
              Path.of("src/test/java/org/govsm/governance/framework/OwnDistricts.java"));
      Matcher shown =
          Pattern.compile("<!-- OwnDistricts.java -->\n```java\n(.*?)```", Pattern.DOTALL)
              .matcher(Files.readString(PAGE));

      assertThat(shown.find()).isTrue();
      assertThat(check).endsWith(shown.group(1));
    }

    private static Map<String, Object> own(int districts) {
      return Map.of("own", Map.of("districtsWithAccount", districts));
    }
  }

  private ControlCatalogue profile() {
    return Profile.read("own-profile.xml", PROFILE, List.of(own)).catalogue();
  }

  private Outcome outcome(Map<String, Object> facts, Map<String, OwnCheck> checks) {
    return outcome(profile(), facts, checks);
  }

  private static Outcome outcome(
      ControlCatalogue controls, Map<String, Object> facts, Map<String, OwnCheck> checks) {
    return finding(controls, facts, checks).outcome();
  }

  private static ControlFinding finding(
      ControlCatalogue controls, Map<String, Object> facts, Map<String, OwnCheck> checks) {
    OffsetDateTime asOf = OffsetDateTime.parse("2026-11-25T10:00:00+05:30");
    return Assessment.assess(controls, Facts.fromPlain(facts).orThrow(), List.of(), asOf, checks)
        .orThrow()
        .findings()
        .stream()
        .filter(one -> one.control().id().equals("OUR-DIS-01"))
        .findFirst()
        .orElseThrow();
  }
}
