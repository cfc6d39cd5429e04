package org.govsm.procurement.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govsm.procurement.Given.tree;
import static org.govsm.procurement.GivenBids.INDIA;
import static org.govsm.procurement.GivenBids.bid;
import static org.govsm.procurement.GivenBids.comparison;
import static org.govsm.procurement.GivenBids.marks;
import static org.govsm.procurement.GivenBids.terms;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Ruling;
import org.govsm.core.money.Money;
import org.govsm.procurement.bid.Bid;
import org.govsm.procurement.evaluation.BidComparison;
import org.govsm.procurement.evaluation.BidEvaluation;
import org.govsm.procurement.law.ProcurementLaw;
import org.govsm.procurement.preference.MatchAnswers;
import org.junit.jupiter.api.Test;

class AwardPlanTest {

  private static final String LOWEST = "LOWEST_EVALUATED";
  private static final Object[] PLAIN = {"localContent", "30"};

  private static AwardTerms day(String award, Object... more) {
    Map<String, Object> tree =
        tree("tender", "T-1", "clause", "clause 9", "validUntil", "2025-12-31");
    tree.put("award", award);
    tree.putAll(tree(more));
    return AwardTerms.fromPlain(tree).orThrow();
  }

  private static Decision<AwardReport> plan(BidComparison bids, AwardTerms terms) {
    return AwardPlan.of(INDIA).decide(bids, MatchAnswers.none("T-1"), terms);
  }

  private static <T> T answer(Decision<T> decision) {
    assertThat(decision.ruling())
        .as(() -> decision.explain(ProcurementLaw.messages("en")))
        .isInstanceOf(Ruling.Answer.class);
    return ((Ruling.Answer<T>) decision.ruling()).value();
  }

  @Test
  void every_bidder_gets_a_letter_and_the_contract_its_days() {
    BidComparison bids =
        comparison(
            terms(LOWEST),
            bid("A", "900000.00"),
            bid("B", "950000.00"),
            bid("C", "800000.00", "debarred", true));
    AwardReport report = answer(plan(bids, day("2025-10-10", "standstillDays", 10)));

    assertThat(report.letters())
        .extracting(letter -> letter.bid() + " " + letter.kind())
        .containsExactly("A ACCEPTANCE", "B REGRET", "C REGRET");
    assertThat(report.letters()).allMatch(letter -> !letter.reasons().isEmpty());
    assertThat(report.contractFrom()).contains(LocalDate.of(2025, 10, 21));
    assertThat(report.signBy()).contains(LocalDate.of(2025, 10, 31));
  }

  /** Found: with every bid set aside the answer had days for a contract and no letter. */
  @Test
  void where_every_bid_is_set_aside_nothing_is_awarded_and_each_bidder_is_told_why() {
    BidComparison bids =
        BidComparison.draft(terms(LOWEST))
            .bid(bid("A", "900000.00"))
            .bid(bid("C", "800000.00", "debarred", true))
            .assessment(tree("bid", "A", "securityRefused", "Minute 7 of 3 October"))
            .done()
            .orThrow();
    Decision<AwardReport> plan = plan(bids, day("2025-10-10", "standstillDays", 30));
    AwardReport report = answer(plan);

    assertThat(report.isAwarded()).isFalse();
    assertThat(report.contractFrom()).isEmpty();
    assertThat(report.signBy()).isEmpty();
    assertThat(report.letters())
        .extracting(letter -> letter.bid() + " " + letter.kind())
        .containsExactly("A REGRET", "C REGRET");
    assertThat(report.letters())
        .flatExtracting(AwardReport.Letter::reasons)
        .extracting(Finding::code)
        .contains("BID_SECURITY")
        .doesNotContain(AwardPlan.NOTHING);
    assertThat(plan.explain(ProcurementLaw.messages("en")))
        .contains("There is nothing to award: none is responsive.");
    AwardTerms bare = AwardTerms.fromPlain(tree("tender", "T-1", "clause", "clause 9")).orThrow();
    assertThat(answer(plan(bids, bare)).letters()).as("no day is needed").hasSize(2);
  }

