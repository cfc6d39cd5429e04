package org.govsm.governance.pilot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.Ruling;
import org.govsm.governance.assessment.GovernanceMessages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Posts, cost and roster: the arithmetic, and the gaps of coverage. */
class StaffingEstimateTest {

  private static final List<String> WORKING =
      List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY");

  private static Map<String, Object> window(List<String> days, String from, String to) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("days", days);
    tree.put("from", from);
    tree.put("to", to);
    return tree;
  }

  /** Six days of twelve hours: 72 hours of coverage, and 60.5 hours of work. */
  private static Map<String, Object> asked() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("coverage", List.of(window(WORKING, "08:00", "20:00")));
    tree.put("queriesPerDay", "60");
    tree.put("minutesPerQuery", "8");
    tree.put("postsPerWeek", "6");
    tree.put("minutesPerPost", "45");
    tree.put("moderated", false);
    tree.put("hoursPerPerson", "40");
    tree.put("presence", "80");
    return tree;
  }

  private static Map<String, Object> with(Map<String, Object> tree, String member, Object value) {
    tree.put(member, value);
    return tree;
  }

  private static Decision<Staffing> ask(Map<String, Object> tree) {
    return StaffingEstimate.ask(tree).orThrow(GovernanceMessages.in("en"));
  }

  private static Staffing answer(Map<String, Object> tree) {
    Ruling<Staffing> ruling = ask(tree).ruling();
    assertThat(ruling).isInstanceOf(Ruling.Answer.class);
    return ((Ruling.Answer<Staffing>) ruling).value();
  }

  private static List<String> missing(Map<String, Object> tree) {
    return ask(tree).ruling().fold(answer -> List.of(), refer -> List.of(), open -> open.missing());
  }

  private static List<String> gaps(DutyRoster roster) {
    return roster.gaps().stream().map(one -> GovernanceMessages.in("en").say(one.said())).toList();
  }

  private static List<String> faults(Map<String, Object> tree) {
    List<InputFault> faults = new ArrayList<>();
    StaffingEstimate.ask(tree).part("", faults);
    return faults.stream().map(InputFault::pointer).toList();
  }

  @Test
  void the_larger_of_work_and_coverage_gives_the_posts_and_their_cost() {
    Staffing staffing = answer(with(asked(), "monthlyRate", "45000"));
    assertThat(staffing.taskHours().shown()).isEqualByComparingTo("60.5");
    assertThat(staffing.coverHours().shown()).isEqualByComparingTo("72");
    assertThat(staffing.posts()).isEqualTo(3);
    assertThat(staffing.monthlyCost().orElseThrow().rupees()).isEqualByComparingTo("135000");
    assertThat(answer(asked()).monthlyCost()).isEmpty();
  }

  @Test
  void the_arithmetic_is_told_step_by_step() {
    assertThat(ask(with(asked(), "monthlyRate", "45000")).trace().steps())
        .extracting(step -> GovernanceMessages.in("en").say(step.text()))
        .containsExactly(
            "Queries: 60 a day × 7 days × 8 minutes = 56 hours a week.",
            "Posts: 6 a week × 45 minutes = 4.5 hours a week.",
            "Coverage: 72 hours a week, counted for each person on duty.",
            "One post: 40 hours a week × 80 % = 32 hours.",
            "The larger of work and coverage: 72 hours ÷ 32 hours = 2.25, rounded up to 3 posts.",
            "3 × ₹45,000 = ₹1,35,000 a month.");
  }

  /** 168 hours are 5.25 posts of 32 hours; each of these holds one shift of a day. */
  @Test
  void how_many_posts_leave_no_gap_in_the_roster_is_told() {
    Map<String, Object> tree = with(asked(), "longestShift", "24");
    tree.put("rest", "0");
    List<String> week = StaffingEstimate.week().stream().map(DayOfWeek::name).toList();
    tree.put("coverage", List.of(window(week, "00:00", "24:00")));

    assertThat(answer(tree).posts()).isEqualTo(6);
    assertThat(told(tree))
        .contains(
            "The roster of 6 posts has a gap, as each person has too few hours left for another"
                + " whole shift. The roster of 7 has none. Plan for 7, or split shifts.");
    assertThat(told(with(tree, "posts", 7))).noneMatch(text -> text.contains("gap"));
  }

  @ParameterizedTest
  @CsvSource({"64, 2", "64.01, 3"})
  void posts_are_rounded_up_at_the_boundary(String posts, int needed) {
    Map<String, Object> tree = with(asked(), "queriesPerDay", "0");
    tree.put("coverage", List.of(window(List.of("MONDAY"), "08:00", "10:00")));
    tree.put("minutesPerPost", "60");
    assertThat(answer(with(tree, "postsPerWeek", posts)).posts()).isEqualTo(needed);
  }

  @Test
  void work_beyond_the_coverage_is_told() {
    assertThat(ask(with(asked(), "minutesPerQuery", "12")).trace().findings())
        .extracting(one -> one.code())
        .containsExactly("GSM-RES-01");
    assertThat(ask(asked()).trace().findings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "coverage",
    "queriesPerDay",
    "minutesPerQuery",
    "minutesPerPost",
    "moderated",
    "hoursPerPerson",
    "presence"
  })
  void what_is_not_said_is_named_and_never_nought(String member) {
    Map<String, Object> tree = asked();
    tree.remove(member);
    assertThat(missing(tree)).containsExactly(member);
  }

  @Test
  void moderation_asks_for_its_comments() {
    Map<String, Object> tree = with(asked(), "moderated", true);
    assertThat(missing(tree)).containsExactly("commentsPerDay", "minutesPerComment");
    with(tree, "commentsPerDay", "30");
    assertThat(answer(with(tree, "minutesPerComment", "2")).taskHours().shown())
        .isEqualByComparingTo("67.5");
  }

  @ParameterizedTest
  @CsvSource({"HOURLY, 110", "DAILY, 60.5", "WEEKLY, 56.75"})
  void a_rhythm_counts_hours_or_days_of_coverage(String rhythm, String hours) {
    Map<String, Object> tree = with(asked(), "rhythm", rhythm);
    tree.remove("postsPerWeek");
    assertThat(answer(tree).taskHours().shown()).isEqualByComparingTo(hours);
  }

  @Test
  void bi_weekly_can_be_read_in_two_ways_and_is_asked() {
    Map<String, Object> tree = with(asked(), "rhythm", "BIWEEKLY");
    assertThat(answer(tree).posts()).isEqualTo(3);
    assertThat(told(tree))
        .containsExactly("The number of posts a week counts, and not the rhythm.");
    tree.remove("postsPerWeek");
    assertThat(ask(tree).ruling()).isInstanceOf(Ruling.Refer.class);
    assertThat(ask(tree).found()).isEmpty();
  }

  @Test
  void a_roster_covers_the_hours_within_the_limits_of_each() {
    Map<String, Object> tree = with(asked(), "longestShift", "6");
    DutyRoster roster = answer(with(tree, "rest", "12")).roster().orElseThrow();
    assertThat(roster.isCovered()).isTrue();
    assertThat(roster.persons()).containsExactly("post-1", "post-2", "post-3");
    assertThat(roster.minutes().values()).allMatch(minutes -> minutes <= 40 * 60);
    assertThat(roster.shifts("post-1", DayOfWeek.MONDAY)).containsExactly("08:00–14:00");
  }

  @Test
  void too_few_posts_leave_gaps_that_are_named() {
    Map<String, Object> tree = with(asked(), "longestShift", "6");
    Decision<Staffing> decision = ask(with(tree, "posts", 1));
    DutyRoster roster = decision.found().orElseThrow().roster().orElseThrow();
    assertThat(gaps(roster))
        .hasSize(6)
        .first()
        .isEqualTo("Monday, 14:00 to 20:00: on this roster, 1 person is missing.");
    assertThat(told(tree)).contains("There is 1 post, and 3 are needed.").hasSize(7);
    assertThat(decision.trace().findings())
        .extracting(one -> one.code())
        .containsOnly("GSM-RES-04");
  }

  private static List<String> told(Map<String, Object> tree) {
    return ask(tree).trace().findings().stream()
        .map(one -> GovernanceMessages.in("en").say(one.text()))
        .toList();
  }

  /** So little work that only the hours of coverage decide. */
  private static Map<String, Object> coverage(Object... windows) {
    Map<String, Object> tree = with(asked(), "coverage", List.of(windows));
    with(tree, "queriesPerDay", "0");
    return with(tree, "postsPerWeek", "0");
  }

  private static Map<String, Object> window(String day, String from, String to) {
    return window(List.of(day), from, to);
  }

  private static List<Object> shifts(String... shifts) {
    return Stream.of(shifts)
        .map(text -> text.split(" "))
        .<Object>map(one -> Map.of("person", one[0], "day", one[1], "from", one[2], "to", one[3]))
        .toList();
  }

  @ParameterizedTest
  @CsvSource({"22:00, 1, 0", "22:00, 2, 0", "22:00, 3, 1"})
  void rest_counts_over_the_end_of_the_week(String until, String rest, int gaps) {
    Map<String, Object> tree =
        coverage(window("SUNDAY", "16:00", until), window("MONDAY", "00:00", "08:00"));
    with(with(tree, "longestShift", "8"), "posts", 1);
    assertThat(gaps(answer(with(tree, "rest", rest)).roster().orElseThrow())).hasSize(gaps);
  }

  @Test
  void a_night_is_one_shift_and_needs_no_rest_at_midnight() {
    Map<String, Object> tree =
        coverage(window("SUNDAY", "20:00", "24:00"), window("MONDAY", "00:00", "04:00"));
    with(with(tree, "longestShift", "8"), "rest", "12");
    assertThat(answer(tree).posts()).isEqualTo(1);
    assertThat(answer(tree).roster().orElseThrow().isCovered()).isTrue();
    assertThat(answer(with(tree, "longestShift", "7.5")).posts()).isEqualTo(2);
  }

  @Test
  void posts_are_at_least_those_on_duty_at_once() {
    Map<String, Object> five = window("MONDAY", "08:00", "12:00");
    five.put("atOnce", 5);
    Map<String, Object> tree = coverage(five, window("TUESDAY", "08:00", "12:00"));
    assertThat(answer(with(tree, "monthlyRate", "45000")).posts()).isEqualTo(5);
    assertThat(answer(tree).monthlyCost().orElseThrow().rupees()).isEqualByComparingTo("225000");
    assertThat(ask(tree).explain(GovernanceMessages.in("en")))
        .contains("On duty at once: 5. There are at least as many posts.");
  }

  @ParameterizedTest
  @CsvSource({"8, 0, 2", "8, 12, 3", "8, 16, 3", "8, 17, 3", "6, 12, 3", "6, 18, 4", "24, 24, 1"})
  void posts_are_at_least_those_of_the_shifts(String longest, String rest, int posts) {
    Map<String, Object> tree = coverage(window("MONDAY", "00:00", "24:00"));
    with(with(tree, "longestShift", longest), "rest", rest);
    assertThat(answer(tree).posts()).isEqualTo(posts);
  }

  @Test
  void nobody_who_relieves_is_told_where_the_longest_shift_is_not_stated() {
    Map<String, Object> tree = coverage(window("MONDAY", "00:00", "24:00"));
    assertThat(told(tree))
        .containsExactly(
            "Nobody relieves 1 person on duty for up to 24 hours in a row. State the longest"
                + " shift.");
  }

  @Test
  void the_largest_numbers_are_exact_and_larger_ones_are_refused() {
    Map<String, Object> tree = with(asked(), "moderated", true);
    for (String count : List.of("queriesPerDay", "postsPerWeek", "commentsPerDay")) {
      with(tree, count, "1000000");
    }
    for (String each : List.of("minutesPerQuery", "minutesPerPost", "minutesPerComment")) {
      with(tree, each, "1440");
    }
    with(with(tree, "hoursPerPerson", "1"), "presence", "1");
    Staffing most = answer(with(tree, "monthlyRate", "1000000"));
    assertThat(most.posts()).isEqualTo(36_000_000_000L);
    assertThat(most.monthlyCost().orElseThrow().rupees()).isEqualByComparingTo("36000000000000000");
    assertThat(faults(with(asked(), "minutesPerQuery", "1440.01")))
        .containsExactly("/minutesPerQuery");
    assertThat(faults(with(asked(), "queriesPerDay", "1000001"))).containsExactly("/queriesPerDay");
    assertThat(faults(with(asked(), "monthlyRate", "1000000.01"))).containsExactly("/monthlyRate");
  }

  @Test
  void a_roster_of_posts_counts_the_hours_that_are_left_after_leave() {
    List<String> week = Stream.of(DayOfWeek.values()).map(DayOfWeek::name).toList();
    Map<String, Object> tree = coverage(window(week, "00:00", "24:00"));
    with(with(tree, "presence", "50"), "longestShift", "8");
    assertThat(answer(tree).posts()).isEqualTo(9);
    DutyRoster roster = answer(with(tree, "posts", 5)).roster().orElseThrow();
    assertThat(roster.isCovered()).isFalse();
    assertThat(roster.minutes().values()).allMatch(minutes -> minutes <= 20 * 60);
    assertThat(told(tree)).contains("There are 5 posts, and 9 are needed.");
  }

  @Test
  void a_gap_is_named_only_after_other_ways_were_tried() {
    Map<String, Object> tree =
        coverage(
            window("MONDAY", "08:00", "12:00"),
            window("TUESDAY", "08:00", "12:00"),
            window("WEDNESDAY", "08:00", "10:00"),
            window("THURSDAY", "08:00", "14:00"));
    with(with(tree, "hoursPerPerson", "8"), "presence", "100");
    with(with(tree, "longestShift", "6"), "rest", "1");
    assertThat(answer(tree).posts()).isEqualTo(2);
    assertThat(answer(tree).roster().orElseThrow().isCovered()).isTrue();
  }

  @Test
  void a_planned_roster_that_breaks_a_limit_is_told() {
    Map<String, Object> tree = coverage(window(WORKING, "08:00", "20:00"));
    String[] all = WORKING.stream().map(day -> "p1 " + day + " 08:00 20:00").toArray(String[]::new);
    with(with(tree, "longestShift", "6"), "rest", "13");
    DutyRoster roster = answer(with(tree, "shifts", shifts(all))).roster().orElseThrow();
    assertThat(roster.isCovered()).isTrue();
    assertThat(roster.isWithinLimits()).isFalse();
    assertThat(told(tree))
        .contains(
            "The roster has 1 person, and 3 posts are needed.",
            "p1: 72 hours in the week. The most for one person is 40.",
            "p1, Monday from 08:00: 12 hours in a row. The longest shift is 6.",
            "p1, Tuesday from 08:00: 12 hours of rest before it. The least is 13.")
        .hasSize(1 + 1 + 6 + 5);
    with(with(with(tree, "longestShift", "12"), "rest", "12"), "hoursPerPerson", "72");
    assertThat(answer(tree).roster().orElseThrow().isWithinLimits()).isTrue();
  }

  @Test
  void a_planned_shift_without_an_hour_of_coverage_is_told() {
    Map<String, Object> tree = coverage(window("MONDAY", "08:00", "12:00"));
    with(tree, "shifts", shifts("p1 MONDAY 08:00 12:00", "p1 TUESDAY 08:00 12:00"));
    assertThat(told(with(tree, "longestShift", "8")))
        .containsExactly("p1, Tuesday, 08:00 to 12:00: this shift has no hour of coverage.");
  }

  @ParameterizedTest
  @CsvSource({"8, true", "7, false"})
  void shifts_without_a_break_are_one_shift(String longest, boolean kept) {
    Map<String, Object> tree =
        coverage(window("SUNDAY", "20:00", "24:00"), window("MONDAY", "00:00", "04:00"));
    with(with(tree, "longestShift", longest), "rest", "12");
    with(tree, "shifts", shifts("p1 MONDAY 00:00 04:00", "P1 SUNDAY 20:00 24:00"));
    assertThat(answer(tree).roster().orElseThrow().isWithinLimits()).isEqualTo(kept);
  }

  @Test
  void one_person_twice_at_once_and_comments_that_nobody_moderates_are_faults() {
    List<Object> twice = shifts("p1 MONDAY 08:00 12:00", "p1 MONDAY 11:59 13:00");
    assertThat(faults(with(asked(), "shifts", twice))).containsExactly("/shifts/1/from");
    assertThat(faults(with(asked(), "commentsPerDay", "5"))).containsExactly("/commentsPerDay");
  }

  @ParameterizedTest
  @CsvSource({
    "coverage, Coverage",
    "queriesPerDay, Queries",
    "minutesPerQuery, Queries",
    "minutesPerPost, Posts",
    "commentsPerDay, Comments",
    "hoursPerPerson, One post"
  })
  void what_is_not_said_has_no_step(String member, String step) {
    Map<String, Object> tree = with(asked(), "moderated", true);
    with(with(tree, "commentsPerDay", "5"), "minutesPerComment", "5");
    tree.remove(member);
    assertThat(ask(tree).trace().steps())
        .extracting(one -> GovernanceMessages.in("en").say(one.text()))
        .noneMatch(text -> text.startsWith(step));
  }

  @Test
  void a_roster_that_was_planned_is_looked_at_for_gaps() {
    Map<String, Object> two = window(List.of("MONDAY"), "08:00", "20:00");
    two.put("atOnce", 2);
    Map<String, Object> tree = with(asked(), "coverage", List.of(two));
    List<Object> shifts =
        shifts("asha MONDAY 08:00 14:00", "ravi MONDAY 08:00 20:00", "meena MONDAY 15:00 20:00");
    assertThat(gaps(answer(with(tree, "shifts", shifts)).roster().orElseThrow()))
        .containsExactly("Monday, 14:00 to 15:00: on this roster, 1 person is missing.");
  }

  @Test
  void wrong_times_and_overlapping_hours_are_faults_at_their_place() {
    assertThat(faults(with(asked(), "coverage", List.of(window(WORKING, "8:00", "20:00")))))
        .containsExactly("/coverage/0/from");
    assertThat(faults(with(asked(), "coverage", List.of(window(WORKING, "20:00", "08:00")))))
        .containsExactly("/coverage/0/to");
    assertThat(
            faults(
                with(
                    asked(),
                    "coverage",
                    List.of(
                        window(WORKING, "08:00", "12:00"),
                        window(List.of("FRIDAY"), "11:59", "13:00")))))
        .containsExactly("/coverage/1/from");
    assertThat(faults(with(asked(), "presence", "0.5"))).containsExactly("/presence");
  }
}
