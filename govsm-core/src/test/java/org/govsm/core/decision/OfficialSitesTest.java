package org.govsm.core.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A site of the State is told from a copy by its host alone. */
class OfficialSitesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://doe.gov.in/a.pdf",
        "http://GEM.GOV.IN",
        "https://egazette.nic.in/x",
        "https://gov.in/",
        "https://www.mygov.in/x"
      })
  void a_site_of_the_state(String address) {
    assertThat(OfficialSites.isOfficial(address)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://github.com/x/doe.gov.in",
        "https://doe.gov.in.example.com/",
        "https://notgov.in/",
        "https://gov.in@example.com/",
        "https://example.com/?u=https://gem.gov.in",
        "urn:seen:recalled",
        "",
        "not an address"
      })
  void anything_else_is_a_copy(String address) {
    assertThat(OfficialSites.isOfficial(address)).isFalse();
  }

  @Test
  void a_citation_says_whether_it_was_seen_in_a_copy_and_where_the_text_is_published() {
    LocalDate day = LocalDate.of(2026, 11, 27);
    Citation copy =
        Citation.of("S.O. 1364(E)", "paragraph 1")
            .seen(SourceKind.REPRODUCTION, day, "https://example.org/blog")
            .official("https://www.dcmsme.gov.in/x")
            .cite();

    assertThat(copy.isCopy()).isTrue();
    assertThat(copy.toPlain()).containsEntry("official", "https://www.dcmsme.gov.in/x");
    assertThat(Citation.of("x", "y").cite().isCopy()).isFalse();
  }
}
