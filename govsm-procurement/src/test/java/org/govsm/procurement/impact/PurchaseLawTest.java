package org.govsm.procurement.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.InputFault;
import org.govsm.core.money.Money;
import org.govsm.core.rules.Case;
import org.govsm.core.rules.RuleBook;
import org.govsm.procurement.law.ProcurementLaw;
import org.govsm.procurement.procedure.Splitting;
import org.junit.jupiter.api.Test;

/** What a register of purchases asks of the law. */
class PurchaseLawTest {

  private static final PurchaseLaw LAW = PurchaseLaw.of(ProcurementLaw.library());
  private static final Map<String, Object> DAYS = Map.of("publication", "2025-04-01");

  private static List<String> codes(Checked<?> checked) {
    return checked.fold(
        value -> List.of(), faults -> faults.stream().map(InputFault::code).toList());
  }

  @Test
  void a_purchase_is_described_by_the_question_of_the_note_where_a_book_has_it() {
    assertThat(LAW.described("IN").orElseThrow().id()).isEqualTo(PurchaseLaw.NOTE);
    assertThat(LAW.described("nowhere")).isEmpty();
    assertThat(LAW.buyingBooks()).extracting(RuleBook::id).contains("IN");
  }

  @Test
  void a_form_asks_what_its_book_can_use_and_nothing_that_only_another_book_knows() {
    Case nothing = Case.draft().done();
    String[] ofTheUnion = {
      "scientific", "foreignBids", "classReason", "localContent", "deepTech", "measurable", "group"
    };

    assertThat(LAW.asked("IN", nothing)).contains("value", "category").contains(ofTheUnion);
    assertThat(LAW.asked("IN.WB", nothing))
        .contains("value", "availableOnGem", "mse", "bidSecurity", "procedure")
        .doesNotContain(ofTheUnion)
        .doesNotContain("category", "medium", "ground", "debarredFrom");
    assertThat(LAW.asked("IN.GJ", nothing)).contains("value", "local").doesNotContain(ofTheUnion);
    assertThat(LAW.asked("IN.OD", nothing))
        .contains("value", "category", "classReason", "itProject", "premium")
        .doesNotContain("scientific", "foreignBids", "local");
    assertThat(LAW.asked("nowhere", nothing)).isEmpty();
  }

  @Test
  void a_form_asks_only_for_the_parts_of_a_note_that_the_way_of_buying_opens() {
    Case.Draft gem = Case.draft().day(PurchaseLaw.DAY, LocalDate.of(2026, 11, 29));
    gem.fact("availableOnGem", true).fact("category", "GOODS");
    Case direct = gem.fact("value", new BigDecimal("20000")).done();
    Case dearer = gem.fact("value", new BigDecimal("5000000")).done();

    assertThat(LAW.asked("IN", dearer)).contains("bidSecurity", "bidValidityDays", "closesAt");
    assertThat(LAW.asked("IN", direct))
        .contains("value", "performanceSecurity", "lowestBidder")
        .doesNotContain("bidSecurity", "bidValidityDays", "closesAt", "permitted");
  }

  @Test
  void a_form_asks_what_opens_a_part_first_and_then_the_part() {
    assertThat(LAW.asked("IN", Case.draft().done()))
        .contains("ground", "advertisedWithTime")
        .doesNotContain("debarredFrom", "criteriaRestrictive");
    assertThat(LAW.asked("IN", Case.draft().fact("advertisedWithTime", true).done()))
        .contains("criteriaRestrictive", "priceReasonable");
  }

  @Test
  void a_class_that_is_said_is_asked_for_its_reason_in_every_book() {
    Case said = Case.draft().fact("category", "CONSULTING").done();

    assertThat(LAW.asked("IN.WB", said)).contains("classReason");
  }

  @Test
  void what_the_law_does_not_ask_any_more_is_left_out_of_a_recorded_case() {
    Case read =
        LAW.read(
            "IN",
            DAYS,
            Map.of("value", new BigDecimal("30000"), "oldFact", true, "category", "NO_CODE"));

    assertThat(read.fact("value")).isPresent();
    assertThat(read.fact("oldFact")).isEmpty();
    assertThat(read.fact("category")).isEmpty();
    assertThat(read.day(PurchaseLaw.DAY)).contains(LocalDate.of(2025, 4, 1));
  }

  @Test
  void the_class_of_a_service_needs_its_reason_on_record() {
    Case service = LAW.read("IN", DAYS, Map.of("category", "CONSULTING"));
    Case blank = LAW.read("IN", DAYS, Map.of("category", "NON_CONSULTING", "classReason", " "));
    Case said = LAW.read("IN", DAYS, Map.of("category", "CONSULTING", "classReason", "advice"));
    Case goods = LAW.read("IN", DAYS, Map.of("category", "GOODS"));

    assertThat(reasons(service)).containsExactly("/facts/classReason purchase.class-reason");
    assertThat(reasons(blank)).containsExactly("/facts/classReason purchase.class-reason");
    assertThat(reasons(said)).isEmpty();
    assertThat(reasons(goods)).isEmpty();
  }

