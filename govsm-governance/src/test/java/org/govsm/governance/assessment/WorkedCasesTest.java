package org.govsm.governance.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govsm.governance.assessment.Trees.accounts;
import static org.govsm.governance.assessment.Trees.active;
import static org.govsm.governance.assessment.Trees.question;
import static org.govsm.governance.assessment.Trees.tree;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.govsm.core.testing.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole departments, with what GSM-COM-11 says of them: the ground of the shared cases. */
class WorkedCasesTest {

  @Test
  void s01_a_small_directorate_well_run() {
    Map<String, Object> facts =
        accounts(
            directorate("A1", "X", "2026-11-18T11:00:00+05:30"),
            directorate("A2", "Facebook", "2026-11-19T10:00:00+05:30"));
    facts.put("strategy", tree("approvedAt", "2025-01-10", "sections", List.of("why", "which")));
    facts.put("custody", List.of(tree("account", "A1", "event", "ISSUED", "at", "2025-02-01")));
    facts.put("people", List.of(tree("id", "P1", "role", "nodal officer", "active", true)));
    facts.put("policies", tree("accountStatus", "OFFICIAL_ONLY"));
    facts.put("platformDecisions", List.of(tree("platform", "X", "duration", "ongoing")));

    assertThat(outcomes("2026-11-20T18:00:00+05:30", facts))
        .containsExactly("A1 PASS 2", "A2 PASS 1");
  }

  @Test
  void s02_a_state_department_with_uneven_activity() {
    assertThat(outcomes("2026-11-24T09:00:00+05:30", tourism()))
        .containsExactly(
            "A1 PASS 3", "A2 WARN 9", "A3 FAIL 17", "A4 FAIL 61", "A5 NA", "A6 PASS 4");
  }

  @Test
  void s06_an_account_taken_over() {
    Map<String, Object> facts =
        accounts(
            tree(
                "id", "A1",
                "platform", "X",
                "state", "COMPROMISED",
                "lastPostAt", "2026-10-04T10:00:00+05:30",
                "mfa", true));
    facts.put("incidents", List.of(tree("id", "I1", "noticedAt", "2026-10-05T09:10:00+05:30")));
    facts.put("logs", tree("retentionDays", 120, "location", "IN"));
    facts.put("certIn", tree("pocUpdatedAt", "2026-02-01"));

    assertThat(outcomes("2026-10-25T09:00:00+05:30", facts)).containsExactly("A1 NA");
  }

  @Test
  void s10_accounts_without_state_and_posts_are_unknown() {
    Map<String, Object> facts =
        accounts(
            tree(
                "id",
                "A1",
                "allowsThirdPartyContent",
                true,
                "moderationMode",
                null,
                "createdAt",
                "2026-06-01"));
    facts.put("team", List.of());

    assertThat(outcomes("2026-11-24T09:00:00+05:30", facts)).containsExactly("A1 UNKNOWN");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "hi"})
  void the_report_reads_as_recorded(String language) throws IOException {
    AssessmentReport report =
        Assessment.ofPlain(question("2026-11-24T09:00:00+05:30", tourism())).orThrow();
    String name = "s02." + language + ".txt";

    String actual = report.explain(GovernanceMessages.in(language));

    Path file = Path.of("src/test/resources/org/govsm/governance/assessment", name);

    Golden.assertSame(file, actual);
  }

  private static List<String> outcomes(String asOf, Map<String, Object> facts) {
    return Trees.outcomes("GSM-COM-11", asOf, facts);
  }

  private static Map<String, Object> directorate(String id, String platform, String lastPostAt) {
    Map<String, Object> account = active(id, lastPostAt);
    account.put("platform", platform);
    account.put("handle", "SoilDirectorate");
    account.put("url", "https://example.org/SoilDirectorate");
    account.put("hosting", "external");
    account.put("ownerType", "ORGANISATION");
    account.put("registrationEmail", tree("type", "SHARED", "dedicated", true));
    account.put("createdAt", "2025-02-01");
    account.put("mfa", true);
    account.put("moderationMode", "POST");
    account.put("allowsThirdPartyContent", true);
    return account;
  }

  private static Map<String, Object> tourism() {
    Map<String, Object> suspended = since("A5", "2023-01-01", "2026-08-01T10:00:00+05:30");
    suspended.put("state", "SUSPENDED");
    suspended.put("suspendedReason", "MCC window");
    Map<String, Object> facts =
        accounts(
            since("A1", "2024-01-01", "2026-11-21T10:00:00+05:30"),
            since("A2", "2024-01-01", "2026-11-15T10:00:00+05:30"),
            since("A3", "2023-01-01", "2026-11-07T10:00:00+05:30"),
            since("A4", "2023-01-01", "2026-09-24T10:00:00+05:30"),
            suspended,
            since("A6", "2026-11-20T10:00:00+05:30", null));
    facts.put("note", "a reshare of another handle on A4 does not count as new content");
    return facts;
  }

  private static Map<String, Object> since(String id, String activatedAt, String lastPostAt) {
    Map<String, Object> account = active(id, lastPostAt);
    account.put("activatedAt", activatedAt);
    return account;
  }
}
