package org.govsm.governance.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govsm.governance.assessment.ControlRow.row;
import static org.govsm.governance.assessment.RichFacts.number;
import static org.govsm.governance.assessment.Trees.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName(
    "Executive summary, III, 5.1.3 and 5.1.3.5: rules of engagement and the law above them")
class RulesAndLawTest {

  private static final List<String> UNITS = List.of("Seed board", "Laboratory");

  private static Stream<ControlRow> rules() {
    return Stream.of(
        row("GSM-GOV-01", "all PASS", "policies", tree("rulesOfEngagement", "2025-01-15")),
        row(
            "GSM-GOV-01",
            "all PASS",
            "policies",
            tree("rules-of-engagement", tree("approvedAt", "2025-01-15"))),
        row("GSM-GOV-01", "all FAIL", "policies", tree("rulesOfEngagement", null)),
        row(
            "GSM-GOV-01",
            "all FAIL",
            "policies",
            tree("rulesOfEngagement", "Order 7", "rules-of-engagement", tree("approvedAt", null))),
        row("GSM-GOV-01", "all FAIL", "policies", null),
        row("GSM-GOV-01", "all UNKNOWN", "policies", tree("rulesOfEngagement", "Order 7"))
            .missing("policies.rulesOfEngagement"),
        row("GSM-GOV-01", "all UNKNOWN").missing("policies.rulesOfEngagement"),
        row(
                "GSM-GOV-01",
                "all UNKNOWN",
                "policies",
                tree(
                    "rulesOfEngagement",
                    "2025-01-15",
                    "rules-of-engagement",
                    tree("approvedAt", "2025-01-16")))
            .contradicting("rules-days"),
        scope("all PASS", UNITS, List.of("laboratory", "Seed Board", "Archive")),
        scope("all FAIL [Laboratory]", UNITS, List.of("Seed board")),
        scope("all FAIL [Seed board, Laboratory]", UNITS, null),
        scope("all NA", null, UNITS),
        scope("all UNKNOWN", List.of("Seed board", "to be decided"), List.of("Seed board"))
            .missing("register.units"),
        row("GSM-GOV-03", "all UNKNOWN", "register", tree("units", UNITS))
            .missing("policies.scope.units"),
        row("GSM-GOV-03", "all UNKNOWN").missing("register.units"),
        watch("all PASS 24", "one day", 24),
        watch("all FAIL 23", "one day", 23),
        watch("all FAIL", null, 24),
        watch("all UNKNOWN 25", "one day", 25).contradicting("roster-hours"),
        row(
                "GSM-GOV-04",
                "all UNKNOWN",
                "policies",
                tree("responsiveness", tree("turnaround", "one day")))
            .missing("roster.coverageHoursPerDay"),
        row("GSM-GOV-04", "all UNKNOWN")
            .missing("policies.responsiveness", "roster.coverageHoursPerDay"));
  }

  private static ControlRow scope(String outcome, List<String> units, List<String> covered) {
    return row(
        "GSM-GOV-03",
        outcome,
        "register",
        tree("units", units),
        "policies",
        tree("scope", tree("units", covered)));
  }

  private static ControlRow watch(String outcome, String criteria, int hours) {
    return row(
        "GSM-GOV-04",
        outcome,
        "policies",
        tree("responsiveness", criteria == null ? null : tree("turnaround", criteria)),
        "roster",
        tree("coverageHoursPerDay", number(hours)));
  }

  private static Stream<ControlRow> laws() {
    return Stream.of(
        law("all ATTEST", "IT Act", "FOLLOWED", "RTI Act 2005", "ok"),
        law("all FAIL", "IT Act", "FOLLOWED", "RTI", "partly"),
        law("all FAIL", "IT_ACT", "not followed", "RTI", null),
        law("all UNKNOWN", "IT Act", "FOLLOWED").missing("legalMap.rows[].law"),
        law("all UNKNOWN", "IT Act", "FOLLOWED", "RTI", "under study")
            .missing("legalMap.rows[].status"),
        law("all FAIL", "IT Act", "ok", "RTI", "ok", "RTI", "not met").contradicting("law-rows"),
        row("GSM-GOV-05", "all FAIL", "legalMap", tree("rows", null)),
        row("GSM-GOV-05", "all UNKNOWN").missing("legalMap.rows"));
  }

