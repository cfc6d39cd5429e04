package org.govsm.governance.assessment;

import static org.govsm.governance.assessment.JsonCases.assertFound;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** GSM-RES: in order, not in order, not known, and facts against each other. */
@DisplayName("5.1.3.3: resources")
class ResourceRulesTest {

  private static final String NOW = "2026-11-24T09:00:00+05:30";

  @ParameterizedTest(name = "{0} of {1}: {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          GSM-RES-01 | {team:{dedicated:true,members:[{person:'P1',fte:0.5},{person:'P2',fte:1}]}} | all PASS 1.5
          GSM-RES-01 | {team:{dedicated:false,members:[{person:'P1',fte:1}]}} | all FAIL
          GSM-RES-01 | {team:{dedicated:true,members:[]}} | all FAIL
          GSM-RES-01 | {team:{dedicated:true,members:[{person:'P1',fte:0}]}} | all FAIL 0
          GSM-RES-01 | {team:null} | all FAIL
          GSM-RES-01 | {team:{members:[{person:'P1'}]}} | all UNKNOWN team.dedicated team.members[].fte
          GSM-RES-01 | {team:{dedicated:true,members:[{person:'P1',fte:1.01}]}} | all UNKNOWN 1.01
          GSM-RES-02 | {team:{sourcing:'In-house'}} | all PASS
          GSM-RES-02 | {team:{sourcing:'mixed'},vendor:{contractRef:'C-7'}} | all PASS
          GSM-RES-02 | {team:{sourcing:'outsourced'},vendor:{contractRef:null}} | all FAIL
          GSM-RES-02 | {team:{sourcing:null}} | all FAIL
          GSM-RES-02 | {team:{sourcing:'outsourced'}} | all UNKNOWN vendor.contractRef
          GSM-RES-02 | {team:{sourcing:'friends'}} | all UNKNOWN team.sourcing
          GSM-RES-02 | {team:{sourcing:'internal'},vendor:{contractRef:'C-7'}} | all UNKNOWN
          GSM-RES-02 | {team:{sourcing:'internal',members:[{person:'P1'}]},people:[{id:'P1',type:'VENDOR'}]} | all UNKNOWN
          GSM-RES-07 | {training:[{person:'P1',completedAt:'2020-01-01',lastRefresh:'2025-11-24'}]} | P1 PASS
          GSM-RES-07 | {training:[{person:'P1',completedAt:'2020-01-01',lastRefresh:'2025-11-23'}]} | P1 FAIL
          GSM-RES-07 | {training:[{person:'P1',completedAt:'2026-01-01',lastRefresh:null},{person:'P2',completedAt:'2025-01-01',lastRefresh:null},{person:'P2',completedAt:'2026-01-01',lastRefresh:null}]} | P1 PASS; P2 PASS
          GSM-RES-07 | {training:[{person:'P1',completedAt:'2025-01-01'}]} | P1 UNKNOWN lastRefresh
          GSM-RES-07 | {training:[{person:'P1',completedAt:'2020-01-01',lastRefresh:null}],people:[{id:'P1',active:false}]} | P1 NA
          GSM-RES-07 | {training:[{person:'P1',completedAt:'2026-02-01',lastRefresh:'2026-01-01'}]} | P1 UNKNOWN
          GSM-RES-07 | {} | all UNKNOWN training
          GSM-RES-09 | {roles:[{name:'a',rtiLink:null},{name:'b',rtiLink:'PIO'}]} | all PASS
          GSM-RES-09 | {roles:[{name:'a',rtiLink:null}]} | all FAIL
          GSM-RES-09 | {roles:[{name:'a',rtiLink:null},{name:'b'}]} | all UNKNOWN roles[].rtiLink
          GSM-RES-10 | {clearanceLanes:{standing:{categories:['routine']}}} | all PASS
          GSM-RES-10 | {clearanceLanes:{standing:null}} | all FAIL
          GSM-RES-10 | {} | all UNKNOWN clearanceLanes.standing.categories
          GSM-RES-10 | {clearanceLanes:{standing:{categories:['policy']}}} | all UNKNOWN
          GSM-RES-11 | {policies:{escalation:{levels:[{role:'a',holder:'P1'},{role:'b',holder:'P2'},{role:'c',holder:null}]}},people:[{id:'P1',active:true},{id:'P2',active:false}]} | a PASS; b FAIL; c FAIL
          GSM-RES-11 | {policies:{escalation:{levels:[{role:'a',holder:'P1'},{holder:null},{role:'c'}]}}} | a UNKNOWN people[].active; levels/2 FAIL; c UNKNOWN holder
          GSM-RES-11 | {policies:{escalation:null}} | all FAIL
          GSM-RES-12 | {roles:[{name:'a',duties:['credential upkeep','Data security']},{name:'b',duties:['archiving','privacy']}]} | all PASS
          GSM-RES-12 | {roles:[{name:'a',duties:['replying','archiving']}]} | all FAIL
          GSM-RES-12 | {roles:[{name:'a',duties:['archive']},{name:'b'}]} | all UNKNOWN roles[].duties
          GSM-RES-12 | {roles:[{name:'a',duties:['keeping the boat']}]} | all UNKNOWN roles[].duties
          GSM-RES-12 | {roles:[{name:'a',duties:['credentials','no security yet','archive','privacy']}]} | all UNKNOWN roles[].duties
          GSM-RES-13 | {team:{securityLead:{personId:'P1'}}} | all PASS
          GSM-RES-13 | {team:{securityLead:null}} | all FAIL
          GSM-RES-13 | {team:{securityLead:{personId:'P1'}},people:[{id:'P1',active:false}]} | all FAIL
          GSM-RES-13 | {} | all UNKNOWN team.securityLead.personId
          SDK-FACTS | {team:{securityLead:{personId:'P9'}},people:[{id:'P1',active:true}]} | P9 BLOCKED
          GSM-RES-14 | {clearanceLanes:{L3:'positions'},posts:[{id:'P1',state:'PUBLISHED',lane:'official position'},{id:'P2',state:'PUBLISHED',lane:null},{id:'P3',state:'PUBLISHED'},{id:'P4',state:'DRAFT'}]} | all PASS; P1 PASS; P2 FAIL; P3 UNKNOWN lane; P4 NA
          GSM-RES-14 | {clearanceLanes:{L2:'information'},posts:[{id:'P1',state:'PUBLISHED',lane:'INFORMATION'}]} | all PASS; P1 PASS
          GSM-RES-14 | {clearanceLanes:null,posts:[]} | all FAIL; all NA
          GSM-RES-14 | {clearanceLanes:{L3:'positions'},posts:[{id:'P1',state:'PUBLISHED',lane:'OFFICIAL_POSITION',clearance:{level:'L1'}}]} | all UNKNOWN; P1 UNKNOWN
          """)
  void the_team_and_what_it_may_do(String control, String facts, String expected) {
    assertFound(control, NOW, facts, expected);
  }

  @ParameterizedTest(name = "{0}, {1}: {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          POST | {hours:[{account:'A1',days:null,from:'09:00',to:'18:00'}],shifts:[{account:'A1',person:'P1',days:null,from:'09:00',to:'13:00'},{account:null,person:'P2',days:null,from:'13:00',to:'18:00'}]} | A1 PASS
          POST | {hours:[{account:'A1',days:null,from:'09:00',to:'18:00'}],shifts:[{account:'A1',person:'P1',days:null,from:'09:00',to:'17:30'}]} | A1 FAIL 3.5
          POST | {hours:[{account:null,days:['Monday'],from:'22:00',to:'06:00'}],shifts:[{account:'A1',person:'P1',days:['mon'],from:'20:00',to:'24:00'},{account:'A1',person:'P1',days:['tue'],from:'00:00',to:'06:00'}]} | A1 PASS
          POST | {hours:[{account:'A1',days:null,from:'09:00',to:'18:00'}],shifts:[{account:'A2',person:'P1',days:null,from:'00:00',to:'24:00'}]} | A1 FAIL
          POST | {hours:[{account:'A1',days:null,from:'09:00',to:'18:00'}],shifts:[{account:'A1',person:null,days:null,from:'00:00',to:'24:00'}]} | A1 FAIL
          POST | {hours:[{account:'A1',days:null,from:'09:00',to:'18:00'}],shifts:[{account:'A1',person:'P1',from:'00:00',to:'24:00'}]} | A1 UNKNOWN roster.shifts[].days
          POST | {hours:[{account:'A1',days:null,from:'09:00',to:'18:00'}],shifts:[{account:'A1',days:null,from:'00:00',to:'24:00'}]} | A1 UNKNOWN roster.shifts[].person
          POST | {shifts:[{account:'A1',person:'P1',days:null,from:'00:00',to:'24:00'}]} | A1 UNKNOWN roster.hours
          PRE  | null | A1 FAIL
          PRE  | [] | A1 FAIL
          PRE  | {hours:[]} | A1 UNKNOWN roster.shifts
          PRE  | [{account:'A1',person:'P1',days:null,from:'09:00',to:'18:00'}] | A1 UNKNOWN roster.hours
          NONE | [] | A1 NA
          """)
  void a_moderated_account_has_somebody_on_the_roster(String mode, String roster, String expected) {
    String account = "accounts:[{id:'A1',moderationMode:'" + mode + "'}]";
    assertFound("GSM-RES-04", NOW, "{" + account + ",roster:" + roster + "}", expected);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {accounts:[{id:'A1',moderationMode:'POST'}]} | A1 UNKNOWN roster.shifts
          {accounts:[{id:'A1'}],roster:[]} | A1 UNKNOWN moderationMode
          {accounts:[{id:'A1',moderationMode:'POST'}],roster:{hours:[{account:'A1',days:null,from:'09:00',to:'18:00'}],shifts:[{account:'A1',person:'P1',days:null,from:'09:00',to:'18:00'}]},people:[{id:'P1',active:false}]} | A1 FAIL
          """)
  void nobody_who_left_is_on_the_roster(String facts, String expected) {
    assertFound("GSM-RES-04", NOW, facts, expected);
  }

  @ParameterizedTest(name = "{0} at once: {1}")
  @CsvSource({
    "1, A1 PASS",
    "0, A1 UNKNOWN roster.hours[].atOnce",
    "0.5, A1 UNKNOWN roster.hours[].atOnce",
    "1.5, A1 WARN 63"
  })
  void a_count_that_is_none_decides_nothing(String atOnce, String expected) {
    String day = "days:null,from:'09:00',to:'18:00'";
    assertFound(
        "GSM-RES-04",
        NOW,
        "{accounts:[{id:'A1',moderationMode:'POST'}],roster:{hours:[{account:'A1',"
            + day
            + ",atOnce:"
            + atOnce
            + "}],shifts:[{account:'A1',person:'P1',"
            + day
            + "}]}}",
        expected);
  }

  @Test
  void a_count_of_another_account_decides_nothing_of_this_one() {
    String day = "days:null,from:'09:00',to:'18:00'";
    assertFound(
        "GSM-RES-04",
        NOW,
        "{accounts:[{id:'A1',moderationMode:'POST'}],roster:{hours:[{account:'A1',"
            + day
            + "},{account:'A2',"
            + day
            + ",atOnce:0}],shifts:[{account:'A1',person:'P1',"
            + day
            + "}]}}",
        "A1 PASS");
  }

  @ParameterizedTest(name = "two at once, {0} beside one of P1: {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {account:'A1',person:'P2',days:null,from:'09:00',to:'18:00'} | A1 PASS
          {account:'A1',days:null,from:'09:00',to:'18:00'} | A1 UNKNOWN roster.shifts[].person
          {account:'A1',person:'P2',days:null,from:'09:00'} | A1 UNKNOWN roster.shifts[].to
          {person:'P2',days:null,from:'09:00',to:'18:00'} | A1 UNKNOWN roster.shifts[].account
          {account:'A1',person:'P1',days:null,from:'09:00',to:'18:00'} | A1 WARN 63
          """)
  void a_shift_of_which_something_is_not_known_makes_nobody_enough_at_once(
      String shift, String expected) {
    String day = "days:null,from:'09:00',to:'18:00'";
    assertFound(
        "GSM-RES-04",
        NOW,
        "{accounts:[{id:'A1',moderationMode:'POST'}],roster:{hours:[{account:'A1',"
            + day
            + ",atOnce:2}],shifts:[{account:'A1',person:'P1',"
            + day
            + "},"
            + shift
            + "]}}",
        expected);
  }

