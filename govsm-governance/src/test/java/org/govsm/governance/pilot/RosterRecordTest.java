package org.govsm.governance.pilot;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Messages;
import org.govsm.governance.assessment.Assessment;
import org.govsm.governance.assessment.GovernanceMessages;
import org.govsm.governance.facts.Facts;
import org.govsm.governance.facts.KeptFacts;
import org.govsm.governance.framework.ControlCatalogue;
import org.govsm.governance.pilot.RosterAct.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Rosters that a department keeps")
class RosterRecordTest {

  private static final Messages ENGLISH = GovernanceMessages.in("en");

  /** A Friday. */
  private static final LocalDate DAY = LocalDate.parse("2026-11-20");

  private static final String BEFORE = "2026-11-16T09:00:00+05:30";

  private static Map<String, Object> shift(String person, String day, String from, String to) {
    return Map.of("person", person, "day", day, "from", from, "to", to);
  }

  private static Map<String, Object> plan(Object... more) {
    Map<String, Object> plan = new LinkedHashMap<>();
    plan.put("title", "Desk");
    plan.put("since", "2026-11-16");
    plan.put(
        "coverage",
        List.of(Map.of("days", List.of("FRIDAY", "SATURDAY"), "from", "09:00", "to", "18:00")));
    plan.put(
        "shifts",
        List.of(
            shift("p1", "FRIDAY", "09:00", "18:00"), shift("p2", "SATURDAY", "09:00", "18:00")));
    for (int i = 0; i < more.length; i += 2) {
      plan.put(String.valueOf(more[i]), more[i + 1]);
    }
    return plan;
  }

  private static Map<String, Object> act(Kind kind, String at, Object... more) {
    Map<String, Object> act = new LinkedHashMap<>();
    act.put("kind", kind.name());
    act.put("at", at);
    act.put("by", "officer-1");
    for (int i = 0; i < more.length; i += 2) {
      act.put(String.valueOf(more[i]), more[i + 1]);
    }
    return act;
  }

  private static Map<String, Object> planned(Object... more) {
    return act(Kind.PLAN, BEFORE, "plan", plan(more));
  }

  private static Map<String, Object> change(String at, String person, Object... more) {
    Map<String, Object> change = act(Kind.CHANGE, at, more);
    change.put("on", "2026-11-20");
    change.put("person", person);
    change.put("reason", "On leave");
    return change;
  }

  private static RosterRecord record(Object... acts) {
    return RosterRecord.fromPlain(Map.of("acts", List.of(acts))).orThrow(ENGLISH);
  }

  private static List<String> faults(Object... acts) {
    return RosterRecord.fromPlain(Map.of("acts", List.of(acts)))
        .fold(
            read -> List.of(),
            all -> all.stream().map(one -> one.pointer() + " " + one.code()).toList());
  }

  private static List<String> gaps(RosterRecord record) {
    return record.roster(DAY).gaps().stream().map(one -> ENGLISH.say(one.said())).toList();
  }

  @Nested
  class ItsActs {

    @Test
    void begin_with_a_plan_and_end_with_the_end() {
      assertThat(faults(change(BEFORE, "p1"))).containsExactly("/acts/0/kind roster.not-now");
      Map<String, Object> end =
          act(Kind.END, BEFORE, "on", "2026-11-30", "reason", "The account is closed");
      assertThat(record(planned(), end).next()).isEmpty();
      assertThat(record(planned(), end).plan(LocalDate.parse("2026-11-30"))).isPresent();
      assertThat(record(planned(), end).plan(LocalDate.parse("2026-12-01"))).isEmpty();
      assertThat(faults(planned(), end, planned())).containsExactly("/acts/2/kind roster.not-now");
    }

    @Test
    void stand_in_the_order_of_time_and_are_of_one_account() {
      assertThat(faults(planned(), act(Kind.PLAN, "2026-11-15T09:00:00+05:30", "plan", plan())))
          .containsExactly("/acts/1/at roster.early");
      assertThat(faults(planned(), planned("account", "soil")))
          .containsExactly("/acts/1/plan/account roster.other-account");
    }

