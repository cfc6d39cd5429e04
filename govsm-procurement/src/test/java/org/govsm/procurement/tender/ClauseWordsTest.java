package org.govsm.procurement.tender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govsm.procurement.Given.tree;
import static org.govsm.procurement.tender.GivenTender.tender;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Ruling;
import org.govsm.core.document.Node;
import org.govsm.core.rules.RuleBook;
import org.govsm.procurement.GivenBids;
import org.govsm.procurement.catalogue.ServiceCatalogue;
import org.govsm.procurement.law.ProcurementLaw;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("GFR 2017 rule 173(v) and (vi): clauses on disputes and Indian law")
class ClauseWordsTest {

  private static final PublicationCheck CHECK =
      PublicationCheck.of(GivenBids.INDIA, ServiceCatalogue.shipped());

  private static List<String> asked(String about, String english, String hindi) {
    Map<String, Object> clause = GivenTender.clause("1", about);
    clause.put("text", hindi.isEmpty() ? tree("en", english) : tree("en", english, "hi", hindi));
    String other = about.equals("INDIAN_LAW") ? "DISPUTE_CLAUSE" : "INDIAN_LAW";
    Tender made = tender("clauses", List.of(clause, GivenTender.clause("2", other)));
    return CHECK
        .decide(made)
        .ruling()
        .<List<String>>fold(
            answer -> List.of(),
            refer ->
                refer.indication().stream()
                    .flatMap(open -> open.questions().stream())
                    .map(Finding::code)
                    .toList(),
            open -> List.of("open"));
  }

  @ParameterizedTest
  @CsvSource({
    "The law of Singapore applies.",
    "English law applies here.",
    "This contract is read by the laws of England.",
    "Indian law does not apply.",
    "Indian law doesn't apply.",
    "Indian law won’t apply.",
    "Indian law applies except for disputes.",
    "The usual law applies.",
    "'Indian law applies, unless the buyer chooses otherwise.'",
    "Indian law is set aside by agreement.",
    "Indian law applies in part; DIFC rules prevail.",
    "Governed by Indian law as the agency reads it.",
    "Indian la\u200bw is excluded. Indian law applies."
  })
  void a_clause_that_names_another_law_or_denies_is_asked_about(String english) {
    assertThat(asked("INDIAN_LAW", english, "")).containsExactly("clause-on-law");
  }

  @ParameterizedTest
  @CsvSource({
    "No disputes can arise.",
    "Disputes are settled by the buyer alone.",
    "Disputes go to no court.",
    "The buyer decides on it.",
    "'Disputes are decided by the head of the buyer, whose word is final.'",
    "Disputes go to an arbitrator from the buyer's own officers.",
    "Disputes go to arbitration in Singapore.",
    "The contractor gives up arbitration and the courts in disputes.",
    "Disputes go to court within 7 days or lapse.",
    "Any dispute before a court shall be barred after 7 days.",
    "Disputes are settled as section 4 says."
  })
  void a_clause_on_disputes_that_denies_or_leaves_them_to_one_side_is_asked_about(String english) {
    assertThat(asked("DISPUTE_CLAUSE", english, "")).containsExactly("clause-on-disputes");
  }

  @ParameterizedTest
  @CsvSource({
    "Disputes are settled by arbitration at New Delhi., SEAT",
    "Disputes go to arbitration in Singapore., SEAT",
    "Disputes go to arbitration under English law in Singapore., OTHER_LAW",
    "Disputes are settled by the courts at New Delhi., OWN_WORDS"
  })
  void a_place_of_arbitration_is_no_other_law(String english, String why) {
    Map<String, Object> clause = GivenTender.clause("1", "DISPUTE_CLAUSE");
    clause.put("text", tree("en", english));

    Node read = tender("clauses", List.of(clause)).node().branches("clauses").get(0);

    assertThat(ClauseWords.asked(read, DocumentChecks.DISPUTES))
        .hasValueSatisfying(one -> assertThat(one).hasToString(why));
  }

