package org.govsm.portal.assessments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.govsm.governance.assessment.GovernanceMessages;
import org.govsm.portal.web.Translations;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Facts that are typed freely are said by the usual words in each language. */
class UsualWordsTest {

  private static final Translations WORDS = Translations.over(List.of(GovernanceMessages::in));

  @ParameterizedTest
  @CsvSource({
    "hi, people.0.role, author, लेखक",
    "hi, people.0.role, Nodal officer, नोडल अधिकारी",
    "hi, posts.0.media.0.type, image, चित्र",
    "hi, policies.responseHierarchy.0.type, standard text, मानक पाठ",
    "hi, strategy.objectives.0.useTag, interaction, विषय पर या सामान्य संवाद",
    "en, people.0.role, town crier, town crier",
    "hi, people.0.name, author, author"
  })
  void a_usual_word_is_said_in_the_language_of_the_reader(
      String language, String field, String typed, String said) {
    assertThat(UsualWords.of(field, typed, WORDS.find(language).orElseThrow())).isEqualTo(said);
  }
}