  @Test
  void a_last_day_for_the_contract_that_does_not_fit_the_award_is_told_with_the_rule() {
    BidComparison bids = comparison(terms(LOWEST), bid("A", "900000.00"), bid("B", "950000.00"));
    Object[] days = {"standstillDays", 10, "contractBy"};
    assertThat(answer(plan(bids, day("2025-10-10"))).signCited().orElseThrow().provision())
        .isEqualTo("rule 225(v)-(vi)");
    assertThat(told(bids, days, "2025-10-20")).containsExactly("award.contract-day-early");
    assertThat(told(bids, days, "2025-10-21")).isEmpty();
    assertThat(told(bids, days, "2025-10-31")).isEmpty();
    assertThat(told(bids, days, "2025-11-01")).containsExactly("award.contract-day-late");
  }

  /** Bids are never due on the day of the publication, so that nothing can be awarded on it. */
  @Test
  void an_award_on_the_day_of_the_publication_is_asked_about() {
    BidComparison bids = comparison(terms(LOWEST), bid("A", "900000.00"), bid("B", "950000.00"));
    assertThat(refer(plan(bids, day("2025-09-01"))).question().key()).isEqualTo("award.same-day");
    assertThat(answer(plan(bids, day("2025-09-02"))).letters()).hasSize(2);
  }

  /** Rule 144(vii): who buys is satisfied that the price is reasonable. */
  @Test
  void a_price_above_the_estimate_or_the_last_price_is_asked_and_never_just_accepted() {
    Bid first = bid("A", "1000000.01");
    Bid second = bid("B", "1100000.00");
    for (String against : List.of("value", "lastPrice", "benchmark")) {
      Map<String, Object> terms = terms(LOWEST, "value", "2000000.00", against, "1000000.00");
      terms.remove("priceReasonable");
      Decision<AwardReport> open = plan(comparison(terms, first, second), day("2025-10-10"));
      assertThat(open.ruling()).isEqualTo(new Ruling.Undetermined<>(List.of("priceReasonable")));
      Decision<AwardReport> within =
          plan(comparison(terms, bid("A", "1000000.00"), second), day("2025-10-10"));
      assertThat(answer(within).letters()).hasSize(2);

      terms.put("priceReasonable", false);
      Ruling.Refer<AwardReport> dear =
          refer(plan(comparison(terms, first, second), day("2025-10-10")));
      assertThat(dear.question().key()).isEqualTo("evaluation.price.unreasonable");
      assertThat(dear.citation().provision()).isEqualTo("rule 144(vii)");
      terms.put("priceReasonable", true);
      Decision<AwardReport> told = plan(comparison(terms, first, second), day("2025-10-10"));
      assertThat(answer(told).letters()).hasSize(2);
      assertThat(told.trace().findings()).extracting(Finding::code).contains("PRICE_ABOVE");
    }
  }

  private static List<String> told(BidComparison bids, Object[] days, String contractBy) {
    Object[] more = {days[0], days[1], days[2], contractBy};
    return plan(bids, day("2025-10-10", more)).trace().findings().stream()
        .filter(found -> found.code().equals(AwardPlan.CONTRACT_DAY))
        .map(found -> found.text().key())
        .toList();
  }

  @Test
  void no_award_after_the_validity_of_the_bids_and_none_while_somebody_is_asked() {
    BidComparison bids = comparison(terms(LOWEST), bid("A", "900000.00"), bid("B", "950000.00"));

    answer(plan(bids, day("2025-12-31")));
    assertThat(plan(bids, day("2026-01-01")).ruling()).isInstanceOf(Ruling.Refer.class);
    BidComparison asked =
        comparison(
            terms(LOWEST),
            bid("A", "900000.00", PLAIN),
            bid("B", "950000.00", "mseClass", "MICRO"));
    Decision<AwardReport> waits = plan(asked, day("2025-10-10"));
    assertThat(waits.ruling()).isEqualTo(new Ruling.Undetermined<>(List.of("B/match")));
    assertThat(waits.known().orElseThrow().letters()).isEmpty();
  }

  private static Decision<AwardReport> answered(String answer, String asked, String... on) {
    BidComparison bids =
        comparison(
            terms(LOWEST),
            bid("A", "900000.00", PLAIN),
            bid("B", "950000.00", "mseClass", "MICRO"));
    Map<String, Object> given = tree("bid", "B", "answer", answer, "asked", asked);
    List.of(on).forEach(day -> given.put("on", day));
    Map<String, Object> answers = tree("tender", "T-1", "answers", List.of(given));
    return AwardPlan.of(INDIA)
        .decide(bids, MatchAnswers.fromPlain(answers).orThrow(), day("2025-10-10"));
  }

