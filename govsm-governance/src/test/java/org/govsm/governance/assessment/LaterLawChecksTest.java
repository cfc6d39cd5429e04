package org.govsm.governance.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govsm.governance.assessment.LaterLaw.NOW;
import static org.govsm.governance.assessment.LaterLaw.intermediary;
import static org.govsm.governance.assessment.LaterLaw.ofUnion;
import static org.govsm.governance.assessment.RichFacts.number;
import static org.govsm.governance.assessment.Trees.tree;

import java.util.List;
import java.util.Map;
import org.govsm.governance.framework.ControlCatalogue;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Law after the framework, each event by the law of its own day")
class LaterLawChecksTest {

  private static List<String> outcomes(String control, String asOf, Map<String, Object> facts) {
    return LaterLaw.outcomes(control, asOf, facts);
  }

  private static String reason(String control, String asOf, Map<String, Object> facts) {
    return LaterLaw.findings(control, asOf, facts).get(0).text().key();
  }

  @Nested
  @DisplayName("begins and ends by date")
  class Dates {

    @ParameterizedTest(name = "LAW-DP-01 on {0}: {1}")
    @CsvSource({
      "2027-05-12, assessment.not-in-force",
      "2027-05-13, assessment.first-day",
      "2027-05-14, attest.asked",
    })
    void of_the_main_duties_of_data_protection_two_days_are_told(String day, String key) {
      Map<String, Object> facts = tree("dataRegister", List.of(tree("ground", "consent")));

      assertThat(reason("LAW-DP-01", day + "T10:00:00+05:30", facts)).isEqualTo(key);
    }

    @ParameterizedTest(name = "LAW-DP-08 on {0}: {1}")
    @CsvSource({"2027-05-13, assessment.unsure", "2027-05-14, assessment.not-in-force"})
    void the_rules_of_2011_end_when_they_are_surely_repealed(String day, String key) {
      assertThat(reason("LAW-DP-08", day + "T10:00:00+05:30", tree())).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"LAW-IT-12", "LAW-IT-13"})
    void a_draft_decides_nothing(String control) {
      assertThat(reason(control, NOW, tree())).isEqualTo("assessment.draft");
    }

    @ParameterizedTest(name = "LAW-IT-11 on {0}: {1}")
    @CsvSource({"2026-02-19, NOT-EVALUATED", "2026-02-20, UNKNOWN"})
    void labels_are_asked_from_20_february_2026(String day, String outcome) {
      assertThat(outcomes("LAW-IT-11", day + "T10:00:00+05:30", tree())).containsExactly(outcome);
    }

