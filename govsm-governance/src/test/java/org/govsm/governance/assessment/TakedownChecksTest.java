package org.govsm.governance.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govsm.governance.assessment.LaterLaw.NOW;
import static org.govsm.governance.assessment.LaterLaw.bySubject;
import static org.govsm.governance.assessment.LaterLaw.item;
import static org.govsm.governance.assessment.LaterLaw.missing;
import static org.govsm.governance.assessment.LaterLaw.outcomes;
import static org.govsm.governance.assessment.Trees.tree;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Requests of the department to take something down")
class TakedownChecksTest {

  private static Map<String, Object> request(Object... more) {
    Map<String, Object> request =
        item(
            "id", "T1",
            "route", "SAHYOG",
            "basis", "s.79(3)(b)",
            "officer", "P1",
            "rank", "JOINT_SECRETARY",
            "urls", List.of("https://example.org/1"),
            "reasons", "Forged order",
            "sentAt", "2026-03-05",
            "outcome", "removed",
            "nodalOfficer", "P2",
            "committeeRef", "C-1",
            "confidential", true,
            "copy", "File 12");
    request.putAll(tree(more));
    return request;
  }

  private static Map<String, Object> facts(Map<String, Object> request) {
    return tree("takedown", List.of(request), "orders", null, "review", tree("monthly", true));
  }

  private static String outcome(String control, Map<String, Object> request) {
    return outcomes(control, NOW, facts(request)).get(0);
  }

  @Nested
  @DisplayName("LAW-IT-14: not on the finding of a fact-check unit")
  class FactCheckUnit {

    @ParameterizedTest(name = "{0}, unit {1}: {2}")
    @CsvSource({
      "'r.3(1)(b)(v), FCU', , FAIL",
      "Fact-check unit of the Union, , FAIL",
      "तथ्य-जाँच इकाई, , FAIL",
      "s.79(3)(b), true, FAIL",
      "s.79(3)(b), , PASS",
      "'rule 3(1)(b)(v)', , UNKNOWN",
      "'rule 3(1)(b)(v)', false, PASS",
      "'rule 3(1)(b)(v)', true, FAIL",
      "FCU, false, UNKNOWN",
      ", false, UNKNOWN",
      ", , UNKNOWN",
    })
    void by_basis_and_record(String basis, Boolean unit, String outcome) {
      Map<String, Object> request = request();
      request.remove("basis");
      request.putAll(item("basis", basis, "factCheckUnit", unit));

      assertThat(outcome("LAW-IT-14", request)).isEqualTo(outcome);
    }

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource({
      "s.79(3)(b), true, FAIL",
      "s.79(3)(b), false, PASS",
      "s.79(3)(b), , PASS",
      "FCU, , FAIL",
      "FCU, false, UNKNOWN",
    })
    void is_no_valid_intimation_either(String basis, Boolean unit, String outcome) {
      Map<String, Object> request = request();
      request.remove("basis");
      request.putAll(item("basis", basis, "factCheckUnit", unit));

      assertThat(outcomes("LAW-IT-06", NOW, facts(request)).get(1)).isEqualTo(outcome);
    }

    @ParameterizedTest(name = "sent {0}: {1}")
    @CsvSource({"2024-09-25, NA", "2024-09-26, FAIL"})
    void from_the_order_of_26_september_2024(String day, String outcome) {
      assertThat(outcome("LAW-IT-14", request("basis", "FCU", "sentAt", day))).isEqualTo(outcome);
    }

    @Test
    void what_was_not_sent_is_not_judged() {
      assertThat(outcome("LAW-IT-14", request("basis", "FCU", "sentAt", null))).isEqualTo("NA");
      Map<String, Object> open = request();
      open.remove("sentAt");
      assertThat(missing("LAW-IT-14", NOW, facts(open))).containsExactly("takedown[].sentAt");
    }
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"nodalOfficer, FAIL", "committeeRef, FAIL", "confidential, FAIL", "reasons, ATTEST"})
  void blocking_goes_through_the_nodal_officer(String without, String outcome) {
    assertThat(outcome("LAW-IT-15", request("route", "69A"))).isEqualTo("ATTEST");
    assertThat(outcome("LAW-IT-15", request("route", "Section 69A", without, null)))
        .isEqualTo(outcome);
    assertThat(outcome("LAW-IT-15", request("route", "COURT", without, null))).isEqualTo("NA");
    assertThat(outcome("LAW-IT-15", request("route", "by pigeon"))).isEqualTo("UNKNOWN");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"copy, FAIL", "reasons, FAIL", "outcome, FAIL", "committeeRef, ATTEST"})
  void of_each_request_on_sahyog_a_copy_is_kept(String without, String outcome) {
    assertThat(outcome("LAW-IT-16", request())).isEqualTo("ATTEST");
    assertThat(outcome("LAW-IT-16", request(without, null))).isEqualTo(outcome);
    assertThat(outcome("LAW-IT-16", request("sentAt", "2025-09-23", without, null)))
        .isEqualTo("NA");
    assertThat(outcome("LAW-IT-16", request("route", "69A", without, null))).isEqualTo("NA");
  }

  @ParameterizedTest
  @ValueSource(strings = {"basis", "officer", "rank", "urls", "reasons", "outcome"})
  void each_request_is_logged_in_full(String member) {
    assertThat(outcome("LAW-IT-17", request("route", "PLATFORM_REPORT"))).isEqualTo("PASS");
    assertThat(outcome("LAW-IT-17", request(member, null))).isEqualTo("FAIL");
    assertThat(outcome("LAW-IT-17", request(member, null, "sentAt", "2025-12-31"))).isEqualTo("NA");
    Map<String, Object> without = request();
    without.remove(member);
    assertThat(missing("LAW-IT-17", NOW, facts(without))).containsExactly("takedown[]." + member);
  }

  @Nested
  @DisplayName("LAW-IT-06: intimations that the department issues")
  class Issued {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
      "JOINT_SECRETARY, PASS",
      "DEPUTY_SECRETARY, FAIL",
    })
    void by_rank_and_with_the_monthly_review(String rank, String outcome) {
      Map<String, Object> facts = facts(request("rank", rank));

      assertThat(bySubject("LAW-IT-06", NOW, facts))
          .containsExactly("all NA", "T1 " + outcome, "review.monthly PASS");
      facts.put("review", tree("monthly", false));
      assertThat(bySubject("LAW-IT-06", NOW, facts)).contains("review.monthly FAIL");
      facts.remove("review");
      assertThat(bySubject("LAW-IT-06", NOW, facts)).contains("review.monthly UNKNOWN");
    }

    @Test
    void no_report_to_a_platform_is_one() {
      assertThat(bySubject("LAW-IT-06", NOW, facts(request("route", "PLATFORM_REPORT"))))
          .containsExactly("all NA", "T1 NA");
    }
  }
}
