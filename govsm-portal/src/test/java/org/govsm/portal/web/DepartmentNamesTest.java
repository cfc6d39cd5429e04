package org.govsm.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A name is said in the language of the page where it is recorded in it. */
class DepartmentNamesTest {

  @ParameterizedTest
  @CsvSource({
    "Udaharan Studio · उदाहरण स्टूडियो, hi, उदाहरण स्टूडियो, hi",
    "Udaharan Studio · उदाहरण स्टूडियो, en, Udaharan Studio, en",
    "Udaharan Studio, hi, Udaharan Studio, en",
    "उदाहरण स्टूडियो, en, उदाहरण स्टूडियो, hi",
    "Studio A · Unit 2, hi, Studio A · Unit 2, en",
    "Studio A · Unit 2, en, Studio A · Unit 2, en",
    "Fee 20 · शुल्क 20 · Form 3, en, Fee 20 · शुल्क 20 · Form 3, hi",
    "DEMO-FILM-2026, hi, DEMO-FILM-2026, hi",
  })
  void a_name_is_taken_in_the_language_of_the_page_else_as_it_is(
      String name, String page, String said, String language) {
    assertThat(DepartmentNames.Name.of(name, page))
        .isEqualTo(new DepartmentNames.Name(said, language));
  }
}
