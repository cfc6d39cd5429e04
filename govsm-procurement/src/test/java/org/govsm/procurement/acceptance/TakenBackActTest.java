package org.govsm.procurement.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govsm.procurement.Given.tree;
import static org.govsm.procurement.GivenBids.INDIA;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.Ruling;
import org.govsm.procurement.acceptance.AcceptanceAct.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Acts of the buyer on a delivery of ten on GeM, of 1 July 2026, that two officers take back; the
 * days to refuse are over after 11 July.
 */
class TakenBackActTest {

  private static final AcceptanceProcess PROCESS = AcceptanceProcess.of(INDIA);
  private static final LocalDate ASKED = LocalDate.parse("2026-08-01");
  private static final String DECIDED = "Ten were typed for one, note 30 of 15 July 2026";

  private AcceptanceRecord record = AcceptanceRecord.of(terms("GEM"));

  private static AcceptanceTerms terms(String channel) {
    return AcceptanceTerms.fromPlain(
            tree(
                "contract",
                "K-1",
                "channel",
                channel,
                "supplierClass",
                "OTHER",
                "deliverables",
                List.of(tree("id", "reel", "quantity", 40, "clause", "2.1"))))
        .orThrow();
  }

  private static LocalDate july(int day) {
    return LocalDate.of(2026, 7, day);
  }

  private static AcceptanceAct.Draft delivery(String id, int day) {
    return AcceptanceAct.draft(Kind.DELIVERY, id, july(day), "s-1", "supplier")
        .set("deliverable", "reel")
        .set("quantity", 10)
        .set("evidence", List.of("sha256:" + id.substring(1).repeat(64)));
  }

  private static AcceptanceAct.Draft by(Kind kind, String id, int day, int quantity) {
    AcceptanceAct.Draft act = AcceptanceAct.draft(kind, id, july(day), "c-1", "consignee");
    return switch (kind) {
      case OBJECTION -> act.set("reason", "The sound is missing in all.");
      case REJECTION -> act.set("quantity", quantity).set("reason", "The sound is missing.");
      default -> act.set("quantity", quantity);
    };
  }

  @BeforeEach
  void deliver() {
    done(delivery("D1", 1));
  }

  private List<String> tried(AcceptanceAct.Draft act) {
    return PROCESS
        .decide(record, act.done().orThrow())
        .ruling()
        .<List<String>>fold(
            answer -> {
              answer.value().record().ifPresent(next -> record = next);
              return answer.value().findings().stream()
                  .filter(one -> one.weight() == Finding.Weight.BLOCKING)
                  .map(Finding::code)
                  .toList();
            },
            refer -> List.of(refer.question().key()),
            open -> List.of("open"));
  }

  private void done(AcceptanceAct.Draft act) {
    assertThat(tried(act)).isEmpty();
  }

  private void takeBack(int day, Integer... acts) {
    correct(record.terms(), List.of(acts), day);
  }

  private void correct(AcceptanceTerms next, List<Integer> acts, int day) {
    record =
        record
            .corrected(
                AcceptanceCorrection.of(INDIA, record, next, acts, july(day), "x-1", "x-2", DECIDED)
                    .orThrow())
            .orThrow();
  }

  private AcceptedCount counted(LocalDate asOf) {
    return AcceptedCount.of(record, LocalDate.EPOCH, asOf, INDIA, asOf);
  }

  private List<String> open() {
    return counted(ASKED).findings().stream().map(Finding::code).toList();
  }

  private String silence(LocalDate asOf) {
    Decision<DeemedAcceptance> made = PROCESS.deemed(record, "D1", asOf);
    return made.ruling()
        .<String>fold(
            answer -> answer.value().deemedOn().map(LocalDate::toString).orElse("none"),
            refer -> refer.question().key(),
            open -> "open");
  }

  private void shortOrOther(Kind kind, int quantity) {
    if (kind == Kind.ACCEPTANCE) {
      done(by(Kind.PROVISIONAL_RECEIPT, "D1", 2, 10));
    }
    done(by(kind, "D1", 3, quantity));
  }

  private static final String TAKEN_BACK = "acceptance.act.deemed-taken-back";

