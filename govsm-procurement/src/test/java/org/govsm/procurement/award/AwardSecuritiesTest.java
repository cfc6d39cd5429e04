package org.govsm.procurement.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govsm.procurement.Given.tree;
import static org.govsm.procurement.GivenBids.INDIA;
import static org.govsm.procurement.award.AwardProcessTest.AFTER;
import static org.govsm.procurement.award.AwardProcessTest.EXAMINED;
import static org.govsm.procurement.award.AwardProcessTest.ONE;
import static org.govsm.procurement.award.AwardProcessTest.PRICE;
import static org.govsm.procurement.award.AwardProcessTest.QUALITY;
import static org.govsm.procurement.award.AwardProcessTest.TWO;
import static org.govsm.procurement.award.AwardProcessTest.act;
import static org.govsm.procurement.award.AwardProcessTest.decide;
import static org.govsm.procurement.award.AwardProcessTest.done;
import static org.govsm.procurement.award.AwardProcessTest.of;
import static org.govsm.procurement.award.AwardProcessTest.opened;
import static org.govsm.procurement.award.AwardProcessTest.priced;
import static org.govsm.procurement.award.AwardProcessTest.refused;
import static org.govsm.procurement.award.AwardProcessTest.secured;
import static org.govsm.procurement.award.AwardProcessTest.sheet;
import static org.govsm.procurement.tender.GivenTender.FINANCIAL;
import static org.govsm.procurement.tender.GivenTender.OPENS;
import static org.govsm.procurement.tender.GivenTender.RESULT;
import static org.govsm.procurement.tender.GivenTender.allowed;
import static org.govsm.procurement.tender.GivenTender.india;
import static org.govsm.procurement.tender.GivenTender.result;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Ruling;
import org.govsm.procurement.award.AwardAct.Kind;
import org.govsm.procurement.bid.Bid;
import org.govsm.procurement.bid.RegistrationProof;
import org.govsm.procurement.preference.PreferenceReport;
import org.govsm.procurement.preference.PurchasePreference;
import org.govsm.procurement.tender.SecurityStanding;
import org.govsm.procurement.tender.TenderAct;
import org.govsm.procurement.tender.TenderRecord;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What becomes of bid securities, and of the validity of bids, from the opening on. */
class AwardSecuritiesTest {

  /** Bids are valid for 90 days from 24 November 2026: until 22 February 2027. */
  private static final LocalDate VALID = LocalDate.of(2027, 2, 22);

  private final AwardRecord plain = of(priced(opened(PRICE, ONE, TWO), ONE, TWO));

  private static AwardRecord awarded(AwardRecord record, Instant at) {
    AwardRecord proposed = done(record, act(Kind.PROPOSAL, at, "buyer", "buyer"));
    return done(
        proposed,
        act(Kind.AWARD, at, "chief", "competent-authority").set("basis", proposed.basis(at)));
  }

  private static Optional<SecurityReturn> due(AwardRecord record, String bid, Instant at) {
    return Optional.ofNullable(record.securityReturns(INDIA, at).get(bid));
  }

  private static AwardAct.Draft back(String bid, Instant at) {
    return act(Kind.SECURITY_RETURN, at, "buyer", "buyer")
        .set("bid", bid)
        .set("paper", "transfer 17 of the bank");
  }

  private static AwardAct.Draft forfeit(String bid, String ground, Instant at) {
    return act(Kind.SECURITY_FORFEITURE, at, "chief", "competent-authority")
        .set("bid", bid)
        .set("ground", ground)
        .set("reason", "did not sign: note 21");
  }

  private static AwardAct.Draft performance(String bid, String amount, String until) {
    return act(Kind.PERFORMANCE_SECURITY, AFTER, "buyer", "buyer")
        .set("bid", bid)
        .set("form", "BANK_GUARANTEE")
        .set("amount", amount)
        .set("validUntil", until)
        .set("number", "PG-9")
        .set("issuer", "Example Bank");
  }

  @Nested
  class Standing {

