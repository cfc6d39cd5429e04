package org.govsm.procurement.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govsm.procurement.Given.tree;
import static org.govsm.procurement.GivenBids.INDIA;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.Ruling;
import org.govsm.core.text.Messages;
import org.govsm.procurement.acceptance.AcceptanceAct.Kind;
import org.govsm.procurement.law.ProcurementLaw;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Terms that are corrected by two officers after acts, and what is judged anew by them. */
class AcceptanceCorrectionTest {

  private static final AcceptanceProcess PROCESS = AcceptanceProcess.of(INDIA);
  private static final LocalDate FIRST = LocalDate.parse("2026-07-01");
  private static final LocalDate LATER = LocalDate.parse("2026-08-01");

  private static AcceptanceTerms terms(String contract, String channel, String deliverable) {
    return AcceptanceTerms.fromPlain(
            tree(
                "contract",
                contract,
                "channel",
                channel,
                "supplierClass",
                "OTHER",
                "deliverables",
                List.of(tree("id", deliverable, "clause", "2.1"))))
        .orThrow();
  }

  private static final AcceptanceTerms OUTSIDE = terms("K-1", "OUTSIDE_GEM", "reel");

  private static AcceptanceRecord act(AcceptanceRecord record, AcceptanceAct.Draft draft) {
    return ((Ruling.Answer<AcceptancePermission>)
            PROCESS.decide(record, draft.done().orThrow()).ruling())
        .value()
        .record()
        .orElseThrow();
  }

  private static AcceptanceRecord delivered(String channel) {
    return act(
        AcceptanceRecord.of(terms("K-1", channel, "reel")),
        AcceptanceAct.draft(Kind.DELIVERY, "D1", FIRST, "s-1", "supplier")
            .set("deliverable", "reel")
            .set("quantity", 4)
            .set("evidence", List.of("sha256:" + "1".repeat(64))));
  }

  private static Checked<AcceptanceRecord> corrected(
      AcceptanceRecord record, AcceptanceTerms terms, String by, String confirmedBy) {
    return record.corrected(
        AcceptanceCorrection.of(
                INDIA, record, terms, LATER, by, confirmedBy, "Not on GeM: order 14 of 2026")
            .orThrow());
  }

  private static long silent(AcceptanceRecord record) {
    return AcceptedCount.of(record, FIRST, LATER, INDIA, LATER).total();
  }

  @Test
  void what_silence_accepted_by_the_wrong_channel_is_accepted_no_more() {
    AcceptanceRecord wrong = delivered("GEM");
    assertThat(silent(wrong)).isEqualTo(4);

    AcceptanceRecord right = corrected(wrong, OUTSIDE, "o-1", "o-2").orThrow();
    assertThat(silent(right)).isZero();
    assertThat(right.terms()).isEqualTo(OUTSIDE);
    assertThat(right.first()).isEqualTo(wrong.terms());
    assertThat(right.digest()).isNotEqualTo(wrong.digest());
    assertThat(PROCESS.verify(right)).isEmpty();

    AcceptanceRecord on =
        act(
            right,
            AcceptanceAct.draft(Kind.ACCEPTANCE, "D1", LATER, "c-1", "consignee")
                .set("quantity", 3));
    assertThat(on.delivery("D1").orElseThrow().accepted()).isEqualTo(3);
    assertThat(PROCESS.verify(on)).isEmpty();
    assertThat(AcceptanceRecord.fromPlain(on.toPlain()).orThrow()).isEqualTo(on);
    assertThat(AcceptanceRecord.fromPlain(on.toPlain()).orThrow().digest()).isEqualTo(on.digest());
  }

  @Test
  void the_other_way_silence_accepts_by_the_corrected_channel() {
    AcceptanceRecord wrong = delivered("OUTSIDE_GEM");
    assertThat(silent(wrong)).isZero();

    AcceptanceRecord right = corrected(wrong, terms("K-1", "GEM", "reel"), "o-1", "o-2").orThrow();
    assertThat(silent(right)).isEqualTo(4);
  }

  @Test
  void a_correction_that_is_taken_out_of_the_record_is_noticed() {
    AcceptanceRecord right = corrected(delivered("GEM"), OUTSIDE, "o-1", "o-2").orThrow();
    AcceptanceRecord on =
        act(
            right,
            AcceptanceAct.draft(Kind.ACCEPTANCE, "D1", LATER, "c-1", "consignee")
                .set("quantity", 3));
    Map<String, Object> tree = new LinkedHashMap<>(on.toPlain());
    tree.remove("corrections");

    AcceptanceRecord without = AcceptanceRecord.fromPlain(tree).orThrow();
    assertThat(PROCESS.verify(without)).extracting(one -> one.code()).contains("RECORD_CHANGED");
  }

