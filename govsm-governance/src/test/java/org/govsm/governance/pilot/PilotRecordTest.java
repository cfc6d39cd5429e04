package org.govsm.governance.pilot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.core.decision.Checked;
import org.govsm.core.process.Guard;
import org.govsm.governance.assessment.GovernanceMessages;
import org.govsm.governance.pilot.CriterionStanding.Outcome;
import org.govsm.governance.pilot.PilotAct.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Life of a pilot: which act follows which, who does it, and how it stands. */
class PilotRecordTest {

  private static final Map<String, Object> ANSWERED =
      criterion("answered", "AT_LEAST", "90", Optional.empty());
  private static final Map<String, Object> FOLLOWERS =
      criterion("followers", "AT_LEAST", "5600", Optional.of("0"));

  private static Map<String, Object> criterion(
      String id, String direction, String target, Optional<String> baseline) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("id", id);
    tree.put("title", "Result of " + id);
    tree.put("metric", "metric-" + id);
    tree.put("direction", direction);
    tree.put("target", target);
    baseline.ifPresent(value -> tree.put("baseline", value));
    tree.put("source", "desk");
    return tree;
  }

  private static Map<String, Object> charter() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("title", "Soil cards");
    tree.put("objectives", List.of(Map.of("text", "Farmers ask", "use", "interaction")));
    tree.put("platforms", List.of("x", "youtube"));
    tree.put("owner", "officer-1");
    tree.put("devices", List.of("mobile", "desktop"));
    tree.put("starts", "2026-10-05");
    tree.put("criteria", List.of(ANSWERED, FOLLOWERS));
    return tree;
  }

  private static Map<String, Object> charter(String member, Object value) {
    Map<String, Object> tree = charter();
    tree.put(member, value);
    return tree;
  }

  private static PilotAct act(Kind kind, String by, String day, Map<String, ?> more) {
    Map<String, Object> tree = new LinkedHashMap<>(more);
    tree.put("kind", kind.name());
    tree.put("at", day + "T11:00:00+05:30");
    tree.put("by", by);
    tree.put("role", PilotAct.roles(kind).get(0));
    return PilotAct.fromPlain(tree).orThrow(GovernanceMessages.in("en"));
  }

  private static Map<String, Object> stated(Kind kind, boolean met) {
    List<Object> all = new ArrayList<>();
    for (Guard guard : PilotRecord.stated(kind)) {
      all.add(Map.of("guard", guard.code(), "met", met));
    }
    return new LinkedHashMap<>(Map.of("stated", all));
  }

  private static PilotRecord after(PilotRecord record, PilotAct act) {
    return record.after(act).orThrow(GovernanceMessages.in("en"));
  }

  private static PilotRecord chartered(Map<String, Object> charter) {
    return after(
        PilotRecord.empty(),
        act(Kind.CHARTER, "officer-1", "2026-09-01", Map.of("charter", charter)));
  }

  private static PilotRecord started(Map<String, Object> charter) {
    PilotRecord approved =
        after(chartered(charter), act(Kind.APPROVE, "officer-2", "2026-09-05", Map.of()));
    PilotRecord soft =
        after(
            approved,
            act(Kind.SOFT_LAUNCH, "officer-2", "2026-09-20", stated(Kind.SOFT_LAUNCH, true)));
    return after(soft, act(Kind.START, "officer-2", "2026-10-05", stated(Kind.START, true)));
  }

  private static PilotAct measured(String on, String answered, String followers) {
    return act(
        Kind.MEASURE,
        "officer-1",
        on,
        Map.of(
            "on",
            on,
            "measures",
            List.of(
                Map.of("criterion", "answered", "result", answered),
                Map.of("criterion", "followers", "result", followers))));
  }

  /** Eight weeks with a report of each; the last results are those given. */
  private static PilotRecord over(String answered, String followers) {
    PilotRecord record = started(charter());
    for (int week = 0; week < 7; week++) {
      LocalDate on = LocalDate.parse("2026-10-08").plusWeeks(week);
      record = after(record, measured(on.toString(), "85", "100"));
    }
    return after(record, measured("2026-11-29", answered, followers));
  }

  private static PilotRecord reviewed(String answered, String followers) {
    return after(
        over(answered, followers),
        act(Kind.REVIEW, "officer-2", "2026-11-30", Map.of("text", "Farmers asked.")));
  }

  private static List<String> refused(PilotRecord record, PilotAct act) {
    return record
        .after(act)
        .fold(
            one -> List.of(),
            faults -> faults.stream().map(one -> one.pointer() + " " + one.code()).toList());
  }

  private static String first(Checked<?> read) {
    return read.<String>fold(one -> "", faults -> faults.get(0).pointer());
  }

  private static List<String> outcomes(PilotRecord record, String day) {
    return record.standing(LocalDate.parse(day)).criteria().stream()
        .map(one -> one.outcome().name())
        .toList();
  }

  @Nested
  class Charter {

    private static Map<String, Object> views(String id, String direction, String target) {
      Map<String, Object> tree = criterion(id, direction, target, Optional.empty());
      tree.put("metric", "views");
      return tree;
    }

    private static List<String> told(PilotRecord record) {
      return record.findings(Optional.empty()).stream().map(one -> one.text().key()).toList();
    }

    @Test
    void criteria_that_exclude_each_other_are_told_and_not_approved() {
      List<Object> both = List.of(views("c2", "AT_LEAST", "1000"), views("c3", "AT_MOST", "10"));
      PilotRecord record = chartered(charter("criteria", both));
      assertThat(told(record)).containsExactly("pilot.excluded");
      PilotAct approval = act(Kind.APPROVE, "officer-2", "2026-09-05", Map.of());
      assertThat(refused(record, approval)).containsExactly("/kind pilot.excluded");

      Map<String, Object> other = views("c3", "AT_MOST", "10");
      other.put("source", "another desk");
      PilotRecord apart =
          chartered(charter("criteria", List.of(views("c2", "AT_LEAST", "1000"), other)));
      assertThat(told(apart)).containsExactly("pilot.excluded");
      assertThat(refused(apart, approval)).isEmpty();
      List<Object> band = List.of(views("c2", "AT_LEAST", "10"), views("c3", "AT_MOST", "10"));
      assertThat(told(chartered(charter("criteria", band)))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
      "queries-in-time, AT_LEAST, 0, , , pilot.always-met",
      "queries-in-time, AT_LEAST, 1, , ,",
      "queries-in-time, AT_MOST, 100, , , pilot.always-met",
      "followers, AT_LEAST, 0, , READINGS, pilot.always-met",
      "followers-net, AT_LEAST, 0, , READINGS_SUM, pilot.met-from-nought",
      "views, AT_LEAST, 0, , , pilot.met-from-nought",
      "views, AT_MOST, 100, , ,",
      "net-followers, AT_LEAST, 0, 12, , pilot.met-from-nought",
      "net-followers, AT_LEAST, 0, -50, ,",
    })
    void a_target_that_every_result_meets_is_told_unless_one_can_be_below_nought(
        String metric, String direction, String target, String before, String by, String told) {
      Map<String, Object> one = criterion("one", direction, target, Optional.ofNullable(before));
      one.put("metric", metric);
      if (by != null) {
        one.put("measuredBy", by);
        one.put("contract", "C-1");
      }
      assertThat(told(chartered(charter("criteria", List.of(one)))))
          .filteredOn(key -> key.contains("met"))
          .isEqualTo(Stream.ofNullable(told).toList());
    }

    @Test
    void one_objective_and_two_platforms_are_approved_by_another_officer() {
      PilotRecord record = chartered(charter());
      assertThat(record.stage()).isEqualTo("PROPOSED");
      assertThat(record.next()).containsExactly(Kind.CHARTER, Kind.APPROVE, Kind.STOP);
      assertThat(record.findings(Optional.empty())).isEmpty();
      assertThat(refused(record, act(Kind.APPROVE, "Officer-1", "2026-09-05", Map.of())))
          .containsExactly("/by pilot.own");
      assertThat(after(record, act(Kind.APPROVE, "officer-2", "2026-09-05", Map.of())).stage())
          .isEqualTo("DESIGNED");
    }

    @Test
    void whoever_wrote_any_version_does_not_approve() {
      PilotRecord record =
          after(
              chartered(charter()),
              act(Kind.CHARTER, "officer-2", "2026-09-02", Map.of("charter", charter())));
      assertThat(refused(record, act(Kind.APPROVE, "officer-1", "2026-09-05", Map.of())))
          .containsExactly("/by pilot.own");
      assertThat(refused(record, act(Kind.APPROVE, "officer-3", "2026-09-05", Map.of()))).isEmpty();
    }

    @Test
    void another_name_makes_no_third_platform() {
      Map<String, Object> names = charter("platforms", List.of("x", "X", "twitter", "You-Tube"));
      assertThat(chartered(names).findings(Optional.empty())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
      "AT_LEAST, 90, 95, 1",
      "AT_LEAST, 90, 90, 0",
      "AT_LEAST, 90, 85, 0",
      "AT_MOST, 24, 20, 1",
      "AT_MOST, 24, 80, 0"
    })
    void a_target_behind_the_result_before_is_told(
        String direction, String target, String before, int told) {
      Map<String, Object> one = criterion("one", direction, target, Optional.of(before));
      assertThat(chartered(charter("criteria", List.of(one))).findings(Optional.empty()))
          .hasSize(told);
    }

    @Test
    void a_third_platform_is_told_by_gsm_pil_03_and_not_approved() {
      PilotRecord record = chartered(charter("platforms", List.of("x", "youtube", "facebook")));
      assertThat(record.findings(Optional.empty()))
          .singleElement()
          .satisfies(
              one -> {
                assertThat(one.code()).isEqualTo("GSM-PIL-03");
                assertThat(one.citation().provision()).contains("5.1.5");
              });
      assertThat(refused(record, act(Kind.APPROVE, "officer-2", "2026-09-05", Map.of())))
          .containsExactly("/kind process.not-met");
    }

    @Test
    void two_objectives_are_one_pilot_only_with_one_topic() {
      List<Object> two = List.of(Map.of("text", "One"), Map.of("text", "Two"));
      Map<String, Object> wide = charter("objectives", two);
      assertThat(chartered(wide).findings(Optional.empty()))
          .extracting(one -> one.code())
          .containsExactly("GSM-PIL-02");
      wide.put("topics", List.of(Map.of("text", "Soil")));
      assertThat(chartered(wide).findings(Optional.empty())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"owner", "platforms", "objectives"})
    void what_is_not_said_does_not_decide(String member) {
      Map<String, Object> open = charter();
      open.remove(member);
      assertThat(refused(chartered(open), act(Kind.APPROVE, "officer-2", "2026-09-05", Map.of())))
          .containsExactly("/kind process.unknown");
    }

    @Test
    void a_charter_without_a_criterion_is_written_and_not_approved() {
      Map<String, Object> open = charter("criteria", List.of());
      assertThat(refused(chartered(open), act(Kind.APPROVE, "officer-2", "2026-09-05", Map.of())))
          .containsExactly("/kind pilot.no-criterion");
    }

    @Test
    void devices_term_and_platforms_are_told() {
      Map<String, Object> one = charter("devices", List.of("mobile"));
      one.put("weeks", 7);
      one.put("platforms", List.of("x", "TikTok"));
      assertThat(PilotCharter.fromPlain(one).orThrow().findings(Optional.empty()))
          .extracting(finding -> finding.text().key())
          .startsWith("pilot.few-devices", "pilot.short")
          .hasSize(3);
      one.remove("devices");
      assertThat(PilotCharter.fromPlain(one).orThrow().findings(Optional.empty()))
          .extracting(finding -> finding.text().key())
          .contains("pilot.open.GSM-PIL-04");
    }

    @Test
    void a_metric_is_judged_by_the_table_of_the_department_and_by_nothing_else() {
      UseTable table =
          UseTable.fromPlain(
                  Map.of(
                      "uses",
                      List.of(Map.of("use", "interaction", "metrics", List.of("metric-answered")))))
              .orThrow();
      PilotCharter charter = PilotCharter.fromPlain(charter()).orThrow();
      assertThat(charter.findings(Optional.of(table)))
          .singleElement()
          .satisfies(
              one -> {
                assertThat(one.code()).isEqualTo("GSM-OBJ-03");
                assertThat(one.text().values()).containsEntry("metric", "metric-followers");
              });
      assertThat(table.metrics("feedback")).isEmpty();
      assertThat(table.content("interaction")).isEmpty();
    }

    @Test
    void the_same_use_or_criterion_twice_is_a_fault_at_its_place() {
      Map<String, Object> row = Map.of("use", "feedback");
      assertThat(UseTable.fromPlain(Map.of("uses", List.of(row, row))).part("", new ArrayList<>()))
          .isEmpty();
      Map<String, Object> twice = charter("criteria", List.of(ANSWERED, ANSWERED));
      assertThat(first(PilotCharter.fromPlain(twice))).isEqualTo("/criteria/1/id");
    }
  }

  @Nested
  class Start {

    @Test
    void each_condition_is_stated_and_none_is_taken_for_granted() {
      PilotRecord record =
          after(chartered(charter()), act(Kind.APPROVE, "officer-2", "2026-09-05", Map.of()));
      assertThat(PilotRecord.stated(Kind.SOFT_LAUNCH))
          .extracting(Guard::code)
          .containsExactly("GSM-CMT-05", "GSM-RES-06", "GSM-ACC-05", "posts-prepared");
      assertThat(refused(record, act(Kind.SOFT_LAUNCH, "officer-2", "2026-09-20", Map.of())))
          .hasSize(4)
          .containsOnly("/kind process.unknown");
      assertThat(
              refused(
                  record,
                  act(
                      Kind.SOFT_LAUNCH,
                      "officer-2",
                      "2026-09-20",
                      stated(Kind.SOFT_LAUNCH, false))))
          .hasSize(4)
          .containsOnly("/kind process.not-met");
    }

    @Test
    void a_condition_of_another_stage_is_refused_at_its_place() {
      PilotRecord record =
          after(chartered(charter()), act(Kind.APPROVE, "officer-2", "2026-09-05", Map.of()));
      assertThat(
              refused(
                  record,
                  act(Kind.SOFT_LAUNCH, "officer-2", "2026-09-20", stated(Kind.START, true))))
          .containsExactly(
              "/stated/0/guard pilot.no-condition", "/stated/1/guard pilot.no-condition");
    }

    @Test
    void an_act_before_the_last_or_of_another_stage_is_refused() {
      PilotRecord record = started(charter());
      assertThat(refused(record, measured("2026-10-04", "1", "1")))
          .containsExactly("/at pilot.early", "/on pilot.before-start");
      assertThat(refused(record, act(Kind.APPROVE, "officer-2", "2026-10-06", Map.of())))
          .containsExactly("/kind pilot.not-now");
    }

    @ParameterizedTest
    @CsvSource({"2026-10-04, /kind pilot.before-charter", "2026-10-05, ", "2026-10-06, "})
    void the_pilot_starts_on_the_day_of_its_charter_or_later(String day, String fault) {
      PilotRecord approved =
          after(chartered(charter()), act(Kind.APPROVE, "officer-2", "2026-09-05", Map.of()));
      PilotRecord soft =
          after(
              approved,
              act(Kind.SOFT_LAUNCH, "officer-2", "2026-09-20", stated(Kind.SOFT_LAUNCH, true)));
      PilotAct start = act(Kind.START, "officer-2", day, stated(Kind.START, true));
      assertThat(String.join("|", refused(soft, start))).isEqualTo(fault == null ? "" : fault);
    }

    @ParameterizedTest
    @CsvSource({"2026-10-05, ", "2026-10-06, /kind pilot.past-start"})
    void a_charter_whose_first_day_has_passed_is_not_approved(String day, String fault) {
      PilotAct approval = act(Kind.APPROVE, "officer-2", day, Map.of());
      assertThat(String.join("|", refused(chartered(charter()), approval)))
          .isEqualTo(fault == null ? "" : fault);
    }

    @ParameterizedTest
    @CsvSource({"150, ", "90, -5", "90, 101"})
    void a_share_is_no_more_than_the_whole(String target, String baseline) {
      Map<String, Object> criterion =
          new LinkedHashMap<>(
              criterion("share", "AT_LEAST", target, Optional.ofNullable(baseline)));
      criterion.put("metric", "queries-in-time");
      PilotAct act =
          act(
              Kind.CHARTER,
              "officer-1",
              "2026-09-01",
              Map.of("charter", charter("criteria", List.of(criterion))));
      assertThat(refused(PilotRecord.empty(), act))
          .containsExactly(
              "/charter/criteria/0/"
                  + (baseline == null ? "target" : "baseline")
                  + " pilot.no-share");
    }

    @ParameterizedTest
    @CsvSource({
      "followers, 9999999999, ",
      "followers, 10000000000, too-large",
      "first-reply-minutes, 0, no-time",
      "first-reply-minutes, 1, ",
    })
    void a_result_is_one_that_can_be(String metric, String value, String code) {
      Map<String, Object> criterion =
          new LinkedHashMap<>(criterion("c", "AT_LEAST", "9", Optional.empty()));
      criterion.put("metric", metric);
      PilotRecord record = started(charter("criteria", List.of(criterion)));
      PilotAct act =
          act(
              Kind.MEASURE,
              "officer-1",
              "2026-10-12",
              Map.of(
                  "on",
                  "2026-10-12",
                  "measures",
                  List.of(Map.of("criterion", "c", "result", value))));

      assertThat(String.join("|", refused(record, act)))
          .isEqualTo(code == null ? "" : "/measures/0/result pilot." + code);
    }

    @Test
    void the_term_of_eight_weeks_ends_on_its_last_day() {
      PilotRecord record = started(charter());
      assertThat(record.lastDay()).contains(LocalDate.parse("2026-11-29"));
      assertThat(record.standing(LocalDate.parse("2026-10-05")).week()).contains(1);
      assertThat(record.standing(LocalDate.parse("2026-11-08")).week()).contains(5);
      assertThat(record.standing(LocalDate.parse("2026-11-29")).week()).contains(8);
      assertThat(record.standing(LocalDate.parse("2026-11-29")).isReviewDue()).isFalse();
      assertThat(record.standing(LocalDate.parse("2026-11-30")).week()).isEmpty();
      assertThat(record.standing(LocalDate.parse("2026-11-30")).isReviewDue()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"2026-10-03, 1", "2026-10-04, 0"})
    void the_starter_rhythm_cannot_be_stated_before_two_weeks_are_over(String day, int faults) {
      PilotRecord approved =
          after(
              chartered(charter("starts", "2026-10-01")),
              act(Kind.APPROVE, "officer-2", "2026-09-05", Map.of()));
      PilotRecord soft =
          after(
              approved,
              act(Kind.SOFT_LAUNCH, "officer-2", "2026-09-20", stated(Kind.SOFT_LAUNCH, true)));
      assertThat(refused(soft, act(Kind.START, "officer-2", day, stated(Kind.START, true))))
          .hasSize(faults);
    }

    @ParameterizedTest
    @CsvSource({"44, 0", "45, 1"})
    void a_term_has_a_bound_with_every_extension(int weeks, int faults) {
      Map<String, Object> more = Map.of("weeks", weeks, "reason", "Floods");
      assertThat(refused(started(charter()), act(Kind.EXTEND, "head-1", "2026-11-20", more)))
          .hasSize(faults);
    }

    @Test
    void an_extension_is_taken_back_by_another_officer() {
      PilotRecord record = started(charter());
      assertThat(record.next()).doesNotContain(Kind.TAKE_BACK);
      record = extended(extended(record, "2026-11-10", 2), "2026-11-20", 42);
      assertThat(record.weeks()).isEqualTo(52);
      Map<String, Object> why = Map.of("reason", "42 was typed in place of 4");
      assertThat(refused(record, act(Kind.TAKE_BACK, "Head-1", "2026-11-21", why)))
          .containsExactly("/by pilot.own");
      record = after(record, act(Kind.TAKE_BACK, "head-2", "2026-11-21", why));
      assertThat(record.weeks()).isEqualTo(10);
      assertThat(record.lastDay()).contains(LocalDate.parse("2026-12-13"));
      record = extended(record, "2026-11-22", 4);
      assertThat(record.weeks()).isEqualTo(14);
      record = after(record, act(Kind.TAKE_BACK, "head-2", "2026-11-23", why));
      record = after(record, act(Kind.TAKE_BACK, "head-2", "2026-11-23", why));
      assertThat(record.weeks()).isEqualTo(8);
      assertThat(record.next()).contains(Kind.EXTEND).doesNotContain(Kind.TAKE_BACK);
    }

    @Test
    void a_result_of_weeks_that_were_taken_back_counts_no_more() {
      PilotRecord record = after(started(charter()), measured("2026-11-27", "10", "350"));
      record = extended(record, "2026-11-28", 2);
      record = after(record, measured("2026-12-05", "90", "100000"));
      assertThat(outcomes(record, "2026-12-06")).containsExactly("MET", "MET");
      Map<String, Object> why = Map.of("reason", "The floods were elsewhere");
      record = after(record, act(Kind.TAKE_BACK, "head-2", "2026-12-06", why));
      assertThat(outcomes(record, "2026-12-06")).containsExactly("MISSED", "MISSED");
    }

    private static PilotRecord extended(PilotRecord record, String day, int weeks) {
      return after(
          record,
          act(Kind.EXTEND, "head-1", day, Map.of("weeks", weeks, "reason", "Floods of the month")));
    }

    /** 500 on the fourth of 56 days is 100 more than asked; 350 is behind, whatever comes later. */
    @Test
    void growth_is_judged_by_the_term_that_held_on_the_day_of_the_result() {
      PilotRecord record = after(started(charter()), measured("2026-10-08", "90", "350"));
      assertThat(outcomes(record, "2026-11-20")).containsExactly("MET", "BEHIND");
      record = extended(record, "2026-11-20", 44);
      assertThat(outcomes(record, "2026-11-20")).containsExactly("MET", "BEHIND");
      assertThat(record.standing(LocalDate.parse("2026-11-20")).criteria().get(1).expected())
          .hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo("400"));
      record = after(record, measured("2026-11-20", "90", "800"));
      assertThat(outcomes(record, "2026-11-21")).containsExactly("MET", "ON_TRACK");
    }

    @Test
    void an_extension_needs_a_reason_and_moves_the_last_day() {
      PilotRecord record =
          after(
              started(charter()),
              act(Kind.EXTEND, "head-1", "2026-11-20", Map.of("weeks", 2, "reason", "Floods")));
      assertThat(record.weeks()).isEqualTo(10);
      assertThat(record.lastDay()).contains(LocalDate.parse("2026-12-13"));
      Map<String, Object> tree =
          Map.of(
              "kind",
              "EXTEND",
              "at",
              "2026-11-20T11:00:00+05:30",
              "by",
              "head-1",
              "role",
              "author",
              "weeks",
              0);
      assertThat(PilotAct.fromPlain(tree).part("", new ArrayList<>())).isEmpty();
    }
  }

  @Nested
  class Results {

    @ParameterizedTest
    @CsvSource({
      "90, 500, MET, ON_TRACK",
      "89.9, 500, BEHIND, ON_TRACK",
      "90, 399, MET, BEHIND",
      "90, 400, MET, ON_TRACK",
      "90, 5600, MET, MET"
    })
    void a_result_of_the_fourth_day_is_judged_by_its_target_and_by_even_growth(
        String answered, String followers, String one, String other) {
      PilotRecord record = after(started(charter()), measured("2026-10-08", answered, followers));
      assertThat(outcomes(record, "2026-10-09")).containsExactly(one, other);
    }

    @Test
    void no_result_is_unmeasured_and_never_met() {
      assertThat(outcomes(started(charter()), "2026-10-09"))
          .containsExactly("UNMEASURED", "UNMEASURED");
    }

    @Test
    void a_report_that_lacks_a_criterion_is_none() {
      PilotAct one =
          act(
              Kind.MEASURE,
              "officer-1",
              "2026-10-08",
              Map.of(
                  "on",
                  "2026-10-08",
                  "measures",
                  List.of(Map.of("criterion", "answered", "result", "90"))));
      assertThat(
              after(started(charter()), one)
                  .standing(LocalDate.parse("2026-10-12"))
                  .weeksWithoutReport())
          .containsExactly(1);
    }

    @ParameterizedTest
    @CsvSource({
      "DESK_IN_TIME, 90, 7, ",
      "DESK_IN_TIME, 90, , /measures/0/result pilot.measured",
      ", 90, 7, /measures/0/result pilot.measured",
      "DESK_IN_TIME, 100.01, 7, /measures/0/result pilot.no-share",
      "DESK_FIRST_REPLY, 195, 7, ",
    })
    void what_is_worked_out_is_not_stated(String by, String result, Integer counted, String fault) {
      Map<String, Object> criterion = new LinkedHashMap<>(ANSWERED);
      if (by != null) {
        criterion.put("measuredBy", by);
      }
      Map<String, Object> measure = new LinkedHashMap<>();
      measure.put("criterion", "answered");
      measure.put("result", result);
      if (counted != null) {
        measure.put("counted", counted);
      }
      PilotRecord record = started(charter("criteria", List.of(criterion)));
      PilotAct act =
          act(
              Kind.MEASURE,
              "officer-1",
              "2026-10-11",
              Map.of("on", "2026-10-11", "measures", List.of(measure)));
      assertThat(String.join("|", refused(record, act))).isEqualTo(fault == null ? "" : fault);
    }

    /** A report of today that rests on a count of the first week says so. */
    @Test
    void what_was_read_is_of_the_day_of_the_oldest_reading() {
      Map<String, Object> criterion =
          new LinkedHashMap<>(criterion("f", "AT_LEAST", "5600", Optional.of("0")));
      criterion.put("measuredBy", "READINGS");
      criterion.put("contract", "C1");
      Map<String, Object> measure = new LinkedHashMap<>();
      measure.put("criterion", "f");
      measure.put("result", "700");
      measure.put("counted", 1);
      measure.put("asOf", "2026-10-11");
      PilotRecord record =
          after(
              started(charter("criteria", List.of(criterion))),
              act(
                  Kind.MEASURE,
                  "officer-1",
                  "2026-10-30",
                  Map.of("on", "2026-10-30", "measures", List.of(measure))));
      CriterionStanding one = record.standing(LocalDate.parse("2026-10-30")).criteria().get(0);
      assertThat(one.on()).contains(LocalDate.parse("2026-10-11"));
      assertThat(one.outcome()).isEqualTo(CriterionStanding.Outcome.ON_TRACK);
      assertThat(GovernanceMessages.in("en").say(one.said())).contains("11 October 2026");
    }

    @Test
    void a_report_that_came_late_is_told_and_accepted_on_file() {
      PilotRecord record = started(charter());
      for (int week = 1; week < 8; week++) {
        String on = LocalDate.parse("2026-10-08").plusWeeks(week).toString();
        record = after(record, measured(on, "95", "5600"));
      }
      PilotRecord whole = after(record, late("2026-11-29"));
      assertThat(whole.standing(LocalDate.parse("2026-11-30")).lateReports())
          .containsExactly(new PilotStanding.LateReport(1, LocalDate.parse("2026-11-29")));
      for (String day : List.of("2026-10-18", "2026-10-19")) {
        assertThat(
                after(started(charter()), late(day))
                    .standing(LocalDate.parse("2026-10-20"))
                    .lateReports())
            .as(day)
            .hasSize(day.equals("2026-10-19") ? 1 : 0);
      }
      assertThat(whole.standing(LocalDate.parse("2026-11-30")).weeksWithoutReport()).isEmpty();
      Map<String, Object> found = new LinkedHashMap<>(Map.of("text", "Farmers asked."));
      assertThat(refused(whole, act(Kind.REVIEW, "officer-2", "2026-11-30", found)))
          .containsExactly("/reference pilot.late-weeks");
      found.put("reference", "Note 12 on file");
      assertThat(refused(whole, act(Kind.REVIEW, "officer-2", "2026-11-30", found))).isEmpty();
    }

    /** Results of the first week, which ended on 11 October, put on record on another day. */
    private static PilotAct late(String day) {
      Map<String, Object> tree = new LinkedHashMap<>(measured("2026-10-08", "90", "500").toPlain());
      tree.put("at", day + "T12:00:00+05:30");
      return PilotAct.fromPlain(tree).orThrow(GovernanceMessages.in("en"));
    }

    @Test
    void a_week_without_results_is_named_once_it_is_over() {
      PilotRecord record = after(started(charter()), measured("2026-10-08", "90", "500"));
      assertThat(record.standing(LocalDate.parse("2026-10-18")).weeksWithoutReport()).isEmpty();
      assertThat(record.standing(LocalDate.parse("2026-10-19")).weeksWithoutReport())
          .containsExactly(2);
    }

    @Test
    void a_least_result_counts_down_as_well() {
      Map<String, Object> charter =
          charter("criteria", List.of(criterion("hours", "AT_MOST", "24", Optional.of("80"))));
      PilotAct act =
          act(
              Kind.MEASURE,
              "officer-1",
              "2026-10-11",
              Map.of(
                  "on",
                  "2026-10-11",
                  "measures",
                  List.of(Map.of("criterion", "hours", "result", "73"))));
      PilotRecord record = after(started(charter), act);
      assertThat(outcomes(record, "2026-10-12")).containsExactly("ON_TRACK");
      assertThat(record.standing(LocalDate.parse("2026-10-12")).criteria(Outcome.ON_TRACK))
          .singleElement()
          .satisfies(one -> assertThat(one.expected().orElseThrow()).isEqualByComparingTo("73"));
    }

    @Test
    void results_of_another_criterion_of_tomorrow_or_after_the_term_are_refused() {
      PilotRecord record = started(charter());
      Map<String, Object> other =
          Map.of(
              "on", "2026-12-05", "measures", List.of(Map.of("criterion", "none", "result", "1")));
      assertThat(refused(record, act(Kind.MEASURE, "officer-1", "2026-12-04", other)))
          .containsExactly("/measures/0/criterion pilot.no-such-criterion", "/on pilot.ahead");
      assertThat(refused(record, act(Kind.MEASURE, "officer-1", "2026-12-06", other)))
          .contains("/on pilot.after-term");
    }

    @Test
    void a_result_before_the_last_week_does_not_tell_of_the_end() {
      PilotRecord record = after(started(charter()), measured("2026-11-22", "95", "6000"));
      assertThat(outcomes(record, "2026-11-29")).containsExactly("MET", "MET");
      assertThat(outcomes(record, "2026-11-30")).containsExactly("UNMEASURED", "UNMEASURED");
      PilotRecord last = after(record, measured("2026-11-23", "95", "5599"));
      assertThat(outcomes(last, "2026-11-30")).containsExactly("MET", "MISSED");
    }
  }

  @Nested
  class Close {

    @Test
    void it_is_evaluated_when_the_term_is_over_and_each_week_reported() {
      PilotRecord record = over("95", "6000");
      Map<String, String> text = Map.of("text", "Farmers asked.");
      assertThat(refused(record, act(Kind.REVIEW, "officer-2", "2026-11-29", text)))
          .containsExactly("/kind process.not-met");
      assertThat(refused(started(charter()), act(Kind.REVIEW, "officer-2", "2026-11-30", text)))
          .containsExactly("/kind process.not-met");
      assertThat(reviewed("95", "6000").stage()).isEqualTo("EVALUATE");
    }

    @Test
    void a_result_that_is_on_record_is_replaced_for_a_reason() {
      PilotRecord record = after(started(charter()), measured("2026-10-12", "91", "100"));
      assertThat(refused(record, measured("2026-10-12", "97", "100")))
          .containsExactly("/text pilot.again");
      assertThat(refused(record, measured("2026-10-12", "91.0", "100"))).isEmpty();
      assertThat(refused(record, measured("2026-10-13", "97", "100"))).isEmpty();
      Map<String, Object> why = new LinkedHashMap<>(measured("2026-10-12", "97", "100").toPlain());
      why.put("text", "Two exports were lacking");
      assertThat(refused(record, PilotAct.fromPlain(why).orThrow())).isEmpty();
    }

    @Test
    void it_goes_to_scale_by_another_officer_when_every_criterion_is_met() {
      Map<String, Object> scale = stated(Kind.SCALE, true);
      scale.put("reason", "All targets met");
      PilotRecord record = reviewed("95", "6000");
      assertThat(refused(record, act(Kind.SCALE, "officer-2", "2026-12-02", scale)))
          .containsExactly("/by pilot.own");
      PilotRecord closed = after(record, act(Kind.SCALE, "head-1", "2026-12-02", scale));
      assertThat(closed.stage()).isEqualTo("SCALE");
      assertThat(closed.isOpen()).isFalse();
      assertThat(closed.next()).isEmpty();
    }

    /** The evaluation found it missed: what is typed after it needs a paper. */
    @Test
    void no_pilot_goes_to_scale_on_results_that_its_evaluation_did_not_see() {
      PilotAct later = measured("2026-11-29", "95", "6000");
      Map<String, Object> typed = new LinkedHashMap<>(later.toPlain());
      typed.put("at", "2026-12-01T11:00:00+05:30");
      typed.put("text", "Counted again");
      PilotRecord record = after(reviewed("95", "5599"), PilotAct.fromPlain(typed).orThrow());
      Map<String, Object> scale = stated(Kind.SCALE, true);
      scale.put("reason", "All targets met");
      assertThat(refused(record, act(Kind.SCALE, "head-1", "2026-12-02", scale)))
          .containsExactly("/reference pilot.after-review");

      scale.put("reference", "Note 14 of 1 December");
      assertThat(refused(record, act(Kind.SCALE, "head-1", "2026-12-02", scale))).isEmpty();
    }

    @Test
    void a_term_that_is_over_is_extended_by_an_order_alone() {
      Map<String, Object> more =
          new LinkedHashMap<>(Map.of("weeks", 2, "reason", "Sowing is late"));
      PilotRecord over = over("95", "5599");
      assertThat(refused(over, act(Kind.EXTEND, "head-1", "2026-11-30", more)))
          .containsExactly("/reference pilot.late-extension");
      more.put("reference", "Order 7 of 30 November");
      assertThat(refused(over, act(Kind.EXTEND, "head-1", "2026-11-30", more))).isEmpty();
    }

    @Test
    void a_pilot_that_runs_is_stopped_for_a_reason_and_with_a_plan() {
      Map<String, String> stop = Map.of("reason", "No staff", "plan", "Close by 31 October");
      PilotRecord closed = after(started(charter()), act(Kind.STOP, "head-1", "2026-10-12", stop));
      assertThat(closed.stage()).isEqualTo("STOP");
      assertThat(closed.isOpen()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
      "'Every objective was met, funds are there', None, /reason /plan",
      "The targets have all been achieved, Archive and hand over, /reason",
      "Resources are available, Archive and hand over, /reason",
      "सभी उद्देश्य पूरे हुए, संग्रह और हस्तांतरण, /reason",
      "संसाधन उपलब्ध हैं, संग्रह और हस्तांतरण, /reason",
      "All is well., Archive and hand over, /reason",
      "We have everything we need., Archive and hand over, /reason",
      "There is no lack of means., Archive and hand over, /reason",
      "सब ठीक है, संग्रह और हस्तांतरण, /reason",
      "There is no lack of means but of people, Archive and hand over, ''",
      "No staff, abc, /plan",
      "No staff, It stops., /plan",
      "No staff, बाद में, /plan",
      "No staff, To be decided, /plan",
      "No staff, none, /plan",
      "No staff, -, /plan",
      "No staff, No plan, /plan",
      "No staff, There is no closure plan yet, /plan",
      "No staff, योजना नहीं, /plan",
      "No staff, There is no plan B; the account is archived by 31 March, ''",
      "The objectives are unlikely to be met, Archive and hand over, ''",
      "The targets can’t be reached, Archive and hand over, ''",
      "Meeting the goals is impossible and no more money is there, Archive and hand over, ''",
      "Funds are there and the staff is insufficient, Archive and hand over, ''",
      "संसाधन अपर्याप्त हैं, संग्रह और हस्तांतरण, ''",
      "लक्ष्य प्राप्त होना असंभव है, संग्रह और हस्तांतरण, ''",
      "No staff, कोई नहीं, /plan",
      "The second objective was not met, Archive and hand over, ''",
      "The targets were met only in part, Archive and hand over, ''",
      "Resources are no longer available, Archive and hand over, ''",
      "संसाधन उपलब्ध नहीं हैं, संग्रह और हस्तांतरण, ''",
      "Put off to March, Nothing is public, ''"
    })
    void words_that_deny_the_conditions_of_a_stop_stop_nothing(
        String reason, String plan, String places) {
      Map<String, String> stop = Map.of("reason", reason, "plan", plan);
      assertThat(refused(started(charter()), act(Kind.STOP, "head-1", "2026-10-12", stop)))
          .extracting(one -> one.split(" ", 2)[0])
          .containsExactly(places.isEmpty() ? new String[0] : places.split(" ", -1));
    }

    /** A stop of the wrong pilot is put right by another officer, and the term runs on. */
    @Test
    void a_stop_is_taken_back_by_another_officer_than_who_stopped() {
      Map<String, String> stop = Map.of("reason", "No staff", "plan", "Archive and hand over");
      Map<String, String> back = Map.of("reason", "Another pilot was meant");
      PilotRecord running = started(charter());
      PilotRecord stopped = after(running, act(Kind.STOP, "head-1", "2026-10-12", stop));
      assertThat(stopped.lastDay()).contains(LocalDate.parse("2026-10-12"));
      assertThat(refused(stopped, act(Kind.RESUME, "Head-1", "2026-10-13", back)))
          .containsExactly("/by pilot.own");
      assertThat(refused(running, act(Kind.RESUME, "head-2", "2026-10-13", back)))
          .containsExactly("/kind pilot.not-now");

      PilotRecord resumed = after(stopped, act(Kind.RESUME, "head-2", "2026-10-13", back));
      assertThat(resumed.stage()).isEqualTo("RUN");
      assertThat(resumed.isOpen()).isTrue();
      assertThat(resumed.lastDay()).isEqualTo(running.lastDay());
      assertThat(after(resumed, act(Kind.STOP, "head-2", "2026-10-14", stop)).lastDay())
          .contains(LocalDate.parse("2026-10-14"));
    }

    @Test
    void a_stop_that_is_taken_back_leaves_each_stage_as_it_was() {
      Map<String, String> stop = Map.of("reason", "No staff", "plan", "Archive and hand over");
      Map<String, String> back = Map.of("reason", "Another pilot was meant");
      LocalDate day = LocalDate.parse("2026-12-04");
      PilotRecord evaluated = reviewed("95", "6000");
      for (PilotRecord before : List.of(chartered(charter()), started(charter()), evaluated)) {
        PilotRecord stopped = after(before, act(Kind.STOP, "head-1", "2026-12-02", stop));
        PilotRecord now = after(stopped, act(Kind.RESUME, "head-2", "2026-12-03", back));

        assertThat(now.stage()).isEqualTo(before.stage());
        assertThat(now.next()).isEqualTo(before.next());
        assertThat(now.lastDay()).isEqualTo(before.lastDay());
        assertThat(now.toFacts()).isEqualTo(before.toFacts());
        assertThat(now.standing(day).toPlain()).isEqualTo(before.standing(day).toPlain());
      }
    }

    @Test
    void a_pilot_whose_stop_was_taken_back_goes_to_scale_for_good() {
      Map<String, Object> scale = stated(Kind.SCALE, true);
      scale.put("reason", "All targets met");
      PilotRecord stopped =
          after(
              reviewed("95", "6000"),
              act(
                  Kind.STOP,
                  "head-1",
                  "2026-12-02",
                  Map.of("reason", "No staff", "plan", "Archive and hand over")));
      Map<String, String> back = Map.of("reason", "Another pilot was meant");
      assertThat(refused(stopped, act(Kind.SCALE, "head-2", "2026-12-03", scale)))
          .contains("/kind pilot.not-now");

      PilotRecord scaled =
          after(
              after(stopped, act(Kind.RESUME, "head-2", "2026-12-03", back)),
              act(Kind.SCALE, "head-1", "2026-12-04", scale));
      assertThat(scaled.stage()).isEqualTo("SCALE");
      assertThat(refused(scaled, act(Kind.RESUME, "head-2", "2026-12-05", back)))
          .containsExactly("/kind pilot.not-now");
    }

    /** Growth is told as of the stop, and nothing of it is missed or unreported later. */
    @Test
    void a_pilot_that_was_stopped_stands_for_good_as_it_did_then() {
      Map<String, String> stop = Map.of("reason", "No staff", "plan", "Archive and hand over");
      PilotRecord measured = after(started(charter()), measured("2026-10-11", "95", "5000"));
      PilotRecord stopped = after(measured, act(Kind.STOP, "head-1", "2026-10-12", stop));
      PilotStanding then = stopped.standing(LocalDate.parse("2026-10-12"));
      PilotStanding later = stopped.standing(LocalDate.parse("2027-03-01"));

      assertThat(later.criteria())
          .extracting(CriterionStanding::toPlain)
          .isEqualTo(then.criteria().stream().map(CriterionStanding::toPlain).toList());
      assertThat(later.criteria(Outcome.MISSED)).isEmpty();
      assertThat(later.weeksWithoutReport()).isEmpty();
      assertThat(later.week()).isEmpty();
    }

    @Test
    void a_pilot_that_falls_through_is_stopped_before_it_runs() {
      Map<String, String> stop = Map.of("reason", "Put off to March", "plan", "Nothing is public");
      PilotRecord proposed = chartered(charter());
      PilotRecord designed =
          after(proposed, act(Kind.APPROVE, "officer-2", "2026-09-05", Map.of()));
      PilotRecord launched =
          after(
              designed,
              act(Kind.SOFT_LAUNCH, "officer-2", "2026-09-20", stated(Kind.SOFT_LAUNCH, true)));
      for (PilotRecord record : List.of(proposed, designed, launched)) {
        PilotRecord closed = after(record, act(Kind.STOP, "head-1", "2026-10-03", stop));
        assertThat(closed.stage()).isEqualTo("STOP");
        assertThat(closed.next()).containsExactly(Kind.RESUME);
        assertThat(closed.toFacts()).containsEntry("startedAt", null);
      }
    }

    @Test
    void a_criterion_that_was_missed_stands_in_the_way_of_scale_and_not_of_a_stop() {
      Map<String, Object> scale = stated(Kind.SCALE, true);
      scale.put("reason", "Nearly");
      PilotRecord record = reviewed("95", "5599");
      assertThat(refused(record, act(Kind.SCALE, "head-1", "2026-12-02", scale)))
          .containsExactly("/kind pilot.criterion");
      Map<String, String> stop = Map.of("reason", "Target missed", "plan", "Close by 31 March");
      assertThat(after(record, act(Kind.STOP, "head-1", "2026-12-02", stop)).stage())
          .isEqualTo("STOP");
    }

    @Test
    void the_record_is_the_same_after_it_was_read_again() {
      PilotRecord record = reviewed("95", "6000");
      PilotRecord again = PilotRecord.fromPlain(record.toPlain()).orThrow();
      assertThat(again.toPlain()).isEqualTo(record.toPlain());
      assertThat(again.stage()).isEqualTo("EVALUATE");
      List<Object> acts = new ArrayList<>((List<?>) record.toPlain().get("acts"));
      acts.remove(1);
      assertThat(first(PilotRecord.fromPlain(Map.of("acts", acts)))).startsWith("/acts/1");
    }

    @Test
    void its_facts_are_those_that_the_controls_judge() {
      Map<String, @Nullable Object> facts = reviewed("95", "6000").toFacts();
      assertThat(facts)
          .containsEntry("stage", "EVALUATE")
          .containsEntry("platforms", List.of("x", "youtube"))
          .containsEntry("startedAt", "2026-10-05T11:00:00+05:30")
          .containsKeys("evaluation", "deviceSupport", "objectives");
      assertThat(PilotRecord.empty().toFacts()).isEmpty();
    }

    @Test
    void what_has_not_happened_is_said_not_to_have() {
      assertThat(chartered(charter()).toFacts())
          .containsEntry("startedAt", null)
          .containsEntry("evaluation", null);
      assertThat(started(charter()).toFacts()).containsEntry("evaluation", null);
    }

    @Test
    void pilots_that_run_at_once_count_together() {
      PilotRecord one = started(charter());
      PilotRecord other = started(charter("platforms", List.of("facebook", "x")));

      assertThat(PilotFacts.of(List.of(one, other)))
          .containsEntry("platforms", List.of("x", "youtube", "facebook"))
          .containsEntry("stage", "RUN");
    }

    @Test
    void those_that_run_at_once_are_as_far_as_the_one_that_is_least_far() {
      PilotRecord evaluated = reviewed("95", "600");
      PilotRecord runs = started(charter());
      PilotRecord soft =
          after(
              after(chartered(charter()), act(Kind.APPROVE, "officer-2", "2026-09-05", Map.of())),
              act(Kind.SOFT_LAUNCH, "officer-2", "2026-09-20", stated(Kind.SOFT_LAUNCH, true)));

      assertThat(PilotFacts.of(List.of(evaluated, runs)))
          .containsEntry("stage", "RUN")
          .containsEntry("startedAt", "2026-10-05T11:00:00+05:30")
          .containsEntry("evaluation", null);
      assertThat(PilotFacts.of(List.of(evaluated, soft)))
          .containsEntry("stage", "SOFT_LAUNCH")
          .containsEntry("startedAt", null);
      assertThat(PilotFacts.of(List.of(evaluated, evaluated)))
          .containsEntry("stage", "EVALUATE")
          .containsEntry("evaluation", evaluated.toFacts().get("evaluation"));
    }

    @Test
    void a_device_counts_where_each_pilot_that_runs_takes_it() {
      PilotRecord both = started(charter("devices", List.of("mobile", "desktop")));
      PilotRecord one = started(charter("devices", List.of("mobile")));
      Map<String, Object> open = charter();
      open.remove("devices");

      assertThat(PilotFacts.of(List.of(both, one)))
          .containsEntry("deviceSupport", List.of("mobile"));
      assertThat(PilotFacts.of(List.of(both, started(open)))).doesNotContainKey("deviceSupport");
    }

    @Test
    void a_proposal_does_not_take_the_place_of_what_runs() {
      PilotRecord runs = started(charter());
      PilotRecord proposed = chartered(charter("platforms", List.of("x")));

      assertThat(PilotFacts.of(List.of(runs, proposed))).isEqualTo(runs.toFacts());
      assertThat(PilotFacts.of(List.of(proposed))).isEqualTo(proposed.toFacts());
      assertThat(PilotFacts.of(List.of())).isEmpty();
    }
  }

  @Test
  void every_sentence_is_there_in_both_languages() {
    PilotRecord record = reviewed("95", "5599");
    for (String language : List.of("en", "hi")) {
      record.standing(LocalDate.parse("2026-12-01")).criteria().stream()
          .map(one -> GovernanceMessages.in(language).say(one.said()))
          .forEach(text -> assertThat(text).doesNotContain("{"));
    }
    for (Kind kind : Kind.values()) {
      assertThat(GovernanceMessages.in("hi").term(kind.term().code()))
          .isNotEqualTo(kind.term().code());
    }
    for (String use : FrameworkUses.codes()) {
      assertThat(GovernanceMessages.in("hi").term(FrameworkUses.term(use).code()))
          .isNotEqualTo(FrameworkUses.term(use).code());
    }
  }
}
