package org.govsm.procurement.impact;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Finding;
import org.govsm.core.money.Money;
import org.govsm.core.rules.Case;
import org.govsm.procurement.law.ProcurementLaw;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A year of purchases, each beside the law of its own day. */
class ReplaysTest {

  private static final Replays UNION = Replays.of(ProcurementLaw.library(), "IN");

  private static Purchase bought(String id, String day, String value, String used) {
    return bought(id, id, day, value, Optional.of(used));
  }

  private static Purchase bought(
      String id, String need, String day, String value, Optional<String> used) {
    Case facts =
        Case.draft()
            .day("publication", LocalDate.parse(day))
            .fact("availableOnGem", true)
            .fact("value", new BigDecimal(value))
            .fact("scientific", false)
            .fact("category", "NON_CONSULTING")
            .fact("classReason", "posts and reels are counted")
            .done();
    return Purchase.of(id, need, facts, used);
  }

  private static YearReplay replay(Purchase... purchases) {
    return UNION.replay(List.of(purchases), 365, "2024-25");
  }

  @Nested
  class EachByTheLawOfItsDay {

    @Test
    void thirty_thousand_was_compared_on_9_july_2024_and_bought_directly_from_the_10th() {
      YearReplay year =
          replay(
              bought("old", "2024-07-09", "30000", "L1_COMPARISON"),
              bought("too-early", "2024-07-09", "30000", "DIRECT_PURCHASE"),
              bought("new", "2024-07-10", "30000", "DIRECT_PURCHASE"));

      assertThat(year.purchases())
          .extracting(ReplayedPurchase::kind)
          .containsExactly(
              ReplayedPurchase.Kind.AS_THE_LAW_SAYS,
              ReplayedPurchase.Kind.OTHER_PROCEDURE,
              ReplayedPurchase.Kind.AS_THE_LAW_SAYS);
    }

    @Test
    void what_is_not_recorded_or_not_decided_is_said_and_not_guessed() {
      Purchase noValue =
          Purchase.of(
              "no-value",
              "film",
              Case.draft().day("publication", LocalDate.parse("2025-01-01")).done(),
              Optional.of("DIRECT_PURCHASE"));
      YearReplay year =
          replay(bought("silent", "posts", "2025-01-01", "30000", Optional.empty()), noValue);

      assertThat(year.counts())
          .isEqualTo(
              Map.of(
                  ReplayedPurchase.Kind.AS_THE_LAW_SAYS, 0,
                  ReplayedPurchase.Kind.OTHER_PROCEDURE, 0,
                  ReplayedPurchase.Kind.NOT_RECORDED, 1,
                  ReplayedPurchase.Kind.NOT_DECIDED, 1));
    }
  }

  @Nested
  class Sums {

    @Test
    void are_exact_by_the_procedure_used() {
      YearReplay year =
          replay(
              bought("a", "2025-01-01", "0.01", "DIRECT_PURCHASE"),
              bought("b", "2025-01-02", "49999.99", "DIRECT_PURCHASE"),
              bought("c", "2025-01-03", "100000", "L1_COMPARISON"));

      assertThat(year.sums())
          .containsExactly(
              Map.entry("DIRECT_PURCHASE", Money.ofRupees("50000.00")),
              Map.entry("L1_COMPARISON", Money.ofRupees("100000.00")));
    }
  }

  @Nested
  class NeedsCutUp {

    private static Object needs(YearReplay year) {
      return requireNonNull(year.toPlain(ProcurementLaw.messages("en")).get("needs"));
    }

    @Test
    void are_found_where_a_need_is_written_in_upper_and_in_lower_case() {
      YearReplay year =
          replay(
              bought("p1", "POSTS", "2025-01-01", "45000", Optional.of("DIRECT_PURCHASE")),
              bought("p2", "posts", "2025-02-01", "45000", Optional.of("DIRECT_PURCHASE")));

      assertThat(year.cutUp()).containsOnlyKeys("POSTS");
    }

    @Test
    void are_found_where_purchases_of_one_need_come_to_a_higher_tier() {
      YearReplay year =
          replay(
              bought("p1", "posts", "2025-01-01", "45000", Optional.of("DIRECT_PURCHASE")),
              bought("p2", "posts", "2025-02-01", "45000", Optional.of("DIRECT_PURCHASE")),
              bought("f1", "film", "2025-01-01", "45000", Optional.of("DIRECT_PURCHASE")));

      assertThat(year.cutUp()).containsOnlyKeys("posts");
      assertThat(year.needs().keySet()).containsExactly("posts");
    }

    @Test
    void are_not_found_where_each_purchase_was_made_as_the_sum_needs() {
      assertThat(
              replay(
                      bought("p1", "posts", "2025-01-01", "45000", Optional.of("L1_COMPARISON")),
                      bought("p2", "posts", "2025-02-01", "45000", Optional.of("L1_COMPARISON")))
                  .cutUp())
          .isEmpty();
    }

    @Test
    void are_measured_by_the_limits_of_the_channel_that_the_law_finds_whatever_comes_first() {
      Purchase there = bought("g", "posts", "2025-01-01", "45000", Optional.empty());
      Purchase elsewhere =
          Purchase.of(
              "o",
              "posts",
              there.facts().toDraft().fact("availableOnGem", false).done(),
              Optional.empty());

      assertThat(needs(replay(there, elsewhere))).isEqualTo(needs(replay(elsewhere, there)));
      assertThat(
              replay(elsewhere, there)
                  .needs()
                  .values()
                  .iterator()
                  .next()
                  .trace()
                  .findings()
                  .stream()
                  .map(Finding::code))
          .contains("POSSIBLE_SPLITTING")
          .doesNotContain("splitting.gem-only");
    }

    @Test
    void are_not_found_in_another_window() {
      assertThat(
              UNION
                  .replay(
                      List.of(
                          bought("p1", "posts", "2025-01-01", "45000", Optional.empty()),
                          bought("p2", "posts", "2025-02-01", "45000", Optional.empty())),
                      31,
                      "short")
                  .cutUp())
          .isEmpty();
    }
  }

  @Nested
  class TheReport {

    @Test
    void tells_what_asks_for_something_with_its_provision() {
      String text =
          replay(
                  bought("F-1", "posts", "2025-01-01", "45000", Optional.of("DIRECT_PURCHASE")),
                  bought("F-2", "posts", "2025-02-01", "45000", Optional.of("DIRECT_PURCHASE")),
                  bought("F-3", "2025-03-01", "2000000", "DIRECT_PURCHASE"))
              .text(ProcurementLaw.messages("en"));

      assertThat(text)
          .startsWith("2024-25: 3 purchases. 2 as the law of their day says, 1 by another")
          .contains("F-3", "rule 149(iii)", "posts: possible splitting of demand")
          .doesNotContain("F-1 (");
    }

    @Test
    void is_there_in_hindi_too() {
      assertThat(
              replay(bought("F-3", "2025-03-01", "2000000", "DIRECT_PURCHASE"))
                  .text(ProcurementLaw.messages("hi")))
          .contains("अन्य प्रक्रिया से", "149(iii)");
    }
  }

  @Test
  void a_book_that_is_not_there_is_refused() {
    assertThatThrownBy(() -> Replays.of(ProcurementLaw.library(), "XX"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("XX");
  }
}