    @Test
    void every_bid_has_a_standing_with_its_clause_and_one_that_is_shorteris_told_at_the_sheets() {
      Bid other = Bid.fromPlain(secured("B2", "4500000.00", "179999.99")).orThrow();
      AwardRecord record = of(opened(QUALITY, ONE, other));
      Map<String, SecurityStanding> all = record.securities(INDIA, EXAMINED);
      assertThat(all)
          .extractingByKeys("B1", "B2")
          .extracting(SecurityStanding::code)
          .containsExactly("IN_ORDER", "SHORT");
      assertThat(all.values())
          .allSatisfy(
              one ->
                  assertThat(one.findings())
                      .extracting(found -> found.citation().provision())
                      .containsOnly("clause 6"));
      Ruling<AwardPermission> ruling =
          decide(record, sheet("M1", EXAMINED, "50", "30", "60", "40")).ruling();
      assertThat(ruling)
          .isInstanceOfSatisfying(
              Ruling.Answer.class,
              answer ->
                  assertThat(((AwardPermission) answer.value()).findings())
                      .extracting(Finding::code)
                      .containsExactly("BID_SECURITY"));
    }

    /** GFR 170(i) with the proof of the policy: what the register has is told with the bid. */
    @Test
    void a_claim_to_be_small_is_held_against_the_register_of_suppliers() {
      Map<String, Object> tree = secured("B1", "4610000.00", "180000.00");
      tree.put("security", tree("form", "EXEMPT", "exemption", "MSE"));
      tree.put("bidder", tree("id", "V-B1", "mseClass", "MICRO", "trader", false));
      Bid claims = Bid.fromPlain(tree).orThrow();
      AwardRecord record = of(opened(PRICE, claims, TWO));
      Map<RegistrationProof, String> standings = new EnumMap<>(RegistrationProof.class);
      for (RegistrationProof proof : RegistrationProof.values()) {
        SecurityStanding standing =
            record.proved(Map.of("B1", proof)).securities(INDIA, OPENS).get("B1");
        standings.put(proof, standing.code());
        assertThat(standing.findings().get(0).citation().provision()).isEqualTo("proof");
      }
      assertThat(standings)
          .containsEntry(RegistrationProof.CONFIRMED, "EXEMPT")
          .containsEntry(RegistrationProof.NOT_CONFIRMED, "NOT_IN_ORDER")
          .containsEntry(RegistrationProof.OTHER_CLASS, "NOT_IN_ORDER")
          .containsEntry(RegistrationProof.NOT_ACCEPTED, "NOT_IN_ORDER")
          .containsEntry(RegistrationProof.EXPIRED, "OPEN")
          .containsEntry(RegistrationProof.UNCHECKED, "OPEN")
          .containsEntry(RegistrationProof.NOT_ON_RECORD, "OPEN");
    }

    /** An invented number saves no security, be the bid preferred or not. */
    @Test
    void who_is_not_accepted_as_small_is_not_exempt_as_small() {
      Map<String, Object> tree = secured("B1", "4610000.00", "180000.00");
      tree.put("security", tree("form", "EXEMPT", "exemption", "MSE"));
      tree.put(
          "bidder", tree("id", "V-B1", "mseClass", "MICRO", "trader", false, "localContent", "60"));
      Bid claims = Bid.fromPlain(tree).orThrow();
      AwardRecord record =
          of(priced(opened(PRICE, claims, TWO), claims, TWO))
              .proved(Map.of("B1", RegistrationProof.UNCHECKED))
              .registered(Map.of("B1", RegistrationProof.UNCHECKED));
      PreferenceReport report =
          PurchasePreference.of(INDIA)
              .decide(record.comparison(AFTER), record.answers())
              .found()
              .orElseThrow();
      assertThat(record.openClasses(INDIA, report)).containsOnlyKeys("B1");
      for (String answer : List.of("YES", "NO")) {
        AwardAct.Draft act = classed(answer);
        AwardAct.Draft whole = answer.equals("NO") ? act.set("bidSecurity", "KEPT") : act;
        SecurityStanding proposed = done(record, whole).securities(INDIA, AFTER).get("B1");
        assertThat(proposed.code()).as("one member").isEqualTo("OPEN");
        assertThat(proposed.warnings().get(0).text().key()).endsWith("PROPOSED");
        AwardRecord decided = both(done(record, whole));
        assertThat(decided.openClasses(INDIA, report)).isEmpty();
        assertThat(decided.securities(INDIA, AFTER).get("B1").code())
            .isEqualTo(answer.equals("NO") ? "NOT_IN_ORDER" : "EXEMPT");
      }
      assertThat(refused(record, classed("NO"))).containsExactly("SECURITY_OPEN");
      assertThat(refused(record, classed("YES").set("bidSecurity", "KEPT")))
          .containsExactly("SECURITY_NOT_ASKED");
    }

