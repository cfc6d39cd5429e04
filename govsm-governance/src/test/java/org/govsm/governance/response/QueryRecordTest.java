package org.govsm.governance.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.InputFault;
import org.govsm.governance.assessment.GovernanceMessages;
import org.govsm.governance.facts.Facts;
import org.govsm.governance.response.QueryRecord.State;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Life of a query: which act follows which, who may answer, and what is due next. */
class QueryRecordTest {

  private static final Set<String> ANSWERS =
      Set.of("MINISTER_STATEMENT", "HEAD_STATEMENT", "NODAL_STATEMENT", "POINTER", "TEMPLATE");

  private static QueryRecord received(String category) {
    Map<String, Object> query = new HashMap<>();
    query.put("receivedAt", "2026-03-06T16:00:00+05:30");
    if (!category.isEmpty()) {
      query.put("queryCategory", category);
    }
    return QueryRecord.of(Query.fromPlain(query).orThrow()).orThrow();
  }

  private static QueryAct act(String kind, String role, String at, String... more) {
    Map<String, Object> tree = new HashMap<>();
    tree.put("kind", kind);
    tree.put("by", "officer-7");
    tree.put("role", role);
    tree.put("at", "2026-03-" + at + ":00+05:30");
    for (int i = 0; i < more.length; i += 2) {
      tree.put(more[i], more[i + 1]);
    }
    return QueryAct.fromPlain(tree).orThrow();
  }

  private static QueryAct reply(String role, String at, String rank) {
    return replied("officer-7", role, at, rank, "See the page.");
  }

  private static QueryAct replied(String by, String role, String at, String rank, String text) {
    String[] does =
        QueryRecordTest.ANSWERS.contains(rank) ? new String[] {"does", "ANSWERED"} : new String[0];
    List<String> more =
        new ArrayList<>(List.of("rank", rank, "responseType", "OFFICIAL", "text", text, "by", by));
    more.addAll(List.of(does));
    return act("REPLY", role, at, more.toArray(String[]::new));
  }

  private static List<String> refused(QueryRecord record, QueryAct act) {
    return record
        .after(act)
        .fold(
            one -> List.of(),
            faults -> faults.stream().map(one -> one.pointer() + " " + one.code()).toList());
  }

  private static Optional<String> due(QueryRecord record) {
    QueryTimes times =
        ResponseDue.of(
                record.query(),
                Optional.empty(),
                Optional.empty(),
                OffsetDateTime.parse("2026-03-06T16:00:00+05:30"))
            .found()
            .orElseThrow();
    return record.dueNext(times).map(OffsetDateTime::toString);
  }

  @Test
  void a_query_is_routed_answered_and_closed() {
    QueryRecord record = received("");
    assertThat(record.state()).isEqualTo(State.RECEIVED);

    record =
        record.after(act("ROUTE", "responder", "06T16:10", "queryCategory", "routine")).orThrow();
    assertThat(record.state()).isEqualTo(State.RECEIVED);
    assertThat(due(record)).contains("2026-03-07T16:00+05:30");

    record =
        record.after(act("ROUTE", "responder", "06T16:20", "assignedTo", "officer-9")).orThrow();
    assertThat(record.state()).isEqualTo(State.ROUTED);

    record = record.after(reply("responder", "06T17:00", "TEMPLATE")).orThrow();
    assertThat(record.state()).isEqualTo(State.ANSWERED);
    assertThat(due(record)).contains("2026-03-08T16:00+05:30");

    record = record.after(act("CLOSE", "responder", "06T17:05", "reason", "Answered")).orThrow();
    assertThat(record.state()).isEqualTo(State.CLOSED);
    assertThat(due(record)).isEmpty();
    assertThat(record.query().toPlain())
        .containsEntry("queryCategory", "routine")
        .containsEntry("assignedTo", "officer-9")
        .containsEntry("responseType", "OFFICIAL")
        .containsEntry("firstResponseAt", "2026-03-06T17:00:00+05:30")
        .containsEntry("closedAt", "2026-03-06T17:05:00+05:30");
    assertThat(QueryRecord.fromPlain(record.toPlain()).orThrow().state()).isEqualTo(State.CLOSED);
  }

  @Test
  void an_acknowledgement_is_a_first_response_and_not_the_answer() {
    QueryRecord record =
        received("consultation")
            .after(act("INTERIM", "responder", "06T16:30", "text", "Thank you."))
            .orThrow();

    assertThat(record.state()).isEqualTo(State.RECEIVED);
    assertThat(record.query().toPlain())
        .containsEntry("firstResponseAt", "2026-03-06T16:30:00+05:30")
        .doesNotContainKey("responseType");
  }

  @Test
  void in_a_crisis_an_update_is_due_four_hours_after_the_last_response() {
    QueryRecord record = received("crisis");
    assertThat(due(record)).contains("2026-03-06T17:00+05:30");

    record = record.after(act("INTERIM", "crisis-lead", "06T16:50", "text", "We look.")).orThrow();
    assertThat(due(record)).contains("2026-03-06T20:50+05:30");
  }

  @Test
  void a_referred_query_stays_open_until_its_outcome() {
    QueryRecord record =
        received("grievance")
            .after(
                act(
                    "REFER",
                    "grievance-officer",
                    "06T17:00",
                    "referredTo",
                    "GRIEVANCE",
                    "text",
                    "Registered.",
                    "reference",
                    "G/2026/7"))
            .orThrow();

    assertThat(record.state()).isEqualTo(State.REFERRED);
    assertThat(record.isOpen()).isTrue();
    assertThat(due(record)).contains("2026-03-27T23:59:59+05:30");
  }

  @Test
  void a_closed_query_is_only_reopened_and_its_times_run_on() {
    QueryRecord closed =
        received("routine")
            .after(act("CLOSE", "responder", "06T17:00", "reason", "Withdrawn"))
            .orThrow();
    assertThat(refused(closed, reply("responder", "06T18:00", "TEMPLATE")))
        .containsExactly("/kind reply.not-now");
    assertThat(
            refused(
                received("routine"),
                act("REOPEN", "responder", "06T17:00", "reason", "Asked again")))
        .containsExactly("/kind reply.not-now");

    QueryRecord again =
        closed.after(act("REOPEN", "responder", "06T19:00", "reason", "Asked again")).orThrow();
    assertThat(again.state()).isEqualTo(State.ROUTED);
    assertThat(again.query().toPlain()).doesNotContainKey("closedAt");
    assertThat(due(again)).contains("2026-03-07T16:00+05:30");
  }

  private static String told(QueryRecord record) {
    return GovernanceMessages.in("en")
        .say(
            PublicStatement.of(
                    record,
                    ResponseDue.of(
                        record.query(),
                        Optional.empty(),
                        Optional.empty(),
                        OffsetDateTime.parse("2026-04-06T16:00:00+05:30")))
                .said());
  }

  private static QueryRecord answered(String recorded) {
    QueryAct reply =
        act(
            "REPLY",
            "responder",
            "06T17:00",
            "rank",
            "TEMPLATE",
            "responseType",
            "OFFICIAL",
            "does",
            "ANSWERED",
            "text",
            "See the page.",
            "recordedAt",
            recorded);
    return received("routine").after(reply).orThrow();
  }

  private static QueryTimes times(QueryRecord record) {
    return ResponseDue.of(
            record.query(),
            Optional.empty(),
            Optional.empty(),
            OffsetDateTime.parse("2026-04-06T16:00:00+05:30"))
        .found()
        .orElseThrow();
  }

  @Test
  void an_answer_that_is_typed_in_time_and_recorded_too_late_is_in_time_for_nobody() {
    QueryRecord record = answered("2026-03-07T16:00:01+05:30");
    assertThat(times(record).firstInTime()).isEmpty();
    assertThat(times(record).isFirstRecordedLate()).isTrue();
    assertThat(times(answered("2026-03-07T16:00:00+05:30")).firstInTime()).contains(true);
    MeasuredStandard measured =
        MeasuredStandard.of(
            List.of(record.query()),
            Optional.empty(),
            Optional.empty(),
            OffsetDateTime.parse("2026-04-06T16:00:00+05:30"));
    assertThat(measured.toPlain()).containsEntry("open", 1L).containsEntry("inTime", 0L);
  }

  @Test
  void a_statement_names_when_a_typed_answer_was_put_on_record() {
    assertThat(told(answered("2026-03-09T10:00:00+05:30")))
        .isEqualTo(
            "Answered after 1 hour. Type: official. As typed; put on record on 9 March 2026, 10:00"
                + " (Indian time).");
    assertThat(told(answered("2026-03-06T17:00:30+05:30")))
        .isEqualTo("Answered after 1 hour. Type: official.");
  }

  @Test
  void as_facts_a_time_that_is_typed_for_the_past_says_when_it_was_recorded() {
    assertThat(facts(answered("2026-03-09T10:00:00+05:30")).get("recorded"))
        .hasToString(
            "{firstResponseAt=2026-03-09T10:00:00+05:30, openUntil=2026-03-09T10:00:00+05:30}");
    assertThat(facts(answered("2026-03-06T17:00:59+05:30")).get("recorded")).isNull();
  }

  @Test
  void as_facts_it_says_by_when_it_is_due_by_what_the_department_published() {
    ServiceStandard standard =
        ServiceStandard.fromPlain(
                Map.of(
                    "published",
                    "Charter",
                    "times",
                    List.of(
                        Map.of(
                            "queryCategory", "routine",
                            "firstHours", BigDecimal.valueOf(2),
                            "clock", "CLOCK_HOURS"))))
            .orThrow();
    Map<?, ?> routine = published(received("routine"), standard);
    assertThat(routine.get("timePublished")).isEqualTo(true);
    assertThat(routine.get("firstBy")).isEqualTo("2026-03-06T18:00:00+05:30");
    assertThat(published(received("programme"), standard).get("timePublished")).isNull();
    assertThat(published(received(""), standard).get("firstBy")).isNull();
  }

