package org.govsm.governance.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govsm.governance.assessment.Trees.outcomes;
import static org.govsm.governance.assessment.Trees.tree;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Honest records: days without hours, drafts, channels by any name, copies kept longer. */
class RecordsTest {

  private static final String NOW = RichFacts.NOW;

  @Nested
  class A_clearance {

    @ParameterizedTest(name = "{0} on the day {1}, published {2}: {3}")
    @CsvSource({
      "L2, 2026-11-01, 2026-11-01T10:00:00+05:30, P1 UNKNOWN",
      "L2, 2026-11-01, 2026-11-01, P1 UNKNOWN",
      "L2, 2026-11-01, 2026-11-02T00:00:00+05:30, P1 PASS",
      "L2, 2026-11-02, 2026-11-01T23:59:00+05:30, P1 FAIL",
      "LE, 2026-11-01, 2026-11-01T10:00:00+05:30, P1 UNKNOWN",
      "LE, 2026-11-01, 2026-11-01T20:00:00+05:30, P1 PASS",
      "LE, 2026-11-02, 2026-11-01T22:00:00+05:30, P1 UNKNOWN",
      "LE, 2026-11-02, 2026-11-01T10:00:00+05:30, P1 FAIL",
    })
    void of_which_only_the_day_is_known_is_before_no_hour_of_that_day(
        String level, String cleared, String out, String outcome) {
      assertThat(outcomes("GSM-GOV-02", NOW, cleared(level, cleared, out)))
          .containsExactly(outcome);
    }

    @ParameterizedTest
    @CsvSource({"DRAFT", "IN_REVIEW", "CHANGES_REQUESTED", "WITHDRAWN"})
    void an_honest_draft_leaves_nothing_open(String state) {
      Map<String, Object> facts =
          tree("posts", List.of(tree("id", "P1", "state", state, "publishedAt", null)));

      for (String control :
          List.of("GSM-GOV-02", "GSM-PIL-06", "GSM-VAL-06", "GSM-VAL-14", "GSM-CON-06")) {
        assertThat(outcomes(control, NOW, facts)).containsExactly("P1 NA");
      }
    }

    private static Map<String, Object> cleared(String level, String at, String out) {
      Map<String, Object> clearance =
          tree("level", level, "by", "U2", "at", at, "status", "CLEARED");
      Map<String, Object> post =
          tree("id", "P1", "author", "U1", "publishedAt", out, "clearance", clearance);
      return tree(
          "posts",
          List.of(post),
          "people",
          List.of(
              tree("id", "U1", "active", true),
              tree("id", "U2", "role", "nodal officer", "active", true)));
    }
  }

  @Nested
  class An_announcement_or_a_copy {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
      "Press release, N1 PASS",
      "Notice board, N1 PASS",
      "WhatsApp Channel, 'N1 FAIL [X, WhatsApp Channel]'",
      "town crier, N1 ATTEST",
    })
    void an_announcement_is_made_elsewhere_too(String channel, String outcome) {
      Map<String, Object> announcement = tree("id", "N1", "channels", List.of("X", channel));

      assertThat(outcomes("GSM-COM-09", NOW, tree("announcements", List.of(announcement))))
          .containsExactly(outcome);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
      "All India Radio", "Akashvani", "Doordarshan", "DD News", "Gazette", "Gazette of India",
      "प्रेस", "आकाशवाणी", "राजपत्र", "Press Note", "newspapers", "the town's own herald"
    })
    void what_went_to_press_or_broadcast_may_have_its_hour(String channel) {
      Map<String, Object> announcement = tree("id", "N1", "channels", List.of(channel, "social"));
      announcement.put("pressAt", "2026-11-01T10:00:00+05:30");
      announcement.put("socialAt", "2026-11-01T10:05:00+05:30");
      Map<String, Object> facts = byRule(announcement);

      assertThat(outcomes("SDK-FACTS", NOW, facts)).isEmpty();
      assertThat(outcomes("GSM-INS-02", NOW, facts)).containsExactly("rule PASS", "N1 PASS 5");
      assertThat(outcomes("GSM-COM-09", NOW, facts))
          .containsExactly(channel.startsWith("the") ? "N1 ATTEST" : "N1 PASS");
    }

    @ParameterizedTest(name = "on {0}: {1}")
    @CsvSource({
      "2026-11-01T09:00:00+05:30, R1 UNKNOWN",
      "2026-12-29T09:00:00+05:30, R1 UNKNOWN",
      "2026-12-30T09:00:00+05:30, R1 PASS 90",
      "2027-01-02T09:00:00+05:30, R1 PASS 93",
    })
    void a_copy_that_is_kept_longer_than_promised_contradicts_nothing(String now, String outcome) {
      Map<String, Object> item = tree("id", "R1", "removedAt", "2026-10-01", "purgedAt", null);
      item.put("preservedUntil", "2026-10-15");
      Map<String, Object> facts = tree("removed", List.of(item));

      assertThat(outcomes("SDK-FACTS", now, facts)).isEmpty();
      assertThat(outcomes("GSM-LEG-07", now, facts)).containsExactly(outcome);
    }

    @ParameterizedTest(name = "{0} needs {1}: {2}")
    @CsvSource({
      "name, Name, F1 PASS",
      "Date of birth, date_of_birth, F1 PASS",
      "name, phone, F1 FAIL [name]"
    })
    void a_field_is_needed_under_any_spelling(String asked, String needed, String outcome) {
      Map<String, Object> form = tree("id", "F1", "fields", List.of(asked));
      form.put("neededFields", List.of(needed));

      assertThat(outcomes("GSM-PRV-03", NOW, tree("collection", List.of(form))))
          .containsExactly(outcome);
    }

    @Test
    void names_in_other_capitals_are_one() {
      Map<String, Object> facts =
          tree(
              "pilot", tree("objectives", List.of("Soil", "soil "), "topics", List.of("a", "b")),
              "retention",
                  tree("general", tree("policyId", "R1"), "socialMedia", tree("policyId", "r1")));

      assertThat(outcomes("GSM-PIL-02", NOW, facts)).containsExactly("all PASS");
      assertThat(outcomes("GSM-SEC-01", NOW, facts)).containsExactly("all PASS");
    }

    private static Map<String, Object> byRule(Map<String, Object> announcement) {
      return tree("announcements", List.of(announcement), "rule", tree("exists", true));
    }
  }
}
