package org.govsm.procurement.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govsm.procurement.Given.tree;
import static org.govsm.procurement.GivenBids.INDIA;
import static org.govsm.procurement.GivenBids.bid;
import static org.govsm.procurement.GivenBids.comparison;
import static org.govsm.procurement.GivenBids.terms;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.Ruling;
import org.govsm.core.money.Money;
import org.govsm.procurement.law.ProcurementLaw;
import org.junit.jupiter.api.Test;

class ReverseAuctionTest {

  private static Map<String, Object> event(int number, String at, String bid, String price) {
    return tree("number", number, "at", "2026-02-02T" + at + "+05:30", "bid", bid, "price", price);
  }

  private static final List<Map<String, Object>> EVENTS =
      List.of(
          event(1, "09:59:59", "A", "1.00"),
          event(2, "10:00:00", "A", "1000.01"),
          event(3, "10:00:01", "A", "1000.00"),
          event(4, "10:10:00", "B", "990.01"),
          event(5, "10:10:00", "B", "990.00"),
          event(6, "10:55:00", "A", "980.00"),
          event(7, "11:04:59", "X", "1.00"),
          event(8, "11:05:00", "B", "970.00"),
          event(9, "11:14:59", "A", "960.00"));

  private static Map<String, Object> auction(List<Map<String, Object>> events, Object... more) {
    Map<String, Object> tree =
        tree(
            "tender", "T-1",
            "clause", "notice",
            "publication", "2025-12-01",
            "channel", "GEM",
            "entrants", List.of("A", "B"),
            "startPrice", "1000.00",
            "decrement", "10.00",
            "opens", "2026-02-02T10:00:00+05:30",
            "closes", "2026-02-02T11:00:00+05:30",
            "extendWithin", 5,
            "extendBy", 10,
            "events", events);
    tree.putAll(tree(more));
    return tree;
  }

  private static AuctionResult result(Map<String, Object> tree) {
    return ((Ruling.Answer<AuctionResult>)
            ReverseAuction.fromPlain(tree).orThrow().decide(INDIA).ruling())
        .value();
  }

  @Test
  void each_price_is_taken_or_told_why_not_by_its_number() {
    AuctionResult result = result(auction(EVENTS));

    assertThat(result.lines())
        .extracting(AuctionResult.Line::outcome)
        .containsExactly(
            "TOO_EARLY",
            "NOT_LOW_ENOUGH",
            "TAKEN",
            "NOT_LOW_ENOUGH",
            "TAKEN",
            "TAKEN",
            "NO_ENTRANT",
            "TAKEN",
            "TAKEN");
    assertThat(result.leader()).contains("A");
    assertThat(result.closed().toString()).isEqualTo("2026-02-02T11:20+05:30");
    List<Map<String, Object>> shuffled = new ArrayList<>(EVENTS);
    Collections.reverse(shuffled);
    assertThat(result(auction(shuffled)).toPlain()).isEqualTo(result.toPlain());
  }

  @Test
  void a_price_of_nothing_or_below_one_step_is_told_why_and_locks_nobody_out() {
    Map<String, Object> tree =
        auction(
            List.of(
                event(1, "10:10:00", "A", "1000.00"),
                event(2, "10:11:00", "A", "0.00"),
                event(3, "10:12:00", "A", "9.99"),
                event(4, "10:13:00", "B", "990.00"),
                event(5, "10:14:00", "A", "10.00")));

    assertThat(result(tree).lines())
        .extracting(AuctionResult.Line::outcome)
        .containsExactly("TAKEN", "NIL_PRICE", "BELOW_STEP", "TAKEN", "TAKEN");
    for (String language : List.of("en", "hi")) {
      assertThat(
              ReverseAuction.fromPlain(tree)
                  .orThrow()
                  .decide(INDIA)
                  .explain(ProcurementLaw.messages(language)))
          .doesNotContain("evaluation.");
    }
  }

  @Test
  void without_an_extension_the_first_instant_after_the_end_is_too_late() {
    Map<String, Object> tree =
        auction(List.of(event(1, "10:59:59", "A", "1000.00"), event(2, "11:00:00", "B", "900.00")));
    tree.remove("extendWithin");
    tree.remove("extendBy");

    assertThat(result(tree).lines().get(1).outcome()).isEqualTo("TOO_LATE");
  }

  @Test
  void a_step_that_nobody_stated_is_not_assumed() {
    Map<String, Object> gem = auction(EVENTS);
    gem.remove("decrement");
    Map<String, Object> elsewhere = auction(EVENTS, "channel", "OUTSIDE_GEM");
    elsewhere.remove("decrement");

    assertThat(ReverseAuction.fromPlain(gem).orThrow().decide(INDIA).ruling())
        .isInstanceOf(Ruling.Refer.class);
    assertThat(ReverseAuction.fromPlain(elsewhere).orThrow().decide(INDIA).ruling())
        .isEqualTo(new Ruling.Undetermined<>(List.of("decrement")));
  }

  @Test
  void the_prices_of_the_auction_take_the_place_of_those_before() {
    BidComparison before =
        comparison(terms("LOWEST_EVALUATED"), bid("A", "1200.00"), bid("B", "1100.00"));

    BidComparison after = result(auction(EVENTS)).into(before);
    assertThat(after.bid("A").orElseThrow().price()).contains(Money.ofRupees("960.00"));
    assertThat(after.bid("B").orElseThrow().price()).contains(Money.ofRupees("970.00"));
  }

  @Test
  void times_that_go_back_and_a_number_or_an_entrant_twice_are_faults() {
    List<String> codes =
        ReverseAuction.fromPlain(
                auction(
                    List.of(
                        event(1, "10:10:00", "A", "900.00"),
                        event(2, "10:09:59", "B", "800.00"),
                        event(2, "10:11:00", "A", "700.00")),
                    "entrants",
                    List.of("A", "B", "A")))
            .fold(right -> List.of(), wrong -> wrong.stream().map(fault -> fault.code()).toList());

    assertThat(codes).containsExactly("auction.entrants", "auction.back", "auction.number");
  }

  @Test
  void every_outcome_has_words_in_both_languages() {
    for (String language : List.of("en", "hi")) {
      String text =
          ReverseAuction.fromPlain(auction(EVENTS))
              .orThrow()
              .decide(INDIA)
              .explain(ProcurementLaw.messages(language));
      assertThat(text).doesNotContain("evaluation.").doesNotContain("question.");
    }
  }
}
