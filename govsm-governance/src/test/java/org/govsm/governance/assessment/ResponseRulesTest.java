package org.govsm.governance.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govsm.governance.assessment.JsonCases.assertFound;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** GSM-RSP: in order, not in order, not known, and facts against each other. */
@DisplayName("5.1.3.2: responses")
class ResponseRulesTest {

  private static final String NOW = "2026-11-24T09:00:00+05:30";

  @ParameterizedTest(name = "{0} of {1}: {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          GSM-RSP-01 | {policies:{responsiveness:{updateFrequency:'daily'}}} | all PASS
          GSM-RSP-01 | {policies:{responsiveness:{updateFrequency:null}}} | all FAIL
          GSM-RSP-01 | {} | all UNKNOWN policies.responsiveness.updateFrequency
          GSM-RSP-01 | {policies:{responsiveness:{updateFrequency:{A1:'daily',facebook:'weekly',A3:null}}}, accounts:[{id:'A1'},{id:'A2',platform:'Facebook'},{id:'A3'}]} | A1 PASS; A2 PASS; A3 FAIL
          GSM-RSP-01 | {policies:{responsiveness:{updateFrequency:{A1:'daily'}}}, accounts:[{id:'A1'},{id:'A2'},{id:'A3',state:'CLOSED'}]} | A1 PASS; A2 UNKNOWN policies.responsiveness.updateFrequency.A2; A3 NA
          GSM-RSP-02 | {policies:{responsiveness:{manner:['public reply','link']}}} | all PASS
          GSM-RSP-02 | {policies:{responsiveness:{manner:[]}}} | all FAIL
          GSM-RSP-02 | {policies:{responsiveness:{manner:'pending'}}} | all UNKNOWN policies.responsiveness.manner
          GSM-RSP-03 | {policies:{responsiveness:{turnaround:'2 working days'}}} | all PASS
          GSM-RSP-03 | {policies:{responsiveness:{turnaround:24}}} | all PASS
          GSM-RSP-03 | {policies:{responsiveness:{published:{routine:24,media:'8 office hours'}}}} | routine PASS; media PASS
          GSM-RSP-03 | {policies:{responsiveness:{turnaround:null,published:{routine:24}}}} | all FAIL
          GSM-RSP-06 | {policies:{expectations:{published:'Citizens charter'}}} | all PASS
          GSM-RSP-06 | {policies:{expectations:{responseTime:null,published:'Citizens charter'}}} | all FAIL
          GSM-RSP-03 | {policies:{responsiveness:{turnaround:null}}} | all FAIL
          GSM-RSP-03 | {policies:{responsiveness:{turnaround:'quickly'}}} | all UNKNOWN policies.responsiveness.turnaround
          GSM-RSP-03 | {policies:{responsiveness:{turnaround:{routine:24,policy:null}}}} | routine PASS; policy FAIL
          GSM-RSP-03 | {policies:{responsiveness:{turnaround:{routine:24}},queryCategories:['Routine','policy','praise'],response:{noReplyClasses:['praise']}}} | routine PASS; policy UNKNOWN policies.responsiveness.turnaround.policy
          GSM-RSP-03 | {policies:{responsiveness:{turnaround:{routine:24}},queryCategories:['policy']}} | routine UNKNOWN; policy UNKNOWN policies.responsiveness.turnaround.policy
          GSM-RSP-05 | {published:{expectations:{type:'Official'}}} | all PASS
          GSM-RSP-05 | {policies:{expectations:{type:null}}} | all FAIL
          GSM-RSP-05 | {policies:{expectations:{type:'friendly'}}} | all UNKNOWN policies.expectations.type
          GSM-RSP-10 | {policies:{response:{noReplyClasses:['praise']}}} | all PASS
          GSM-RSP-10 | {policies:{response:null}} | all FAIL
          GSM-RSP-10 | {} | all UNKNOWN policies.response.noReplyClasses
          GSM-RSP-10 | {policies:{response:{noReplyClasses:['praise']},queryCategories:['routine']}} | all UNKNOWN
          GSM-RSP-15 | {policies:{escalation:{levels:[{role:'officer',after:24},{role:'head',after:'2 days'}]}}} | all PASS
          GSM-RSP-15 | {policies:{escalation:{levels:[{role:'officer',after:null}]}}} | all FAIL
          GSM-RSP-15 | {policies:{escalation:{levels:[]}}} | all FAIL
          GSM-RSP-15 | {policies:{escalation:{levels:[{role:'officer'}]}}} | all UNKNOWN after
          GSM-RSP-15 | {policies:{escalation:{levels:[{role:'officer',after:49},{role:'head',after:'2 days'}]}}} | all UNKNOWN
          GSM-RSP-16 | {policies:{responseHierarchy:[{rank:1,type:'statement',authority:'head'},{rank:2,type:'text',authority:'staff'}]}} | all PASS
          GSM-RSP-16 | {policies:{responseHierarchy:[{rank:1,type:'statement',authority:null}]}} | all FAIL
          GSM-RSP-16 | {policies:{responseHierarchy:[{rank:1,type:'statement'}]}} | all UNKNOWN authority
          GSM-RSP-16 | {policies:{responseHierarchy:[{rank:1,type:'text',authority:'head'},{rank:2,type:'text',authority:'staff'}]}} | all UNKNOWN
          """)
  void what_the_policy_says(String control, String facts, String expected) {
    assertFound(control, NOW, facts, expected);
  }

  @ParameterizedTest(name = "{0} of {1}: {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          GSM-RSP-08 | {queries:[{id:'Q1',assignedTo:'P1',assignedAt:'2026-11-20'},{id:'Q2',assignedTo:null,assignedAt:null}]} | Q1 PASS; Q2 FAIL
          GSM-RSP-08 | {queries:[{id:'Q1',assignedTo:'P1'}]} | Q1 UNKNOWN assignedAt
          GSM-RSP-08 | {queries:[{id:'Q1',receivedAt:'2026-11-21',assignedTo:'P1',assignedAt:'2026-11-20'}]} | Q1 UNKNOWN
          GSM-RSP-08 | {queries:[]} | all NA
          GSM-RSP-09 | {inboxReview:[{date:'2026-11-22'},{date:'2026-11-23T23:00:00+05:30'}]} | all PASS 1
          GSM-RSP-09 | {inboxReview:[{date:'2026-11-22'}]} | all FAIL 2
          GSM-RSP-09 | {inboxReview:[{date:'2026-11-23'},{date:'2026-11-21'},{date:'2026-11-24'}]} | all FAIL 2
          GSM-RSP-09 | {inboxReview:[]} | all FAIL
          GSM-RSP-09 | {inboxReview:[{date:'2026-11-24'},{by:'P1'}]} | all UNKNOWN inboxReview[].date
          GSM-RSP-09 | {} | all UNKNOWN inboxReview
          GSM-RSP-17 | {policies:{queryCategories:['policy','routine']},queries:[{id:'Q1',category:'Routine'},{id:'Q2',category:null},{id:'Q3'}]} | all PASS; Q1 PASS; Q2 FAIL; Q3 UNKNOWN category
          GSM-RSP-17 | {policies:{queryCategories:null},queries:null} | all FAIL; all NA
          GSM-RSP-17 | {queries:[]} | all UNKNOWN policies.queryCategories; all NA
          GSM-RSP-17 | {policies:{queryCategories:['routine']},queries:[{id:'Q1',category:'seeds'}]} | all UNKNOWN; Q1 UNKNOWN
          """)
  void what_becomes_of_a_query(String control, String facts, String expected) {
    assertFound(control, NOW, facts, expected);
  }