    private static AwardAct.Draft classed(String answer) {
      return act(Kind.ENTERPRISE_CLASS, AFTER, "M1", "committee-member")
          .set("present", List.of("M1", "M2"))
          .set("bid", "B1")
          .set("answer", answer)
          .set("reason", "No certificate is in the packet: minute 4");
    }

    /** B1 is the lowest, and claims to be exempt by a class that no register confirms. */
    private static AwardRecord claiming() {
      Map<String, Object> tree = secured("B1", "4410000.00", "180000.00");
      tree.put("security", tree("form", "EXEMPT", "exemption", "MSE"));
      tree.put(
          "bidder",
          tree(
              "id",
              "V-B1",
              "mseClass",
              "MICRO",
              "trader",
              false,
              "localContent",
              "60",
              "debarred",
              false,
              "landBorder",
              false));
      Bid claims = Bid.fromPlain(tree).orThrow();
      return of(priced(opened(PRICE, claims, TWO), claims, TWO))
          .proved(Map.of("B1", RegistrationProof.NOT_ON_RECORD))
          .registered(Map.of("B1", RegistrationProof.NOT_ON_RECORD));
    }

    private static AwardRecord both(AwardRecord record) {
      String meeting = record.meetings().get(record.meetings().size() - 1).id();
      return done(
          record, act(Kind.CONFIRMATION, AFTER, "M2", "committee-member").set("meeting", meeting));
    }

    /** No words of a buyer answer what the committee said; a yes of it leaves nothing to ask. */
    @Test
    void what_the_committee_said_of_a_class_is_heard_at_the_proposal() {
      AwardAct.Draft proposal = act(Kind.PROPOSAL, AFTER, "buyer", "buyer");
      AwardRecord yes = both(done(claiming(), classed("YES")));
      assertThat(decide(yes, proposal).ruling()).isInstanceOf(Ruling.Answer.class);

      AwardRecord kept = both(done(claiming(), classed("NO").set("bidSecurity", "KEPT")));
      assertThat(decide(kept, proposal).found().orElseThrow().findings())
          .extracting(Finding::code)
          .contains("SECURITY_WAIVED");

      AwardRecord aside = both(done(claiming(), classed("NO").set("bidSecurity", "SET_ASIDE")));
      assertThat(aside.comparison(AFTER).bid("B1")).isPresent();
      assertThat(
              PurchasePreference.of(INDIA)
                  .decide(aside.comparison(AFTER), aside.answers())
                  .found()
                  .orElseThrow()
                  .evaluation()
                  .bid("B1")
                  .orElseThrow()
                  .reasons())
          .extracting(Finding::code)
          .contains("BID_SECURITY");

      AwardRecord before = claiming();
      AwardAct old = classed("NO").done().orThrow();
      AwardRecord silent = both(before.with(old));
      for (AwardAct.Draft each :
          List.of(proposal, act(Kind.PROPOSAL, AFTER, "buyer", "buyer").decided("Minute 5: yes"))) {
        assertThat(refused(silent, each)).containsExactly("SECURITY_REFUSED");
      }
    }