  @Test
  void the_record_of_an_earlier_day_keeps_its_links_and_is_judged_by_the_corrected_terms() {
    AcceptanceRecord right = corrected(delivered("GEM"), OUTSIDE, "o-1", "o-2").orThrow();
    AcceptanceRecord on =
        act(
            right,
            AcceptanceAct.draft(Kind.ACCEPTANCE, "D1", LATER.plusDays(1), "c-1", "consignee")
                .set("quantity", 3));
    AcceptanceRecord before = on.until(LATER);

    assertThat(before.acts()).hasSize(1);
    assertThat(before.unlinked()).isEmpty();
    assertThat(before.first()).isEqualTo(right.first());
    assertThat(before.terms()).isEqualTo(OUTSIDE);
    assertThat(before.digest()).isEqualTo(right.digest());
  }

  @Test
  void one_person_alone_another_contract_and_what_was_delivered_are_refused() {
    AcceptanceRecord record = delivered("GEM");
    assertThat(codes(corrected(record, OUTSIDE, "o-1", "O-1")))
        .containsExactly("acceptance.input.same-person");
    assertThat(codes(corrected(record, terms("K-2", "GEM", "film"), "o-1", "o-2")))
        .containsExactly("acceptance.input.contract", "acceptance.input.delivered");
    assertThat(codes(corrected(record, record.terms(), "o-1", "o-2")))
        .containsExactly("acceptance.input.same-terms");
    AcceptanceCorrection stale =
        AcceptanceCorrection.of(
                INDIA,
                AcceptanceRecord.of(OUTSIDE),
                OUTSIDE,
                LATER,
                "o-1",
                "o-2",
                "Order 14 of 2026")
            .orThrow();
    assertThat(codes(record.corrected(stale))).containsExactly("acceptance.input.correction");
  }

  private static List<String> codes(Checked<AcceptanceRecord> checked) {
    return checked.fold(
        accepted -> List.of(), faults -> faults.stream().map(InputFault::code).toList());
  }

  @Test
  void a_correction_that_was_written_in_is_read_and_told_and_no_act_rests_on_it() {
    AcceptanceRecord right = corrected(delivered("GEM"), OUTSIDE, "o-1", "o-2").orThrow();
    for (Map<String, Object> forged :
        List.of(
            tree("confirmedBy", "o-1"),
            tree("terms", delivered("GEM").terms().toPlain()),
            tree("terms", terms("K-1", "GEM", "film").toPlain()))) {
      Map<String, Object> correction = new LinkedHashMap<>(right.corrections().get(0).toPlain());
      correction.putAll(forged);
      Map<String, Object> tree = new LinkedHashMap<>(right.toPlain());
      tree.put("corrections", List.of(correction));

      AcceptanceRecord read = AcceptanceRecord.fromPlain(tree).orThrow();
      assertThat(PROCESS.verify(read))
          .as(forged.toString())
          .extracting(Finding::code)
          .contains("CORRECTION_UNALLOWED");
      AcceptanceAct next =
          AcceptanceAct.draft(Kind.ACCEPTANCE, "D1", LATER, "c-1", "consignee")
              .set("quantity", 3)
              .done()
              .orThrow();
      assertThat(
              ((Ruling.Answer<AcceptancePermission>) PROCESS.decide(read, next).ruling()).value())
          .satisfies(one -> assertThat(one.record()).isEmpty());
    }
  }

  private static List<String> said(CorrectionEffect effect, LocalDate day) {
    Messages words = ProcurementLaw.messages("en");
    return effect.said(day).stream().map(words::say).toList();
  }

  private static AcceptanceRecord takenBack(AcceptanceRecord record, Integer... acts) {
    return record
        .corrected(withdrawing(record, record.terms(), acts))
        .<AcceptanceRecord>fold(
            taken -> taken,
            faults -> {
              throw new AssertionError(faults.toString());
            });
  }

  private static AcceptanceCorrection withdrawing(
      AcceptanceRecord record, AcceptanceTerms terms, Integer... acts) {
    return AcceptanceCorrection.of(
            INDIA,
            record,
            terms,
            List.of(acts),
            LATER,
            "o-1",
            "o-2",
            "Typed 1 in place of 4: see the challan, note 14")
        .orThrow();
  }

