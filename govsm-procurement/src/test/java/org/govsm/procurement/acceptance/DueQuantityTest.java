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
import org.govsm.core.text.Messages;
import org.govsm.procurement.Given;
import org.govsm.procurement.acceptance.AcceptanceAct.Kind;
import org.govsm.procurement.contract.Terms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is due each month or other time, as it is held against what is delivered. */
class DueQuantityTest {

  private static final AcceptanceProcess PROCESS = AcceptanceProcess.of(INDIA);

  private static Map<String, Object> reel(Object... more) {
    Map<String, Object> row = tree("id", "reel", "title", tree("en", "Reels"), "clause", "2.1");
    row.putAll(tree(more));
    return row;
  }

  private static AcceptanceTerms terms(List<Map<String, Object>> rows) {
    Terms.Draft draft =
        Given.terms()
            .set("from", "2027-02-01")
            .set("until", "2028-02-01")
            .add(
                "kpis",
                Given.kpi("reach", Given.value("accepted"), "platforms", List.of("contract")));
    rows.forEach(row -> draft.add("deliverables", row));
    return AcceptanceTerms.of(draft.done().orThrow(), "OUTSIDE_GEM").orThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "8,month,96",
    "1,quarter,4",
    "3,half-year,6",
    "2,year,2",
    "1,day,365",
    "7,contract,7"
  })
  void the_total_is_what_the_times_of_the_contract_make(long quantity, String each, long total) {
    AcceptanceTerms terms = terms(List.of(reel("quantity", quantity, "each", each)));

    assertThat(terms.quantity("reel")).contains(total);
    assertThat(terms.isRecurring("reel")).isEqualTo(!each.equals("contract"));
    assertThat(AcceptanceTerms.fromPlain(terms.toPlain()).orThrow()).isEqualTo(terms);
  }

  @Test
  void days_that_are_no_whole_number_of_times_leave_the_total_unknown() {
    AcceptanceTerms terms = terms(List.of(reel("quantity", 2, "each", "week")));

    assertThat(terms.quantity("reel")).isEmpty();
    assertThat(terms.isRecurring("reel")).isTrue();
    assertThat(terms.dueBy("reel", LocalDate.parse("2027-02-08"))).contains(4L);
  }

  @Test
  void each_row_of_a_deliverable_counts_for_its_own_days_alone() {
    AcceptanceTerms changed =
        terms(
            List.of(
                reel("quantity", 8, "each", "month", "until", "2027-08-01"),
                reel("quantity", 4, "each", "month", "from", "2027-08-01")));
    AcceptanceTerms mixed =
        terms(
            List.of(
                reel("quantity", 8, "each", "month", "until", "2027-08-01"),
                reel("quantity", 4, "each", "contract", "from", "2027-08-01")));
    AcceptanceTerms raised =
        terms(
            List.of(
                reel("quantity", 8, "each", "contract", "until", "2027-08-01"),
                reel("quantity", 12, "each", "contract", "from", "2027-08-01")));

    assertThat(changed.quantity("reel")).contains(72L);
    assertThat(changed.dueBy("reel", LocalDate.parse("2027-09-30"))).contains(56L);
    assertThat(changed.dueBy("reel", LocalDate.parse("2027-01-31"))).contains(0L);
    assertThat(mixed.quantity("reel")).isEmpty();
    assertThat(mixed.dueBy("reel", LocalDate.parse("2027-09-30"))).isEmpty();
    assertThat(raised.quantity("reel")).contains(12L);
  }

  private static AcceptanceAct.Draft delivery(String id, String day, int quantity) {
    String digest = "sha256:" + id.substring(1).repeat(64);
    return AcceptanceAct.draft(Kind.DELIVERY, id, LocalDate.parse(day), "s-1", "supplier")
        .set("deliverable", "reel")
        .set("quantity", quantity)
        .set("evidence", List.of(digest));
  }

  private static AcceptanceAct.Draft acceptance(String id, String day, int quantity) {
    return AcceptanceAct.draft(Kind.ACCEPTANCE, id, LocalDate.parse(day), "c-1", "consignee")
        .set("quantity", quantity);
  }

  private static AcceptancePermission ask(AcceptanceRecord record, AcceptanceAct.Draft act) {
    Decision<AcceptancePermission> decision = PROCESS.decide(record, act.done().orThrow());
    return ((Ruling.Answer<AcceptancePermission>) decision.ruling()).value();
  }

  private static List<String> codes(AcceptancePermission permission) {
    return permission.findings().stream().map(Finding::code).toList();
  }

  @Test
  void more_than_is_due_by_then_is_told_and_accepted_with_a_decision_alone() {
    AcceptanceRecord record =
        AcceptanceRecord.of(terms(List.of(reel("quantity", 8, "each", "month"))));

    AcceptancePermission fits = ask(record, delivery("D1", "2027-02-25", 8));
    assertThat(codes(fits)).isEmpty();
    assertThat(codes(ask(fits.record().orElseThrow(), acceptance("D1", "2027-02-26", 8))))
        .isEmpty();

    AcceptancePermission more = ask(record, delivery("D1", "2027-02-25", 20));
    assertThat(codes(more)).containsExactly("MORE_THAN_DUE");
    AcceptanceRecord after = more.record().orElseThrow();
    assertThat(
            PROCESS.deemed(after, "D1", LocalDate.parse("2027-02-26")).trace().findings().stream()
                .map(Finding::code))
        .contains("MORE_THAN_DUE");
    assertThat(codes(ask(after, acceptance("D1", "2027-02-26", 20))))
        .containsExactly("ACCEPTED_BEYOND_DUE");
    assertThat(codes(ask(after, acceptance("D1", "2027-02-26", 8)))).isEmpty();
    assertThat(codes(ask(after, acceptance("D1", "2027-04-02", 20)))).isEmpty();
    AcceptancePermission decided =
        ask(after, acceptance("D1", "2027-02-26", 20).decided("Ahead of time, note 4 of 2027"));
    assertThat(codes(decided)).containsExactly("OFFICER_DECIDED");
    assertThat(PROCESS.verify(decided.record().orElseThrow())).isEmpty();
  }

  @Test
  void more_than_the_whole_contract_orders_is_refused_though_each_month_orders_some() {
    AcceptanceRecord record =
        AcceptanceRecord.of(terms(List.of(reel("quantity", 8, "each", "month"))));

    AcceptancePermission more = ask(record, delivery("D1", "2027-02-25", 200));
    assertThat(codes(more)).containsExactly("MORE_THAN_ORDERED");
    assertThat(codes(ask(more.record().orElseThrow(), acceptance("D1", "2027-02-26", 200))))
        .containsExactly("ACCEPTED_BEYOND_ORDER");
  }

  @Test
  void a_count_tells_what_is_due_by_then_apart_from_what_is_ordered() {
    AcceptanceTerms terms =
        AcceptanceTerms.fromPlain(
                tree(
                    "contract",
                    "K-1",
                    "channel",
                    "OUTSIDE_GEM",
                    "supplierClass",
                    "OTHER",
                    "deliverables",
                    List.of(
                        tree(
                            "id",
                            "reel",
                            "quantity",
                            24,
                            "clause",
                            "2.1",
                            "due",
                            List.of(
                                tree(
                                    "quantity",
                                    2,
                                    "each",
                                    "month",
                                    "from",
                                    "2026-01-01",
                                    "until",
                                    "2027-01-01"))))))
            .orThrow();
    LocalDate first = LocalDate.parse("2026-02-01");
    LocalDate after = LocalDate.parse("2026-03-01");
    AcceptedCount count = AcceptedCount.of(AcceptanceRecord.of(terms), first, after, INDIA, after);

    assertThat(count.due("reel")).contains(4L);
    assertThat(count.ordered("reel")).contains(24L);
    assertThat(count.toPlain().get("limits").toString())
        .contains("due=4", "ordered=24", "deliverable=reel");
    assertThat(terms.due("reel"))
        .map(text -> Messages.english().say(text))
        .containsExactly("2 a month from 1 January 2026 to 31 December 2026");
  }

  private static AcceptanceTerms monthlyOnGem() {
    Map<String, Object> due =
        tree("quantity", 12, "each", "month", "from", "2026-10-01", "until", "2027-10-01");
    return AcceptanceTerms.fromPlain(
            tree(
                "contract",
                "K-1",
                "channel",
                "GEM",
                "supplierClass",
                "OTHER",
                "deliverables",
                List.of(tree("id", "reel", "quantity", 144, "clause", "2.1", "due", List.of(due)))))
        .orThrow();
  }

  private static AcceptanceRecord silent(int quantity) {
    return ask(AcceptanceRecord.of(monthlyOnGem()), delivery("D1", "2026-10-05", quantity))
        .record()
        .orElseThrow();
  }

  private static Decision<AcceptedCount> october(AcceptanceRecord record) {
    return AcceptedCount.decide(
        record,
        LocalDate.parse("2026-10-01"),
        LocalDate.parse("2026-11-01"),
        List.of(),
        INDIA,
        LocalDate.parse("2026-11-20"));
  }

  @ParameterizedTest
  @CsvSource({"12, true", "13, false", "144, false", "145, false"})
  void what_silence_accepts_ahead_of_time_is_asked_and_no_figure(int quantity, boolean sure) {
    Decision<AcceptedCount> decision = october(silent(quantity));

    assertThat(decision.ruling() instanceof Ruling.Answer).isEqualTo(sure);
    AcceptedCount count = decision.found().orElseThrow();
    assertThat(count.reading().isPresent()).isEqualTo(sure);
    assertThat(count.silentBeyondDue("reel")).isEqualTo(quantity - 12);
  }

  @Test
  void an_officer_who_accepts_with_a_decision_what_silence_accepted_settles_it() {
    AcceptanceRecord received =
        ask(
                silent(24),
                AcceptanceAct.draft(
                        Kind.PROVISIONAL_RECEIPT,
                        "D1",
                        LocalDate.parse("2026-10-21"),
                        "c-1",
                        "consignee")
                    .set("quantity", 24))
            .record()
            .orElseThrow();
    AcceptanceRecord written =
        ask(received, acceptance("D1", "2026-10-22", 24)).record().orElseThrow();
    AcceptanceRecord decided =
        ask(received, acceptance("D1", "2026-10-22", 24).decided("Ahead of time, note 4 of 2026"))
            .record()
            .orElseThrow();

    assertThat(october(written).ruling()).isInstanceOf(Ruling.Refer.class);
    assertThat(october(decided).ruling()).isInstanceOf(Ruling.Answer.class);
    assertThat(october(decided).trace().findings().stream().map(Finding::code))
        .contains("MORE_THAN_DUE");
  }
}