  @ParameterizedTest
  @CsvSource({"REJECTION, 10", "ACCEPTANCE, 6", "PROVISIONAL_RECEIPT, 1", "OBJECTION, 0"})
  void once_the_days_are_over_silence_beside_such_an_act_is_asked_and_not_counted(
      Kind kind, int quantity) {
    shortOrOther(kind, quantity);
    takeBack(15, record.acts().size());

    assertThat(silence(july(16))).isEqualTo(TAKEN_BACK);
    assertThat(counted(ASKED).total()).isZero();
    assertThat(counted(ASKED).reading()).isEmpty();
    assertThat(open()).containsExactly("DEEMED_OPEN");
    assertThat(PROCESS.verify(record)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "REJECTION, 10, REJECTION, 1",
    "ACCEPTANCE, 10, REJECTION, 4",
    "PROVISIONAL_RECEIPT, 1, PROVISIONAL_RECEIPT, 9",
    "OBJECTION, 0, REJECTION, 2",
    "REJECTION, 10, OBJECTION, 0"
  })
  void the_right_act_is_taken_after_the_term_with_what_an_officer_decided(
      Kind wrong, int typed, Kind right, int meant) {
    shortOrOther(wrong, typed);
    takeBack(15, record.acts().size());

    assertThat(tried(by(right, "D1", 16, meant))).containsExactly(TAKEN_BACK);
    done(by(right, "D1", 16, meant).decided(DECIDED));
    assertThat(PROCESS.verify(record)).isEmpty();
  }

  @Test
  void the_right_refusal_may_have_its_day_and_paper_after_the_term() {
    done(by(Kind.REJECTION, "D1", 3, 10));
    takeBack(15, 2);
    AcceptanceAct.Draft right =
        by(Kind.REJECTION, "D1", 3, 1).entered(july(16)).paper("Note 9 of 3 July 2026");

    assertThat(tried(right)).containsExactly(TAKEN_BACK);
    done(right.decided(DECIDED));
    assertThat(record.delivery("D1").orElseThrow().rejected()).isEqualTo(1);
  }