  private static List<String> refused(AcceptanceRecord record, Integer... acts) {
    List<InputFault> faults = new ArrayList<>();
    record.corrected(withdrawing(record, record.terms(), acts)).part("", faults);
    return faults.stream().map(InputFault::pointer).toList();
  }

  @Nested
  class AnActEnteredByMistake {

    private final AcceptanceRecord slip =
        act(delivered("OUTSIDE_GEM"), refusal(Kind.PROVISIONAL_RECEIPT, LATER));

    @Test
    void is_taken_back_by_two_officers_and_done_again() {
      assertThat(slip.delivery("D1").orElseThrow().acceptable()).isEqualTo(1);
      assertThat(slip.withdrawable()).containsExactly(2);
      AcceptanceRecord back = takenBack(slip, 2);
      assertThat(back.delivery("D1").orElseThrow().received()).isEmpty();
      assertThat(back.isWithdrawn(2)).isTrue();
      assertThat(back.withdrawable()).containsExactly(1);

      AcceptanceRecord again =
          act(
              back,
              AcceptanceAct.draft(Kind.PROVISIONAL_RECEIPT, "D1", LATER, "c-1", "consignee")
                  .set("quantity", 4));
      AcceptanceRecord whole =
          act(
              again,
              AcceptanceAct.draft(Kind.ACCEPTANCE, "D1", LATER, "c-1", "consignee")
                  .set("quantity", 4));
      assertThat(whole.delivery("D1").orElseThrow().accepted()).isEqualTo(4);
      assertThat(PROCESS.verify(whole)).isEmpty();
      AcceptanceRecord read = AcceptanceRecord.fromPlain(whole.toPlain()).orThrow();
      assertThat(read.digest()).isEqualTo(whole.digest());
      assertThat(read.delivery("D1").orElseThrow().accepted()).isEqualTo(4);
    }

    @Test
    void counts_as_accepted_no_more() {
      AcceptanceRecord paid =
          act(
              delivered("OUTSIDE_GEM"),
              AcceptanceAct.draft(Kind.ACCEPTANCE, "D1", LATER, "c-1", "consignee")
                  .set("quantity", 4));
      AcceptanceRecord back = takenBack(paid, 2);
      assertThat(AcceptedCount.of(paid, FIRST, LATER.plusDays(1), INDIA, LATER).of("reel"))
          .isEqualTo(4);
      assertThat(AcceptedCount.of(back, FIRST, LATER.plusDays(1), INDIA, LATER).of("reel"))
          .isZero();
      assertThat(said(CorrectionEffect.of(INDIA, back, back.corrections().get(0)), LATER))
          .containsExactly(
              "Delivery D1: the acceptance of 1 August 2026 was entered by mistake and counts no"
                  + " more.",
              "Delivery D1: 4 counted as accepted from 1 August 2026 on, and do so no longer.");
    }

    @Test
    void stays_taken_back_when_the_terms_are_corrected() {
      AcceptanceRecord back = takenBack(slip, 2);
      AcceptanceRecord gem = corrected(back, terms("K-1", "GEM", "reel"), "o-1", "o-2").orThrow();
      assertThat(gem.isWithdrawn(2)).isTrue();
      assertThat(silent(gem)).isEqualTo(4);
      assertThat(PROCESS.verify(gem)).isEmpty();
    }

    @Test
    void is_none_on_which_later_ones_rest() {
      AcceptanceRecord accepted =
          act(
              slip,
              AcceptanceAct.draft(Kind.ACCEPTANCE, "D1", LATER, "c-1", "consignee")
                  .set("quantity", 1));
      assertThat(refused(accepted, 1, 2, 7))
          .containsExactly("/withdrawn/0/act", "/withdrawn/1/act", "/withdrawn/2/act");
      assertThat(refused(takenBack(accepted, 3), 3)).containsExactly("/withdrawn/0/act");
      assertThat(takenBack(accepted, 3, 2).delivery("D1").orElseThrow().received()).isEmpty();
    }

    @Test
    void is_taken_back_apart_from_the_terms() {
      AcceptanceCorrection both = withdrawing(slip, terms("K-1", "GEM", "reel"), 2);
      List<InputFault> faults = new ArrayList<>();
      slip.corrected(both).part("", faults);
      assertThat(faults).extracting(InputFault::pointer).containsExactly("/terms");
    }
  }

