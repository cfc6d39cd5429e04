package org.govsm.governance.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.govsm.governance.assessment.Trees.accounts;
import static org.govsm.governance.assessment.Trees.active;
import static org.govsm.governance.assessment.Trees.question;
import static org.govsm.governance.assessment.Trees.tree;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.govsm.core.decision.InputFault;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.core.text.Messages;
import org.govsm.governance.facts.Facts;
import org.govsm.governance.framework.CatalogueFixture;
import org.govsm.governance.framework.ControlCatalogue;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AssessmentTest {

  private static final String NOW = "2026-11-24T09:00:00+05:30";

  @Nested
  @DisplayName("The question as a tree")
  class AsATree {

    @Test
    void the_report_has_the_published_form() {
      Map<String, Object> tree =
          Assessment.ofPlain(question(NOW, accounts(active("A1", "2026-11-15"))))
              .orThrow()
              .toPlain(GovernanceMessages.in("en"));

      assertThat(tree.keySet())
          .containsExactly(
              "profile",
              "asOf",
              "catalogue",
              "overall",
              "elements",
              "findings",
              "next",
              "explanation",
              "govsm",
              "factsDigest",
              "digest");
      assertThat(tree.get("asOf")).isEqualTo("2026-11-24T09:00+05:30");
      assertThat((List<?>) tree.get("findings"))
          .filteredOn(f -> "GSM-COM-11".equals(((Map<?, ?>) f).get("control")))
          .singleElement()
          .asInstanceOf(InstanceOfAssertFactories.map(String.class, Object.class))
          .containsEntry("control", "GSM-COM-11")
          .containsEntry("outcome", "WARN")
          .containsEntry("subject", "A1")
          .containsEntry("value", BigDecimal.valueOf(9))
          .containsEntry("limit", BigDecimal.valueOf(14))
          .containsEntry("advisory", false)
          .containsEntry("element", "communication")
          .containsEntry("code", "GSM-COM-11.late")
          .containsEntry("severity", "medium")
          .containsEntry("strength", "should")
          .containsEntry("params", Map.of("warnDays", "7", "failDays", "14"))
          .containsEntry("textSeen", "read")
          .containsEntry("missing", List.of())
          .containsEntry("notes", List.of());
    }

    @Test
    void the_same_facts_give_the_same_bytes() {
      assertThat(bytes(active("A1", "2026-11-15"))).isEqualTo(bytes(active("A1", "2026-11-15")));
    }

    @Test
    void all_faults_are_told_at_once() {
      Map<String, Object> question =
          tree(
              "profile", "framework-2011",
              "asOf", "2026-11-24T09:00:00",
              "facts", accounts(tree("state", "AWAKE")),
              "params", tree("GSM-COM-99", tree(), "GSM-COM-11", tree("days", 7)),
              "language", "hi");

      assertThat(faults(question))
          .extracting(fault -> fault.pointer() + " " + fault.code())
          .containsExactly(
              "/language tree.unknown",
              "/profile tree.code",
              "/asOf tree.instant",
              "/params/GSM-COM-99 setting.unknown",
              "/params/GSM-COM-11/days setting.unknown",
              "/facts/accounts/0/state tree.code",
              "/facts/accounts/0/id tree.required");
    }

    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @CsvSource({
      "LAW-IT-05, hours, 3, -",
      "LAW-IT-05, hours, 2, -",
      "LAW-IT-05, hours, 4, params.most",
      "LAW-IT-05, hours, -1, params.whole",
      "LAW-CI-01, hours, 100, params.most",
      "LAW-CI-02, days, 180, -",
      "LAW-CI-02, days, 365, -",
      "LAW-CI-02, days, 179, params.least",
    })
    void limits_of_law_are_tightened_and_never_loosened(
        String control, String name, String value, String fault) {
      Map<String, Object> question =
          tree("profile", "later-law", "asOf", "2026-11-24T09:00:00+05:30", "facts", tree());
      question.put("params", tree(control, tree(name, value)));

      assertThat(faults(question))
          .extracting(each -> each.pointer() + " " + each.code())
          .isEqualTo(
              fault.equals("-")
                  ? List.of()
                  : List.of("/params/" + control + "/" + name + " " + fault));
    }

    @Test
    void nothing_is_no_question() {
      assertThat(faults(null))
          .extracting(fault -> fault.pointer() + " " + fault.code())
          .containsExactly(
              " tree.object",
              "/profile tree.required",
              "/asOf tree.required",
              "/facts tree.required");
    }

    @Test
    void floating_point_is_refused_where_it_stands_with_the_other_faults() {
      Map<String, Object> facts = tree("legalMap", List.of(tree("share", 0.5)), "accounts", "none");
      Map<String, Object> question = question(NOW, facts);
      question.put("params", tree("GSM-ACC-04", tree("failDays", 30.5f)));

      assertThat(faults(question))
          .extracting(fault -> fault.pointer() + " " + fault.code())
          .contains(
              "/facts/legalMap/0/share tree.number",
              "/facts/accounts tree.list",
              "/params/GSM-ACC-04/failDays tree.number");
    }

    @Test
    void a_huge_exponent_is_refused_and_not_written_out() {
      Map<String, Object> question =
          question(NOW, tree("handover", new BigDecimal("1E+999999999")));

      assertThat(faults(question))
          .extracting(fault -> fault.pointer() + " " + fault.code())
          .containsExactly("/facts/handover tree.digits");
    }

    @Test
    void what_is_no_part_of_any_tree_is_the_callers_mistake() {
      Map<String, Object> facts = tree("pilot", LocalTime.NOON);

      assertThatThrownBy(() -> Assessment.ofPlain(question(NOW, facts)))
          .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void every_fault_is_said_in_both_languages() {
      Map<String, Object> account = tree("id", "", "state", "x", "lastPostAt", "x", "more", 1);
      account.put("posts", "none");
      account.put("activatedAt", "2026-02-30");
      Map<String, Object> facts = tree("accounts", List.of(account, "none"), "share", 0.5);

      for (String language : List.of("en", "hi")) {
        Messages words = GovernanceMessages.in(language);
        for (InputFault fault : faults(question("", facts))) {
          assertThat(words.untranslated()).doesNotContain(fault.text().key());
          assertThat(words.say(fault.text())).doesNotContain("fault.", "input.", "{");
        }
      }
    }

    private static String bytes(Map<String, Object> account) {
      return CanonicalForm.text(
          Assessment.ofPlain(question(NOW, accounts(account)))
              .orThrow()
              .toPlain(GovernanceMessages.in("hi")));
    }

    private static List<InputFault> faults(Map<String, Object> question) {
      return Assessment.ofPlain(question).fold(report -> List.of(), faults -> faults);
    }
  }

  @Nested
  @DisplayName("A control decides only while it is in force")
  class InForce {

    private static final String FROM = "value=\"2012-08-23\"/>\n      <prop name=\"provision\"";
    private static final String SURE = "name=\"sure\" ns=\"urn:govsm:controls:1\" value=\"high\"";
    private static final String UNTIL =
        "value=\"2012-08-23\"/><prop name=\"effective-until\" ns=\"urn:govsm:controls:1\""
            + " value=\"2026-11-25\"/><prop name=\"provision\"";

    @Test
    void a_draft_never_decides() {
      assertThat(reason(NOW, "\"in-force\"", "\"draft\"")).isEqualTo("assessment.draft");
    }

    @ParameterizedTest(name = "asked at {0}: {1}")
    @CsvSource({
      "2012-08-22T23:59:59+05:30, assessment.not-in-force",
      "2012-08-22T18:30:00Z, GSM-COM-11.no-accounts",
      "2026-11-24T18:29:59Z, GSM-COM-11.no-accounts",
      "2026-11-24T18:30:00Z, assessment.not-in-force",
    })
    void from_its_first_day_to_the_day_before_its_last(String asOf, String reason) {
      assertThat(reason(asOf, FROM, UNTIL)).isEqualTo(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"low", "not-found"})
    void a_source_that_nobody_is_sure_of_never_decides(String sure) {
      assertThat(reason(NOW, SURE, SURE.replace("high", sure))).isEqualTo("assessment.unsure");
    }

    @Test
    void a_control_that_nothing_here_can_check_is_not_passed() {
      assertThat(reason(NOW, "(?<=[Mm]-)11", "99")).isEqualTo("assessment.no-check");
    }

    private static String reason(String asOf, String old, String changed) {
      String file = CatalogueFixture.shipped().replaceAll(old, changed);
      ControlCatalogue catalogue =
          ControlCatalogue.read("test.xml", file.getBytes(StandardCharsets.UTF_8));
      Facts none = Facts.fromPlain(accounts()).orThrow();
      AssessmentReport report =
          Assessment.assess(catalogue, none, OffsetDateTime.parse(asOf)).orThrow();
      String id = catalogue.find("GSM-COM-11").isPresent() ? "GSM-COM-11" : "GSM-COM-99";
      return Trees.of(id, report).get(0).text().key();
    }
  }

  @Nested
  @DisplayName("Sentences")
  class Sentences {

    @Test
    void hindi_says_all_that_english_says() {
      assertThat(GovernanceMessages.in("hi").untranslated()).isEmpty();
    }

    @Test
    void both_use_the_same_values() {
      Messages english = GovernanceMessages.in("en");
      Messages hindi = GovernanceMessages.in("hi");

      assertThat(english.keys())
          .allSatisfy(key -> assertThat(places(hindi, key)).isEqualTo(places(english, key)));
    }

    @Test
    void a_third_language_is_a_file() throws IOException {
      byte[] file = "GSM-COM-11.state = {state}?".getBytes(StandardCharsets.UTF_8);
      Messages tamil =
          Messages.read("ta", "messages.ta.txt", new ByteArrayInputStream(file))
              .over(GovernanceMessages.in("en"));

      String text =
          Assessment.ofPlain(question(NOW, accounts(Trees.inState("CLOSED"))))
              .orThrow()
              .explain(tamil);

      assertThat(text).contains("GSM-COM-11 A1: Not applicable. closed? [");
    }

    private static List<String> places(Messages words, String key) {
      return Pattern.compile("\\{\\w+(:words)?}")
          .matcher(words.find(key).orElseThrow())
          .results()
          .map(MatchResult::group)
          .sorted()
          .toList();
    }
  }
}
