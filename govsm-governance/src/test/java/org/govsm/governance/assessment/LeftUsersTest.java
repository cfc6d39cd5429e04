package org.govsm.governance.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govsm.governance.assessment.JsonCases.assertFound;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.govsm.governance.account.People;
import org.govsm.governance.facts.Facts;
import org.govsm.governance.facts.Moment;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody is in service by one record and left by the other: neither of them decides. */
@DisplayName("Users who left, and people in service")
class LeftUsersTest {

  private static final String NOW = "2026-11-24T09:00:00+05:30";
  private static final String LEFT = ",leftUsers:[{person:'P1',leftAt:'%s'}]}";

  private static final String KEYS =
      "{accounts:[{id:'A1',state:'ACTIVE'}],"
          + "people:[{id:'P1',type:'OFFICIAL',active:true},{id:'P2',type:'OFFICIAL',active:true},"
          + "{id:'P3',type:'OFFICIAL',active:true}],"
          + "custody:[{accountId:'A1',event:'ISSUED',at:'2026-01-02',toHolder:'%s'},"
          + "{accountId:'A1',event:'BACKUP_NAMED',at:'2026-01-03',toHolder:'%s'}]";

  @ParameterizedTest(name = "holder {0}, backup {1}, left {2}: {3}")
  @CsvSource({
    "P1, P2, 2026-11-20, A1 UNKNOWN people[].leftPostAt",
    "P2, P1, 2026-11-20, A1 UNKNOWN people[].leftPostAt",
    "P2, P3, 2026-11-20, A1 PASS"
  })
  void keys_are_not_with_an_official_in_service(
      String holder, String backup, String left, String found) {
    assertFound("GSM-ACC-05", NOW, KEYS.formatted(holder, backup) + LEFT.formatted(left), found);
  }

  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          GSM-RES-13 | {team:{securityLead:{personId:'P1'}},people:[{id:'P1',active:true}] | all UNKNOWN people[].leftPostAt
          GSM-RES-13 | {team:{securityLead:{personId:'P1'}},people:[{id:'P1',active:false}] | all FAIL
          GSM-RES-11 | {policies:{escalation:{levels:[{role:'officer',holder:'P1'}]}},people:[{id:'P1',active:true}] | officer UNKNOWN people[].leftPostAt
          GSM-RES-07 | {training:[{person:'P1',completedAt:'2026-10-01'}],people:[{id:'P1',active:true}] | P1 UNKNOWN people[].leftPostAt
          GSM-LEG-02 | {team:{members:[{person:'P1'}]},policyAck:[{person:'P1',policy:'IT',at:'2026-01-01'}],people:[{id:'P1',active:true}] | P1 UNKNOWN people[].leftPostAt
          GSM-RES-04 | {accounts:[{id:'A1',moderationMode:'POST',state:'ACTIVE'}],people:[{id:'P1',active:true}],roster:{shifts:[{person:'P1',account:null,days:['monday'],from:'10:00',to:'12:00'}],hours:[{account:null,days:['monday'],from:'10:00',to:'12:00'}]} | A1 UNKNOWN people[].leftPostAt
          """)
  void no_control_that_reads_who_is_in_service_decides(String control, String facts, String found) {
    assertFound(control, NOW, facts + LEFT.formatted("2026-11-20"), found);
  }

  @Test
  void both_records_are_told() {
    AssessmentReport report =
        Assessment.ofPlain(
                Trees.question(
                    NOW,
                    Map.of(
                        "people",
                        List.of(Map.of("id", "P1", "active", true)),
                        "leftUsers",
                        List.of(Map.of("person", "p1 ", "leftAt", "2026-11-20")))))
            .orThrow();

    assertThat(Trees.of("SDK-FACTS", report))
        .extracting(one -> GovernanceMessages.in("en").say(one.text()))
        .containsExactly(
            "P1 is in service by the list of people, but left on 20 November 2026 by the register"
                + " of users. Record in the list of people when the person left, or correct the"
                + " register of users.");
    assertThat(ConflictCures.paths(Trees.of("SDK-FACTS", report).get(0)))
        .containsExactly("people[].leftPostAt");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"2026-11-10, true", "2026-11-21,"})
  void what_was_done_before_the_user_left_was_done_in_the_post(String day, Boolean served) {
    People people =
        People.of(
            Facts.fromPlain(
                    Map.of(
                        "people",
                        List.of(Map.of("id", "P1", "active", true)),
                        "leftUsers",
                        List.of(Map.of("person", "P1", "leftAt", "2026-11-20"))))
                .orThrow());

    assertThat(
            people.inPost(
                "P1", Moment.of(day).orElseThrow(), OffsetDateTime.parse(NOW).toInstant()))
        .isEqualTo(java.util.Optional.ofNullable(served));
  }
}
