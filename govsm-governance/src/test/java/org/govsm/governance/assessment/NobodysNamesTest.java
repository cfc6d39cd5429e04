package org.govsm.governance.assessment;

import static org.govsm.governance.assessment.JsonCases.assertFound;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A name that nobody has, and a text that names nothing, are on record of nothing. */
@DisplayName("Names of nobody")
class NobodysNamesTest {

  private static final String NOW = "2026-11-24T09:00:00+05:30";

  @ParameterizedTest(name = "{0} of {1}: {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          GSM-RES-13 | {team:{securityLead:{personId:'P1'}},people:[{id:'P1'}]} | all PASS
          GSM-RES-13 | {team:{securityLead:{personId:'abc'}},people:[{id:'P1'}]} | all UNKNOWN people
          GSM-RES-13 | {team:{securityLead:{personId:'abc'}},people:null} | all UNKNOWN people
          GSM-RES-01 | {team:{dedicated:true,members:[{person:'abc',fte:1}]},people:[{id:'P1'}]} | all UNKNOWN people
          GSM-RES-01 | {team:{dedicated:true,members:[{person:'abc',fte:1},{person:'P1',fte:1}]},people:[{id:'P1'}]} | all PASS
          GSM-RES-06 | {team:{members:[{person:'abc',trainedAt:'2026-01-01',accessGrantedAt:'2026-02-01'}]},people:[{id:'P1',trainedAt:'2026-01-01',accessGrantedAt:'2026-02-01'}]} | P1 PASS; abc UNKNOWN people
          GSM-RES-06 | {team:{members:[{person:'abc',trainedAt:'2026-03-01',accessGrantedAt:'2026-02-01'}]},people:[{id:'P1',trainedAt:'2026-01-01',accessGrantedAt:'2026-02-01'}]} | P1 PASS; abc FAIL
          GSM-RES-07 | {training:[{person:'abc',completedAt:'2026-01-01'}],people:[{id:'P1'}]} | abc UNKNOWN people
          GSM-LEG-02 | {team:{members:[{person:'abc'}]},policyAck:[{person:'abc',policy:'IT',at:'2026-01-01'}],people:[{id:'P1'}]} | abc UNKNOWN people
          """)
  void nothing_is_in_order_of_somebody_whom_the_list_of_people_lacks(
      String control, String facts, String expected) {
    assertFound(control, NOW, facts, expected);
  }

  @ParameterizedTest(name = "{0}, {1}: {2}")
  @CsvSource({"P2, P3, P1 PASS", "abc, P3, P1 UNKNOWN people", "P2, abc, P1 UNKNOWN people"})
  void who_wrote_or_signs_beside_another_is_somebody(String author, String second, String found) {
    String post =
        ("{id:'P1',state:'PUBLISHED',publishedAt:'2026-11-02T10:00:00+05:30',official:true,"
                + "author:'%s',clearance:{status:'CLEARED',level:'L4',by:'P1',secondBy:'%s',"
                + "at:'2026-11-01T10:00:00+05:30'}}")
            .formatted(author, second);
    String people =
        "[{id:'P1',type:'OFFICIAL',active:true},{id:'P2',type:'OFFICIAL',active:true},"
            + "{id:'P3',type:'OFFICIAL',active:true}]";
    assertFound("GSM-GOV-02", NOW, "{posts:[" + post + "],people:" + people + "}", found);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"P1, A1 PASS", "abc, A1 UNKNOWN roster.shifts[].person"})
  void nobody_is_on_duty(String person, String found) {
    String roster =
        "{shifts:[{person:'"
            + person
            + "',account:null,days:['monday'],from:'10:00',to:'12:00'}],"
            + "hours:[{account:null,days:['monday'],from:'10:00',to:'12:00'}]}";
    assertFound(
        "GSM-RES-04",
        NOW,
        "{accounts:[{id:'A1',moderationMode:'POST',state:'ACTIVE'}],people:[{id:'P1',active:true}],roster:"
            + roster
            + "}",
        found);
  }

  @ParameterizedTest(name = "{0}, {1}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          handle   | not done yet   | A1 UNKNOWN handle
          handle   | Soil Jharkhand | A1 UNKNOWN handle
          handle   | pending        | A1 UNKNOWN handle
          handle   | @SoilJharkhand | A1 PASS 13
          handle   | NoDustHere     | A1 PASS 10
          platform | not done yet   | A1 PASS 4
          """)
  void a_handle_is_a_name_without_blanks(String fact, String given, String found) {
    String own = fact.equals("handle") ? "" : ",handle:'Soil'";
    assertFound(
        "GSM-ACC-03", NOW, "{accounts:[{id:'A1'%s,%s:'%s'}]}".formatted(own, fact, given), found);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          X            | all PASS 2 | all PASS
          not done yet | all UNKNOWN accounts[].platform | all UNKNOWN accounts[].platform
          """)
  void a_denial_is_no_platform(String platform, String few, String same) {
    String facts =
        "{accounts:[{id:'A1',platform:'%s',phase:1,handle:'Soil'},"
            + "{id:'A2',platform:'YouTube',phase:1,handle:'Soil'}]}";
    assertFound("GSM-PLA-02", NOW, facts.formatted(platform), few);
    assertFound("GSM-ACC-02", NOW, facts.formatted(platform), same);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          abc             | all UNKNOWN policies.expectations.responseTime
          2020-01-01      | all UNKNOWN policies.expectations.responseTime
          24 hours        | all PASS
          no fixed hours  | all UNKNOWN policies.expectations.responseTime
          not later than two days | all PASS
          2 working days  | all PASS
          24 घंटे          | all PASS
          """)
  void a_published_time_is_a_length_of_time(String time, String found) {
    assertFound(
        "GSM-RSP-06", NOW, "{policies:{expectations:{responseTime:'%s'}}}".formatted(time), found);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          A1   | A1 PASS; A2 PASS
          nope | A1 UNKNOWN posts[].account; A2 UNKNOWN posts[].account
          """)
  void a_post_of_no_account_may_be_one_of_any(String account, String found) {
    String list = "authorisedPosters:[{person:'P1',from:'2020-01-01',to:null}]";
    String facts =
        "{accounts:[{id:'A1',%s},{id:'A2',%s}],people:[{id:'P1',active:true}],posts:[{id:'1',"
            + "account:'%s',state:'PUBLISHED',publishedBy:'P1',"
            + "publishedAt:'2026-11-01T10:00:00+05:30'}]}";
    assertFound("GSM-ACC-06", NOW, facts.formatted(list, list, account), found);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          A1   | A1 PASS
          nope | A1 UNKNOWN
          """)
  void an_entry_of_the_custody_log_under_no_account_may_be_one_of_any(
      String account, String found) {
    String log =
        "[{account:'A1',event:'ISSUED',at:'2026-11-01T10:00:00+05:30',to:'P1',backup:'P2'},"
            + "{account:'A1',event:'MFA_ENROLLED',at:'2026-11-01T10:00:00+05:30',mfaType:'totp'},"
            + "{account:'%s',event:'ACCESS_REVIEWED',at:'2026-11-02T10:00:00+05:30'}]";
    String facts =
        "{accounts:[{id:'A1',state:'ACTIVE'}],people:[{id:'P1',type:'OFFICIAL',active:true},"
            + "{id:'P2',type:'OFFICIAL',active:true}],custody:"
            + log
            + "}";
    assertFound("GSM-ACC-05", NOW, facts.formatted(account), found);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          O1   | X ATTEST
          nope | X UNKNOWN expansionDecision.objectiveId
          """)
  void a_later_platform_serves_an_objective_of_the_strategy(String objective, String found) {
    String facts =
        "{strategy:{objectives:[{id:'O1',text:'Reach farmers'}]},platformPlan:[{platform:'X',"
            + "phase:2,expansionDecision:{objectiveId:'%s',metrics:'Replies doubled'}}]}";
    assertFound("GSM-PLA-03", NOW, facts.formatted(objective), found);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"R1, acks/0 PASS", "R9, acks/0 UNKNOWN acks[].registrant"})
  void an_acknowledgement_goes_to_somebody_who_registered(String registrant, String found) {
    String facts =
        "{registrants:[{id:'R1',email:'a@b.in'}],"
            + "acks:[{registrant:'%s',toRegisteredAddress:true}]}";
    assertFound("GSM-IDM-02", NOW, facts.formatted(registrant), found);
  }

  @Test
  void a_pilot_runs_on_platforms_that_are_named() {
    String facts = "{pilot:{platforms:['X','Facebook'%s]}}";
    assertFound("GSM-PIL-03", NOW, facts.formatted(""), "all PASS 2");
    assertFound("GSM-PIL-03", NOW, facts.formatted(",'not yet'"), "all UNKNOWN pilot.platforms");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"A1, A1 FAIL", "nope, A1 UNKNOWN incidents[].account"})
  void an_incident_of_no_account_may_be_one_of_any(String account, String found) {
    String facts =
        "{accounts:[{id:'A1',state:'ACTIVE'}],custody:[],"
            + "incidents:[{account:'%s',noticedAt:'2026-11-01T10:00:00+05:30'}]}";
    assertFound("SDK-STATE-ACCOUNT", NOW, facts.formatted(account), found);
  }
}
