package org.govsm.procurement.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govsm.procurement.Given.tree;
import static org.govsm.procurement.GivenBids.INDIA;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Ruling;
import org.govsm.procurement.acceptance.AcceptanceAct.Kind;
import org.govsm.procurement.law.ProcurementLaw;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What corrections there and back, and receipts of fewer, leave of a delivery of ten. */
class DecidedDeliveryTest {

  private static final AcceptanceProcess PROCESS = AcceptanceProcess.of(INDIA);
  private static final LocalDate ASKED = LocalDate.parse("2026-08-01");
  private static final String ON_GEM = "GEM";
  private static final String OUTSIDE = "OUTSIDE_GEM";

  private AcceptanceRecord record = AcceptanceRecord.of(terms(OUTSIDE));

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
                List.of(tree("id", "reel", "quantity", 20, "clause", "2.1"))))
        .orThrow();
  }

  private static LocalDate july(int day) {
    return LocalDate.of(2026, 7, day);
  }

  private static AcceptanceAct.Draft delivery(String id, int day, int quantity) {
    return AcceptanceAct.draft(Kind.DELIVERY, id, july(day), "s-1", "supplier")
        .set("deliverable", "reel")
        .set("quantity", quantity)
        .set("evidence", List.of("sha256:" + id.substring(1).repeat(64)));
  }

  private static AcceptanceAct.Draft by(Kind kind, String id, int day, int quantity) {
    AcceptanceAct.Draft act =
        AcceptanceAct.draft(kind, id, july(day), "c-1", "consignee").set("quantity", quantity);
    return kind == Kind.REJECTION ? act.set("reason", "The pictures are blurred") : act;
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
            refer -> List.of("asked"),
            open -> List.of("open"));
  }

  private void done(AcceptanceAct.Draft act) {
    assertThat(tried(act)).isEmpty();
  }

  private AcceptanceCorrection correction(String channel, int day) {
    return AcceptanceCorrection.of(
            INDIA, record, terms(channel), july(day), "o-1", "o-2", "Order 14 of 2026")
        .orThrow();
  }

  private void correct(String channel, int day) {
    record = record.corrected(correction(channel, day)).orThrow();
  }

  /** A correction as it was made before it was known what stays without effect. */
  private void correctAsBefore(String channel, int day) {
    Map<String, Object> tree = new LinkedHashMap<>(correction(channel, day).toPlain());
    tree.remove("lapsed");
    record = record.corrected(AcceptanceCorrection.fromPlain(tree).orThrow()).orThrow();
  }

  private Decision<AcceptedCount> counted(LocalDate asOf) {
    return AcceptedCount.decide(record, LocalDate.EPOCH, asOf, List.of(), INDIA, asOf);
  }

  private long accepted() {
    return AcceptedCount.of(record, LocalDate.EPOCH, ASKED, INDIA, ASKED).total();
  }

  private List<String> open() {
    return AcceptedCount.of(record, LocalDate.EPOCH, ASKED, INDIA, ASKED).findings().stream()
        .map(Finding::code)
        .toList();
  }

  private Delivery first() {
    return record.delivery("D1").orElseThrow();
  }

  /** Four are refused too late on GeM, and all ten are accepted there. */
  private void acceptedThough(Kind refusal, int quantity) {
    done(delivery("D1", 1, 10));
    done(by(refusal, "D1", 20, quantity));
    correct(ON_GEM, 21);
    done(by(Kind.PROVISIONAL_RECEIPT, "D1", 22, 10));
    done(by(Kind.ACCEPTANCE, "D1", 22, 10));
  }

  @ParameterizedTest
  @CsvSource({"REJECTION, 4", "PROVISIONAL_RECEIPT, 6"})
  void what_was_accepted_while_a_refusal_did_not_count_is_not_refused_by_a_correction_back(
      Kind refusal, int quantity) {
    acceptedThough(refusal, quantity);
    List<String> said =
        new CorrectionEffect(INDIA, record, terms(OUTSIDE))
            .said(ASKED).stream().map(ProcurementLaw.messages("en")::say).toList();
    correct(OUTSIDE, 23);

    assertThat(said).anySatisfy(text -> assertThat(text).contains("still does not count"));
    assertThat(record.corrections().get(1).lapsed()).containsExactly(2);
    assertThat(first().accepted() + " " + first().rejected() + " " + first().state())
        .isEqualTo("10 0 ACCEPTED");
    assertThat(tried(delivery("D2", 24, 4).set("replaces", "D1")))
        .containsExactly("REPLACES_TOO_MANY");
    assertThat(PROCESS.verify(record)).isEmpty();
    correct(ON_GEM, 24);
    correct(OUTSIDE, 25);
    assertThat(first().rejected()).as("and so it stays").isZero();
    assertThat(PROCESS.verify(record)).isEmpty();
  }

  @Test
  void a_refusal_after_which_nothing_was_decided_counts_again_and_that_is_told() {
    done(delivery("D1", 1, 10));
    done(by(Kind.REJECTION, "D1", 20, 4));
    correct(ON_GEM, 21);
    assertThat(
            new CorrectionEffect(INDIA, record, terms(OUTSIDE))
                .said(ASKED).stream().map(ProcurementLaw.messages("en")::say))
        .contains("Delivery D1: the rejection of 20 July 2026 counts again.");
    correct(OUTSIDE, 22);

    assertThat(first().rejected()).isEqualTo(4);
    done(by(Kind.ACCEPTANCE, "D1", 23, 6));
    correct(ON_GEM, 24);
    assertThat(first().rejected()).as("too late by these terms").isZero();
    correct(OUTSIDE, 25);
    assertThat(first().rejected()).as("accepted while it counted").isEqualTo(4);
  }

  /** As records were left that were corrected before. */
  private void contradicted() {
    acceptedThough(Kind.REJECTION, 4);
    correctAsBefore(OUTSIDE, 23);
  }

  @Test
  void more_accepted_and_rejected_than_was_delivered_is_asked_and_blocks() {
    contradicted();

    assertThat(first().state()).isEqualTo(Delivery.State.CONTRADICTED);
    assertThat(PROCESS.verify(record)).as("the correction was allowed").isEmpty();
    assertThat(open()).containsExactly("ACCEPTED_AND_REJECTED");
    assertThat(accepted()).as("in any case").isEqualTo(6);
    assertThat(counted(ASKED).ruling()).isInstanceOf(Ruling.Refer.class);
    assertThat(PROCESS.deemed(record, "D1", ASKED).ruling()).isInstanceOf(Ruling.Refer.class);
    assertThat(tried(delivery("D2", 24, 4).set("replaces", "D1")))
        .contains("REPLACES_CONTRADICTED");
    for (Kind kind : List.of(Kind.ACCEPTANCE, Kind.REJECTION)) {
      assertThat(tried(by(kind, "D1", 24, 4))).containsExactly("ACCEPTED_AND_REJECTED");
      assertThat(tried(by(kind, "D1", 24, 4).set("inAll", true)))
          .as("without a decision")
          .containsExactly("ACCEPTED_AND_REJECTED");
    }
  }

  @ParameterizedTest
  @CsvSource({"ACCEPTANCE, 6, 6", "ACCEPTANCE, 10, 10", "REJECTION, 4, 6", "REJECTION, 10, 0"})
  void an_officer_says_what_holds_in_all_and_it_holds(Kind kind, int quantity, int accepted) {
    contradicted();
    done(by(kind, "D1", 24, quantity).set("inAll", true).decided("Sheet 4 of file 12"));

    assertThat(first().accepted()).isEqualTo(accepted);
    assertThat(first().rejected()).isEqualTo(10 - accepted);
    assertThat(accepted()).isEqualTo(accepted);
    assertThat(open()).isEmpty();
    assertThat(PROCESS.verify(record)).isEmpty();
    AcceptanceRecord read = AcceptanceRecord.fromPlain(record.toPlain()).orThrow();
    assertThat(read.digest()).isEqualTo(record.digest());
    correct(ON_GEM, 25);
    correct(OUTSIDE, 26);
    assertThat(accepted()).as("whatever is corrected later").isEqualTo(accepted);
    assertThat(first().rejected()).isEqualTo(10 - accepted);
    assertThat(tried(by(kind, "D1", 27, 1).set("inAll", true).decided("Sheet 5 of file 12")))
        .containsExactly("NOT_CONTRADICTED");
  }

  @Test
  void a_decision_to_come_is_none_and_one_on_record_is_not_asked_again() {
    contradicted();
    AcceptanceAct.Draft later =
        by(Kind.ACCEPTANCE, "D1", 24, 6).set("inAll", true).decided("to be confirmed later");
    assertThat(tried(later)).containsExactly("DECIDED_LATER");
    record = record.with(later.done().orThrow());
    assertThat(PROCESS.verify(record)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"2026-07-01, true", "2026-07-02, false", "2026-10-01, false"})
  void what_is_asked_of_a_delivery_is_no_matter_of_the_periods_before_it(
      LocalDate until, boolean sure) {
    contradicted();
    AcceptedCount count =
        AcceptedCount.of(record, until.minusMonths(1), until, INDIA, LocalDate.of(2026, 12, 1));

    assertThat(count.findings().isEmpty())
        .as("found: one delivery blocked the figures of all periods")
        .isEqualTo(sure);
    assertThat(count.reading().isPresent()).isEqualTo(sure);
  }

  @Test
  void what_was_delivered_again_stays_rejected() {
    contradicted();
    AcceptanceAct again = delivery("D2", 24, 4).set("replaces", "D1").done().orThrow();
    record = record.with(again);
    done(by(Kind.ACCEPTANCE, "D2", 25, 4));

    assertThat(open()).containsExactly("ACCEPTED_AND_REJECTED");
    assertThat(accepted()).as("six of the first, four in their place").isEqualTo(10);
    assertThat(
            tried(by(Kind.ACCEPTANCE, "D1", 26, 7).set("inAll", true).decided("Sheet 4 of file 1")))
        .containsExactly("MORE_THAN_DELIVERED");
    done(by(Kind.ACCEPTANCE, "D1", 26, 6).set("inAll", true).decided("Sheet 4 of file 1"));
    assertThat(accepted()).isEqualTo(10);
    assertThat(PROCESS.verify(record)).isEmpty();
  }

  @Test
  void what_did_not_come_is_delivered_again_and_silence_does_not_accept_it() {
    done(delivery("D1", 1, 10));
    done(by(Kind.PROVISIONAL_RECEIPT, "D1", 20, 6));
    assertThat(tried(delivery("D2", 20, 5).set("replaces", "D1")))
        .containsExactly("REPLACES_TOO_MANY");
    done(by(Kind.ACCEPTANCE, "D1", 20, 6));
    assertThat(first().turn()).contains("supplier");
    done(delivery("D2", 21, 4).set("replaces", "D1"));
    assertThat(first().state()).isEqualTo(Delivery.State.ACCEPTED);
    assertThat(first().turn()).isEmpty();
    done(by(Kind.ACCEPTANCE, "D2", 21, 4));
    correct(ON_GEM, 22);

    assertThat(record.corrections().get(0).lapsed()).isEmpty();
    assertThat(accepted()).isEqualTo(10);
    assertThat(counted(ASKED).ruling()).isInstanceOf(Ruling.Answer.class);
  }

  /** Six came and are accepted; the receipt that says so comes too late on GeM. */
  private void acceptedAsReceived() {
    done(delivery("D1", 1, 10));
    done(by(Kind.PROVISIONAL_RECEIPT, "D1", 20, 6));
    done(by(Kind.ACCEPTANCE, "D1", 20, 6));
    correct(ON_GEM, 22);
  }

  @Test
  void silence_beyond_what_was_received_and_accepted_is_asked() {
    acceptedAsReceived();

    assertThat(record.corrections().get(0).lapsed()).containsExactly(2);
    assertThat(open()).containsExactly("DEEMED_OPEN");
    assertThat(accepted()).isEqualTo(6);
    assertThat(tried(by(Kind.REJECTION, "D1", 23, 4))).containsExactly("asked");
    done(by(Kind.REJECTION, "D1", 23, 4).decided("Four did not come, sheet 4"));
    assertThat(open()).isEmpty();
    assertThat(accepted()).isEqualTo(6);
    assertThat(PROCESS.verify(record)).isEmpty();
  }

  @Test
  void who_receives_all_of_it_says_that_it_came() {
    acceptedAsReceived();
    done(by(Kind.PROVISIONAL_RECEIPT, "D1", 23, 10));

    assertThat(open()).isEmpty();
    assertThat(accepted()).isEqualTo(10);
  }

  @Test
  void a_correction_by_who_acted_for_the_supplier_or_of_an_earlier_day_is_told() {
    done(delivery("D1", 1, 10));
    done(by(Kind.ACCEPTANCE, "D1", 20, 10));
    List<String> found = new ArrayList<>();
    for (Map<String, Object> forged :
        List.of(tree("by", "S-1"), tree("confirmedBy", "s-1"), tree("on", "2026-07-19"))) {
      Map<String, Object> one = new LinkedHashMap<>(correction(ON_GEM, 21).toPlain());
      one.putAll(forged);
      Map<String, Object> whole = new LinkedHashMap<>(record.toPlain());
      whole.put("corrections", List.of(one));
      AcceptanceRecord read = AcceptanceRecord.fromPlain(whole).orThrow();
      PROCESS.verify(read).forEach(each -> found.add(each.code()));
      assertThat(record.corrected(AcceptanceCorrection.fromPlain(one).orThrow()))
          .isInstanceOf(Checked.Rejected.class);
    }
    assertThat(found).hasSize(3).containsOnly("CORRECTION_UNALLOWED");
    correct(ON_GEM, 20);
    assertThat(PROCESS.verify(record)).as("on the same day").isEmpty();
    assertThat(tried(delivery("D2", 21, 1).set("deliverable", "reel"))).isEmpty();
  }

  @Test
  void who_corrected_the_terms_does_not_act_for_the_supplier_nor_before_the_correction() {
    done(delivery("D1", 1, 10));
    correct(ON_GEM, 10);

    AcceptanceAct.Draft other =
        AcceptanceAct.draft(Kind.DELIVERY, "D2", july(11), "o-2", "supplier")
            .set("deliverable", "reel")
            .set("quantity", 1)
            .set("evidence", List.of("sha256:" + "2".repeat(64)));
    assertThat(tried(other)).containsExactly("BOTH_PARTIES");
    assertThat(tried(delivery("D2", 9, 1))).containsExactly("OUT_OF_ORDER");
    done(delivery("D2", 9, 1).entered(july(10)));
  }

  @Test
  void what_was_not_corrected_on_the_day_that_is_asked_is_not_counted_by() {
    done(delivery("D1", 1, 10));
    correct(ON_GEM, 30);

    assertThat(counted(july(29)).found().orElseThrow().total()).isZero();
    assertThat(counted(july(31)).found().orElseThrow().total()).isEqualTo(10);
    AcceptanceRecord then = record.until(july(29));
    assertThat(then.terms().channel()).isEqualTo(OUTSIDE);
    assertThat(PROCESS.deemed(record, "D1", july(29)).found().orElseThrow().deemedOn()).isEmpty();
  }

  @Test
  void what_was_entered_later_was_not_on_record_on_the_day_that_is_asked() {
    done(delivery("D1", 1, 10));
    done(by(Kind.ACCEPTANCE, "D1", 5, 10).entered(july(20)).paper("Letter 9 of 5 July"));

    assertThat(counted(july(19)).found().orElseThrow().total()).isZero();
    assertThat(counted(july(20)).found().orElseThrow().total()).isEqualTo(10);
  }
}
