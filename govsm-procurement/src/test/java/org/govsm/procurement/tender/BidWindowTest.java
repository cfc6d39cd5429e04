package org.govsm.procurement.tender;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.InputFault;
import org.govsm.core.money.Money;
import org.govsm.procurement.law.ProcurementLaw;
import org.govsm.procurement.law.ProcurementQuestions;
import org.govsm.procurement.question.Worked;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The time from publication to closing. */
class BidWindowTest {

  private static Worked window(String from, String to, Object... more) {
    List<Object> facts =
        new ArrayList<>(List.of("publishedAt", from, "closesAt", to, "foreignBids", false));
    boolean onGem = List.of(more).contains("GEM");
    facts.addAll(List.of("procedure", onGem ? "BID_OR_REVERSE_AUCTION" : "ADVERTISED_TENDER"));
    facts.addAll(List.of(more));
    return Worked.in(Tenders.BID_WINDOW, facts.toArray());
  }

  @Nested
  @DisplayName("GFR 2017 rule 161(vi): three weeks, ordinarily")
  class Rule161vi {

    @ParameterizedTest
    @CsvSource({
      "2026-01-16T17:15, 21.00, 21, true, NONE",
      "2026-01-16T00:00, 20.28, 20, false, SHORT_OF_THREE_WEEKS_EXPLAIN",
      "2026-01-15T17:15, 20.00, 20, false, SHORT_OF_THREE_WEEKS_EXPLAIN"
    })
    void days_of_the_calendar_count(
        String to, String elapsed, String days, String enough, String flag) {
      Worked worked = window("2025-12-26T17:15", to);

      assertThat(worked.answer())
          .isEqualTo(
              "{elapsedDays=%s, calendarDays=%s, atLeastDays=21, longEnough=%s, flag=%s}"
                  .formatted(elapsed, days, enough, flag));
      assertThat(worked.provisions()).containsExactly("rule 161(vi)");
    }

    /** The day of publication is not among the three weeks; whether its hours are is not said. */
    @ParameterizedTest
    @CsvSource({
      "2026-11-01T23:59, 2026-11-22T00:00, ANSWER, false",
      "2026-11-01T23:59, 2026-11-22T00:01, REFER, true",
      "2026-11-01T23:59, 2026-11-22T23:58, REFER, true",
      "2026-11-01T23:59, 2026-11-22T23:59, ANSWER, true",
      "2026-11-01T00:00, 2026-11-22T00:00, ANSWER, true",
      "2026-11-01T00:01, 2026-11-22T00:00, ANSWER, false",
      "2026-11-01, 2026-11-22, REFER, true",
      "2026-11-01, 2026-11-22T10:00, REFER, true",
      "2026-11-01T10:00, 2026-11-22, REFER, true",
      "2026-11-01, 2026-11-23, ANSWER, true",
      "2026-11-01, 2026-11-21, ANSWER, false"
    })
    void where_the_hours_decide_an_officer_does(
        String from, String to, String kind, String enough) {
      Worked worked = window(from, to);

      assertThat(worked.kind()).isEqualTo(kind);
      assertThat(worked.answer()).contains("longEnough=" + enough);
      assertThat(worked.findings().contains("WINDOW_SHORT")).isEqualTo(enough.equals("false"));
    }

    @Test
    void no_hour_is_made_up() {
      assertThat(window("2026-11-01", "2026-11-23").answer()).doesNotContain("elapsedDays");
      assertThat(window("2026-11-01T10:00", "2026-11-01", "day.publication", "2026-11-01").kind())
          .isEqualTo("ANSWER");
    }

    @ParameterizedTest
    @CsvSource({
      "2026-11-22T00:01, whether the hour of publication and of closing counts was not found",
      "2026-11-22, by the clock perhaps less"
    })
    void what_the_officer_is_asked_is_said(String to, String text) {
      assertThat(window("2026-11-01T23:59", to).explain("en")).containsIgnoringCase(text);
    }

    @Test
    void four_weeks_where_bids_from_abroad_are_sought() {
      Worked worked =
          Worked.in(
              Tenders.BID_WINDOW,
              "publishedAt",
              "2026-01-01",
              "closesAt",
              "2026-01-28",
              "foreignBids",
              true,
              "procedure",
              "ADVERTISED_TENDER");

      assertThat(worked.answer())
          .contains("calendarDays=27, atLeastDays=28, longEnough=false")
          .contains("flag=SHORT_OF_LEAST_DAYS_EXPLAIN");
      assertThat(worked.findings()).containsExactly("WINDOW_SHORT");
    }

    @ParameterizedTest
    @CsvSource({"2026-02-09, ANSWER", "2026-01-30, ANSWER", "2026-01-29, UNDETERMINED"})
    void enough_for_bidders_at_home_and_abroad_is_enough_whoever_is_sought(
        String closes, String kind) {
      Worked worked =
          Worked.in(
              Tenders.BID_WINDOW,
              "publishedAt",
              "2026-01-01",
              "closesAt",
              closes,
              "procedure",
              "BID_OR_REVERSE_AUCTION");

      assertThat(worked.kind()).isEqualTo(kind);
      assertThat(worked.answer().contains("longEnough=true, flag=NONE"))
          .isEqualTo(kind.equals("ANSWER"));
      assertThat(worked.answer()).doesNotContain("atLeastDays");
    }

