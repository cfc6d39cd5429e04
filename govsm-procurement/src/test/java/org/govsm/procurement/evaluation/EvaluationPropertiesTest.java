package org.govsm.procurement.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govsm.procurement.Given.tree;
import static org.govsm.procurement.GivenBids.INDIA;
import static org.govsm.procurement.GivenBids.bid;
import static org.govsm.procurement.GivenBids.marks;
import static org.govsm.procurement.GivenBids.terms;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.govsm.core.decision.Decision;
import org.govsm.core.money.Money;
import org.govsm.procurement.bid.Bid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must hold of every evaluation, on bids drawn from fixed seeds. */
class EvaluationPropertiesTest {

  private static final int ROUNDS = 15;

  private static Map<String, Object> termsOf(String method) {
    Map<String, Object> terms =
        terms(method, "category", "CONSULTING", "tie", "DRAW", "drawSeed", "published");
    if (method.equals("LOWEST_EVALUATED")) {
      terms.put("category", "NON_CONSULTING");
    } else {
      terms.putAll(tree("technicalWeight", "70", "passMark", "70", "members", List.of("M1", "M2")));
    }
    return terms;
  }

  private record Drawn(Map<String, Object> terms, List<Bid> bids, List<Map<String, Object>> found) {

    static Drawn of(String method, Random dice) {
      List<Bid> bids = new ArrayList<>();
      List<Map<String, Object>> found = new ArrayList<>();
      int count = 2 + dice.nextInt(6);
      for (int i = 0; i < count; i++) {
        String price = 500_000 + 1000 * dice.nextInt(20) + ".0" + dice.nextInt(2);
        bids.add(bid("B" + i, price, "debarred", dice.nextInt(8) == 0));
        found.add(
            method.equals("LOWEST_EVALUATED")
                ? tree("bid", "B" + i)
                : marks("B" + i, "" + (66 + dice.nextInt(30)), "" + (66 + dice.nextInt(30))));
      }
      return new Drawn(termsOf(method), bids, found);
    }

    BidComparison comparison() {
      BidComparison.Draft draft = BidComparison.draft(terms);
      bids.forEach(draft::bid);
      found.forEach(draft::assessment);
      return draft.done().orThrow();
    }
  }

  private static Optional<String> first(BidComparison comparison) {
    Decision<EvaluationReport> decision = BidEvaluation.of(INDIA).decide(comparison);
    return decision
        .ruling()
        .fold(
            answer -> answer.value().first().map(result -> result.bid().id()),
            refer -> Optional.<String>of("refer"),
            open -> Optional.<String>of("open"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"LOWEST_EVALUATED", "QCBS", "LCS"})
  void the_order_of_bids_in_the_file_changes_nothing(String method) {
    Random dice = new Random(11);
    for (int i = 0; i < ROUNDS; i++) {
      Drawn drawn = Drawn.of(method, dice);
      Object before = plain(drawn.comparison());
      List<Bid> shuffled = new ArrayList<>(drawn.bids());
      Collections.shuffle(shuffled, dice);
      List<Map<String, Object>> found = new ArrayList<>(drawn.found());
      Collections.shuffle(found, dice);

      assertThat(plain(new Drawn(drawn.terms(), shuffled, found).comparison())).isEqualTo(before);
    }
  }

  private static Object plain(BidComparison comparison) {
    return BidEvaluation.of(INDIA)
        .decide(comparison)
        .toPlain(org.govsm.procurement.law.ProcurementLaw.messages("en"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"LOWEST_EVALUATED", "QCBS", "LCS"})
  void a_dearer_bid_never_wins_by_becoming_dearer(String method) {
    Random dice = new Random(12);
    for (int i = 0; i < ROUNDS; i++) {
      Drawn drawn = Drawn.of(method, dice);
      Optional<String> before = first(drawn.comparison());
      for (Bid bid : drawn.bids()) {
        Money dearer = bid.price().orElseThrow().plus(new Money(1 + dice.nextInt(5_000_000)));
        Optional<String> after = first(drawn.comparison().at(bid.id(), dearer));
        if (!before.equals(Optional.of(bid.id()))) {
          assertThat(after).isNotEqualTo(Optional.of(bid.id()));
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"LOWEST_EVALUATED", "QCBS", "LCS"})
  void a_bid_that_is_not_responsive_changes_no_other(String method) {
    Random dice = new Random(13);
    for (int i = 0; i < ROUNDS; i++) {
      Drawn drawn = Drawn.of(method, dice);
      List<Bid> more = new ArrayList<>(drawn.bids());
      more.add(bid("Z", "1.00", "debarred", true, "localContent", ""));

      assertThat(first(new Drawn(drawn.terms(), more, drawn.found()).comparison()))
          .isEqualTo(first(drawn.comparison()));
    }
  }

  @Test
  void two_hundred_bids_have_each_a_place_or_a_reason() {
    BidComparison.Draft draft = BidComparison.draft(termsOf("QCBS"));
    for (int i = 0; i < 200; i++) {
      draft.bid(bid("B" + i, 500_000 + i + ".00"));
      draft.assessment(marks("B" + i, "" + (60 + i % 40), "" + (60 + i % 37)));
    }
    BidComparison comparison = draft.done().orThrow();
    EvaluationReport report =
        BidEvaluation.of(INDIA)
            .decide(comparison)
            .ruling()
            .fold(
                answer -> answer.value(), refer -> refer.indication().orElseThrow(), open -> null);

    assertThat(report.bids()).hasSize(200).allMatch(result -> !result.reasons().isEmpty());
    assertThat(report.bids()).noneMatch(result -> result.standing() == BidStanding.OPEN);
  }
}