    @Test
    void change_only_the_duty_that_a_person_has() {
      assertThat(faults(planned(), change(BEFORE, "p2")))
          .containsExactly("/acts/1/person roster.no-shift");
      assertThat(faults(planned(), change(BEFORE, "p1", "from", "18:00", "to", "20:00")))
          .containsExactly("/acts/1/person roster.no-shift");
      assertThat(faults(planned(), change(BEFORE, "p1", "substitute", "P1")))
          .containsExactly("/acts/1/substitute roster.same");
      assertThat(faults(planned(), change(BEFORE, "p1", "from", "10:00")))
          .containsExactly("/acts/1/to roster.times");
    }

    @Test
    void give_no_duty_to_who_is_on_duty_then() {
      Map<String, Object> both =
          planned(
              "shifts",
              List.of(
                  shift("p1", "FRIDAY", "09:00", "18:00"),
                  shift("p2", "FRIDAY", "14:00", "16:00")));
      assertThat(faults(both, change(BEFORE, "p1", "substitute", "p2")))
          .containsExactly("/acts/1/substitute roster.on-duty");
      assertThat(
              faults(
                  both, change(BEFORE, "p1", "substitute", "p2", "from", "09:00", "to", "14:00")))
          .isEmpty();
    }

    @Test
    void have_windows_and_shifts_that_do_not_overlap_as_those_of_an_estimate() {
      Map<String, Object> twice =
          planned(
              "shifts",
              List.of(
                  shift("p1", "FRIDAY", "09:00", "13:00"),
                  shift("P1", "FRIDAY", "12:59", "18:00")));
      assertThat(faults(twice)).containsExactly("/acts/0/plan/shifts/1/from pilot.on-duty");
    }
  }

  @Nested
  class SevenDays {

    @Test
    void are_covered_by_the_plan() {
      assertThat(gaps(record(planned()))).isEmpty();
      assertThat(record(planned()).findings(DAY)).isEmpty();
    }

    @Test
    void have_a_gap_where_nobody_covers() {
      RosterRecord open = record(planned(), change(BEFORE, "p1", "from", "10:00", "to", "11:30"));
      assertThat(gaps(open)).hasSize(1);
      assertThat(gaps(open).get(0)).contains("Friday", "10:00", "11:30", "1");
      assertThat(open.findings(DAY)).hasSize(1);
      assertThat(gaps(record(planned(), change(BEFORE, "p1", "substitute", "p3")))).isEmpty();
    }

    @Test
    void after_the_change_are_those_of_the_plan_again() {
      RosterRecord open = record(planned(), change(BEFORE, "p1"));
      assertThat(open.roster(DAY).isCovered()).isFalse();
      assertThat(open.roster(DAY.plusDays(1)).isCovered()).isTrue();
    }

    @Test
    void go_by_the_plan_of_each_day() {
      Map<String, Object> next =
          act(Kind.PLAN, BEFORE, "plan", plan("since", "2026-11-21", "shifts", List.of()));
      assertThat(gaps(record(planned(), next))).hasSize(1);
      assertThat(gaps(record(planned(), next)).get(0)).contains("Saturday");
    }

    @ParameterizedTest
    @CsvSource({"9, 0", "8.99, 1"})
    void keep_the_limits_of_a_shift_or_not(BigDecimal longest, int warnings) {
      RosterRecord record =
          record(
              planned(
                  "longestShift",
                  longest,
                  "coverage",
                  List.of(Map.of("days", List.of("FRIDAY"), "from", "09:00", "to", "10:00"))));
      assertThat(
              record.findings(DAY).stream().filter(one -> ENGLISH.say(one.text()).contains("p1")))
          .hasSize(warnings);
    }

    @Test
    void need_as_many_persons_as_their_hours_and_limits_say() {
      RosterRecord one =
          record(
              planned(
                  "longestShift", 5, "shifts", List.of(shift("p1", "FRIDAY", "09:00", "14:00"))));
      assertThat(one.findings(DAY).stream().map(it -> ENGLISH.say(it.text())))
          .anyMatch(text -> text.contains("1 person") && text.contains("2"));
    }
  }

  @Nested
  class AsAFact {

    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-20T12:00:00+05:30");

    private final Map<String, @Nullable Object> stated = new LinkedHashMap<>();

    AsAFact() {
      stated.put("accounts", List.of(Map.of("id", "soil", "moderationMode", "POST")));
      List<Map<String, Object>> people = new ArrayList<>();
      Stream.of("p1", "p2", "p3").forEach(id -> people.add(Map.of("id", id, "active", true)));
      stated.put("people", people);
      stated.put("policies", Map.of("responsiveness", Map.of("turnaround", Map.of("hours", 24))));
    }