    /** Nobody knows the price before it is revealed; then a number that tells it is a finding. */
    @Test
    void a_number_or_sum_that_is_the_price_is_found_once_the_price_is_known() {
      Map<String, Object> tree = secured("B2", "4500000.00", "180000.00");
      tree.put(
          "security",
          tree(
              "form",
              "BANK_GUARANTEE",
              "amount",
              "180000.00",
              "validUntil",
              "2027-04-10",
              "number",
              "BG/45,00,000",
              "issuer",
              "Example Bank"));
      Bid telling = Bid.fromPlain(tree).orThrow();
      TenderRecord opened = opened(PRICE, ONE, telling);
      assertThat(of(opened).securities(INDIA, OPENS).values())
          .extracting(SecurityStanding::code)
          .containsOnly("IN_ORDER");
      Map<String, SecurityStanding> known =
          of(priced(opened, ONE, telling)).securities(INDIA, AFTER);
      assertThat(known)
          .extractingByKeys("B1", "B2")
          .extracting(SecurityStanding::code)
          .containsExactly("IN_ORDER", "NOT_IN_ORDER");
    }
  }

  @Nested
  class Rule_170_ii_and_171_iii {

    private final AwardRecord record = awarded(plain, AFTER);

    @Test
    void the_security_of_a_loser_is_due_by_the_30th_day_after_the_award_and_goes_back_once() {
      assertThat(due(plain, "B1", AFTER)).isEmpty();
      assertThat(refused(plain, back("B1", AFTER))).containsExactly("RETURN_EARLY");
      SecurityReturn due = due(record, "B1", AFTER).orElseThrow();
      assertThat(due.by()).contains(LocalDate.of(2027, 1, 8)); // awarded on 9 December 2026
      assertThat(due.rule().provision()).isEqualTo("rule 170(ii)");
      AwardRecord returned = done(record, back("B1", AFTER));
      assertThat(due(returned, "B1", AFTER)).isEmpty();
      assertThat(refused(returned, back("B1", AFTER))).containsExactly("SECURITY_SETTLED");
      assertThat(refused(returned, forfeit("B1", "OTHER", AFTER)))
          .containsExactly("SECURITY_SETTLED");
    }

    @Test
    void that_of_the_winner_goes_back_when_the_performance_security_is_received() {
      assertThat(due(record, "B2", AFTER)).isEmpty();
      AwardPermission early =
          ((Ruling.Answer<AwardPermission>) decide(record, back("B2", AFTER)).ruling()).value();
      assertThat(early.findings()).extracting(Finding::code).containsExactly("PERFORMANCE_FIRST");
      assertThat(early.findings().get(0).citation().provision())
          .isEqualTo("rule 171(iii), through rule 206");
      AwardRecord given = done(record, performance("B2", "225000.00", "2027-08-29"));
      assertThat(due(given, "B2", AFTER).map(SecurityReturn::ground)).contains("PERFORMANCE");
      done(given, back("B2", AFTER));
    }

    @Test
    void who_failed_the_technical_evaluation_is_due_from_that_result() {
      TenderRecord failed =
          allowed(opened(PRICE, ONE, TWO), result(RESULT, FINANCIAL, "B1", true, "B2", false));
      AwardRecord now = of(failed);
      assertThat(due(now, "B2", RESULT).flatMap(SecurityReturn::by))
          .contains(LocalDate.of(2026, 12, 30));
      assertThat(due(now, "B1", RESULT)).isEmpty();
      done(now, back("B2", RESULT));
    }

    /** Rule 170(ii): at the earliest after the validity of the bids. */
    @Test
    void bids_that_are_valid_no_more_bind_nobody_though_none_was_awarded() {
      assertThat(due(plain, "B1", india(VALID + "T23:59"))).isEmpty();
      Instant ended = india(VALID.plusDays(1) + "T00:00");
      assertThat(due(plain, "B1", ended).map(SecurityReturn::ground)).contains("EXPIRED");
      done(plain, back("B1", ended));
    }