  @Test
  void what_is_accepted_then_counts_from_its_own_day() {
    done(by(Kind.PROVISIONAL_RECEIPT, "D1", 2, 10));
    done(by(Kind.ACCEPTANCE, "D1", 3, 10));
    takeBack(15, 3);
    done(by(Kind.ACCEPTANCE, "D1", 16, 6));

    assertThat(counted(ASKED).parts())
        .extracting(AcceptedCount.Part::quantity, AcceptedCount.Part::on)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(6L, july(16)));
    assertThat(open()).containsExactly("DEEMED_OPEN");
    done(by(Kind.REJECTION, "D1", 16, 4).decided(DECIDED));
    assertThat(open()).isEmpty();
  }

  @Test
  void an_act_that_was_taken_back_in_time_leaves_the_buyer_silent() {
    done(by(Kind.REJECTION, "D1", 3, 10));
    takeBack(8, 2);

    assertThat(silence(july(16))).isEqualTo("2026-07-12");
    assertThat(tried(by(Kind.REJECTION, "D1", 16, 1).decided(DECIDED)))
        .containsExactly("DEEMED_ACCEPTED");
  }

  @Test
  void what_silence_had_accepted_beside_a_whole_receipt_or_before_the_act_stays_accepted() {
    done(by(Kind.PROVISIONAL_RECEIPT, "D1", 2, 10));
    takeBack(15, 2);
    assertThat(silence(july(16))).isEqualTo("2026-07-12");

    done(by(Kind.PROVISIONAL_RECEIPT, "D1", 20, 10));
    done(by(Kind.ACCEPTANCE, "D1", 20, 10));
    takeBack(25, 4);
    assertThat(silence(july(26))).isEqualTo("2026-07-12");
  }

  @Test
  void a_decided_refusal_stays_in_force_when_the_terms_are_corrected() {
    record = AcceptanceRecord.of(terms("OUTSIDE_GEM"));
    deliver();
    done(by(Kind.REJECTION, "D1", 3, 10));
    takeBack(15, 2);
    done(by(Kind.REJECTION, "D1", 16, 1).decided(DECIDED));
    correct(terms("GEM"), List.of(), 20);

    assertThat(record.corrections().get(1).lapsed()).isEmpty();
    assertThat(record.delivery("D1").orElseThrow().rejected()).isEqualTo(1);
    assertThat(silence(july(21))).isEqualTo(TAKEN_BACK);
    assertThat(PROCESS.verify(record)).isEmpty();
  }

  @Test
  void on_an_earlier_day_the_act_still_counted() {
    done(by(Kind.REJECTION, "D1", 3, 10));
    takeBack(15, 2);

    assertThat(silence(july(14))).isEqualTo("none");
    assertThat(counted(july(14)).findings()).isEmpty();
  }

  @Test
  void what_is_done_in_its_place_may_have_its_day_though_another_delivery_was_accepted_since() {
    done(by(Kind.PROVISIONAL_RECEIPT, "D1", 2, 10));
    done(by(Kind.ACCEPTANCE, "D1", 3, 9));
    done(delivery("D2", 6));
    done(by(Kind.PROVISIONAL_RECEIPT, "D2", 7, 10));
    takeBack(15, 3);
    AcceptanceAct.Draft early =
        by(Kind.ACCEPTANCE, "D1", 2, 10).entered(july(16)).paper("Note 3 of 3 July 2026");

    assertThat(tried(early)).containsExactly("OUT_OF_ORDER");
    assertThat(tried(by(Kind.ACCEPTANCE, "D1", 3, 10).entered(july(16))))
        .containsExactly("DATED_BACK");
    assertThat(tried(by(Kind.ACCEPTANCE, "D2", 3, 10).entered(july(16)).paper("Note 4 of 3 July")))
        .containsExactly("OUT_OF_ORDER");
    done(by(Kind.ACCEPTANCE, "D1", 3, 10).entered(july(16)).paper("Note 3 of 3 July 2026"));

    assertThat(PROCESS.verify(record)).isEmpty();
    AcceptanceRecord read = AcceptanceRecord.fromPlain(record.toPlain()).orThrow();
    assertThat(read.digest()).isEqualTo(record.digest());
    assertThat(read.until(july(15)).delivery("D1").orElseThrow().accepted()).isZero();
    assertThat(counted(july(17)).ofDelivery("D1").reached("reel", 10)).contains(july(3));
    assertThat(tried(by(Kind.ACCEPTANCE, "D2", 6, 10).entered(july(17)).paper("Note 5 of 6 July")))
        .containsExactly("OUT_OF_ORDER");
  }

  @Test
  void an_act_of_an_earlier_day_on_another_delivery_is_no_record() {
    done(by(Kind.REJECTION, "D1", 3, 10));
    takeBack(15, 2);
    done(by(Kind.REJECTION, "D1", 3, 1).entered(july(16)).paper("Note 9").decided(DECIDED));
    Map<String, Object> tree = new LinkedHashMap<>(record.toPlain());
    tree.remove("corrections");
    assertThat(AcceptanceRecord.fromPlain(tree).orThrow().acts()).hasSize(3);

    done(delivery("D2", 20));
    done(by(Kind.REJECTION, "D1", 4, 1).entered(july(21)).paper("Note 10").decided(DECIDED));
    Map<String, Object> forged = new LinkedHashMap<>(record.toPlain());
    forged.remove("corrections");
    assertThat(AcceptanceRecord.fromPlain(forged).<Boolean>fold(read -> true, faults -> false))
        .isFalse();
  }

  @Test
  void what_was_accepted_anew_is_counted_as_first_accepted_too() {
    done(by(Kind.PROVISIONAL_RECEIPT, "D1", 2, 10));
    done(by(Kind.ACCEPTANCE, "D1", 3, 6));
    takeBack(8, 3);
    done(by(Kind.ACCEPTANCE, "D1", 9, 10));

    AcceptedCount count = counted(ASKED);
    assertThat(count.reached("reel", 6)).contains(july(9));
    assertThat(count.asFirstAccepted().reached("reel", 6)).contains(july(3));
    assertThat(count.asFirstAccepted().reached("reel", 7)).contains(july(9));
    assertThat(count.asFirstAccepted().total()).isEqualTo(10);
  }

  @Test
  void a_delivery_that_was_entered_wrong_is_taken_back_and_entered_anew() {
    done(by(Kind.PROVISIONAL_RECEIPT, "D1", 2, 10));
    assertThat(record.withdrawable()).containsExactly(2);
    takeBack(8, 2, 1);

    assertThat(record.deliveries()).isEmpty();
    assertThat(counted(ASKED).total()).isZero();
    assertThat(counted(ASKED).findings()).isEmpty();
    assertThat(tried(delivery("D1", 8))).containsExactly("DELIVERED_TWICE");
    assertThat(tried(by(Kind.ACCEPTANCE, "D1", 8, 1))).containsExactly("NO_DELIVERY");
    done(delivery("D2", 8).set("evidence", List.of("sha256:" + "1".repeat(64))));
    assertThat(PROCESS.verify(record)).isEmpty();
    assertThat(AcceptanceRecord.fromPlain(record.toPlain()).orThrow().digest())
        .isEqualTo(record.digest());
    assertThat(record.until(july(7)).delivery("D1")).isPresent();
  }

  @Test
  void what_the_supplier_did_after_a_refusal_is_taken_back_before_the_refusal() {
    done(by(Kind.REJECTION, "D1", 3, 4));
    done(delivery("D2", 5).set("quantity", 4).set("replaces", "D1"));
    assertThat(record.withdrawable()).containsExactly(3);
    takeBack(8, 3, 2);

    assertThat(record.delivery("D1").orElseThrow().rejected()).isZero();
    assertThat(record.delivery("D1").orElseThrow().owed()).isZero();
    assertThat(PROCESS.verify(record)).isEmpty();
  }

  @Test
  void rework_that_was_entered_by_mistake_leaves_the_objection_open() {
    done(by(Kind.OBJECTION, "D1", 3, 0));
    done(
        AcceptanceAct.draft(Kind.REWORK, "D1", july(5), "s-1", "supplier")
            .set("text", "Cut anew, see the files")
            .set("evidence", List.of("sha256:" + "7".repeat(64))));
    takeBack(8, 3);

    assertThat(record.delivery("D1").orElseThrow().state()).isEqualTo(Delivery.State.OBJECTED);
    assertThat(PROCESS.verify(record)).isEmpty();
  }

  @Test
  void a_delivery_that_silence_accepted_is_taken_back_by_the_supplier_alone() {
    assertThat(PROCESS.againstTakingBack(record, List.of(1), july(11))).isEmpty();
    assertThat(PROCESS.againstTakingBack(record, List.of(1), july(12)))
        .extracting(InputFault::code)
        .containsExactly("acceptance.input.withdrawn-silent");
    record =
        record
            .corrected(
                AcceptanceCorrection.of(
                        INDIA, record, record.terms(), List.of(1), july(15), "s-1", "x-2", DECIDED)
                    .orThrow())
            .orThrow();

    assertThat(counted(ASKED).total()).isZero();
    done(delivery("D2", 16));
    assertThat(PROCESS.verify(record)).isEmpty();
  }

  @Test
  void the_supplier_takes_back_no_act_of_the_buyer() {
    done(by(Kind.REJECTION, "D1", 3, 4));
    AcceptanceCorrection own =
        AcceptanceCorrection.of(
                INDIA, record, record.terms(), List.of(2), july(8), "s-1", "x-2", DECIDED)
            .orThrow();

    assertThat(record.corrected(own).<Boolean>fold(taken -> true, faults -> false)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4, 99, Integer.MAX_VALUE})
  void an_act_that_nobody_may_take_back_is_told_and_stays(int forged) {
    done(by(Kind.PROVISIONAL_RECEIPT, "D1", 2, 10));
    done(by(Kind.ACCEPTANCE, "D1", 3, 5));
    Map<String, Object> tree = new LinkedHashMap<>(record.toPlain());
    tree.put(
        "corrections",
        List.of(
            tree(
                "acts",
                3,
                "on",
                "2026-07-06",
                "terms",
                terms("GEM").toPlain(),
                "by",
                "x-1",
                "confirmedBy",
                "x-2",
                "decided",
                DECIDED,
                "withdrawn",
                List.of(tree("act", forged)))));
    record = AcceptanceRecord.fromPlain(tree).orThrow();

    assertThat(record.isWithdrawn(forged)).isFalse();
    assertThat(PROCESS.verify(record))
        .extracting(Finding::code)
        .containsExactly("CORRECTION_UNALLOWED");
    assertThat(open()).contains("CORRECTION_UNALLOWED");
    assertThat(
            AcceptedCount.decide(record, LocalDate.EPOCH, ASKED, List.of(), INDIA, ASKED).ruling())
        .isInstanceOf(Ruling.Refer.class);
    assertThat(CorrectionEffect.of(INDIA, record, record.corrections().get(0)).said(ASKED))
        .isEmpty();
  }
}
