package org.govsm.governance.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.Ruling;
import org.govsm.core.text.Messages;
import org.govsm.governance.assessment.GovernanceMessages;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResponseDueTest {

  private static final String RECEIVED = "2026-03-06T16:00:00+05:30";

  /** A Monday to Friday office with one holiday, Monday 9 March 2026. */
  private static final Map<String, Object> OFFICE =
      Map.of(
          "opens",
          "10:00",
          "closes",
          "18:00",
          "daysOff",
          List.of("SATURDAY", "SUNDAY"),
          "years",
          List.of(
              Map.of(
                  "year",
                  2026,
                  "instrument",
                  "Notification of the department",
                  "holidays",
                  List.of(Map.of("day", "2026-03-09", "name", "Holiday")))));

  private static Map<String, Object> query(String category, String receivedAt) {
    return new HashMap<>(
        Map.of("queryCategory", category, "receivedAt", receivedAt, "hostingRole", "INTERMEDIARY"));
  }

  private static Map<String, Object> standard(String category, String first, String close) {
    return Map.of(
        "published",
        "Citizens' charter of the department",
        "times",
        List.of(
            Map.of(
                "queryCategory", category,
                "firstHours", first,
                "closeHours", close,
                "clock", "OFFICE_HOURS")));
  }

  private static Decision<QueryTimes> ask(Map<String, ?> tree) {
    return ResponseDue.ask(tree).orThrow(GovernanceMessages.in("en"));
  }

  private static Decision<QueryTimes> asked(String category, String receivedAt) {
    return ask(Map.of("query", query(category, receivedAt)));
  }

  private static Object told(Decision<QueryTimes> decision, String member) {
    return decision.found().orElseThrow().toPlain().getOrDefault(member, "-");
  }

  private static List<String> missing(Decision<QueryTimes> decision) {
    return decision.ruling().fold(a -> List.of(), r -> List.of(), Ruling.Undetermined::missing);
  }

  private static List<String> codes(Decision<QueryTimes> decision) {
    return decision.trace().findings().stream().map(Finding::code).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "routine, 2026-03-07T16:00, 2026-03-08T16:00",
    "programme, 2026-03-08T16:00, 2026-03-09T16:00",
    "policy, 2026-03-07T16:00, 2026-03-13T16:00",
    "grievance, 2026-03-07T16:00, 2026-03-27T23:59",
    "rti, 2026-03-07T16:00, 2026-03-08T16:00",
    "consultation, 2026-03-08T16:00, -",
    "media, 2026-03-06T20:00, 2026-03-07T16:00",
    "elected-representative, 2026-03-07T16:00, 2026-03-13T16:00",
    "misinformation, 2026-03-06T20:00, 2026-03-07T16:00",
    "crisis, 2026-03-06T17:00, -",
    "abusive, 2026-03-07T04:00, 2026-03-07T04:00",
    "unlawful-urgent, 2026-03-06T17:00, 2026-03-06T18:00",
    "personal-data-exposed, 2026-03-06T17:00, 2026-03-06T20:00",
    "security-incident, 2026-03-06T16:15, 2026-03-06T22:00",
    "legal-notice, 2026-03-06T17:00, 2026-03-06T19:00",
    "off-topic-or-praise, -, -"
  })
  void each_category_has_its_times(String category, String first, String close) {
    Decision<QueryTimes> decision = asked(category, RECEIVED);

    assertThat(told(decision, "firstBy")).asString().startsWith(first);
    assertThat(told(decision, "closeBy")).asString().startsWith(close);
    assertThat(decision.ruling().kind()).isEqualTo("ANSWER");
  }

  @Test
  void there_are_sixteen_categories_and_each_has_words_in_both_languages() {
    Messages hindi = GovernanceMessages.in("hi");

    assertThat(QueryCategories.all())
        .hasSize(16)
        .allSatisfy(
            one -> {
              assertThat(hindi.find("term.query." + one.code())).isPresent();
              assertThat(hindi.find("term.reply-form." + one.form())).isPresent();
              assertThat(one.roles())
                  .allSatisfy(role -> assertThat(hindi.find("term.desk-role." + role)).isPresent());
            });
    assertThat(hindi.untranslated()).isEmpty();
  }

  @Nested
  class TimesOfTheLaw {

    @ParameterizedTest
    @CsvSource({
      "legal-notice, 2026-02-19T23:59:59+05:30, 2026-02-21T11:59:59",
      "legal-notice, 2026-02-20T00:00:00+05:30, 2026-02-20T03:00:00",
      "unlawful-urgent, 2026-02-19T12:00:00+05:30, 2026-02-20T12:00:00",
      "unlawful-urgent, 2026-02-20T12:00:00+05:30, 2026-02-20T14:00:00",
      "grievance, 2024-08-23T00:00:00+05:30, 2024-09-13T23:59:59",
      "security-incident, 2022-06-28T00:00:00+05:30, 2022-06-28T06:00:00",
    })
    void are_those_of_the_day_of_receipt(String category, String received, String close) {
      Decision<QueryTimes> decision = asked(category, received);

      assertThat(told(decision, "closeBy")).asString().startsWith(close);
      assertThat(told(decision, "closeByLaw")).isEqualTo(true);
    }

    @ParameterizedTest
    @CsvSource({
      "grievance, 2024-08-22T23:59:59+05:30",
      "security-incident, 2022-06-27T12:00:00+05:30",
      "legal-notice, 2021-02-24T12:00:00+05:30"
    })
    void go_to_an_officer_where_they_were_not_found(String category, String received) {
      assertThat(asked(category, received).ruling().kind()).isEqualTo("REFER");
    }

    /** A department with a page on a platform of others is no intermediary. */
    @ParameterizedTest
    @ValueSource(strings = {"legal-notice", "unlawful-urgent"})
    void of_the_rules_on_intermediaries_bind_no_user(String category) {
      Map<String, Object> query = query(category, RECEIVED);
      query.put("hostingRole", "USER");
      Decision<QueryTimes> decision = ask(Map.of("query", query));
      assertThat(told(decision, "closeByLaw")).isEqualTo(false);
      assertThat(decision.ruling().kind()).isEqualTo("ANSWER");

      query.remove("hostingRole");
      assertThat(missing(ask(Map.of("query", query)))).containsExactly("hostingRole");
    }

    @Test
    void are_not_lengthened_by_a_standard() {
      Decision<QueryTimes> decision =
          ask(
              Map.of(
                  "query", query("legal-notice", RECEIVED),
                  "standard", standard("legal-notice", "4", "8"),
                  "officeHours", OFFICE));

      assertThat(told(decision, "firstBy")).isEqualTo("2026-03-06T19:00:00+05:30");
      assertThat(told(decision, "closeBy")).isEqualTo("2026-03-06T19:00:00+05:30");
      assertThat(codes(decision)).contains("reply.longer-than-law");
    }

    @Test
    void may_be_shortened_by_one() {
      Decision<QueryTimes> decision =
          ask(
              Map.of(
                  "query", query("legal-notice", RECEIVED),
                  "standard", standard("legal-notice", "1", "2"),
                  "officeHours", OFFICE));

      assertThat(told(decision, "closeBy")).isEqualTo("2026-03-06T18:00:00+05:30");
      assertThat(told(decision, "closeByLaw")).isEqualTo(false);
      assertThat(codes(decision)).doesNotContain("reply.longer-than-law");
    }
  }

  @Test
  void a_published_first_time_is_not_cut_by_the_default_for_the_close() {
    Map<String, Object> tree = new HashMap<>(Map.of("query", query("abusive", RECEIVED)));
    tree.put(
        "standard",
        Map.of(
            "published",
            "Charter",
            "times",
            List.of(
                Map.of("queryCategory", "abusive", "firstHours", "24", "clock", "CLOCK_HOURS"))));

    assertThat(told(ask(tree), "firstBy")).isEqualTo("2026-03-07T16:00:00+05:30");
    assertThat(told(ask(tree), "closeBy")).isEqualTo("2026-03-07T16:00:00+05:30");
  }

  @Nested
  class OfficeHoursOfTheStandard {

    private final Map<String, Object> tree = new HashMap<>();

    private String first(String received, String hours) {
      tree.put("query", query("routine", received));
      tree.put("standard", standard("routine", hours, "80"));
      tree.put("officeHours", OFFICE);
      return told(ask(tree), "firstBy").toString();
    }

    @ParameterizedTest
    @CsvSource({
      "2026-03-06T16:00:00+05:30, 2, 2026-03-06T18:00:00+05:30",
      "2026-03-06T16:00:00+05:30, 2.25, 2026-03-10T10:15:00+05:30",
      "2026-03-06T17:59:59+05:30, 1, 2026-03-10T10:59:59+05:30",
      "2026-03-06T18:00:00+05:30, 1, 2026-03-10T11:00:00+05:30",
      "2026-03-06T03:00:00+05:30, 1, 2026-03-06T11:00:00+05:30",
      "2026-03-07T12:00:00+05:30, 8, 2026-03-10T18:00:00+05:30",
      "2026-03-06T10:30:00Z, 2, 2026-03-06T18:00:00+05:30",
    })
    void run_on_working_days_only(String received, String hours, String due) {
      assertThat(first(received, hours)).isEqualTo(due);
    }

    @Test
    void need_the_office_hours() {
      tree.put("query", query("routine", RECEIVED));
      tree.put("standard", standard("routine", "4", "8"));
      Decision<QueryTimes> decision = ask(tree);

      assertThat(missing(decision)).containsExactly("officeHours");
      assertThat(told(decision, "responseOwed")).isEqualTo(true);
    }

    @Test
    void of_a_year_without_holidays_are_not_guessed() {
      tree.put("query", query("routine", "2026-12-31T17:00:00+05:30"));
      tree.put("standard", standard("routine", "1", "8"));
      tree.put("officeHours", OFFICE);
      Decision<QueryTimes> decision = ask(tree);

      assertThat(missing(decision)).containsExactly("2027/officeHolidays");
      assertThat(told(decision, "firstBy")).isEqualTo("2026-12-31T18:00:00+05:30");
      assertThat(decision.explain(GovernanceMessages.in("en"))).contains("the notified holidays");
    }
  }

  @Nested
  class Met {

    private Decision<QueryTimes> answered(String member, String at) {
      Map<String, Object> query = query("routine", RECEIVED);
      query.put(member, at);
      return ask(Map.of("query", query));
    }

    @ParameterizedTest
    @CsvSource({
      "firstResponseAt, 2026-03-07T16:00:00+05:30, true",
      "firstResponseAt, 2026-03-07T16:00:01+05:30, false",
    })
    void up_to_the_last_second(String member, String at, boolean inTime) {
      assertThat(answered(member, at).found().orElseThrow().firstInTime()).contains(inTime);
    }

    @ParameterizedTest
    @CsvSource({
      "routine, 2026-03-08T16:00:00+05:30, false",
      "routine, 2026-03-07T16:00:00+05:30, ",
      "abusive, 2026-03-08T16:00:00+05:30, true"
    })
    void a_close_without_a_word_is_a_response_to_what_is_moderated_alone(
        String category, String asOf, Boolean inTime) {
      Map<String, Object> query = query(category, RECEIVED);
      query.put("closedAt", "2026-03-06T17:00:00+05:30");
      assertThat(
              ask(Map.of("query", query, "asOf", asOf))
                  .found()
                  .orElseThrow()
                  .firstInTime()
                  .orElse(null))
          .isEqualTo(inTime);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-07T16:00:00+05:30, ", "2026-03-07T16:00:01+05:30, false"})
    void is_open_while_the_time_runs(String asOf, Boolean inTime) {
      Decision<QueryTimes> decision =
          ask(Map.of("query", query("routine", RECEIVED), "asOf", asOf));

      assertThat(decision.found().orElseThrow().firstInTime().orElse(null)).isEqualTo(inTime);
    }
  }

  @Test
  void a_default_says_that_it_is_one_and_a_published_time_does_not() {
    assertThat(codes(asked("routine", RECEIVED))).containsExactly("reply.default", "reply.default");
    assertThat(
            codes(
                ask(
                    Map.of(
                        "query", query("routine", RECEIVED),
                        "standard", standard("routine", "4", "8"),
                        "officeHours", OFFICE))))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"queryCategory", "receivedAt"})
  void what_is_missing_decides_nothing(String member) {
    Map<String, Object> query = query("routine", RECEIVED);
    query.remove(member);

    assertThat(missing(ask(Map.of("query", query)))).containsExactly(member);
  }

  @Test
  void figures_against_each_other_are_refused() {
    Map<String, Object> query = query("routine", RECEIVED);
    query.put("firstResponseAt", "2026-03-06T15:59:59+05:30");
    Map<String, Object> tree =
        Map.of("query", query, "standard", standard("routine", "9", "8"), "officeHours", OFFICE);

    assertThat(
            ResponseDue.ask(tree)
                .<List<InputFault>>fold(done -> List.of(), faults -> faults)
                .stream()
                .map(InputFault::pointer))
        .containsExactlyInAnyOrder("/query/firstResponseAt", "/standard/times/0/closeHours");
  }

  @ParameterizedTest
  @CsvSource({
    "firstResponseAt, firstResponseRecordedAt",
    "closedAt, closeRecordedAt",
  })
  void what_was_on_record_before_it_happened_is_refused(String act, String recorded) {
    Map<String, Object> query = query("routine", RECEIVED);
    query.put(act, "2026-03-06T17:00:00+05:30");
    query.put(recorded, "2026-03-06T16:59:00+05:30");

    assertThat(
            ResponseDue.ask(Map.of("query", query))
                .<List<InputFault>>fold(done -> List.of(), faults -> faults)
                .stream()
                .map(InputFault::code))
        .containsExactly("reply.recorded");
  }

  @ParameterizedTest
  @CsvSource({"firstResponseAt", "closedAt"})
  void an_act_after_the_moment_for_which_it_is_judged_is_refused(String act) {
    Map<String, Object> query = query("routine", RECEIVED);
    query.put(act, "2026-03-06T17:00:01+05:30");
    Map<String, Object> tree = Map.of("query", query, "asOf", "2026-03-06T17:00:00+05:30");

    assertThat(pointers(tree)).containsExactly("/query/" + act);
    query.put(act, "2026-03-06T17:00:00+05:30");
    assertThat(pointers(tree)).isEmpty();
  }

  private static List<String> pointers(Map<String, Object> tree) {
    return ResponseDue.ask(tree)
        .fold(read -> List.of(), faults -> faults.stream().map(InputFault::pointer).toList());
  }
}
