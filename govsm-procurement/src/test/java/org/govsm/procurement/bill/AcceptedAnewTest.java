package org.govsm.procurement.bill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govsm.procurement.Given.tree;
import static org.govsm.procurement.GivenBids.INDIA;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.govsm.core.decision.Ruling;
import org.govsm.procurement.acceptance.AcceptanceAct;
import org.govsm.procurement.acceptance.AcceptanceAct.Kind;
import org.govsm.procurement.acceptance.AcceptanceCorrection;
import org.govsm.procurement.acceptance.AcceptancePermission;
import org.govsm.procurement.acceptance.AcceptanceProcess;
import org.govsm.procurement.acceptance.AcceptanceRecord;
import org.govsm.procurement.acceptance.AcceptanceTerms;
import org.govsm.procurement.law.ProcurementLaw;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Nine reels of 10,000 that were accepted on 3 July 2026, taken back by two officers, and accepted
 * anew on 15 October; they are paid within 30 days of acceptance.
 */
class AcceptedAnewTest {

  private static final LocalDate ANEW = LocalDate.parse("2026-10-15");

  private static AcceptanceRecord delivered() {
    Map<String, Object> terms =
        tree(
            "contract", "K-1",
            "channel", "OUTSIDE_GEM",
            "supplierClass", "OTHER",
            "deliverables", List.of(tree("id", "reel", "clause", "3.1")));
    return act(
        AcceptanceRecord.of(AcceptanceTerms.fromPlain(terms).orThrow()),
        AcceptanceAct.draft(
                Kind.DELIVERY, "D1", LocalDate.parse("2026-07-01"), "supplier-1", "supplier")
            .set("deliverable", "reel")
            .set("quantity", 9)
            .set("evidence", List.of("sha256:" + "1".repeat(64))));
  }

  private static AcceptanceAct.Draft acceptance(String day, int quantity) {
    return AcceptanceAct.draft(
            Kind.ACCEPTANCE, "D1", LocalDate.parse(day), "consignee-1", "consignee")
        .set("quantity", quantity);
  }

  private static AcceptanceRecord act(AcceptanceRecord record, AcceptanceAct.Draft draft) {
    return ((Ruling.Answer<AcceptancePermission>)
            AcceptanceProcess.of(INDIA).decide(record, draft.done().orThrow()).ruling())
        .value()
        .record()
        .orElseThrow();
  }

  private static AcceptanceRecord takenBack(AcceptanceRecord record) {
    return record
        .corrected(
            AcceptanceCorrection.of(
                    INDIA,
                    record,
                    record.terms(),
                    List.of(2),
                    ANEW,
                    "x-1",
                    "x-2",
                    "The number of the note was wrong, note 30 of 15 October 2026")
                .orThrow())
        .orThrow();
  }

  private static GivenBill bill(AcceptanceRecord record) {
    return GivenBill.usual()
        .terms(
            "prices",
            List.of(
                tree(
                    "item", "reel",
                    "rate", "10000.00",
                    "against", List.of("ACCEPTANCE"),
                    "gstPercent", "18",
                    "clause", "3.1")),
            "payWithin",
            tree("days", 30, "from", "ACCEPTANCE", "clause", "9.1"))
        .payee("yearAmount", "90000.00")
        .set("certificates", List.of())
        .set("asOf", "2026-10-20")
        .set("payment", "2026-10-20")
        .invoice("date", "2026-10-16")
        .set("received", "2026-10-16")
        .set("acceptance", record.toPlain())
        .line(
            tree(
                "id", "1",
                "item", "reel",
                "quantity", "9",
                "rate", "10000.00",
                "taxableValue", "90000.00",
                "gstPercent", "18"),
            "8100.00",
            "8100.00");
  }

  private static GivenBill anew(int typed) {
    return bill(
        act(
            takenBack(act(delivered(), acceptance("2026-07-03", typed))),
            acceptance("2026-10-15", 9)));
  }

  @Test
  void the_days_of_payment_run_from_the_first_acceptance_and_that_is_asked() {
    assertThat(anew(9).blocking()).containsExactly("ACCEPTED_ANEW");
    assertThat(anew(9).report().dueOn()).contains(LocalDate.parse("2026-08-02"));
    assertThat(anew(9).report().questions())
        .extracting(one -> one.question().key())
        .contains("bill.accepted-anew");
  }

