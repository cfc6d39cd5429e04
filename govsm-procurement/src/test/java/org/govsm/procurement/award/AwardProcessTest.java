package org.govsm.procurement.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govsm.procurement.Given.tree;
import static org.govsm.procurement.GivenBids.INDIA;
import static org.govsm.procurement.GivenBids.bid;
import static org.govsm.procurement.tender.GivenTender.FINANCIAL;
import static org.govsm.procurement.tender.GivenTender.OPENS;
import static org.govsm.procurement.tender.GivenTender.RESULT;
import static org.govsm.procurement.tender.GivenTender.allowed;
import static org.govsm.procurement.tender.GivenTender.meeting;
import static org.govsm.procurement.tender.GivenTender.published;
import static org.govsm.procurement.tender.GivenTender.received;
import static org.govsm.procurement.tender.GivenTender.result;
import static org.govsm.procurement.tender.GivenTender.reveal;
import static org.govsm.procurement.tender.GivenTender.technical;
import static org.govsm.procurement.tender.GivenTender.tender;
import static org.govsm.procurement.tender.GivenTender.tenderTree;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Ruling;
import org.govsm.procurement.award.AwardAct.Kind;
import org.govsm.procurement.bid.Bid;
import org.govsm.procurement.bid.TechnicalPacket;
import org.govsm.procurement.catalogue.ServiceCatalogue;
import org.govsm.procurement.evaluation.BidEvaluation;
import org.govsm.procurement.evaluation.EvaluationReport;
import org.govsm.procurement.tender.PublicationCheck;
import org.govsm.procurement.tender.Tender;
import org.govsm.procurement.tender.TenderAct;
import org.govsm.procurement.tender.TenderRecord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AwardProcessTest {

  private static final Bid ONE = bid("B1", "4610000.00");
  private static final Bid TWO = bid("B2", "4500000.00");
  private static final Bid SMALL = bid("B2", "4700000.00", "mseClass", "MICRO");
  private static final Instant EXAMINED = OPENS.plusSeconds(3600);
  private static final Instant AFTER = FINANCIAL.plusSeconds(25 * 3600);
  private static final Object CRITERIA =
      List.of(
          tree("id", "team", "text", "The team", "most", "60"),
          tree("id", "plan", "text", "The plan", "most", "40"));
  private static final Object REQUIREMENTS =
      List.of(
          tree(
              "id",
              "R1",
              "gate",
              "QUALITY",
              "text",
              "Three years of films",
              "clause",
              "clause 7.1"));

  private static Map<String, Object> evaluation(Object... changes) {
    Map<String, Object> terms = new TreeMap<>();
    ((Map<?, ?>) tenderTree().get("evaluation"))
        .forEach((name, value) -> terms.put(String.valueOf(name), value));
    terms.putAll(tree(changes));
    terms.values().removeIf(""::equals);
    return terms;
  }

  private static final Tender QUALITY =
      tender(
          "evaluation",
          evaluation("criteria", CRITERIA, "requirements", REQUIREMENTS),
          "award",
          tree("standstillDays", 10, "clause", "clause 11"));

  private static final Object BOTH =
      List.of(
          tree("policy", "MSE", "clause", "clause 9"),
          tree("policy", "MAKE_IN_INDIA", "clause", "clause 9"));

  /** Price alone decides, and nothing is examined. */
  private static final Tender PRICE =
      tender(
          "evaluation",
          evaluation(
              "method",
              "LOWEST_EVALUATED",
              "technicalWeight",
              "",
              "passMark",
              "",
              "tie",
              "DRAW",
              "decimals",
              ""),
          "preferences",
          BOTH);

  private static TenderRecord opened(Tender tender, Bid... bids) {
    return allowed(received(published(tender), bids), technical(OPENS, bids));
  }

  private static TenderRecord priced(TenderRecord opened, Bid... bids) {
    List<Object> passed = new ArrayList<>();
    List.of(bids).forEach(bid -> passed.addAll(List.of(bid.id(), true)));
    TenderRecord record = allowed(opened, result(RESULT, FINANCIAL, passed.toArray()));
    record =
        allowed(
            record,
            meeting(TenderAct.Kind.FINANCIAL_OPENING, FINANCIAL, List.of("M1", "M2", "M3")));
    for (Bid bid : bids) {
      record = allowed(record, reveal(bid, FINANCIAL));
    }
    return record;
  }

  private static AwardRecord of(TenderRecord tender, AwardRecord... before) {
    Map<String, Boolean> declared = Map.of("M1", false, "M2", false, "M3", false);
    return AwardRecord.of(tender, before.length == 0 ? List.of() : before[0].acts(), declared);
  }

  private static AwardAct.Draft act(Kind kind, Instant at, String by, String role) {
    return AwardAct.draft(kind, at, by, role);
  }

  private static AwardAct.Draft sheet(String member, Instant at, String... teamAndPlan) {
    return act(Kind.ASSESSMENT, at, member, "committee-member")
        .set(
            "bids",
            List.of(
                found("B1", true, teamAndPlan[0], teamAndPlan[1]),
                found("B2", true, teamAndPlan[2], teamAndPlan[3])));
  }

  private static Map<String, Object> found(String bid, boolean met, String team, String plan) {
    return tree(
        "bid",
        bid,
        "responses",
        List.of(tree("requirement", "R1", "met", met, "evidence", "page 3")),
        "marks",
        List.of(mark("team", team), mark("plan", plan)));
  }

  private static Map<String, Object> mark(String criterion, String mark) {
    return tree("criterion", criterion, "mark", mark, "reason", "as shown on page 3");
  }

  private static Decision<AwardPermission> decide(AwardRecord record, AwardAct.Draft act) {
    return AwardProcess.of(INDIA).decide(record, act.done().orThrow());
  }

  private static AwardRecord done(AwardRecord record, AwardAct.Draft act) {
    Decision<AwardPermission> decision = decide(record, act);
    assertThat(decision.ruling())
        .as(() -> String.valueOf(decision.ruling()))
        .isInstanceOf(Ruling.Answer.class);
    AwardPermission allowed = ((Ruling.Answer<AwardPermission>) decision.ruling()).value();
    assertThat(allowed.record()).as(() -> String.valueOf(allowed.toPlain())).isPresent();
    return allowed.record().orElseThrow();
  }

  private static List<String> refused(AwardRecord record, AwardAct.Draft act) {
    Ruling<AwardPermission> ruling = decide(record, act).ruling();
    assertThat(ruling).isInstanceOf(Ruling.Answer.class);
    AwardPermission refused = ((Ruling.Answer<AwardPermission>) ruling).value();
    assertThat(refused.record()).isEmpty();
    return refused.findings().stream()
        .filter(found -> found.weight() == Finding.Weight.BLOCKING)
        .map(Finding::code)
        .toList();
  }

  private static EvaluationReport evaluated(AwardRecord record) {
    return BidEvaluation.of(INDIA).decide(record.comparison(AFTER)).found().orElseThrow();
  }

  @Nested
  @DisplayName("Assessment: each member for itself")
  class Assessment {

    private final AwardRecord examined = of(opened(QUALITY, ONE, TWO));

    private AwardRecord all(String... second) {
      AwardRecord record = done(examined, sheet("M1", EXAMINED, "50", "30", "60", "40"));
      record = done(record, sheet("M2", EXAMINED, "50", "30", "60", "40"));
      return done(record, sheet("M3", EXAMINED, "44", "30", "60", "34"));
    }

    @Test
    void the_mean_is_over_the_sums_by_criterion_and_nothing_changes_once_all_are_in() {
      AwardRecord two = done(examined, sheet("M1", EXAMINED, "50", "30", "60", "40"));
      two = done(two, sheet("M1", EXAMINED, "49", "30", "60", "40"));
      assertThat(two.isAssessed()).isFalse();
      assertThat(two.comparison(AFTER).toPlain()).containsEntry("assessments", List.of());
      AwardRecord record = all();
      assertThat(record.isAssessed()).isTrue();
      assertThat(refused(record, sheet("M1", EXAMINED, "60", "40", "0", "0")))
          .containsExactly("ASSESSED");

      AwardRecord known = of(priced(opened(QUALITY, ONE, TWO), ONE, TWO), record);
      assertThat(evaluated(known).bid("B1").orElseThrow().toPlain().get("technical"))
          .hasToString("78");
      assertThat(evaluated(known).bid("B2").orElseThrow().toPlain().get("technical"))
          .hasToString("98");
    }

    @Test
    void a_sheet_is_whole_and_within_the_most_of_each_criterion() {
      assertThat(refused(examined, sheet("M1", EXAMINED, "60.5", "30", "60", "40")))
          .containsExactly("MARK_TOO_HIGH");
      done(examined, sheet("M1", EXAMINED, "60", "40", "0", "0"));
      AwardAct.Draft one =
          act(Kind.ASSESSMENT, EXAMINED, "M1", "committee-member")
              .set("bids", List.of(found("B1", true, "1", "1")));
      assertThat(refused(examined, one)).containsExactly("BID_LEFT_OUT");
      AwardAct.Draft failed =
          act(Kind.ASSESSMENT, EXAMINED, "M1", "committee-member")
              .set(
                  "bids",
                  List.of(
                      found("B1", true, "1", "1"),
                      tree(
                          "bid",
                          "B2",
                          "responses",
                          List.of(tree("requirement", "R1", "met", false, "evidence", "none")))));
      done(examined, failed);
      assertThat(refused(examined, sheet("M4", EXAMINED, "1", "1", "1", "1")))
          .containsExactly("NOT_A_MEMBER");
    }

    @Test
    void marks_that_come_after_the_prices_are_for_an_officer() {
      AwardRecord late = of(priced(opened(QUALITY, ONE, TWO), ONE, TWO));
      AwardAct.Draft sheet = sheet("M1", AFTER, "50", "30", "60", "40");
      assertThat(decide(late, sheet).ruling()).isInstanceOf(Ruling.Refer.class);
      done(late, sheet.decided("Order 7: the packets stayed sealed from this member"));
    }

    @Test
    void who_declared_a_conflict_enters_nothing_and_does_not_count() {
      TenderRecord conflict =
          allowed(
              received(published(QUALITY), ONE, TWO),
              meeting(TenderAct.Kind.TECHNICAL_OPENING, OPENS, List.of("M1", "M2", "M3"), "M3")
                  .set(
                      "packets",
                      List.of(ONE, TWO).stream()
                          .map(bid -> bid.withoutPrice().toPlain())
                          .toList()));
      AwardRecord record = of(conflict);
      assertThat(refused(record, sheet("M3", EXAMINED, "1", "1", "1", "1")))
          .containsExactly("RECUSED_ACTS");
      record = done(record, sheet("M1", EXAMINED, "50", "30", "60", "40"));
      record = done(record, sheet("M2", EXAMINED, "50", "30", "60", "40"));
      assertThat(record.isAssessed()).isTrue();
    }

    @Test
    void a_conflict_declared_between_meetings_counts_at_once_and_each_declares_first() {
      AwardRecord two = done(examined, sheet("M1", EXAMINED, "50", "30", "60", "40"));
      two = done(two, sheet("M2", EXAMINED, "50", "30", "60", "40"));
      AwardAct.Draft closing =
          act(Kind.CLOSING, EXAMINED, "M1", "committee-member").set("reason", "M3 is ill: note 7");
      AwardRecord closed = done(two, closing);
      assertThat(closed.isAssessed()).isTrue();
      Map<String, Boolean> conflict = Map.of("M2", true);
      AwardRecord less = AwardRecord.of(two.tender(), two.acts(), conflict);
      assertThat(less.recused()).containsExactly("M2");
      assertThat(refused(less, closing)).containsExactly("QUORUM");
      assertThat(refused(less, sheet("M2", EXAMINED, "50", "30", "60", "40")))
          .containsExactly("RECUSED_ACTS");
      assertThat(AwardRecord.of(two.tender(), closed.acts(), conflict).isAssessed()).isFalse();
      TenderRecord absent =
          allowed(
              received(published(QUALITY), ONE, TWO),
              meeting(TenderAct.Kind.TECHNICAL_OPENING, OPENS, List.of("M1", "M2"))
                  .set("packets", packets(ONE, TWO)));
      AwardAct.Draft third = sheet("M3", EXAMINED, "50", "30", "60", "40");
      AwardRecord early = AwardRecord.of(absent, List.of());
      assertThat(refused(early, third)).containsExactly("NOT_DECLARED");
      assertThat(refused(early, sheet("M1", EXAMINED, "50", "30", "60", "40")))
          .containsExactly("NOT_DECLARED");
      done(AwardRecord.of(absent, List.of(), Map.of("M3", false)), third);
    }

    private Object packets(Bid... bids) {
      return List.of(bids).stream().map(bid -> TechnicalPacket.of(bid).toPlain()).toList();
    }

    @Test
    void the_committee_closes_with_its_quorum_and_a_reason() {
      AwardRecord one = done(examined, sheet("M1", EXAMINED, "50", "30", "60", "40"));
      AwardAct.Draft closing =
          act(Kind.CLOSING, EXAMINED, "M1", "committee-member").set("reason", "M3 is ill: note 9");
      assertThat(refused(one, closing)).containsExactly("QUORUM");
      AwardRecord two = done(one, sheet("M2", EXAMINED, "40", "30", "60", "40"));
      AwardRecord closed = done(two, closing);
      assertThat(closed.isAssessed()).isTrue();
      assertThat(refused(closed, sheet("M3", EXAMINED, "1", "1", "1", "1")))
          .containsExactly("ASSESSED");
      AwardRecord known = of(priced(opened(QUALITY, ONE, TWO), ONE, TWO), closed);
      assertThat(evaluated(known).bid("B1").orElseThrow().toPlain().get("technical"))
          .hasToString("75");
    }

    @Test
    void where_members_differ_on_a_requirement_the_committee_decides() {
      AwardRecord record = done(examined, sheet("M1", EXAMINED, "50", "30", "60", "40"));
      record = done(record, sheet("M2", EXAMINED, "50", "30", "60", "40"));
      AwardAct.Draft other =
          act(Kind.ASSESSMENT, EXAMINED, "M3", "committee-member")
              .set("bids", List.of(found("B1", false, "50", "30"), found("B2", true, "60", "40")));
      record = done(record, other);
      assertThat(record.differences()).containsExactly("B1/R1");
      AwardRecord known = of(priced(opened(QUALITY, ONE, TWO), ONE, TWO), record);
      assertThat(refused(known, act(Kind.PROPOSAL, AFTER, "buyer", "buyer")))
          .containsExactly("MEMBERS_DIFFER");
      AwardAct.Draft decides =
          act(Kind.RESOLUTION, AFTER, "M1", "committee-member")
              .set("bid", "B1")
              .set("requirement", "R1")
              .set("met", true)
              .set("reason", "the film of 2023 counts: minutes 4");
      assertThat(refused(known, decides.set("present", List.of("M1")))).containsExactly("QUORUM");
      AwardRecord decided = done(known, decides.set("present", List.of("M1", "M2")));
      assertThat(decided.differences()).isEmpty();
      done(decided, act(Kind.PROPOSAL, AFTER, "buyer", "buyer"));
    }
  }

  @Nested
  @DisplayName("Matching, proposal and award")
  class Deciding {

    private final AwardRecord asked = of(priced(opened(PRICE, ONE, SMALL), ONE, SMALL));
    private final AwardRecord plain = of(priced(opened(PRICE, ONE, TWO), ONE, TWO));

    private AwardAct.Draft request(Instant at) {
      return act(Kind.MATCH_REQUEST, at, "buyer", "buyer")
          .set("bid", "B2")
          .set("until", AFTER.plusSeconds(3600).toString());
    }

    private AwardAct.Draft answer(Instant at, String by, String role, String said) {
      return act(Kind.MATCH_ANSWER, at, by, role).set("bid", "B2").set("answer", said);
    }

    /** What the check lets pass lacks no fact of the tender on the way to the award. */
    @Test
    void what_later_steps_need_of_the_tender_is_asked_before_it_is_published() {
      PublicationCheck check = PublicationCheck.of(INDIA, ServiceCatalogue.shipped());
      Object[] byPrice = {
        "method", "LOWEST_EVALUATED", "technicalWeight", "", "passMark", "", "decimals", ""
      };
      Tender whole = tender("evaluation", evaluation(byPrice), "preferences", BOTH);
      assertThat(check.decide(whole).ruling()).isInstanceOf(Ruling.Answer.class);
      for (Bid other : List.of(SMALL, bid("B2", "4610000.00"))) {
        AwardRecord found = of(priced(opened(whole, ONE, other), ONE, other));
        Ruling<AwardPermission> ruling =
            decide(found, act(Kind.PROPOSAL, AFTER, "buyer", "buyer")).ruling();
        if (ruling instanceof Ruling.Undetermined<AwardPermission> open) {
          assertThat(open.missing()).allMatch(fact -> fact.contains("/"));
        }
      }
      Map<String, Object> less = evaluation(byPrice);
      less.remove("divisible");
      assertThat(check.decide(tender("evaluation", less, "preferences", BOTH)).ruling())
          .isEqualTo(new Ruling.Undetermined<>(List.of("divisible")));
    }

    @Test
    void the_committee_finds_what_nobody_stated_and_changes_nothing_that_was() {
      Bid bare = bid("B2", "4700000.00", "mseClass", "");
      Bid even = bid("B2", "4610000.00");
      AwardRecord one = of(priced(opened(PRICE, ONE, bare), ONE, bare));
      assertThat(one.lacks(INDIA, AFTER)).containsExactly("B2/mseClass");
      assertThat(refused(one, facts("B2", "localContent", "90")))
          .containsExactly("FACT_NOT_MISSING");
      assertThat(refused(one, facts("B2", "mseClass", "TINY"))).containsExactly("FACT_WRONG");
      assertThat(refused(one, facts("B2", "mseClass", "MICRO").set("present", List.of("M1"))))
          .containsExactly("QUORUM");
      AwardRecord found = done(one, facts("B2", "mseClass", "NONE"));
      assertThat(found.lacks(INDIA, AFTER)).isEmpty();
      done(found, act(Kind.PROPOSAL, AFTER, "buyer", "buyer"));

      AwardRecord tied = of(priced(opened(PRICE, ONE, even), ONE, even));
      assertThat(tied.lacks(INDIA, AFTER)).containsExactly("drawn");
      AwardRecord drawn = done(tied, facts("", "drawn", "B2 B1"));
      assertThat(evaluated(drawn).first().orElseThrow().bid().id()).isEqualTo("B2");
    }

    private AwardAct.Draft facts(String bid, String name, String said) {
      Map<String, Object> fact = tree("name", name, "said", said);
      if (!bid.isEmpty()) {
        fact.put("bid", bid);
      }
      return act(Kind.FACTS, AFTER, "M1", "committee-member")
          .set("present", List.of("M1", "M2"))
          .set("facts", List.of(fact))
          .set("paper", "certificate of registration, note 14");
    }

    @Test
    void whose_turn_it_is_is_asked_and_answers_within_the_time() {
      AwardRecord one = of(asked.tender());
      assertThat(decide(one, act(Kind.PROPOSAL, AFTER, "buyer", "buyer")).ruling())
          .isEqualTo(new Ruling.Undetermined<>(List.of("B2/match")));
      assertThat(refused(one, answer(AFTER, "V-B2", "bidder", "ACCEPTED")))
          .containsExactly("NOT_ASKED");
      assertThat(refused(one, request(AFTER).set("bid", "B1"))).containsExactly("NOT_ITS_TURN");
      AwardRecord two = done(one, request(AFTER));
      Instant last = AFTER.plusSeconds(3600);
      assertThat(refused(two, request(AFTER))).containsExactly("ASKED");
      assertThat(refused(two, answer(last, "V-B1", "bidder", "ACCEPTED")))
          .containsExactly("OTHER_BIDDER");
      assertThat(refused(two, answer(last.plusSeconds(1), "V-B2", "bidder", "ACCEPTED")))
          .containsExactly("TOO_LATE");
      assertThat(refused(two, answer(last, "buyer", "buyer", "SILENT")))
          .containsExactly("TIME_RUNS");
      assertThat(refused(two, answer(last, "buyer", "buyer", "ACCEPTED")))
          .containsExactly("NO_PAPER");
      done(two, answer(last, "buyer", "buyer", "DECLINED").set("paper", "letter of 9 December"));
      done(two, answer(last.plusSeconds(1), "buyer", "buyer", "SILENT"));
      AwardRecord matched = done(two, answer(last, "V-B2", "bidder", "ACCEPTED"));
      done(matched, act(Kind.PROPOSAL, last, "buyer", "buyer"));
    }

    @Test
    void nobody_awards_what_they_proposed_and_one_award_stands() {
      assertThat(refused(plain, awardOf(plain, "chief"))).containsExactly("NOT_PROPOSED");
      AwardRecord proposed = done(plain, act(Kind.PROPOSAL, AFTER, "buyer", "buyer"));
      assertThat(refused(proposed, awardOf(proposed, "buyer"))).containsExactly("SAME_PERSON");
      assertThat(
              refused(
                  proposed,
                  act(Kind.AWARD, AFTER, "chief", "competent-authority").set("basis", "other")))
          .containsExactly("OTHER_BASIS");
      AwardRecord awarded = done(proposed, awardOf(proposed, "chief"));
      assertThat(refused(awarded, awardOf(awarded, "second"))).containsExactly("AWARDED");
      AwardAct.Draft back =
          act(Kind.RETURN, AFTER, "chief", "competent-authority").set("reason", "not yet: note 3");
      assertThat(refused(awarded, back)).containsExactly("AWARDED");
      AwardRecord returned = done(proposed, back);
      assertThat(returned.proposal()).isEmpty();
      AwardAct.Draft publication =
          act(Kind.PUBLICATION, AFTER, "buyer", "buyer").set("places", List.of("OWN_SITE"));
      assertThat(refused(proposed, publication)).containsExactly("NOT_AWARDED");
      done(awarded, publication);
    }

    private AwardAct.Draft awardOf(AwardRecord record, String by) {
      return act(Kind.AWARD, AFTER, by, "competent-authority").set("basis", record.basis(AFTER));
    }

    @Test
    void nothing_is_proposed_while_prices_can_be_revealed_or_after_the_validity() {
      TenderRecord half =
          allowed(
              allowed(
                  allowed(
                      opened(PRICE, ONE, TWO), result(RESULT, FINANCIAL, "B1", true, "B2", true)),
                  meeting(TenderAct.Kind.FINANCIAL_OPENING, FINANCIAL, List.of("M1", "M2", "M3"))),
              reveal(ONE, FINANCIAL));
      Instant ends = FINANCIAL.plusSeconds(24 * 3600);
      AwardAct.Draft early = act(Kind.PROPOSAL, ends.minusSeconds(1), "buyer", "buyer");
      assertThat(refused(of(half), early)).containsExactly("PRICES_OPEN");
      assertThat(of(half).hasAllPrices(ends)).isTrue();
      Instant late = Instant.parse("2027-02-22T18:30:00Z");
      assertThat(refused(plain, act(Kind.PROPOSAL, late, "buyer", "buyer")))
          .containsExactly("AWARD_AFTER_VALIDITY");
      done(plain, act(Kind.PROPOSAL, late.minusSeconds(1), "buyer", "buyer"));
    }

    @Test
    void who_bids_does_not_act_for_the_buyer() {
      assertThat(refused(plain, act(Kind.PROPOSAL, AFTER, "v-b1", "buyer")))
          .containsExactly("BIDDER_BUYS");
      assertThat(refused(plain, act(Kind.AWARD, AFTER, "x", "buyer").set("basis", "b")))
          .contains("WRONG_ROLE");
    }

    @Test
    void a_representation_is_treated_by_others_and_may_begin_the_evaluation_again() {
      AwardRecord proposed = done(plain, act(Kind.PROPOSAL, AFTER, "buyer", "buyer"));
      AwardRecord awarded = done(proposed, awardOf(proposed, "chief"));
      AwardAct.Draft filed =
          act(Kind.REPRESENTATION, AFTER, "V-B1", "bidder")
              .set("id", "R-1")
              .set("bid", "B1")
              .set("grounds", List.of(tree("text", "Our price was lower", "clause", "clause 7")));
      assertThat(refused(awarded, filed.set("bid", "B2"))).containsExactly("OTHER_BIDDER");
      AwardRecord one = done(awarded, filed.set("bid", "B1"));
      assertThat(refused(one, step("admit", "buyer", "buyer"))).isNotEmpty();
      AwardRecord two = done(one, step("admit", "buyer", "buyer").decided("in time: note 12"));
      assertThat(refused(two, step("uphold", "M1", "competent-authority").set("reason", "right")))
          .isNotEmpty();
      assertThat(refused(two, step("uphold", "chief", "competent-authority"))).isNotEmpty();
      AwardAct.Draft again =
          act(Kind.REOPENING, AFTER, "chief", "competent-authority")
              .set("representation", "R-1")
              .set("reason", "B1 read wrongly: note 13");
      assertThat(refused(two, again)).containsExactly("NOT_UPHELD");
      AwardRecord upheld =
          done(
              two,
              step("uphold", "chief", "competent-authority").set("reason", "it was misread here"));
      assertThat(refused(upheld, step("close", "buyer", "buyer"))).isNotEmpty();
      AwardRecord reopened = done(upheld, again);
      assertThat(reopened.award()).isEmpty();
      assertThat(reopened.proposal()).isEmpty();
      done(reopened, step("close", "buyer", "buyer"));
    }

    private AwardAct.Draft step(String event, String by, String role) {
      return act(Kind.REPRESENTATION_STEP, AFTER, by, role).set("id", "R-1").set("event", event);
    }
  }
}
