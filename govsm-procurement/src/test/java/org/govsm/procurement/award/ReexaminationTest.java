package org.govsm.procurement.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govsm.procurement.Given.tree;
import static org.govsm.procurement.GivenBids.INDIA;
import static org.govsm.procurement.GivenBids.bid;
import static org.govsm.procurement.award.AwardProcessTest.AFTER;
import static org.govsm.procurement.award.AwardProcessTest.ONE;
import static org.govsm.procurement.award.AwardProcessTest.QUALITY;
import static org.govsm.procurement.award.AwardProcessTest.TWO;
import static org.govsm.procurement.award.AwardProcessTest.act;
import static org.govsm.procurement.award.AwardProcessTest.admitted;
import static org.govsm.procurement.award.AwardProcessTest.confirmed;
import static org.govsm.procurement.award.AwardProcessTest.decide;
import static org.govsm.procurement.award.AwardProcessTest.decision;
import static org.govsm.procurement.award.AwardProcessTest.done;
import static org.govsm.procurement.award.AwardProcessTest.of;
import static org.govsm.procurement.award.AwardProcessTest.opened;
import static org.govsm.procurement.award.AwardProcessTest.refused;
import static org.govsm.procurement.award.AwardProcessTest.secured;
import static org.govsm.procurement.tender.GivenTender.FINANCIAL;
import static org.govsm.procurement.tender.GivenTender.RESULT;
import static org.govsm.procurement.tender.GivenTender.allowed;
import static org.govsm.procurement.tender.GivenTender.meeting;
import static org.govsm.procurement.tender.GivenTender.result;
import static org.govsm.procurement.tender.GivenTender.reveal;
import static org.govsm.procurement.tender.GivenTender.ruled;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Ruling;
import org.govsm.procurement.award.AwardAct.Kind;
import org.govsm.procurement.bid.Bid;
import org.govsm.procurement.tender.GivenTender;
import org.govsm.procurement.tender.TenderAct;
import org.govsm.procurement.tender.TenderRecord;
import org.junit.jupiter.api.Test;

/**
 * Rule 173(iv): a bidder questions that its bid failed, and where that is upheld the bid is
 * examined again.
 */
class ReexaminationTest {

  private static final Bid THREE =
      Bid.fromPlain(secured("B3", "4400000.00", "180000.00")).orThrow();
  private static final Bid FOUR = bid("B4", "4300000.00");

  /** Two bids passed and their prices are known; two failed. */
  private static AwardRecord failed() {
    TenderRecord told =
        allowed(
            opened(QUALITY, ONE, TWO, THREE, FOUR),
            result(RESULT, FINANCIAL, "B1", true, "B2", true, "B3", false, "B4", false));
    List<String> all = List.of("M1", "M2", "M3");
    TenderRecord prices = allowed(told, meeting(TenderAct.Kind.FINANCIAL_OPENING, FINANCIAL, all));
    return of(allowed(allowed(prices, reveal(ONE, FINANCIAL)), reveal(TWO, FINANCIAL)));
  }

  /** The representation of a bidder was upheld, who did not sit in the committee. */
  private static AwardRecord upheld(String bid) {
    AwardRecord filed =
        done(
            failed(),
            act(Kind.REPRESENTATION, AFTER, "V-" + bid, "bidder")
                .set("id", "R-1")
                .set("bid", bid)
                .set("grounds", List.of(tree("text", "Page 3 was not read", "clause", "7.1"))));
    return done(
        admitted(filed, "R-1"),
        act(Kind.REPRESENTATION_STEP, AFTER, "other", "competent-authority")
            .set("id", "R-1")
            .set("event", "uphold")
            .set("reason", "page 3 shows the films"));
  }

  private static AwardAct.Draft reopening() {
    return act(Kind.REOPENING, AFTER, "chief", "competent-authority")
        .set("representation", "R-1")
        .set("reason", "examined again: note 13");
  }

  private static AwardAct.Draft sheet(String member, boolean met, String... bids) {
    List<Object> found = new ArrayList<>();
    for (String bid : bids) {
      boolean meets = met || !bid.equals("B3");
      Map<String, Object> one = tree("bid", bid);
      one.put("responses", List.of(tree("requirement", "R1", "met", meets, "evidence", "page 3")));
      if (meets) {
        one.put("marks", List.of(mark("team"), mark("plan")));
      }
      found.add(one);
    }
    return act(Kind.ASSESSMENT, AFTER, member, "committee-member").set("bids", found);
  }