  private static ControlRow law(String outcome, String... lawsAndStatuses) {
    List<Object> rows = new ArrayList<>();
    for (int i = 0; i < lawsAndStatuses.length; i += 2) {
      rows.add(tree("law", lawsAndStatuses[i], "status", lawsAndStatuses[i + 1]));
    }
    return row("GSM-GOV-05", outcome, "legalMap", tree("rows", rows));
  }

  private static Stream<ControlRow> circulation() {
    Map<String, Object> first = ack("P1", "Note", "2026-01-05");
    Map<String, Object> second = ack("P2", "note", "2026-01-05");
    return Stream.of(
        team("P1 PASS|P2 FAIL [Note]|P3 NA", first),
        team("P1 PASS|P2 PASS|P3 UNKNOWN", first, second, ack("P3", "Note", "2026-10-02"))
            .contradicting("ack-left"),
        team("P1 FAIL [Order]|P2 FAIL [Note]|P3 NA", first, ack("P2", "Order", "2026-01-06")),
        team("P1 PASS|P2 PASS|P3 NA", first, second),
        team("P1 PASS|P2 FAIL [Note]|P3 NA", first, ack("P2", "Note", null)),
        team("P1 PASS|P2 UNKNOWN|P3 NA", first, tree("person", "P2", "policy", "Note"))
            .missing("policyAck[].at"),
        team("all UNKNOWN", first, tree("person", "P2")).missing("policyAck[].policy"),
        team("all UNKNOWN", first, tree("policy", "Note")).missing("policyAck[].person"),
        row("GSM-LEG-02", "all FAIL", "policyAck", null, "team", List.of(tree("person", "P1"))),
        row("GSM-LEG-02", "all UNKNOWN", "policyAck", List.of(first)).missing("team[].person"),
        row("GSM-LEG-02", "all UNKNOWN", "team", List.of(tree("person", "P1")))
            .missing("policyAck"));
  }

  private static Map<String, Object> ack(String person, String policy, String at) {
    return tree("person", person, "policy", policy, "at", at);
  }

  private static ControlRow team(String outcome, Object... acks) {
    return row(
        "GSM-LEG-02",
        outcome,
        "policyAck",
        List.of(acks),
        "team",
        List.of(tree("person", "P1"), tree("person", "P2"), tree("person", "P3")),
        "people",
        List.of(
            tree("id", "P1", "active", true),
            tree("id", "P2", "active", true),
            tree("id", "P3", "active", false, "leftPostAt", "2026-10-01")));
  }

  private static Stream<ControlRow> intermediary() {
    return Stream.of(
        decided("all ATTEST", "YES", "external", true),
        decided("all ATTEST", "NO", "external", true),
        decided("all ATTEST", "NO", "owned", false),
        decided("all FAIL [forum]", "NO", "owned", true),
        decided("all FAIL", null, "owned", true),
        decided("all UNKNOWN", "perhaps", "owned", true).missing("legalMap.intermediary"),
        decided("all UNKNOWN", "NO", "owned", "").missing("facility.allowsThirdPartyContent"),
        decided("all UNKNOWN", "NO", "", true).missing("facility.hosting"),
        row("GSM-LEG-03", "all UNKNOWN").missing("legalMap.intermediary"),
        diligence("all ATTEST", "YES", true, true, true),
        diligence("all FAIL [b]", "YES", true, false, ""),
        diligence("all FAIL [b]", "YES", true, null, ""),
        diligence("all FAIL", "YES", true, true, false),
        diligence("all UNKNOWN", "YES", true, "", true)
            .missing("intermediary.dueDiligence.checklist[].met"),
        row("GSM-LEG-04", "all UNKNOWN", "legalMap", tree("intermediary", "YES"))
            .missing("intermediary.dueDiligence.checklist"),
        row(
            "GSM-LEG-04",
            "all FAIL",
            "legalMap",
            tree("intermediary", "YES"),
            "intermediary",
            tree("dueDiligence", tree("checklist", null))),
        row(
            "GSM-LEG-04",
            "all NA",
            "legalMap",
            tree("intermediary", "NO"),
            "accounts",
            List.of(),
            "facility",
            null),
        row("GSM-LEG-04", "all UNKNOWN").missing("legalMap.intermediary"));
  }