  private static Map<?, ?> published(QueryRecord record, ServiceStandard standard) {
    Map<String, Object> tree = record.toFacts("Q-2026-1", Optional.of(standard), Optional.empty());
    Facts.fromPlain(tree).orThrow(GovernanceMessages.in("en"));
    return (Map<?, ?>) ((List<?>) tree.get("queries")).get(0);
  }

  @Test
  void what_was_not_answered_is_not_told_as_answered() {
    QueryRecord record = received("grievance");
    QueryAct close = act("CLOSE", "nodal-officer", "06T17:00", "reason", "Not for us");
    assertThat(told(record.after(close).orThrow())).isEqualTo("Closed without an answer.");

    QueryAct interim = act("INTERIM", "responder", "06T16:30", "text", "We look into it.");
    record = record.after(interim).orThrow();
    assertThat(told(record))
        .isEqualTo(
            "A first response was given after 30 minutes. No answer is on record (time limit: 27"
                + " March 2026, 23:59:59 (Indian time)).");
    assertThat(told(record.after(close).orThrow()))
        .isEqualTo("A first response was given after 30 minutes. No answer is on record.");

    record = record.after(reply("nodal-officer", "06T18:00", "POINTER")).orThrow();
    assertThat(told(record)).isEqualTo("Answered after 2 hours. Type: official.");
  }

  @Test
  void a_decision_not_to_reply_is_no_answer() {
    QueryRecord record =
        received("routine").after(reply("responder", "06T17:00", "NO_REPLY")).orThrow();
    assertThat(record.query().toPlain()).doesNotContainKeys("firstResponseAt", "responseType");
    assertThat(told(record)).startsWith("Not answered.");
    assertThat(record.state()).isEqualTo(QueryRecord.State.RECEIVED);
    assertThat(refused(record, act("CLOSE", "press-officer", "06T18:00", "reason", "Over")))
        .as("who may not answer it does not close it")
        .isNotEqualTo(List.of());
  }

  @ParameterizedTest
  @CsvSource({
    "grievance, responder, /role reply.role",
    "grievance, grievance-officer, ''",
    "grievance, nodal-officer, ''",
    "routine, responder, ''",
    "policy, nodal-officer, /role reply.role",
    "'', nodal-officer, /kind reply.uncategorised"
  })
  void what_was_not_answered_is_closed_by_who_may_answer_it(
      String category, String role, String fault) {
    assertThat(refused(received(category), act("CLOSE", role, "06T17:00", "reason", "Over")))
        .isEqualTo(fault.isEmpty() ? List.of() : List.of(fault));
  }