    /** The 30th day after the award was 8 January 2027. */
    @Test
    void a_day_that_had_passed_before_the_award_was_set_aside_stays() {
      Instant ended = india(VALID.plusDays(1) + "T00:00");

      assertThat(due(reopened("2027-01-09T10:00"), "B1", ended).flatMap(SecurityReturn::by))
          .contains(LocalDate.of(2027, 1, 8));
      assertThat(due(reopened("2027-01-09T10:00"), "B2", ended).flatMap(SecurityReturn::by))
          .isEmpty();
      assertThat(due(reopened("2027-01-08T10:00"), "B1", ended).flatMap(SecurityReturn::by))
          .isEmpty();
      assertThat(due(reopened("2027-01-09T10:00"), "B1", ended).orElseThrow().rule().provision())
          .isEqualTo("rule 170(ii)");
    }

    /** Found: the days of a second award gave new time to who had waited too long. */
    @Test
    void a_day_that_had_passed_stays_where_the_order_is_awarded_again() {
      Instant again = india("2027-01-20T10:00");
      AwardRecord late =
          reopened("2027-01-09T10:00")
              .with(act(Kind.PROPOSAL, again, "buyer", "buyer").done().orThrow())
              .with(
                  act(Kind.AWARD, again, "chief", "competent-authority")
                      .set("basis", "as-before")
                      .done()
                      .orThrow());
      assertThat(due(late, "B1", again))
          .hasValueSatisfying(
              one -> {
                assertThat(one.ground()).isEqualTo("AWARDED");
                assertThat(one.by()).contains(LocalDate.of(2027, 1, 8));
              });
    }

    private AwardRecord reopened(String at) {
      return record.with(
          act(Kind.REOPENING, india(at), "chief", "competent-authority")
              .set("representation", "R-1")
              .set("reason", "added up wrongly: note 13")
              .done()
              .orThrow());
    }

    @Test
    void whoever_gave_no_deposit_gets_none_back() {
      Map<String, Object> tree = secured("B1", "4610000.00", "180000.00");
      tree.put("security", tree("form", "EXEMPT", "exemption", "STARTUP"));
      tree.put("bidder", tree("id", "V-B1", "startup", true, "mseClass", "NONE"));
      Bid exempt = Bid.fromPlain(tree).orThrow();
      AwardRecord open = of(opened(PRICE, exempt, TWO));
      assertThat(open.securities(INDIA, OPENS).get("B1"))
          .extracting(SecurityStanding::code)
          .isEqualTo("EXEMPT");
      assertThat(refused(open, back("B1", OPENS))).containsExactly("NOTHING_GIVEN");
    }
  }

  @Nested
  class Performance {

    private final AwardRecord record = awarded(plain, AFTER);

    /** Five per cent of 45,00,000 is 2,25,000. */
    @Test
    void a_sum_a_paisa_shorteris_for_an_officer_and_it_is_received_once() {
      AwardAct.Draft less = performance("B2", "224999.99", "2027-08-29");
      assertThat(decide(record, less).ruling()).isInstanceOf(Ruling.Refer.class);
      done(record, less.decided("before GST it is enough: note 22"));
      AwardRecord given = done(record, performance("B2", "225000.00", "2027-08-29"));
      assertThat(given.performanceSecurity("B2")).isPresent();
      assertThat(refused(given, performance("B2", "225000.00", "2027-08-29")))
          .containsExactly("RECEIVED");
      assertThat(refused(record, performance("B1", "225000.00", "2027-08-29")))
          .containsExactly("NOT_AWARDED_TO");
      assertThat(
              decide(record, performance("B2", "225000.00", "2027-08-29").set("form", "CASH"))
                  .ruling())
          .isInstanceOf(Ruling.Refer.class);
    }
  }

  @Nested
  class Forfeiture {