  @Test
  void each_language_is_looked_at() {
    assertThat(asked("INDIAN_LAW", "The law of Singapore applies.", "भारतीय विधि लागू है।"))
        .containsExactly("clause-on-law");
    assertThat(asked("INDIAN_LAW", "Indian law applies.", "भारतीय विधि लागू नहीं है।"))
        .containsExactly("clause-on-law");
    assertThat(asked("INDIAN_LAW", "Indian law applies.", "सिंगापुर की विधि लागू है।"))
        .containsExactly("clause-on-law");
    assertThat(asked("INDIAN_LAW", "Indian law applies.", "भारतीय विधि लागू है।")).isEmpty();
    assertThat(
            asked("INDIAN_LAW", "The laws of the Union of India apply.", "भारत का कानून लागू है।"))
        .isEmpty();
    assertThat(asked("DISPUTE_CLAUSE", "Disputes go to arbitration.", "विवाद क्रेता सुलझाता है।"))
        .containsExactly("clause-on-disputes");
    assertThat(
            asked(
                "DISPUTE_CLAUSE",
                "Disputes are settled by arbitration in the capital of the state.",
                "विवाद राज्य की राजधानी में मध्यस्थता से सुलझाए जाते हैं।"))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "The law of Singapore applies., clause-on-law",
    "Disputes are not heard., clause-on-disputes",
    "Posts are in Hindi., clauses-in-own-words",
  })
  void a_clause_of_another_kind_does_not_take_the_right_away_unasked(String text, String asked) {
    Map<String, Object> third = GivenTender.clause("3", "OTHER");
    third.put("text", tree("en", text));
    Tender made =
        tender(
            "clauses",
            List.of(
                GivenTender.clause("1", "DISPUTE_CLAUSE"),
                GivenTender.clause("2", "INDIAN_LAW"),
                third));
    assertThat(questions(CHECK.decide(made)))
        .isEqualTo(asked.isEmpty() ? List.of() : List.of(asked));
  }

  private static List<String> questions(Decision<Permission> decision) {
    return decision
        .ruling()
        .<List<String>>fold(
            answer -> List.of(),
            refer ->
                refer.indication().stream()
                    .flatMap(open -> open.questions().stream())
                    .map(Finding::code)
                    .toList(),
            open -> List.of("open"));
  }

  /** A state may have the question without the right, or not the question, or ask more first. */
  @Test
  void a_clause_on_a_right_is_read_by_whichever_rules() {
    Object disputes = GivenTender.clause("1", "DISPUTE_CLAUSE");
    Object law = GivenTender.clause("2", "INDIAN_LAW");
    Map<String, Object> third = GivenTender.clause("3", "OTHER");
    third.put("text", tree("en", "The law of Singapore applies."));
    for (RuleBook book : ProcurementLaw.library().books()) {
      assertThat(
              questions(
                  PublicationCheck.of(book, ServiceCatalogue.shipped())
                      .decide(tender("clauses", List.of(disputes, law, third)))))
          .as(book.id())
          .containsAnyOf("clause-on-law", "clauses-in-own-words", "open");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Disputes go to arbitration before a sister company of the buyer.",
    "'Disputes are settled by arbitration, and the contractor pays for it.'",
    "Arbitration of disputes is held where the buyer wishes.",
    "The courts of the agency hear disputes.",
  })
  void what_is_not_the_plain_sentence_is_read_by_an_officer(String english) {
    assertThat(asked("DISPUTE_CLAUSE", english, "")).containsExactly("clause-on-disputes");
    assertThat(asked("INDIAN_LAW", "Indian law and the wishes of the buyer apply.", ""))
        .containsExactly("clause-on-law");
    assertThat(asked("INDIAN_LAW", "the contract is interpreted under indian law", "")).isEmpty();
    assertThat(asked("DISPUTE_CLAUSE", "Disputes are settled by arbitration", "")).isEmpty();
  }

  @Test
  void what_was_read_before_the_publication_is_not_asked_again_by_a_corrigendum() {
    Map<String, Object> own = GivenTender.clause("1", "DISPUTE_CLAUSE");
    own.put("text", tree("en", "Disputes go to arbitration by the rules of the state."));
    Object law = GivenTender.clause("2", "INDIAN_LAW");
    assertThat(corrected(own, List.of(own, law))).doesNotContain("clause-on-disputes");
    Map<String, Object> other = GivenTender.clause("1", "DISPUTE_CLAUSE");
    other.put("text", tree("en", "Disputes go to arbitration by the rules of the buyer."));
    assertThat(corrected(own, List.of(other, law))).contains("clause-on-disputes");
  }

  private static List<String> corrected(Map<String, Object> own, List<Object> after) {
    Tender before = tender("clauses", List.of(own, GivenTender.clause("2", "INDIAN_LAW")));
    Tender changed = tender("clauses", after);
    ActFindings findings = new ActFindings(GivenBids.INDIA, changed, Decided.NOTHING);
    CHECK.check(changed, Optional.of(before), findings);
    return findings
        .decision("tender-act", Optional.empty(), Map.of())
        .ruling()
        .<List<String>>fold(
            answer -> List.of(),
            refer ->
                refer.indication().stream()
                    .flatMap(open -> open.questions().stream())
                    .map(Finding::code)
                    .toList(),
            open -> List.of("open"));
  }

  @Test
  void a_clause_that_is_too_short_is_not_said_to_be_missing() {
    Map<String, Object> clause = GivenTender.clause("1", "INDIAN_LAW");
    clause.put("text", tree("en", "Indian law."));
    Tender made = tender("clauses", List.of(clause, GivenTender.clause("2", "DISPUTE_CLAUSE")));
    assertThat(CHECK.decide(made).trace().findings())
        .extracting(one -> one.text().key())
        .contains("tender.check.clause-short")
        .doesNotContain("tender.check.clause");
  }

  @ParameterizedTest
  @CsvSource({"., .", "Disputes., ", "Disputes go to arbitration., विवाद"})
  void a_sign_or_a_word_in_a_language_is_no_clause(String english, String hindi) {
    Map<String, Object> clause = GivenTender.clause("1", "DISPUTE_CLAUSE");
    clause.put("text", hindi == null ? tree("en", english) : tree("en", english, "hi", hindi));
    Tender made = tender("clauses", List.of(clause, GivenTender.clause("2", "INDIAN_LAW")));
    assertThat(CHECK.decide(made).trace().findings())
        .filteredOn(found -> found.code().equals("CLAUSE_MISSING.DISPUTE_CLAUSE"))
        .extracting(found -> found.text().key())
        .as("a clause that stands is not called missing")
        .containsExactly("tender.check.clause-short");
    assertThat(CHECK.decide(made).ruling()).isInstanceOf(Ruling.Answer.class);
  }
}