  private static Object mark(String criterion) {
    return tree("criterion", criterion, "mark", "40", "reason", "as shown on page 3");
  }

  @Test
  void a_bid_that_failed_is_examined_again_where_its_representation_was_upheld() {
    assertThat(failed().examined(AFTER)).containsExactly("B1", "B2");
    AwardRecord again = done(upheld("B3"), reopening());
    assertThat(again.examined(AFTER)).containsExactly("B1", "B2", "B3");
    AwardRecord ready = done(again, decision("marks-after-prices", "", "chief"));
    assertThat(refused(ready, sheet("M1", true, "B1", "B2"))).containsExactly("BID_LEFT_OUT");
    done(ready, sheet("M1", true, "B1", "B2", "B3"));
  }

  @Test
  void the_order_may_name_more_of_those_that_failed_and_no_other() {
    AwardAct.Draft more = reopening().set("examinedAgain", List.of("B4"));
    assertThat(done(upheld("B1"), more).examined(AFTER)).containsExactly("B1", "B2", "B4");
    AwardAct.Draft passed = reopening().set("examinedAgain", List.of("B2"));
    assertThat(refused(upheld("B1"), passed)).containsExactly("NOT_FAILED");
  }

  /** A price that nobody opened stays sealed, and what becomes of the bid is decided on record. */
  @Test
  void a_bid_that_passes_now_is_not_left_out_of_the_award_without_a_word() {
    AwardRecord now = assessed(true);
    assertThat(now.passedAgain()).containsExactly("B3");
    assertThat(now.comparison(AFTER).bids()).extracting(Bid::id).containsExactly("B1", "B2");
    assertThat(decide(now, proposal()).ruling())
        .isInstanceOfSatisfying(
            Ruling.Refer.class,
            refer -> assertThat(refer.question().key()).isEqualTo("award.act.passed-again"));
    done(now, proposal().decided("Order 9: the price came too late"));

    AwardRecord fails = assessed(false);
    assertThat(fails.passedAgain()).isEmpty();
    done(fails, proposal());
  }

  /** The result that the day of a return counts from no longer stands. */
  @Test
  void the_security_of_a_bid_that_is_examined_again_is_not_returned() {
    AwardRecord upheld = upheld("B3");
    assertThat(upheld.securityReturns(INDIA, AFTER)).containsKey("B3");
    AwardRecord again = done(upheld, reopening());
    assertThat(again.securityReturns(INDIA, AFTER)).doesNotContainKey("B3");
  }

  /** One state, told once: what cannot end in an award is asked of nobody. */
  @Test
  void after_the_validity_of_the_bids_nothing_leads_to_an_award_and_the_tender_is_cancelled() {
    Instant late = Instant.parse("2027-02-22T18:30:00Z");
    assertThat(decide(upheld("B3"), at(late, reopening())).ruling().toString())
        .contains("award.act.reopened-late");
    AwardRecord again = done(upheld("B3"), reopening());
    assertThat(again.isLapsed(late)).isTrue();
    assertThat(again.openQuestions(late)).isEmpty();
    assertThat(again.next(again.representations().get(0), AFTER).orElseThrow().key())
        .isEqualTo("award.next.evaluate");
    assertThat(again.next(again.representations().get(0), late).orElseThrow().key())
        .isEqualTo("award.next.cancel");
    for (AwardAct.Draft draft :
        List.of(
            sheet("M1", true, "B1", "B2", "B3"),
            act(Kind.CLOSING, AFTER, "M1", "committee-member").set("reason", "two are ill"),
            decision("marks-after-prices", "", "chief"),
            proposal())) {
      assertThat(refused(again, at(late, draft))).containsExactly("AWARD_AFTER_VALIDITY");
    }
    TenderAct told = result(late, late.plusSeconds(900000), "B1", true).done().orThrow();
    assertThat(AwardProcess.against(again, told))
        .extracting(Finding::code)
        .containsExactly("AWARD_AFTER_VALIDITY");
    assertThat(AwardProcess.against(again, cancellation(late))).isEmpty();
  }