    /** The contract is signed within 21 days of 9 December 2026. */
    @Test
    void rule_225_vi_forfeits_after_the_last_day_to_sign_and_not_on_it() {
      AwardRecord record = awarded(plain, AFTER);
      assertThat(refused(record, forfeit("B2", "NOT_SIGNED", india("2026-12-30T23:59"))))
          .containsExactly("TIME_TO_SIGN");
      AwardRecord out = done(record, forfeit("B2", "NOT_SIGNED", india("2026-12-31T00:00")));
      AwardAct.Draft more =
          act(Kind.SIGNING_EXTENSION, india("2026-12-31T09:00"), "chief", "competent-authority")
              .set("until", "2027-01-05")
              .set("reason", "order 9");
      assertThat(refused(out, more)).contains("FORFEITED");
      done(record, more);
      AwardReport plan = AwardPlan.of(INDIA).standing(out).found().orElseThrow();
      assertThat(ContractOfAward.of(INDIA, out, plan, "B2").orElseThrow().forfeited()).isPresent();
      assertThat(ContractOfAward.of(INDIA, record, plan, "B2").orElseThrow().forfeited()).isEmpty();
      assertThat(refused(record, forfeit("B1", "NOT_SIGNED", india("2026-12-31T00:00"))))
          .containsExactly("NO_DAY_TO_SIGN");
    }

    @Test
    void a_withdrawal_is_on_record_and_another_ground_is_for_an_officer() {
      assertThat(refused(plain, forfeit("B1", "WITHDRAWN", AFTER)))
          .containsExactly("NOT_WITHDRAWN");
      TenderRecord late =
          allowed(
              opened(PRICE, ONE, TWO),
              TenderAct.draft(TenderAct.Kind.WITHDRAWAL, OPENS, "V-B1", "bidder").set("bid", "B1"));
      assertThat(refused(of(late), back("B1", OPENS))).containsExactly("RETURN_EARLY");
      done(of(late), forfeit("B1", "WITHDRAWN", OPENS));
      assertThat(decide(plain, forfeit("B1", "OTHER", AFTER)).ruling())
          .isInstanceOf(Ruling.Refer.class);
      done(plain, forfeit("B1", "OTHER", AFTER).decided("clause 6.4, order 9"));
    }
  }

  @Nested
  class Rule_174_iii {

    private final Instant last = VALID.atTime(18, 29).toInstant(ZoneOffset.UTC);

    private AwardAct.Draft asks(Instant at, String until, Instant by) {
      return act(Kind.VALIDITY_REQUEST, at, "chief", "competent-authority")
          .set("until", until)
          .set("answerBy", by.toString())
          .set("reason", "the court stayed the award: note 30");
    }

    private AwardAct.Draft answers(String bid, String said, Instant at) {
      return act(Kind.VALIDITY_ANSWER, at, "V-" + bid, "bidder")
          .set("bid", bid)
          .set("answer", said);
    }

    @Test
    void it_is_asked_before_the_last_day_has_passed_for_a_later_day_and_once_at_a_time() {
      Instant by = last;
      assertThat(refused(plain, asks(last.plusSeconds(60), "2027-03-31", last)))
          .containsExactly("VALIDITY_ENDED");
      assertThat(refused(plain, asks(AFTER, "2027-02-22", by))).containsExactly("NOT_LATER");
      assertThat(refused(plain, asks(AFTER, "2027-03-31", last.plusSeconds(60))))
          .containsExactly("NO_TIME");
      // valid for 90 days until 22 February: 90 days more are 23 May
      done(plain, asks(AFTER, "2027-05-23", by));
      assertThat(refused(plain, asks(AFTER, "2027-05-24", by))).containsExactly("TOO_LATE_A_DAY");
      AwardRecord asked = done(plain, asks(AFTER, "2027-02-23", by));
      assertThat(refused(asked, asks(AFTER, "2027-03-31", by))).containsExactly("EXTENSION_ASKED");
      assertThat(refused(plain, answers("B1", "ACCEPTED", AFTER))).containsExactly("NOT_ASKED");
    }

