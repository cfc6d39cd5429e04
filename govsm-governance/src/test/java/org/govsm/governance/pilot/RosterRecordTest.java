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
import org.govsm.core.decision.OwnDefault;
import org.govsm.core.text.Messages;
import org.govsm.governance.assessment.Assessment;
import org.govsm.governance.assessment.ControlFinding;
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

  private static final List<String> WEEK =
      List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY");

  /** Two teams of three, four and three days, each day in three parts. */
  private static List<Map<String, Object>> threeShifts(String until) {
    List<Map<String, Object>> shifts = new ArrayList<>();
    for (int i = 0; i < WEEK.size(); i++) {
      int team = i % 2 == 0 ? 0 : 3;
      int from = 0;
      for (int part = 1; part <= 3; part++) {
        String to = part == 3 ? until : String.format("%02d:00", 8 * part);
        if (until.compareTo(String.format("%02d:00", from)) > 0) {
          shifts.add(
              shift(
                  "p" + (team + part),
                  WEEK.get(i),
                  String.format("%02d:00", from),
                  to.compareTo(until) < 0 ? to : until));
        }
        from = 8 * part;
      }
    }
    return shifts;
  }

  private static Map<String, Object> planned(Object... more) {
    return act(Kind.PLAN, BEFORE, "plan", plan(more));
  }

  private static Map<String, Object> change(String at, String person, Object... more) {
    Map<String, Object> change = act(Kind.CHANGE, at, more);
    change.put("on", "2026-11-20");
    change.put("person", person);
    change.put("cause", "LEAVE");
    return change;
  }

  private static RosterRecord record(Object... acts) {
    return RosterRecord.fromPlain(Map.of("acts", List.of(acts))).orThrow(ENGLISH);
  }

  private static RosterBook book(RosterRecord... records) {
    Map<String, RosterRecord> rosters = new LinkedHashMap<>();
    for (int i = 0; i < records.length; i++) {
      rosters.put("R-" + (i + 1), records[i]);
    }
    return RosterBook.of(rosters);
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
      assertThat(record(planned(), end).next(LocalDate.parse("2026-11-30"))).contains(Kind.END);
      assertThat(record(planned(), end).next(LocalDate.parse("2026-12-01"))).isEmpty();
      assertThat(record(planned(), end).plan(LocalDate.parse("2026-11-30"))).isPresent();
      assertThat(record(planned(), end).plan(LocalDate.parse("2026-12-01"))).isEmpty();
      Map<String, Object> over =
          act(Kind.PLAN, "2026-12-01T09:00:00+05:30", "plan", plan("since", "2026-12-01"));
      assertThat(faults(planned(), end, over)).containsExactly("/acts/2/kind roster.not-now");
    }

    /** Until then people fall ill, and a day that was typed wrong is put right. */
    @Test
    void go_on_to_the_last_day() {
      Map<String, Object> end =
          act(Kind.END, BEFORE, "on", "2026-11-30", "reason", "The account is closed");
      Map<String, Object> later =
          act(Kind.END, BEFORE, "on", "2026-12-05", "reason", "A slip of the pen");
      assertThat(gaps(record(planned(), end, change(BEFORE, "p1")))).isNotEmpty();
      assertThat(record(planned(), end, later).lastDay()).contains(LocalDate.parse("2026-12-05"));
      assertThat(faults(planned(), end, planned("since", "2026-12-03")))
          .containsExactly("/acts/2/plan/since roster.after-end");
      assertThat(faults(planned(), end, later, planned("since", "2026-12-03"))).isEmpty();
    }

    @Test
    void drop_a_plan_that_has_not_begun_and_plan_nothing_beyond_fifty_years() {
      Map<String, Object> later = act(Kind.PLAN, BEFORE, "plan", plan("since", "2027-11-16"));
      Map<String, Object> end = act(Kind.END, BEFORE, "on", "2026-11-16", "reason", "Wrong year");
      assertThat(record(planned(), later, end).lastDay()).contains(LocalDate.parse("2026-11-16"));
      assertThat(record(later, end).plan(LocalDate.parse("2027-11-16"))).isEmpty();
      Map<String, Object> past = act(Kind.END, BEFORE, "on", "2026-11-15", "reason", "Wrong year");
      assertThat(faults(planned(), past)).containsExactly("/acts/1/on roster.before-plan");
      assertThat(faults(planned("since", "2076-11-16"))).isEmpty();
      assertThat(faults(planned("since", "2076-11-17")))
          .containsExactly("/acts/0/plan/since roster.far");
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
    void take_back_a_change_until_its_hours_begin() {
      Map<String, Object> back =
          act(Kind.WITHDRAW, "2026-11-20T09:00:00+05:30", "change", 2, "cause", "CORRECTION");
      RosterRecord changed = record(planned(), change(BEFORE, "p1"));
      assertThat(record(planned()).next(DAY)).doesNotContain(Kind.WITHDRAW);
      assertThat(changed.next(DAY)).contains(Kind.WITHDRAW);
      RosterRecord restored = record(planned(), change(BEFORE, "p1"), back);
      assertThat(gaps(restored)).isEmpty();
      assertThat(restored.standingChanges()).isEmpty();
      assertThat(restored.acts()).hasSize(3);
      assertThat(faults(planned(), change(BEFORE, "p1"), back, back))
          .containsExactly("/acts/3/kind roster.not-now");
    }

    @Test
    void publish_their_hours_somewhere_or_say_nothing() {
      assertThat(faults(planned("published", "none")))
          .containsExactly("/acts/0/plan/published roster.published");
      assertThat(faults(planned("published", "https://soil.gov.in/desk"))).isEmpty();
    }

    @Test
    void take_back_a_change_for_the_rest_of_its_hours() {
      Map<String, Object> back =
          act(Kind.WITHDRAW, "2026-11-20T12:00:00+05:30", "change", 2, "cause", "CORRECTION");
      RosterRecord changed = record(planned(), change(BEFORE, "p1"));
      RosterRecord rest = record(planned(), change(BEFORE, "p1"), back);
      assertThat(gaps(changed)).hasSize(1);
      assertThat(gaps(changed).get(0)).contains("09:00 to 18:00");
      assertThat(gaps(rest)).hasSize(1);
      assertThat(gaps(rest).get(0)).contains("09:00 to 12:00");
    }

    /** Two officers say two things of what is over: nothing is known of it. */
    @Test
    void say_with_another_officer_that_a_change_never_happened() {
      Map<String, Object> back =
          act(Kind.WITHDRAW, "2026-11-20T19:00:00+05:30", "change", 2, "cause", "CORRECTION");
      back.put("by", "p1");
      assertThat(faults(planned(), change(BEFORE, "p1"), back))
          .containsExactly("/acts/2/change roster.over");
      back.put("by", "officer-99");
      RosterRecord restored = record(planned(), change(BEFORE, "p1"), back);
      assertThat(gaps(restored)).isEmpty();
      assertThat(restored.shifts(DAY))
          .filteredOn(one -> one.shift().person().equals("p1"))
          .isNotEmpty()
          .allMatch(DayShift::isSaidLater);
      back.put("cause", "LEAVE");
      assertThat(faults(planned(), change(BEFORE, "p1"), back))
          .containsExactly("/acts/2/change roster.over");
    }

    @ParameterizedTest
    @CsvSource({
      "LEAVE, '', ''",
      "LEAVE, Order 4, /reason roster.no-text",
      "ABSENT, Order 4, /reason roster.no-text",
      "OTHER_DUTY, '', ''",
      "OTHER_DUTY, Order 4, ''",
      "OTHER, '', /reason pilot.needed",
      "OTHER, Order 4, ''"
    })
    void have_a_text_only_where_the_cause_does_not_say_enough(
        String cause, String reason, String fault) {
      Map<String, Object> change = change(BEFORE, "p1");
      change.put("cause", cause);
      if (!reason.isEmpty()) {
        change.put("reason", reason);
      }
      assertThat(faults(planned(), change))
          .isEqualTo(fault.isEmpty() ? List.of() : List.of("/acts/1" + fault));
      change.remove("cause");
      change.put("reason", "On leave");
      RosterRecord kept =
          RosterRecord.onRecord(Map.of("acts", List.of(planned(), change))).orThrow(ENGLISH);
      assertThat(kept.acts().get(1).reason()).contains("On leave");
    }

    @ParameterizedTest
    @CsvSource({
      "1, 2026-11-20T09:00:00+05:30, no-change",
      "2, 2026-11-20T18:00:00+05:30, over",
      "2, 2026-11-20T09:00:00+05:30, not-last"
    })
    void take_back_nothing_else(int number, String at, String code) {
      Map<String, Object> back = act(Kind.WITHDRAW, at, "change", number, "cause", "CORRECTION");
      List<Object> acts =
          new ArrayList<>(List.of(planned(), change(BEFORE, "p1", "substitute", "p3")));
      if (code.equals("not-last")) {
        acts.add(change(BEFORE, "p3", "substitute", "p4"));
      }
      acts.add(back);
      assertThat(faults(acts.toArray()))
          .containsExactly("/acts/" + (acts.size() - 1) + "/change roster." + code);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-20T09:00:00+05:30, false", "2026-11-20T09:00:01+05:30, true"})
    void tell_that_a_change_was_recorded_later(String at, boolean later) {
      RosterRecord record = record(planned(), change(at, "p1", "substitute", "p3"));
      assertThat(record.isSaidLater(record.acts().get(1))).isEqualTo(later);
    }

    /** What is planned later of the same day takes nothing back that had begun, or was over. */
    @ParameterizedTest(
        name = "planned {0} {1}, then {2} {3} at 16:00: late {4}, back at 15:00: {5}")
    @CsvSource({
      "09:00, 14:00, 17:00, 18:00, true, over",
      "17:00, 18:00, 09:00, 18:00, false, ''",
      "09:00, 18:00, 14:00, 15:00, true, ''"
    })
    void are_judged_by_the_plan_that_was_on_record_then(
        String from, String to, String nextFrom, String nextTo, boolean late, String back) {
      Map<String, Object> first = planned("shifts", List.of(shift("p1", "FRIDAY", from, to)));
      Map<String, Object> change = change("2026-11-20T10:00:00+05:30", "p1");
      Map<String, Object> withdrawn =
          act(Kind.WITHDRAW, "2026-11-20T15:00:00+05:30", "change", 2, "cause", "CORRECTION");
      Map<String, Object> second =
          act(
              Kind.PLAN,
              "2026-11-20T16:00:00+05:30",
              "plan",
              plan("shifts", List.of(shift("p1", "FRIDAY", nextFrom, nextTo))));

      RosterRecord record = record(first, change, second);
      assertThat(record.isSaidLater(record.acts().get(1))).isEqualTo(late);
      assertThat(faults(first, change, withdrawn))
          .isEqualTo(back.isEmpty() ? List.of() : List.of("/acts/2/change roster." + back));
      withdrawn.put("by", "officer-99");
      List<DayShift> once = record(first, change, withdrawn).shifts(DAY);
      assertThat(record(first, change, withdrawn, second).shifts(DAY))
          .filteredOn(one -> one.shift().to() <= 15 * 60)
          .isEqualTo(once.stream().filter(one -> one.shift().to() <= 15 * 60).toList());
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
    void have_hours_of_some_day() {
      assertThat(faults(planned("coverage", List.of())))
          .containsExactly("/acts/0/plan/coverage roster.no-hours");
      assertThat(
              faults(
                  planned(
                      "coverage",
                      List.of(Map.of("days", List.of(), "from", "09:00", "to", "18:00")))))
          .contains("/acts/0/plan/coverage/0/days pilot.no-days");
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

    @Test
    void that_follow_a_plan_to_come_are_looked_at_too() {
      Map<String, Object> next =
          act(Kind.PLAN, BEFORE, "plan", plan("since", "2026-12-07", "shifts", List.of()));
      assertThat(record(planned(), next).findings(DAY).stream().map(one -> ENGLISH.say(one.text())))
          .hasSize(3)
          .allMatch(text -> text.startsWith("From 7 December 2026: "));
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
    void keep_our_own_limits_whatever_the_plan_says() {
      RosterRecord alone =
          record(
              planned(
                  "hoursPerPerson",
                  168,
                  "shifts",
                  WEEK.stream().map(day -> shift("p1", day, "00:00", "24:00")).toList()));
      assertThat(alone.roster(DAY).isWithinLimits()).isFalse();
      assertThat(alone.findings(DAY))
          .filteredOn(one -> one.citation().instrument().contains("govsm"))
          .extracting(one -> ENGLISH.say(one.text()))
          .anyMatch(text -> text.contains("168") && text.contains("48"));
    }

    @ParameterizedTest
    @CsvSource({"48, 0", "48.01, 1"})
    void let_one_be_on_duty_for_48_hours(BigDecimal hours, int broken) {
      int minutes = hours.subtract(new BigDecimal(40)).multiply(new BigDecimal(60)).intValue();
      List<Map<String, Object>> shifts = new ArrayList<>();
      WEEK.subList(0, 5).forEach(day -> shifts.add(shift("p1", day, "09:00", "17:00")));
      shifts.add(
          shift(
              "p1",
              "SATURDAY",
              "09:00",
              String.format("%02d:%02d", 9 + (minutes + broken) / 60, (minutes + broken) % 60)));
      assertThat(record(planned("shifts", shifts)).roster(DAY).overLimit()).hasSize(broken);
    }

    @Test
    void keep_the_limits_of_the_plan_of_each_day() {
      Map<String, Object> strict = planned("longestShift", 8);
      Map<String, Object> next = act(Kind.PLAN, BEFORE, "plan", plan("since", "2026-11-21"));
      assertThat(record(strict, next).roster(DAY).overLimit()).hasSize(1);
      Map<String, Object> stricter =
          act(Kind.PLAN, BEFORE, "plan", plan("longestShift", 8, "since", "2026-11-21"));
      assertThat(record(planned(), stricter).roster(DAY).overLimit().stream().map(ENGLISH::say))
          .singleElement()
          .asString()
          .contains("p2");
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

    @ParameterizedTest
    @CsvSource({"8, false", "7, true", ", true"})
    void need_them_by_our_own_limits_where_the_plan_has_none_as_strict(
        @Nullable Integer rest, boolean own) {
      List<Object> plan =
          new ArrayList<>(
              List.of(
                  "longestShift", 5, "shifts", List.of(shift("p1", "FRIDAY", "09:00", "14:00"))));
      if (rest != null) {
        plan.addAll(List.of("rest", rest));
      }
      assertThat(record(planned(plan.toArray())).findings(DAY))
          .filteredOn(one -> one.text().key().equals("staffing.fewer-persons"))
          .singleElement()
          .satisfies(
              one ->
                  assertThat(one.citation().equals(OwnDefault.of("staffing of accounts")))
                      .isEqualTo(own));
    }
  }

  @Nested
  class AsAFact {

    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-20T12:00:00+05:30");

    private final Map<String, @Nullable Object> stated = new LinkedHashMap<>();

    AsAFact() {
      stated.put("accounts", List.of(Map.of("id", "soil", "moderationMode", "POST")));
      List<Map<String, Object>> people = new ArrayList<>();
      Stream.of("p1", "p2", "p3", "p4", "p5", "p6")
          .forEach(id -> people.add(Map.of("id", id, "active", true)));
      stated.put("people", people);
      stated.put("policies", Map.of("responsiveness", Map.of("turnaround", Map.of("hours", 24))));
    }

    private String outcome(String control, Object... acts) {
      return outcomes(control, record(acts)).split(" ")[0];
    }

    private String outcomes(String control, RosterRecord... records) {
      ControlFinding found = finding(control, records);
      return found.outcome() + " " + ENGLISH.say(found.text());
    }

    private ControlFinding finding(String control, RosterRecord... records) {
      Map<String, @Nullable Object> kept = Map.of("roster", book(records).toFacts(DAY));
      Facts facts = Facts.fromPlain(KeptFacts.over(stated, kept, DAY)).orThrow(ENGLISH);
      return Assessment.assess(ControlCatalogue.shipped(), facts, NOW)
          .orThrow(ENGLISH)
          .findings()
          .stream()
          .filter(one -> one.control().id().equals(control))
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

    /** A page calls each person of a list by name. */
    @Test
    void who_is_not_counted_is_told_one_by_one() {
      stated.put(
          "people",
          List.of(Map.of("id", "p1", "active", false), Map.of("id", "p2", "active", false)));
      assertThat(finding("GSM-RES-04", record(planned())).text().values().get("persons"))
          .isInstanceOf(List.class);
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
      assertThat(book(record(planned())).toFacts(DAY))
          .containsEntry("coverageHoursPerDay", BigDecimal.ZERO);
      assertThat(outcome("GSM-GOV-04", planned())).isEqualTo("FAIL");
      assertThat(outcome("GSM-GOV-04", roundTheClock("24:00"))).isEqualTo("PASS");
      assertThat(outcome("GSM-GOV-04", roundTheClock("23:59"))).isEqualTo("FAIL");
    }

    private static Map<String, Object> roundTheClock(String until) {
      return planned("shifts", threeShifts(until));
    }

    @Test
    void nobody_stands_a_week_alone() {
      Map<String, Object> alone =
          planned("shifts", WEEK.stream().map(day -> shift("p1", day, "00:00", "24:00")).toList());
      assertThat(outcome("GSM-GOV-04", alone)).isEqualTo("UNKNOWN");
      assertThat(outcome("GSM-RES-04", alone)).isEqualTo("UNKNOWN");
    }

    @Test
    void the_account_with_the_fewest_hours_says_how_long_accounts_are_watched() {
      Map<String, Object> water = new LinkedHashMap<>();
      water.put("id", "water");
      water.put("moderationMode", "POST");
      stated.put("accounts", List.of(Map.of("id", "soil", "moderationMode", "POST"), water));
      RosterRecord all = record(roundTheClock("08:00"));
      RosterRecord soil = record(planned("account", "soil", "shifts", threeShifts("24:00")));
      assertThat(outcomes("GSM-GOV-04", all, soil)).startsWith("FAIL").contains("8");
    }

    @ParameterizedTest
    @CsvSource({"2026-11-26, PASS", "2026-11-25, FAIL", "2026-10-31, FAIL"})
    void who_leaves_is_there_until_the_last_day(String last, String outcome) {
      stated("p4", "leftPostAt", last);
      assertThat(outcome("GSM-GOV-04", roundTheClock("24:00"))).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"accessGrantedAt,", "type, VENDOR", "leftPostAt, 2026-11-19"})
    void who_cannot_moderate_covers_nothing(String member, @Nullable String value) {
      stated("p1", member, value);
      RosterRecord record = record(planned());
      assertThat(outcomes("GSM-RES-04", record)).startsWith("FAIL").contains("9", "p1");
    }

    private void stated(String id, String member, @Nullable String value) {
      List<Map<String, @Nullable Object>> people = new ArrayList<>();
      for (String one : List.of("p1", "p2", "p3", "p4", "p5", "p6")) {
        Map<String, @Nullable Object> person = new LinkedHashMap<>();
        person.put("id", one);
        if (!member.equals("leftPostAt") || !one.equals(id)) {
          person.put("active", true);
        }
        if (one.equals(id)) {
          person.put(member, value);
        }
        people.add(person);
      }
      stated.put("people", people);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-20, FAIL", "2026-11-21, PASS"})
    void after_its_end_nobody_covers_its_hours(String last, String outcome) {
      Map<String, Object> end = act(Kind.END, BEFORE, "on", last, "reason", "The desk is closed");
      assertThat(outcome("GSM-RES-04", planned(), end)).isEqualTo(outcome);
      RosterRecord next = record(planned("since", "2026-11-21", "title", "Next"));
      assertThat(outcomes("GSM-RES-04", record(planned(), end), next)).startsWith("PASS");
    }

    @Test
    void before_it_begins_its_hours_are_not_known() {
      assertThat(outcome("GSM-RES-04", planned("since", "2026-11-21"))).isEqualTo("UNKNOWN");
    }

    @ParameterizedTest
    @CsvSource({"2026-11-20T09:00:00+05:30, PASS", "2026-11-20T09:00:01+05:30, UNKNOWN"})
    void a_plan_covers_only_what_began_after_it(String at, String outcome) {
      Map<String, Object> plan = act(Kind.PLAN, at, "plan", plan());
      assertThat(outcome("GSM-RES-04", plan)).isEqualTo(outcome);
      assertThat(outcome("GSM-RES-04", planned(), plan)).isEqualTo("PASS");
    }

    @Test
    void a_gap_of_hours_that_had_begun_stays_whatever_is_planned_later() {
      Map<String, Object> absent = change("2026-11-20T08:00:00+05:30", "p1");
      Map<String, Object> otherDays =
          plan(
              "coverage",
              List.of(Map.of("days", List.of("SATURDAY"), "from", "09:00", "to", "18:00")),
              "shifts",
              List.of(shift("p2", "SATURDAY", "09:00", "18:00")));
      Map<String, Object> other =
          plan(
              "shifts",
              List.of(
                  shift("p3", "FRIDAY", "09:00", "18:00"),
                  shift("p2", "SATURDAY", "09:00", "18:00")));
      String over = "2026-11-20T20:14:00+05:30";

      assertThat(outcome("GSM-RES-04", planned(), absent)).isEqualTo("FAIL");
      assertThat(outcome("GSM-RES-04", planned(), absent, act(Kind.PLAN, over, "plan", otherDays)))
          .isEqualTo("FAIL");
      assertThat(outcome("GSM-RES-04", planned(), absent, act(Kind.PLAN, over, "plan", other)))
          .isEqualTo("FAIL");
      RosterRecord noon =
          record(planned(), absent, act(Kind.PLAN, "2026-11-20T12:00:00+05:30", "plan", other));
      assertThat(noon.roster(DAY).gaps()).hasSize(1);
      assertThat(outcomes("GSM-RES-04", noon)).startsWith("FAIL").contains(": 3.");
      assertThat(outcome("GSM-RES-04", planned(), act(Kind.PLAN, over, "plan", otherDays)))
          .isEqualTo("PASS");
      assertThat(
              outcome(
                  "GSM-RES-04",
                  planned(),
                  absent,
                  act(Kind.PLAN, "2026-11-20T08:30:00+05:30", "plan", otherDays)))
          .as("planned otherwise before the hours begin")
          .isEqualTo("PASS");
    }

    @Test
    void without_a_plan_of_those_days_there_is_none() {
      assertThat(book().toFacts(DAY)).isEmpty();
      assertThat(book(record(planned("since", "2026-12-01"))).toFacts(DAY)).isEmpty();
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
      assertThat(book(record(planned()), water).findings(DAY)).hasSize(1);
      assertThat(book(record(planned()), later).findings(DAY)).isEmpty();
      assertThat(book(record(planned()), water).findings(DAY))
          .extracting(one -> ENGLISH.say(one.text()))
          .containsExactly("p1, Friday from 17:59: on duty at once on R-1, R-2.");
    }

    @Test
    void who_is_on_several_rosters_is_told_once_with_all_of_them() {
      RosterRecord water = record(planned("account", "water"));
      RosterRecord soil = record(planned("account", "soil"));
      RosterBook book = book(record(planned()), water, soil);
      assertThat(book.findings(DAY))
          .extracting(one -> ENGLISH.say(one.text()))
          .containsExactly(
              "p1, Friday from 09:00: on duty at once on R-1, R-2, R-3.",
              "p2, Saturday from 09:00: on duty at once on R-1, R-2, R-3.");
      assertThat(
              book(record(planned()), water, record(planned("shifts", List.of())))
                  .findings("R-3", DAY))
          .isEmpty();
      assertThat(book.findings("R-3", DAY)).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"21:00, 0", "21:01, 1"})
    void the_limits_of_one_person_are_those_of_all_rosters(String until, int over) {
      RosterRecord water =
          record(
              planned(
                  "account", "water", "shifts", List.of(shift("p1", "FRIDAY", "18:00", until))));
      assertThat(water.findings(DAY).stream().map(one -> one.text().key()))
          .doesNotContain("pilot.roster-shift");
      RosterBook book = book(record(planned()), water);
      assertThat(book.findings(DAY)).hasSize(over);
      assertThat(book.findings("R-2", DAY).stream().map(one -> ENGLISH.say(one.text())))
          .allMatch(text -> text.startsWith("R-1, R-2 together: p1"));
    }

    @Test
    void as_many_are_there_at_once_as_the_roster_asks_for_or_the_control_tells_it() {
      List<Map<String, Object>> two =
          List.of(Map.of("days", List.of("FRIDAY"), "from", "09:00", "to", "18:00", "atOnce", 2));
      assertThat(outcomes("GSM-RES-04", record(planned("coverage", two))))
          .startsWith("WARN")
          .contains("9");
      Map<String, Object> both =
          planned(
              "coverage",
              two,
              "shifts",
              List.of(
                  shift("p1", "FRIDAY", "09:00", "18:00"),
                  shift("p2", "FRIDAY", "09:00", "18:00")));
      assertThat(outcome("GSM-RES-04", both)).isEqualTo("PASS");
      assertThat(outcome("GSM-RES-04", both, change(BEFORE, "p1", "from", "09:00", "to", "10:30")))
          .isEqualTo("WARN");
    }
  }

  @Test
  void a_fault_says_where_it_is() {
    assertThat(
            RosterAct.fromPlain(act(Kind.CHANGE, BEFORE))
                .<List<String>>fold(
                    read -> List.of(), all -> all.stream().map(InputFault::pointer).toList()))
        .containsExactly("/on", "/person", "/cause");
  }
}
