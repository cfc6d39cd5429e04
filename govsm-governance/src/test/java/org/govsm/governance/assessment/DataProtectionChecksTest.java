package org.govsm.governance.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govsm.governance.assessment.LaterLaw.NOW;
import static org.govsm.governance.assessment.LaterLaw.bySubject;
import static org.govsm.governance.assessment.LaterLaw.item;
import static org.govsm.governance.assessment.LaterLaw.missing;
import static org.govsm.governance.assessment.LaterLaw.outcomes;
import static org.govsm.governance.assessment.LaterLaw.said;
import static org.govsm.governance.assessment.RichFacts.number;
import static org.govsm.governance.assessment.Trees.tree;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Protection of personal data, from May 2027")
class DataProtectionChecksTest {

  private static final String THEN = "2027-06-10T10:00:00+05:30";

  @Nested
  @DisplayName("LAW-DP-02: a notice that stands alone")
  class Notice {

    private Map<String, Object> notice() {
      return tree(
          "items", List.of("name"),
          "purpose", "Replies",
          "withdrawUrl", "https://soil.gov.in/withdraw",
          "complaintUrl", "https://soil.gov.in/complain",
          "languages", List.of("hi"));
    }

    private Map<String, Object> form(String url, Map<String, Object> notice) {
      return tree("collection", List.of(item("id", "F1", "noticeUrl", url, "notice", notice)));
    }

    @ParameterizedTest(name = "on {0}: {1}")
    @CsvSource({
      "2026-11-24, F1 NOT-EVALUATED",
      "2027-05-13, F1 NOT-EVALUATED",
      "2027-06-01, F1 FAIL"
    })
    void a_form_without_one_fails_once_the_rules_begin(String day, String outcome) {
      assertThat(bySubject("LAW-DP-02", day + "T10:00:00+05:30", form("none", tree())))
          .containsExactly(outcome);
    }