    /** B2 is the lowest, and does not answer: after 22 February B1 alone is valid. */
    @Test
    void no_answer_refuses_and_the_bid_is_out_once_it_has_lapsed() {
      Instant later = last.plus(Duration.ofDays(1));
      AwardRecord asked = done(plain, asks(AFTER, "2027-03-31", last));
      assertThat(refused(asked, answers("B1", "ACCEPTED", last.plusSeconds(1))))
          .containsExactly("TOO_LATE");
      AwardRecord one =
          done(asked, answers("B1", "ACCEPTED", AFTER).set("securityUntil", "2027-05-15"));
      assertThat(refused(one, answers("B1", "DECLINED", AFTER))).containsExactly("ANSWERED");
      assertThat(refused(one, answers("B2", "ACCEPTED", AFTER).set("bid", "B1")))
          .contains("OTHER_BIDDER");
      assertThat(one.extension().map(all -> all.state("B2", last))).contains("WAITING");
      assertThat(one.extension().map(all -> all.state("B2", later))).contains("SILENT");
      assertThat(one.lapsed(last)).isEmpty();
      assertThat(one.lapsed(later)).containsExactly("B2");
      assertThat(due(one, "B2", later).map(SecurityReturn::ground)).contains("REFUSED");
      assertThat(one.comparison(later).bids()).extracting(Bid::id).containsExactly("B1");
      assertThat(one.validUntil()).contains(LocalDate.of(2027, 3, 31));
      // 45 days beyond 31 March are 15 May
      assertThat(one.securities(INDIA, later))
          .extractingByKey("B1")
          .extracting(SecurityStanding::code)
          .isEqualTo("IN_ORDER");
    }

    @Test
    void bidders_have_a_day_to_answer_and_who_was_silent_can_be_asked_while_it_is_valid() {
      Instant night =
          AFTER
              .atOffset(ZoneOffset.ofHoursMinutes(5, 30))
              .toLocalDate()
              .atTime(18, 29)
              .toInstant(ZoneOffset.UTC);
      assertThat(refused(plain, asks(AFTER, "2027-03-31", AFTER.plusSeconds(1))))
          .containsExactly("NO_TIME");
      assertThat(refused(plain, asks(AFTER, "2027-03-31", night.minusSeconds(1))))
          .containsExactly("NO_TIME");
      AwardRecord asked =
          done(done(plain, asks(AFTER, "2027-03-31", night)), answers("B1", "DECLINED", AFTER));
      Instant again = night.plus(Duration.ofDays(1));
      AwardRecord twice = done(asked, asks(again, "2027-04-30", last));
      assertThat(refused(twice, answers("B1", "ACCEPTED", again))).containsExactly("NOT_ASKED");
      AwardRecord accepted = done(twice, answers("B2", "ACCEPTED", again));
      assertThat(accepted.validUntil()).contains(LocalDate.of(2027, 4, 30));
      Instant over = last.plus(Duration.ofDays(1));
      assertThat(accepted.lapsed(over)).containsExactly("B1");
      AwardRecord third = done(accepted, asks(over, "2027-05-23", over.plus(Duration.ofDays(1))));
      assertThat(refused(third, answers("B1", "ACCEPTED", over))).containsExactly("NOT_ASKED");
      done(third, answers("B2", "ACCEPTED", over));
    }

    @Test
    void a_security_that_was_not_extended_with_the_bid_ends_too_early() {
      AwardRecord asked = done(plain, asks(AFTER, "2027-03-31", last));
      AwardRecord shorter =
          done(asked, answers("B1", "ACCEPTED", AFTER).set("securityUntil", "2027-05-14"));
      assertThat(shorter.securities(INDIA, AFTER))
          .extractingByKey("B1")
          .extracting(SecurityStanding::code)
          .isEqualTo("ENDS_EARLY");
    }

    @Test
    void without_an_extension_an_award_after_the_last_day_is_refused() {
      Instant late = last.plus(Duration.ofDays(1));
      assertThat(refused(plain, act(Kind.PROPOSAL, late, "buyer", "buyer")))
          .containsExactly("AWARD_AFTER_VALIDITY");
      AwardRecord none = done(plain, asks(AFTER, "2027-03-31", last));
      assertThat(refused(none, act(Kind.PROPOSAL, late, "buyer", "buyer")))
          .containsExactly("AWARD_AFTER_VALIDITY");
      assertThat(none.validUntil()).isEqualTo(Optional.of(VALID));
    }
  }
}