  @Test
  void an_effect_says_of_what_more_is_accepted_than_the_terms_order() {
    AcceptanceRecord begun = delivered("GEM");
    Map<String, Object> fewer = new LinkedHashMap<>(begun.terms().toPlain());
    fewer.put("deliverables", List.of(tree("id", "reel", "quantity", 3, "clause", "2.1")));
    AcceptanceTerms three = AcceptanceTerms.fromPlain(fewer).orThrow();
    assertThat(said(new CorrectionEffect(INDIA, begun, three), LATER))
        .containsExactly("reel: 4 count as accepted, 3 are ordered by these terms.");
    fewer.put("deliverables", List.of(tree("id", "reel", "quantity", 4, "clause", "2.1")));
    assertThat(
            said(
                new CorrectionEffect(INDIA, begun, AcceptanceTerms.fromPlain(fewer).orThrow()),
                LATER))
        .isEmpty();
  }

  @Test
  void ids_of_deliverables_that_people_read_as_one_are_told() {
    Map<String, Object> two = new LinkedHashMap<>(OUTSIDE.toPlain());
    assertThat(OUTSIDE.alike()).isEmpty();
    two.put(
        "deliverables",
        List.of(tree("id", "reel", "clause", "2.1"), tree("id", "R\u0435el", "clause", "2.2")));
    assertThat(AcceptanceTerms.fromPlain(two).orThrow().alike())
        .extracting(InputFault::pointer)
        .containsExactly("/deliverables/1/id");
  }

  /** Found: "reel" and "Reel" of twelve each came to twenty-four accepted, and nothing was told. */
  @Test
  void deliverables_that_people_read_as_one_are_counted_once_they_are_one() {
    AcceptanceTerms two = reels("reel", "Reel");
    AcceptanceAct first = twelve("D1", "reel");
    AcceptanceRecord record = AcceptanceRecord.of(two);
    assertThat(refusals(record, first)).containsExactly("DELIVERABLE_TWICE");
    record = record.with(first).with(twelve("D2", "Reel"));
    for (String id : List.of("D1", "D2")) {
      record =
          record.with(
              AcceptanceAct.draft(Kind.ACCEPTANCE, id, LATER, "c-1", "consignee")
                  .set("quantity", 12)
                  .done()
                  .orThrow());
    }
    assertThat(open(record)).containsExactly("DELIVERABLE_TWICE");

    AcceptanceRecord one = corrected(record, reels("reel"), "o-1", "o-2").orThrow();
    assertThat(open(one)).as("24 of 12").containsExactly("MORE_THAN_ORDERED");
  }

  private static AcceptanceTerms reels(String... ids) {
    Map<String, Object> tree = new LinkedHashMap<>(OUTSIDE.toPlain());
    tree.put(
        "deliverables",
        Stream.of(ids).map(id -> tree("id", id, "quantity", 12, "clause", "2.1")).toList());
    return AcceptanceTerms.fromPlain(tree).orThrow();
  }

  private static AcceptanceAct twelve(String id, String deliverable) {
    return AcceptanceAct.draft(Kind.DELIVERY, id, LocalDate.of(2026, 7, 1), "s-1", "supplier")
        .set("deliverable", deliverable)
        .set("quantity", 12)
        .set("evidence", List.of("sha256:" + id.substring(1).repeat(64)))
        .done()
        .orThrow();
  }

  private static List<String> refusals(AcceptanceRecord record, AcceptanceAct act) {
    return AcceptanceProcess.of(INDIA).decide(record, act).trace().findings().stream()
        .map(Finding::code)
        .toList();
  }

  private static List<String> open(AcceptanceRecord record) {
    LocalDate day = LocalDate.of(2026, 12, 1);
    return AcceptedCount.of(record, LocalDate.EPOCH, day, INDIA, day).findings().stream()
        .map(Finding::code)
        .toList();
  }

  private static AcceptanceAct.Draft refusal(Kind kind, LocalDate on) {
    AcceptanceAct.Draft act = AcceptanceAct.draft(kind, "D1", on, "c-1", "consignee");
    return switch (kind) {
      case PROVISIONAL_RECEIPT -> act.set("quantity", 1);
      case REJECTION -> act.set("quantity", 4).set("reason", "The pictures are blurred");
      default -> act.set("reason", "The pictures are blurred");
    };
  }