    @Test
    void says_all() {
      assertThat(outcomes("LAW-DP-02", THEN, form("https://soil.gov.in/n", notice())))
          .containsExactly("PASS");
      Map<String, Object> ofAll = form("https://soil.gov.in/n", null);
      ofAll.put("notice", notice());
      assertThat(outcomes("LAW-DP-02", THEN, ofAll)).containsExactly("PASS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"items", "purpose", "withdrawUrl", "complaintUrl", "languages"})
    void each_part(String part) {
      Map<String, Object> notice = notice();
      notice.remove(part);
      assertThat(missing("LAW-DP-02", THEN, form("https://soil.gov.in/n", notice)))
          .containsExactly("collection[].notice." + part);
      notice.put(part, null);
      assertThat(outcomes("LAW-DP-02", THEN, form("https://soil.gov.in/n", notice)))
          .containsExactly("FAIL");
    }
  }

  @ParameterizedTest(name = "{0} {1}, {2} days of logs: {3}")
  @CsvSource({
    "backup, true, 365, ATTEST",
    "backup, true, 364, FAIL",
    "backup, false, 365, FAIL",
    "encryption, , 365, UNKNOWN",
    "access, none, 365, FAIL",
    "logging, every access, 365, ATTEST",
  })
  void safeguards_and_a_year_of_logs(String name, String is, int days, String outcome) {
    Map<String, Object> safeguards =
        tree("encryption", true, "access", true, "logging", true, "backup", true);
    safeguards.remove(name);
    boolean flag = "true".equals(is) || "false".equals(is);
    safeguards.putAll(item(name, flag ? Boolean.valueOf(is) : is));

    assertThat(
            outcomes(
                    "LAW-DP-03",
                    THEN,
                    tree("safeguards", safeguards, "logs", tree("retentionDays", number(days))))
                .get(0))
        .startsWith(outcome);
  }

  @Nested
  @DisplayName("LAW-DP-04: the Board in 72 hours, the people without delay")
  class Breach {

    @ParameterizedTest(name = "aware {0}, Board {1}, people {2}: {3}")
    @CsvSource({
      "2027-06-01T10:00:00+05:30, 2027-06-04T10:00:00+05:30, 2027-06-02, PASS 72",
      "2027-06-01T10:00:00+05:30, 2027-06-04T10:00:01+05:30, 2027-06-02, FAIL 72.0003",
      "2027-06-01T10:00:00+05:30, 2027-06-04T10:00:00+05:30, none, FAIL 216",
      "2027-06-09T10:00:00+05:30, none, 2027-06-09T12:00:00+05:30, WARN",
      "2027-06-09T10:00:00+05:30, 2027-06-09T12:00:00+05:30, none, WARN",
      "2027-06-01T10:00:00+05:30, none, 2027-06-02, FAIL 216",
      "2027-06-01T10:00:00+05:30, , 2027-06-02, UNKNOWN",
      "2027-06-01T10:00:00+05:30, 2027-06-02T10:00:00+05:30, , UNKNOWN",
      "2027-06-02T10:00:00+05:30, 2027-06-01T10:00:00+05:30, 2027-06-03, UNKNOWN",
      "2027-05-12T10:00:00+05:30, none, none, NA",
      "2027-05-13T10:00:00+05:30, none, none, NOT-EVALUATED",
      "2027-05-14T10:00:00+05:30, none, none, FAIL 648",
    })
    void each_by_its_day(String aware, String board, String people, String outcome) {
      Map<String, Object> breach =
          item("awareAt", aware, "boardDetailAt", board, "individualsNotifiedAt", people);

      assertThat(outcomes("LAW-DP-04", THEN, tree("breaches", List.of(breach))))
          .containsExactly(outcome);
      assertThat(outcomes("LAW-DP-04", THEN, tree("breach", breach))).containsExactly(outcome);
    }
  }

  @ParameterizedTest(name = "children {0}, consent {1}: {2}")
  @CsvSource({
    "false, none, NA",
    "true, none, FAIL",
    "true, false, FAIL",
    "true, true, ATTEST",
    "true, Signed forms, ATTEST",
    "true, , UNKNOWN",
    ", true, UNKNOWN",
  })
  void a_campaign_for_children_needs_the_consent_of_guardians(
      Boolean minors, String consent, String outcome) {
    boolean flag = "true".equals(consent) || "false".equals(consent);
    Map<String, Object> guardian = item("guardian", flag ? Boolean.valueOf(consent) : consent);
    Map<String, Object> campaign = tree("id", "C1", "audience", item("minors", minors));
    Map<String, Object> facts = tree("campaigns", List.of(campaign), "consent", guardian);
    assertThat(outcomes("LAW-DP-06", THEN, facts)).containsExactly(outcome);

    campaign.put("consent", guardian);
    assertThat(outcomes("LAW-DP-06", THEN, tree("campaign", campaign))).containsExactly(outcome);
  }

  @Nested
  @DisplayName("LAW-DP-07: erased when the purpose is over, and a year of logs")
  class Erasure {

    @ParameterizedTest(name = "by {0}, erased {1}, law {2}: {3}")
    @CsvSource({
      "2027-06-10, none, none, PASS",
      "2027-06-09, none, none, FAIL",
      "2027-06-09, 2027-06-09, none, PASS",
      "2027-06-09, none, Public Records Act, PASS",
      "2027-06-09, none, , UNKNOWN",
      "2027-06-09, , none, UNKNOWN",
      "2027-06-09, , Public Records Act, PASS",
      "none, none, none, FAIL",
      "none, none, Public Records Act, PASS",
      ", none, Public Records Act, UNKNOWN",
    })
    void by_its_day(String by, String erased, String law, String outcome) {
      Map<String, Object> entry =
          item("class", "contact", "eraseBy", by, "erasedAt", erased, "keptByLaw", law);
      Map<String, Object> facts = tree("dataRegister", List.of(entry));
      facts.put("logs", tree("retentionDays", number(365)));

      assertThat(bySubject("LAW-DP-07", THEN, facts))
          .containsExactly("dataRegister/0 " + outcome, "logs PASS");
    }

    @Test
    void fewer_logs_fail_by_themselves() {
      Map<String, Object> facts = tree("dataRegister", null);
      facts.put("logs", tree("retentionDays", number(364)));

      assertThat(bySubject("LAW-DP-07", THEN, facts)).containsExactly("all NA", "logs FAIL");
    }
  }

  @ParameterizedTest(name = "sensitive {0}, {1}: {2}")
  @CsvSource({
    "false, none, The meaning of the source",
    "true, none, Missing",
    "true, Encrypted, On record",
    "true, , The meaning of the source",
  })
  void of_the_rules_of_2011_a_person_judges(boolean handled, String safeguards, String says) {
    Map<String, Object> facts = tree("facility", tree("spdi", handled));
    facts.put("spdi", item("safeguards", safeguards));

    assertThat(outcomes("LAW-DP-08", NOW, facts)).containsExactly("ATTEST");
    assertThat(said("LAW-DP-08", NOW, facts)).startsWith(says).contains("a person must judge");
  }
}
