package org.govsm.governance.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govsm.governance.assessment.LaterLaw.NOW;
import static org.govsm.governance.assessment.LaterLaw.intermediary;
import static org.govsm.governance.assessment.LaterLaw.item;
import static org.govsm.governance.assessment.LaterLaw.missing;
import static org.govsm.governance.assessment.LaterLaw.outcomes;
import static org.govsm.governance.assessment.LaterLaw.said;
import static org.govsm.governance.assessment.Trees.tree;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Orders to remove something, and which intimations of the government count")
class IntimationChecksTest {

  private static final List<String> LINKS = List.of("https://forum.soil.gov.in/t/1");

  private static Map<String, Object> intimation(Object... more) {
    Map<String, Object> order =
        item(
            "id", "G1",
            "source", "GOVERNMENT_INTIMATION",
            "issuerRank", "JOINT_SECRETARY",
            "legalBasis", "s.79(3)(b)",
            "reasons", "Sale of a banned pesticide",
            "urls", LINKS,
            "receivedAt", "2026-03-05T12:00:00+05:30",
            "disabledAt", "2026-03-05T14:30:00+05:30");
    order.putAll(tree(more));
    return order;
  }

  private static Map<String, Object> facts(Map<String, Object> order) {
    return intermediary("orders", List.of(order), "takedown", null);
  }

  @Nested
  @DisplayName("Rule 3(1)(d): 36 hours until 19 February 2026, then three")
  class Clock {

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvSource({
      "2026-02-19T12:00:00+05:30, 2026-02-21T00:00:00+05:30, PASS 36",
      "2026-02-19T12:00:00+05:30, 2026-02-21T00:00:01+05:30, FAIL 36.0003",
      "2026-02-19T23:59:00+05:30, 2026-02-20T04:00:00+05:30, PASS 4.0167",
      "2026-02-20T00:00:00+05:30, 2026-02-20T03:00:00+05:30, PASS 3",
      "2026-02-20T00:00:00+05:30, 2026-02-20T03:00:01+05:30, FAIL 3.0003",
      "2026-02-19T18:30:00Z, 2026-02-20T05:00:00+05:30, FAIL 5",
      "2026-11-24T07:00:00+05:30, , WARN",
      "2026-11-24T05:00:00+05:30, , FAIL 4",
      "2026-03-01T12:00:00+05:30, 2026-03-01T11:00:00+05:30, UNKNOWN",
    })
    void the_day_of_receipt_in_india_counts(String received, String disabled, String outcome) {
      Map<String, Object> order =
          tree("source", "COURT", "receivedAt", received, "disabledAt", disabled);

      assertThat(outcomes("LAW-IT-05", NOW, facts(order))).containsExactly(outcome);
      order = intimation("receivedAt", received, "disabledAt", disabled);
      assertThat(outcomes("LAW-IT-05", NOW, facts(order))).containsExactly(outcome);
    }

    @ParameterizedTest(name = "declined {0}, open until {1}: {2}")
    @CsvSource({
      "true, 2026-03-05T14:00:00+05:30, ATTEST",
      "true, 2026-03-05T16:00:00+05:30, FAIL 4",
      "false, 2026-03-05T14:00:00+05:30, UNKNOWN",
    })
    void one_that_was_declined_in_time_is_for_a_person_to_judge(
        boolean declined, String until, String outcome) {
      Map<String, Object> order = intimation("declined", declined, "openUntil", until);
      order.remove("disabledAt");

      assertThat(outcomes("LAW-IT-05", NOW, facts(order))).containsExactly(outcome);
      order.put("source", "COURT");
      assertThat(outcomes("LAW-IT-05", NOW, facts(order))).containsExactly(outcome);
      order.put("recorded", tree("openUntil", "2026-03-05T16:00:00+05:30"));
      assertThat(outcomes("LAW-IT-05", NOW, facts(order)))
          .containsExactly(outcome.startsWith("FAIL") ? outcome : "UNKNOWN");
    }

    @Test
    void what_is_left_out_is_not_known() {
      for (Map<String, Object> order :
          List.of(tree("receivedAt", "2026-03-01"), tree("disabledAt", "2026-03-01"))) {
        assertThat(outcomes("LAW-IT-05", NOW, facts(order))).containsExactly("UNKNOWN");
      }
    }