  @Test
  void prices_are_opened_while_the_bids_are_valid() {
    AwardRecord again = done(upheld("B3"), reopening());
    Instant late = Instant.parse("2027-02-22T18:30:00Z");
    assertThat(AwardProcess.against(again, result(AFTER, late, "B3", true).done().orThrow()))
        .extracting(Finding::code)
        .contains("OPENED_AFTER_VALIDITY");
    Instant last = late.minusSeconds(1);
    assertThat(AwardProcess.against(again, result(AFTER, last, "B3", true).done().orThrow()))
        .extracting(Finding::code)
        .doesNotContain("OPENED_AFTER_VALIDITY");
  }

  /** Who cancelled decides on no objection to it, and what is upheld then begins nothing again. */
  @Test
  void after_a_cancellation_another_decides_and_nothing_but_closing_is_left() {
    AwardRecord failed = failed();
    AwardRecord filed =
        done(
            of(allowed(failed.tender(), cancelled(AFTER)), failed),
            act(Kind.REPRESENTATION, AFTER, "V-B3", "bidder")
                .set("id", "R-1")
                .set("bid", "B3")
                .set("grounds", List.of(tree("text", "It may not end", "clause", "7.1"))));
    assertThat(filed.mayAnswer("in-time/R-1", "chief")).isFalse();
    assertThat(refused(filed, decision("in-time", "R-1", "chief"))).containsExactly("OWN_DECISION");
    AwardRecord admitted = admitted(filed, "R-1");
    assertThat(next(admitted)).isEqualTo("award.next.decide-cancelled");
    for (String event : List.of("uphold", "reject")) {
      assertThat(refused(admitted, treated(event, "chief"))).containsExactly("process.not-met");
    }
    AwardRecord upheld = done(admitted, treated("uphold", "other"));
    assertThat(next(upheld)).isEqualTo("award.next.close-cancelled");
    assertThat(refused(upheld, reopening())).containsExactly("CANCELLED");
    AwardAct.Draft closing = act(Kind.REPRESENTATION_STEP, AFTER, "buyer", "buyer");
    done(upheld, closing.set("id", "R-1").set("event", "close"));
  }

  private static AwardAct.Draft treated(String event, String by) {
    return act(Kind.REPRESENTATION_STEP, AFTER, by, "competent-authority")
        .set("id", "R-1")
        .set("event", event)
        .set("reason", "the order was read");
  }

  private static String next(AwardRecord record) {
    return record.next(record.representations().get(0), AFTER).orElseThrow().key();
  }

  private static TenderAct cancellation(Instant at) {
    return cancelled(at).done().orThrow();
  }

  private static TenderAct.Draft cancelled(Instant at) {
    return TenderAct.draft(TenderAct.Kind.CANCELLATION, at, "chief", "competent-authority")
        .set("ground", "OTHER")
        .set("reason", "no bid is valid")
        .set("places", GivenTender.PLACES)
        .decided("cancellation-ground", "Order 31");
  }

  private static AwardAct.Draft at(Instant at, AwardAct.Draft draft) {
    AwardAct made = draft.done().orThrow();
    AwardAct.Draft later = act(made.kind(), at, made.by(), made.role());
    made.part().toPlain().forEach(later::set);
    return later;
  }

  private static AwardAct.Draft proposal() {
    return act(Kind.PROPOSAL, AFTER, "buyer", "buyer");
  }

  private static TenderAct.Draft told(Instant at, Instant opening, String bid) {
    Map<String, Object> result = tree("bid", bid, "qualified", true);
    return meeting(TenderAct.Kind.SUPPLEMENTARY_RESULT, at, List.of("M1", "M2", "M3"))
        .set("results", List.of(result))
        .set("financialOpening", opening.toString());
  }

  private static TenderAct.Draft opens(Instant at) {
    return meeting(TenderAct.Kind.SUPPLEMENTARY_OPENING, at, List.of("M1", "M2", "M3"));
  }

  private static List<String> refusedIn(TenderRecord record, TenderAct.Draft act) {
    return ruled(GivenTender.PROCESS.decide(record, act.done().orThrow())).findings().stream()
        .filter(found -> found.weight() == Finding.Weight.BLOCKING)
        .map(Finding::code)
        .toList();
  }

  private static AwardRecord with(AwardRecord award, TenderRecord tender) {
    return AwardRecord.of(tender, award.acts());
  }