  /** Published on 1 September 2025, awarded on 10 October 2025. */
  @Test
  void an_award_rests_on_answers_between_the_request_and_its_own_day() {
    for (String answer : List.of("ACCEPTED", "DECLINED", "SILENT")) {
      answer(answered(answer, "2025-10-10", "2025-10-10"));
      answer(answered(answer, "2025-09-02", "2025-09-02"));
      assertThat(blocking(answered(answer, "2025-10-01", "2025-10-11")))
          .containsExactly("ANSWER_AFTER_AWARD");
      assertThat(blocking(answered(answer, "2025-10-11"))).containsExactly("ANSWER_AFTER_AWARD");
      assertThat(answered(answer, "2025-10-10").ruling())
          .isEqualTo(new Ruling.Undetermined<>(List.of("B/matchDay")));
      assertThat(blocking(answered(answer, "2025-10-02", "2025-10-01")))
          .containsExactly("ANSWER_EARLY");
      assertThat(blocking(answered(answer, "2025-09-01", "2025-10-01")))
          .containsExactly("ANSWER_EARLY");
      assertThat(blocking(answered(answer, "2020-01-01", "2020-01-01"))).contains("ANSWER_EARLY");
    }
  }

  @Test
  void where_no_day_to_sign_lies_within_the_validity_it_is_told_with_the_rule() {
    BidComparison bids = comparison(terms(LOWEST), bid("A", "900000.00"), bid("B", "950000.00"));
    assertThat(lapses(bids, "2025-12-20")).isEmpty();
    assertThat(lapses(bids, "2025-12-21"))
        .extracting(found -> found.citation().provision())
        .containsExactly("rule 174(iii), through rule 206");
    assertThat(lapses(bids, "2025-12-31")).hasSize(1);
    assertThat(lapses(bids, "2026-01-01")).as("told as an award after the validity").isEmpty();
  }

  private static List<Finding> lapses(BidComparison bids, String award) {
    return plan(bids, day(award, "standstillDays", 10)).trace().findings().stream()
        .filter(found -> found.code().equals("SIGNED_AFTER_VALIDITY"))
        .toList();
  }

  @Test
  void terms_of_another_tender_award_nothing() {
    BidComparison bids = comparison(terms(LOWEST), bid("A", "900000.00"), bid("B", "950000.00"));
    Ruling.Refer<AwardReport> refused = refer(plan(bids, day("2025-10-10", "tender", "T-2")));

    assertThat(refused.question().key()).isEqualTo("award.other-tender");
    assertThat(refused.indication()).isEmpty();
  }

  /** Published on 1 September 2025, signed within 21 days of the award. */
  @Test
  void days_that_cannot_all_be_kept_block() {
    BidComparison bids = comparison(terms(LOWEST), bid("A", "900000.00"), bid("B", "950000.00"));

    answer(plan(bids, day("2025-10-10", "standstillDays", 20)));
    answer(plan(bids, day("2025-09-02", "validUntil", "2025-09-02")));
    assertThat(blocking(plan(bids, day("2025-10-10", "standstillDays", 21))))
        .containsExactly("STANDSTILL_TOO_LONG");
    assertThat(blocking(plan(bids, day("2025-08-31")))).containsExactly("BEFORE_PUBLICATION");
    assertThat(blocking(plan(bids, day("2025-10-10", "validUntil", "2025-08-31"))))
        .contains("BEFORE_PUBLICATION");
  }

  private static List<String> blocking(Decision<AwardReport> decision) {
    refer(decision);
    return decision.trace().findings().stream()
        .filter(found -> found.weight() == Finding.Weight.BLOCKING)
        .map(Finding::code)
        .toList();
  }

  private static <T> Ruling.Refer<T> refer(Decision<T> decision) {
    assertThat(decision.ruling()).isInstanceOf(Ruling.Refer.class);
    return (Ruling.Refer<T>) decision.ruling();
  }

  @Test
  void a_loser_is_told_the_price_that_would_have_won_to_the_paisa() {
    BidComparison bids = comparison(terms(LOWEST), bid("A", "461000.01"), bid("B", "500000.00"));
    Debrief debrief = answer(Debrief.decide(INDIA, bids, "B"));

    assertThat(debrief.firstAt()).contains(Money.ofRupees("461000.00"));
    assertThat(ProcurementLaw.messages("en").say(debrief.said())).startsWith("At ₹4,61,000");
    assertThat(answer(Debrief.decide(INDIA, bids, "A")).firstAt()).isEmpty();
  }