  private static ControlRow decided(String outcome, Object word, String hosting, Object others) {
    Map<String, Object> facility = tree("id", "forum");
    if (!hosting.isEmpty()) {
      facility.put("hosting", hosting);
    }
    if (!"".equals(others)) {
      facility.put("allowsThirdPartyContent", others);
    }
    return row(
        "GSM-LEG-03",
        outcome,
        "legalMap",
        tree("intermediary", word),
        "accounts",
        List.of(),
        "facility",
        facility);
  }

  private static ControlRow diligence(
      String outcome, String word, Object first, Object second, Object complete) {
    Map<String, Object> other = tree("item", "b");
    if (!"".equals(second)) {
      other.put("met", second);
    }
    Map<String, Object> list = tree("checklist", List.of(tree("item", "a", "met", first), other));
    if (!"".equals(complete)) {
      list.put("complete", complete);
    }
    return row(
        "GSM-LEG-04",
        outcome,
        "legalMap",
        tree("intermediary", word),
        "intermediary",
        tree("dueDiligence", list));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"rules", "laws", "circulation", "intermediary"})
  void is_judged(ControlRow row) {
    row.assertJudged();
  }

  @ParameterizedTest(name = "received {0}, acted {1}: {2}")
  @CsvSource({
    "2026-03-02T10:00:00+05:30, 2026-03-02T11:45:00+05:30, X1 PASS 1.75",
    "2026-03-02T10:00:00+05:30, 2026-03-03T22:00:00+05:30, X1 PASS 36",
    "2026-03-02T10:00:00+05:30, 2026-03-03T22:00:01+05:30, X1 FAIL 36.0003",
    "2026-03-02, 2026-03-02, X1 PASS 24",
    "2026-03-02, 2026-03-03, X1 UNKNOWN",
    "2026-03-02, 2026-03-05, X1 FAIL 48",
    "2026-11-22T21:00:00+05:30, none, X1 WARN",
    "2026-11-22T20:59:59+05:30, none, X1 FAIL 36.0003",
    "2026-11-22, none, X1 UNKNOWN",
    "2026-03-02T10:00:00+05:30, , X1 UNKNOWN",
  })
  void an_intermediary_acts_within_36_hours_of_a_complaint(
      String received, String acted, String outcome) {
    Map<String, Object> complaint = tree("id", "X1", "receivedAt", received);
    if (acted != null) {
      complaint.put("actedAt", acted.equals("none") ? null : acted);
    }
    row(
            "GSM-LEG-06",
            outcome,
            "legalMap",
            tree("intermediary", "YES"),
            "complaints",
            List.of(complaint))
        .assertJudged();
  }

  @Test
  void a_user_of_other_platforms_has_no_clock() {
    Map<String, Object> complaint =
        tree("id", "X1", "receivedAt", "2026-03-02", "actedAt", "2026-04-02");
    Map<String, Object> facts =
        tree("complaints", List.of(complaint), "accounts", List.of(), "facility", null);
    assertThat(Trees.outcomes("GSM-LEG-06", ControlRow.NOW, facts)).containsExactly("X1 UNKNOWN");

    facts.put("legalMap", tree("intermediary", "NO"));
    assertThat(Trees.outcomes("GSM-LEG-06", ControlRow.NOW, facts)).containsExactly("X1 NA");
  }
}
