package org.govsm.governance.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("docs/add-a-control.md, step by step")
class AddAControlTest {

  private static final Path PAGE = Path.of("..", "docs", "add-a-control.md");
  private static final byte[] CATALOGUE =
      CatalogueFixture.bytes(CatalogueFixture.text("own-controls.xml"));
  private static final byte[] PROFILE =
      CatalogueFixture.bytes(CatalogueFixture.text("own-profile.xml"));

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
    assertThat(control.effective().contains(LocalDate.of(2026, 3, 31))).isFalse();
    assertThat(control.effective().contains(LocalDate.of(2026, 4, 1))).isTrue();
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

  @Test
  void step_3_without_a_check_a_person_signs() {
    ControlCatalogue catalogue = Profile.read("own-profile.xml", PROFILE, List.of(own)).catalogue();

    assertThat(Coverage.of(catalogue, id -> false).controls())
        .singleElement()
        .satisfies(one -> assertThat(one.how()).isEqualTo("signed-so-far"))
        .satisfies(one -> assertThat(one.signers()).containsExactly("nodal-officer"));
  }
}
