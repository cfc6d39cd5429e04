package org.govsm.core.rules.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.govsm.core.decision.Ruling;
import org.govsm.core.rules.Case;
import org.govsm.core.rules.Outputs;
import org.govsm.core.rules.PackText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days between two editions on which a table that collects would answer that there is nothing. */
class LapsesTest {

  private static final String OLD = "[date(\"2025-04-01\")..date(\"2026-04-01\"))";
  private static final String NEW = ">= date(\"2026-04-01\")";
  private static final String LATE = ">= date(\"2026-04-03\")";

  private static PackText table(String policy) {
    return PackText.of(policy)
        .day("award")
        .input("value", "rupees")
        .input("hill", "boolean")
        .output("n", "number");
  }

  private static PackText hills(String policy) {
    return table(policy).row("plain.2025-04-01", ">= date(\"2025-04-01\") | - | false => 3");
  }

  private static PackText late() {
    return hills("COLLECT")
        .row("hill.2025-04-01", OLD + " | <= 100 | true => 1")
        .row("hill.2026-04-03", LATE + " | <= 200 | true => 1");
  }

  private static List<String> lapses(PackText text) {
    return PackLint.check(text.pack()).stream()
        .filter(note -> note.code().equals("table.lapse"))
        .map(LintNote::toString)
        .toList();
  }

  private static Ruling<Outputs> decided(String day, int value, boolean hill) {
    Case facts =
        Case.draft()
            .day("award", LocalDate.parse(day))
            .fact("value", value)
            .fact("hill", hill)
            .done();
    return late().pack().decide("q", facts).ruling();
  }

  @Test
  void days_between_two_editions_of_a_rule_are_warned_of() {
    assertThat(lapses(late()))
        .singleElement()
        .asString()
        .contains(
            "WARNING",
            "no edition of the rule is in force from 2026-04-01 to 2026-04-02",
            "between 'hill.2025-04-01' and 'hill.2026-04-03'")
        .endsWith("; end the earlier row on the day on which the later one begins");
  }

  @Test
  void a_single_day_is_told_and_each_stretch_of_days() {
    PackText text =
        hills("RULE ORDER")
            .row("hill.2025-04-01", OLD + " | - | true => 1")
            .row("hill.2026-04-02", "[date(\"2026-04-02\")..date(\"2026-05-01\")) | - | true => 1")
            .row("hill.2026-06-01", ">= date(\"2026-06-01\") | - | true => 1");

    assertThat(lapses(text))
        .satisfiesExactly(
            one -> assertThat(one).contains("from 2026-04-01 to 2026-04-01"),
            two -> assertThat(two).contains("from 2026-05-01 to 2026-05-31"));
  }

  @Test
  void days_without_any_row_are_told_whatever_the_rules_are_called() {
    PackText text =
        table("COLLECT")
            .row("old.2025-04-01", OLD + " | - | - => 1")
            .row("new.2026-04-03", LATE + " | - | - => 1");

    assertThat(lapses(text))
        .singleElement()
        .asString()
        .contains("no row of 'q' is in force from 2026-04-01 to 2026-04-02");
  }

  @Test
  void editions_that_meet_and_what_begins_or_ends_for_good_are_no_lapse() {
    assertThat(
            lapses(
                hills("COLLECT")
                    .row("hill.2025-04-01", OLD + " | <= 100 | true => 1")
                    .row("hill.2026-04-01", NEW + " | <= 200 | true => 1")))
        .isEmpty();
    assertThat(
            lapses(
                hills("COLLECT")
                    .row("hill.2025-04-01", OLD + " | - | true => 1")
                    .row("other.2026-06-01", ">= date(\"2026-06-01\") | - | true => 2")))
        .isEmpty();
  }

  @Test
  void days_after_what_ended_for_good_and_before_something_else_are_none() {
    PackText text =
        table("COLLECT")
            .row("old.2025-04-01", OLD + " | - | - => 1")
            .row("new.2027-04-01", ">= date(\"2027-04-01\") | - | - => 2");

    assertThat(lapses(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"2026-04-01,50", "2026-04-02,100", "2026-04-01,150"})
  void a_case_of_the_rule_on_a_day_between_is_referred(String day, int value) {
    assertThat(decided(day, value, true))
        .isInstanceOfSatisfying(
            Ruling.Refer.class, refer -> assertThat(refer.question().key()).isEqualTo("rules.gap"));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-31,100,true,1",
    "2026-03-31,101,true,0",
    "2026-04-01,201,true,0",
    "2026-04-01,50,false,1",
    "2026-04-03,200,true,1"
  })
  void any_other_is_answered(String day, int value, boolean hill, int rows) {
    assertThat(decided(day, value, hill).answer())
        .hasValueSatisfying(answer -> assertThat(answer.rows()).hasSize(rows));
  }
}