  /** Nine of ten in time are enough; the time is that of the class. */
  @ParameterizedTest(name = "{1} late, {2} open, of ten: {3}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          '1 day'           | 1 | 0 | all PASS 90
          '1 day'           | 2 | 0 | all FAIL 80
          '24 hours'        | 1 | 1 | all UNKNOWN queries[].firstResponseAt
          'one week'        | 9 | 0 | all PASS 100
          '2 working days'  | 0 | 0 | all UNKNOWN policies.expectations.responseTime
          'pending'         | 0 | 0 | all UNKNOWN policies.responsiveness.turnaround
          'within 23 hours' | 0 | 0 | all FAIL 0
          """)
  void the_published_time_is_met(String time, int late, int open, String expected) {
    StringBuilder queries = new StringBuilder();
    for (int i = 0; i < 10; i++) {
      queries.append(i == 0 ? "" : ",").append("{id:'Q").append(i);
      queries.append("',receivedAt:'2026-11-16T10:00:00+05:30'");
      if (i >= open) {
        String answered = i < open + late ? "10:00:01" : "10:00:00";
        queries.append(",firstResponseAt:'2026-11-17T").append(answered).append("+05:30'");
      }
      queries.append("}");
    }
    String policy = "{expectations:{responseTime:" + time + "}}";
    assertFound("GSM-RSP-07", NOW, "{policies:" + policy + ",queries:[" + queries + "]}", expected);
  }

  /** The time of the desk decides of what it keeps; the policy may not say otherwise. */
  @ParameterizedTest(name = "{0}: {3}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          firstResponseAt:'2026-11-16T18:00:00+05:30' | {expectations:{responseTime:'8 hours'}} | all PASS 100 | 0
          firstResponseAt:'2026-11-16T18:00:01+05:30' | {expectations:{responseTime:'8 hours'}} | all FAIL 0   | 0
          firstResponseAt:'2026-11-16T18:00:01+05:30' | {expectations:{responseTime:'30 days'}} | all FAIL 0   | 1
          firstResponseAt:'2026-11-16T18:00:01+05:30' | {responsiveness:{turnaround:{routine:48}}} | all FAIL 0   | 1
          firstResponseAt:'2026-11-16T18:00:01+05:30' | {response:{noReplyClasses:['routine']}} | all FAIL 0   | 1
          firstResponseAt:null                        | {}                                      | all FAIL 0   | 0
          firstResponseAt:'2026-11-16T18:00:00+05:30',recorded:{firstResponseAt:'2026-11-16T18:00:01+05:30'} | {} | all UNKNOWN queries[].firstResponseAt | 0
          """)
  void what_the_desk_published_decides_and_a_policy_that_differs_is_told(
      String answer, String policies, String expected, int differences) {
    String facts =
        "{policies:"
            + policies
            + ",queries:[{id:'Q1',kept:true,category:'routine',timePublished:true,"
            + "receivedAt:'2026-11-16T10:00:00+05:30',firstBy:'2026-11-16T18:00:00+05:30',"
            + answer
            + "}]}";
    assertFound("GSM-RSP-07", NOW, facts, expected);
    assertFound("SDK-FACTS", NOW, facts, differences == 0 ? "" : "all BLOCKED");
  }

