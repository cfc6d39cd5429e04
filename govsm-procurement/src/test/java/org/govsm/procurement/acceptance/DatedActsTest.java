package org.govsm.procurement.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govsm.procurement.Given.tree;
import static org.govsm.procurement.GivenBids.INDIA;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Ruling;
import org.govsm.procurement.acceptance.AcceptanceAct.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days of acts: when they are done, when they are entered, and who answers whom. */
class DatedActsTest {

  private static final AcceptanceProcess PROCESS = AcceptanceProcess.of(INDIA);
  private static final LocalDate FIRST = LocalDate.parse("2026-07-01");

  private static LocalDate day(int number) {
    return FIRST.plusDays(number - 1L);
  }

  private static AcceptanceAct.Draft act(Kind kind, int day, String by, String role) {
    return AcceptanceAct.draft(kind, "D1", day(day), by, role);
  }

  private static AcceptanceAct.Draft delivery(int day) {
    return act(Kind.DELIVERY, day, "agency", "supplier")
        .set("deliverable", "reel")
        .set("quantity", 10)
        .set("evidence", List.of("sha256:" + "1".repeat(64)));
  }

  private static AcceptanceAct.Draft objection(int day) {
    return act(Kind.OBJECTION, day, "officer-1", "consignee").set("reason", "captions missing");
  }

  private static AcceptanceAct.Draft rework(int day) {
    return act(Kind.REWORK, day, "agency", "supplier")
        .set("text", "captions added")
        .set("evidence", List.of("sha256:" + "2".repeat(64)));
  }

  private static AcceptanceAct.Draft receipt(int day) {
    return act(Kind.PROVISIONAL_RECEIPT, day, "officer-1", "consignee").set("quantity", 10);
  }

  private static AcceptanceRecord begun() {
    return AcceptanceRecord.of(
        AcceptanceTerms.fromPlain(
                tree(
                    "contract", "K-1",
                    "channel", "GEM",
                    "deliverables", List.of(tree("id", "reel", "clause", "3.1"))))
            .orThrow());
  }

  private static AcceptancePermission ask(AcceptanceRecord record, AcceptanceAct.Draft act) {
    Decision<AcceptancePermission> decision = PROCESS.decide(record, act.done().orThrow());
    return ((Ruling.Answer<AcceptancePermission>) decision.ruling()).value();
  }

  private static AcceptanceRecord done(AcceptanceRecord record, AcceptanceAct.Draft... acts) {
    AcceptanceRecord next = record;
    for (AcceptanceAct.Draft act : acts) {
      next = ask(next, act).record().orElseThrow();
    }
    return next;
  }

  private static List<String> codes(AcceptanceRecord record, AcceptanceAct.Draft act) {
    return ask(record, act).findings().stream().map(Finding::code).toList();
  }

  @Test
  void the_day_of_an_act_is_that_of_its_entry_unless_a_paper_proves_an_earlier_one() {
    AcceptanceRecord record = done(begun(), delivery(1));

    assertThat(codes(record, receipt(3).entered(day(4)))).containsExactly("DATED_BACK");
    assertThat(codes(record, objection(3).entered(day(4)))).containsExactly("DATED_BACK");
    assertThat(codes(record, objection(3).entered(day(3)))).isEmpty();
    AcceptancePermission proved =
        ask(record, objection(3).entered(day(4)).paper("letter DPI/2026/9 of 3 July"));
    assertThat(proved.findings()).extracting(Finding::code).containsExactly("ENTERED_LATER");
    assertThat(proved.findings().get(0).text().values().get("paper").toString())
        .contains("DPI/2026/9");
    assertThat(proved.record()).isPresent();
  }

  @Test
  void what_shows_a_delivery_or_a_rework_proves_its_day() {
    AcceptanceRecord record = done(begun(), delivery(1).entered(day(4)));

    assertThat(codes(begun(), delivery(1).entered(day(4)))).containsExactly("ENTERED_LATER");
    assertThat(codes(done(record, objection(5)), rework(6).entered(day(8))))
        .containsExactly("ENTERED_LATER");
  }

