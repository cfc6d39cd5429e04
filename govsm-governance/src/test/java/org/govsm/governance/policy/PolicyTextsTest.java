package org.govsm.governance.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Ruling;
import org.govsm.core.document.Field;
import org.govsm.core.text.Messages;
import org.govsm.governance.assessment.GovernanceMessages;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PolicyTextsTest {

  private static final Map<String, Messages> WORDS =
      Map.of("en", GovernanceMessages.in("en"), "hi", GovernanceMessages.in("hi"));

  static Stream<Arguments> policies() {
    return PolicyTexts.policies().stream()
        .flatMap(policy -> Stream.of("en", "hi").map(language -> Arguments.of(policy, language)));
  }

  /** All that can be asked. */
  private static Map<String, Object> whole(String policy) {
    Map<String, Object> tree = new LinkedHashMap<>();
    for (Field field : PolicyTexts.form().parts()) {
      switch (field.kind()) {
        case COUNT -> tree.put(field.name(), 7);
        case FLAG -> tree.put(field.name(), true);
        case DAY -> tree.put(field.name(), "2027-06-01");
        case CODES -> tree.put(field.name(), List.of("SPAM", "ABUSE"));
        case CODE -> tree.put(field.name(), policy);
        default -> tree.put(field.name(), Map.of("en", "English words", "hi", "हिंदी शब्द"));
      }
    }
    return tree;
  }

  private static Decision<PolicyText> asked(Map<String, ?> tree) {
    return PolicyTexts.ask(tree).orThrow(WORDS.get("en"));
  }

  private static List<PolicyParagraph> paragraphs(Decision<PolicyText> decision) {
    return decision.found().orElseThrow().sections().stream()
        .flatMap(section -> section.paragraphs().stream())
        .toList();
  }

  private static List<String> ids(Decision<PolicyText> decision) {
    return paragraphs(decision).stream().map(PolicyParagraph::id).toList();
  }

  private static String text(Decision<PolicyText> decision, String language) {
    StringBuilder text = new StringBuilder();
    paragraphs(decision)
        .forEach(one -> text.append(WORDS.get(language).say(one.text())).append('\n'));
    return text.toString();
  }

  private static <T> List<String> missing(Decision<T> decision) {
    return decision.ruling().fold(a -> List.of(), r -> List.of(), Ruling.Undetermined::missing);
  }

  @ParameterizedTest
  @MethodSource("policies")
  void a_text_of_known_facts_is_whole_in_both_languages(String policy, String language) {
    Decision<PolicyText> decision = asked(whole(policy));

    assertThat(decision.ruling()).isInstanceOf(Ruling.Answer.class);
    assertThat(text(decision, language))
        .doesNotContain("{", "policy.", "moderation.clause")
        .contains(language.equals("hi") ? "हिंदी शब्द" : "English words")
        .doesNotContain(language.equals("hi") ? "English words" : "हिंदी शब्द");
    if (!policy.equals("PERSONAL_CAPACITY")) {
      assertThat(text(decision, language)).doesNotContain("[");
    }
  }

  @ParameterizedTest
  @MethodSource("policies")
  void what_nobody_said_is_named_and_stands_as_a_blank(String policy, String language) {
    Decision<PolicyText> decision = asked(Map.of("policy", policy, "asOf", "2027-06-01"));

    assertThat(missing(decision))
        .containsExactlyElementsOf(decision.known().orElseThrow().missing());
    assertThat(missing(decision)).isSubsetOf(PolicyTexts.facts(policy));
    assertThat(text(decision, language)).contains("[").doesNotContain("{", "policy-");
    for (String fact : missing(decision)) {
      assertThat(WORDS.get(language).term("fact." + fact)).isNotEqualTo("fact." + fact);
    }
  }

  @ParameterizedTest
  @MethodSource("policies")
  void every_paragraph_cites_its_provision(String policy, String language) {
    for (PolicyParagraph one : paragraphs(asked(whole(policy)))) {
      assertThat(WORDS.get(language).say(one.citation().said())).as(one.id()).isNotBlank();
      assertThat(one.control().isPresent() || one.citation().toPlain().toString().contains("govsm"))
          .as(one.id())
          .isTrue();
    }
  }

  @Test
  void each_policy_has_every_fact_that_it_lists_and_no_other() {
    for (String policy : PolicyTexts.policies()) {
      for (String fact : PolicyTexts.facts(policy)) {
        Map<String, Object> without = new HashMap<>(whole(policy));
        without.remove(fact);
        if (!List.of("grievanceOfficer", "recordsOfficer").contains(fact)) {
          assertThat(missing(asked(without))).as(policy + " " + fact).containsExactly(fact);
        }
      }
    }
  }

  @Test
  void criticism_is_named_as_never_removed_and_is_no_ground() {
    assertThat(text(asked(whole("MODERATION")), "en")).contains("Criticism").contains("never");
    Map<String, Object> tree = whole("MODERATION");
    tree.put("grounds", List.of("CRITICISM"));

    assertThat(PolicyTexts.ask(tree).<Boolean>fold(read -> false, faults -> true)).isTrue();
  }

  @Test
  void each_chosen_ground_has_a_paragraph_in_the_order_of_the_jar() {
    assertThat(ids(asked(whole("MODERATION"))))
        .containsSubsequence("m-ground-ABUSE", "m-ground-SPAM", "m-works");
  }

  @ParameterizedTest
  @CsvSource({
    "2027-05-12, false",
    "2027-06-01, true",
  })
  void the_law_on_personal_data_stands_in_it_from_its_day(String day, boolean stands) {
    Map<String, Object> tree = whole("PRIVACY");
    tree.put("asOf", day);

    assertThat(ids(asked(tree)).contains("p-rights")).isEqualTo(stands);
    tree.remove("asOf");
    assertThat(missing(asked(tree))).containsExactly("asOf");
  }

  @ParameterizedTest
  @CsvSource({"true, t-policy, t-state", "false, t-state, t-policy"})
  void the_public_records_act_binds_the_union_and_not_a_state(
      boolean union, String in, String out) {
    Map<String, Object> tree = whole("RETENTION");
    tree.put("union", union);

    assertThat(ids(asked(tree))).contains(in).doesNotContain(out);
  }

  @Test
  void rules_of_intermediaries_stand_where_the_department_hosts_others() {
    Map<String, Object> tree = whole("MODERATION");
    assertThat(ids(asked(tree))).contains("m-grievance", "m-kept");
    tree.put("hostsOthers", false);
    assertThat(ids(asked(tree))).doesNotContain("m-grievance", "m-kept");
    tree.remove("hostsOthers");

    assertThat(missing(asked(tree))).containsExactly("hostsOthers");
    assertThat(text(asked(tree), "en")).contains("[Say whether the department itself runs");
  }

  /** The framework leaves these to the department; nobody else decides them. */
  @ParameterizedTest
  @CsvSource({
    "PERSONAL_CAPACITY, officialAccountsOnly, c-accounts, c-personal",
    "PRIVACY, hostsOthers, p-own, p-platform",
    "RESPONSE, officialAnswers, r-type, r-mixed",
    "RESPONSE, standardTexts, r-routine,",
    "RESPONSE, linkedAnswers, r-programme,",
    "PERSONAL_CAPACITY, union, c-disclaimer, c-designation",
  })
  void a_choice_of_the_department_is_asked_and_never_supposed(
      String policy, String fact, String yes, @Nullable String no) {
    Map<String, Object> tree = whole(policy);
    assertThat(ids(asked(tree))).contains(yes).doesNotContain(String.valueOf(no));
    tree.put(fact, false);
    assertThat(ids(asked(tree)).contains(String.valueOf(no))).isEqualTo(no != null);
    tree.remove(fact);

    assertThat(missing(asked(tree))).containsExactly(fact);
    assertThat(text(asked(tree), "en")).contains("[Say whether");
  }

  @Test
  void a_place_of_the_department_has_no_rules_of_a_platform() {
    assertThat(text(asked(whole("PRIVACY")), "en")).doesNotContain("latform");
    assertThat(text(asked(whole("PRIVACY")), "hi")).doesNotContain("प्लेटफ़ॉर्म");
  }

  /** GSM-CON-09 asks who may add content, LAW-IT-09 the hours of the rules. */
  @Test
  void who_may_write_is_asked_and_an_intimate_picture_has_the_hours_of_the_rules() {
    Map<String, Object> tree = whole("MODERATION");
    assertThat(ids(asked(tree))).contains("m-add", "m-intimate");
    tree.remove("contributors");
    tree.put("hostsOthers", false);

    assertThat(missing(asked(tree))).containsExactly("contributors");
    assertThat(ids(asked(tree))).doesNotContain("m-intimate");
  }

  @Test
  void what_gets_no_answer_is_said_by_the_department() {
    Map<String, Object> tree = whole("RESPONSE");
    tree.remove("unanswered");

    assertThat(missing(asked(tree))).containsExactly("unanswered");
    assertThat(text(asked(tree), "en")).doesNotContain("praise", "next working day");
  }

  /** CERT-In directions of 2022; Digital Personal Data Protection Rules 2025, rules 6 and 8(3). */
  @ParameterizedTest
  @CsvSource({
    "2022-06-26, false, false",
    "2022-06-27, true, false",
    "2027-05-12, true, false",
    "2027-05-13, true, true",
  })
  void logs_are_kept_as_the_law_of_the_day_says(String day, boolean half, boolean year) {
    Map<String, Object> tree = whole("RETENTION");
    tree.put("asOf", day);

    assertThat(ids(asked(tree)).contains("t-logs")).isEqualTo(half);
    assertThat(ids(asked(tree)).contains("t-traffic")).isEqualTo(year);
    assertThat(ids(asked(tree)).contains("t-safeguards")).isEqualTo(year);
  }

  @ParameterizedTest
  @CsvSource({"RETENTION, recordsOfficer", "RESPONSE, grievanceOfficer"})
  void a_fact_of_both_branches_is_missing_before_the_branch_is_known(String policy, String fact) {
    Map<String, Object> tree = whole(policy);
    tree.remove("union");
    tree.remove(fact);

    assertThat(missing(asked(tree))).containsExactlyInAnyOrder("union", fact);
  }

  @Test
  void a_complaint_of_a_copyright_promises_no_removal_without_its_ground() {
    Map<String, Object> tree = whole("MODERATION");
    assertThat(text(asked(tree), "en")).contains("copyright").doesNotContain("complaint holds");
    tree.put("grounds", List.of("COPYRIGHT"));

    assertThat(text(asked(tree), "en")).contains("removed when the complaint of the owner holds");
  }

  @Test
  void numbers_in_the_shipped_texts_are_those_of_the_law_alone() {
    Pattern number = Pattern.compile("\\d+");
    for (String policy : PolicyTexts.policies()) {
      Map<String, Object> tree = whole(policy);
      String text = text(asked(tree), "en").replaceAll("\\b7(?= (?:days|hours|years))", "");
      assertThat(number.matcher(text).results().map(one -> one.group())).isSubsetOf("180", "30");
    }
  }

  @Test
  void the_disclaimer_leaves_name_and_designation_to_each_employee() {
    assertThat(text(asked(whole("PERSONAL_CAPACITY")), "en"))
        .contains("I am [name of the employee], [designation], English words.");
  }

  @Test
  void the_tree_has_each_text_in_both_languages() {
    assertThat(asked(whole("RESPONSE")).found().orElseThrow().toPlain().toString())
        .contains("{en=", "विभाग: हिंदी शब्द");
  }

  private static Map<String, Object> saying(String policy, String fact, String en, String hi) {
    Map<String, Object> tree = new HashMap<>(whole(policy));
    tree.put(fact, Map.of("en", en, "hi", hi));
    return tree;
  }

  @ParameterizedTest
  @CsvSource({
    "MODERATION, grievanceOfficer, not appointed yet, अभी नियुक्त नहीं",
    "MODERATION, grievanceOfficer, To be appointed, जल्द नियुक्त होंगे",
    "MODERATION, grievanceOfficer, Grievance Officer, अभी नियुक्त नहीं",
    "MODERATION, contactPage, not known yet, अभी ज्ञात नहीं",
    "MODERATION, contributors, Nobody, कोई नहीं",
    "MODERATION, moderator, the officer concerned, संबंधित अधिकारी",
    "MODERATION, department, -, -",
    "PRIVACY, dataOfficer, pending, लंबित",
    "PRIVACY, personalData, not known yet, अभी ज्ञात नहीं",
    "PRIVACY, dataPurpose, To be decided, बाद में तय होगा",
    "RESPONSE, deskHours, not fixed, तय नहीं"
  })
  void words_that_state_nothing_are_missing_as_a_blank_is(
      String policy, String fact, String en, String hi) {
    Decision<PolicyText> decision = asked(saying(policy, fact, en, hi));

    assertThat(missing(decision)).containsExactly(fact);
    assertThat(text(decision, "en")).contains("[").doesNotContain(en.length() > 1 ? en : "–");
  }

  @ParameterizedTest
  @CsvSource({
    "PRIVACY, personalData, None, कोई नहीं",
    "PRIVACY, personalData, No personal data, कोई व्यक्तिगत डेटा नहीं",
    "PRIVACY, dataPurpose, To answer questions that will be asked, पूछे जाने वाले प्रश्नों के उत्तर"
        + " के लिए",
    "RESPONSE, unanswered, Nothing, कुछ नहीं",
    "RESPONSE, unanswered, Abuse and advertising, अपशब्द और विज्ञापन",
    "RESPONSE, deskHours, 'Monday to Friday, 10:00 to 18:00', 'सोमवार से शुक्रवार, 10:00 से 18:00'",
    "MODERATION, contributors, Everybody, सभी",
    "MODERATION, moderator, The social media team, सोशल मीडिया दल",
    "MODERATION, grievanceOfficer, 'Deputy Director (Grievances), Room 12', 'उप निदेशक (शिकायत),"
        + " कक्ष 12'",
    "MODERATION, contactPage, https://soil.gov.in/appeal, https://soil.gov.in/appeal"
  })
  void words_that_state_something_stand_in_the_text(
      String policy, String fact, String en, String hi) {
    Decision<PolicyText> decision = asked(saying(policy, fact, en, hi));

    assertThat(missing(decision)).isEmpty();
    assertThat(text(decision, "en")).contains(en);
    assertThat(text(decision, "hi")).contains(hi);
  }

  @Test
  void a_number_stands_in_a_sentence() {
    Map<String, Object> tree = new HashMap<>(whole("MODERATION"));
    tree.put("appealDays", 1);

    assertThat(text(asked(tree), "en"))
        .contains("within 1 day of the notice", "within 7 days of its receipt");
    tree.remove("appealDays");
    assertThat(text(asked(tree), "en")).contains("within [enter the number] days of the notice");
  }
}