  @Test
  void a_query_that_is_stated_otherwise_than_it_is_kept_is_counted_once() {
    String time = "receivedAt:'2026-11-16T10:00:00+05:30',firstResponseAt:'2026-11-1";
    assertFound(
        "GSM-RSP-07",
        NOW,
        "{policies:{expectations:{responseTime:'1 day'}},queries:[{id:'Q1',kept:true,"
            + time
            + "6T11:00:00+05:30'},{id:'Q1',"
            + time
            + "9T11:00:00+05:30'}]}",
        "all UNKNOWN 100");
  }

  /** Answered at 18:00 on the 20th, a day after its receipt as corrected. */
  @ParameterizedTest(name = "{0}, formerly {1}: {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          category:'routine'             | {receivedAt:'2026-11-19T18:00:00+05:30',category:'routine'}             | all PASS 100
          category:'routine'             | {receivedAt:'2026-11-19T17:59:59+05:30',category:'routine'}             | all UNKNOWN queries[].formerly
          category:'routine'             | {receivedAt:'2026-11-10T17:59:59+05:30',category:'policy'}              | all UNKNOWN queries[].formerly
          category:'routine'             | {receivedAt:'2026-11-10T17:59:59+05:30',category:'praise'}              | all PASS 100
          category:'routine'             | {receivedAt:'2026-11-10T17:59:59+05:30',category:'off-topic-or-praise'} | all PASS 100
          category:'routine'             | {receivedAt:'2026-11-19T20:00:00+05:30',category:'routine',firstBy:'2026-11-20T17:59:59+05:30'} | all UNKNOWN queries[].formerly
          category:'praise'              | {receivedAt:'2026-11-10T17:59:59+05:30',category:'routine'}             | all UNKNOWN queries[].formerly
          category:'praise'              | {receivedAt:'2026-11-20T17:59:59+05:30',category:'routine'}             | all NA
          timePublished:true,firstBy:'2026-11-20T18:00:00+05:30' | {receivedAt:'2026-11-19T17:59:59+05:30',category:'routine'} | all UNKNOWN queries[].formerly
          timePublished:true,firstBy:'2026-11-20T17:59:59+05:30' | {receivedAt:'2026-11-19T17:59:59+05:30',category:'routine'} | all FAIL 0
          """)
  void a_query_that_was_late_before_it_was_corrected_is_left_open(
      String query, String formerly, String expected) {
    String facts =
        "{policies:{responsiveness:{turnaround:{routine:24,policy:'1 week'}},"
            + "response:{noReplyClasses:['praise']}},queries:[{id:'Q1',kept:true,"
            + "receivedAt:'2026-11-19T20:00:00+05:30',"
            + "firstResponseAt:'2026-11-20T18:00:00+05:30',"
            + query
            + ",formerly:["
            + formerly
            + "]}]}";
    assertFound("GSM-RSP-07", NOW, facts, expected);
    assertThat(JsonCases.said("GSM-RSP-07", NOW, facts).contains("as they stood before: Q1."))
        .isEqualTo(expected.contains("UNKNOWN"));
  }

  /** Corrected at noon of the 20th to a class that is owed no answer. */
  @ParameterizedTest(name = "received at {0}: {1}")
  @CsvSource({
    "2026-11-19T11:59:59+05:30, all UNKNOWN queries[].formerly",
    "2026-11-19T12:00:00+05:30, all NA"
  })
  void a_query_without_an_answer_left_a_time_that_was_over(String received, String expected) {
    String facts =
        "{policies:{responsiveness:{turnaround:{routine:24}}},queries:[{id:'Q1',kept:true,"
            + "receivedAt:'2026-11-19T10:00:00+05:30',firstResponseAt:null,"
            + "category:'off-topic-or-praise',formerly:[{category:'routine',receivedAt:'"
            + received
            + "',until:'2026-11-20T12:00:00+05:30'}]}]}";
    assertFound("GSM-RSP-07", NOW, facts, expected);
  }

  /** Two of the desk, the second one as told, and eight that are only stated, all in time. */
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          firstResponseAt:'2026-11-17T10:00:00+05:30'                                                            | 8 | all PASS 100
          firstResponseAt:'2026-11-17T10:00:01+05:30'                                                            | 8 | all FAIL 50
          firstResponseAt:'2026-11-17T10:00:01+05:30'                                                            | 0 | all FAIL 50
          category:'off-topic-or-praise',firstResponseAt:null                                                    | 0 | all PASS 100
          category:'routine',firstResponseAt:null                                                                | 0 | all FAIL 50
          firstResponseAt:'2026-11-16T11:00:00+05:30',recorded:{firstResponseAt:'2026-11-17T10:00:00+05:30'} | 0 | all PASS 100
          firstResponseAt:'2026-11-16T11:00:00+05:30',recorded:{firstResponseAt:'2026-11-17T10:00:01+05:30'} | 0 | all UNKNOWN queries[].firstResponseAt
          firstResponseAt:'2026-11-16T11:00:00+05:30',recorded:{firstResponseAt:'2026-11-17T10:00:01+05:30'} | 8 | all UNKNOWN queries[].firstResponseAt
          """)
  void of_the_desk_neither_typed_times_nor_stated_queries_meet_the_time(
      String second, int stated, String expected) {
    StringBuilder queries =
        new StringBuilder("{id:'Q1',kept:true,receivedAt:'2026-11-16T10:00:00+05:30',")
            .append("firstResponseAt:'2026-11-16T11:00:00+05:30'},")
            .append("{id:'Q2',kept:true,receivedAt:'2026-11-16T10:00:00+05:30',")
            .append(second)
            .append("}");
    for (int i = 0; i < stated; i++) {
      queries.append(",{id:'T").append(i).append("',receivedAt:'2026-11-16T10:00:00+05:30',");
      queries.append("firstResponseAt:'2026-11-16T11:00:00+05:30'}");
    }
    String policy = "{expectations:{responseTime:'1 day'}}";
    assertFound("GSM-RSP-07", NOW, "{policies:" + policy + ",queries:[" + queries + "]}", expected);
  }

