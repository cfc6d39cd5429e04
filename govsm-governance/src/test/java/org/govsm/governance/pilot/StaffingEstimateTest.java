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
    tree.remove("postsPerWeek");
    assertThat(ask(tree).ruling()).isInstanceOf(Ruling.Refer.class);
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
        .hasSize(3)
        .first()
        .isEqualTo("Thursday, 08:00 to 20:00: 1 person is missing on the roster.");
    assertThat(decision.trace().findings())
        .extracting(one -> one.code())
        .containsOnly("GSM-RES-04");
  }

  @Test
  void rest_counts_over_the_end_of_the_week() {
    Map<String, Object> tree = asked();
    tree.put(
        "coverage",
        List.of(
            window(List.of("SUNDAY"), "16:00", "24:00"),
            window(List.of("MONDAY"), "00:00", "08:00")));
    tree.put("longestShift", "8");
    tree.put("posts", 1);
    assertThat(gaps(answer(tree).roster().orElseThrow())).isEmpty();
    assertThat(gaps(answer(with(tree, "rest", "1")).roster().orElseThrow()))
        .containsExactly("Sunday, 16:00 to 24:00: 1 person is missing on the roster.");
  }

  @Test
  void a_roster_that_was_planned_is_looked_at_for_gaps() {
    Map<String, Object> two = window(List.of("MONDAY"), "08:00", "20:00");
    two.put("atOnce", 2);
    Map<String, Object> tree = with(asked(), "coverage", List.of(two));
    List<Object> shifts =
        Stream.of("asha 08:00 14:00", "ravi 08:00 20:00", "meena 15:00 20:00")
            .map(text -> text.split(" "))
            .<Object>map(
                one -> Map.of("person", one[0], "day", "MONDAY", "from", one[1], "to", one[2]))
            .toList();
    assertThat(gaps(answer(with(tree, "shifts", shifts)).roster().orElseThrow()))
        .containsExactly("Monday, 14:00 to 15:00: 1 person is missing on the roster.");
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
