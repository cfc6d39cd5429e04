package org.govsm.governance.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.Ruling;
import org.govsm.core.text.Messages;
import org.govsm.core.time.WorkingDays;
import org.govsm.governance.assessment.GovernanceMessages;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResponsesTest {

  private static final Messages ENGLISH = GovernanceMessages.in("en");
  private static final Messages HINDI = GovernanceMessages.in("hi");
  private static final OffsetDateTime LATER = OffsetDateTime.parse("2026-03-08T16:00:00+05:30");

  private static Query query(String category, Map<String, ?> more) {
    Map<String, Object> tree = new HashMap<>(more);
    tree.put("queryCategory", category);
    tree.put("receivedAt", "2026-03-06T16:00:00+05:30");
    return Query.fromPlain(tree).orThrow(ENGLISH);
  }

  private static <T> List<String> missing(Ruling<T> ruling) {
    return ruling.fold(a -> List.of(), r -> List.of(), Ruling.Undetermined::missing);
  }

  @Nested
  class StatementToThePublic {

    private String said(Query query, String asOf, Messages words) {
      Decision<QueryTimes> due =
          ResponseDue.of(query, Optional.empty(), Optional.empty(), OffsetDateTime.parse(asOf));
      return words.say(PublicStatement.of(query, due).said());
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "2026-03-07T16:00:00+05:30 | Not answered yet. An answer is due by 7 March 2026, 16:00"
              + " (Indian time).",
          "2026-03-07T16:00:01+05:30 | Not answered. The answer was due by 7 March 2026, 16:00"
              + " (Indian time).",
        })
    void says_whether_the_time_runs(String asOf, String text) {
      assertThat(said(query("routine", Map.of()), asOf, ENGLISH)).isEqualTo(text);
    }

    @Test
    void says_type_and_time_of_an_answer_and_nothing_of_the_person() {
      Query answered =
          query(
              "routine",
              Map.of(
                  "assignedTo", "officer-7",
                  "firstResponseAt", "2026-03-06T17:30:00+05:30",
                  "responseType", "OFFICIAL"));

      assertThat(said(answered, "2026-03-08T10:00:00+05:30", ENGLISH))
          .isEqualTo("Answered after 1 hour 30 minutes. Type: official.");
      assertThat(said(answered, "2026-03-08T10:00:00+05:30", HINDI))
          .isEqualTo("उत्तर दिया गया, लगा समय: 1 घंटा 30 मिनट। प्रकार: आधिकारिक।");
    }

    @Test
    void says_that_no_answer_is_owed() {
      assertThat(said(query("off-topic-or-praise", Map.of()), LATER.toString(), ENGLISH))
          .isEqualTo("No answer is needed.");
    }
  }

  @Nested
  class Measured {

    private final Query good =
        query("routine", Map.of("firstResponseAt", "2026-03-07T16:00:00+05:30"));
    private final Query late =
        query("routine", Map.of("firstResponseAt", "2026-03-07T16:00:01+05:30"));
    private final Query silent = query("routine", Map.of());
    private final Query running = query("programme", Map.of());
    private final Query praise = query("off-topic-or-praise", Map.of());
    private final Query unknown = Query.fromPlain(Map.of("queryCategory", "routine")).orThrow();

    private MeasuredStandard of(Query... queries) {
      return MeasuredStandard.of(List.of(queries), Optional.empty(), Optional.empty(), LATER);
    }

    @Test
    void counts_what_is_owed_and_over() {
      assertThat(of(good, good, late, silent, running, praise).toPlain())
          .containsEntry("inTime", 2L)
          .containsEntry("late", 2L)
          .containsEntry("running", 1L)
          .containsEntry("share", "50.00");
    }

    @ParameterizedTest
    @CsvSource({"66.66, true", "66.67, false"})
    void is_compared_without_rounding(String target, boolean met) {
      assertThat(of(good, good, late).meets(new BigDecimal(target))).contains(met);
    }

    @Test
    void a_query_that_is_not_known_leaves_a_range() {
      MeasuredStandard measured = of(good, late, unknown);

      assertThat(missing(measured.share())).containsExactly("receivedAt");
      assertThat(measured.meets(new BigDecimal("33"))).contains(true);
      assertThat(measured.meets(new BigDecimal("50"))).isEmpty();
      assertThat(measured.meets(new BigDecimal("67"))).contains(false);
    }

    @Test
    void nothing_that_is_over_is_no_share() {
      assertThat(missing(of(running, praise).share())).containsExactly("queries");
      assertThat(of(running).meets(BigDecimal.ZERO)).isEmpty();
    }
  }

  @Nested
  class Routing {

    @Test
    void takes_a_person_for_each_role_of_the_category() {
      Map<String, List<String>> holders =
          Map.of("moderator", List.of("m1", "m2"), "legal-officer", List.of("l1"));
      QueryCategory urgent = QueryCategories.find("unlawful-urgent").orElseThrow();

      assertThat(QueryRouting.persons(urgent, holders))
          .isEqualTo(new Ruling.Answer<>(List.of("m1", "l1")));
      assertThat(missing(QueryRouting.persons(urgent, Map.of("moderator", List.of("m1")))))
          .containsExactly("legal-officer/deskHolder");
    }

    @ParameterizedTest
    @CsvSource({
      "minister, MINISTER_STATEMENT, true",
      "head-of-department, MINISTER_STATEMENT, false",
      "head-of-department, HEAD_STATEMENT, true",
      "nodal-officer, HEAD_STATEMENT, false",
      "nodal-officer, NODAL_STATEMENT, true",
      "responder, NODAL_STATEMENT, false",
      "moderator, POINTER, true"
    })
    void a_response_is_given_by_its_rank_or_above(String role, String rank, boolean may) {
      assertThat(QueryRouting.mayGive(role, rank)).isEqualTo(may);
    }
  }

  @Nested
  class GoingUp {

    private String up(String category, String... held) {
      return QueryRouting.escalated(QueryCategories.find(category).orElseThrow(), Set.of(held))
          .orElse("nobody");
    }

    @ParameterizedTest
    @CsvSource({
      "routine, nodal-officer",
      "abusive, nodal-officer",
      "legal-notice, nodal-officer",
      "consultation, head-of-department",
      "misinformation, head-of-department",
      "policy, nobody",
    })
    void to_the_next_higher_authority(String category, String role) {
      assertThat(up(category, "responder", "moderator", "nodal-officer", "head-of-department"))
          .isEqualTo(role);
    }

    @Test
    void past_an_authority_that_nobody_holds() {
      assertThat(up("routine", "responder", "head-of-department")).isEqualTo("head-of-department");
      assertThat(up("policy", "head-of-department", "minister")).isEqualTo("minister");
      assertThat(up("routine", "responder", "moderator")).isEqualTo("nobody");
    }
  }

  @Nested
  class ClockOverTwoCalendars {

    private final OffsetDateTime from = OffsetDateTime.parse("2026-12-31T16:00:00+05:30");

    private ServiceClock office(String... years) {
      WorkingDays days =
          WorkingDays.fromPlain(
                  Map.of(
                      "id",
                      "office",
                      "daysOff",
                      List.of("SATURDAY", "SUNDAY"),
                      "years",
                      Stream.of(years)
                          .map(
                              year ->
                                  Map.of("year", year, "instrument", "Order", "holidays", Map.of()))
                          .toList()))
              .orThrow();
      return ServiceClock.office(days, LocalTime.of(10, 0), LocalTime.of(17, 0));
    }

    @Test
    void goes_by_the_first_and_by_the_other_where_that_does_not_know_the_year() {
      Duration two = Duration.ofHours(2);
      assertThat(missing(office("2026").due(from, two))).hasSize(1);
      assertThat(office("2026").orElse(office("2026", "2027")).due(from, two))
          .isEqualTo(new Ruling.Answer<>(OffsetDateTime.parse("2027-01-01T11:00:00+05:30")));
      assertThat(office("2026").orElse(office()).due(from, Duration.ofMinutes(60)))
          .isEqualTo(new Ruling.Answer<>(OffsetDateTime.parse("2026-12-31T17:00:00+05:30")));
    }
  }

  @Nested
  class FixedReplies {

    private Decision<Boolean> used(String category, String day, String... without) {
      Map<String, Object> tree =
          new HashMap<>(
              Map.of(
                  "id", "T-1",
                  "queryCategory", category,
                  "hindi", "उत्तर",
                  "approvedBy", "nodal-officer-1",
                  "approvedOn", "2025-11-13",
                  "until", "2026-12-31"));
      tree.keySet().removeAll(List.of(without));
      return FixedReply.fromPlain(tree).orThrow(ENGLISH).mayBeUsed(LocalDate.parse(day));
    }

    @ParameterizedTest
    @CsvSource({
      "routine, 2025-11-12, false",
      "routine, 2025-11-13, true",
      "routine, 2026-12-31, true",
      "routine, 2027-01-01, false",
      "policy, 2026-01-01, false"
    })
    void answer_routine_queries_in_their_term(String category, String day, boolean may) {
      assertThat(used(category, day).found()).contains(may);
    }

    @Test
    void that_nobody_approved_are_open() {
      assertThat(missing(used("routine", "2026-01-01", "approvedBy").ruling()))
          .containsExactly("approvedBy");
    }

    @ParameterizedTest
    @CsvSource({"2025-11-13, ANSWER", "2025-11-14, REFER"})
    void on_information_are_read_again_when_the_exemption_changed(String day, String kind) {
      assertThat(used("rti", day).ruling().kind()).isEqualTo(kind);
    }
  }

  @Nested
  class InAPersonalCapacity {

    private final Map<String, Object> post =
        new HashMap<>(
            Map.of(
                "authorisedSpokesperson", false,
                "identifiesAuthor", true,
                "showsDisclaimer", true,
                "readsAsOfficial", false,
                "confidential", false));

    private Decision<Boolean> asked() {
      return PersonalCapacity.ask(post).orThrow(ENGLISH);
    }

    @ParameterizedTest
    @CsvSource({
      "identifiesAuthor, false",
      "confidential, true",
      "readsAsOfficial, true",
      "showsDisclaimer, false"
    })
    void each_rule_stands_in_the_way_alone(String fact, boolean broken) {
      assertThat(asked().found()).contains(true);
      post.put(fact, broken);
      post.remove("confidential".equals(fact) ? "showsDisclaimer" : "confidential");

      assertThat(asked().found()).as("whatever else is not known").contains(false);
      assertThat(asked().trace().findings())
          .extracting(Finding::code)
          .containsExactly("personal." + fact);
    }

    @Test
    void an_authorised_person_may_state_the_official_view() {
      post.put("readsAsOfficial", true);
      post.put("authorisedSpokesperson", true);
      assertThat(asked().found()).contains(true);

      post.remove("authorisedSpokesperson");
      assertThat(missing(asked().ruling())).containsExactly("authorisedSpokesperson");
    }

    @ParameterizedTest
    @CsvSource({"identifiesAuthor", "confidential", "showsDisclaimer", "readsAsOfficial"})
    void what_nobody_looked_at_is_open(String fact) {
      post.remove(fact);

      assertThat(missing(asked().ruling())).containsExactly(fact);
    }

    @Test
    void has_a_disclaimer_in_each_language() {
      assertThat(ENGLISH.say(PersonalCapacity.disclaimer("A. Devi", "Under Secretary", "DIPR")))
          .isEqualTo(
              "I am A. Devi, Under Secretary, DIPR. I write in my personal capacity. The views"
                  + " are my own and not those of the Government.");
      assertThat(HINDI.say(PersonalCapacity.disclaimer("अ. देवी", "अवर सचिव", "विभाग")))
          .startsWith("मैं अ. देवी, अवर सचिव, विभाग हूँ।");
    }
  }

  @ParameterizedTest(name = "{1} h for {0} on {3}: {4}")
  @CsvSource({
    "grievance, 504, CLOCK_HOURS, 2026-11-24, ''",
    "grievance, 504.1, CLOCK_HOURS, 2026-11-24, /times/0/closeHours",
    "grievance, 505, OFFICE_HOURS, 2026-11-24, /times/0/closeHours",
    "grievance, 9000, CLOCK_HOURS, 2024-08-22, ''",
    "security-incident, 7, CLOCK_HOURS, 2026-11-24, /times/0/closeHours",
    "legal-notice, 100, CLOCK_HOURS, 2026-11-24, ''",
    "routine, 9000, CLOCK_HOURS, 2026-11-24, ''"
  })
  void a_standard_is_no_longer_than_the_law_of_its_day(
      String category, String hours, String clock, String day, String place) {
    Map<String, Object> times =
        Map.of("queryCategory", category, "closeHours", new BigDecimal(hours), "clock", clock);
    ServiceStandard standard =
        ServiceStandard.fromPlain(Map.of("published", "Charter", "times", List.of(times)))
            .orThrow();
    assertThat(standard.beyondLaw(LocalDate.parse(day)))
        .extracting(InputFault::pointer)
        .isEqualTo(place.isEmpty() ? List.of() : List.of(place));
  }
}