  @Test
  void a_share_that_is_too_small_in_any_case_is_told_as_a_range() {
    String late = "receivedAt:'2026-11-16T10:00:00+05:30',firstResponseAt:null}";
    String open =
        "receivedAt:'2026-11-16T10:00:00+05:30',firstResponseAt:'2026-11-16T11:00:00+05:30',"
            + "recorded:{firstResponseAt:'2026-11-20T10:00:00+05:30'}}";
    String facts =
        "{policies:{expectations:{responseTime:'1 day'}},queries:[{id:'Q1',kept:true,"
            + late
            + ",{id:'Q2',kept:true,"
            + open
            + "]}";
    assertThat(JsonCases.said("GSM-RSP-07", NOW, facts))
        .startsWith("Answered in time: 0 to 50 per cent, whatever is not known yet. At least ");
  }

  @ParameterizedTest(name = "{0} late queries: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "5 | Late: Q1, Q2, Q3, Q4, Q5.",
        "7 | Late: Q1, Q2, Q3, Q4, Q5, and 2 more.",
      })
  void some_of_the_late_ones_are_named_and_how_many_there_are_more(int late, String said) {
    String queries =
        IntStream.rangeClosed(1, late)
            .mapToObj(i -> "{id:'Q" + i + "',receivedAt:'2026-11-16T10:00:00+05:30',")
            .map(query -> query + "firstResponseAt:null}")
            .collect(Collectors.joining(","));
    String facts = "{policies:{expectations:{responseTime:'1 day'}},queries:[" + queries + "]}";

    assertThat(JsonCases.said("GSM-RSP-07", NOW, facts)).endsWith(said);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {category:'routine',receivedAt:'2026-11-20T10:00:00+05:30',firstResponseAt:'2026-11-21T10:00:00+05:30'} | all PASS 100
          {category:'Routine',receivedAt:'2026-11-20T10:00:00+05:30',firstResponseAt:'2026-11-21T10:00:01+05:30'} | all FAIL 0
          {category:'policy',receivedAt:'2026-11-20T10:00:00+05:30',firstResponseAt:'2026-11-21T10:00:01+05:30'} | all PASS 100
          {receivedAt:'2026-11-20T10:00:00+05:30',firstResponseAt:'2026-11-21T10:00:01+05:30'} | all UNKNOWN queries[].category
          {receivedAt:'2026-11-10',firstResponseAt:'2026-11-21'} | all UNKNOWN queries[].category
          {category:'routine',receivedAt:'2026-11-20',firstResponseAt:'2026-11-21'} | all UNKNOWN queries[].receivedAt
          {category:'routine',receivedAt:'2026-11-20',firstResponseAt:'2026-11-22'} | all UNKNOWN queries[].receivedAt
          {category:'routine',receivedAt:'2026-11-20',firstResponseAt:'2026-11-23'} | all FAIL 0
          {category:'routine',receivedAt:'2026-11-23T09:00:00+05:30',firstResponseAt:null} | all NA
          {category:'routine',receivedAt:'2026-11-23T08:59:59+05:30',firstResponseAt:null} | all FAIL 0
          {category:'praise',receivedAt:'2026-11-01',firstResponseAt:null} | all NA
          {category:'routine',receivedAt:'2026-11-20T10:00:00+05:30'} | all UNKNOWN queries[].firstResponseAt
          {category:'routine',firstResponseAt:'2026-11-20T10:00:00+05:30'} | all UNKNOWN queries[].receivedAt
          {category:'other',receivedAt:'2026-11-20T10:00:00+05:30',firstResponseAt:null} | all UNKNOWN policies.responsiveness.turnaround
          {id:'Q',category:'routine',receivedAt:'2026-11-20T10:00:00+05:30',firstResponseAt:'2026-11-20T09:00:00+05:30'} | all UNKNOWN 100
          """)
  void each_class_has_its_time(String query, String expected) {
    String policies =
        "{responsiveness:{turnaround:{routine:24,policy:'1 week'}},"
            + "response:{noReplyClasses:['praise']}}";
    assertFound("GSM-RSP-07", NOW, "{policies:" + policies + ",queries:[" + query + "]}", expected);
  }

  @ParameterizedTest(name = "{0} of {1}: {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          GSM-RSP-07 | {policies:{expectations:{responseTime:null}},queries:[{receivedAt:'2026-11-20'}]} | all FAIL
          GSM-RSP-07 | {policies:{expectations:{responseTime:'1 day'}}} | all UNKNOWN queries
          GSM-RSP-07 | {queries:{languages:{en:9}}} | all UNKNOWN queries
          GSM-RSP-07 | {policies:{expectations:{responseTime:'1 day'},responsiveness:{turnaround:48}},queries:[{receivedAt:'2026-11-20T10:00:00+05:30',firstResponseAt:'2026-11-22T09:00:00+05:30'}]} | all UNKNOWN policies.expectations.responseTime
          GSM-RSP-11 | {responses:[{id:'R1',length:600},{id:'R2',length:601},{id:'R3'}]} | R1 PASS 600; R2 FAIL 601; R3 UNKNOWN length
          GSM-RSP-18 | {templates:[{id:'T1',category:'routine',approvedAt:'2026-01-01'}],responses:[{id:'R1',category:'routine',templateId:'T1'},{id:'R2',category:'routine',templateId:null},{id:'R3',category:'policy'},{id:'R4'},{id:'R5',category:'seeds'},{id:'R6',category:'routine'}]} | all PASS; R1 PASS; R2 FAIL; R3 NA; R4 UNKNOWN category; R5 UNKNOWN category; R6 UNKNOWN templateId
          GSM-RSP-18 | {templates:[{id:'T1',category:'routine',approvedAt:null}],responses:[]} | all FAIL; all NA
          GSM-RSP-18 | {templates:[{id:'T1',category:'policy'}],responses:[]} | all FAIL; all NA
          GSM-RSP-18 | {templates:[{id:'T1',category:'seeds'}],responses:[]} | all UNKNOWN templates[].category; all NA
          GSM-RSP-18 | {templates:null,responses:null} | all FAIL; all NA
          GSM-RSP-18 | {templates:[{id:'T1',category:'routine',approvedAt:'2026-01-01'}],responses:[{id:'R1',category:'routine',templateId:'T2'}]} | all UNKNOWN; R1 UNKNOWN
          GSM-RSP-19 | {responses:[{id:'R1',category:'programme',links:['https://x.com/a','https://soil.gov.in/a']},{id:'R2',category:'scheme',links:[]},{id:'R3',category:'programme'},{id:'R4',category:'routine'}]} | R1 PASS; R2 FAIL; R3 UNKNOWN links; R4 NA
          GSM-RSP-19 | {officialDomains:['soil.example'],responses:[{id:'R1',category:'programme',links:['https://www.soil.example/a']},{id:'R2',category:'programme',links:['https://soil.gov.in.example.com/a']},{id:'R3',category:'programme',links:['see the website']}]} | R1 PASS; R2 FAIL; R3 UNKNOWN links
          GSM-RSP-19 | {responses:[{id:'R1',category:'programme',links:['https://soil.example/a']}]} | R1 UNKNOWN officialDomains
          GSM-RSP-20 | {responses:[{id:'R1',category:'policy',clearance:{level:'L3'}},{id:'R2',category:'policy',clearance:{level:'L2'}},{id:'R3',category:'policy',clearance:null},{id:'R4',category:'policy'},{id:'R5',category:'routine'}]} | R1 PASS; R2 FAIL; R3 FAIL; R4 UNKNOWN clearance.level; R5 NA
          GSM-RSP-20 | {responses:[{id:'R1',category:'media',clearance:{level:'L1'}},{id:'R2',category:'media',clearance:{level:'L4'}},{id:'R3',clearance:{level:'L4'}},{id:'R4',category:'policy',clearance:{level:'LE'}}]} | R1 NA; R2 NA; R3 UNKNOWN category; R4 UNKNOWN clearance.level
          GSM-RSP-20 | {policies:{queryCategories:['policy','seeds']},responses:[{id:'R1',category:'seeds'},{id:'R2',category:'soil'}]} | R1 NA; R2 UNKNOWN category
          GSM-RSP-20 | {responses:[{id:'R1',category:'policy',clearance:{level:'L3',status:'rejected'}}]} | R1 UNKNOWN
          """)
  void what_a_reply_rests_on(String control, String facts, String expected) {
    assertFound(control, NOW, facts, expected);
  }

  /** What the facts have in order is then asked of a person. */
  @ParameterizedTest(name = "{0} of {1}: {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          GSM-RSP-13 | {classification:'Public',clearance:{checklist:{confidentiality:true}}} | P1 ATTEST
          GSM-RSP-13 | {classification:'SECRET',clearance:{checklist:{confidentiality:false}}} | P1 FAIL
          GSM-RSP-13 | {classification:'PUBLIC',clearance:{checklist:{confidentiality:false}}} | P1 FAIL
          GSM-RSP-13 | {classification:'green',clearance:{checklist:{confidentiality:true}}} | P1 UNKNOWN classification
          GSM-RSP-13 | {classification:'PUBLIC'} | P1 UNKNOWN clearance.checklist.confidentiality
          GSM-RSP-21 | {linkedRelease:{id:'PR-1'},contradictionFlag:false} | P1 ATTEST
          GSM-RSP-21 | {linkedRelease:null,contradictionFlag:false} | P1 ATTEST
          GSM-RSP-21 | {linkedRelease:'PR-1',contradictionFlag:true} | P1 FAIL
          GSM-RSP-21 | {linkedRelease:{id:'PR-1'}} | P1 UNKNOWN contradictionFlag
          GSM-RSP-21 | {contradictionFlag:false} | P1 UNKNOWN linkedRelease
          """)
  void what_a_post_says(String control, String post, String expected) {
    String one = post.replaceFirst("\\{", "{id:'P1',state:'PUBLISHED',");
    assertFound(control, NOW, "{posts:[" + one + "]}", expected);
    assertFound(control, NOW, "{posts:[{id:'P2',state:'DRAFT'}]}", "P2 NA");
  }

  @ParameterizedTest(name = "{0} of {1}: {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          GSM-RSP-21 | {contradictionFlag:false,posts:[{id:'P1',state:'PUBLISHED',linkedRelease:'PR-1'}]} | P1 ATTEST
          GSM-RSP-21 | {contradictionFlag:true,posts:[{id:'P1',state:'PUBLISHED',linkedRelease:'PR-1',contradictionFlag:false}]} | P1 UNKNOWN
          SDK-FACTS | {contradictionFlag:true,posts:[{id:'P1',contradictionFlag:false}]} | P1 BLOCKED
          SDK-FACTS | {posts:[{id:'P1',classification:'SECRET',clearance:{checklist:{confidentiality:true}}}]} | P1 BLOCKED
          """)
  void what_two_facts_say_of_a_post(String control, String facts, String expected) {
    assertFound(control, NOW, facts, expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"published:{grievance:24}", "turnaround:{grievance:null}"})
  void the_times_of_a_class_are_said_in_words(String times) {
    assertThat(JsonCases.said("GSM-RSP-03", NOW, "{policies:{responsiveness:{" + times + "}}}"))
        .doesNotContain("fact.", "grievance.");
  }

  @Test
  void the_update_frequency_of_an_account_is_said_in_words() {
    String facts = "{policies:{responsiveness:{updateFrequency:{A1:null}}}, accounts:[{id:'A1'}]}";
    assertThat(JsonCases.said("GSM-RSP-01", NOW, facts)).doesNotContain("fact.");
  }
}