  /** By the rules of the first opening: told with its time, opened then, revealed in its window. */
  @Test
  void the_price_of_a_bid_that_passes_now_is_opened_as_those_of_the_others_were() {
    AwardRecord now = assessed(true);
    Instant opening = AFTER.plus(Duration.ofDays(8));
    TenderAct result = told(AFTER, opening, "B3").done().orThrow();
    assertThat(AwardProcess.against(now, result)).isEmpty();
    assertThat(AwardProcess.against(now, told(AFTER, opening, "B4").done().orThrow()))
        .extracting(Finding::code)
        .containsExactly("NOT_PASSED_AGAIN", "NOT_PASSED_AGAIN");
    assertThat(refusedIn(now.tender(), told(AFTER, opening, "B1"))).containsExactly("NOT_FAILED");
    assertThat(refusedIn(now.tender(), told(AFTER, AFTER.plusSeconds(60), "B3")))
        .containsExactly("NO_WAITING");
    assertThat(refusedIn(now.tender(), opens(opening))).containsExactly("NOTHING_SEALED");

    TenderRecord told = allowed(now.tender(), told(AFTER, opening, "B3"));
    assertThat(told.qualified()).containsExactly("B1", "B2", "B3");
    assertThat(told.technicalResult("B3").orElseThrow().passed()).isTrue();
    assertThat(told.unopened()).containsExactly("B3");
    AwardRecord waits = with(now, told);
    assertThat(waits.passedAgain()).isEmpty();
    assertThat(waits.hasAllPrices(opening)).isFalse();
    assertThat(refused(waits, at(opening, proposal()))).containsExactly("PRICES_OPEN");
    assertThat(refusedIn(told, opens(opening.minusSeconds(1)))).containsExactly("OPENED_EARLY");
    assertThat(refusedIn(told, reveal(THREE, opening))).containsExactly("NOT_QUALIFIED");

    TenderRecord open = allowed(told, opens(opening));
    assertThat(open.unopened()).isEmpty();
    Instant until = open.revealUntil("B3").orElseThrow();
    assertThat(until).isEqualTo(opening.plus(Duration.ofHours(24)));
    assertThat(open.notRevealed(until.minusSeconds(1))).isEmpty();
    assertThat(open.notRevealed(until)).containsExactly("B3");
    TenderRecord known = allowed(open, reveal(THREE, opening.plusSeconds(60)));
    AwardRecord all = confirmed(with(now, known));
    assertThat(all.hasAllPrices(until)).isTrue();
    assertThat(all.comparison(until).bids()).extracting(Bid::id).contains("B1", "B2", "B3");
    done(all, at(until, proposal()));
    assertThat(TenderRecord.fromPlain(known.toPlain()).orThrow().digest())
        .isEqualTo(known.digest());
  }

  /** Found: three members cited a paper that the packet does not have. */
  @Test
  void a_sheet_cites_only_papers_that_the_packet_has() {
    AwardRecord ready =
        done(done(upheld("B3"), reopening()), decision("marks-after-prices", "", "chief"));
    for (String cited : List.of("samples.pdf", "see Samples.PDF, section 4")) {
      assertThat(refused(ready, cites(true, cited))).as(cited).containsExactly("PAPER_UNKNOWN");
    }
    for (String fine : List.of("page 3", "section 4.2 of the plan", "क्रमांक 3")) {
      done(ready, cites(true, fine));
    }
    done(ready, cites(false, "samples.pdf is missing"));
  }

  private static AwardAct.Draft cites(boolean met, String evidence) {
    List<Object> found = new ArrayList<>();
    for (String bid : List.of("B1", "B2", "B3")) {
      boolean third = bid.equals("B3");
      Map<String, Object> one = tree("bid", bid);
      String said = third ? evidence : "page 3";
      one.put(
          "responses", List.of(tree("requirement", "R1", "met", met || !third, "evidence", said)));
      if (met || !third) {
        one.put("marks", List.of(mark("team"), mark("plan")));
      }
      found.add(one);
    }
    return act(Kind.ASSESSMENT, AFTER, "M1", "committee-member").set("bids", found);
  }

  private static AwardRecord assessed(boolean met) {
    AwardRecord now =
        done(done(upheld("B3"), reopening()), decision("marks-after-prices", "", "chief"));
    for (String member : List.of("M1", "M2", "M3")) {
      now = done(now, sheet(member, met, "B1", "B2", "B3"));
    }
    return confirmed(now);
  }
}
