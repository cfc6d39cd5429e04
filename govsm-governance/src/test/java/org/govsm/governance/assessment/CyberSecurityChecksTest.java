package org.govsm.governance.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govsm.governance.assessment.LaterLaw.NOW;
import static org.govsm.governance.assessment.LaterLaw.bySubject;
import static org.govsm.governance.assessment.LaterLaw.findings;
import static org.govsm.governance.assessment.LaterLaw.item;
import static org.govsm.governance.assessment.LaterLaw.missing;
import static org.govsm.governance.assessment.LaterLaw.outcomes;
import static org.govsm.governance.assessment.Trees.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What CERT-In asks of contacts, passwords, devices and agencies")
class CyberSecurityChecksTest {

  @Nested
  @DisplayName("LAW-CI-03: a contact, and clocks that follow NIC or NPL")
  class Contact {

    @ParameterizedTest(name = "contact {0}, clocks {1}: {2}")
    @CsvSource({
      "2026-02-01, NIC, PASS",
      "2026-02-01, National Physical Laboratory, PASS",
      "2026-02-01, OTHER, FAIL",
      "2026-02-01, none, FAIL",
      "2026-02-01, , PASS",
      "2026-02-01, pool.ntp.org, UNKNOWN",
      "2026-02-01, pending, UNKNOWN",
      "none, NIC, FAIL",
      ", NIC, UNKNOWN",
    })
    void by_both(String updated, String source, String outcome) {
      Map<String, Object> facts =
          tree("certIn", item("pocUpdatedAt", updated), "ntp", item("source", source));

      assertThat(outcomes("LAW-CI-03", NOW, facts)).containsExactly(outcome);
    }

    @Test
    void that_the_source_of_time_is_not_recorded_is_noted() {
      Map<String, Object> facts = tree("certIn", tree("poc", tree("updatedAt", "2026-02-01")));
      ControlFinding finding = findings("LAW-CI-03", NOW, facts).get(0);

      assertThat(finding.notes())
          .extracting(note -> note.code())
          .containsExactly("check.not-stated");
      assertThat(finding.outcome()).isEqualTo(Outcome.PASS);
    }
  }

  @Nested
  @DisplayName("LAW-CG-04: a new password every 90 days, and after each compromise")
  class Rotated {

    private List<String> judged(Object... log) {
      List<Object> entries = new ArrayList<>();
      for (int i = 0; i < log.length; i += 2) {
        Map<String, Object> entry = tree("account", "A1", "event", log[i], "at", log[i + 1]);
        if (log[i].equals("ISSUED")) {
          entry.put("to", "P1");
        }
        entries.add(entry);
      }
      Map<String, Object> facts = Trees.accounts(Trees.active("A1", "2026-11-20"));
      facts.put("custody", entries);
      return outcomes("LAW-CG-04", NOW, facts);
    }

    @Test
    void counted_to_the_day() {
      assertThat(judged("ISSUED", "2026-01-01", "ROTATED", "2026-08-26"))
          .containsExactly("PASS 90");
      assertThat(judged("ISSUED", "2026-01-01", "ROTATED", "2026-08-25"))
          .containsExactly("FAIL 91");
      assertThat(judged("ISSUED", "2026-11-01")).containsExactly("PASS 23");
    }

    @Test
    void after_a_compromise() {
      assertThat(judged("ISSUED", "2026-10-01", "COMPROMISE_REPORTED", "2026-10-05"))
          .containsExactly("FAIL");
      assertThat(
              judged(
                  "ISSUED", "2026-10-01",
                  "COMPROMISE_REPORTED", "2026-10-05",
                  "ROTATED", "2026-10-06"))
          .containsExactly("PASS 49");
      assertThat(judged("COMPROMISE_REPORTED", "2026-10-05")).containsExactly("FAIL");
    }

    @Test
    void by_the_log() {
      assertThat(judged()).containsExactly("FAIL");
      Map<String, Object> facts = Trees.accounts(Trees.active("A1", "2026-11-20"));
      assertThat(missing("LAW-CG-04", NOW, facts)).containsExactly("custody");
    }
  }