  @Test
  void no_paper_puts_an_act_before_the_last_on_record() {
    AcceptanceRecord record = done(begun(), delivery(1), receipt(4));

    assertThat(codes(record, objection(3).entered(day(5)).paper("letter of 3 July")))
        .contains("OUT_OF_ORDER");
    assertThat(codes(record, objection(4).entered(day(5)).paper("letter of 4 July")))
        .containsExactly("ENTERED_LATER");
  }

  @Test
  void what_is_on_record_is_not_asked_for_its_paper_again() {
    AcceptanceRecord record = done(begun(), delivery(1));
    AcceptanceRecord old = record.with(receipt(3).entered(day(9)).done().orThrow());

    assertThat(PROCESS.verify(old)).isEmpty();
  }

  /** On GeM the days run from the delivery; the paper shows that the objection was in time. */
  @ParameterizedTest
  @CsvSource({"11, false", "12, true"})
  void an_objection_counts_from_the_day_that_the_paper_proves(int on, boolean late) {
    AcceptanceRecord record = done(begun(), delivery(1));

    assertThat(codes(record, objection(on).entered(day(20)).paper("letter 9")))
        .satisfies(codes -> assertThat(codes.contains("DEEMED_ACCEPTED")).isEqualTo(late));
  }

  /** The supplier holds the acceptance since the eleventh day: no paper alone takes it back. */
  @ParameterizedTest
  @CsvSource({
    "11, officer-2, -, ",
    "12, officer-2, -, ENTERED_AFTER_TERM",
    "12, officer-1, note 5, ENTERED_AFTER_TERM",
    "12, Officer-1, note 5, ENTERED_AFTER_TERM",
    "12, officer-2, note 5, OFFICER_DECIDED"
  })
  void what_is_entered_after_the_term_is_decided_by_a_second_officer(
      int entered, String by, String decided, @Nullable String code) {
    AcceptanceRecord record = done(begun(), delivery(1), receipt(3));
    AcceptanceAct.Draft reject =
        act(Kind.REJECTION, 9, by, "consignee").set("quantity", 10).set("reason", "blurred");
    AcceptanceAct.Draft object = act(Kind.OBJECTION, 9, by, "consignee").set("reason", "blurred");

    for (AcceptanceAct.Draft act : List.of(reject, object)) {
      act.entered(day(entered)).paper("note 5 of 9 July");
      AcceptanceAct.Draft given = decided.equals("-") ? act : act.decided(decided);
      assertThat(codes(record, given))
          .filteredOn(one -> !one.equals("ENTERED_LATER"))
          .isEqualTo(code == null ? List.of() : List.of(code));
    }
    AcceptanceRecord old = record.with(object.done().orThrow());
    assertThat(PROCESS.verify(old)).isEmpty();
  }

  @Test
  void a_delivery_that_nobody_received_is_not_refused_after_the_term_by_one_officer() {
    AcceptanceRecord record = done(begun(), delivery(1));
    AcceptanceAct.Draft late = objection(9).entered(day(12)).paper("note 5").decided("note 6");

    assertThat(codes(record, late)).contains("ENTERED_AFTER_TERM");
    assertThat(codes(record, receipt(9).set("quantity", 4).entered(day(12)).paper("note 5")))
        .contains("ENTERED_AFTER_TERM");
  }

  @Test
  void both_days_of_a_delivery_that_was_entered_late_are_told() {
    AcceptanceRecord record = done(begun(), delivery(1).entered(day(4)));
    Decision<DeemedAcceptance> late = PROCESS.deemed(record, "D1", day(12));
    Decision<DeemedAcceptance> same = PROCESS.deemed(done(begun(), delivery(1)), "D1", day(11));

    DeemedAcceptance answer = ((Ruling.Answer<DeemedAcceptance>) late.ruling()).value();
    assertThat(answer.acceptBy()).contains(day(14));
    assertThat(answer.byDelivery()).contains(day(11));
    assertThat(answer.isDeemed()).isFalse();
    assertThat(late.trace().findings()).extracting(Finding::code).contains("ENTERED_LATE");
    assertThat(late.trace().steps())
        .extracting(step -> step.rule())
        .contains("acceptance.term-days");
    assertThat(same.trace().findings()).extracting(Finding::code).doesNotContain("ENTERED_LATE");
    assertThat(((Ruling.Answer<DeemedAcceptance>) same.ruling()).value().byDelivery()).isEmpty();
  }