    @Test
    void what_is_not_known_is_named() {
      assertThat(Worked.in(Tenders.BID_WINDOW).missing())
          .containsExactly("publishedAt", "closesAt", "publication", "foreignBids", "procedure");
    }

    @ParameterizedTest
    @CsvSource({
      "LIMITED_TENDER, REFER, rule 162(iv)",
      "LOCAL_PURCHASE_COMMITTEE, REFER, rule 161(vi)",
      "ADVERTISED_TENDER, ANSWER, rule 161(vi)"
    })
    void three_weeks_are_held_against_advertised_tenders_alone(
        String procedure, String kind, String provision) {
      Worked worked =
          Worked.in(
              Tenders.BID_WINDOW,
              "publishedAt",
              "2026-06-01T10:00",
              "closesAt",
              "2026-06-05T10:00",
              "foreignBids",
              false,
              "procedure",
              procedure);

      assertThat(worked.kind()).isEqualTo(kind);
      assertThat(worked.provisions()).containsExactly(provision);
      assertThat(worked.findings().contains("WINDOW_SHORT")).isEqualTo(kind.equals("ANSWER"));
    }

    @Test
    void nobody_is_told_that_a_time_is_too_short_before_the_procedure_is_known() {
      Worked worked =
          Worked.in(
              Tenders.BID_WINDOW,
              "value",
              Money.ofRupees("800000"),
              "publishedAt",
              "2026-06-01T10:00",
              "closesAt",
              "2026-06-05T10:00",
              "foreignBids",
              false);

      assertThat(worked.missing()).containsExactly("procedure");
      assertThat(worked.findings()).doesNotContain("WINDOW_SHORT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "2026-02-30", "2026-01-16T25:00", "16.01.2026", "+12026-01-01"})
    void what_is_no_time_is_a_fault_at_its_place(String text) {
      var question =
          ProcurementQuestions.of(ProcurementLaw.library(), "IN")
              .question(Tenders.BID_WINDOW)
              .orElseThrow();
      Map<String, ?> tree =
          Map.of("facts", Map.of("publishedAt", text, "closesAt", "2026-01-16T17:00"));

      assertThat(question.read(tree).<List<InputFault>>fold(read -> List.of(), faults -> faults))
          .extracting(fault -> fault.pointer() + " " + fault.code())
          .containsExactly("/facts/publishedAt input.time");
    }

    @ParameterizedTest
    @CsvSource({"2025-12-26, false", "2025-12-27, true"})
    void a_day_of_publication_on_which_the_bid_did_not_come_out_is_told(String day, boolean told) {
      Worked worked = window("2025-12-26T17:15", "2026-01-30T17:00", "day.publication", day);

      assertThat(worked.findings().contains("PUBLISHED_ON_ANOTHER_DAY")).isEqualTo(told);
      assertThat(worked.provisions()).containsExactly("rule 161(vi)");
    }

    @Test
    void a_closing_before_the_publication_blocks() {
      Worked worked = window("2026-01-16T17:00", "2025-12-26T17:15");

      assertThat(worked.kind()).isEqualTo("REFER");
      assertThat(worked.findings()).contains("CLOSES_BEFORE_IT_IS_PUBLISHED");
    }
  }

  @Nested
  @DisplayName("GeM: a bid is open for ten days at least")
  class Gem {

    @ParameterizedTest
    @CsvSource({
      "2026-01-12, true, ANSWER",
      "2026-01-11, true, REFER",
      "2026-01-11T23:00, true, REFER",
      "2026-01-10, false, ANSWER"
    })
    void is_said_beside_the_rule(String to, String met, String kind) {
      Worked worked = window("2026-01-01", to, "channel", "GEM");

      assertThat(worked.kind()).isEqualTo(kind);

      assertThat(worked.answer()).contains("gemLeastDays=10, gemMinimumMet=" + met);
      assertThat(worked.findings()).isNotEmpty().containsOnly("WINDOW_SHORT");
    }
  }

  @Nested
  @DisplayName("Karnataka, rule 17 of the KTPP Rules")
  class Karnataka {

    @ParameterizedTest
    @CsvSource({
      "20000000, 2010-02-01, ANSWER, true",
      "20000000, 2010-01-31, REFER, true",
      "20000000, 2010-01-30, ANSWER, false",
      "20000000.01, 2010-03-01, REFER, false"
    })
    void thirty_days_up_to_two_crore(String value, String to, String kind, String enough) {
      Worked worked =
          Worked.by(
              "IN.KA",
              Tenders.BID_WINDOW,
              "publishedAt",
              "2010-01-01",
              "closesAt",
              to,
              "value",
              rupees(value),
              "foreignBids",
              false);

      assertThat(worked.kind()).isEqualTo(kind);
      assertThat(worked.answer()).contains("longEnough=" + enough);
    }
  }

  private static Money rupees(String sum) {
    return Money.ofRupees(sum);
  }
}