  @Test
  void what_was_answered_is_closed_by_any_role_of_the_desk() {
    QueryRecord answered =
        received("policy").after(reply("head-of-department", "06T17:00", "POINTER")).orThrow();
    assertThat(refused(answered, act("CLOSE", "responder", "06T18:00", "reason", "Over")))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "legal-notice, off-topic-or-praise, responder, Praise, /role reply.role",
    "legal-notice, off-topic-or-praise, legal-officer, Praise, ''",
    "legal-notice, off-topic-or-praise, legal-officer, '', /reason reply.needed",
    "grievance, misinformation, moderator, Wrong, /role reply.role",
    "policy, routine, responder, Hours, /role reply.role",
    "routine, policy, moderator, '', ''",
    "routine, programme, moderator, '', ''",
    "grievance, grievance, responder, '', ''",
    "'', off-topic-or-praise, responder, '', ''"
  })
  void a_query_leaves_a_time_of_the_law_or_a_tier_only_by_who_may_answer_it(
      String from, String to, String role, String reason, String fault) {
    QueryAct route =
        reason.isEmpty()
            ? act("ROUTE", role, "06T17:00", "queryCategory", to)
            : act("ROUTE", role, "06T17:00", "queryCategory", to, "reason", reason);
    assertThat(refused(received(from), route))
        .isEqualTo(fault.isEmpty() ? List.of() : List.of(fault));
  }

  @ParameterizedTest
  @CsvSource({
    "routine, responder, TEMPLATE, ''",
    "routine, nodal-officer, TEMPLATE, ''",
    "routine, moderator, TEMPLATE, /role reply.role",
    "routine, responder, NODAL_STATEMENT, /rank reply.rank",
    "policy, head-of-department, HEAD_STATEMENT, ''",
    "policy, minister, MINISTER_STATEMENT, ''",
    "policy, nodal-officer, NODAL_STATEMENT, /role reply.role",
    "policy, head-of-department, MINISTER_STATEMENT, /rank reply.rank",
    "legal-notice, nodal-officer, POINTER, ''",
    "'', nodal-officer, POINTER, /kind reply.uncategorised"
  })
  void only_who_answers_the_category_or_stands_above_may_reply(
      String category, String role, String rank, String fault) {
    assertThat(refused(received(category), reply(role, "06T17:00", rank)))
        .isEqualTo(fault.isEmpty() ? List.of() : List.of(fault));
  }

  @Test
  void nothing_is_done_before_what_came_before_it() {
    QueryRecord record = received("routine");
    assertThat(refused(record, reply("responder", "06T15:59", "TEMPLATE")))
        .containsExactly("/at reply.early");
    assertThat(refused(record, reply("responder", "06T16:00", "TEMPLATE"))).isEmpty();

    QueryRecord replied = record.after(reply("responder", "06T17:00", "TEMPLATE")).orThrow();
    assertThat(refused(replied, act("CLOSE", "responder", "06T16:59", "reason", "Done")))
        .containsExactly("/at reply.early");
  }

  @ParameterizedTest
  @CsvSource({
    "ROUTE, /queryCategory",
    "INTERIM, /text",
    "REPLY, /rank /responseType /text",
    "REFER, /referredTo /text",
    "CLOSE, /reason",
    "REOPEN, /reason"
  })
  void an_act_says_what_it_needs(String kind, String places) {
    Map<String, String> tree =
        Map.of("kind", kind, "by", "o", "role", "responder", "at", "2026-03-06T17:00:00+05:30");
    List<String> faults =
        QueryAct.fromPlain(tree)
            .fold(one -> List.of(), all -> all.stream().map(InputFault::pointer).toList());
    assertThat(faults).containsExactlyInAnyOrder(places.split(" "));
  }

  @Test
  void an_act_has_nothing_that_belongs_to_another() {
    Map<String, String> tree =
        Map.of(
            "kind",
            "CLOSE",
            "by",
            "o",
            "role",
            "responder",
            "reason",
            "Done",
            "rank",
            "POINTER",
            "at",
            "2026-03-06T17:00:00+05:30");
    assertThat(
            QueryAct.fromPlain(tree).<List<String>>fold(one -> List.of(), QueryRecordTest::codes))
        .containsExactly("/rank reply.unused");
  }

  private static List<String> codes(List<InputFault> faults) {
    return faults.stream().map(one -> one.pointer() + " " + one.code()).toList();
  }

  @Test
  void a_record_is_read_only_where_every_act_was_allowed() {
    Map<String, Object> tree = new HashMap<>(received("policy").toPlain());
    tree.put("acts", List.of(reply("responder", "06T17:00", "TEMPLATE").toPlain()));
    assertThat(
            QueryRecord.fromPlain(tree)
                .<List<String>>fold(one -> List.of(), QueryRecordTest::codes))
        .containsExactly("/acts/0/role reply.role");

    tree.put("query", Map.of("closedAt", "2026-03-06T17:00:00+05:30"));
    assertThat(
            QueryRecord.fromPlain(tree)
                .<List<String>>fold(one -> List.of(), QueryRecordTest::codes))
        .containsExactly("/query/receivedAt reply.needed", "/query/closedAt reply.unused");
  }

  private static Map<?, ?> facts(QueryRecord record) {
    Map<String, Object> tree = record.toFacts("Q-2026-1");
    Facts.fromPlain(tree).orThrow(GovernanceMessages.in("en"));
    return (Map<?, ?>) ((List<?>) tree.get("queries")).get(0);
  }

  @Test
  void as_facts_it_says_what_was_done_and_what_was_not_and_nothing_more() {
    assertThat(facts(received("")))
        .hasToString(
            "{id=Q-2026-1, kept=true, receivedAt=2026-03-06T16:00:00+05:30, firstResponseAt=null,"
                + " interimAt=null, resolvedAt=null}");

    QueryRecord record = received("grievance");
    record =
        record.after(act("ROUTE", "responder", "06T16:20", "assignedTo", "officer-9")).orThrow();
    record = record.after(act("INTERIM", "responder", "06T16:30", "text", "We ask.")).orThrow();
    assertThat(facts(record))
        .hasToString(
            "{id=Q-2026-1, kept=true, receivedAt=2026-03-06T16:00:00+05:30, category=grievance,"
                + " assignedTo=officer-9, assignedAt=2026-03-06T16:20:00+05:30,"
                + " firstResponseAt=2026-03-06T16:30:00+05:30,"
                + " interimAt=2026-03-06T16:30:00+05:30, resolvedAt=null}");
  }

  @Test
  void as_facts_it_is_resolved_by_the_close_of_what_was_answered_alone() {
    QueryRecord asked = received("routine");
    QueryRecord answered = asked.after(reply("responder", "06T17:00", "TEMPLATE")).orThrow();
    assertThat(facts(answered).containsKey("resolvedAt")).isFalse();
    QueryAct close = act("CLOSE", "responder", "06T18:00", "reason", "Nothing is left to do");
    assertThat(facts(answered.after(close).orThrow()).get("resolvedAt"))
        .isEqualTo("2026-03-06T18:00:00+05:30");
    assertThat(facts(asked.after(close).orThrow()).containsKey("resolvedAt")).isFalse();
    assertThat(facts(asked.after(close).orThrow()).get("openUntil"))
        .isEqualTo("2026-03-06T18:00:00+05:30");
    assertThat(facts(answered).get("openUntil")).isEqualTo("2026-03-06T17:00:00+05:30");
    assertThat(facts(asked).containsKey("openUntil")).isFalse();
  }

  @ParameterizedTest(name = "{0}: asked {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "ok | true",
        "OK. | true",
        "Okay sir, noted | true",
        "Thank you for your message. | true",
        "ठीक है | true",
        "धन्यवाद महोदय | true",
        "Hello | true",
        "Yes | false",
        "जी | false",
        "42 | false",
        "₹500 | false",
        "Jaipur | false",
        "By e-mail | false",
        "E-mail | false",
        "Thanks for writing | true",
        "Thank you for contacting us | true",
        "Thank you for reaching out | true",
        "Dear citizen, thank you | true",
        "Noted with thanks | true",
        "Dear Sir | true",
        "Hi there | true",
        "Good morning | true",
        "You are welcome | true",
        "O.K. | true",
        "o k | true",
        "thx | true",
        "Thank u | true",
        "शुक्रिया | true",
        "आभार | true",
        "dhanyavad | true",
        "theek hai | true",
        "Received | true",
        "Message received | true",
        "Acknowledged | true",
        "प्राप्त हुआ | true",
        "हमें आपका प्रश्न मिल गया है | true",
        "We are looking into it | true",
        "Under process | true",
        "विचाराधीन | true",
        "Will revert | true",
        "हम देख रहे हैं | true",
        "Your query is important to us | true",
        "Received on 4 March | false",
        "Under process at the bank | false",
        "It is free | false",
        "With your card | false",
        "मिल गया है कार्ड | false",
        "Thank you, on Tuesday | false",
        "ok, see https://example.gov.in/form | false",
        "धन्यवाद। कार्यालय 10 बजे खुलता है। | false"
      })
  void an_answer_says_more_than_that_it_was_read(String text, boolean asked) {
    Map<String, Object> tree = new HashMap<>(reply("responder", "06T18:00", "TEMPLATE").toPlain());
    tree.put("text", text);
    assertThat(codesOf(tree)).isEqualTo(asked ? List.of("/text reply.acknowledges") : List.of());
    tree.put("link", "https://example.gov.in/form");
    assertThat(codesOf(tree)).isEmpty();
    tree.remove("link");
    tree.put("does", "ACKNOWLEDGED");
    assertThat(codesOf(tree)).isEmpty();
  }

  /** "Must I pay a fee?" "No." To acknowledge is to say more. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "No",
        "No.",
        "नहीं",
        "जी नहीं",
        "Not yet",
        "Never",
        "Nobody",
        "None",
        "Not required",
        "Not available",
        "Not applicable",
        "Nil",
        "शून्य",
        "कोई नहीं",
        "No, sir"
      })
  void a_denial_is_an_answer(String text) {
    Map<String, Object> tree = new HashMap<>(reply("responder", "06T18:00", "TEMPLATE").toPlain());
    tree.put("text", text);
    assertThat(received("routine").after(QueryAct.fromPlain(tree).orThrow()).orThrow().state())
        .isEqualTo(State.ANSWERED);
    tree.put("link", "https://example.gov.in/form");
    assertThat(codesOf(tree)).isEmpty();
    tree.remove("link");
    tree.put("does", "ACKNOWLEDGED");
    assertThat(codesOf(tree))
        .isEqualTo(text.equals("No, sir") ? List.of() : List.of("/text reply.nothing"));
  }

  /** What was kept before is no less an answer. */
  @Test
  void one_word_that_is_on_record_stays_an_answer() {
    Map<String, Object> tree =
        new HashMap<>(
            received("routine")
                .after(reply("responder", "06T18:00", "TEMPLATE"))
                .orThrow()
                .toPlain());
    Map<String, Object> act = new HashMap<>(reply("responder", "06T18:00", "TEMPLATE").toPlain());
    act.put("text", "ok");
    tree.put("acts", List.of(act));
    assertThat(QueryRecord.onRecord(tree).orThrow().state()).isEqualTo(State.ANSWERED);
  }

  @Test
  void a_reply_that_acknowledges_alone_answers_and_resolves_nothing() {
    QueryRecord asked = received("grievance");
    QueryRecord thanked =
        asked.after(reply("nodal-officer", "06T17:00", "ACKNOWLEDGEMENT")).orThrow();
    assertThat(thanked.state()).isEqualTo(asked.state());
    assertThat(thanked.query().toPlain())
        .containsEntry("firstResponseAt", "2026-03-06T17:00:00+05:30")
        .doesNotContainKey("responseType");
    assertThat(TwoWayRatio.of(List.of(thanked)).answered()).isZero();
    assertThat(
            PublicStatement.of(
                    thanked,
                    ResponseDue.of(
                        thanked.query(),
                        Optional.empty(),
                        Optional.empty(),
                        OffsetDateTime.parse("2026-03-06T17:30:00+05:30")))
                .status())
        .isEqualTo(PublicStatement.Status.FIRST_RESPONSE);
    QueryAct close = act("CLOSE", "nodal-officer", "06T18:00", "reason", "Nothing is left to do");
    QueryRecord done = thanked.after(close).orThrow();
    OffsetDateTime later = OffsetDateTime.parse("2026-03-31T18:00:00+05:30");
    assertThat(
            done.due(Optional.empty(), Optional.empty(), later)
                .found()
                .flatMap(QueryTimes::closedInTime))
        .contains(false);
    Map<?, ?> closed = facts(done);
    assertThat(closed.containsKey("resolvedAt")).isFalse();
    assertThat(closed.get("openUntil")).isEqualTo("2026-03-06T18:00:00+05:30");
  }

  @ParameterizedTest(name = "{0} routed to {2} on {1}: judged as {3}, by two as {4}")
  @CsvSource({
    "grievance, 07T16:00, routine, routine, routine",
    "grievance, 08T16:01, routine, grievance, routine",
    "grievance, 31T16:00, routine, grievance, grievance",
    "routine, 07T16:00, off-topic-or-praise, off-topic-or-praise, off-topic-or-praise",
    "routine, 07T16:01, off-topic-or-praise, routine, off-topic-or-praise",
    "routine, 31T16:00, grievance, grievance, grievance",
    "routine, 07T16:01, programme, routine, programme",
    "routine, 07T16:00, programme, programme, programme",
    "routine, 07T16:01, consultation, routine, consultation",
    "routine, 07T16:01, crisis, crisis, crisis",
    "rti, 07T16:01, programme, rti, programme",
    "unlawful-urgent, 06T20:00, routine, unlawful-urgent, routine"
  })
  void routing_takes_no_lateness_away(
      String from, String at, String to, String judged, String byTwo) {
    QueryAct route =
        act("ROUTE", lead(from), at, "queryCategory", to, "reason", "It is not what it seemed");
    QueryRecord routed = received(from).after(route).orThrow();
    assertThat(facts(routed).get("category")).isEqualTo(judged);
    if (!judged.equals("off-topic-or-praise")) {
      OffsetDateTime later = OffsetDateTime.parse("2026-04-30T18:00:00+05:30");
      assertThat(routed.statement(Optional.empty(), Optional.empty(), later).status())
          .isEqualTo(PublicStatement.Status.OVERDUE);
    }
    assertThat(desk(routed).found().orElseThrow().category().code()).isEqualTo(judged);
    assertThat(desk(routed).trace().findings().toString().contains("routed-late"))
        .isEqualTo(!judged.equals(to));
    QueryRecord again = routed.after(again(routed, "officer-7")).orThrow();
    assertThat(facts(again).get("category")).as("one person twice").isEqualTo(judged);
    QueryRecord agreed = routed.after(again(routed, "officer-8")).orThrow();
    assertThat(facts(agreed).get("category")).as("a second person agrees").isEqualTo(byTwo);
  }

  private static Decision<QueryTimes> desk(QueryRecord record) {
    OffsetDateTime later = OffsetDateTime.parse("2026-04-30T18:00:00+05:30");
    return record.due(Optional.empty(), Optional.empty(), later);
  }

  private static QueryAct again(QueryRecord routed, String by) {
    Map<String, Object> tree = new HashMap<>(routed.acts().get(0).toPlain());
    tree.put("by", by);
    return QueryAct.fromPlain(tree).orThrow();
  }

  @ParameterizedTest(name = "typed for 7 March, put on record on {0}: judged as {1}")
  @CsvSource({"2026-03-07, routine", "2026-03-31, grievance"})
  void a_routing_that_is_dated_back_takes_no_lateness_away(String recorded, String judged) {
    QueryAct route =
        act(
            "ROUTE",
            lead("grievance"),
            "07T16:00",
            "queryCategory",
            "routine",
            "reason",
            "It is not what it seemed",
            "recordedAt",
            recorded + "T16:00:00+05:30");
    QueryRecord routed = received("grievance").after(route).orThrow();
    assertThat(facts(routed).get("category")).isEqualTo(judged);
  }

  private static String lead(String category) {
    return QueryCategories.find(category).orElseThrow().roles().iterator().next();
  }

  @Test
  void as_facts_a_grievance_that_was_referred_has_its_number_there() {
    QueryAct refer =
        act(
            "REFER",
            "responder",
            "06T18:00",
            "referredTo",
            "GRIEVANCE",
            "text",
            "See CPGRAMS.",
            "reference",
            "DARPG/E/2026/1");
    assertThat(facts(received("grievance").after(refer).orThrow()).get("cpgramsNo"))
        .isEqualTo("DARPG/E/2026/1");
    assertThat(facts(received("grievance").after(refer).orThrow()).get("openUntil"))
        .isEqualTo("2026-03-06T18:00:00+05:30");
  }

  @Test
  void as_facts_a_referral_that_is_dated_back_leaves_open_when_it_ended() {
    QueryAct refer =
        act(
            "REFER",
            "responder",
            "06T18:00",
            "referredTo",
            "GRIEVANCE",
            "text",
            "See CPGRAMS.",
            "recordedAt",
            "2026-04-20T10:00:00+05:30");
    Map<?, ?> facts = facts(received("grievance").after(refer).orThrow());
    assertThat(facts.get("openUntil")).isEqualTo("2026-03-06T18:00:00+05:30");
    assertThat(facts.get("recorded"))
        .hasToString(
            "{firstResponseAt=2026-04-20T10:00:00+05:30, openUntil=2026-04-20T10:00:00+05:30}");
  }

  @Test
  void a_close_without_a_word_is_not_closed_in_time() {
    QueryAct close = act("CLOSE", "responder", "06T18:00", "reason", "Nothing is left to do");
    QueryRecord closed = received("routine").after(close).orThrow();
    assertThat(inTime(closed, "2026-03-06T19:00:00+05:30")).isEmpty();
    assertThat(inTime(closed, "2026-03-20T19:00:00+05:30")).contains(false);
    QueryRecord answered =
        received("routine").after(reply("responder", "06T17:00", "TEMPLATE")).orThrow();
    assertThat(inTime(answered.after(close).orThrow(), "2026-03-20T19:00:00+05:30")).contains(true);
  }

  private static Optional<Boolean> inTime(QueryRecord record, String asOf) {
    return ResponseDue.of(
            record.query(), Optional.empty(), Optional.empty(), OffsetDateTime.parse(asOf))
        .found()
        .orElseThrow()
        .closedInTime();
  }

  @ParameterizedTest
  @CsvSource({
    "REPLY, -, false",
    "REPLY, no, true",
    "REPLY, n/a, false",
    "REPLY, To be answered, false",
    "REPLY, We will get back to you, false",
    "REPLY, The answer will be given next week, false",
    "REPLY, उत्तर बाद में दिया जाएगा, false",
    "REPLY, The camp will be held on Monday, true",
    "REPLY, No fee is taken, true",
    "INTERIM, ., false",
    "INTERIM, The answer will be given next week, true",
    "REFER, -, false",
    "REFER, File it with the grievance officer, true"
  })
  void words_that_tell_the_person_nothing_are_no_response(String kind, String text, boolean taken) {
    Map<String, Object> act = new LinkedHashMap<>();
    act.put("kind", kind);
    act.put("at", "2026-03-06T17:00:00+05:30");
    act.put("by", "officer-1");
    act.put("role", "responder");
    act.put("text", text);
    if (kind.equals("REPLY")) {
      act.put("does", "ANSWERED");
      act.put("rank", "POINTER");
      act.put("responseType", "OFFICIAL");
    } else if (kind.equals("REFER")) {
      act.put("referredTo", "GRIEVANCE");
    }
    assertThat(
            QueryAct.fromPlain(act)
                .<List<String>>fold(
                    read -> List.of(), all -> all.stream().map(InputFault::pointer).toList()))
        .isEqualTo(taken ? List.of() : List.of("/text"));
  }

  private static Map<String, Object> answer(String text) {
    Map<String, Object> act = new LinkedHashMap<>();
    act.put("kind", "REPLY");
    act.put("at", "2026-03-06T17:00:00+05:30");
    act.put("by", "officer-1");
    act.put("role", "responder");
    act.put("rank", "POINTER");
    act.put("responseType", "OFFICIAL");
    act.put("text", text);
    return act;
  }

  private static List<String> codesOf(Map<String, Object> act) {
    return QueryAct.fromPlain(act).fold(one -> List.of(), QueryRecordTest::codes);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Noted by the section. | true",
        "Please wait for our answer | true",
        "आपका प्रश्न संबंधित शाखा को भेजा गया है। | true",
        "The fee is waived, thank you. | true",
        "We have received your message, it matters to us and the section will look into it. |"
            + " false",
        "Yes. | false",
        "हाँ, सोमवार को। | false"
      })
  void who_enters_a_reply_says_what_it_does_and_words_are_no_more_than_a_hint(
      String text, boolean hint) {
    Map<String, Object> act = answer(text);
    assertThat(codesOf(act)).containsExactly("/does reply.does");
    act.put("does", "ANSWERED");
    QueryAct taken = QueryAct.fromPlain(act).orThrow();
    assertThat(taken.readsAsAcknowledgement()).isEqualTo(hint);
    assertThat(taken.isAnswer()).isTrue();
    for (String other : List.of("ACKNOWLEDGED", "FORWARDED")) {
      act.put("does", other);
      if (other.equals("FORWARDED")) {
        assertThat(codesOf(act)).containsExactly("/forwardedTo reply.needed");
        for (String nobody :
            List.of("x", "xx", "other", "The concerned department", "संबंधित विभाग", "अन्य")) {
          act.put("forwardedTo", nobody);
          assertThat(codesOf(act)).contains("/forwardedTo reply.needed");
        }
        act.put("forwardedTo", "Section 4");
      }
      QueryRecord record = received("routine").after(QueryAct.fromPlain(act).orThrow()).orThrow();
      assertThat(record.state()).isEqualTo(State.RECEIVED);
      assertThat(record.query().toPlain())
          .containsKey("firstResponseAt")
          .doesNotContainKey("responseType");
    }
    act.put("does", "ANSWERED");
    assertThat(codesOf(act)).containsExactly("/forwardedTo reply.unused");
  }

  @ParameterizedTest
  @CsvSource({
    "ACKNOWLEDGEMENT, ANSWERED, /does reply.does-not",
    "ACKNOWLEDGEMENT, ACKNOWLEDGED, ''",
    "ACKNOWLEDGEMENT, '', ''",
    "NO_REPLY, ANSWERED, /does reply.does-not",
    "NO_REPLY, ACKNOWLEDGED, /does reply.does-not",
    "NO_REPLY, '', ''"
  })
  void a_rank_that_answers_nothing_is_entered_as_no_answer(String rank, String does, String fault) {
    Map<String, Object> act = answer("We received your question");
    act.put("rank", rank);
    if (!does.isEmpty()) {
      act.put("does", does);
    }
    assertThat(codesOf(act)).isEqualTo(fault.isEmpty() ? List.of() : List.of(fault));
  }

  @Test
  void a_dispute_by_mistake_is_taken_back_and_the_answer_counts_from_its_own_time() {
    QueryRecord closed =
        received("routine")
            .after(replied("officer-7", "responder", "06T17:00", "POINTER", "On 20 March"))
            .orThrow()
            .after(act("CLOSE", "responder", "06T17:05", "reason", "Answered"))
            .orThrow();
    QueryAct uphold = act("UPHOLD", "responder", "09T17:30", "reason", "Meant for another query");
    assertThat(refused(closed, uphold)).containsExactly("/kind reply.not-now");
    QueryRecord disputed =
        closed
            .after(act("DISPUTE", "responder", "09T17:00", "reason", "No date", "by", "officer-8"))
            .orThrow();
    assertThat(refused(disputed, uphold)).containsExactly("/by reply.own-answer");

    QueryRecord back =
        disputed
            .after(
                act("UPHOLD", "responder", "09T17:30", "reason", "By mistake", "by", "officer-8"))
            .orThrow();
    assertThat(back.state()).isEqualTo(State.CLOSED);
    assertThat(back.query().toPlain()).isEqualTo(closed.query().toPlain());
    assertThat(back.next()).contains(QueryAct.Kind.DISPUTE).doesNotContain(QueryAct.Kind.UPHOLD);
    assertThat(facts(back)).isEqualTo(facts(closed));
    assertThat(QueryRecord.fromPlain(back.toPlain()).orThrow().toPlain()).isEqualTo(back.toPlain());
    assertThat(
            disputed
                .after(
                    act("UPHOLD", "responder", "09T17:30", "reason", "It does", "by", "officer-9"))
                .orThrow()
                .state())
        .as("another officer")
        .isEqualTo(State.CLOSED);
    assertThat(
            back.after(
                    act("DISPUTE", "responder", "09T18:00", "reason", "No date", "by", "officer-8"))
                .orThrow()
                .state())
        .isEqualTo(State.RECEIVED);
  }

  @Test
  void another_officer_says_that_an_answer_answered_nothing_and_its_clock_runs_on() {
    QueryRecord closed =
        received("routine")
            .after(replied("officer-7", "responder", "06T17:00", "POINTER", "It is looked into"))
            .orThrow()
            .after(act("CLOSE", "responder", "06T17:05", "reason", "Answered"))
            .orThrow();
    assertThat(refused(closed, act("DISPUTE", "responder", "09T17:00", "reason", "No answer")))
        .containsExactly("/by reply.own-answer");
    assertThat(
            refused(
                closed, act("DISPUTE", "moderator", "09T17:00", "reason", "No", "by", "officer-8")))
        .containsExactly("/role reply.role");

    QueryRecord open =
        closed
            .after(
                act(
                    "DISPUTE",
                    "responder",
                    "09T17:00",
                    "reason",
                    "It tells no date",
                    "by",
                    "officer-8"))
            .orThrow();
    assertThat(open.state()).isEqualTo(State.RECEIVED);
    assertThat(open.next()).doesNotContain(QueryAct.Kind.DISPUTE);
    assertThat(open.query().toPlain())
        .containsKey("firstResponseAt")
        .doesNotContainKeys("responseType", "closedAt");
    QueryTimes times =
        open.due(Optional.empty(), Optional.empty(), OffsetDateTime.parse("2026-03-09T18:00+05:30"))
            .found()
            .orElseThrow();
    assertThat(times.closedInTime()).contains(false);
    assertThat(facts(open).get("resolvedAt")).isNull();

    QueryRecord again =
        open.after(replied("officer-7", "responder", "10T10:00", "POINTER", "On 20 March"))
            .orThrow()
            .after(act("CLOSE", "responder", "10T10:05", "reason", "Answered"))
            .orThrow();
    assertThat(again.state()).isEqualTo(State.CLOSED);
    assertThat(
            again
                .due(
                    Optional.empty(),
                    Optional.empty(),
                    OffsetDateTime.parse("2026-03-10T18:00+05:30"))
                .found()
                .orElseThrow()
                .closedInTime())
        .contains(false);
    assertThat(QueryRecord.fromPlain(again.toPlain()).orThrow().toPlain())
        .isEqualTo(again.toPlain());
  }

  @Test
  void a_category_that_was_typed_wrong_is_corrected_by_two_officers() {
    QueryRecord routed =
        received("security-incident")
            .after(act("ROUTE", "security-lead", "07T10:00", "assignedTo", "officer-9"))
            .orThrow();
    OffsetDateTime now = OffsetDateTime.parse("2026-03-07T11:00:00+05:30");
    assertThat(routed.judged(Optional.empty(), Optional.empty()).category().orElseThrow().code())
        .isEqualTo("security-incident");
    QueryAct correction =
        act("CORRECT", "responder", "07T10:30", "queryCategory", "routine", "reason", "A slip");
    QueryRecord waiting = routed.after(correction).orThrow();
    assertThat(waiting.query().category().orElseThrow().code()).isEqualTo("security-incident");
    QueryAct same =
        act(
            "CORRECT",
            "responder",
            "07T10:30",
            "queryCategory",
            "security-incident",
            "reason",
            "A slip");
    assertThat(refused(routed, same)).containsExactly("/queryCategory reply.same");
    assertThat(refused(waiting, same)).isEmpty();
    assertThat(refused(waiting, act("CONFIRM", "security-lead", "07T10:40")))
        .containsExactly("/by reply.own-entry");
    assertThat(refused(waiting, act("CONFIRM", "responder", "07T10:40", "by", "officer-8")))
        .containsExactly("/role reply.role");
    assertThat(refused(routed, act("CONFIRM", "security-lead", "07T10:40")))
        .containsExactly("/kind reply.not-now");

    QueryRecord corrected =
        waiting.after(act("CONFIRM", "security-lead", "07T10:40", "by", "officer-8")).orThrow();
    QueryTimes times = corrected.due(Optional.empty(), Optional.empty(), now).found().orElseThrow();
    assertThat(times.category().code()).isEqualTo("routine");
    assertThat(times.firstBy()).contains(OffsetDateTime.parse("2026-03-07T16:00:00+05:30"));
    assertThat(times.firstInTime()).isEmpty();
    assertThat(corrected.toPlain().toString()).contains("security-incident");
    assertThat(
            corrected
                .due(Optional.empty(), Optional.empty(), now.plusDays(1))
                .found()
                .orElseThrow()
                .firstInTime())
        .contains(false);
    assertThat(corrected.next()).doesNotContain(QueryAct.Kind.CONFIRM);
  }

  /** Rule of the grievance guidelines: 21 days from the receipt, LAW-GR-01. */
  @ParameterizedTest(name = "confirmed on {0}, referred before: {1}, told as late: {2}")
  @CsvSource({"27T10:00, false, false", "28T10:00, false, true", "27T10:00, true, true"})
  void a_correction_after_a_limit_of_the_law_says_so(String at, boolean referred, boolean late) {
    QueryRecord record = received("grievance");
    if (referred) {
      record =
          record
              .after(
                  act(
                      "REFER",
                      "nodal-officer",
                      "07T10:00",
                      "referredTo",
                      "GRIEVANCE",
                      "text",
                      "Write to CPGRAMS."))
              .orThrow();
    }
    String slip = "off-topic-or-praise";
    QueryRecord corrected =
        record
            .after(act("CORRECT", "responder", at, "queryCategory", slip, "reason", "Slip"))
            .orThrow()
            .after(act("CONFIRM", "head-of-department", at, "by", "officer-8"))
            .orThrow();
    assertThat(facts(corrected).containsKey("entryCorrectedAt")).isEqualTo(late);
    assertThat(facts(corrected).get("entryCorrectedBy"))
        .isEqualTo(late ? List.of("officer-7", "officer-8") : null);
  }

  private static QueryRecord corrected(QueryRecord record, String at, String receivedAt) {
    return corrected(record, at, receivedAt, "nodal-officer");
  }

  private static QueryRecord corrected(
      QueryRecord record, String at, String receivedAt, String confirming) {
    return record
        .after(act("CORRECT", "responder", at, "receivedAt", receivedAt, "reason", "Slip"))
        .orThrow()
        .after(act("CONFIRM", confirming, at, "by", "officer-8"))
        .orThrow();
  }

  /** LAW-GR-01: 21 days from 6 March. */
  @ParameterizedTest(name = "corrected on {0}, routed on {1} to {2}: {3}")
  @CsvSource({
    "28T10:00, 28T11:00, grievance, true",
    "26T10:00, 28T11:00, grievance, true",
    "26T10:00, 26T11:00, grievance, false",
    "28T10:00, 28T11:00, programme, false"
  })
  void the_order_of_a_correction_and_a_routing_takes_no_limit_away(
      String corrected, String routed, String category, boolean late) {
    QueryRecord record =
        corrected(received("routine"), corrected, "2026-03-20T10:00:00+05:30")
            .after(
                act(
                    "ROUTE",
                    "nodal-officer",
                    routed,
                    "queryCategory",
                    category,
                    "assignedTo",
                    "officer-9"))
            .orThrow();
    assertThat(facts(record).containsKey("entryCorrectedAt")).isEqualTo(late);
  }

  /** LAW-GR-01: 21 days from 6 March. */
  @ParameterizedTest(name = "routed on {0}, corrected on {1}: {2}")
  @CsvSource({"28T10:00, 29T10:00, true", "26T10:00, 26T11:00, false", "26T10:00, 29T10:00, false"})
  void a_correction_after_a_routing_takes_no_limit_away(
      String routed, String corrected, boolean late) {
    String received = "2026-03-" + routed.replace("10:00", "09:30:00+05:30");
    QueryRecord record =
        corrected(
            received("grievance").after(toRoutine("nodal-officer", routed)).orThrow(),
            corrected,
            received);
    QueryRecord twice =
        corrected(
            received("crisis")
                .after(
                    act(
                        "ROUTE",
                        "crisis-lead",
                        routed,
                        "queryCategory",
                        "grievance",
                        "reason",
                        "It is a grievance"))
                .orThrow()
                .after(toRoutine("nodal-officer", routed.replace(":00", ":30")))
                .orThrow(),
            corrected,
            received,
            "crisis-lead");
    assertThat(facts(record).get("category")).isEqualTo("routine");
    assertThat(facts(record).containsKey("entryCorrectedAt")).isEqualTo(late);
    assertThat(facts(twice).containsKey("entryCorrectedAt")).isEqualTo(late);
  }

  private static QueryAct toRoutine(String role, String at) {
    return act("ROUTE", role, at, "queryCategory", "routine", "reason", "A question on a form");
  }

  /** What one person routed late is surely in time by no correction after that. */
  @ParameterizedTest(name = "routed at {0}: {1}")
  @CsvSource({"06T20:00, true", "06T16:50, false"})
  void an_answer_is_not_surely_in_time_by_a_routing_and_a_correction(String at, boolean late) {
    Map<String, Object> query =
        Map.of(
            "receivedAt",
            "2026-03-06T16:00:00+05:30",
            "queryCategory",
            "legal-notice",
            "hostingRole",
            "INTERMEDIARY");
    QueryRecord replied =
        answered(
            QueryRecord.of(Query.fromPlain(query).orThrow())
                .orThrow()
                .after(toRoutine("legal-officer", at))
                .orThrow(),
            "06T20:30",
            "06T20:40");
    String received = late ? "2026-03-06T19:30:00+05:30" : "2026-03-06T16:40:00+05:30";
    QueryTimes times = judged(corrected(replied, "06T21:00", received, "legal-officer"));
    assertThat(times.category().code()).isEqualTo("routine");
    assertThat(times.firstInTime()).isEqualTo(late ? Optional.empty() : Optional.of(true));
    assertThat(times.closedInTime()).isEqualTo(late ? Optional.empty() : Optional.of(true));
  }

  private static QueryRecord answered(QueryRecord record, String replied, String closed) {
    return record
        .after(reply("responder", replied, "TEMPLATE"))
        .orThrow()
        .after(act("CLOSE", "responder", closed, "reason", "Answered"))
        .orThrow();
  }

  private static Decision<QueryTimes> dueAtLast(QueryRecord record) {
    return record.due(
        Optional.empty(), Optional.empty(), OffsetDateTime.parse("2026-03-31T10:00:00+05:30"));
  }

  private static QueryTimes judged(QueryRecord record) {
    return dueAtLast(record).found().orElseThrow();
  }

  /** LAW-GR-01: 21 days from 6 March; what is typed back was done when it was put on record. */
  @ParameterizedTest(name = "corrected on {0}, closed on {1}, corrected last: {2}: {3}")
  @CsvSource({
    "28T10:00, 28T11:00, false, true",
    "28T10:00, 28T09:00, true, true",
    "26T10:00, 28T11:00, false, true",
    "26T10:00, 26T11:00, false, false",
    "28T10:00, 26T11:00, true, false"
  })
  void a_close_that_is_typed_back_keeps_no_limit(
      String corrected, String recorded, boolean last, boolean late) {
    String received = "2026-03-20T10:00:00+05:30";
    QueryRecord open = received("grievance");
    QueryRecord closed = closedBack(last ? open : corrected(open, corrected, received), recorded);
    QueryRecord record = last ? corrected(closed, corrected, received) : closed;
    assertThat(facts(record).containsKey("entryCorrectedAt")).isEqualTo(late);
    assertThat(judged(record).closedInTime())
        .isEqualTo(late ? Optional.empty() : Optional.of(true));
  }

  private static QueryRecord closedBack(QueryRecord record, String recorded) {
    String at = "2026-03-" + recorded + ":00+05:30";
    Map<String, Object> reply =
        new HashMap<>(reply("nodal-officer", "21T10:00", "TEMPLATE").toPlain());
    reply.put("recordedAt", at);
    return record
        .after(QueryAct.fromPlain(reply).orThrow())
        .orThrow()
        .after(act("CLOSE", "responder", "21T10:10", "reason", "Answered", "recordedAt", at))
        .orThrow();
  }

  /** By default a routine question is answered in a day: what was told later keeps no time. */
  @ParameterizedTest(name = "put on record on {0}: in time {1}")
  @CsvSource({"07T17:00, ", "07T15:00, true"})
  void a_first_response_that_is_typed_back_keeps_no_time(
      String recorded, @Nullable Boolean inTime) {
    QueryRecord record =
        corrected(
            told(received("routine"), "06T18:00", recorded),
            "07T18:00",
            "2026-03-06T17:30:00+05:30");
    assertThat(judged(record).firstInTime()).isEqualTo(Optional.ofNullable(inTime));
    assertThat(judged(record).isFirstRecordedLate()).isEqualTo(inTime == null);
  }

  /** A routine question that got no answer in its day; praise is owed none. */
  @ParameterizedTest(name = "corrected on {0}: {1} open")
  @CsvSource({"07T17:00, 1", "07T15:00, 0"})
  void a_query_that_is_owed_no_answer_since_its_correction_is_measured_as_open(
      String at, int open) {
    String slip = "off-topic-or-praise";
    QueryRecord record =
        received("routine")
            .after(act("CORRECT", "responder", at, "queryCategory", slip, "reason", "Slip"))
            .orThrow()
            .after(act("CONFIRM", "responder", at, "by", "officer-8"))
            .orThrow();
    OffsetDateTime now = OffsetDateTime.parse("2026-03-31T10:00:00+05:30");
    assertThat(
            MeasuredStandard.ofRecords(List.of(record), Optional.empty(), Optional.empty(), now)
                .open())
        .isEqualTo(open);
    assertThat(facts(record).get("formerly"))
        .isEqualTo(
            List.of(
                Map.of(
                    "receivedAt",
                    "2026-03-06T16:00:00+05:30",
                    "category",
                    "routine",
                    "until",
                    "2026-03-" + at + ":00+05:30")));
  }

  /**
   * LAW-GR-01: by the right category and the first receipt 21 days were over, by either alone not.
   */
  @ParameterizedTest(name = "the category first: {0}, the receipt with it: {1}")
  @CsvSource({"true, false", "false, false", "false, true"})
  void every_category_is_held_against_every_receipt(boolean first, boolean together) {
    String received = "2026-03-26T10:00:00+05:30";
    QueryRecord record = received("routine");
    if (together) {
      record = regrouped(record, "receivedAt", received);
    } else {
      record = first ? regrouped(record) : corrected(record, "31T10:00", received);
      record = first ? corrected(record, "31T10:00", received) : regrouped(record);
    }
    assertThat(facts(record).get("category")).isEqualTo("grievance");
    assertThat(facts(record).containsKey("entryCorrectedAt")).isTrue();
    assertThat(facts(record).get("formerly").toString())
        .contains("{receivedAt=2026-03-06T16:00:00+05:30, category=grievance");
    QueryRecord answered =
        record
            .after(reply("nodal-officer", "31T10:00", "POINTER"))
            .orThrow()
            .after(act("CLOSE", "nodal-officer", "31T10:00", "reason", "Answered"))
            .orThrow();
    assertThat(judged(answered).closedInTime()).isEmpty();
  }

  private static QueryRecord regrouped(QueryRecord record, String... more) {
    List<String> members = new ArrayList<>(List.of(more));
    members.addAll(List.of("queryCategory", "grievance", "reason", "Slip"));
    return record
        .after(act("CORRECT", "responder", "31T10:00", members.toArray(String[]::new)))
        .orThrow()
        .after(act("CONFIRM", "head-of-department", "31T10:00", "by", "officer-8"))
        .orThrow();
  }

  /** Routine for 24 hours, a programme for 48: what was left late stays so by a later receipt. */
  @Test
  void a_correction_after_a_routing_to_longer_times_takes_no_lateness_away() {
    QueryRecord routed =
        received("routine")
            .after(act("ROUTE", "responder", "07T17:00", "queryCategory", "programme"))
            .orThrow();
    QueryRecord record =
        corrected(routed, "07T18:00", "2026-03-07T16:30:00+05:30")
            .after(reply("responder", "07T18:30", "POINTER"))
            .orThrow();
    assertThat(judged(record).firstInTime()).isEmpty();
    assertThat(facts(record).get("formerly").toString()).contains("category=routine");
  }

  /** What the desk published was the time of the entry as it stood too. */
  @Test
  void facts_tell_the_published_time_of_what_stood_before() {
    ServiceStandard standard =
        ServiceStandard.fromPlain(
                Map.of(
                    "published",
                    "Charter",
                    "times",
                    List.of(
                        Map.of(
                            "queryCategory", "routine", "firstHours", 8, "clock", "CLOCK_HOURS"))))
            .orThrow();
    QueryRecord record = corrected(received("routine"), "06T18:00", "2026-03-06T17:00:00+05:30");
    Map<String, Object> tree = record.toFacts("Q", Optional.of(standard), Optional.empty());
    Map<?, ?> query = (Map<?, ?>) ((List<?>) tree.get("queries")).get(0);
    assertThat(query.get("firstBy")).isEqualTo("2026-03-07T01:00:00+05:30");
    assertThat(query.get("formerly").toString()).contains("firstBy=2026-03-07T00:00:00+05:30");
    Facts.fromPlain(tree).orThrow(GovernanceMessages.in("en"));
  }

  /** The public reads what stands, and on which day it was corrected, not what stood before. */
  @Test
  void the_public_statement_tells_what_stands_and_that_it_was_corrected() {
    QueryRecord slip =
        received("security-incident")
            .after(reply("security-lead", "06T18:00", "POINTER"))
            .orThrow();
    QueryRecord waiting =
        slip.after(
                act(
                    "CORRECT",
                    "responder",
                    "07T10:00",
                    "queryCategory",
                    "routine",
                    "receivedAt",
                    "2026-03-06T17:00:00+05:30",
                    "reason",
                    "It is a question on a form"))
            .orThrow();
    QueryRecord corrected =
        waiting.after(act("CONFIRM", "security-lead", "07T11:00", "by", "officer-8")).orThrow();
    OffsetDateTime now = OffsetDateTime.parse("2026-03-08T10:00:00+05:30");

    PublicStatement before = waiting.statement(Optional.empty(), Optional.empty(), now);
    assertThat(before.correctedAt()).isEmpty();
    assertThat(before.toPlain()).containsEntry("takenMinutes", 120L);
    PublicStatement after = corrected.statement(Optional.empty(), Optional.empty(), now);
    assertThat(after.correctedAt()).contains(OffsetDateTime.parse("2026-03-07T11:00:00+05:30"));
    assertThat(after.toPlain())
        .containsEntry("takenMinutes", 60L)
        .containsEntry("correctedAt", "2026-03-07T11:00:00+05:30");
    assertThat(GovernanceMessages.in("en").say(after.said()))
        .endsWith(
            "The entry of the query was corrected on 7 March 2026; this is by the entry as"
                + " corrected.")
        .doesNotContain("security", "16:00", "form", "officer");
  }

  private static QueryRecord told(QueryRecord record, String typed, String recorded) {
    String at = "2026-03-" + recorded + ":00+05:30";
    String text = "We ask the other office.";
    return record
        .after(act("INTERIM", "responder", typed, "text", text, "recordedAt", at))
        .orThrow();
  }

  @ParameterizedTest(name = "put on record on {0}: judged as {1}")
  @CsvSource({"06T17:30, crisis", "06T16:50, routine"})
  void a_query_leaves_no_time_that_was_kept_by_what_is_typed_back(String recorded, String judged) {
    QueryRecord routed =
        told(received("crisis"), "06T16:30", recorded)
            .after(toRoutine("crisis-lead", "06T18:00"))
            .orThrow();
    assertThat(judged(routed).category().code()).isEqualTo(judged);
  }

  /** By default a routine question is answered in a day, and closed in two. */
  @ParameterizedTest(name = "answered {0}, closed {1}, true receipt {2}: in time {3}, {4}")
  @CsvSource({
    "07T17:00, 08T10:00, 2026-03-06T18:00:00+05:30, , true, 1",
    "07T10:00, 08T17:00, 2026-03-06T18:00:00+05:30, true, , 1",
    "09T10:00, 09T11:00, 2026-03-08T18:00:00+05:30, , , 1",
    "07T10:00, 08T10:00, 2026-03-06T18:00:00+05:30, true, true, 0"
  })
  void each_time_is_held_against_what_was_typed_by_itself(
      String replied,
      String closed,
      String receipt,
      @Nullable Boolean first,
      @Nullable Boolean close,
      int said) {
    QueryRecord record =
        corrected(answered(received("routine"), replied, closed), "09T12:00", receipt);
    QueryTimes times = judged(record);
    assertThat(times.firstInTime()).isEqualTo(Optional.ofNullable(first));
    assertThat(times.isFirstRecordedLate()).isEqualTo(first == null);
    assertThat(times.closedInTime()).isEqualTo(Optional.ofNullable(close));
    assertThat(dueAtLast(record).trace().findings())
        .filteredOn(one -> one.code().equals("reply.corrected-late"))
        .hasSize(said);
  }

  /** A first word in time by the correction alone counts, also where nothing is closed. */
  @Test
  void an_update_after_a_correction_is_held_against_what_was_typed() {
    QueryRecord record =
        corrected(received("routine"), "06T18:00", "2026-03-06T17:00:00+05:30")
            .after(act("INTERIM", "responder", "07T16:30", "text", "We ask the other office."))
            .orThrow();
    assertThat(judged(record).firstInTime()).isEmpty();
    assertThat(judged(record).isFirstRecordedLate()).isTrue();
  }

  /** LAW-GR-01: what was corrected at once was late by nothing that settles no grievance. */
  @ParameterizedTest(name = "{0} on {1}: {2}")
  @CsvSource({
    "assign, 28T10:00, false",
    "again, 28T10:00, false",
    "INTERIM, 28T10:00, false",
    "REPLY, 28T10:00, true",
    "REPLY, 27T10:00, false",
    "move, 28T10:00, true"
  })
  void an_act_that_settles_nothing_makes_no_correction_late(String done, String at, boolean late) {
    QueryRecord corrected =
        received("grievance")
            .after(
                act(
                    "CORRECT",
                    "responder",
                    "06T16:10",
                    "queryCategory",
                    "routine",
                    "reason",
                    "Slip"))
            .orThrow()
            .after(act("CONFIRM", "nodal-officer", "06T16:20", "by", "officer-8"))
            .orThrow();
    QueryAct act =
        switch (done) {
          case "assign" -> act("ROUTE", "responder", at, "assignedTo", "officer-9");
          case "again" ->
              act("ROUTE", "responder", at, "queryCategory", "routine", "assignedTo", "officer-9");
          case "move" -> act("ROUTE", "responder", at, "queryCategory", "programme");
          case "INTERIM" -> act("INTERIM", "responder", at, "text", "We ask the other office.");
          default -> reply("responder", at, "TEMPLATE");
        };
    assertThat(facts(corrected.after(act).orThrow()).containsKey("entryCorrectedAt"))
        .isEqualTo(late);
  }

  /** What was late as it stood before is surely in time by no correction. */
  @ParameterizedTest(name = "corrected on {0}: {1}")
  @CsvSource({"09T18:00, true", "06T18:00, false"})
  void an_answer_is_not_surely_in_time_by_a_correction(String at, boolean late) {
    QueryRecord corrected =
        corrected(
            received("routine"),
            at,
            at.startsWith("09") ? "2026-03-09T17:00:00+05:30" : "2026-03-06T17:00:00+05:30");
    QueryRecord replied =
        corrected.after(reply("nodal-officer", at.replace(":00", ":10"), "TEMPLATE")).orThrow();
    Decision<QueryTimes> due =
        replied.due(
            Optional.empty(), Optional.empty(), OffsetDateTime.parse("2026-03-09T18:20+05:30"));
    Optional<Boolean> inTime = due.found().flatMap(QueryTimes::firstInTime);
    assertThat(inTime).isEqualTo(late ? Optional.empty() : Optional.of(true));
    MeasuredStandard measured =
        MeasuredStandard.ofRecords(
            List.of(replied),
            Optional.empty(),
            Optional.empty(),
            OffsetDateTime.parse("2026-03-09T18:20+05:30"));
    assertThat(measured.inTime()).isEqualTo(late ? 0 : 1);
  }

  /** An act keeps its true time before a receipt that was typed too late. */
  @Test
  void facts_are_told_of_acts_before_the_receipt_that_was_typed() {
    QueryRecord earlier =
        corrected(received("grievance"), "06T16:30", "2026-03-06T10:00:00+05:30")
            .after(
                act(
                    "INTERIM",
                    "nodal-officer",
                    "06T12:00",
                    "text",
                    "It takes longer: the records are with the other office."))
            .orThrow();
    QueryRecord again = corrected(earlier, "06T17:00", "2026-03-06T10:30:00+05:30");
    assertThat(facts(again).get("firstResponseAt")).isEqualTo("2026-03-06T12:00:00+05:30");
    assertThat(QueryRecord.onRecord(again.toPlain()).orThrow().toFacts("Q"))
        .isEqualTo(again.toFacts("Q"));
  }

  @Test
  void a_reply_has_its_true_time_beside_a_correction_of_a_colleague() {
    QueryRecord waiting =
        received("routine")
            .after(
                act(
                    "CORRECT",
                    "responder",
                    "07T11:00",
                    "receivedAt",
                    "2026-03-07T09:00:00+05:30",
                    "reason",
                    "Slip"))
            .orThrow();
    QueryRecord replied = waiting.after(reply("responder", "07T10:00", "TEMPLATE")).orThrow();
    assertThat(replied.answeredAt().orElseThrow().code()).isEqualTo("2026-03-07T10:00:00+05:30");
    assertThat(refused(replied, reply("responder", "07T09:59", "TEMPLATE")))
        .containsExactly("/at reply.early");
    assertThat(refused(replied, act("CONFIRM", "responder", "07T10:30", "by", "officer-8")))
        .containsExactly("/at reply.early");
    QueryAct confirm = act("CONFIRM", "responder", "07T11:10", "by", "officer-8");
    assertThat(refused(replied, confirm)).isEmpty();
    assertThat(
            refused(waiting.after(reply("responder", "07T08:59", "TEMPLATE")).orThrow(), confirm))
        .containsExactly("/kind reply.contradicted");
  }

  /** The lateness of a category that it never had is none. */
  @Test
  void a_correction_counts_where_it_was_routed_before_it() {
    QueryRecord routed =
        received("security-incident")
            .after(
                act(
                    "ROUTE",
                    "security-lead",
                    "07T10:00",
                    "queryCategory",
                    "routine",
                    "reason",
                    "No incident"))
            .orThrow();
    assertThat(routed.judged(Optional.empty(), Optional.empty()).category().orElseThrow().code())
        .isEqualTo("security-incident");
    QueryRecord corrected =
        routed
            .after(
                act(
                    "CORRECT",
                    "responder",
                    "07T10:30",
                    "queryCategory",
                    "routine",
                    "reason",
                    "Slip"))
            .orThrow()
            .after(act("CONFIRM", "security-lead", "07T10:40", "by", "officer-8"))
            .orThrow();
    assertThat(corrected.judged(Optional.empty(), Optional.empty()).category().orElseThrow().code())
        .isEqualTo("routine");
  }

  @Test
  void a_time_of_receipt_that_was_typed_wrong_is_corrected_up_to_the_first_act() {
    QueryRecord record =
        received("routine")
            .after(act("ROUTE", "responder", "07T10:00", "assignedTo", "officer-9"))
            .orThrow();
    assertThat(
            refused(
                record,
                act(
                    "CORRECT",
                    "responder",
                    "07T11:00",
                    "receivedAt",
                    "2026-03-07T10:01:00+05:30",
                    "reason",
                    "Slip")))
        .containsExactly("/receivedAt reply.early");
    QueryRecord corrected =
        record
            .after(
                act(
                    "CORRECT",
                    "responder",
                    "07T11:00",
                    "receivedAt",
                    "2026-03-07T09:00:00+05:30",
                    "reason",
                    "Slip"))
            .orThrow()
            .after(act("CONFIRM", "responder", "07T11:10", "by", "officer-8"))
            .orThrow();
    assertThat(corrected.receivedAt()).isEqualTo("2026-03-07T09:00:00+05:30");
  }

  @Test
  void a_link_that_names_no_page_answers_nothing() {
    Map<String, Object> act = new LinkedHashMap<>();
    act.put("kind", "REPLY");
    act.put("at", "2026-03-06T17:00:00+05:30");
    act.put("by", "officer-1");
    act.put("role", "responder");
    act.put("rank", "POINTER");
    act.put("responseType", "OFFICIAL");
    act.put("does", "ANSWERED");
    act.put("link", "none");
    assertThat(QueryAct.fromPlain(act).<List<String>>fold(one -> List.of(), QueryRecordTest::codes))
        .containsExactly("/link reply.nothing");
    act.put("link", "https://example.gov.in/forms");
    assertThat(QueryAct.fromPlain(act).<List<String>>fold(one -> List.of(), QueryRecordTest::codes))
        .isEmpty();
  }

  private static QueryRecord kept(String text) {
    Map<String, Object> act = new LinkedHashMap<>();
    act.put("kind", "REPLY");
    act.put("at", "2026-03-06T17:00:00+05:30");
    act.put("by", "officer-1");
    act.put("role", "responder");
    act.put("rank", "POINTER");
    act.put("responseType", "OFFICIAL");
    act.put("text", text);
    Map<String, Object> query =
        Map.of("receivedAt", "2026-03-06T16:00:00+05:30", "queryCategory", "routine");
    return QueryRecord.onRecord(Map.of("query", query, "acts", List.of(act))).orThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "-, false, false",
    "no, false, false",
    "To be answered, false, true",
    "See the page., true, true"
  })
  void a_kept_reply_whose_words_say_nothing_is_no_answer(
      String text, boolean answer, boolean response) {
    QueryRecord record = kept(text);

    assertThat(record.state())
        .isEqualTo(answer ? QueryRecord.State.ANSWERED : QueryRecord.State.RECEIVED);
    assertThat(record.query().toPlain().containsKey("firstResponseAt")).isEqualTo(response);
    Map<?, ?> facts = facts(record);
    assertThat(facts.containsKey("firstResponseAt")).isEqualTo(response);
    assertThat(facts.containsKey("resolvedAt")).isFalse();
    assertThat(facts.get("openUntil")).isEqualTo("2026-03-06T17:00:00+05:30");
  }

  @ParameterizedTest
  @CsvSource({"., false", "The answer will be given next week, true"})
  void as_facts_a_kept_interim_reply_that_says_nothing_is_not_known(String text, boolean told) {
    Map<String, Object> act = new LinkedHashMap<>();
    act.put("kind", "INTERIM");
    act.put("at", "2026-03-06T17:00:00+05:30");
    act.put("by", "officer-1");
    act.put("role", "responder");
    act.put("text", text);
    Map<String, Object> query =
        Map.of("receivedAt", "2026-03-06T16:00:00+05:30", "queryCategory", "routine");
    Map<?, ?> facts =
        facts(QueryRecord.onRecord(Map.of("query", query, "acts", List.of(act))).orThrow());
    assertThat(facts.containsKey("interimAt")).isEqualTo(told);
    assertThat(facts.containsKey("firstResponseAt")).isEqualTo(told);
  }

  @Test
  void as_facts_a_kept_referral_whose_number_says_nothing_has_none() {
    Map<String, Object> act = new LinkedHashMap<>();
    act.put("kind", "REFER");
    act.put("at", "2026-03-06T17:00:00+05:30");
    act.put("by", "officer-1");
    act.put("role", "responder");
    act.put("referredTo", "GRIEVANCE");
    act.put("text", "File it with the grievance officer");
    act.put("reference", "NIL");
    Map<String, Object> query =
        Map.of("receivedAt", "2026-03-06T16:00:00+05:30", "queryCategory", "routine");
    QueryRecord record =
        QueryRecord.onRecord(Map.of("query", query, "acts", List.of(act))).orThrow();
    assertThat(facts(record).containsKey("cpgramsNo")).isFalse();
  }

  @Test
  void one_that_repeats_another_is_closed_by_two_officers_who_say_the_same() {
    QueryRecord one =
        received("grievance").after(same("06T17:00", "officer-7", "Q-2026-1")).orThrow();
    assertThat(one.isOpen()).isTrue();
    assertThat(one.sameAs()).isEmpty();
    assertThat(one.repeats().flatMap(QueryAct::sameAs)).contains("Q-2026-1");
    assertThat(one.query().closedAt()).isEmpty();
    assertThat(refused(one, same("06T17:10", "officer-7", "Q-2026-1")))
        .containsExactly("/by reply.own-repeat");
    assertThat(one.after(same("06T17:10", "officer-8", "Q-2026-2")).orThrow().isOpen()).isTrue();

    QueryRecord two = one.after(same("06T17:10", "officer-8", "Q-2026-1")).orThrow();
    assertThat(two.isOpen()).isFalse();
    assertThat(two.sameAs()).contains("Q-2026-1");
    assertThat(two.repeats()).isEmpty();
    assertThat(two.statement(Optional.empty(), Optional.empty(), two.receivedAt()).status())
        .isEqualTo(PublicStatement.Status.REPEATED);
  }

  @Test
  void a_repetition_of_before_two_officers_were_asked_stays_closed_and_is_refused_at_entry() {
    Map<String, Object> act = new LinkedHashMap<>(same("06T17:00", "officer-7", "Q-1").toPlain());
    act.put("byOne", true);
    Map<String, Object> query =
        Map.of("receivedAt", "2026-03-06T16:00:00+05:30", "queryCategory", "grievance");
    Map<String, Object> tree = Map.of("query", query, "acts", List.of(act));

    QueryRecord kept = QueryRecord.onRecord(tree).orThrow();
    assertThat(kept.isOpen()).isFalse();
    assertThat(kept.sameAs()).contains("Q-1");
    assertThat(kept.repeats()).isEmpty();
    assertThat(QueryAct.fromPlain(act)).isInstanceOf(Checked.Rejected.class);
  }

  private static QueryAct wrong(String at, String by, int number) {
    Map<String, Object> tree = new HashMap<>();
    tree.put("kind", "TAKE_BACK");
    tree.put("by", by);
    tree.put("role", "nodal-officer");
    tree.put("at", "2026-03-" + at + ":00+05:30");
    tree.put("number", number);
    tree.put("reason", "It was told to another person");
    return QueryAct.fromPlain(tree).orThrow();
  }

  @ParameterizedTest
  @ValueSource(strings = {"INTERIM", "REPLY", "REFER"})
  void a_response_of_another_query_falls_once_two_officers_say_so(String kind) {
    QueryAct told =
        switch (kind) {
          case "INTERIM" -> act(kind, "nodal-officer", "06T17:00", "text", "It is being looked at");
          case "REFER" ->
              act(kind, "nodal-officer", "06T17:00", "referredTo", "RTI", "text", "Apply there");
          default -> reply("nodal-officer", "06T17:00", "TEMPLATE");
        };
    QueryRecord received = received("grievance");
    QueryRecord one = received.after(told).orThrow();
    QueryRecord said = one.after(wrong("06T17:10", "officer-7", 1)).orThrow();
    assertThat(said.state()).isEqualTo(one.state());
    assertThat(said.query().toPlain()).containsKey("firstResponseAt");
    assertThat(refused(said, wrong("06T17:20", "officer-7", 1)))
        .containsExactly("/by reply.take-back-own");

    QueryRecord fallen = said.after(wrong("06T17:20", "officer-8", 1)).orThrow();
    assertThat(fallen.state()).isEqualTo(State.RECEIVED);
    assertThat(fallen.query().toPlain()).isEqualTo(received.query().toPlain());
    assertThat(facts(fallen)).isEqualTo(facts(received));
    assertThat(fallen.acts()).hasSize(3);
    assertThat(QueryRecord.fromPlain(fallen.toPlain()).orThrow().state()).isEqualTo(State.RECEIVED);
    assertThat(fallen.takeable("officer-8")).isEmpty();
  }

  @Test
  void a_dispute_falls_with_the_answer_that_it_is_about_and_another_answer_stays() {
    QueryRecord record =
        received("grievance")
            .after(reply("nodal-officer", "06T16:30", "TEMPLATE"))
            .orThrow()
            .after(reply("nodal-officer", "06T17:00", "TEMPLATE"))
            .orThrow()
            .after(
                act(
                    "DISPUTE",
                    "nodal-officer",
                    "06T17:05",
                    "by",
                    "officer-8",
                    "reason",
                    "It answers another question"))
            .orThrow()
            .after(wrong("06T17:10", "officer-7", 2))
            .orThrow()
            .after(wrong("06T17:20", "officer-8", 2))
            .orThrow();
    assertThat(record.state()).isEqualTo(State.ANSWERED);
    assertThat(record.mistakes().taken().get(0).fallen()).containsExactly(2, 3);
    assertThat(record.next()).doesNotContain(QueryAct.Kind.UPHOLD);
  }

  @Test
  void what_tells_the_person_nothing_is_not_taken_back_so_nor_is_anything_of_a_closed_query() {
    QueryRecord routed =
        received("grievance")
            .after(act("ROUTE", "nodal-officer", "06T16:30", "assignedTo", "officer-9"))
            .orThrow();
    assertThat(routed.next()).doesNotContain(QueryAct.Kind.TAKE_BACK);
    QueryRecord answered = routed.after(reply("nodal-officer", "06T17:00", "TEMPLATE")).orThrow();
    assertThat(answered.next()).contains(QueryAct.Kind.TAKE_BACK);
    assertThat(refused(answered, wrong("06T17:10", "officer-7", 1)))
        .containsExactly("/number reply.take-back-none");
    QueryRecord closed =
        answered.after(act("CLOSE", "nodal-officer", "06T17:10", "reason", "Answered")).orThrow();
    assertThat(refused(closed, wrong("06T17:20", "officer-7", 2)))
        .containsExactly("/kind reply.not-now");
  }

  private static QueryAct same(String at, String by, String other) {
    return act(
        "CLOSE", "nodal-officer", at, "reason", "Both ask for water", "by", by, "sameAs", other);
  }
}