  private static List<String> reasons(Case facts) {
    return LAW.missingReasons("IN", facts, Optional.empty(), Optional.empty()).stream()
        .map(fault -> fault.pointer() + " " + fault.code())
        .toList();
  }

  @Test
  void another_way_than_that_of_the_law_needs_its_reason_on_record() {
    Case goods =
        LAW.read(
            "IN",
            DAYS,
            Map.of(
                "category",
                "NON_CONSULTING",
                "classReason",
                "posts",
                "value",
                new BigDecimal("600000"),
                "availableOnGem",
                true,
                "scientific",
                false));
    Optional<String> used = Optional.of("DIRECT_PURCHASE");

    assertThat(LAW.missingReasons("IN", goods, used, Optional.empty()))
        .extracting(InputFault::pointer)
        .containsOnly("/reason");
    assertThat(LAW.missingReasons("IN", goods, used, Optional.of("file 7"))).isEmpty();
  }

  @Test
  void a_misspelt_way_of_buying_is_told_with_the_nearest() {
    assertThat(LAW.ways("IN")).contains("L1_COMPARISON").doesNotContain("OPEN_TENDER");
    assertThat(LAW.ways("IN.WB")).contains("OPEN_TENDER", "L1_COMPARISON");
    assertThat(LAW.noWay("IN.WB", "OPEN_TENDER")).isEmpty();
    assertThat(LAW.noWay("IN", "L1_COMPARISON")).isEmpty();
    assertThat(LAW.noWay("IN", "L1_COMPARISN").orElseThrow().values())
        .containsEntry("nearest", "L1_COMPARISON");
  }

  @Test
  void a_role_that_no_question_asks_is_refused_with_the_nearest() {
    assertThat(LAW.noRole("publication", List.of())).isEmpty();
    assertThat(LAW.noRole("publikation", List.of()).orElseThrow().pointer()).isEqualTo("/role");
  }

  @Test
  void orders_are_looked_at_together_where_the_book_forbids_splitting() {
    Case facts = LAW.read("IN", DAYS, Map.of("value", new BigDecimal("30000")));
    List<Splitting.Order> orders =
        List.of(
            PurchaseLaw.order(facts).orElseThrow(),
            Splitting.Order.of(LocalDate.of(2025, 4, 2), Money.ofRupees("30000")));

    assertThat(codes(LAW.splitting("IN", orders, Map.of(), 365, facts))).isEmpty();
    assertThat(codes(LAW.splitting("IN", List.of(), Map.of(), 365, facts)))
        .containsExactly("purchase.no-order");
    assertThat(codes(LAW.splitting("nowhere", orders, Map.of(), 365, facts)))
        .containsExactly("purchase.no-splitting");
    assertThat(codes(LAW.splitting("IN", orders, Map.of(), 0, facts)))
        .containsExactly("purchase.window");
    assertThat(PurchaseLaw.order(Case.draft().done())).isEmpty();
  }

  @Test
  void a_year_is_replayed_only_by_a_book_that_says_how_one_buys() {
    Case facts = LAW.read("IN", DAYS, Map.of("value", new BigDecimal("30000")));
    List<Purchase> bought = List.of(Purchase.of("1", "film", facts, Optional.empty()));

    assertThat(LAW.replay("IN", bought, 365, "2025-26").orThrow().purchases()).hasSize(1);
    assertThat(codes(LAW.replay("nowhere", bought, 365, "2025-26")))
        .containsExactly("purchase.no-law");
    assertThat(codes(LAW.replay("IN", bought, 3_661, "2025-26")))
        .containsExactly("purchase.window");
  }

  @Test
  void a_decision_is_pinned_with_its_rows_and_editions_in_no_language() {
    Case facts = LAW.read("IN", DAYS, Map.of("value", new BigDecimal("30000")));

    assertThat(LAW.pin("IN", facts)).containsKeys("question", "kind", "rows", "packs", "govsm");
    assertThat(LAW.pin("nowhere", facts)).isEmpty();
  }

  @Test
  void a_purchase_that_is_given_twice_is_refused_and_counted_by_nobody() {
    Case facts = LAW.read("IN", DAYS, Map.of("value", new BigDecimal("30000")));
    Purchase one = Purchase.of("P1", "posts", facts, Optional.empty());

    assertThat(codes(LAW.replay("IN", List.of(one, one), 365, "x")))
        .containsExactly("purchase.id-twice");
    assertThatThrownBy(
            () -> Replays.of(ProcurementLaw.library(), "IN").replay(List.of(one, one), 365, "x"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("P1");
    assertThat(RecordIds.twice("cases", List.of("a", "b", "a", "a")))
        .extracting(InputFault::pointer)
        .containsExactly("/cases/2/id", "/cases/3/id");
  }
}