  @Test
  void who_objected_does_not_answer_the_objection() {
    AcceptanceRecord record = done(begun(), delivery(1), objection(3));

    assertThat(codes(record, rework(4).enteredBy("officer-1"))).containsExactly("OWN_OBJECTION");
    assertThat(codes(record, rework(4).enteredBy("Officer-1"))).containsExactly("OWN_OBJECTION");
    assertThat(codes(record, rework(4).enteredBy("officer-2"))).isEmpty();
    AcceptanceRecord again = done(record, rework(4).enteredBy("officer-2"));
    AcceptanceAct.Draft other =
        act(Kind.OBJECTION, 5, "officer-3", "consignee").set("reason", "logo is the old one");
    assertThat(codes(done(again, other), rework(6).enteredBy("officer-1"))).isEmpty();
  }

  private static AcceptanceRecord ordered(int quantity) {
    Map<String, Object> reel = tree("id", "reel", "clause", "3.1", "quantity", quantity);
    return AcceptanceRecord.of(
        AcceptanceTerms.fromPlain(
                tree(
                    "contract", "K-1",
                    "channel", "OUTSIDE_GEM",
                    "supplierClass", "OTHER",
                    "deliverables", List.of(reel)))
            .orThrow());
  }

  private static AcceptanceAct.Draft acceptance(int day, int quantity) {
    return act(Kind.ACCEPTANCE, day, "officer-1", "consignee").set("quantity", quantity);
  }

  @Test
  void more_than_is_ordered_is_accepted_by_a_decision_alone() {
    AcceptanceRecord delivered = done(ordered(9), delivery(1));

    assertThat(ask(delivered, acceptance(2, 9)).record()).isPresent();
    AcceptancePermission refused = ask(delivered, acceptance(2, 10));
    assertThat(refused.record()).isEmpty();
    assertThat(refused.findings())
        .anyMatch(
            one ->
                one.code().equals("ACCEPTED_BEYOND_ORDER")
                    && one.citation().provision().equals("3.1"));
    AcceptanceRecord decided =
        done(delivered, acceptance(2, 10).decided("One more is taken, note 7."));
    assertThat(PROCESS.verify(decided)).isEmpty();
  }

  @Test
  void what_is_accepted_later_leaves_an_earlier_period_as_it_is() {
    AcceptanceAct.Draft more =
        AcceptanceAct.draft(Kind.DELIVERY, "D2", day(40), "agency", "supplier")
            .set("deliverable", "reel")
            .set("quantity", 1)
            .set("evidence", List.of("sha256:" + "3".repeat(64)));
    AcceptanceAct.Draft accepted =
        AcceptanceAct.draft(Kind.ACCEPTANCE, "D2", day(41), "officer-1", "consignee")
            .set("quantity", 1)
            .decided("One more is taken, note 7.");
    AcceptanceRecord record =
        done(ordered(9), delivery(1), acceptance(2, 9), acceptance(2, 1).decided("Kept."));
    AcceptanceRecord later = done(ordered(9), delivery(1), acceptance(2, 9), more, accepted);
    AcceptedCount july = AcceptedCount.of(later, FIRST, day(32), INDIA, day(60));

    assertThat(july.findings()).isEmpty();
    assertThat(july.byDeliverable()).isEqualTo(Map.of("reel", 9L));
    assertThat(AcceptedCount.of(later, day(32), day(63), INDIA, day(60)).findings())
        .extracting(Finding::code)
        .contains("MORE_THAN_ORDERED");
    assertThat(AcceptedCount.of(record, FIRST, day(32), INDIA, day(60)).findings())
        .extracting(Finding::code)
        .contains("MORE_THAN_ORDERED");
  }
}