  @ParameterizedTest(
      name = "responses published for {0} to {1}, the roster has 09:00 to 18:00: {2}")
  @CsvSource({
    "09:00, 18:00, A1 PASS",
    "10:00, 17:30, A1 PASS",
    "08:59, 18:00, A1 WARN 0.09",
    "09:00, 20:00, A1 WARN 10"
  })
  void a_roster_of_fewer_hours_than_are_published_for_responses_is_named(
      String from, String to, String expected) {
    String office = "{days:['mon','tue','wed','thu','fri'],from:'" + from + "',to:'" + to + "'}";
    String day = "days:null,from:'09:00',to:'18:00'";
    assertFound(
        "GSM-RES-04",
        NOW,
        "{accounts:[{id:'A1',moderationMode:'POST'}],policies:{responsiveness:{officeHours:"
            + office
            + "}},roster:{hours:[{account:'A1',"
            + day
            + "}],shifts:[{account:'A1',person:'P1',"
            + day
            + "}]}}",
        expected);
  }

  @ParameterizedTest(name = "responses published for {0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "{from:'09:00',to:'18:00'} | A1 UNKNOWN policies.responsiveness.officeHours.days",
        "{days:['mon']} | A1 UNKNOWN policies.responsiveness.officeHours.from",
        "{days:['mon'],from:'09:00'} | A1 UNKNOWN policies.responsiveness.officeHours.to",
        "{days:null,from:'00:00',to:'00:00'} | A1 UNKNOWN policies.responsiveness.officeHours.days",
        "null | A1 PASS"
      })
  void hours_that_are_published_in_part_decide_nothing(String office, String expected) {
    String day = "days:null,from:'09:00',to:'18:00'";
    assertFound(
        "GSM-RES-04",
        NOW,
        "{accounts:[{id:'A1',moderationMode:'POST'}],policies:{responsiveness:{officeHours:"
            + office
            + "}},roster:{hours:[{account:'A1',"
            + day
            + "}],shifts:[{account:'A1',person:'P1',"
            + day
            + "}]}}",
        expected);
  }
}
