package org.govsm.governance.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govsm.governance.assessment.LaterLaw.NOW;
import static org.govsm.governance.assessment.LaterLaw.bySubject;
import static org.govsm.governance.assessment.LaterLaw.intermediary;
import static org.govsm.governance.assessment.LaterLaw.item;
import static org.govsm.governance.assessment.LaterLaw.outcomes;
import static org.govsm.governance.assessment.Trees.tree;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Complaints of users to an intermediary")
class GrievanceChecksTest {

  private static Map<String, Object> complaint(
      String received, String acknowledged, String resolved, Boolean removal) {
    return item(
        "id", "X1",
        "receivedAt", received,
        "acknowledgedAt", acknowledged,
        "resolvedAt", resolved,
        "removalRequested", removal);
  }

  private static Map<String, Object> facts(Map<String, Object> complaint) {
    return intermediary(
        "facility", tree("grievanceOfficer", "P1"),
        "people", List.of(tree("id", "P1", "active", true)),
        "complaints", List.of(complaint));
  }

  private static String of(Map<String, Object> complaint) {
    return bySubject("LAW-IT-08", NOW, facts(complaint)).get(1);
  }

  @Nested
  @DisplayName("Rule 3(2)(a): acknowledged in 24 hours")
  class Acknowledged {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
      "2026-03-02T10:00:00+05:30, PASS",
      "2026-03-02T10:00:01+05:30, FAIL",
      "none, FAIL",
      ", UNKNOWN",
      "2026-03-01T09:00:00+05:30, UNKNOWN",
    })
    void whatever_comes_of_it(String acknowledged, String outcome) {
      String received = "2026-03-01T10:00:00+05:30";

      assertThat(of(complaint(received, acknowledged, "2026-03-04", false)))
          .isEqualTo("X1 " + outcome);
    }

    @Test
    void under_another_name_too() {
      Map<String, Object> complaint =
          complaint("2026-03-01T10:00:00+05:30", null, "2026-03-04", false);
      complaint.put("ackAt", "2026-03-01T12:00:00+05:30");

      assertThat(of(complaint)).isEqualTo("X1 PASS");
    }
  }

  @Nested
  @DisplayName("15 days until 19 February 2026, then seven, which two notes of lawyers doubt")
  class Resolved {

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvSource({
      "2021-02-24, 2021-05-01, NA",
      "2026-02-19, 2026-03-06, PASS",
      "2026-02-19, 2026-03-07, FAIL",
      "2026-02-20, 2026-02-27, PASS",
      "2026-02-20, 2026-02-28, ATTEST",
      "2026-02-20, 2026-03-07, ATTEST",
      "2026-02-20, 2026-03-08, FAIL",
      "2026-02-20, none, FAIL",
      "2026-11-20, none, WARN",
      "2026-11-10, none, ATTEST",
      "2026-02-20, , UNKNOWN",
    })
    void by_the_day_of_receipt(String received, String resolved, String outcome) {
      assertThat(of(complaint(received, received, resolved, false))).isEqualTo("X1 " + outcome);
    }
  }

  @Nested
  @DisplayName("Some removals: 72 hours since 28 October 2022, 36 since 20 February 2026")
  class Removals {

    @ParameterizedTest(name = "{0} to {1}, removal {2}: {3}")
    @CsvSource({
      "2026-02-20T10:00:00+05:30, 2026-02-21T22:00:00+05:30, true, PASS",
      "2026-02-20T10:00:00+05:30, 2026-02-21T22:00:01+05:30, true, FAIL",
      "2026-02-19T10:00:00+05:30, 2026-02-22T10:00:00+05:30, true, PASS",
      "2026-02-19T10:00:00+05:30, 2026-02-22T10:00:01+05:30, true, FAIL",
      "2022-10-27T10:00:00+05:30, 2022-11-05T10:00:00+05:30, true, PASS",
      "2022-10-28T10:00:00+05:30, 2022-11-05T10:00:00+05:30, true, FAIL",
      "2022-10-28T10:00:00+05:30, 2022-11-05T10:00:00+05:30, false, PASS",
      "2022-10-28T10:00:00+05:30, 2022-11-05T10:00:00+05:30, , UNKNOWN",
      "2026-02-20T10:00:00+05:30, 2026-02-21T10:00:00+05:30, , PASS",
      "2026-02-20T10:00:00+05:30, 2026-03-21T10:00:00+05:30, , FAIL",
    })
    void by_hours(String received, String resolved, Boolean removal, String outcome) {
      assertThat(of(complaint(received, received, resolved, removal))).isEqualTo("X1 " + outcome);
    }
  }

  @Nested
  @DisplayName("An officer takes complaints")
  class Officer {

    @Test
    void without_one_the_control_fails_and_of_complaints_only_what_fails_is_told() {
      Map<String, Object> late = complaint("2026-03-01", "2026-03-05", "2026-03-06", false);
      Map<String, Object> open = complaint("2026-03-01", null, null, null);
      Map<String, Object> facts = facts(open);
      facts.put("facility", tree("grievanceOfficer", null));

      assertThat(bySubject("LAW-IT-08", NOW, facts)).containsExactly("all FAIL");
      facts.put("complaints", List.of(late, open));
      assertThat(bySubject("LAW-IT-08", NOW, facts)).containsExactly("all FAIL", "X1 FAIL");
    }

    @ParameterizedTest(name = "in service {0}: {1}")
    @CsvSource({"true, PASS", "false, FAIL"})
    void who_is_in_service(boolean active, String outcome) {
      Map<String, Object> facts = facts(complaint("2026-03-01", "2026-03-01", "2026-03-02", false));
      facts.put("people", List.of(tree("id", "P1", "active", active)));

      assertThat(bySubject("LAW-IT-08", NOW, facts).get(0)).isEqualTo("all " + outcome);
    }

    @Test
    void complaints_may_be_called_grievances() {
      Map<String, Object> facts = facts(tree());
      facts.remove("complaints");
      facts.put("grievances", List.of(complaint("2026-03-01", "2026-03-05", "2026-03-06", false)));

      assertThat(bySubject("LAW-IT-08", NOW, facts)).containsExactly("all PASS", "X1 FAIL");
    }
  }

  @ParameterizedTest(name = "{0} decided {1}: {2}")
  @CsvSource({
    "true, 2023-03-01, PASS",
    "false, 2023-03-01, FAIL",
    "false, 2023-02-28, NA",
    "none, 2026-03-01, FAIL",
    "You may appeal to the GAC, 2026-03-01, PASS",
    "You may appeal to the Grievance Appellate Committee, 2026-03-01, PASS",
    "शिकायत अपीलीय समिति में अपील करें, 2026-03-01, PASS",
    "Your complaint is closed, 2026-03-01, FAIL",
    "You cannot appeal to the Grievance Appellate Committee., 2026-03-01, UNKNOWN",
    "No appeal lies to the GAC, 2026-03-01, UNKNOWN",
    "The Grievance Appellate Committee isn't open to you, 2026-03-01, UNKNOWN",
    "If you are not satisfied you may appeal to the GAC, 2026-03-01, PASS",
    "Closed; not upheld. If you do not agree then appeal to the GAC, 2026-03-01, PASS",
    "You may appeal to the GAC without any fee no later than 30 days, 2026-03-01, PASS",
    "You may appeal to the GAC if you are not satisfied, 2026-03-01, PASS",
    "यदि आप संतुष्ट नहीं हैं तो शिकायत अपील समिति में अपील करें, 2026-03-01, PASS",
    "शिकायत अपील समिति में अपील नहीं हो सकती, 2026-03-01, UNKNOWN",
    ", 2026-03-01, UNKNOWN",
    "true, none, NA",
    "true, , UNKNOWN",
  })
  void the_decision_tells_of_the_appeal(String notice, String resolved, String outcome) {
    Map<String, Object> complaint = complaint("2023-01-01", "2023-01-01", resolved, false);
    boolean flag = "true".equals(notice) || "false".equals(notice);
    complaint.putAll(item("decisionNotice", flag ? Boolean.valueOf(notice) : notice));

    assertThat(outcomes("LAW-IT-18", NOW, facts(complaint))).containsExactly(outcome);
  }

  @ParameterizedTest(name = "received {0}, resolved {1}: {2}")
  @CsvSource({
    "2026-02-19T10:00:00+05:30, 2026-03-06T10:00:00+05:30, PASS",
    "2026-02-19T10:00:00+05:30, 2026-03-06T23:00:00+05:30, FAIL",
    "2026-03-20T10:00:00+05:30, 2026-03-27T10:00:00+05:30, PASS",
    "2026-03-20T10:00:00+05:30, 2026-03-27T10:00:01+05:30, ATTEST",
    "2026-03-20T10:00:00+05:30, 2026-03-27, PASS",
  })
  void the_last_day_ends_with_its_hours(String received, String resolved, String outcome) {
    String acknowledged = received.replace("T10", "T12");

    assertThat(of(complaint(received, acknowledged, resolved, false))).isEqualTo("X1 " + outcome);
  }

  @Test
  void of_the_last_day_the_hours_that_are_over_are_told() {
    String received = "2026-03-20T10:00:00+05:30";
    Map<String, Object> facts =
        facts(complaint(received, "2026-03-20T12:00:00+05:30", "2026-03-27T10:00:01+05:30", false));

    ControlFinding found =
        LaterLaw.findings("LAW-IT-08", NOW, facts).stream()
            .filter(one -> one.subject().isPresent())
            .findFirst()
            .orElseThrow();
    assertThat(GovernanceMessages.in("en").say(found.text()))
        .contains("Time from receipt to action: 168 h 0 min 1 s. More than 168 h is too long.")
        .contains("Two law firms");
  }

  @Test
  void nobody_of_an_agency_is_the_officer() {
    Map<String, Object> facts = facts(complaint("2026-03-20", "2026-03-20", "2026-03-21", false));
    facts.put("people", List.of(tree("id", "P1", "active", true, "type", "VENDOR")));

    assertThat(bySubject("LAW-IT-08", NOW, facts).get(0)).endsWith("FAIL");
  }
}
