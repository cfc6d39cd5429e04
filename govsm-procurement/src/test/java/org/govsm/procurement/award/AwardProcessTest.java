package org.govsm.procurement.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govsm.procurement.Given.tree;
import static org.govsm.procurement.GivenBids.INDIA;
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

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.Ruling;
import org.govsm.core.money.Money;
import org.govsm.core.text.Message;
import org.govsm.procurement.GivenBids;
import org.govsm.procurement.award.AwardAct.Kind;
import org.govsm.procurement.bid.Bid;
import org.govsm.procurement.bid.RegistrationProof;
import org.govsm.procurement.bid.TechnicalPacket;
import org.govsm.procurement.catalogue.ServiceCatalogue;
import org.govsm.procurement.evaluation.BidEvaluation;
import org.govsm.procurement.evaluation.EvaluationReport;
import org.govsm.procurement.preference.Allocation;
import org.govsm.procurement.preference.Invitation;
import org.govsm.procurement.preference.PreferenceReport;
import org.govsm.procurement.preference.PurchasePreference;
import org.govsm.procurement.tender.GivenTender;
import org.govsm.procurement.tender.PublicationCheck;
import org.govsm.procurement.tender.Tender;
import org.govsm.procurement.tender.TenderAct;
import org.govsm.procurement.tender.TenderProcess;
import org.govsm.procurement.tender.TenderRecord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AwardProcessTest {

  /** A bid with a bid security that is in order. */
  static Bid bid(String id, String price, Object... bidder) {
    return Bid.fromPlain(secured(id, price, "180000.00", bidder)).orThrow();
  }

  static Map<String, Object> secured(String id, String price, String sum, Object... bidder) {
    Map<String, Object> bid = new TreeMap<>(GivenBids.bid(id, price, bidder).toPlain());
    bid.put(
        "security",
        tree(
            "form",
            "BANK_GUARANTEE",
            "amount",
            sum,
            "validUntil",
            "2027-04-10",
            "number",
            "BG-1",
            "issuer",
            "Example Bank"));
    return bid;
  }

  static final Bid ONE = bid("B1", "4610000.00");
  static final Bid TWO = bid("B2", "4500000.00");
  private static final Bid SMALL = bid("B2", "4700000.00", "mseClass", "MICRO");
  static final Instant EXAMINED = OPENS.plusSeconds(3600);
  static final Instant AFTER = FINANCIAL.plusSeconds(25 * 3600);
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

  static Map<String, Object> evaluation(Object... changes) {
    Map<String, Object> terms = new TreeMap<>();
    ((Map<?, ?>) tenderTree().get("evaluation"))
        .forEach((name, value) -> terms.put(String.valueOf(name), value));
    terms.putAll(tree(changes));
    terms.values().removeIf(""::equals);
    return terms;
  }

  static final Tender QUALITY =
      tender(
          "evaluation",
          evaluation("criteria", CRITERIA, "requirements", REQUIREMENTS),
          "award",
          tree("standstillDays", 10, "clause", "clause 11"));

  static final Object BOTH =
      List.of(
          tree("policy", "MSE", "clause", "clause 9"),
          tree("policy", "MAKE_IN_INDIA", "clause", "clause 9"));

  /** Price alone decides, and nothing is examined. */
  static final Tender PRICE = priceAlone("preferences", BOTH);

  private static Tender priceAlone(Object... more) {
    List<Object> changes =
        new ArrayList<>(
            List.of(
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
                    "")));
    changes.addAll(List.of(more));
    return tender(changes.toArray());
  }

  private static final Object WORK = tree("startDate", "2027-01-01", "endDate", "2027-12-31");

  static TenderRecord opened(Tender tender, Bid... bids) {
    return allowed(received(published(tender), bids), technical(OPENS, bids));
  }

  static TenderRecord priced(TenderRecord opened, Bid... bids) {
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

  static AwardRecord of(TenderRecord tender, AwardRecord... before) {
    Map<String, Boolean> declared = Map.of("M1", false, "M2", false, "M3", false);
    List<AwardAct> acts = before.length == 0 ? List.of() : before[0].acts();
    return confirmed(registered(AwardRecord.of(tender, acts, declared)));
  }

  /** The record where the register of suppliers confirms the class of every bidder. */
  private static AwardRecord registered(AwardRecord record) {
    Map<String, RegistrationProof> known = new TreeMap<>();
    record.tender().bids().forEach(bid -> known.put(bid.id(), RegistrationProof.CONFIRMED));
    return record.registered(known);
  }

  /** The record after each member confirmed each meeting in which it sat. */
  static AwardRecord confirmed(AwardRecord record) {
    AwardRecord after = record;
    for (HeldMeeting meeting : record.meetings()) {
      for (String member : meeting.waiting()) {
        Instant last = after.state().last.filter(meeting.at()::isBefore).orElse(meeting.at());
        after = done(after, confirms(member, meeting.id(), last));
      }
    }
    return after;
  }

  static AwardAct.Draft decision(String question, String about, String by) {
    return decision(question, about, by, AFTER);
  }

  static AwardAct.Draft decision(String question, String about, String by, Instant at) {
    AwardAct.Draft decided =
        act(Kind.DECISION, at, by, "competent-authority")
            .set("question", question)
            .set("answer", "YES")
            .set("reason", "Order 7: it stands");
    return about.isEmpty() ? decided : decided.set("about", about);
  }

  /** The record after a late representation was decided to be in time, and admitted by another. */
  static AwardRecord admitted(AwardRecord record, String id) {
    AwardAct.Draft admits =
        act(Kind.REPRESENTATION_STEP, AFTER, "buyer", "buyer").set("id", id).set("event", "admit");
    return done(done(record, decision("in-time", id, "third")), admits);
  }

  /** A decision that one member enters, and another who sat confirms. */
  static AwardRecord decided(AwardRecord record, AwardAct.Draft act) {
    AwardRecord entered = done(record, act);
    HeldMeeting last = entered.meetings().get(entered.meetings().size() - 1);
    return done(
        entered, confirms("M2", last.id(), entered.acts().get(entered.acts().size() - 1).at()));
  }

  static AwardAct.Draft confirms(String member, String meeting, Instant at) {
    return act(Kind.CONFIRMATION, at, member, "committee-member").set("meeting", meeting);
  }

  static AwardAct.Draft act(Kind kind, Instant at, String by, String role) {
    return AwardAct.draft(kind, at, by, role);
  }

  static AwardAct.Draft sheet(String member, Instant at, String... teamAndPlan) {
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

  static Decision<AwardPermission> decide(AwardRecord record, AwardAct.Draft act) {
    return AwardProcess.of(INDIA).decide(record, act.done().orThrow());
  }

  static AwardRecord done(AwardRecord record, AwardAct.Draft act) {
    Decision<AwardPermission> decision = decide(record, act);
    assertThat(decision.ruling())
        .as(() -> String.valueOf(decision.ruling()))
        .isInstanceOf(Ruling.Answer.class);
    AwardPermission allowed = ((Ruling.Answer<AwardPermission>) decision.ruling()).value();
    assertThat(allowed.record()).as(() -> String.valueOf(allowed.toPlain())).isPresent();
    return allowed.record().orElseThrow();
  }

  static List<String> refused(AwardRecord record, AwardAct.Draft act) {
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
    void a_requirement_that_is_not_met_has_its_reason_in_words() {
      for (String sign : List.of(".", "-", "3")) {
        Object response = tree("requirement", "R1", "met", false, "evidence", sign);
        AwardAct.Draft silent =
            act(Kind.ASSESSMENT, EXAMINED, "M1", "committee-member")
                .set(
                    "bids",
                    List.of(
                        tree("bid", "B1", "responses", List.of(response)),
                        found("B2", true, "60", "40")));
        assertThat(refused(examined, silent)).as(sign).containsExactly("UNMET_UNSAID");
      }
    }

    private AwardAct.Draft failing(String member, Instant at) {
      Object response = tree("requirement", "R1", "met", false, "evidence", "none");
      return act(Kind.ASSESSMENT, at, member, "committee-member")
          .set(
              "bids",
              List.of(
                  tree("bid", "B1", "responses", List.of(response)),
                  found("B2", true, "60", "40")));
    }

    /** The result is told first: what it says is not undone by a sheet without an order. */
    @Test
    void a_sheet_that_undoes_the_technical_result_is_for_an_officer() {
      AwardRecord told =
          of(allowed(opened(QUALITY, ONE, TWO), result(RESULT, FINANCIAL, "B1", true, "B2", true)));
      assertThat(decide(told, failing("M1", RESULT)).ruling())
          .isInstanceOfSatisfying(
              Ruling.Refer.class,
              refer ->
                  assertThat(refer.question())
                      .isEqualTo(
                          Message.of("award.act.against-result").with("bids", List.of("B1"))));
      AwardRecord ordered = done(told, decision("sheet-against-result", "M1", "chief", RESULT));
      done(ordered, failing("M1", RESULT));
      AwardRecord low = done(told, sheet("M1", RESULT, "40", "29", "60", "40"));
      low = done(low, sheet("M2", RESULT, "40", "29", "60", "40"));
      assertThat(decide(low, sheet("M3", RESULT, "40", "29", "60", "40")).ruling())
          .isInstanceOf(Ruling.Refer.class);
      done(low, sheet("M3", RESULT, "43", "29", "60", "40"));
    }

    /** The mean is 69.67 or 70, and the pass mark 70. */
    @Test
    void a_result_is_held_against_the_sheets_and_the_pass_mark() {
      TenderAct both = result(RESULT, FINANCIAL, "B1", true, "B2", true).done().orThrow();
      AwardRecord two = done(examined, failing("M1", EXAMINED));
      two = done(two, failing("M2", EXAMINED));
      assertThat(AwardProcess.againstResult(two, both)).isEmpty();
      assertThat(AwardProcess.againstResult(done(two, failing("M3", EXAMINED)), both))
          .extracting(Finding::text)
          .containsExactly(
              Message.of("award.act.result-failed").with("bid", "B1").with("what", "R1"));
      assertThat(
              AwardProcess.againstResult(
                  done(two, sheet("M3", EXAMINED, "50", "30", "60", "40")), both))
          .extracting(found -> found.text().key())
          .containsExactly("award.act.result-differs");
      AwardRecord marks = done(examined, sheet("M1", EXAMINED, "40", "30", "60", "40"));
      marks = done(marks, sheet("M2", EXAMINED, "40", "30", "60", "40"));
      assertThat(
              AwardProcess.againstResult(
                  done(marks, sheet("M3", EXAMINED, "40", "29", "60", "40")), both))
          .extracting(found -> found.text().key())
          .containsExactly("award.act.result-below");
      assertThat(
              AwardProcess.againstResult(
                  done(marks, sheet("M3", EXAMINED, "40", "30", "60", "40")), both))
          .isEmpty();
    }

    @Test
    void marks_that_come_after_the_prices_are_for_an_officer() {
      AwardRecord late = of(priced(opened(QUALITY, ONE, TWO), ONE, TWO));
      AwardAct.Draft sheet = sheet("M1", AFTER, "50", "30", "60", "40");
      assertThat(decide(late, sheet).ruling()).isInstanceOf(Ruling.Refer.class);
      assertThat(late.openQuestions(AFTER)).containsExactly("marks-after-prices");
      AwardAct.Draft alone = sheet.decided("Order 7: the packets stayed sealed from this member");
      assertThat(decide(late, alone).ruling()).isInstanceOf(Ruling.Refer.class);
      done(done(late, decision("marks-after-prices", "M1", "chief")), sheet);
      AwardRecord all = done(late, decision("marks-after-prices", "", "chief"));
      assertThat(all.openQuestions(AFTER)).isEmpty();
      done(all, sheet);
      AwardRecord other = done(late, decision("marks-after-prices", "M2", "chief"));
      assertThat(decide(other, sheet).ruling()).isInstanceOf(Ruling.Refer.class);
    }

    @Test
    void a_no_of_the_competent_authority_refuses_the_sheet() {
      AwardRecord late = of(priced(opened(QUALITY, ONE, TWO), ONE, TWO));
      AwardRecord no =
          done(late, decision("marks-after-prices", "M1", "chief").set("answer", "NO"));
      assertThat(refused(no, sheet("M1", AFTER, "50", "30", "60", "40")))
          .containsExactly("DECIDED_NO");
      assertThat(decide(no, sheet("M2", AFTER, "50", "30", "60", "40")).ruling())
          .isInstanceOf(Ruling.Refer.class);
      AwardRecord others = done(no, decision("marks-after-prices", "", "chief"));
      done(others, sheet("M2", AFTER, "50", "30", "60", "40"));
      assertThat(refused(others, sheet("M1", AFTER, "50", "30", "60", "40")))
          .containsExactly("DECIDED_NO");
    }

    @Test
    void a_question_is_decided_once_and_only_while_it_is_open() {
      assertThat(refused(examined, decision("marks-after-prices", "", "chief")))
          .containsExactly("NOT_ASKED");
      assertThat(refused(examined, decision("sheets-read", "M1", "chief")))
          .containsExactly("NOT_ASKED");
      assertThat(refused(examined, decision("sheet-against-result", "M1", "chief")))
          .containsExactly("NOT_ASKED");
      assertThat(refused(examined, decision("in-time", "", "chief")))
          .containsExactly("ABOUT_LEFT_OUT");
      AwardRecord late = of(priced(opened(QUALITY, ONE, TWO), ONE, TWO));
      AwardRecord decided = done(late, decision("marks-after-prices", "M1", "chief"));
      assertThat(
              refused(decided, decision("marks-after-prices", "M1", "chief").set("answer", "NO")))
          .containsExactly("DECIDED_BEFORE");
      AwardRecord all = done(decided, decision("marks-after-prices", "", "chief"));
      assertThat(refused(all, decision("marks-after-prices", "M2", "chief")))
          .containsExactly("DECIDED_BEFORE");
    }

    /** The chief of a member is no member, and a member decides on no sheet. */
    @Test
    void who_sits_in_the_committee_decides_on_no_late_sheet() {
      AwardRecord late = of(priced(opened(QUALITY, ONE, TWO), ONE, TWO));
      assertThat(refused(late, decision("marks-after-prices", "M1", "M2")))
          .containsExactly("OWN_QUESTION");
      assertThat(refused(late, decision("marks-after-prices", "M9", "chief")))
          .containsExactly("ABOUT_UNKNOWN");
      assertThat(refused(late, decision("in-time", "R-1", "chief")))
          .containsExactly("ABOUT_UNKNOWN");
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
      assertThat(refused(record, act(Kind.PROPOSAL, EXAMINED, "m3", "buyer")))
          .as("as people read the id, in whichever role")
          .contains("RECUSED_ACTS");
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

    /** A closing with sheets that no longer count is none: the committee closes anew. */
    @Test
    void a_closing_that_lapsed_needs_another_one() {
      List<Object> four =
          List.of(tree("id", "M1"), tree("id", "M2"), tree("id", "M3"), tree("id", "M4"));
      Tender large =
          tender(
              "evaluation",
              evaluation("criteria", CRITERIA, "requirements", REQUIREMENTS),
              "committee",
              tree("members", four, "quorum", 2, "clause", "clause 5"));
      Map<String, Boolean> none = Map.of("M1", false, "M2", false, "M3", false, "M4", false);
      AwardRecord two = AwardRecord.of(opened(large, ONE, TWO), List.of(), none);
      two = done(two, sheet("M1", EXAMINED, "50", "30", "60", "40"));
      two = done(two, sheet("M2", EXAMINED, "50", "30", "60", "40"));
      AwardAct.Draft closing =
          act(Kind.CLOSING, EXAMINED, "M1", "committee-member").set("reason", "M4 is ill: note 7");
      AwardRecord closed = done(two, closing);
      assertThat(closed.isAssessed()).isTrue();

      Map<String, Boolean> conflict = Map.of("M1", false, "M2", true, "M3", false, "M4", false);
      AwardRecord lapsed = AwardRecord.of(two.tender(), closed.acts(), conflict);
      AwardAct.Draft late = sheet("M3", EXAMINED, "50", "30", "60", "40");
      assertThat(decide(lapsed, late).ruling())
          .isInstanceOfSatisfying(
              Ruling.Refer.class,
              refer -> assertThat(refer.question().key()).isEqualTo("award.act.sheets-read"));
      AwardRecord third =
          done(done(lapsed, decision("sheets-read", "M3", "chief", EXAMINED)), late);
      assertThat(third.isAssessed()).isFalse();
      assertThat(done(third, closing).isAssessed()).isTrue();
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
      AwardRecord entered = done(known, decides.set("present", List.of("M1", "M2")));
      assertThat(entered.differences())
          .as("found: one member decided alone")
          .containsExactly("B1/R1");
      assertThat(refused(entered, act(Kind.PROPOSAL, AFTER, "buyer", "buyer")))
          .containsExactly("MEMBERS_DIFFER", "UNCONFIRMED");
      divided(entered);
      AwardRecord decided = decided(known, decides);
      assertThat(decided.differences()).isEmpty();
      done(confirmed(decided), act(Kind.PROPOSAL, AFTER, "buyer", "buyer"));
    }

    /** Two sat, and one dissents: nobody has a casting vote. */
    private static void divided(AwardRecord entered) {
      List<HeldMeeting> all = entered.meetings();
      AwardAct.Draft vote = confirms("M2", all.get(all.size() - 1).id(), AFTER);
      AwardRecord open = done(entered, vote.set("dissent", "The film of 2023 is another"));
      assertThat(open.differences()).containsExactly("B1/R1");
      Ruling<AwardPermission> ruling =
          decide(open, act(Kind.PROPOSAL, AFTER, "buyer", "buyer")).ruling();
      assertThat(((Ruling.Answer<AwardPermission>) ruling).value().findings())
          .extracting(found -> found.text().key())
          .contains("award.act.differ-disputed")
          .doesNotContain("award.act.differ", "award.act.differ-proposed");
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
      assertThat(refused(one, facts("B2", "mseClass", "TINY")))
          .containsExactly("FACT_WRONG.mseClass");
      assertThat(refused(one, facts("B2", "mseClass", "MICRO").set("present", List.of("M1"))))
          .containsExactly("QUORUM");
      AwardRecord entered = done(one, facts("B2", "mseClass", "NONE"));
      assertThat(entered.lacks(INDIA, AFTER)).as("one member").containsExactly("B2/mseClass");
      AwardRecord other = done(entered, facts("B2", "mseClass", "MICRO"));
      assertThat(other.meetings())
          .filteredOn(meeting -> meeting.id().startsWith("FACTS"))
          .extracting(HeldMeeting::proposed)
          .as("what was only proposed falls with the next")
          .containsExactly(false, true);
      AwardRecord found = decided(one, facts("B2", "mseClass", "NONE"));
      assertThat(found.lacks(INDIA, AFTER)).isEmpty();
      done(confirmed(found), act(Kind.PROPOSAL, AFTER, "buyer", "buyer"));

      AwardRecord tied = of(priced(opened(PRICE, ONE, even), ONE, even));
      assertThat(tied.lacks(INDIA, AFTER)).containsExactly("drawn");
      AwardRecord drawn = decided(tied, facts("", "drawn", "B2 B1"));
      assertThat(evaluated(drawn).first().orElseThrow().bid().id()).isEqualTo("B2");
    }

    /** A short window is on record: that the time was enough is not found by a meeting alone. */
    @Test
    void enough_time_against_a_window_that_was_short_is_for_an_officer() {
      Map<String, Object> tree = new TreeMap<>(PRICE.toPlain());
      List<Object> reasons = new ArrayList<>();
      PRICE.node().branches("explanations").forEach(one -> reasons.add(one.toPlain()));
      reasons.add(tree("finding", "WINDOW_SHORT", "text", "Flood: note 3"));
      tree.put("explanations", reasons);
      Map<String, Object> untold =
          new TreeMap<>(PRICE.node().branch("evaluation").orElseThrow().toPlain());
      untold.remove("advertisedWithTime");
      tree.put("evaluation", untold);
      Tender hurried = Tender.fromPlain(tree).orThrow();
      AwardRecord one = of(priced(opened(hurried, ONE), ONE));
      AwardAct.Draft enough = facts("", "advertisedWithTime", "true");
      assertThat(decide(one, enough).ruling())
          .isInstanceOfSatisfying(
              Ruling.Refer.class,
              refer -> assertThat(refer.question().key()).isEqualTo("award.act.window-short"));
      done(one, enough.decided("Order 12: all firms were asked by letter"));
      done(one, facts("", "advertisedWithTime", "false"));
      tree.put("explanations", reasons.subList(0, reasons.size() - 1));
      Tender timely = Tender.fromPlain(tree).orThrow();
      done(of(priced(opened(timely, ONE), ONE)), facts("", "advertisedWithTime", "true"));
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
      Instant valid = Instant.parse("2027-02-22T18:29:59Z");
      assertThat(refused(one, request(AFTER).set("until", valid.plusSeconds(1).toString())))
          .containsExactly("AFTER_VALIDITY");
      done(one, request(AFTER).set("until", valid.toString()));
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
    void a_bidder_answers_itself_in_its_time_what_the_buyer_recorded_for_it() {
      AwardRecord two = done(of(asked.tender()), request(AFTER));
      Instant last = AFTER.plusSeconds(3600);
      AwardRecord no =
          done(two, answer(AFTER, "buyer", "buyer", "DECLINED").set("paper", "letter of 9 May"));
      assertThat(no.mayMatchItself("B2", last)).isTrue();
      assertThat(no.mayMatchItself("B2", last.plusSeconds(1))).isFalse();
      assertThat(refused(no, answer(last, "V-B1", "bidder", "ACCEPTED")))
          .containsExactly("OTHER_BIDDER");
      AwardRecord yes = done(no, answer(last, "V-B2", "bidder", "ACCEPTED"));
      assertThat(yes.mayMatchItself("B2", last)).as("its own answer stands").isFalse();
      AwardRecord proposed = done(yes, act(Kind.PROPOSAL, last, "buyer", "buyer"));
      assertThat(proposed.mayMatchItself("B2", last)).isFalse();
      AwardRecord built = done(no, act(Kind.PROPOSAL, AFTER, "buyer", "buyer"));
      assertThat(refused(built, answer(last, "V-B2", "bidder", "ACCEPTED")))
          .as("something was built on it")
          .containsExactly("NOT_ASKED");
    }

    private AwardAct.Draft classed(String answer) {
      return classed(answer, AFTER);
    }

    private AwardAct.Draft classed(String answer, Instant at) {
      return act(Kind.ENTERPRISE_CLASS, at, "M1", "committee-member")
          .set("present", List.of("M1", "M2"))
          .set("bid", "B2")
          .set("answer", answer)
          .set("reason", "Udyam certificate asked for: minute 4");
    }

    private static PreferenceReport preferred(AwardRecord record) {
      return PurchasePreference.of(INDIA)
          .decide(record.comparison(AFTER), record.answers())
          .found()
          .orElseThrow();
    }

    private static List<String> open(AwardRecord record) {
      return List.copyOf(record.openClasses(INDIA, preferred(record)).keySet());
    }

    @Test
    void a_decision_that_is_made_anew_takes_the_place_of_the_one_before() {
      AwardRecord no = done(of(asked.tender()).registered(Map.of()), classed("NO"));
      AwardRecord yes = done(no, classed("YES"));
      assertThat(classes(yes)).extracting(HeldMeeting::counts).containsExactly(false, false);
      assertThat(classes(yes)).extracting(HeldMeeting::proposed).containsExactly(false, true);
      assertThat(classes(yes).get(0).waiting()).isEmpty();
      assertThat(classes(yes).get(1).waiting()).containsExactly("M2");
    }

    @Test
    void a_reason_that_is_to_come_decides_on_no_class() {
      AwardRecord asked = of(this.asked.tender()).registered(Map.of());
      for (String later : List.of("बाद में तय होगा", "Will be decided later by the committee")) {
        assertThat(refused(asked, classed("NO").set("reason", later)))
            .containsExactly("REASON_LATER");
      }
    }

    private static List<HeldMeeting> classes(AwardRecord record) {
      return record.meetings().stream()
          .filter(one -> one.id().startsWith("ENTERPRISE_CLASS"))
          .toList();
    }

    /** Found: what one member entered was told as said by the committee, and counted at once. */
    @Test
    void a_decision_is_proposed_until_as_many_confirmed_it_as_a_meeting_needs() {
      AwardRecord asked =
          of(this.asked.tender()).registered(Map.of("B2", RegistrationProof.NOT_ON_RECORD));
      AwardRecord proposed = done(asked, classed("NO"));
      assertThat(classes(proposed).get(0).isConfirmed()).isFalse();
      assertThat(proposed.comparison(AFTER).classRefused("B2")).isEmpty();
      assertThat(proposed.openClasses(INDIA, preferred(proposed)).get("B2").text().key())
          .isEqualTo("tender.security.proof.PROPOSED");
      assertThat(refused(proposed, request(AFTER))).containsExactly("MSE_CLASS");

      AwardRecord no = decided(asked, classed("NO"));
      assertThat(classes(no).get(0).isConfirmed()).isTrue();
      assertThat(no.comparison(AFTER).classRefused("B2")).isPresent();
      AwardRecord other = done(no, classed("YES"));
      assertThat(other.comparison(AFTER).classRefused("B2"))
          .as("what was decided stands until the next is")
          .isPresent();
      assertThat(classes(other))
          .as("what is proposed counts for nothing yet")
          .extracting(HeldMeeting::counts)
          .containsExactly(true, false);
      AwardRecord yes = decided(no, classed("YES"));
      assertThat(yes.comparison(AFTER).classRefused("B2")).isEmpty();
      assertThat(classes(yes)).extracting(HeldMeeting::counts).containsExactly(false, true);
    }

    private AwardAct.Draft ofThree(String answer) {
      return classed(answer).set("present", List.of("M1", "M2", "M3"));
    }

    private static AwardRecord voted(AwardRecord record, String member, boolean agrees) {
      List<HeldMeeting> all = classes(record);
      AwardAct.Draft vote = confirms(member, all.get(all.size() - 1).id(), AFTER);
      return done(record, agrees ? vote : vote.set("dissent", "I saw the certificate"));
    }

    /** Found: two of three dissented, and the proposal of one was the decision of the committee. */
    @Test
    void a_dissent_signs_the_record_and_is_no_vote_for_what_was_decided() {
      AwardRecord yes = decided(of(asked.tender()).registered(Map.of()), classed("YES"));
      AwardRecord one = voted(done(yes, ofThree("NO")), "M2", false);
      assertThat(one.comparison(AFTER).classRefused("B2")).isEmpty();
      assertThat(one.disputed()).containsExactly(classes(one).get(1).id());
      assertThat(one.isDisputed(Kind.ENTERPRISE_CLASS, "B2")).isTrue();
      assertThat(one.isProposed(Kind.ENTERPRISE_CLASS, "B2")).isFalse();
      AwardRecord two = voted(one, "M3", false);
      for (AwardRecord each : List.of(one, two)) {
        assertThat(each.classDecision("B2").orElseThrow().text("answer")).isEqualTo("YES");
        assertThat(classes(each)).extracting(HeldMeeting::counts).containsExactly(true, false);
        assertThat(classes(each)).extracting(HeldMeeting::disputed).containsExactly(false, true);
        assertThat(classes(each)).extracting(HeldMeeting::isConfirmed).containsExactly(true, false);
      }
      AwardRecord agreed = voted(one, "M3", true);
      assertThat(agreed.comparison(AFTER).classRefused("B2")).as("two of three").isPresent();
      assertThat(agreed.disputed()).isEmpty();

      AwardRecord first = done(of(asked.tender()).registered(Map.of()), ofThree("NO"));
      AwardRecord open = voted(first, "M2", false);
      assertThat(open.openClasses(INDIA, preferred(open)).get("B2").text().key())
          .isEqualTo("tender.security.proof.DISPUTED");
      assertThat(refused(open, request(AFTER))).containsExactly("MSE_CLASS");
      AwardRecord anew = voted(done(open, ofThree("YES")), "M2", true);
      assertThat(anew.classDecision("B2")).as("the committee decides anew").isPresent();
    }

    @Test
    void an_award_names_what_is_disputed_and_one_that_was_made_before_stands_as_it_was() {
      AwardRecord yes = decided(of(asked.tender()).registered(Map.of()), classed("YES"));
      AwardRecord matched =
          done(done(yes, request(AFTER)), answer(AFTER, "V-B2", "bidder", "ACCEPTED"));
      AwardRecord two = voted(voted(done(matched, ofThree("NO")), "M2", false), "M3", false);
      AwardRecord proposed = done(confirmed(two), act(Kind.PROPOSAL, AFTER, "buyer", "buyer"));
      AwardAct.Draft award = awardOf(proposed, "chief");
      assertThat(refused(proposed, award)).containsExactly("DISPUTED_UNNAMED");

      List<AwardAct> before = new ArrayList<>(proposed.acts());
      before.add(award.done().orThrow());
      AwardRecord kept = AwardRecord.of(proposed.tender(), before);
      assertThat(kept.classDecision("B2").orElseThrow().text("answer")).isEqualTo("NO");
      assertThat(kept.disputed()).isEmpty();

      AwardRecord awarded = done(proposed, award.set("disputed", proposed.disputed()));
      assertThat(awarded.classDecision("B2").orElseThrow().text("answer")).isEqualTo("YES");
      assertThat(classes(awarded)).extracting(HeldMeeting::disputed).containsExactly(false, true);
    }

    @Test
    void what_a_vote_changes_after_the_proposal_is_proposed_anew() {
      AwardRecord yes = decided(of(asked.tender()).registered(Map.of()), classed("YES"));
      AwardRecord open = voted(done(yes, ofThree("NO")), "M2", false);
      AwardRecord matched =
          done(done(open, request(AFTER)), answer(AFTER, "V-B2", "bidder", "ACCEPTED"));
      AwardAct.Draft early =
          act(Kind.PROPOSAL, AFTER, "buyer", "buyer").set("unconfirmed", "M3 is on leave: note 8");
      AwardRecord others = openings(matched);
      assertThat(refused(others, act(Kind.PROPOSAL, AFTER, "buyer", "buyer")))
          .containsExactly("UNCONFIRMED_REASON");
      AwardRecord proposed = done(others, early);
      AwardRecord later = voted(proposed, "M3", true);
      assertThat(refused(later, awardOf(later, "chief"))).contains("DECIDED_SINCE");
    }

    /** All but the decisions are confirmed by everybody. */
    private static AwardRecord openings(AwardRecord record) {
      AwardRecord after = record;
      for (HeldMeeting meeting : record.meetings()) {
        for (String member : meeting.disputed() ? List.<String>of() : meeting.waiting()) {
          after = done(after, confirms(member, meeting.id(), AFTER));
        }
      }
      return after;
    }

    @Test
    void a_class_that_the_register_does_not_confirm_prefers_nobody_before_the_committee_says_yes() {
      for (RegistrationProof proof : RegistrationProof.values()) {
        AwardRecord one = of(asked.tender()).registered(Map.of("B2", proof));
        boolean confirmed = proof == RegistrationProof.CONFIRMED;
        assertThat(open(one)).as(proof.name()).hasSize(confirmed ? 0 : 1);
        if (confirmed) {
          done(one, request(AFTER));
        } else {
          assertThat(refused(one, request(AFTER))).containsExactly("MSE_CLASS");
        }
      }
      AwardRecord unheld = of(asked.tender()).registered(Map.of());
      for (String said :
          List.of("The committee does not accept its class: minute 4", "Yes: note 1")) {
        assertThat(refused(unheld, request(AFTER).decided(said)))
            .as("a sentence is neither yes nor no")
            .containsExactly("MSE_CLASS");
      }
      AwardRecord yes = decided(unheld, classed("YES"));
      assertThat(open(yes)).isEmpty();
      AwardRecord two = done(yes, request(AFTER));
      Instant last = AFTER.plusSeconds(3600);
      AwardRecord matched = done(two, answer(last, "V-B2", "bidder", "ACCEPTED"));
      AwardRecord proposed = done(confirmed(matched), act(Kind.PROPOSAL, last, "buyer", "buyer"));
      AwardAct.Draft award =
          act(Kind.AWARD, last, "chief", "competent-authority").set("basis", proposed.basis(last));
      assertThat(decide(proposed, award).found().orElseThrow().findings())
          .extracting(Finding::code)
          .contains("CLASS_ACCEPTED");
    }

    @Test
    void a_class_that_was_confirmed_and_is_no_more_is_for_the_committee_before_the_award() {
      AwardRecord two = done(of(asked.tender()), request(AFTER).decided("Refused: minute 4"));
      Instant last = AFTER.plusSeconds(3600);
      AwardRecord lost =
          done(two, answer(last, "V-B2", "bidder", "ACCEPTED"))
              .registered(Map.of("B2", RegistrationProof.EXPIRED));
      assertThat(refused(lost, act(Kind.PROPOSAL, last, "buyer", "buyer")))
          .containsExactly("MSE_CLASS");
      AwardRecord yes = decided(lost, classed("YES", last));
      done(confirmed(yes), act(Kind.PROPOSAL, last, "buyer", "buyer"));
    }

    @Test
    void a_bidder_whose_class_the_committee_does_not_accept_is_no_enterprise_and_told_why() {
      AwardRecord unheld = of(asked.tender()).registered(Map.of());
      AwardRecord no = decided(unheld, classed("NO"));
      assertThat(open(no)).isEmpty();
      assertThat(refused(no, request(AFTER))).containsExactly("NOT_ITS_TURN");
      PreferenceReport report = preferred(no);
      assertThat(report.allocations()).extracting(Allocation::bid).containsExactly("B1");
      AwardRecord proposed = done(confirmed(no), act(Kind.PROPOSAL, AFTER, "buyer", "buyer"));
      AwardRecord awarded = done(proposed, awardOf(proposed, "chief"));
      AwardReport.Letter letter =
          AwardPlan.of(INDIA).standing(awarded).found().orElseThrow().letters().get(1);
      assertThat(letter.reasons())
          .extracting(reason -> reason.text().key())
          .contains("preference.order.class-refused", "preference.line.class-refused");
      assertThat(letter.reasons())
          .extracting(reason -> reason.text().values().get("reason"))
          .contains("Udyam certificate asked for: minute 4");
    }

    @Test
    void a_no_ends_a_request_that_was_made_and_its_answer() {
      AwardRecord two = done(of(asked.tender()), request(AFTER));
      AwardRecord matched =
          done(two, answer(AFTER, "V-B2", "bidder", "ACCEPTED")).registered(Map.of());
      assertThat(open(matched)).containsExactly("B2");
      AwardRecord no = decided(matched, classed("NO"));
      assertThat(no.askedUntil("B2")).isEmpty();
      assertThat(preferred(no).allocations()).extracting(Allocation::bid).containsExactly("B1");
      done(confirmed(no), act(Kind.PROPOSAL, AFTER, "buyer", "buyer"));
    }

    /** Local supplier and small enterprise are two classes, by two orders. */
    @Test
    void a_no_to_a_small_enterprise_leaves_what_was_asked_of_a_local_supplier() {
      AwardRecord one = of(asked.tender());
      String step = preferred(one).waiting().get(0).step();
      assertThat(step).contains("MSE");
      assertThat(refused(one, request(AFTER).set("step", "INVITE_CLASS_I")))
          .containsExactly("OTHER_STEP");
      done(one, request(AFTER).set("step", step));
      for (String local : List.of(step, "INVITE_CLASS_I")) {
        AwardRecord two =
            one.registered(Map.of())
                .with(request(AFTER).set("step", local).done().orThrow())
                .with(answer(AFTER, "V-B2", "bidder", "ACCEPTED").done().orThrow());
        AwardRecord no = decided(two, classed("NO"));
        boolean stays = local.equals("INVITE_CLASS_I");
        assertThat(no.askedUntil("B2").isPresent()).as(local).isEqualTo(stays);
        assertThat(no.answers().of("B2").isPresent()).as(local).isEqualTo(stays);
      }
    }

    /** Found: a tender asked for experience, and nobody was asked whether a bidder had any. */
    @Test
    void a_criterion_that_stands_on_no_sheet_is_judged_before_the_proposal() {
      Object experience =
          List.of(
              tree(
                  "id",
                  "experience",
                  "about",
                  "SIMILAR_WORK",
                  "text",
                  tree("en", "Two like contracts in three years")));
      Map<String, Object> asks = new TreeMap<>(PRICE.toPlain());
      asks.put("criteria", experience);
      assertThat(Tender.fromPlain(asks).orThrow().unjudged()).hasSize(1);
      AwardRecord one = of(asking(plain.tender(), asks));
      AwardAct.Draft proposal = act(Kind.PROPOSAL, AFTER, "buyer", "buyer");
      assertThat(decide(one, proposal).ruling())
          .isInstanceOfSatisfying(
              Ruling.Refer.class,
              refer ->
                  assertThat(((Ruling.Refer<?>) refer).question().key())
                      .isEqualTo("award.act.criteria-unjudged"));
      done(one, proposal.decided("B2 has three contracts: certificates at pages 4 to 9"));

      Map<String, Object> terms = new TreeMap<>(PRICE.evaluation().toPlain());
      terms.put(
          "requirements",
          List.of(
              tree(
                  "id",
                  "experience",
                  "gate",
                  "QUALITY",
                  "text",
                  "Two like contracts",
                  "clause",
                  "clause 4")));
      asks.put("evaluation", terms);
      assertThat(Tender.fromPlain(asks).orThrow().unjudged()).isEmpty();
    }

    private static TenderRecord asking(TenderRecord record, Map<String, Object> tender) {
      Map<String, Object> tree = new TreeMap<>(record.toPlain());
      tree.put("tender", tender);
      return TenderRecord.fromPlain(tree).orThrow();
    }

    @Test
    void only_a_class_that_is_stated_is_decided_and_none_against_the_register() {
      assertThat(refused(plain, classed("NO"))).containsExactly("NO_CLASS");
      AwardRecord held = of(asked.tender()).registered(Map.of("B2", RegistrationProof.CONFIRMED));
      assertThat(refused(held, classed("NO"))).containsExactly("CLASS_CONFIRMED");
      done(held, classed("YES"));
      assertThat(refused(held, classed("YES").set("present", List.of("M1"))))
          .containsExactly("QUORUM");
    }

    /** The first keeps the order from another enterprise only where it is one itself. */
    @Test
    void an_enterprise_that_is_first_before_another_is_held_against_the_register_too() {
      Bid first = bid("B1", "4610000.00", "mseClass", "SMALL");
      AwardRecord one = of(priced(opened(PRICE, first, SMALL), first, SMALL));
      done(one, act(Kind.PROPOSAL, AFTER, "buyer", "buyer"));
      AwardRecord other =
          one.registered(
              Map.of("B1", RegistrationProof.OTHER_CLASS, "B2", RegistrationProof.CONFIRMED));
      assertThat(open(other)).containsExactly("B1");
      assertThat(
              refused(
                  other, act(Kind.PROPOSAL, AFTER, "buyer", "buyer").decided("Not accepted: 4")))
          .containsExactly("MSE_CLASS");
      AwardRecord no = decided(other, classed("NO").set("bid", "B1"));
      assertThat(preferred(no).waiting()).extracting(Invitation::bid).containsExactly("B2");
      AwardRecord yes = decided(other, classed("YES").set("bid", "B1"));
      done(confirmed(yes), act(Kind.PROPOSAL, AFTER, "buyer", "buyer"));
      Bid large = bid("B2", "4700000.00");
      AwardRecord alone =
          of(priced(opened(PRICE, first, large), first, large)).registered(Map.of());
      done(alone, act(Kind.PROPOSAL, AFTER, "buyer", "buyer"));
    }

    @Test
    void nobody_awards_what_they_proposed_and_one_award_stands() {
      assertThat(refused(plain, awardOf(plain, "chief"))).containsExactly("NOT_PROPOSED");
      AwardRecord proposed = done(plain, act(Kind.PROPOSAL, AFTER, "buyer", "buyer"));
      for (String same : List.of("buyer", "Buyer")) {
        assertThat(refused(proposed, awardOf(proposed, same))).containsExactly("SAME_PERSON");
      }
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

    /** One paisa short: what the committee says of it is asked, and stands for the award too. */
    @Test
    void a_bid_security_that_is_not_in_order_is_asked_before_the_award() {
      Bid other = Bid.fromPlain(secured("B2", "4500000.00", "179999.99")).orThrow();
      AwardRecord record = of(priced(opened(PRICE, ONE, other), ONE, other));
      AwardAct.Draft proposal = act(Kind.PROPOSAL, AFTER, "buyer", "buyer");
      assertThat(decide(record, proposal).ruling())
          .isInstanceOfSatisfying(
              Ruling.Refer.class,
              refer -> assertThat(refer.question().key()).isEqualTo("award.act.security"));
      AwardRecord proposed = done(record, proposal.decided("Accepted by the committee: minute 4"));
      done(proposed, awardOf(proposed, "chief"));
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
      for (String same : List.of("our  PRICE was lower", "Our price was lower.")) {
        assertThat(refused(one, again("R-2", same))).containsExactly("FILED_ALREADY");
      }
      done(one, again("R-2", "Our marks were higher"));
      assertThat(refused(one, step("admit", "buyer", "buyer"))).isNotEmpty();
      AwardAct.Draft admitted = step("admit", "buyer", "buyer").decided("in time: note 12");
      assertThat(refused(one, admitted)).containsExactly("process.not-met");
      AwardRecord two = admitted(one, "R-1");
      assertThat(refused(two, step("uphold", "M1", "competent-authority").set("reason", "right")))
          .isNotEmpty();
      assertThat(refused(two, step("uphold", "other", "competent-authority"))).isNotEmpty();
      for (String maker : List.of("chief", "buyer")) {
        assertThat(refused(two, reasoned("uphold", maker))).containsExactly("process.not-met");
        assertThat(refused(two, reasoned("reject", maker))).containsExactly("process.not-met");
      }
      AwardAct.Draft again =
          act(Kind.REOPENING, AFTER, "chief", "competent-authority")
              .set("representation", "R-1")
              .set("reason", "B1 read wrongly: note 13");
      assertThat(refused(two, again)).containsExactly("NOT_UPHELD");
      AwardRecord upheld =
          done(
              two,
              step("uphold", "other", "competent-authority").set("reason", "it was misread here"));
      assertThat(refused(upheld, step("close", "buyer", "buyer"))).isNotEmpty();
      assertThat(next(one)).isEqualTo("award.next.admit");
      assertThat(next(two)).isEqualTo("award.next.decide");
      assertThat(next(upheld)).isEqualTo("award.next.reopen");
      LocalDate valid = upheld.validUntil().orElseThrow();
      Instant ended = valid.plusDays(1).atStartOfDay(ZoneOffset.ofHoursMinutes(5, 30)).toInstant();
      AwardAct.Draft late =
          act(Kind.REOPENING, ended, "chief", "competent-authority")
              .set("representation", "R-1")
              .set("reason", "B1 read wrongly: note 13");
      assertThat(decide(upheld, late).ruling()).isInstanceOf(Ruling.Refer.class);
      done(upheld, late.decided("the grounds are recorded, then it is cancelled: note 15"));
      AwardRecord reopened = done(upheld, again);
      assertThat(refused(reopened, again)).contains("REOPENED_ALREADY");
      assertThat(next(reopened)).isEqualTo("award.next.award");
      assertThat(reopened.award()).isEmpty();
      assertThat(reopened.proposal()).isEmpty();
      AwardRecord closed = done(reopened, step("close", "buyer", "buyer"));
      assertThat(closed.next(closed.representations().get(0), AFTER)).isEmpty();
    }

    /** It is rejected with its reasons by nobody whose decision it questions, also for good. */
    @Test
    void a_late_representation_that_is_not_admitted_is_rejected() {
      AwardRecord proposed = done(plain, act(Kind.PROPOSAL, AFTER, "buyer", "buyer"));
      AwardRecord filed =
          done(
              done(proposed, awardOf(proposed, "chief")),
              act(Kind.REPRESENTATION, AFTER, "V-B1", "bidder")
                  .set("id", "R-1")
                  .set("bid", "B1")
                  .set("grounds", List.of(tree("text", "Our price was lower", "clause", "7"))));
      assertThat(filed.openQuestions(AFTER)).containsExactly("in-time/R-1");
      for (String answer : List.of("YES", "NO")) {
        assertThat(refused(filed, decision("in-time", "R-1", "chief").set("answer", answer)))
            .as("who made the award says %s", answer)
            .containsExactly("OWN_DECISION");
      }
      for (String barred : List.of("chief", "Chief", "M1", "m1")) {
        assertThat(filed.mayAnswer("in-time/R-1", barred)).as(barred).isFalse();
      }
      assertThat(filed.mayAnswer("in-time/R-1", "other")).isTrue();
      AwardRecord no = done(filed, decision("in-time", "R-1", "other").set("answer", "NO"));
      assertThat(no.openQuestions(AFTER)).isEmpty();
      assertThat(no.representations().get(0).state()).isEqualTo("REJECTED");
      assertThat(no.representations().get(0).isOpen()).isFalse();
      assertThat(refused(no, step("admit", "buyer", "buyer"))).isNotEmpty();
      AwardAct.Draft same =
          act(Kind.REPRESENTATION, AFTER, "V-B1", "bidder")
              .set("id", "R-2")
              .set("bid", "B1")
              .set("grounds", List.of(tree("text", "Our price was lower", "clause", "7")));
      assertThat(refused(no, same)).containsExactly("FILED_ALREADY");
      assertThat(refused(no, decision("in-time", "R-1", "third")))
          .containsExactly("DECIDED_BEFORE");
      AwardRecord admitted = admitted(filed, "R-1");
      assertThat(refused(admitted, decision("in-time", "R-1", "other").set("answer", "NO")))
          .containsExactly("DECIDED_BEFORE");
    }

    private static String next(AwardRecord record) {
      return record.next(record.representations().get(0), AFTER).orElseThrow().key();
    }

    @Test
    void who_made_the_award_decides_neither_a_representation_nor_its_appeal_after_it_fell() {
      AwardRecord proposed = done(plain, act(Kind.PROPOSAL, AFTER, "buyer", "buyer"));
      AwardRecord awarded = done(proposed, awardOf(proposed, "chief"));
      AwardRecord two = awarded;
      for (String id : List.of("R-1", "R-2")) {
        two =
            done(
                two,
                act(Kind.REPRESENTATION, AFTER, "V-B1", "bidder")
                    .set("id", id)
                    .set("bid", "B1")
                    .set("grounds", List.of(tree("text", "Marks of " + id, "clause", "7"))));
        two = admitted(two, id);
      }
      AwardRecord reopened =
          done(
              done(two, reasoned("uphold", "other")),
              act(Kind.REOPENING, AFTER, "chief", "competent-authority")
                  .set("representation", "R-1")
                  .set("reason", "B1 read wrongly: note 13"));
      assertThat(reopened.award()).isEmpty();
      assertThat(refused(reopened, reasoned("reject", "chief").set("id", "R-2")))
          .containsExactly("process.not-met");
      AwardRecord appealed =
          done(
              done(reopened, reasoned("reject", "other").set("id", "R-2")),
              step("appeal", "V-B1", "bidder").set("id", "R-2").decided("rule 9 of the state"));
      assertThat(refused(appealed, reasoned("decideAppeal", "chief").set("id", "R-2")))
          .containsExactly("process.not-met");
      for (String same : List.of("other", "Other")) {
        assertThat(refused(appealed, reasoned("decideAppeal", same).set("id", "R-2")))
            .containsExactly("SAME_PERSON");
      }
      done(appealed, reasoned("decideAppeal", "third").set("id", "R-2"));
    }

    @Test
    void one_bidder_leaves_room_for_the_representations_of_the_others() {
      AwardRecord proposed = done(plain, act(Kind.PROPOSAL, AFTER, "buyer", "buyer"));
      AwardRecord full = done(proposed, awardOf(proposed, "chief"));
      for (int i = 1; i <= 20; i++) {
        full = done(full, again("R-" + i, "Ground " + "x".repeat(i)));
      }
      assertThat(refused(full, again("R-21", "One more"))).containsExactly("MOST");
      done(
          full,
          act(Kind.REPRESENTATION, AFTER, "V-B2", "bidder")
              .set("id", "R-21")
              .set("bid", "B2")
              .set("grounds", List.of(tree("text", "Our marks", "clause", "clause 7"))));
    }

    @Test
    void each_question_is_told_so_that_one_decision_answers_none_unseen() {
      AwardActing acting =
          new AwardActing(
              INDIA, plain, act(Kind.PROPOSAL, AFTER, "buyer", "buyer").done().orThrow());
      Message security = Message.of("award.act.security").with("bid", "B1").with("found", "x");
      Message again = Message.of("award.act.passed-again").with("bids", List.<Object>of("B2"));
      acting.refer("bid-security", security, AwardActing.OWN);
      acting.refer("bid-security", security, AwardActing.OWN);
      acting.refer("passed-again", again, AwardActing.OWN);
      Message asked =
          acting
              .decision()
              .ruling()
              .<Message>fold(
                  answer -> Message.of("none"),
                  refer -> refer.question(),
                  open -> Message.of("open"));
      assertThat(asked)
          .isEqualTo(Message.of("award.act.questions").with("first", security).with("next", again));
    }

    private AwardRecord filed(String text, String clause) {
      AwardRecord proposed = done(plain, act(Kind.PROPOSAL, AFTER, "buyer", "buyer"));
      AwardRecord awarded = done(proposed, awardOf(proposed, "chief"));
      AwardAct.Draft late =
          again("R-1", text).set("grounds", List.of(tree("text", text, "clause", clause)));
      return done(done(awarded, late), decision("in-time", "R-1", "third"));
    }

    @ParameterizedTest
    @CsvSource({
      "Misread, rule 999 GFR",
      "Misread, GFR Rules 173(iv) and rule 999",
      "Misread, 'rules 173(iv), 201 and 999'",
      "Misread, नियम 999",
      "Misread, नियमों १७३ और ९९९",
      "Misread, GFR 999",
      "Misread, 'GFR, 2017, 999'",
      "Misread, r. 999",
      "Misread, Rule-No. 999",
      "By rule 999 of the GFR it is wrong, clause 7",
    })
    void a_rule_that_no_edition_has_is_for_another_than_who_admits(String text, String clause) {
      AwardRecord filed = filed(text, clause);
      AwardAct.Draft admit = step("admit", "buyer", "buyer");
      List<String> questions = filed.openQuestions(AFTER, INDIA);
      assertThat(questions).containsExactly("rule-unknown/R-1");
      assertThat(AwardRecord.isUndecided(filed.representations().get(0), questions)).isTrue();
      assertThat(refused(filed, admit.decided("rule 999 is a slip of the pen, order 3")))
          .containsExactly("RULE_UNKNOWN");
      done(done(filed, decision("rule-unknown", "R-1", "third")), step("admit", "buyer", "buyer"));
      assertThat(refused(filed, decision("rule-unknown", "R-1", "chief")))
          .as("who awarded")
          .containsExactly("OWN_DECISION");
      AwardRecord no = done(filed, decision("rule-unknown", "R-1", "third").set("answer", "NO"));
      assertThat(no.representations().get(0).state()).isEqualTo("REJECTED");
    }

    @ParameterizedTest
    @CsvSource({
      "Misread, 'rule 173(iv), rule 201(ii)'",
      "Misread, 'GFR, 2017'",
      "Misread, 'General Financial Rules, 2017'",
      "Misread in R-999 and R1, section 3",
      "Misread, GFR 173(iv)",
    })
    void a_rule_that_is_known_is_not(String text, String clause) {
      AwardRecord filed = filed(text, clause);
      assertThat(filed.openQuestions(AFTER, INDIA)).isEmpty();
      assertThat(AwardRecord.isUndecided(filed.representations().get(0), List.of())).isFalse();
      done(filed, step("admit", "buyer", "buyer"));
      assertThat(refused(filed, decision("rule-unknown", "R-1", "third")))
          .containsExactly("NOT_ASKED");
    }

    private static AwardAct.Draft again(String id, String text) {
      return act(Kind.REPRESENTATION, AFTER, "V-B1", "bidder")
          .set("id", id)
          .set("bid", "B1")
          .set("grounds", List.of(tree("text", text, "clause", "clause 7")));
    }

    private AwardAct.Draft reasoned(String event, String by) {
      return step(event, by, "competent-authority").set("reason", "it was misread here");
    }

    private AwardAct.Draft step(String event, String by, String role) {
      return act(Kind.REPRESENTATION_STEP, AFTER, by, role).set("id", "R-1").set("event", event);
    }
  }

  @Nested
  @DisplayName("GFR 225(v), (vi), (xiv): the contract of an award")
  class OfTheAward {

    private final AwardRecord asked =
        of(
            priced(
                opened(priceAlone("contractPeriod", WORK, "preferences", BOTH), ONE, TWO),
                ONE,
                TWO));
    private final AwardRecord awarded = awarded(asked);
    private final LocalDate last = AFTER.atOffset(ZoneOffset.UTC).toLocalDate().plusDays(21);

    private static AwardRecord awarded(AwardRecord asked) {
      AwardRecord proposed = done(asked, act(Kind.PROPOSAL, AFTER, "buyer", "buyer"));
      return done(
          proposed,
          act(Kind.AWARD, AFTER, "chief", "competent-authority")
              .set("basis", proposed.basis(AFTER)));
    }

    private ContractOfAward contract(AwardRecord record) {
      AwardReport plan = AwardPlan.of(INDIA).standing(record).found().orElseThrow();
      return ContractOfAward.of(INDIA, record, plan, "B2").orElseThrow();
    }

    private ContractSums sums(String value, String gross, String ceiling) {
      return new ContractSums(money(value), money(gross), money(ceiling));
    }

    private Optional<Money> money(String sum) {
      return Optional.of(sum).filter(said -> !said.isEmpty()).map(Money::ofRupees);
    }

    @Test
    void it_is_held_against_the_award_with_gst() {
      Money award = contractPlan().part("B2").orElseThrow().amount();
      Money below = award.minus(Money.ofRupees("0.01"));
      Finding open = contract(awarded).withGst(sums(below.toString(), "", "")).orElseThrow();
      assertThat(open.code()).isEqualTo("VALUE_WITH_GST_OPEN");
      assertThat(open.weight()).isEqualTo(Finding.Weight.BLOCKING);
      assertThat(contract(awarded).withGst(sums(award.toString(), award.toString(), ""))).isEmpty();
      assertThat(contract(awarded).withGst(sums("", "", ""))).isEmpty();
      assertThat(sums("100.00", "118.00", "").leastValue()).contains(Money.ofRupees("118.00"));
      assertThat(sums("100.00", "", "101.01").leastCeiling()).contains(Money.ofRupees("101.01"));
      assertThat(sums("100.00", "118.00", "101.01").leastCeiling())
          .contains(Money.ofRupees("119.20"));
      assertThat(sums("0.00", "0.00", "5.00").leastCeiling()).contains(Money.ofRupees("5.00"));
    }

    @Test
    void a_lower_rate_of_gst_does_not_hide_a_higher_value() {
      ContractSums signed = sums("100.00", "118.00", "");
      assertThat(sums("134.00", "135.00", "134.00").atLeastAtRateOf(signed))
          .isEqualTo(sums("134.00", "158.12", "134.00"));
      assertThat(sums("134.00", "158.12", "").atLeastAtRateOf(signed).leastValue())
          .contains(Money.ofRupees("158.12"));
      assertThat(sums("134.00", "160.00", "").atLeastAtRateOf(signed).leastValue())
          .contains(Money.ofRupees("160.00"));
      assertThat(sums("134.00", "", "").atLeastAtRateOf(sums("100.00", "", "")))
          .isEqualTo(sums("134.00", "", ""));
    }

    private AwardReport contractPlan() {
      return AwardPlan.of(INDIA).standing(awarded).found().orElseThrow();
    }

    private List<String> scope(String quantity, String from, String until) {
      Map<String, Object> row = tree("service", "short-video", "each", "contract");
      if (!quantity.isEmpty()) {
        row.put("quantity", quantity);
      }
      return contract(awarded)
          .scope(tree("deliverables", List.of(row), "from", from, "until", until))
          .stream()
          .map(found -> found.code() + " " + found.weight())
          .toList();
    }

    @Test
    void it_is_signed_by_the_last_day_or_by_the_day_of_an_order() {
      assertThat(contract(awarded).late(last)).isEmpty();
      Finding late = contract(awarded).late(last.plusDays(1)).orElseThrow();
      assertThat(late.code()).isEqualTo("SIGNED_LATE");
      assertThat(late.weight()).isEqualTo(Finding.Weight.BLOCKING);
      assertThat(late.citation().provision()).isEqualTo("rule 225(v)-(vi)");
      assertThat(refused(awarded, extension(last))).containsExactly("NO_MORE_TIME");
      assertThat(refused(asked, extension(last.plusDays(1)))).containsExactly("NOT_AWARDED");
      AwardRecord more = done(awarded, extension(last.plusDays(7)));
      assertThat(contract(more).late(last.plusDays(7))).isEmpty();
      assertThat(contract(more).late(last.plusDays(8))).isPresent();
      assertThat(refused(more, extension(last.plusDays(7)))).containsExactly("NO_MORE_TIME");
    }

    @Test
    void its_day_is_from_the_award_to_the_last_day_and_not_to_come() {
      LocalDate first = awarded.contractFrom().orElseThrow();
      assertThat(ordered(first, last)).isEmpty();
      assertThat(ordered(last, last)).isEmpty();
      assertThat(ordered(first.minusDays(1), last)).containsExactly("ORDERED_EARLY");
      assertThat(ordered(last.plusDays(1), last)).containsExactly("ORDERED_LATER");
      assertThat(ordered(last.plusDays(1), last.plusDays(1))).containsExactly("SIGNED_LATE");
    }

    private List<String> ordered(LocalDate on, LocalDate today) {
      return contract(awarded).ordered(tree("orderedOn", on.toString()), today).stream()
          .map(Finding::code)
          .toList();
    }

    private AwardAct.Draft step(String event, String by, String role) {
      return act(Kind.REPRESENTATION_STEP, AFTER, by, role)
          .set("id", "R-1")
          .set("event", event)
          .decided("in time: note 12");
    }

    @Test
    void nothing_is_signed_after_a_representation_was_upheld() {
      AwardRecord filed =
          done(
              awarded,
              act(Kind.REPRESENTATION, AFTER, "V-B1", "bidder")
                  .set("id", "R-1")
                  .set("bid", "B1")
                  .set("grounds", List.of(tree("text", "Our price was lower", "clause", "7"))));
      assertThat(contract(awarded).representations()).isEmpty();
      assertThat(contract(filed).representations())
          .singleElement()
          .satisfies(
              open -> {
                assertThat(open.code()).isEqualTo("REPRESENTATION_OPEN");
                assertThat(open.weight()).isEqualTo(Finding.Weight.WARNING);
              });
      AwardRecord admitted = admitted(filed, "R-1");
      assertThat(contract(admitted).representations())
          .extracting(Finding::weight)
          .containsExactly(Finding.Weight.BLOCKING);
      AwardAct.Draft uphold = step("uphold", "other", "competent-authority");
      assertThat(contract(done(admitted, uphold.set("reason", "misread"))).representations())
          .singleElement()
          .satisfies(
              upheld -> {
                assertThat(upheld.code()).isEqualTo("REPRESENTATION_UPHELD");
                assertThat(upheld.weight()).isEqualTo(Finding.Weight.BLOCKING);
              });
    }

    private AwardAct.Draft extension(LocalDate until) {
      return act(Kind.SIGNING_EXTENSION, AFTER, "chief", "competent-authority")
          .set("until", until.toString())
          .set("reason", "the guarantee is on its way: order 9");
    }

    @Test
    void its_quantities_and_days_are_those_of_the_award() {
      assertThat(scope("96", "2027-01-01", "2028-01-01")).isEmpty();
      assertThat(scope("95", "2027-01-01", "2028-01-01"))
          .containsExactly("QUANTITY_OTHER BLOCKING");
      assertThat(scope("97", "2027-01-01", "2028-01-01"))
          .containsExactly("QUANTITY_OTHER BLOCKING");
      assertThat(scope("", "2027-01-01", "2028-01-01")).containsExactly("QUANTITY_OPEN BLOCKING");
      assertThat(scope("many", "2027-02-30", "2028-01-01"))
          .containsExactly("QUANTITY_OPEN BLOCKING");
      assertThat(scope("96", "2027-02-01", "2028-02-01")).containsExactly("PERIOD_OTHER WARNING");
      assertThat(scope("96", "2027-02-01", "2028-02-02")).containsExactly("PERIOD_LONGER BLOCKING");
      assertThat(scope("96", "2027-01-01", "2028-01-02")).containsExactly("PERIOD_LONGER BLOCKING");
      assertThat(scope("96", "2027-01-01", "2027-12-31")).containsExactly("PERIOD_OTHER WARNING");
    }

    @Test
    void its_indicators_are_those_that_were_put_to_tender() {
      Map<String, Object> asked = kpis(tree("id", "views", "target", tree("atLeast", "120000")));
      assertThat(contract(awarded).indicators(asked, asked)).isEmpty();
      Map<String, Object> less =
          kpis(tree("id", "views", "target", tree("atLeast", new BigDecimal("119999"))));
      assertThat(contract(awarded).indicators(asked, less))
          .extracting(Finding::code)
          .containsExactly("KPI_OTHER");
      assertThat(contract(awarded).indicators(asked, kpis()))
          .extracting(Finding::code)
          .containsExactly("KPI_MISSING");
      assertThat(contract(awarded).indicators(kpis(tree("id", "views")), asked)).isEmpty();
      assertThat(
              contract(awarded)
                  .indicators(
                      asked,
                      kpis(
                          tree(
                              "id",
                              "views",
                              "target",
                              tree("atLeast", new BigDecimal("120000.0"))))))
          .isEmpty();
    }

    private static Map<String, Object> kpis(Object... rows) {
      return tree("kpis", List.of(rows));
    }

    @Test
    void a_sum_above_the_award_is_within_the_norm_or_by_an_order() {
      Money signed = Money.ofRupees("4000000.00");
      Finding within = contract(awarded).variation(signed, Money.ofRupees("4600000.00"));
      assertThat(within.code()).isEqualTo("VARIATION_WITHIN_NORM");
      assertThat(within.citation().provision()).isEqualTo("para 9.2.4");
      Money above = Money.ofRupees("4600000.01");
      Finding over = contract(awarded).variation(signed, above);
      assertThat(over.code()).isEqualTo("VARIATION_UNAPPROVED");
      assertThat(over.weight()).isEqualTo(Finding.Weight.BLOCKING);
      AwardRecord approved = done(raised("20"), order("4600000.01"));
      assertThat(contract(approved).variation(signed, above).code())
          .isEqualTo("VARIATION_APPROVED");
      assertThat(contract(approved).variation(signed, Money.ofRupees("4600000.02")).code())
          .isEqualTo("VARIATION_UNAPPROVED");
    }

    /** The contract was signed for 40,00,000; the norm of 15 per cent ends at 46,00,000. */
    @Test
    void an_order_raises_a_signed_contract_as_far_as_the_tender_or_the_norm_says() {
      AwardAct.Draft unsigned =
          act(Kind.VARIATION, AFTER, "chief", "competent-authority")
              .set("bid", "B2")
              .set("sum", "4500000.01")
              .set("reason", "floods: more films, order 12");
      assertThat(refused(awarded, unsigned)).containsExactly("NO_CONTRACT");
      assertThat(refused(awarded, order("4500000.01").set("bid", "B1")))
          .containsExactly("NOT_AWARDED");
      done(awarded, order("4600000.00"));
      assertThat(refused(awarded, order("4600000.01"))).containsExactly("VARIATION_TOO_HIGH");
      assertThat(refused(awarded, order("4000000.00"))).containsExactly("NOT_RAISED");
      AwardRecord further = raised("20");
      done(further, order("4800000.00"));
      assertThat(refused(further, order("4800000.01"))).containsExactly("VARIATION_TOO_HIGH");
      AwardRecord none = raised("0");
      assertThat(refused(none, order("4000000.01"))).containsExactly("VARIATION_TOO_HIGH");
      assertThat(
              contract(none)
                  .variation(Money.ofRupees("4000000.00"), Money.ofRupees("4000001.00"))
                  .code())
          .isEqualTo("VARIATION_UNAPPROVED");
    }

    private AwardRecord raised(String percent) {
      return awarded(
          of(
              priced(
                  opened(
                      priceAlone(
                          "contractPeriod",
                          WORK,
                          "preferences",
                          BOTH,
                          "award",
                          tree("variation", percent, "clause", "clause 11"),
                          "explanations",
                          List.of(
                              GivenTender.NOT_ON_GEM,
                              tree("finding", "VARIATION_OVER_NORM", "text", "films: note 14"))),
                      ONE,
                      TWO),
                  ONE,
                  TWO)));
    }

    private static AwardAct.Draft order(String sum) {
      return act(Kind.VARIATION, AFTER, "chief", "competent-authority")
          .set("bid", "B2")
          .set("sum", sum)
          .set("reason", "floods: more films, order 12")
          .set("contract", "C-1")
          .set("signed", "4000000.00");
    }

    @Test
    void no_order_lets_it_be_signed_after_the_bid_that_was_awarded() {
      LocalDate valid = awarded.validUntil("B2").orElseThrow();
      done(awarded, extension(valid));
      assertThat(refused(awarded, extension(valid.plusDays(1)))).containsExactly("AFTER_VALIDITY");
    }
  }

  @Nested
  @DisplayName("Reconstitution: members are replaced by an order")
  class Reconstituted {

    private static final Instant ORDERED = EXAMINED.plusSeconds(60);

    private final TenderRecord opened = opened(QUALITY, ONE, TWO);

    /** M1 has entered a sheet, and then M1 and M2 declare a conflict: one is left of two. */
    private AwardRecord stuck(TenderRecord tender) {
      AwardRecord before = done(of(opened), sheet("M1", EXAMINED, "50", "30", "60", "40"));
      return AwardRecord.of(tender, before.acts(), Map.of("M1", true, "M2", true, "M3", false));
    }

    private static TenderAct.Draft order(String leaves, String... joins) {
      return by("chief", leaves, joins);
    }

    private static TenderAct.Draft by(String who, String leaves, String... joins) {
      TenderAct.Draft order =
          TenderAct.draft(TenderAct.Kind.RECONSTITUTION, ORDERED, who, "competent-authority");
      return order
          .set("leaving", List.of(leaves.split(" ", -1)))
          .set("joining", List.of(joins).stream().map(id -> tree("id", id)).toList())
          .set("order", "No. 7/2026")
          .set("orderedOn", "2026-11-25")
          .set("digest", "sha256:" + "a".repeat(64))
          .set("reason", "two members have a conflict of interest");
    }

    private List<String> against(AwardRecord record, TenderAct.Draft order) {
      return AwardProcess.against(record, order.done().orThrow()).stream()
          .map(Finding::code)
          .toList();
    }

    @Test
    void a_committee_without_a_quorum_goes_on_with_new_members_who_declare_anew() {
      AwardRecord stuck = stuck(opened);
      AwardRecord alone = done(stuck, sheet("M3", EXAMINED, "50", "30", "60", "40"));
      assertThat(alone.isAssessed()).isFalse();
      assertThat(against(stuck, order("M1", "N1"))).isEmpty();
      assertThat(against(stuck, order("M1"))).containsExactly("QUORUM");
      assertThat(against(stuck, by("M1", "M1", "N1"))).containsExactly("OWN_SEAT");
      assertThat(against(stuck, by("M1", "M2", "N1"))).containsExactly("OWN_SEAT");
      assertThat(against(stuck, by("m1", "M2", "N1"))).contains("OWN_SEAT");
      assertThat(against(stuck, by("M3", "M3 M1", "N1", "N2"))).containsExactly("OWN_SEAT");
      assertThat(against(stuck, by("M3", "M1", "N1"))).isEmpty();
      TenderRecord replaced = allowed(opened, order("M1 M2", "N1", "N2"));
      assertThat(replaced.tender().members()).containsExactly("M3", "N1", "N2");
      assertThat(replaced.drafted().members()).containsExactly("M1", "M2", "M3");
      assertThat(replaced.joined("N1")).contains(ORDERED);
      AwardRecord next = stuck(replaced);
      assertThat(next.entered()).isEmpty();
      assertThat(refused(next, sheet("N1", ORDERED, "50", "30", "60", "40")))
          .containsExactly("NOT_DECLARED");
      assertThat(refused(next, sheet("M1", ORDERED, "50", "30", "60", "40")))
          .containsExactly("RECUSED_ACTS");
      AwardRecord declared =
          AwardRecord.of(
              replaced,
              next.acts(),
              Map.of("M1", true, "M2", true, "M3", false, "N1", false, "N2", false));
      AwardRecord one = done(declared, sheet("N1", ORDERED, "10", "10", "20", "20"));
      assertThat(
              refused(
                  one,
                  act(Kind.CLOSING, ORDERED, "N1", "committee-member")
                      .set("reason", "the others are ill")))
          .containsExactly("QUORUM");
      AwardRecord two = done(one, sheet("M3", ORDERED, "10", "10", "20", "20"));
      AwardRecord all = done(two, sheet("N2", ORDERED, "10", "10", "20", "20"));
      assertThat(all.isAssessed()).isTrue();
      assertThat(all.entered()).containsExactly("M3", "N1", "N2");
      assertThat(all.response("B1", "R1")).isPresent();
    }

    @Test
    void a_committee_of_two_of_what_were_three_is_for_an_officer() {
      TenderAct.Draft leaves = order("M3");
      Ruling<?> asked = GivenTender.PROCESS.decide(opened, leaves.done().orThrow()).ruling();
      assertThat(asked).isInstanceOf(Ruling.Refer.class);
      TenderRecord two = allowed(opened, leaves.decided("committee-of-two", "order 9"));
      assertThat(two.tender().members()).containsExactly("M1", "M2");
      assertThat(allowed(opened, order("M3", "N1")).tender().members()).hasSize(3);
    }

    @Test
    void a_closing_of_the_committee_before_it_does_not_bind_the_new_one() {
      AwardRecord record = done(of(opened), sheet("M1", EXAMINED, "50", "30", "60", "40"));
      record = done(record, sheet("M2", EXAMINED, "50", "30", "60", "40"));
      record =
          done(
              record,
              act(Kind.CLOSING, EXAMINED, "M1", "committee-member").set("reason", "M3 is ill"));
      assertThat(record.isAssessed()).isTrue();
      AwardRecord next = of(allowed(opened, order("M3", "N1")), record);
      assertThat(next.isAssessed()).isFalse();
      assertThat(next.entered()).containsExactly("M1", "M2");
    }

    @Test
    void nobody_joins_who_has_another_part_and_nothing_changes_after_the_award() {
      TenderRecord priced = priced(opened(PRICE, TWO, ONE), ONE, TWO);
      AwardRecord plain = confirmed(AwardRecord.of(priced, List.of()));
      AwardRecord proposed = done(plain, act(Kind.PROPOSAL, AFTER, "buyer", "buyer"));
      assertThat(against(proposed, order("M1", "N1"))).containsExactly("PROPOSED");
      AwardRecord returned =
          done(
              proposed,
              act(Kind.RETURN, AFTER, "head", "competent-authority").set("reason", "look again"));
      assertThat(against(returned, order("M1", "N1"))).isEmpty();
      assertThat(against(returned, order("M1", "Buyer"))).containsExactly("DECIDES_HERE");
      assertThat(against(returned, order("M1", "head"))).containsExactly("DECIDES_HERE");
      AwardRecord again = done(returned, act(Kind.PROPOSAL, AFTER, "buyer", "buyer"));
      AwardRecord awarded =
          done(
              again,
              act(Kind.AWARD, AFTER, "head", "competent-authority")
                  .set("basis", again.basis(AFTER)));
      assertThat(against(awarded, order("M1", "N1"))).containsExactly("AWARDED");
    }

    @Test
    void the_order_names_members_who_can_meet() {
      assertThat(orderRefused(order("M9", "N1"))).containsExactly("NOT_A_MEMBER");
      assertThat(orderRefused(order("M1", "m2"))).containsExactly("MEMBER_ALREADY");
      assertThat(orderRefused(order("M1", "v-b1"))).containsExactly("MEMBER_BIDS");
      assertThat(orderRefused(order("M1", "chief"))).containsExactly("ORDERS_ITSELF");
      assertThat(orderRefused(order("M1 M2"))).containsExactly("NO_COMMITTEE");
      assertThat(orderRefused(order("M1", "N1").set("orderedOn", "2027-11-25")))
          .containsExactly("ORDER_LATER");
      assertThat(orderRefused(order("M1", "N1").set("orderedOn", "2026-11-01")))
          .containsExactly("ORDER_EARLIER");
      assertThat(orderRefused(order("M1", "N1").set("orderedOn", "2026-11-02"))).isEmpty();
      TenderRecord replaced = allowed(opened, order("M1", "N1"));
      assertThat(orderRefused(replaced, order("M2", "N2").set("order", "no 7 / 2026")))
          .containsExactly("ORDER_TAKEN");
      assertThat(orderRefused(replaced, by("other", "M2", "Chief").set("order", "No. 8/2026")))
          .containsExactly("ORDERED_BEFORE");
      TenderRecord conflict =
          allowed(
              received(published(QUALITY), ONE),
              meeting(TenderAct.Kind.TECHNICAL_OPENING, OPENS, List.of("M1", "M2", "M3"), "M3")
                  .set("packets", List.of(TechnicalPacket.of(ONE).toPlain())));
      assertThat(orderRefused(conflict, order("M1 M2", "N1"))).containsExactly("QUORUM");
      assertThat(orderRefused(conflict, order("M1", "N1"))).isEmpty();
      TenderRecord spelt = allowed(conflict, order("M3", "N1"));
      assertThat(orderRefused(spelt, by("other", "M1", "m3").set("order", "No. 9/2026")))
          .as("who was recused does not come back under another spelling")
          .containsExactly("RECUSED_RETURNS");
      assertThat(orderRefused(order("M1", "N1", "n1"))).containsExactly("MEMBER_ALREADY");
      List<InputFault> faults = new ArrayList<>();
      assertThat(order("M1", "N1").set("digest", "sha256:1").done().part("", faults)).isEmpty();
      assertThat(faults).extracting(InputFault::pointer).containsExactly("/act/digest");
    }

    private List<String> orderRefused(TenderAct.Draft order) {
      return orderRefused(opened, order);
    }

    private List<String> orderRefused(TenderRecord record, TenderAct.Draft order) {
      return TenderProcess.of(INDIA, ServiceCatalogue.shipped())
          .decide(record, order.done().orThrow())
          .found()
          .orElseThrow()
          .findings()
          .stream()
          .filter(found -> found.weight() == Finding.Weight.BLOCKING)
          .map(Finding::code)
          .toList();
    }
  }
}