  /** D1 was accepted on 3 July and anew on 15 October, D2 once, on 10 July. */
  private static AcceptanceRecord two() {
    AcceptanceRecord both =
        act(
            act(
                act(delivered(), acceptance("2026-07-03", 9)),
                AcceptanceAct.draft(
                        Kind.DELIVERY,
                        "D2",
                        LocalDate.parse("2026-07-05"),
                        "supplier-1",
                        "supplier")
                    .set("deliverable", "reel")
                    .set("quantity", 9)
                    .set("evidence", List.of("sha256:" + "2".repeat(64)))),
            AcceptanceAct.draft(
                    Kind.ACCEPTANCE,
                    "D2",
                    LocalDate.parse("2026-07-10"),
                    "consignee-1",
                    "consignee")
                .set("quantity", 9));
    return act(takenBack(both), acceptance("2026-10-15", 9));
  }

  /** Found: the day of the acceptance of another delivery was told as the one of 15 October. */
  @Test
  void the_acceptance_anew_is_that_of_the_delivery_that_is_billed() {
    GivenBill first = bill(two());
    assertThat(first.blocking()).containsExactly("ACCEPTED_ANEW");
    assertThat(first.report().dueOn()).contains(LocalDate.parse("2026-08-02"));
    assertThat(said(first)).contains("accepted on 3 July 2026", "anew from 15 October 2026");
    assertThat(bill(two()).set("acceptedOn", "2026-10-15").blocking())
        .as("stated as it is told")
        .containsExactly("ACCEPTED_ANEW");
    assertThat(bill(two()).set("acceptedOn", "2026-07-03").blocking()).isEmpty();
  }

  /** The second of two bills, each of nine. */
  @Test
  void what_was_never_taken_back_is_not_asked_beside_what_was() {
    GivenBill second =
        bill(two())
            .set(
                "earlier",
                List.of(
                    tree(
                        "number", "B-0",
                        "date", "2026-10-16",
                        "lines",
                            List.of(
                                tree(
                                    "item", "reel",
                                    "quantity", "9",
                                    "taxableValue", "90000.00")))));
    assertThat(second.blocking()).isEmpty();
    assertThat(second.report().dueOn()).contains(LocalDate.parse("2026-08-09"));
  }

  private static String said(GivenBill bill) {
    return bill.report().questions().stream()
        .map(one -> ProcurementLaw.messages("en").say(one.question()))
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource({"2026-07-03, '', 2026-08-02", "2026-10-15, ACCEPTED_ANEW, 2026-11-14"})
  void the_day_that_is_stated_counts_and_the_later_one_is_asked(
      String said, String asked, LocalDate due) {
    GivenBill bill = anew(9).set("acceptedOn", said);

    assertThat(String.join(" ", bill.blocking())).isEqualTo(asked);
    assertThat(bill.report().dueOn()).contains(due);
  }

  @Test
  void a_third_day_contradicts_the_record_as_well() {
    assertThat(anew(9).set("acceptedOn", "2026-09-01").blocking())
        .containsExactly("ACCEPTED_ON_CONTRADICTS", "ACCEPTED_ANEW");
  }

  @Test
  void what_was_never_accepted_before_counts_from_its_own_day_and_is_not_asked() {
    assertThat(anew(4).blocking()).isEmpty();
    assertThat(anew(4).report().dueOn()).contains(LocalDate.parse("2026-11-14"));
    GivenBill once = bill(act(delivered(), acceptance("2026-10-15", 9)));
    assertThat(once.blocking()).isEmpty();
  }

  @Test
  void an_acceptance_in_its_place_that_has_its_day_by_a_paper_asks_nothing() {
    AcceptanceRecord right =
        act(
            takenBack(act(delivered(), acceptance("2026-07-03", 8))),
            acceptance("2026-07-03", 9).entered(ANEW).paper("Note 3 of 3 July 2026"));

    assertThat(bill(right).blocking()).isEmpty();
    assertThat(bill(right).report().dueOn()).contains(LocalDate.parse("2026-08-02"));
  }
}