    @Test
    void a_low_grade_asks_a_person_whatever_the_facts_say() {
      for (Boolean visible : new Boolean[] {true, false, null}) {
        Map<String, Object> disclosure = tree("label", "ad");
        disclosure.put("visibleWithoutExpand", visible);
        Map<String, Object> post =
            tree("id", "I1", "publishedAt", "2026-03-01", "disclosure", disclosure);

        assertThat(outcomes("LAW-AD-02", NOW, tree("influencerPosts", List.of(post))).get(0))
            .startsWith("ATTEST");
      }
      assertThat(outcomes("LAW-AD-02", NOW, tree())).containsExactly("ATTEST");
    }
  }

  @Nested
  @DisplayName("asks intermediaries and not users")
  class Roles {

    @Test
    void a_user_of_other_platforms_owes_no_clock() {
      Map<String, Object> facts = tree("legalMap", tree("intermediary", "NO"));
      facts.put("accounts", List.of(tree("id", "A1", "hosting", "external")));
      facts.put("facility", null);

      for (String id : List.of("LAW-IT-04", "LAW-IT-05", "LAW-IT-08", "LAW-IT-10")) {
        assertThat(outcomes(id, NOW, facts)).containsExactly("NA");
      }
    }

    @Test
    void a_decision_against_the_facts_decides_nothing_and_blocks() {
      Map<String, Object> facts = tree("legalMap", tree("intermediary", "NO"));
      facts.put("accounts", List.of());
      facts.put("facility", tree("id", "F1", "hosting", "owned", "allowsThirdPartyContent", true));
      facts.put("orders", List.of(tree("id", "G1")));

      assertThat(outcomes("LAW-IT-05", NOW, facts)).containsExactly("UNKNOWN");
      assertThat(outcomes("LAW-IT-08", NOW, facts)).containsExactly("UNKNOWN");
      assertThat(outcomes("SDK-FACTS", NOW, facts)).containsExactly("BLOCKED");
      facts.put("facility", tree("id", "F1", "hosting", "owned", "allowsThirdPartyContent", false));
      assertThat(outcomes("SDK-FACTS", NOW, facts)).isEmpty();
    }

    @Test
    void nobody_knows_until_it_is_decided() {
      assertThat(outcomes("LAW-IT-05", NOW, tree("orders", null))).containsExactly("UNKNOWN");
      assertThat(outcomes("LAW-IT-05", NOW, intermediary("orders", null))).containsExactly("NA");
    }
  }

  @Nested
  @DisplayName("Rule 3(2)(b): 24 hours until 19 February 2026, then two")
  class Images {

    @ParameterizedTest(name = "{0} {1} to {2}: {3}")
    @CsvSource({
      "NUDITY, 2026-02-19T12:00:00+05:30, 2026-02-20T12:00:00+05:30, PASS 24",
      "NUDITY, 2026-02-20T12:00:00+05:30, 2026-02-20T14:00:00+05:30, PASS 2",
      "morphed, 2026-02-20T12:00:00+05:30, 2026-02-20T14:00:01+05:30, FAIL 2.0003",
      "spam, 2026-02-20T12:00:00+05:30, 2026-03-20T14:00:01+05:30, NA",
      "zzz, 2026-02-20T12:00:00+05:30, 2026-02-20T14:00:00+05:30, UNKNOWN",
      ", 2026-02-20T12:00:00+05:30, 2026-02-20T14:00:00+05:30, UNKNOWN",
    })
    void only_such_images(String type, String received, String acted, String outcome) {
      Map<String, Object> complaint = tree("receivedAt", received, "actedAt", acted);
      if (type != null) {
        complaint.put("type", type);
      }

      assertThat(outcomes("LAW-IT-09", NOW, intermediary("complaints", List.of(complaint))))
          .containsExactly(outcome);
    }
  }

  @ParameterizedTest(name = "LAW-IT-04 on {0}: {1}")
  @CsvSource({
    "2026-02-19, PASS 172",
    "2026-02-20, WARN",
    "2026-05-23, WARN",
    "2026-05-24, FAIL 266",
    "2025-11-30, PASS 91",
  })
  void users_are_reminded_every_three_months_from_20_february_2026(String day, String outcome) {
    Map<String, Object> facts =
        intermediary("facility", tree("userNoticeLastSentAt", "2025-08-31"));

    assertThat(outcomes("LAW-IT-04", day + "T10:00:00+05:30", facts)).containsExactly(outcome);
  }

  @Test
  void a_reminder_that_was_late_before_is_late_at_once() {
    Map<String, Object> facts =
        intermediary("facility", tree("userNoticeLastSentAt", "2025-01-31"));

    assertThat(outcomes("LAW-IT-04", "2026-02-21T10:00:00+05:30", facts))
        .containsExactly("FAIL 386");
  }

  @ParameterizedTest(name = "LAW-CG-02 {0}: {1}")
  @CsvSource({"dept@gmail.com, FAIL", "dept@nic.in, PASS", ", PASS"})
  void no_mailbox_where_anybody_can_have_one(String address, String outcome) {
    Map<String, Object> mailbox = tree("type", "SHARED", "dedicated", true);
    if (address != null) {
      mailbox.put("address", address);
    }
    Map<String, Object> account = Trees.active("A1", "2026-11-20");
    account.put("registrationEmail", mailbox);

    assertThat(outcomes("LAW-CG-02", NOW, Trees.accounts(account))).containsExactly(outcome);
  }

  @ParameterizedTest(name = "LAW-IT-07 {0} days: {1}")
  @CsvSource({"2026-06-30, PASS 180", "2026-06-29, FAIL 179"})
  void what_is_removed_is_kept_180_days(String purged, String outcome) {
    Map<String, Object> item = tree("removedAt", "2026-01-01", "purgedAt", purged);

    assertThat(outcomes("LAW-IT-07", NOW, intermediary("removed", List.of(item))))
        .containsExactly(outcome);
  }

  /** CERT-In: sources differ on 27 or 28 June 2022. */
  @ParameterizedTest(name = "{0} {1} to {2}: {3}")
  @CsvSource({
    "LAW-IT-07, 2021-02-24, 2021-05-25, NA",
    "LAW-IT-07, 2021-02-25, 2021-05-26, FAIL 90",
    "LAW-CI-01, 2022-06-26T23:59:59+05:30, 2022-06-28T10:00:00+05:30, NA",
    "LAW-CI-01, 2022-06-27T10:00:00+05:30, 2022-06-28T10:00:00+05:30, NOT-EVALUATED",
    "LAW-CI-01, 2022-06-28T10:00:00+05:30, 2022-06-29T10:00:00+05:30, FAIL 24",
    "LAW-GR-01, 2024-08-22, 2024-09-30, NA",
    "LAW-GR-01, 2024-08-23, 2024-09-30, FAIL 38",
  })
  void what_was_before_its_first_day_is_not_judged(
      String control, String from, String to, String outcome) {
    Map<String, Object> facts =
        switch (control) {
          case "LAW-IT-07" ->
              intermediary("removed", List.of(tree("removedAt", from, "purgedAt", to)));
          case "LAW-CI-01" ->
              tree(
                  "incidents",
                  List.of(tree("type", "hacked", "noticedAt", from, "certInReportedAt", to)));
          default -> {
            Map<String, Object> query =
                tree("category", "grievance", "cpgramsNo", "C1", "receivedAt", from);
            query.put("resolvedAt", to);
            query.put("interimAt", null);
            yield ofUnion(tree("queries", List.of(query)));
          }
        };

    assertThat(outcomes(control, NOW, facts)).containsExactly(outcome);
  }

  @Nested
  @DisplayName("CERT-In: six hours from notice, logs of 180 days in India")
  class Security {

    @ParameterizedTest(name = "{0} listed {1} to {2}: {3}")
    @CsvSource({
      "hacked, , 2026-03-01T16:00:00+05:30, PASS 6",
      "hacked, , 2026-03-01T16:00:01+05:30, FAIL 6.0003",
      "OTHER, true, 2026-03-01T16:00:01+05:30, FAIL 6.0003",
      "OTHER, false, 2026-03-01T16:00:01+05:30, NA",
      "OTHER, , 2026-03-01T11:00:00+05:30, UNKNOWN",
    })
    void of_a_listed_incident(String type, Boolean listed, String reported, String outcome) {
      Map<String, Object> incident =
          tree(
              "type", type,
              "noticedAt", "2026-03-01T10:00:00+05:30",
              "certInReportedAt", reported);
      if (listed != null) {
        incident.put("certInListed", listed);
      }

      assertThat(outcomes("LAW-CI-01", NOW, tree("incidents", List.of(incident))))
          .containsExactly(outcome);
    }

    @ParameterizedTest(name = "{0} days in {1}: {2}")
    @CsvSource({
      "180, IN, PASS 180",
      "179, IN, FAIL 179",
      "180, ABROAD, FAIL",
      "180, SG, FAIL",
      "180, Ireland, FAIL",
      "180, somewhere, UNKNOWN",
      "180, , UNKNOWN",
    })
    void logs(int days, String location, String outcome) {
      Map<String, Object> logs = tree("retentionDays", number(days));
      if (location != null) {
        logs.put("location", location);
      }

      assertThat(outcomes("LAW-CI-02", NOW, tree("logs", logs))).containsExactly(outcome);
    }

    @Test
    void record_and_log_of_a_second_factor_against_each_other_decide_nothing() {
      Map<String, Object> enrolled =
          tree("account", "A1", "event", "MFA_ENROLLED", "at", "2026-01-02", "mfaType", "app");
      Map<String, Object> issued =
          tree("account", "A1", "event", "ISSUED", "at", "2026-01-01", "to", "P1");

      assertThat(factor(true, List.of())).isEqualTo("PASS");
      assertThat(factor(false, List.of())).isEqualTo("FAIL");
      assertThat(factor(true, List.of(issued, enrolled))).isEqualTo("PASS");
      assertThat(factor(true, List.of(issued))).isEqualTo("PASS");
      assertThat(factor(false, List.of(issued, enrolled))).isEqualTo("UNKNOWN");
      assertThat(factor(false, List.of(issued))).isEqualTo("FAIL");
      Map<String, Object> reset =
          tree("account", "A1", "event", "MFA_RESET", "at", "2026-01-03", "reason", "lost phone");
      assertThat(factor(true, List.of(issued, enrolled, reset))).isEqualTo("UNKNOWN");
    }

    private static String factor(boolean mfa, List<Object> custody) {
      Map<String, Object> account = Trees.active("A1", "2026-11-20");
      account.put("mfa", mfa);
      Map<String, Object> facts = Trees.accounts(account);
      facts.put("custody", custody);
      return outcomes("LAW-CG-03", NOW, facts).get(0);
    }
  }

  @ParameterizedTest(name = "LAW-RT-03 {0} {1}: {2}")
  @CsvSource({
    "rti, 2025-11-14, PASS",
    "rti, 2025-11-13, FAIL",
    "rti, , UNKNOWN",
    "grievance, 2020-01-01, NA",
    "our own, 2026-01-01, UNKNOWN",
  })
  void standard_texts_cite_the_present_clause(String category, String day, String outcome) {
    Map<String, Object> template = tree("category", category);
    if (day != null) {
      template.put("approvedAt", day);
    }

    assertThat(outcomes("LAW-RT-03", NOW, tree("templates", List.of(template))))
        .containsExactly(outcome);
  }

  @ParameterizedTest(name = "LAW-PR-02 {0} {1}: {2}")
  @CsvSource({
    "records-officer, true, PASS",
    "Records Officer, false, FAIL",
    "editor, true, FAIL",
  })
  void a_records_officer_in_service(String role, boolean active, String outcome) {
    Map<String, Object> facts = tree("roles", List.of(tree("name", role, "holder", "P1")));
    facts.put("people", List.of(tree("id", "P1", "active", active)));

    assertThat(outcomes("LAW-PR-02", NOW, ofUnion(facts))).containsExactly(outcome);
    assertThat(outcomes("LAW-PR-02", NOW, ofUnion(tree()))).containsExactly("UNKNOWN");
    assertThat(LaterLaw.missing("LAW-PR-02", NOW, facts))
        .containsExactly("department.jurisdiction");
  }

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource({
    "recordsOfficer, P1, PASS",
    "recordsOfficer, P2, FAIL",
    "recordsOfficer, none, FAIL",
    "recordsOfficer, , UNKNOWN",
    "nodalOfficer, P1, UNKNOWN",
  })
  void a_records_officer_among_roles_by_their_names(String name, String holder, String outcome) {
    Map<String, Object> role = tree();
    LawOutcomes.put(role, "holder", holder);
    Map<String, Object> facts = tree("roles", tree(name, role));
    facts.put(
        "people", List.of(tree("id", "P1", "active", true), tree("id", "P2", "active", false)));

    assertThat(outcomes("LAW-PR-02", NOW, ofUnion(facts))).containsExactly(outcome);
    if (role.containsKey("holder")) {
      Map<String, Object> roles = tree();
      roles.put(name, role.get("holder"));
      facts.put("roles", roles);
      assertThat(outcomes("LAW-PR-02", NOW, ofUnion(facts))).containsExactly(outcome);
    }
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"OFFICIAL, PASS", "VENDOR, FAIL"})
  void nobody_of_an_agency_is_records_officer(String type, String outcome) {
    Map<String, Object> facts =
        tree("roles", List.of(tree("name", "records-officer", "holder", "P1")));
    facts.put("people", List.of(tree("id", "P1", "active", true, "type", type)));

    assertThat(outcomes("LAW-PR-02", NOW, ofUnion(facts))).containsExactly(outcome);
  }

  @ParameterizedTest(name = "LAW-CG-05 cleared as {1} on {0}: {2}")
  @CsvSource({
    "2026-11-02, nodal-officer, PASS",
    "2026-11-02, Head of Department, PASS",
    "2026-11-02, Deputy Director, PASS",
    "2026-11-02, , PASS",
    "2026-11-02, author, FAIL",
    "2026-11-02, intern, UNKNOWN",
    "2023-07-01, author, FAIL",
    "2023-06-30, author, NA",
  })
  void posts_are_cleared_by_a_role_that_clears(String day, String role, String outcome) {
    Map<String, Object> by = tree("person", "P1");
    if (role != null) {
      by.put("role", role);
    }
    Map<String, Object> clearance =
        tree("status", "CLEARED", "level", "L2", "at", day, "clearedBy", by);
    Map<String, Object> post =
        tree("id", "V1", "author", "P2", "publishedAt", day, "state", "PUBLISHED");
    clearance.put("at", day + "T09:00:00+05:30");
    post.put("publishedAt", day + "T10:00:00+05:30");
    post.put("clearance", clearance);
    Map<String, Object> facts = tree("posts", List.of(post));
    facts.put(
        "people",
        List.of(
            tree("id", "P1", "active", true, "type", "OFFICIAL"),
            tree("id", "P2", "active", true, "type", "OFFICIAL")));

    assertThat(outcomes("LAW-CG-05", NOW, facts)).containsExactly(outcome);
  }

  @ParameterizedTest(name = "LAW-AC-02 {0}: {1}")
  @CsvSource({"2017-04-18, NA", "2017-04-19, FAIL"})
  void media_are_accessible_since_the_law_began(String day, String outcome) {
    Map<String, Object> image = tree("type", "image");
    image.put("altText", null);
    Map<String, Object> post =
        tree("id", "V1", "publishedAt", day, "state", "PUBLISHED", "media", List.of(image));

    assertThat(outcomes("LAW-AC-02", NOW, tree("posts", List.of(post)))).containsExactly(outcome);
  }

  @Nested
  @DisplayName("Model Code of Conduct: no achievements from the first day to the last")
  class ModelCode {

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
      "2026-03-31, ACHIEVEMENT, NA",
      "2026-04-01, ACHIEVEMENT, FAIL",
      "2026-04-30, उपलब्धि, FAIL",
      "2026-05-01, ACHIEVEMENT, NA",
      "2026-04-01, service, PASS",
      "2026-04-01, , UNKNOWN",
    })
    void by_day_and_label(String day, String tag, String outcome) {
      Map<String, Object> post = tree("account", "A1", "state", "PUBLISHED", "publishedAt", day);
      if (tag != null) {
        post.put("tags", List.of(tag));
      }
      Map<String, Object> facts = Trees.accounts(Trees.active("A1", "2026-11-20"));
      facts.put("posts", List.of(post));
      assertThat(outcomes("LAW-EC-01", NOW, facts)).containsExactly("UNKNOWN");
      facts.put(
          "modelCode",
          tree(
              "freezes",
              List.of(tree("from", "2026-04-01", "until", "2026-05-01", "accounts", null))));

      assertThat(outcomes("LAW-EC-01", NOW, facts)).containsExactly(outcome);
    }
  }

  @Nested
  @DisplayName("DARPG: a grievance in 21 days")
  class Grievances {

    @ParameterizedTest(name = "{0} resolved {1}, interim {2}: {3}")
    @CsvSource({
      "G1, 2026-03-22, , PASS 21",
      "G1, 2026-03-23, , UNKNOWN",
      "G1, 2026-03-23, none, FAIL 22",
      "G1, 2026-03-23, 2026-03-22, PASS",
      "G1, 2026-03-23, 2026-03-23, FAIL 22",
      "none, 2026-03-22, , FAIL",
      "G1, none, 2026-03-22, ATTEST 268",
      "G1, none, 2026-03-23, FAIL 268",
    })
    void entered_and_resolved_or_told(
        String number, String resolved, String interim, String outcome) {
      Map<String, Object> query =
          tree(
              "category",
              "grievance",
              "receivedAt",
              "2026-03-01",
              "cpgramsNo",
              number.equals("none") ? null : number,
              "resolvedAt",
              resolved.equals("none") ? null : resolved);
      if (interim != null) {
        query.put("interimAt", interim.equals("none") ? null : interim);
      }

      assertThat(outcomes("LAW-GR-01", NOW, ofUnion(tree("queries", List.of(query)))))
          .containsExactly(outcome);
    }

    @ParameterizedTest(name = "open until {0}, stated as resolved on {1}: {2}")
    @CsvSource({
      "2026-03-22T10:00:00+05:30, , UNKNOWN",
      "2026-03-23T10:00:00+05:30, , FAIL 22",
      "2026-03-23T10:00:00+05:30, 2026-03-10, FAIL 22",
      "2026-03-22T10:00:00+05:30, 2026-03-22, PASS 21",
    })
    void what_was_open_when_its_days_were_over_is_late_whatever_came_of_it(
        String until, String resolved, String outcome) {
      Map<String, Object> query =
          tree(
              "category", "grievance",
              "receivedAt", "2026-03-01",
              "cpgramsNo", "G1",
              "openUntil", until,
              "interimAt", null);
      if (resolved != null) {
        query.put("resolvedAt", resolved);
      }

      assertThat(outcomes("LAW-GR-01", NOW, ofUnion(tree("queries", List.of(query)))))
          .containsExactly(outcome);
    }

    @ParameterizedTest(name = "{0} {1} of one resolved on 2026-03-20: {2}")
    @CsvSource({
      "openUntil, 2026-03-19T10:00:00+05:30, PASS 19",
      "openUntil, 2026-03-21T10:00:00+05:30, UNKNOWN 19",
      "firstResponseAt, 2026-03-20, PASS 19",
      "firstResponseAt, 2026-03-21, UNKNOWN 19",
      "interimAt, 2026-03-21, UNKNOWN 19",
    })
    void an_act_that_contradicts_when_it_was_resolved_leaves_it_open(
        String act, String at, String outcome) {
      Map<String, Object> query =
          tree("id", "G", "category", "grievance", "receivedAt", "2026-03-01", "cpgramsNo", "G1");
      query.put("resolvedAt", "2026-03-20");
      query.put(act, at);

      assertThat(outcomes("LAW-GR-01", NOW, ofUnion(tree("queries", List.of(query)))))
          .containsExactly(outcome);
    }

    @Test
    void what_was_written_once_it_was_done_and_left_open_until_then_contradicts_nothing() {
      Map<String, Object> query =
          tree("id", "G", "category", "grievance", "receivedAt", "2026-03-01", "cpgramsNo", "G1");
      query.put("resolvedAt", "2026-03-10");
      query.put("openUntil", "2026-03-12T10:00:00+05:30");
      query.put("recorded", tree("resolvedAt", "2026-03-12T10:00:00+05:30"));

      assertThat(outcomes("LAW-GR-01", NOW, ofUnion(tree("queries", List.of(query)))))
          .containsExactly("PASS 9");
    }

    @ParameterizedTest(name = "open until {0}, recorded {1}: {2}")
    @CsvSource({
      "2026-03-10T10:00:00+05:30, 2026-03-22T10:00:00+05:30, UNKNOWN, false",
      "2026-03-10T10:00:00+05:30, 2026-03-23T10:00:00+05:30, UNKNOWN, true",
      "2026-03-23T10:00:00+05:30, 2026-03-24T10:00:00+05:30, FAIL 22, false",
      ", 2026-03-23T10:00:00+05:30, UNKNOWN, false",
    })
    void what_was_written_later_than_it_is_said_to_have_happened_leaves_it_open(
        String until, String recorded, String outcome, boolean told) {
      Map<String, Object> query =
          tree(
              "category",
              "grievance",
              "receivedAt",
              "2026-03-01",
              "cpgramsNo",
              "G1",
              "recorded",
              tree("openUntil", recorded));
      query.put("openUntil", until);
      query.put("interimAt", null);
      Map<String, Object> facts = ofUnion(tree("queries", List.of(query)));

      assertThat(outcomes("LAW-GR-01", NOW, facts)).containsExactly(outcome);
      assertThat(reason("LAW-GR-01", NOW, facts).equals("check.recorded-later")).isEqualTo(told);
    }

    @ParameterizedTest(name = "{0}, corrected by two after its limit: {1}")
    @CsvSource({
      "off-topic-or-praise, 2026-03-01, ATTEST",
      "grievance, 2026-04-01, ATTEST",
      "grievance, 2026-03-01, FAIL 36"
    })
    void two_officers_take_nothing_out_of_a_limit_that_was_over(
        String category, String received, String outcome) {
      Map<String, Object> query =
          tree(
              "category",
              category,
              "receivedAt",
              received,
              "cpgramsNo",
              "G1",
              "resolvedAt",
              null,
              "interimAt",
              null,
              "entryCorrectedAt",
              "2026-04-02T10:00:00+05:30");

      assertThat(
              outcomes(
                  "LAW-GR-01",
                  "2026-04-06T10:00:00+05:30",
                  ofUnion(tree("queries", List.of(query)))))
          .containsExactly(outcome);
    }

    @Test
    void it_waits_until_the_last_day() {
      Map<String, Object> query =
          tree(
              "category", "grievance",
              "receivedAt", "2026-03-01",
              "cpgramsNo", "G1",
              "resolvedAt", null,
              "interimAt", null);
      Map<String, Object> facts = ofUnion(tree("queries", List.of(query)));

      assertThat(outcomes("LAW-GR-01", "2026-03-22T10:00:00+05:30", facts)).containsExactly("WARN");
      assertThat(outcomes("LAW-GR-01", "2026-03-23T10:00:00+05:30", facts))
          .containsExactly("FAIL 22");
    }
  }

  @ParameterizedTest(name = "LAW-CO-02 holder in service {0}: {1}")
  @CsvSource({"true, ATTEST", "false, FAIL"})
  void an_account_is_handed_over_when_its_holder_leaves(boolean active, String outcome) {
    Map<String, Object> account = Trees.active("A1", "2026-11-20");
    account.put("ownerType", "ORGANISATION");
    Map<String, Object> facts = Trees.accounts(account);
    facts.put(
        "custody",
        List.of(tree("account", "A1", "event", "ISSUED", "at", "2026-01-01", "to", "P1")));
    facts.put("people", List.of(tree("id", "P1", "type", "OFFICIAL", "active", active)));

    assertThat(outcomes("LAW-CO-02", NOW, facts)).containsExactly(outcome);
  }

  @Test
  void the_framework_that_is_taken_alone_is_judged_as_before() {
    assertThat(ControlCatalogue.shipped().controls()).noneMatch(one -> one.isForIntermediaries());
  }
}