    private String outcome(String control, Object... acts) {
      Map<String, @Nullable Object> kept =
          Map.of("roster", RosterBook.of(List.of(record(acts))).toFacts(DAY));
      Facts facts = Facts.fromPlain(KeptFacts.over(stated, kept, DAY)).orThrow(ENGLISH);
      return Assessment.assess(ControlCatalogue.shipped(), facts, NOW)
          .orThrow(ENGLISH)
          .findings()
          .stream()
          .filter(one -> one.control().id().equals(control))
          .map(one -> one.outcome().name())
          .findFirst()
          .orElseThrow();
    }

    @Test
    void its_hours_have_a_moderator_or_not() {
      assertThat(outcome("GSM-RES-04", planned())).isEqualTo("PASS");
      assertThat(outcome("GSM-RES-04", planned(), change(BEFORE, "p1", "substitute", "p3")))
          .isEqualTo("PASS");
      assertThat(outcome("GSM-RES-04", planned(), change(BEFORE, "p1"))).isEqualTo("FAIL");
      assertThat(outcome("GSM-RES-04", planned("account", "water"))).isEqualTo("FAIL");
    }

    @ParameterizedTest
    @CsvSource({"2026-11-20T09:00:00+05:30, PASS", "2026-11-20T09:00:01+05:30, UNKNOWN"})
    void who_covered_is_not_known_where_it_was_said_once_it_had_begun(String at, String outcome) {
      assertThat(outcome("GSM-RES-04", planned(), change(at, "p1", "substitute", "p3")))
          .isEqualTo(outcome);
    }

    @Test
    void a_roster_that_is_typed_otherwise_decides_nothing() {
      stated.put(
          "roster",
          Map.of(
              "coverageHoursPerDay",
              24,
              "shifts",
              List.of(shift("p1", "FRIDAY", "00:00", "24:00"))));
      assertThat(outcome("GSM-RES-04", planned())).isEqualTo("UNKNOWN");
      assertThat(outcome("GSM-GOV-04", roundTheClock("24:00"))).isEqualTo("UNKNOWN");
      stated.put("roster", null);
      assertThat(outcome("GSM-RES-04", planned())).isEqualTo("UNKNOWN");
    }

    @Test
    void the_shortest_day_says_how_long_accounts_are_watched() {
      assertThat(RosterBook.of(List.of(record(planned()))).toFacts(DAY))
          .containsEntry("coverageHoursPerDay", BigDecimal.ZERO);
      assertThat(outcome("GSM-GOV-04", planned())).isEqualTo("FAIL");
      assertThat(outcome("GSM-GOV-04", roundTheClock("24:00"))).isEqualTo("PASS");
      assertThat(outcome("GSM-GOV-04", roundTheClock("23:59"))).isEqualTo("FAIL");
    }

    private static Map<String, Object> roundTheClock(String until) {
      List<String> days =
          List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY");
      return planned("shifts", days.stream().map(day -> shift("p1", day, "00:00", until)).toList());
    }

    @Test
    void without_a_plan_of_those_days_there_is_none() {
      assertThat(RosterBook.of(List.of()).toFacts(DAY)).isEmpty();
      assertThat(RosterBook.of(List.of(record(planned("since", "2026-12-01")))).toFacts(DAY))
          .isEmpty();
    }

    @Test
    void who_is_on_two_rosters_at_once_is_told() {
      RosterRecord water =
          record(
              planned(
                  "account", "water", "shifts", List.of(shift("p1", "FRIDAY", "17:59", "20:00"))));
      RosterRecord later =
          record(
              planned(
                  "account", "water", "shifts", List.of(shift("p1", "FRIDAY", "18:00", "20:00"))));
      assertThat(RosterBook.of(List.of(record(planned()), water)).findings(DAY)).hasSize(1);
      assertThat(RosterBook.of(List.of(record(planned()), later)).findings(DAY)).isEmpty();
    }
  }

  @Test
  void a_fault_says_where_it_is() {
    assertThat(
            RosterAct.fromPlain(act(Kind.CHANGE, BEFORE))
                .<List<String>>fold(
                    read -> List.of(), all -> all.stream().map(InputFault::pointer).toList()))
        .containsExactly("/on", "/person", "/reason");
  }
}
