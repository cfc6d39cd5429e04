package org.govsm.governance.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govsm.governance.assessment.Trees.outcomes;
import static org.govsm.governance.assessment.Trees.tree;

import java.util.List;
import java.util.Map;
import org.govsm.governance.assessment.check.LanguageNames;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("One language under several names is one language")
class LanguagesTest {

  private static final String NOW = RichFacts.NOW;

  @ParameterizedTest(name = "{0} answered in {1}: {2}")
  @CsvSource({
    "Hindi, hi, ATTEST",
    "हिन्दी, hi, ATTEST",
    "हिंदी, hin, ATTEST",
    "hin, Hindi (India), ATTEST",
    "hi-IN, HINDI, ATTEST",
    "தமிழ், ta, ATTEST",
    "বাংলা, Bengali, ATTEST",
    "ଓଡ଼ିଆ, or, ATTEST",
    "Oriya, Odia, ATTEST",
    "Punjabi language, ਪੰਜਾਬੀ, ATTEST",
    "اردو, ur, ATTEST",
    "कन्नड़, kn, ATTEST",
    "Tulu, tcy, ATTEST",
    "hi, English, FAIL",
    "Tamil, hi, FAIL",
    "Angika, Angika, ATTEST",
    "Angika, en, UNKNOWN",
    "hi, Khari Boli, UNKNOWN",
    "hi, , FAIL",
  })
  void of_a_query_and_its_reply(String language, String reply, String outcome) {
    Map<String, Object> query = tree("language", language, "replyLanguage", reply);

    assertThat(outcomes("GSM-OBJ-04", NOW, tree("queries", List.of(query))))
        .allSatisfy(line -> assertThat(line).startsWith("all " + outcome))
        .hasSize(1);
  }

  @ParameterizedTest(name = "of no stated language, answered in {0}: {1}")
  @CsvSource(
      nullValues = "none",
      value = {
        "hi, UNKNOWN",
        "?, UNKNOWN",
        "Khari Boli, UNKNOWN",
        "en, FAIL",
        "none, FAIL",
      })
  void a_query_of_no_stated_language_may_be_the_one_that_was_answered(
      String reply, String outcome) {
    Map<String, Object> open = tree("replyLanguage", reply);
    Map<String, Object> unanswered = tree("language", "hi", "replyLanguage", null);

    assertThat(outcomes("GSM-OBJ-04", NOW, tree("queries", List.of(open, unanswered))).get(0))
        .startsWith("all " + outcome);
  }

  @ParameterizedTest(name = "{0} and {1}: {2}, {3}")
  @CsvSource({
    "Hindi, hi, ATTEST, ATTEST",
    "हिन्दी, hin, ATTEST, ATTEST",
    "ta, Hindi, UNKNOWN, FAIL",
    "ta, Angika, UNKNOWN, ATTEST",
  })
  void in_sums_and_in_reports(String asked, String named, String answered, String covered) {
    Map<String, Object> queries =
        tree(
            "languages", tree(asked, RichFacts.number(5)),
            "repliedInSameLanguage", tree(named, RichFacts.number(2)));
    Map<String, Object> facts = tree("queries", queries);
    facts.put(
        "analysis", tree("reports", List.of(tree("languagesCovered", List.of("English", named)))));

    assertThat(outcomes("GSM-OBJ-04", NOW, facts).get(0)).startsWith("all " + answered);
    assertThat(outcomes("GSM-OBJ-05", NOW, facts).get(0)).startsWith("all " + covered);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "not Tamil",
        "all except Tamil",
        "Tamil (planned)",
        "Tamil in part",
        "Tamil from next year",
        "तमिल नहीं"
      })
  void that_is_named_with_a_reservation_is_not_covered_by_a_yes(String covered) {
    Map<String, Object> facts =
        tree("queries", List.of(tree("language", "ta", "replyLanguage", "ta")));
    facts.put(
        "analysis", tree("reports", List.of(tree("languagesCovered", List.of("hi", covered)))));

    assertThat(outcomes("GSM-OBJ-05", NOW, facts).get(0)).startsWith("all UNKNOWN");
  }

  @Test
  void replies_under_another_name_are_held_against_all_that_was_asked() {
    Map<String, Object> queries =
        tree(
            "languages", tree("Hindi", RichFacts.number(2), "hi", RichFacts.number(1)),
            "repliedInSameLanguage", tree("हिन्दी", RichFacts.number(4)));

    assertThat(outcomes("SDK-FACTS", NOW, tree("queries", queries))).containsExactly("all BLOCKED");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "as", "bn", "brx", "doi", "gu", "hi", "kn", "ks", "kok", "mai", "ml", "mni", "mr", "ne",
        "or", "pa", "sa", "sat", "sd", "ta", "te", "ur"
      })
  void the_twenty_two_of_the_eighth_schedule_are_indian(String code) {
    assertThat(LanguageNames.isIndian(code)).contains(true);
  }

  @ParameterizedTest
  @CsvSource({"English, false", "français, false", "tcy, ", "Bhojpuri, ", "Angika, "})
  void others_are_not_or_are_asked(String language, Boolean indian) {
    assertThat(LanguageNames.isIndian(language).orElse(null)).isEqualTo(indian);
  }
}
