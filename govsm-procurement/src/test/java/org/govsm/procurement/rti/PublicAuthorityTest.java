package org.govsm.procurement.rti;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Section 6(3): a request goes to another public authority. */
class PublicAuthorityTest {

  private static final List<String> OWN =
      List.of("soil", "Soil Directorate, Namuna Pradesh", "मृदा निदेशालय");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "soil",
        "Soil Directorate",
        "SOIL DIRECTORATE, NAMUNA PRADESH.",
        "The office of the Soil Directorate, Namuna Pradesh",
        "मृदा निदेशालय",
        "This department",
        "us",
        "the applicant",
        "हमारा विभाग"
      })
  void who_has_it_and_who_asks_are_no_other(String to) {
    assertThat(PublicAuthority.isNoOther(to, OWN)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Water Directorate, Namuna Pradesh", "Soil and Water Board", "गृह विभाग"})
  void another_one_is(String to) {
    assertThat(PublicAuthority.isNoOther(to, OWN)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"all of it", "The whole request.", "सब कुछ", "पूरा अनुरोध"})
  void a_part_that_is_all_is_the_whole(String part) {
    assertThat(PublicAuthority.isWhole(part)).isTrue();
    assertThat(PublicAuthority.isWhole("The bills of 2025")).isFalse();
  }

  @Test
  void signs_and_case_tell_no_two_names_apart() {
    assertThat(PublicAuthority.isSame("Home Department", "home-department.")).isTrue();
    assertThat(PublicAuthority.isSame("Home Department", "Health Department")).isFalse();
  }
}