  @ParameterizedTest
  @EnumSource(names = {"PROVISIONAL_RECEIPT", "OBJECTION", "REJECTION"})
  void a_refusal_between_two_corrections_there_and_back_comes_too_late_again(Kind kind) {
    AcceptanceRecord begun = delivered("GEM");
    assertThat(said(new CorrectionEffect(INDIA, begun, OUTSIDE), LATER))
        .containsExactly(
            "Delivery D1: 4 counted as accepted from 12 July 2026 on, and do so no longer.");
    AcceptanceRecord outside = corrected(begun, OUTSIDE, "o-1", "o-2").orThrow();
    AcceptanceRecord refused = act(outside, refusal(kind, LATER));
    assertThat(silent(refused)).isZero();

    AcceptanceRecord back = corrected(refused, begun.terms(), "o-1", "o-2").orThrow();
    assertThat(silent(back)).isEqualTo(4);
    assertThat(back.delivery("D1").orElseThrow().rejected()).isZero();
    assertThat(back.corrections().get(1).lapsed()).containsExactly(2);
    assertThat(said(CorrectionEffect.of(INDIA, back, back.corrections().get(1)), LATER))
        .hasSize(2)
        .anySatisfy(text -> assertThat(text).contains("comes too late by these terms"))
        .contains("Delivery D1: 4 count as accepted, from 12 July 2026 on.");
    assertThat(PROCESS.verify(back)).isEmpty();
    AcceptanceRecord read = AcceptanceRecord.fromPlain(back.toPlain()).orThrow();
    assertThat(read.digest()).isEqualTo(back.digest());
    assertThat(silent(read)).isEqualTo(4);
    assertThat(silent(back.until(LATER.minusDays(1)))).isEqualTo(4);
  }

  @Test
  void a_paper_of_the_days_to_refuse_that_was_entered_between_them_comes_too_late_as_well() {
    AcceptanceRecord outside = corrected(delivered("GEM"), OUTSIDE, "o-1", "o-2").orThrow();
    AcceptanceRecord refused =
        act(
            outside,
            refusal(Kind.OBJECTION, FIRST.plusDays(3)).entered(LATER).paper("Letter 9 of 4 July"));

    AcceptanceRecord back = corrected(refused, outside.first(), "o-1", "o-2").orThrow();
    assertThat(silent(back)).isEqualTo(4);
  }

  @Test
  void what_was_refused_in_time_or_is_delivered_again_stays_refused() {
    AcceptanceRecord early =
        act(delivered("OUTSIDE_GEM"), refusal(Kind.REJECTION, FIRST.plusDays(3)));
    AcceptanceTerms onGem = terms("K-1", "GEM", "reel");
    assertThat(silent(corrected(early, onGem, "o-1", "o-2").orThrow())).isZero();

    AcceptanceRecord again =
        act(
            act(delivered("OUTSIDE_GEM"), refusal(Kind.REJECTION, FIRST.plusDays(20))),
            AcceptanceAct.draft(Kind.DELIVERY, "D2", FIRST.plusDays(22), "s-1", "supplier")
                .set("deliverable", "reel")
                .set("quantity", 4)
                .set("replaces", "D1")
                .set("evidence", List.of("sha256:" + "2".repeat(64))));
    AcceptanceRecord back = corrected(again, onGem, "o-1", "o-2").orThrow();
    assertThat(back.corrections().get(0).lapsed()).isEmpty();
    assertThat(AcceptedCount.of(back, FIRST, LATER.plusDays(9), INDIA, LATER.plusDays(8)).total())
        .isEqualTo(4);
  }

  @Test
  void acts_that_lapse_otherwise_than_by_the_terms_are_told() {
    AcceptanceRecord refused =
        act(delivered("OUTSIDE_GEM"), refusal(Kind.REJECTION, FIRST.plusDays(3)));
    AcceptanceRecord right =
        corrected(refused, terms("K-1", "GEM", "reel"), "o-1", "o-2").orThrow();
    Map<String, Object> correction = new LinkedHashMap<>(right.corrections().get(0).toPlain());
    correction.put("lapsed", List.of(tree("act", 1), tree("act", 2)));
    Map<String, Object> tree = new LinkedHashMap<>(right.toPlain());
    tree.put("corrections", List.of(correction));

    AcceptanceRecord forged = AcceptanceRecord.fromPlain(tree).orThrow();
    assertThat(PROCESS.verify(forged)).extracting(Finding::code).contains("CORRECTION_UNALLOWED");
    assertThat(forged.deliveries()).hasSize(1);
  }
}
