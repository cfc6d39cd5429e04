package org.govsm.procurement.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govsm.procurement.Given.tree;
import static org.govsm.procurement.GivenBids.INDIA;
import static org.govsm.procurement.GivenBids.bid;
import static org.govsm.procurement.GivenBids.book;
import static org.govsm.procurement.GivenBids.comparison;
import static org.govsm.procurement.GivenBids.marks;
import static org.govsm.procurement.GivenBids.response;
import static org.govsm.procurement.GivenBids.terms;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Ruling;
import org.govsm.core.document.SchemaXml;
import org.govsm.core.rules.RuleBook;
import org.govsm.core.text.Messages;
import org.govsm.procurement.bid.Bid;
import org.govsm.procurement.law.ProcurementLaw;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BidEvaluationTest {

  private static final Messages EN = ProcurementLaw.messages("en");

  private static Decision<EvaluationReport> decide(BidComparison comparison) {
    return BidEvaluation.of(INDIA).decide(comparison);
  }

  private static EvaluationReport answer(BidComparison comparison) {
    Decision<EvaluationReport> decision = decide(comparison);
    assertThat(decision.ruling()).as(() -> decision.explain(EN)).isInstanceOf(Ruling.Answer.class);
    return ((Ruling.Answer<EvaluationReport>) decision.ruling()).value();
  }

  private static Ruling.Refer<EvaluationReport> refer(BidComparison comparison) {
    return (Ruling.Refer<EvaluationReport>) decide(comparison).ruling();
  }

  private static List<String> missing(BidComparison comparison) {
    return ((Ruling.Undetermined<EvaluationReport>) decide(comparison).ruling()).missing();
  }

  private static BidComparison marked(Map<String, Object> terms, Object... bidsAndMarks) {
    BidComparison.Draft draft = BidComparison.draft(terms);
    for (int i = 0; i < bidsAndMarks.length; i += 2) {
      Bid bid = (Bid) bidsAndMarks[i];
      draft.bid(bid).assessment(marks(bid.id(), ((String) bidsAndMarks[i + 1]).split(" ")));
    }
    return draft.done().orThrow();
  }

  private static Map<String, Object> qcbs(String category, String weight, Object... more) {
    Map<String, Object> terms =
        terms(
            "QCBS",
            "category",
            category,
            "technicalWeight",
            weight,
            "passMark",
            "70",
            "members",
            List.of("M1"));
    terms.putAll(tree(more));
    return terms;
  }

  private static String score(EvaluationReport report, String bid) {
    return report.bid(bid).orElseThrow().score().orElseThrow().shown().toPlainString();
  }

  /** Rule 144(vii): the price is reasonable and consistent with the quality that is asked. */
  @Test
  void a_price_below_half_of_the_estimate_or_of_the_next_bid_is_asked_about() {
    for (String[] given :
        new String[][] {
          {"100.00", "1100000.00", "1200000.00"},
          {"599999.99", "600000.00", "1200000.00"},
          {"549999.99", "1100000.00", "550000.00"}
        }) {
      Map<String, Object> terms = terms("LOWEST_EVALUATED", "value", given[2]);
      terms.remove("priceReasonable");
      Bid low = bid("B1", given[0]);
      Bid next = bid("B2", given[1]);
      assertThat(missing(comparison(terms, low, next))).as(given[0]).contains("priceReasonable");
      terms.put("priceReasonable", true);
      assertThat(answer(comparison(terms, low, next)).first().orElseThrow().bid().id())
          .isEqualTo("B1");
      terms.put("priceReasonable", false);
      assertThat(refer(comparison(terms, low, next)).citation().provision())
          .isEqualTo("rule 144(vii)");
    }
  }

  @Test
  void what_counts_for_nothing_is_asked_about() {
    Map<String, Object> nothing = terms("LOWEST_EVALUATED", "value", "0.00");
    assertThat(refer(comparison(nothing, bid("B1", "6000000.00"))).question().key())
        .isEqualTo("evaluation.estimate-nothing");
    Map<String, Object> weightless = qcbs("NON_CONSULTING", "0");
    assertThat(refer(marked(weightless, bid("B1", "6000000.00"), "80")).question().key())
        .isEqualTo("evaluation.weight-nothing");
  }

  @Test
  void a_price_of_half_is_not_asked_about_nor_one_for_which_the_tender_has_its_own_share() {
    Map<String, Object> half = terms("LOWEST_EVALUATED", "value", "1100000.00");
    half.remove("priceReasonable");
    assertThat(answer(comparison(half, bid("B1", "550000.00"), bid("B2", "1100000.00"))).first())
        .map(first -> first.bid().id())
        .contains("B1");
    Map<String, Object> own = terms("LOWEST_EVALUATED", "value", "1200000.00");
    own.put("abnormallyLow", "99");
    own.remove("priceReasonable");
    assertThat(answer(comparison(own, bid("B1", "500000.00"), bid("B2", "1100000.00"))).first())
        .map(first -> first.bid().id())
        .contains("B1");
  }

  /** A is first; B and C share the second place, and D is fourth. */
  @Test
  void bids_that_are_even_below_the_first_place_are_told_as_even() {
    BidComparison.Draft draft = BidComparison.draft(terms("LOWEST_EVALUATED", "tie", "DRAW"));
    for (String each : List.of("A 4500000", "B 4600000", "C 4600000", "D 4600000.01")) {
      draft.bid(bid(each.substring(0, 1), each.substring(2)));
    }
    EvaluationReport report = answer(draft.done().orThrow());
    assertThat(even(report, "A")).isEmpty();
    assertThat(even(report, "B")).containsExactly("Bid B is even with C: they share place 2.");
    assertThat(even(report, "C")).containsExactly("Bid C is even with B: they share place 2.");
    assertThat(even(report, "D")).isEmpty();
  }

  private static List<String> even(EvaluationReport report, String bid) {
    return report.bid(bid).orElseThrow().reasons().stream()
        .filter(reason -> reason.code().equals("EVEN"))
        .map(reason -> EN.say(reason.text()))
        .toList();
  }

  @Test
  void terms_are_checked_before_a_bid_is_in() {
    Map<String, Object> terms = qcbs("NON_CONSULTING", "30");
    assertThat(checked(terms).ruling()).isInstanceOf(Ruling.Answer.class);
    terms.put("technicalWeight", "30.01");
    assertThat(checked(terms).ruling()).isInstanceOf(Ruling.Refer.class);
    terms.remove("technicalWeight");
    terms.remove("passMark");
    assertThat(checked(terms).ruling())
        .isEqualTo(new Ruling.Undetermined<>(List.of("passMark", "technicalWeight")));
  }

  private static Decision<EvaluationTerms> checked(Map<String, Object> terms) {
    return BidEvaluation.of(INDIA).check(EvaluationTerms.fromPlain(terms).orThrow());
  }

  @Test
  void the_lowest_responsive_bid_is_first() {
    EvaluationReport report =
        answer(
            comparison(
                terms("LOWEST_EVALUATED"),
                bid("A", "1000000.01"),
                bid("B", "1000000.00"),
                bid("C", "900000.00", "debarred", true)));

    assertThat(report.first().orElseThrow().bid().id()).isEqualTo("B");
    assertThat(report.bids()).extracting(r -> r.bid().id()).containsExactly("B", "A", "C");
    assertThat(report.bid("C").orElseThrow().standing()).isEqualTo(BidStanding.SET_ASIDE);
  }

  @Test
  void two_bids_of_one_bidder_are_for_an_officer_unless_the_terms_allow_them() {
    Bid own = bid("B", "1100000.00", "id", "V-A", "localContent", "30");
    Ruling.Refer<EvaluationReport> several =
        refer(comparison(terms("LOWEST_EVALUATED"), bid("A", "1000000.00"), own));

    assertThat(several.question().key()).isEqualTo("evaluation.several-bids");
    assertThat(several.indication().orElseThrow().first()).isEmpty();
    EvaluationReport allowed =
        answer(
            comparison(
                terms("LOWEST_EVALUATED", "alternatives", true), bid("A", "1000000.00"), own));
    assertThat(allowed.first().orElseThrow().bid().id()).isEqualTo("A");
    assertThat(allowed.treatAs()).as("one bidder, so a single tender").isPresent();
  }

  @Test
  void facts_of_one_bidder_against_each_other_block_also_where_it_may_bid_twice() {
    Map<String, Object> terms = terms("LOWEST_EVALUATED", "alternatives", true);
    for (Object[] other : List.of(tuple("debarred", true), tuple("mseClass", "SMALL"))) {
      Bid against = bid("B", "1100000.00", "id", "V-A", other[0], other[1]);
      BidComparison bids =
          comparison(terms, bid("A", "1000000.00"), against, bid("C", "1200000.00"));

      assertThat(refer(bids).question().key()).isEqualTo("evaluation.bidder-against");
      assertThat(refer(bids).indication().orElseThrow().first()).isEmpty();
      assertThat(decide(bids).trace().findings())
          .anyMatch(found -> found.weight() == Finding.Weight.BLOCKING);
    }
  }

  /** The clerk, or the wish, that writes an id otherwise makes no second bidder. */
  @ParameterizedTest
  @ValueSource(strings = {"v-a", "V_A", "VA", "\uff36-\uff21", "V\u2013A"})
  void a_bidder_is_one_however_its_id_is_written(String id) {
    Map<String, Object> twice = terms("LOWEST_EVALUATED", "alternatives", true);
    Bid first = bid("A", "1000000.00");

    assertThat(
            refer(comparison(terms("LOWEST_EVALUATED"), first, bid("B", "1100000.00", "id", id)))
                .question()
                .key())
        .isEqualTo("evaluation.several-bids");
    assertThat(answer(comparison(twice, first, bid("B", "1100000.00", "id", id))).treatAs())
        .as("one bidder, so a single tender")
        .isPresent();
    assertThat(
            refer(comparison(twice, first, bid("B", "1100000.00", "id", id, "mseClass", "SMALL")))
                .question()
                .key())
        .isEqualTo("evaluation.bidder-against");
    assertThat(
            decide(comparison(twice, first, bid("B", "2100000.00", "id", id))).trace().findings())
        .extracting(Finding::code)
        .as("no bid of another to be far below")
        .doesNotContain("PRICE_FAR_BELOW");
  }

  private static Object[] tuple(Object... both) {
    return both;
  }

  @Test
  void a_global_tender_up_to_two_hundred_crore_needs_an_approval_on_record() {
    Bid foreign = bid("A", "1000000.00", "localContent", "5");
    Bid local = bid("B", "1100000.00");
    Map<String, Object> terms = terms("LOWEST_EVALUATED", "globalTender", true);
    terms.put("value", "2000000000.00");
    assertThat(refer(comparison(terms, foreign, local)).question().key())
        .isEqualTo("evaluation.global-barred");
    terms.put("globalApproved", true);
    assertThat(answer(comparison(terms, foreign, local)).first().orElseThrow().bid().id())
        .isEqualTo("A");
    terms.put("globalApproved", false);
    terms.put("value", "2000000000.01");
    assertThat(answer(comparison(terms, foreign, local)).first().orElseThrow().bid().id())
        .isEqualTo("A");
    Ruling<EvaluationReport> state =
        BidEvaluation.of(book("IN.OD")).decide(comparison(terms, foreign, local)).ruling();
    assertThat(((Ruling.Refer<EvaluationReport>) state).question().key())
        .isEqualTo("evaluation.global-open");
  }

  @Test
  void an_explanation_that_no_term_asks_for_is_told_and_sets_nothing_aside() {
    for (Object[] term : List.of(tuple(), tuple("abnormallyLow", "30"))) {
      for (String found : List.of("REJECTED", "ACCEPTED")) {
        BidComparison bids =
            BidComparison.draft(terms("LOWEST_EVALUATED", term))
                .bid(bid("A", "1000000.00"))
                .bid(bid("B", "1100000.00"))
                .assessment(tree("bid", "A", "explanation", found))
                .done()
                .orThrow();

        assertThat(answer(bids).first().orElseThrow().bid().id()).isEqualTo("A");
        assertThat(decide(bids).trace().findings())
            .anyMatch(f -> f.text().key().equals("evaluation.low.not-asked." + found));
      }
    }
  }

  @Test
  void qcbs_01_marks_and_prices_as_rounded_shares_of_the_best() {
    EvaluationReport report =
        answer(
            marked(
                qcbs(
                    "CONSULTING",
                    "70",
                    "normalised",
                    true,
                    "decimals",
                    0,
                    "weightedDecimals",
                    1,
                    "passMark",
                    "75"),
                bid("A", "120.00"),
                "75",
                bid("B", "100.00"),
                "80",
                bid("C", "110.00"),
                "90"));

    assertThat(List.of(score(report, "A"), score(report, "B"), score(report, "C")))
        .containsExactly("83", "92.3", "97.3");
    assertThat(report.first().orElseThrow().bid().id()).isEqualTo("C");
  }

  @Test
  void each_score_is_rounded_as_the_tender_says_and_enters_the_next_as_it_is_shown() {
    Object[] bids = {bid("A", "1187500.00"), "95.275", bid("B", "1000000.00"), "70"};
    Map<String, Object> rounded = qcbs("CONSULTING", "70", "decimals", 2, "tie", "LOWER_PRICE");
    BidResult first = answer(marked(rounded, bids)).bid("A").orElseThrow();
    assertThat(first.toPlain().toString())
        .contains("technical=95.275, quality=95.28, financial=84.21, score=91.96");
    assertThat(first.reasons().get(0).text().values())
        .containsAllEntriesOf(
            Map.of(
                "technical", new BigDecimal("95.28"),
                "financial", new BigDecimal("84.21"),
                "score", new BigDecimal("91.96")));
    rounded.put("weightedDecimals", 6);
    assertThat(score(answer(marked(rounded, bids)), "A")).isEqualTo("91.959");
  }

  @Test
  void scores_that_are_even_as_the_tender_rounds_them_are_parted_by_its_rule() {
    Object[] bids = {bid("A", "1000000.00"), "80.004", bid("B", "1000000.00"), "80"};
    Map<String, Object> terms =
        qcbs("CONSULTING", "70", "tie", "DRAW", "decimals", 2, "drawSeed", "41");
    EvaluationReport even = answer(marked(terms, bids));
    assertThat(score(even, "A")).isEqualTo("86").isEqualTo(score(even, "B"));
    assertThat(decide(marked(terms, bids)).trace().steps())
        .anyMatch(step -> step.text().key().equals("evaluation.tie-parted"));
    terms.put("decimals", 3);
    assertThat(answer(marked(terms, bids)).first().orElseThrow().bid().id()).isEqualTo("A");
    assertThat(decide(marked(terms, bids)).trace().steps())
        .noneMatch(step -> step.text().key().equals("evaluation.tie-parted"));
  }

  @Test
  void qcbs_03_the_price_scores_in_proportion_to_the_lowest() {
    EvaluationReport report =
        answer(
            marked(
                qcbs("NON_CONSULTING", "30"),
                bid("A", "1200000.00"),
                "90",
                bid("B", "1000000.00"),
                "75",
                bid("C", "1100000.00"),
                "85"));

    assertThat(List.of(score(report, "A"), score(report, "B"), score(report, "C")))
        .containsExactly("85.333333", "92.5", "89.136364");
    assertThat(report.first().orElseThrow().bid().id()).isEqualTo("B");
  }

  @Test
  void qcbs_05_and_06_a_weight_over_the_cap_ranks_nobody() {
    Object[] bids = {bid("A", "100.00"), "90", bid("B", "200.00"), "80"};

    assertThat(refer(marked(qcbs("NON_CONSULTING", "30.01"), bids)).question().key())
        .isEqualTo("evaluation.weight-over");
    assertThat(refer(marked(qcbs("CONSULTING", "80.01"), bids)).question().key())
        .isEqualTo("evaluation.weight-over");
    answer(marked(qcbs("NON_CONSULTING", "30"), bids));
    answer(marked(qcbs("CONSULTING", "80"), bids));
  }

  @Test
  void qcbs_08_a_tie_goes_to_the_higher_technical_score_where_the_tender_says_so() {
    Object[] bids = {
      bid("A", "470000.00"), "84", bid("B", "400000.00"), "78", bid("C", "376000.00"), "70"
    };
    EvaluationReport report =
        answer(marked(qcbs("CONSULTING", "70", "tie", "HIGHER_TECHNICAL_SCORE"), bids));

    assertThat(score(report, "A")).isEqualTo("82.8").isEqualTo(score(report, "B"));
    assertThat(report.first().orElseThrow().bid().id()).isEqualTo("A");
    assertThat(refer(marked(qcbs("CONSULTING", "70"), bids)).indication().orElseThrow().first())
        .isEmpty();
  }

  @Test
  void tie_01_on_gem_the_portal_draws_and_the_buyer_does_not_choose() {
    Bid[] even = {bid("A", "900000.00"), bid("B", "900000.00"), bid("C", "900000.01")};
    Object[] gem = {"channel", "GEM", "tie", "LOWER_PRICE"};

    assertThat(missing(comparison(terms("LOWEST_EVALUATED", gem), even))).containsExactly("drawn");
    Map<String, Object> drawn = terms("LOWEST_EVALUATED", gem);
    drawn.put("drawn", List.of("B", "A"));
    assertThat(answer(comparison(drawn, even)).first().orElseThrow().bid().id()).isEqualTo("B");
  }

  @Test
  void a_draw_by_a_published_seed_can_be_made_again() {
    Bid[] even = {bid("A", "900000.00"), bid("B", "900000.00"), bid("C", "900000.00")};
    Map<String, Object> draw = terms("LOWEST_EVALUATED", "tie", "DRAW");

    assertThat(missing(comparison(draw, even))).containsExactly("drawSeed");
    List<String> firsts = new ArrayList<>();
    for (int seed = 0; seed < 20; seed++) {
      draw.put("drawSeed", "published " + seed);
      String first = answer(comparison(draw, even)).first().orElseThrow().bid().id();
      assertThat(answer(comparison(draw, even)).first().orElseThrow().bid().id()).isEqualTo(first);
      firsts.add(first);
    }
    assertThat(firsts).contains("A", "B", "C");
  }

  @Test
  void a_later_bid_of_one_bidder_keeps_the_place_of_its_first_in_a_draw() {
    Map<String, Object> draw = terms("LOWEST_EVALUATED", "tie", "DRAW", "drawSeed", "published");
    Bid rival = bid("B-3fe1", "900000.00");
    boolean first = isFirst(draw, bid("B-9f1f", "900000.00"), rival);

    for (int again = 2; again < 12; again++) {
      assertThat(isFirst(draw, bid("B-9f1f-" + again, "900000.00"), rival)).isEqualTo(first);
    }
  }

  private static boolean isFirst(Map<String, Object> terms, Bid one, Bid rival) {
    Bid drawn = answer(comparison(terms, one, rival)).first().orElseThrow().bid();
    return drawn.id().equals(one.id());
  }

  @Test
  void sb_01_a_single_bid_stands_on_three_conditions_as_a_single_tender() {
    Bid only = bid("A", "900000.00");

    assertThat(answer(comparison(terms("LOWEST_EVALUATED"), only)).treatAs())
        .contains("SINGLE_TENDER_CONTRACT");
    EvaluationReport invalid =
        answer(comparison(terms("LOWEST_EVALUATED", "priceReasonable", false), only));
    assertThat(invalid.first()).isEmpty();
    assertThat(invalid.ground()).contains("PROCESS_NOT_VALID");
    Map<String, Object> unknown = terms("LOWEST_EVALUATED");
    unknown.remove("priceReasonable");
    assertThat(missing(comparison(unknown, only))).containsExactly("priceReasonable");
  }

  @Test
  void what_is_missing_is_named_with_its_bidder_unless_something_sets_the_bid_aside() {
    assertThat(
            missing(
                comparison(
                    terms("LOWEST_EVALUATED"),
                    bid("A", "", "landBorder", ""),
                    bid("B", "900000.00", "localContent", ""),
                    bid("C", "", "debarred", true, "landBorder", ""))))
        .containsExactly("A/landBorder", "A/price", "B/localContent");
    String text =
        decide(comparison(terms("LOWEST_EVALUATED"), bid("A", ""), bid("B", "1.00"))).explain(EN);
    assertThat(text).contains("A: Price");
  }

  /** No book lets such a bidder stand as if there were no rule, and none leaves it unasked. */
  @Test
  void in_every_book_a_bidder_over_a_land_border_is_set_aside_or_left_to_an_officer() {
    for (RuleBook law : ProcurementLaw.library().books()) {
      Bid other = bid("B", "1100000.00");
      Decision<EvaluationReport> unregistered =
          BidEvaluation.of(law)
              .decide(
                  comparison(
                      terms("LOWEST_EVALUATED"),
                      bid("A", "900000.00", "landBorder", true, "landBorderRegistered", false),
                      other,
                      bid("C", "1200000.00")));
      boolean stands =
          unregistered
              .ruling()
              .fold(
                  answer -> answer.value().bid("A").orElseThrow().rank().isPresent(),
                  refer -> false,
                  open -> true);
      assertThat(stands).as(law.id()).isFalse();
      Decision<EvaluationReport> unknown =
          BidEvaluation.of(law)
              .decide(
                  comparison(
                      terms("LOWEST_EVALUATED"), bid("A", "900000.00", "landBorder", ""), other));
      assertThat(unknown.ruling())
          .as(law.id())
          .isInstanceOfSatisfying(
              Ruling.Undetermined.class,
              open -> assertThat(open.missing().toString()).contains("A/landBorder"));
    }
  }

  @Test
  void a_territory_under_the_general_financial_rules_asks_for_the_registration() {
    Bid registered = bid("A", "900000.00", "landBorder", true, "landBorderRegistered", true);
    for (String id : List.of("IN.DL", "IN.BR")) {
      EvaluationReport report =
          ((Ruling.Answer<EvaluationReport>)
                  BidEvaluation.of(book(id))
                      .decide(
                          comparison(
                              terms("LOWEST_EVALUATED"),
                              registered,
                              bid("B", "1100000.00"),
                              bid("C", "1200000.00")))
                      .ruling())
              .value();
      assertThat(report.bid("A").orElseThrow().standing())
          .as("Bihar bars such bidders, registered or not")
          .isEqualTo(id.equals("IN.BR") ? BidStanding.SET_ASIDE : BidStanding.RANKED);
    }
  }

  @Test
  void what_does_not_depend_on_another_fact_is_asked_in_one_round() {
    Map<String, Object> terms = terms("LOWEST_EVALUATED");
    terms.remove("classIOnly");
    assertThat(
            missing(
                comparison(
                    terms, bid("A", "900000.00", "localContent", ""), bid("B", "1000000.00"))))
        .containsExactly("A/localContent", "classIOnly");
    terms.put("value", "499999.99");
    terms.remove("globalTender");
    assertThat(missing(comparison(terms, bid("A", "400000.00"), bid("B", "450000.00"))))
        .as("rule 161(iv) also below the value from which local content counts")
        .containsExactly("globalTender");
  }

  @Test
  void without_a_bid_it_is_said_that_there_is_none() {
    BidComparison none =
        BidComparison.fromPlain(tree("terms", terms("LOWEST_EVALUATED"), "bids", List.of()))
            .orThrow();
    assertThat(decide(none).trace().findings())
        .extracting(finding -> finding.text().key())
        .contains("evaluation.no-bids")
        .doesNotContain("evaluation.none");
  }

  @Test
  void a_method_of_which_no_law_was_read_is_never_silent() {
    Decision<EvaluationReport> byPrice =
        BidEvaluation.of(book("IN.OD"))
            .decide(
                comparison(
                    terms("LOWEST_EVALUATED"), bid("A", "900000.00"), bid("B", "1100000.00")));
    assertThat(byPrice.trace().findings())
        .extracting(Finding::code)
        .contains("METHOD_UNREAD", "LOCAL_CONTENT_OPEN");
    Decision<EvaluationTerms> budget =
        BidEvaluation.of(book("IN.OD"))
            .check(
                EvaluationTerms.fromPlain(
                        terms(
                            "FIXED_BUDGET",
                            "budget",
                            "1000000.00",
                            "passMark",
                            "70",
                            "members",
                            List.of("M1")))
                    .orThrow());
    assertThat(budget.ruling())
        .isInstanceOfSatisfying(
            Ruling.Refer.class,
            refer -> assertThat(refer.question().key()).isEqualTo("evaluation.method-not-named"));
  }

  @Test
  void a_bid_that_fails_a_gate_is_not_asked_for_what_lies_behind_it() {
    List<Object> gates =
        List.of(
            tree("id", "R1", "gate", "QUALITY", "text", "Team of five", "clause", "3.1"),
            tree("id", "R2", "gate", "DELIVERY", "text", "In 20 days", "clause", "3.2"));
    BidComparison.Draft draft =
        BidComparison.draft(terms("LOWEST_EVALUATED", "requirements", gates))
            .bid(bid("A", ""))
            .bid(bid("B", "900000.00"))
            .assessment(response("A", "R1", false))
            .assessment(response("B", "R1", true));

    assertThat(missing(draft.done().orThrow())).containsExactly("B/R2/response");
    Finding reason =
        decide(draft.done().orThrow())
            .known()
            .orElseThrow()
            .bid("A")
            .orElseThrow()
            .reasons()
            .get(0);
    assertThat(EN.say(reason.text())).contains("Team of five", "page 3 of the bid", "quality");
    assertThat(reason.citation().provision()).isEqualTo("3.1");
  }

  @Test
  void who_may_not_bid_is_set_aside_by_the_law_that_says_so() {
    Bid first = bid("A", "900000.00");
    Bid debarred = bid("B", "1.00", "debarred", true);
    Bid foreign = bid("C", "2.00", "landBorder", true, "landBorderRegistered", false);
    Bid registered = bid("D", "910000.00", "landBorder", true, "landBorderRegistered", true);
    Bid imported = bid("E", "3.00", "localContent", "19.99");
    Bid classTwo = bid("F", "920000.00", "localContent", "20");
    EvaluationReport report =
        answer(
            comparison(
                terms("LOWEST_EVALUATED"),
                first,
                debarred,
                foreign,
                registered,
                imported,
                classTwo));

    assertThat(report.bids())
        .extracting(r -> r.bid().id() + " " + r.standing())
        .containsExactly(
            "A RANKED", "D RANKED", "F RANKED", "B SET_ASIDE", "C SET_ASIDE", "E SET_ASIDE");
    assertThat(cited(report, "B")).contains("1/20/2018");
    assertThat(cited(report, "C")).contains("7/10/2021");
    assertThat(cited(report, "E")).contains("PPP-MII");
    assertThat(
            answer(
                    comparison(
                        terms("LOWEST_EVALUATED", "globalTender", true, "globalApproved", true),
                        first,
                        imported))
                .first()
                .orElseThrow()
                .bid()
                .id())
        .isEqualTo("E");
  }

  private static String cited(EvaluationReport report, String bid) {
    return report.bid(bid).orElseThrow().reasons().get(0).citation().instrument();
  }

  @Test
  void marks_are_averaged_exactly_and_their_spread_is_shown() {
    Map<String, Object> terms =
        qcbs("CONSULTING", "70", "members", List.of("M1", "M2", "M3"), "spreadMost", "10");
    EvaluationReport report =
        answer(marked(terms, bid("A", "100.00"), "70 70 71", bid("B", "90.00"), "69.99 70 70"));

    BidResult a = report.bid("A").orElseThrow();
    assertThat(a.technical().orElseThrow().toString()).isEqualTo("211/3");
    assertThat(a.spread().orElseThrow().toString()).isEqualTo("1");
    assertThat(report.bid("B").orElseThrow().standing()).isEqualTo(BidStanding.SET_ASIDE);
    assertThat(missing(marked(terms, bid("A", "1.00"), "70 71"))).contains("A/M3/mark");
    assertThat(spreadIsTold(marked(terms, bid("A", "100.00"), "80 85 90"))).isFalse();
    assertThat(spreadIsTold(marked(terms, bid("A", "100.00"), "80 85 90.01"))).isTrue();
  }

  private static boolean spreadIsTold(BidComparison comparison) {
    return decide(comparison).trace().findings().stream().anyMatch(f -> f.code().equals("SPREAD"));
  }

  @Test
  void an_abnormally_low_first_bid_waits_for_its_explanation() {
    Map<String, Object> terms = terms("LOWEST_EVALUATED", "abnormallyLow", "30");
    Bid low = bid("A", "839999.99");
    Bid edge = bid("B", "840000.00");

    assertThat(refer(comparison(terms, low, edge)).question().key())
        .isEqualTo("evaluation.low.OPEN");
    assertThat(answer(comparison(terms, edge, bid("C", "900000.00"))).first()).isPresent();
    EvaluationReport rejected =
        answer(
            BidComparison.draft(terms)
                .bid(low)
                .bid(edge)
                .assessment(tree("bid", "A", "explanation", "REJECTED"))
                .done()
                .orThrow());
    assertThat(rejected.treatAs()).contains("SINGLE_TENDER_CONTRACT");
  }

  @Test
  void a_method_that_the_law_does_not_name_is_indicated_and_never_decided() {
    Map<String, Object> fixed =
        terms(
            "FIXED_BUDGET",
            "category",
            "CONSULTING",
            "budget",
            "1000000.00",
            "passMark",
            "70",
            "members",
            List.of("M1"));
    Ruling.Refer<EvaluationReport> refer =
        refer(
            marked(
                fixed,
                bid("A", "1000000.01"),
                "95",
                bid("B", "1000000.00"),
                "80",
                bid("C", "1.00"),
                "75"));

    assertThat(refer.question().key()).isEqualTo("evaluation.method-not-named");
    assertThat(refer.indication().orElseThrow().first().orElseThrow().bid().id()).isEqualTo("B");
    assertThat(
            answer(
                    marked(
                        terms(
                            "LCS",
                            "category",
                            "CONSULTING",
                            "passMark",
                            "70",
                            "members",
                            List.of("M1")),
                        bid("A", "10.00"),
                        "70",
                        bid("B", "9.00"),
                        "69.99",
                        bid("C", "11.00"),
                        "99"))
                .first()
                .orElseThrow()
                .bid()
                .id())
        .isEqualTo("A");
  }

  @Test
  void names_that_are_nobodys_are_faults_with_their_place() {
    List<String> faults =
        BidComparison.draft(terms("LOWEST_EVALUATED", "drawn", List.of("X")))
            .bid(bid("A", "1.00"))
            .bid(bid("A", "2.00"))
            .assessment(marks("B", "70"))
            .done()
            .fold(
                right -> List.of(), wrong -> wrong.stream().map(fault -> fault.pointer()).toList());

    assertThat(faults)
        .containsExactlyInAnyOrder(
            "/bids/1/id", "/assessments/0/bid", "/assessments/0/marks/0/member", "/terms/drawn");
  }

  @Test
  void a_comparison_is_the_same_in_xml() {
    BidComparison bids =
        marked(
            qcbs("CONSULTING", "70", "drawn", List.of("A")),
            bid("A", "100.00", "reservedOwner", List.of("WOMEN", "SC_ST")),
            "70.5");
    byte[] xml = SchemaXml.write(BidComparison.form(), "urn:test", "comparison", bids.toPlain());

    assertThat(
            BidComparison.fromPlain(
                    SchemaXml.read(BidComparison.form(), "urn:test", "comparison", "a.xml", xml))
                .orThrow()
                .toPlain())
        .isEqualTo(bids.toPlain());
  }

  @Test
  void all_sentences_have_words_in_both_languages() {
    BidComparison each =
        marked(
            qcbs("CONSULTING", "70", "lastPrice", "90.00", "benchmark", "200.00"),
            bid("A", "100.00"),
            "90",
            bid("B", "120.00"),
            "10");
    for (String language : List.of("en", "hi")) {
      Messages words = ProcurementLaw.messages(language);
      String text = decide(each).explain(words);
      assertThat(Arrays.stream(text.split("\\s+")).filter(w -> w.startsWith("evaluation.")))
          .isEmpty();
      assertThat(text).doesNotContain("term.").doesNotContain("fact.");
    }
  }
}
