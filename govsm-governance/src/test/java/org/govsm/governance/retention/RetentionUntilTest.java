package org.govsm.governance.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.Ruling;
import org.govsm.governance.assessment.GovernanceMessages;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetentionUntilTest {

  private static Map<String, Object> record(String recorded, String asOf, String... classes) {
    return new HashMap<>(
        Map.of(
            "recordClasses",
            List.of(classes),
            "recorded",
            recorded,
            "recordsLaw",
            "UNION",
            "holds",
            List.of(),
            "asOf",
            asOf));
  }

  private static Decision<Retention> ask(Map<String, ?> tree) {
    return RetentionUntil.ask(tree).orThrow(GovernanceMessages.in("en"));
  }

  private static Map<String, Object> told(Map<String, ?> tree) {
    return ask(tree).found().orElseThrow().toPlain();
  }

  private static List<String> missing(Decision<Retention> decision) {
    return decision.ruling().fold(a -> List.of(), r -> List.of(), Ruling.Undetermined::missing);
  }

  @Nested
  class PeriodOfAClass {

    @ParameterizedTest
    @CsvSource({
      "REMOVED_ITEM, 2026-03-01, 2026-08-28",
      "CANCELLED_REGISTRATION, 2026-03-01, 2026-08-28",
      "SYSTEM_LOG, 2022-06-28, 2022-12-25",
      "PERSONAL_DATA_LOG, 2026-03-01, 2026-08-28",
      "PERSONAL_DATA_LOG, 2027-05-12, 2028-05-12",
      "PERSONAL_DATA_LOG, 2027-05-14, 2028-05-14",
      "ORDINARY_POST, 2024-02-29, 2027-03-01",
      "ROUTINE_ANSWER, 2026-03-01, 2027-03-01",
      "CUSTODY_LOG, 2026-03-01, 2029-03-01",
      "LEGAL_REQUEST, 2026-03-01, 2029-03-01",
      "EXEMPT_TALK, 2026-03-01, 2026-03-01",
    })
    void ends_on_its_last_day(String recordClass, String recorded, String last) {
      assertThat(told(record(recorded, last, recordClass)))
          .containsEntry("until", "DAY")
          .containsEntry("day", last);
    }

    /** A longer period is in force by the day of the disposal. */
    @ParameterizedTest
    @CsvSource({"2026-12-15, 2026-12-16", "2026-12-15, 2027-06-01", "2026-12-15, 2027-06-20"})
    void is_that_of_the_day_of_disposal(String recorded, String asOf) {
      assertThat(told(record(recorded, asOf, "PERSONAL_DATA_LOG")))
          .containsEntry("until", "DAY")
          .containsEntry("day", "2027-12-15");
    }

    /** Sources differ on whether the longer period begins on 13 or 14 May 2027. */
    @Test
    void of_a_day_in_doubt_is_for_an_officer() {
      assertThat(ask(record("2026-11-13", "2026-11-14", "PERSONAL_DATA_LOG")).ruling().kind())
          .isEqualTo("REFER");
    }

    /** Public Records Act 1993, section 8. */
    @Test
    void that_is_over_destroys_no_public_record_by_itself() {
      assertThat(told(record("2026-03-01", "2026-08-28", "REMOVED_ITEM")))
          .containsEntry("until", "DAY")
          .containsEntry("mayDispose", false);
      Map<String, Object> over = record("2026-03-01", "2026-08-29", "REMOVED_ITEM");
      assertThat(told(over))
          .containsEntry("until", "APPRAISAL")
          .containsEntry("day", "2026-08-28")
          .containsEntry("mayDispose", false);
      over.put("recordsLaw", "STATE");
      assertThat(ask(over).ruling().kind()).isEqualTo("REFER");
      over.remove("recordsLaw");
      assertThat(missing(ask(over))).containsExactly("recordsLaw");
    }

    @Test
    void of_what_is_no_record_lets_dispose_from_the_day_after() {
      assertThat(told(record("2026-03-01", "2026-03-01", "EXEMPT_TALK")))
          .containsEntry("mayDispose", false);
      assertThat(told(record("2026-03-01", "2026-03-02", "EXEMPT_TALK")))
          .containsEntry("mayDispose", true);
    }

    @ParameterizedTest
    @CsvSource({
      "REMOVED_ITEM, 2021-02-24",
      "SYSTEM_LOG, 2022-06-27",
      "PERSONAL_DATA_LOG, 2027-05-13",
      "GRIEVANCE_RECORD, 2026-03-01"
    })
    void goes_to_an_officer_where_it_is_not_found_or_in_doubt(String recordClass, String recorded) {
      assertThat(ask(record(recorded, "2030-01-01", recordClass)).ruling().kind())
          .isEqualTo("REFER");
    }

    @Test
    void of_the_longest_class_counts() {
      assertThat(told(record("2026-03-01", "2026-03-02", "REMOVED_ITEM", "LEGAL_REQUEST")))
          .containsEntry("recordClass", "LEGAL_REQUEST")
          .containsEntry("day", "2029-03-01");
    }
  }

  @Nested
  class PublicRecords {

    @Test
    void of_the_union_wait_for_their_appraisal() {
      assertThat(told(record("2026-03-01", "2060-01-01", "POLICY_RECORD", "ORDINARY_POST")))
          .containsEntry("until", "APPRAISAL")
          .containsEntry("mayDispose", false);
    }

    @Test
    void of_a_state_follow_its_own_law_which_an_officer_names() {
      Map<String, Object> tree = record("2026-03-01", "2026-03-02", "POLICY_RECORD");
      tree.put("recordsLaw", "STATE");

      assertThat(ask(tree).ruling().kind()).isEqualTo("REFER");
      tree.remove("recordsLaw");
      assertThat(missing(ask(tree))).containsExactly("recordsLaw");
    }
  }

  @Nested
  class Schedule {

    private Map<String, Object> scheduled(String recordClass, int days) {
      Map<String, Object> tree = record("2026-03-01", "2026-03-02", recordClass);
      tree.put(
          "schedule",
          Map.of(
              "approved",
              "Order 7 of the records officer",
              "periods",
              List.of(Map.of("recordClass", recordClass, "count", days, "unit", "DAYS"))));
      return tree;
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "pending", "none"})
    void counts_once_it_is_approved(String approved) {
      Map<String, Object> tree = record("2026-03-01", "2026-03-02", "ORDINARY_POST");
      Map<String, Object> period =
          Map.of("recordClass", "ORDINARY_POST", "count", 90, "unit", "DAYS");
      tree.put("schedule", Map.of("approved", approved, "periods", List.of(period)));

      assertThat(pointers(tree)).containsExactly("/schedule/approved");
    }

    @ParameterizedTest
    @CsvSource({"999, true", "1000, false"})
    void ends_on_a_day_that_can_be_written(int years, boolean taken) {
      Map<String, Object> tree = record("2026-03-01", "2026-03-02", "ORDINARY_POST");
      Map<String, Object> period =
          Map.of("recordClass", "ORDINARY_POST", "count", years, "unit", "YEARS");
      tree.put("schedule", Map.of("approved", "Order 7", "periods", List.of(period)));

      assertThat(pointers(tree))
          .isEqualTo(taken ? List.of() : List.of("/schedule/periods/0/count"));
    }

    private List<String> pointers(Map<String, Object> tree) {
      return RetentionUntil.ask(tree)
          .fold(read -> List.of(), faults -> faults.stream().map(InputFault::pointer).toList());
    }

    @ParameterizedTest
    @CsvSource({
      "ORDINARY_POST, 10, 2026-03-11",
      "REMOVED_ITEM, 179, 2026-08-28",
      "REMOVED_ITEM, 181, 2026-08-29"
    })
    void replaces_a_default_and_never_shortens_the_law(String recordClass, int days, String last) {
      assertThat(told(scheduled(recordClass, days))).containsEntry("day", last);
    }

    @Test
    void without_one_a_default_says_that_it_is_one() {
      Map<String, Object> tree = record("2026-03-01", "2026-03-02", "ORDINARY_POST");

      assertThat(ask(tree).trace().findings())
          .extracting(Finding::code)
          .containsExactly("retention.default");
      assertThat(ask(scheduled("ORDINARY_POST", 10)).trace().findings()).isEmpty();
    }
  }

  @Nested
  class LegalHold {

    @ParameterizedTest
    @CsvSource({
      "2026-09-01, , HOLD",
      "2026-09-02, , APPRAISAL",
      "2026-01-01, 2026-09-02, HOLD",
      "2026-01-01, 2026-09-01, APPRAISAL"
    })
    void beats_every_period_from_its_first_day_until_it_is_lifted(
        String from, String lifted, String until) {
      Map<String, Object> hold = new HashMap<>(Map.of("reference", "WP 7/2026", "from", from));
      if (lifted != null) {
        hold.put("liftedOn", lifted);
      }
      Map<String, Object> tree = record("2026-03-01", "2026-09-01", "REMOVED_ITEM");
      tree.put("holds", List.of(hold));

      assertThat(told(tree)).containsEntry("until", until);
    }

    @Test
    void ends_no_period_that_runs_on_after_it() {
      Map<String, Object> tree = record("2026-03-01", "2026-08-28", "REMOVED_ITEM");
      tree.put("holds", List.of(Map.of("reference", "WP 7/2026", "from", "2026-01-01")));
      assertThat(told(tree))
          .containsEntry("until", "HOLD")
          .containsEntry("day", "2026-08-28")
          .containsEntry("recordClass", "REMOVED_ITEM")
          .containsEntry("mayDispose", false);
      Retention kept = ask(tree).found().orElseThrow();
      assertThat(GovernanceMessages.in("en").say(kept.said()))
          .contains("WP 7/2026", "not before 28 August 2026 is over");
      assertThat(ask(tree).trace().steps()).hasSizeGreaterThan(1);
      tree.put("asOf", "2026-08-29");
      assertThat(told(tree)).containsEntry("until", "HOLD").doesNotContainKey("day");
      Map<String, Object> open = record("2026-03-01", "2026-03-02", "GRIEVANCE_RECORD");
      open.put("holds", tree.get("holds"));
      assertThat(ask(open).ruling().kind()).as("no period is found").isEqualTo("ANSWER");
      assertThat(told(open)).doesNotContainKey("day");
    }

    @Test
    void needs_nothing_else_to_be_known() {
      Map<String, Object> tree = record("2026-03-01", "2026-09-01", "REMOVED_ITEM");
      tree.keySet().removeAll(List.of("recordClasses", "recorded", "recordsLaw"));
      tree.put("holds", List.of(Map.of("reference", "WP 7/2026", "from", "2026-01-01")));

      assertThat(ask(tree).ruling().kind()).isEqualTo("ANSWER");
    }

    @Test
    void of_which_nothing_is_said_decides_nothing() {
      Map<String, Object> tree = record("2026-03-01", "2026-09-01", "REMOVED_ITEM");
      tree.remove("holds");

      assertThat(missing(ask(tree))).containsExactly("holds");
      assertThat(ask(tree).known()).isEmpty();
    }
  }

  @Nested
  class PersonalData {

    private Map<String, Object> ended(String day, String asOf, String... classes) {
      Map<String, Object> tree = record("2026-12-01", asOf, classes);
      tree.put("purposeEndedOn", day);
      return tree;
    }

    @ParameterizedTest
    @CsvSource({"2027-05-12, REFER", "2027-05-13, REFER", "2027-05-14, ANSWER"})
    void is_erased_by_the_law_of_the_day_on_which_its_purpose_ends(String day, String kind) {
      assertThat(ask(ended(day, "2027-06-01", "PERSONAL_DATA")).ruling().kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({"2027-06-01, ERASURE", "2027-05-31, PURPOSE"})
    void is_kept_until_its_purpose_ends(String asOf, String until) {
      assertThat(told(ended("2027-06-01", asOf, "PERSONAL_DATA"))).containsEntry("until", until);
    }

    @ParameterizedTest
    @CsvSource({
      "ROUTINE_ANSWER, 2027-06-01, ERASURE",
      "REMOVED_ITEM, 2027-05-30, DAY",
      "REMOVED_ITEM, 2027-05-31, ERASURE"
    })
    void yields_to_a_law_and_not_to_a_default(String other, String asOf, String until) {
      Map<String, Object> tree = ended("2027-05-20", asOf, "PERSONAL_DATA", other);

      assertThat(told(tree)).containsEntry("until", until);
    }
  }

  @Test
  void an_agency_can_ask_for_longer() {
    Map<String, Object> tree = record("2026-03-01", "2026-09-01", "REMOVED_ITEM");
    tree.put("askedUntil", "2026-12-31");

    assertThat(told(tree))
        .containsEntry("day", "2026-12-31")
        .containsEntry("mayDispose", false)
        .doesNotContainKey("recordClass");
    assertThat(said(tree)).contains("an authorised agency asked for it").doesNotContain("removed");
    tree.put("askedUntil", "2026-07-01");
    assertThat(said(tree)).contains("removed content");
  }

  private static String said(Map<String, ?> tree) {
    return GovernanceMessages.in("en")
        .say(RetentionUntil.ask(tree).orThrow().found().orElseThrow().said());
  }

  @Test
  void days_against_each_other_are_refused() {
    Map<String, Object> tree = record("2026-03-01", "2026-02-28", "REMOVED_ITEM");
    tree.put("purposeEndedOn", "2026-01-01");

    assertThat(
            RetentionUntil.ask(tree)
                .<List<InputFault>>fold(done -> List.of(), faults -> faults)
                .stream()
                .map(InputFault::pointer))
        .containsExactlyInAnyOrder("/asOf", "/purposeEndedOn");
  }
}