    @Test
    void an_act_after_the_day_of_the_question_is_refused_and_counts_for_nobody() {
      Map<String, Object> question =
          tree(
              "profile",
              "later-law",
              "asOf",
              NOW,
              "facts",
              facts(
                  tree(
                      "source",
                      "COURT",
                      "receivedAt",
                      "2026-11-24T08:00:00+05:30",
                      "disabledAt",
                      "2026-11-24T09:30:00+05:30")));

      String fault =
          Assessment.ofPlain(question)
              .fold(report -> "", faults -> faults.get(0).pointer() + " " + faults.get(0).code());
      assertThat(fault).isEqualTo("/facts/orders/0/disabledAt date.ahead");
    }
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "15:00:00, 3 h. At most 3 h is in order.",
    "15:00:01, 3 h 0 min 1 s. More than 3 h is too long.",
    "14:59:30, 2 h 59 min 30 s. At most 3 h is in order.",
    "14:10:20, 2 h 10 min. At most 3 h is in order.",
    "22:00:01, 10 h. More than 3 h is too long."
  })
  void the_time_is_told_to_the_second_where_that_decides(String at, String told) {
    Map<String, Object> order = intimation("disabledAt", "2026-03-05T" + at + "+05:30");
    assertThat(said("LAW-IT-05", NOW, facts(order)))
        .isEqualTo("Time from receipt to action: " + told);
  }

  @Nested
  @DisplayName("An intimation that looks invalid is for the legal officer")
  class LooksInvalid {

    @Test
    void with_what_was_measured() {
      Map<String, Object> order =
          intimation(
              "issuerRank",
              "UNDER_SECRETARY",
              "reasons",
              null,
              "disabledAt",
              "2026-03-05T16:30:00+05:30");

      assertThat(outcomes("LAW-IT-05", NOW, facts(order))).containsExactly("ATTEST 4.5");
      assertThat(outcomes("LAW-IT-06", NOW, facts(order))).containsExactly("FAIL", "NA");
      assertThat(said("LAW-IT-05", NOW, facts(order)))
          .isEqualTo(
              "The intimation looks invalid: issued by an officer of too low a rank (Under"
                  + " Secretary), no reasons. The legal officer decides whether it had to be"
                  + " followed. Time from receipt to action: 4 h 30 min. More than 3 h is too"
                  + " long.");
    }

    @Test
    void also_where_it_was_followed_in_time() {
      assertThat(outcomes("LAW-IT-05", NOW, facts(intimation("urls", List.of()))))
          .containsExactly("ATTEST 2.5");
    }

    @ParameterizedTest(name = "on {0}: {1}")
    @CsvSource({"2026-03-04, ATTEST 2.5", "2026-03-05, PASS 2.5"})
    void nobody_signs_for_an_order_before_it_comes(String signed, String outcome) {
      Map<String, Object> facts = facts(intimation("legalBasis", null));
      Map<String, Object> signature =
          tree("control", "LAW-IT-05", "subject", "G1", "statement", "It was dealt with rightly");
      signature.putAll(tree("person", "P1", "role", "legal-officer", "confirmed", true));
      signature.putAll(tree("signedAt", signed, "expires", "2027-01-01"));
      facts.put("attestations", List.of(signature));
      facts.put("people", List.of(tree("id", "P1", "active", true, "role", "legal-officer")));

      assertThat(outcomes("LAW-IT-05", NOW, facts)).containsExactly(outcome);
      if (outcome.startsWith("ATTEST")) {
        assertThat(said("LAW-IT-05", NOW, facts))
            .contains("P1 signed on 4 March 2026, before G1 had come.");
      }
    }

    @Test
    void the_legal_officer_can_sign() {
      Map<String, Object> facts = facts(intimation("legalBasis", null));
      Map<String, Object> signature =
          tree("control", "LAW-IT-05", "subject", "G1", "statement", "It was dealt with rightly");
      signature.putAll(tree("person", "P1", "role", "legal-officer", "confirmed", true));
      signature.putAll(tree("signedAt", "2026-11-20", "expires", "2027-11-20"));
      facts.put("attestations", List.of(signature));

      assertThat(outcomes("LAW-IT-05", NOW, facts)).containsExactly("PASS 2.5");
    }

    @ParameterizedTest(name = "received {0}: {1}")
    @CsvSource({"2025-11-14, PASS 2.5", "2025-11-15, ATTEST 2.5"})
    void not_before_validity_was_asked(String day, String outcome) {
      Map<String, Object> order =
          intimation(
              "issuerRank", "Under Secretary",
              "receivedAt", day + "T12:00:00+05:30",
              "disabledAt", day + "T14:30:00+05:30");

      assertThat(outcomes("LAW-IT-05", NOW, facts(order))).containsExactly(outcome);
    }

    @Test
    void who_ordered_it_must_be_known() {
      Map<String, Object> order = intimation();
      order.remove("source");

      assertThat(missing("LAW-IT-05", NOW, facts(order))).containsExactly("orders[].source");
    }
  }

  @Nested
  @DisplayName("Valid: rank, legal basis, reasons, exact addresses")
  class Valid {

    @ParameterizedTest(name = "{0}, no Joint Secretary {1}, authorised {2}: {3}")
    @CsvSource({
      "Joint Secretary, , , PASS",
      "Secretary, , , PASS",
      "Director, true, , PASS",
      "Director, false, , FAIL",
      "Director, , , UNKNOWN",
      "Deputy Secretary, , , FAIL",
      "DIG, , true, PASS",
      "IGP, , true, PASS",
      "DIG, , false, FAIL",
      "DIG, , , UNKNOWN",
      "SP, , true, FAIL",
      "none, , , FAIL",
      "clerk of works, , , UNKNOWN",
    })
    void by_the_rank(String rank, Boolean noSecretary, Boolean authorised, String outcome) {
      Map<String, Object> order = intimation("issuerRank", "none".equals(rank) ? null : rank);
      order.putAll(item("noJointSecretary", noSecretary, "issuerAuthorised", authorised));

      assertThat(outcomes("LAW-IT-06", NOW, facts(order)).get(0)).isEqualTo(outcome);
    }

    @ParameterizedTest
    @ValueSource(strings = {"legalBasis", "reasons", "urls"})
    void with_what_it_must_state(String member) {
      Map<String, Object> without = intimation();
      without.remove(member);

      assertThat(outcomes("LAW-IT-06", NOW, facts(without)).get(0)).isEqualTo("UNKNOWN");
      assertThat(missing("LAW-IT-06", NOW, facts(without))).containsExactly("orders[]." + member);
      assertThat(outcomes("LAW-IT-06", NOW, facts(intimation(member, null))).get(0))
          .isEqualTo("FAIL");
    }

    @Test
    void nothing_by_words_that_its_own_flag_denies() {
      for (Map<String, Object> order :
          List.of(
              intimation("statesBasis", false),
              intimation("identifiesContent", false),
              intimation("legalBasis", null, "statesBasis", true),
              intimation("urls", List.of(), "identifiesContent", true))) {
        assertThat(outcomes("LAW-IT-06", NOW, facts(order)).get(0)).isEqualTo("UNKNOWN");
        assertThat(outcomes("LAW-IT-05", NOW, facts(order))).containsExactly("UNKNOWN");
      }
      assertThat(outcomes("LAW-IT-06", NOW, facts(intimation("statesBasis", true))).get(0))
          .isEqualTo("PASS");
    }

    @Test
    void nothing_that_was_on_record_before_it_happened() {
      Map<String, Object> order =
          intimation("recorded", tree("disabledAt", "2026-03-05T14:29:00+05:30"));

      assertThat(outcomes("LAW-IT-05", NOW, facts(order)).get(0)).startsWith("UNKNOWN");
      order.put("recorded", tree("disabledAt", "2026-03-05T14:30:00+05:30"));
      assertThat(outcomes("LAW-IT-05", NOW, facts(order)).get(0)).startsWith("PASS");
    }

    @Test
    void reasons_may_be_stated_without_being_repeated() {
      assertThat(outcomes("LAW-IT-06", NOW, facts(intimation("reasons", true))).get(0))
          .isEqualTo("PASS");
      assertThat(outcomes("LAW-IT-06", NOW, facts(intimation("reasons", false))).get(0))
          .isEqualTo("FAIL");
    }

    @Test
    void not_by_a_fact_check_unit() {
      Map<String, Object> order = intimation("legalBasis", "r.3(1)(b)(v), Fact Check Unit");

      assertThat(outcomes("LAW-IT-06", NOW, facts(order)).get(0)).isEqualTo("FAIL");
    }

    @ParameterizedTest(name = "received {0}: {1}")
    @CsvSource({"2025-11-14, NA", "2025-11-15, FAIL"})
    void from_15_november_2025(String day, String outcome) {
      Map<String, Object> order = intimation("reasons", null, "receivedAt", day, "disabledAt", day);

      assertThat(outcomes("LAW-IT-06", NOW, facts(order)).get(0)).isEqualTo(outcome);
    }

    @Test
    void an_order_of_a_court_is_none() {
      assertThat(outcomes("LAW-IT-06", NOW, facts(tree("source", "High Court"))).get(0))
          .isEqualTo("NA");
    }

    @Test
    void intimations_may_stand_under_their_own_name() {
      Map<String, Object> facts = intermediary("takedown", null);
      facts.put("intimations", List.of(intimation("reasons", null)));

      assertThat(outcomes("LAW-IT-06", NOW, facts).get(0)).isEqualTo("FAIL");
      assertThat(outcomes("LAW-IT-05", NOW, facts)).containsExactly("ATTEST 2.5");
    }
  }
}