  @ParameterizedTest(name = "managed {0}, {1}, places {2}: {3} {4}")
  @CsvSource({
    "true, CURRENT, false, ATTEST, ATTEST",
    "true, up to date, none, ATTEST, ATTEST",
    "false, CURRENT, true, FAIL, FAIL",
    "true, OUTDATED, , FAIL, UNKNOWN",
    ", CURRENT, false, UNKNOWN, ATTEST",
    "true, , false, UNKNOWN, ATTEST",
  })
  void devices_are_managed_and_accounts_show_no_places(
      Boolean managed, String patches, String places, String device, String account) {
    Map<String, Object> record = Trees.active("A1", "2026-11-20");
    record.putAll(
        item(
            "geotagging",
            "none".equals(places) || places == null ? places : Boolean.valueOf(places)));
    Map<String, Object> facts = Trees.accounts(record);
    facts.put("devices", List.of(item("id", "D1", "managed", managed, "patchLevel", patches)));

    assertThat(bySubject("LAW-CG-06", NOW, facts)).containsExactly("D1 " + device, "A1 " + account);
  }

  @Nested
  @DisplayName("LAW-CG-07: a security officer, and clauses in the contract of an agency")
  class Officer {

    private Map<String, Object> facts(Object officer, boolean active, Object vendor) {
      Map<String, Object> facts = tree("ciso", tree("personId", officer), "vendor", vendor);
      facts.put("people", List.of(tree("id", "P1", "active", active)));
      return facts;
    }

    @ParameterizedTest(name = "clauses {0}: {1}")
    @CsvSource({"true, PASS", "Annex C, PASS", "false, FAIL", "none, FAIL", ", UNKNOWN"})
    void an_agency_is_under_contract(String clauses, String outcome) {
      boolean flag = "true".equals(clauses) || "false".equals(clauses);
      Map<String, Object> vendor =
          item("contractRef", "C-1", "securityClauses", flag ? Boolean.valueOf(clauses) : clauses);

      assertThat(outcomes("LAW-CG-07", NOW, facts("P1", true, vendor))).containsExactly(outcome);
    }

    @Test
    void somebody_in_service() {
      assertThat(outcomes("LAW-CG-07", NOW, facts("P1", true, null))).containsExactly("PASS");
      assertThat(outcomes("LAW-CG-07", NOW, facts("P1", false, null))).containsExactly("FAIL");
      assertThat(outcomes("LAW-CG-07", NOW, facts(null, true, null))).containsExactly("FAIL");
      assertThat(outcomes("LAW-CG-07", NOW, tree("vendor", null))).containsExactly("UNKNOWN");
    }

    @Test
    void nobody_of_an_agency() {
      Map<String, Object> facts = facts("P1", true, null);
      facts.put("people", List.of(tree("id", "P1", "active", true, "type", "VENDOR")));

      assertThat(outcomes("LAW-CG-07", NOW, facts)).containsExactly("FAIL");
    }

    @Test
    void who_is_known_to_cert_in() {
      Map<String, Object> facts = facts("P1", true, null);
      facts.put("ciso", tree("personId", "P1", "certInInformed", false));

      assertThat(outcomes("LAW-CG-07", NOW, facts)).containsExactly("FAIL");
    }

    @Test
    void whether_there_is_an_agency_must_be_known() {
      Map<String, Object> facts = facts("P1", true, null);
      facts.remove("vendor");

      assertThat(missing("LAW-CG-07", NOW, facts)).containsExactly("vendor");
    }
  }

  @Test
  void a_second_factor_that_is_off_is_told_in_words() {
    Map<String, Object> account = Trees.active("A1", "2026-11-20");
    account.put("mfa", tree("enabled", false));
    Map<String, Object> facts = Trees.accounts(account);
    for (String language : List.of("en", "hi")) {
      assertThat(
              GovernanceMessages.in(language).say(findings("LAW-CG-03", NOW, facts).get(0).text()))
          .doesNotContain("fact.");
    }
  }
}
