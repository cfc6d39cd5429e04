package org.govsm.procurement.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govsm.procurement.GivenBids.INDIA;
import static org.govsm.procurement.GivenBids.bid;
import static org.govsm.procurement.GivenBids.comparison;
import static org.govsm.procurement.GivenBids.marks;
import static org.govsm.procurement.GivenBids.terms;

import java.util.List;
import java.util.Map;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Ruling;
import org.govsm.core.money.Money;
import org.govsm.procurement.evaluation.BidComparison;
import org.govsm.procurement.evaluation.BidEvaluation;
import org.govsm.procurement.evaluation.EvaluationReport;
import org.govsm.procurement.law.ProcurementLaw;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A debrief of bids whose price nobody was asked about: no award needed it. */
class DebriefTest {

  private static Map<String, Object> unasked(String method, Object... more) {
    Map<String, Object> terms = terms(method, more);
    terms.remove("priceReasonable");
    return terms;
  }

  private static BidComparison weighted() {
    Map<String, Object> terms =
        unasked(
            "QCBS",
            "category",
            "CONSULTING",
            "value",
            "7000000.00",
            "technicalWeight",
            "30",
            "passMark",
            "70",
            "decimals",
            2L,
            "members",
            List.of("M1"));
    return BidComparison.draft(terms)
        .bid(bid("A", "6655200.00"))
        .bid(bid("B", "6348400.00"))
        .bid(bid("C", "6077000.00"))
        .bid(bid("D", "6737800.00"))
        .assessment(marks("A", "97"))
        .assessment(marks("B", "84"))
        .assessment(marks("C", "72"))
        .assessment(marks("D", "78"))
        .done()
        .orThrow();
  }

  private static boolean isFirst(BidComparison bids, String id, Money price) {
    Decision<EvaluationReport> again = BidEvaluation.of(INDIA).decide(bids.at(id, price));
    return again.ruling() instanceof Ruling.Answer<EvaluationReport> answer
        && answer.value().first().filter(first -> first.bid().id().equals(id)).isPresent();
  }

  @ParameterizedTest
  @CsvSource({"B", "C", "D"})
  void the_price_that_is_told_makes_the_bid_first_and_a_paisa_more_does_not(String id) {
    Decision<Debrief> debrief = Debrief.decide(INDIA, weighted(), id);

    assertThat(debrief.ruling()).isInstanceOf(Ruling.Answer.class);
    Money price = debrief.found().flatMap(Debrief::firstAt).orElseThrow();
    assertThat(isFirst(weighted(), id, price)).isTrue();
    assertThat(isFirst(weighted(), id, new Money(price.paise() + 1))).isFalse();
  }

  @Test
  void by_the_lowest_price_it_is_a_paisa_below_the_first() {
    BidComparison bids =
        comparison(unasked("LOWEST_EVALUATED"), bid("A", "1000000.00"), bid("B", "1100000.00"));

    assertThat(Debrief.decide(INDIA, bids, "B").found().flatMap(Debrief::firstAt))
        .contains(Money.ofRupees("999999.99"));
  }

  /** Below half of the estimate of 1,200,000 somebody would have been asked. */
  @Test
  void where_the_price_would_have_been_asked_about_that_is_said() {
    Map<String, Object> terms = terms("LOWEST_EVALUATED");
    BidComparison found = comparison(terms, bid("A", "500000.00"), bid("B", "900000.00"));
    assertThat(Debrief.decide(INDIA, found, "B").ruling()).isInstanceOf(Ruling.Answer.class);

    Map<String, Object> dearer =
        unasked(
            "QCBS",
            "category",
            "CONSULTING",
            "technicalWeight",
            "30",
            "passMark",
            "70",
            "members",
            List.of("M1"));
    BidComparison bids =
        BidComparison.draft(dearer)
            .bid(bid("A", "620000.00"))
            .bid(bid("B", "900000.00"))
            .assessment(marks("A", "97"))
            .assessment(marks("B", "72"))
            .done()
            .orThrow();
    Decision<Debrief> debrief = Debrief.decide(INDIA, bids, "B");
    Ruling.Refer<Debrief> refer = (Ruling.Refer<Debrief>) debrief.ruling();
    assertThat(refer.indication().flatMap(Debrief::firstAt)).isPresent();
    assertThat(ProcurementLaw.messages("en").say(refer.question()))
        .endsWith("an officer would have had to decide: whether the price is reasonable");
  }

  /** A tie at one paisa that nothing parts: nobody drew, as no award needed it. */
  @Test
  void where_a_fact_would_decide_that_nobody_needed_it_is_not_known() {
    Map<String, Object> terms = unasked("LOWEST_EVALUATED", "tie", "DRAW", "value", "0.01");
    BidComparison bids = comparison(terms, bid("A", "0.01"), bid("B", "0.02"));

    assertThat(Debrief.decide(INDIA, bids, "B").found().orElseThrow().said().key())
        .isEqualTo("award.debrief.not-known");
  }

  /** All are above the budget: one within it would have been alone. */
  @Test
  void a_bid_above_the_budget_is_told_what_would_have_been_within_it() {
    Map<String, Object> terms =
        terms(
            "FIXED_BUDGET",
            "category",
            "CONSULTING",
            "passMark",
            "70",
            "members",
            List.of("M1"),
            "budget",
            "1000000.00");
    BidComparison bids =
        BidComparison.draft(terms)
            .bid(bid("A", "1100000.00"))
            .bid(bid("B", "1150000.00"))
            .assessment(marks("A", "97"))
            .assessment(marks("B", "72"))
            .done()
            .orThrow();

    assertThat(Debrief.decide(INDIA, bids, "B").found().flatMap(Debrief::firstAt))
        .contains(Money.ofRupees("1000000.00"));
  }
}