  /** The estimate is 1,000,000; below 700,000 a price is to be explained. */
  @Test
  void a_price_that_would_have_been_abnormally_low_is_no_sure_answer() {
    Map<String, Object> terms = terms(LOWEST, "value", "1000000.00", "abnormallyLow", "30");
    Bid loser = bid("B", "900000.00");
    BidComparison above = comparison(terms, bid("A", "700000.01"), loser);
    assertThat(answer(Debrief.decide(INDIA, above, "B")).firstAt())
        .contains(Money.ofRupees("700000.00"));

    BidComparison at = comparison(terms, bid("A", "700000.00"), loser);
    Ruling.Refer<Debrief> low = refer(Debrief.decide(INDIA, at, "B"));
    assertThat(low.question().key()).isEqualTo("award.debrief.open");
    assertThat(low.indication().orElseThrow().firstAt()).contains(Money.ofRupees("699999.99"));
    assertThat(ProcurementLaw.messages("en").say(low.question())).contains("more than 30 %");
  }

  /** An explanation of one price explains no other, and a bid that was too low is told so. */
  @Test
  void what_was_explained_at_one_price_is_open_at_another() {
    Map<String, Object> terms = terms(LOWEST, "value", "1000000.00", "abnormallyLow", "30");
    for (String explained : List.of("ACCEPTED", "REJECTED")) {
      BidComparison bids =
          BidComparison.draft(terms)
              .bid(bid("A", "650000.00"))
              .bid(bid("B", "660000.00"))
              .assessment(tree("bid", "A", "explanation", "ACCEPTED"))
              .assessment(tree("bid", "B", "explanation", explained))
              .done()
              .orThrow();
      Decision<Debrief> debrief = Debrief.decide(INDIA, bids, "B");

      if (explained.equals("ACCEPTED")) {
        assertThat(refer(debrief).question().key()).isEqualTo("award.debrief.open");
      } else {
        assertThat(answer(debrief).said().key()).isEqualTo("award.debrief.low");
      }
    }
  }

  @Test
  void under_qcbs_the_price_holds_when_it_is_evaluated_again_and_not_a_paisa_above() {
    Map<String, Object> terms =
        terms(
            "QCBS",
            "technicalWeight",
            "30",
            "passMark",
            "70",
            "members",
            List.of("M1"),
            "tie",
            "LOWER_PRICE");
    BidComparison bids =
        BidComparison.draft(terms)
            .bid(bid("A", "500000.00"))
            .bid(bid("B", "520000.00"))
            .bid(bid("C", "400000.00"))
            .assessment(marks("A", "95"))
            .assessment(marks("B", "72"))
            .assessment(marks("C", "70"))
            .done()
            .orThrow();
    for (String loser : List.of("A", "B")) {
      Money at = answer(Debrief.decide(INDIA, bids, loser)).firstAt().orElseThrow();

      assertThat(first(bids.at(loser, at))).isEqualTo(loser);
      assertThat(first(bids.at(loser, at.plus(new Money(1))))).isNotEqualTo(loser);
    }
  }

  private static String first(BidComparison bids) {
    return answer(BidEvaluation.of(INDIA).decide(bids))
        .first()
        .map(result -> result.bid().id())
        .orElse("");
  }

  @Test
  void a_bid_that_was_set_aside_is_told_its_reasons_and_no_price() {
    BidComparison bids =
        comparison(
            terms(LOWEST),
            bid("A", "900000.00"),
            bid("B", "950000.00"),
            bid("C", "800000.00", "debarred", true));
    Debrief debrief = answer(Debrief.decide(INDIA, bids, "C"));

    assertThat(debrief.firstAt()).isEmpty();
    assertThat(debrief.said().key()).isEqualTo("award.debrief.aside");
    assertThat(debrief.reasons()).isNotEmpty();
  }

  @Test
  void under_the_lowest_price_nobody_is_told_of_marks() {
    Map<String, Object> drawn = terms("LOWEST_EVALUATED", "tie", "DRAW", "drawSeed", "s");
    List<String> ids = List.of("B1", "B2");
    List<String> order =
        comparison(drawn, bid("B1", "0.01"), bid("B2", "0.01"))
            .terms()
            .drawBySeed(ids)
            .orElseThrow();
    BidComparison bids = comparison(drawn, bid(order.get(0), "0.01"), bid(order.get(1), "100.00"));

    Debrief debrief = answer(Debrief.decide(INDIA, bids, order.get(1)));

    assertThat(debrief.firstAt()).isEmpty();
    assertThat(debrief.said().key()).isEqualTo("award.debrief.no-price.by-price");
  }
}
