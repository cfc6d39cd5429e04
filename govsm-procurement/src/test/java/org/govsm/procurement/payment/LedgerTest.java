package org.govsm.procurement.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.InputFault;
import org.govsm.core.money.Money;
import org.govsm.core.text.Message;
import org.govsm.procurement.Given;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.law.ProcurementLaw;
import org.govsm.procurement.measurement.Figure;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.measurement.ReadingBook;
import org.govsm.procurement.metric.MetricDictionary;
import org.govsm.procurement.scorecard.Scorecard;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What certificates say of the money of the whole contract. */
class LedgerTest {

  private static final Certificates CERTIFICATES = Certificates.of(MetricDictionary.shipped());
  private static final LocalDate OVER = Given.FIRST.plusMonths(6);

  private final List<Reading> readings = new ArrayList<>();
  private final List<Issued> issued = new ArrayList<>();

  private static Terms.Draft draft() {
    return Given.terms()
        .add(
            "kpis",
            Given.kpi(
                "posts",
                Given.value("posts"),
                "target",
                Given.tree("atLeast", "20"),
                "consequence",
                Given.tree("shape", "gate", "base", "fee", "deduct", "5")));
  }

  private void learnt(int month, String posts, LocalDate day) {
    LocalDate from = Given.FIRST.plusMonths(month);
    readings.add(
        Given.window("contract", "posts", from, from.plusMonths(1), posts)
            .source("first-party", Given.start(day))
            .done());
  }

  private Certificate certificate(Terms terms, String period, LocalDate day) {
    CertificateSeries series = CertificateSeries.of(issued);
    Certificate made =
        CERTIFICATES.certifyAfter(terms, ReadingBook.of(readings), period, day, series).orThrow();
    issued.add(Issued.fromPlain(series.nextId(period), made.toPlain()));
    return made;
  }

  private static Ledger ledger(Certificate certificate) {
    return certificate.ledger().orElseThrow();
  }

  private static Money rupees(String sum) {
    return Money.ofRupees(sum);
  }

  /** A host keeps ledgers of many contracts and days: the readings are not to stay with them. */
  @Test
  void a_ledger_holds_sums_and_no_results() throws IllegalAccessException {
    Terms terms = draft().done().orThrow();
    learnt(0, "10", Given.FIRST.plusMonths(1));
    Certificate certificate = certificate(terms, "2026-04", Given.FIRST.plusMonths(1).plusDays(20));
    learnt(0, "30", Given.FIRST.plusMonths(2));
    learnt(1, "10", Given.FIRST.plusMonths(2));
    Ledger ledger =
        CERTIFICATES
            .ledger(terms, ReadingBook.of(readings), CertificateSeries.of(issued), OVER)
            .orThrow();

    assertThat(ledger.line("2026-04").orElseThrow().unsettled()).isPresent();
    assertThat(Reached.types(certificate)).contains(Scorecard.class, Reading.class);
    assertThat(Reached.types(ledger))
        .contains(LedgerLine.class)
        .doesNotContain(Scorecard.class, Reading.class);
  }

  /** However often a figure changes, each certificate says from which to which. */
  @ParameterizedTest
  @ValueSource(longs = {51, 52, 53, 54})
  void a_reason_begins_with_what_the_last_certificate_said_seed(long seed) {
    Random random = new Random(seed);
    Terms terms =
        Given.terms()
            .add(
                "kpis",
                Given.kpi(
                    "posts",
                    Given.value("posts"),
                    "consequence",
                    Given.tree("shape", "unit-rate", "rates", List.of(Given.tree("rate", "1000")))))
            .done()
            .orThrow();
    int known = 60;
    for (int month = 0; month < 6; month++) {
      LocalDate over = Given.FIRST.plusMonths(month + 1L);
      learnt(month, "10", over);
      int now = month == 0 || random.nextInt(3) == 0 ? known : random.nextInt(100);
      learnt(0, String.valueOf(now), over.plusDays(1));
      assertReason(certificate(terms, "2026-0" + (4 + month), over.plusDays(20)), known, now);
      known = now;
    }
    int last = known + 1;
    learnt(0, String.valueOf(last), OVER.plusDays(30));
    assertReason(certificate(terms, "closing", OVER.plusDays(40)), known, last);
  }

  private static void assertReason(Certificate certificate, int before, int now) {
    List<Message> why =
        certificate.adjustments().stream().flatMap(one -> one.why().stream()).toList();
    if (before == now) {
      assertThat(why).isEmpty();
    } else {
      assertThat(why)
          .singleElement()
          .satisfies(
              one ->
                  assertThat(Reasons.plain(one))
                      .containsEntry("before", BigDecimal.valueOf(before))
                      .containsEntry("now", BigDecimal.valueOf(now)));
    }
  }

  @Nested
  class What_is_held_and_answered_since {

    private final Terms terms = draft().done().orThrow();
    private final LocalDate over = Given.FIRST.plusMonths(1);

    private LedgerLine line(LocalDate day) {
      return CERTIFICATES
          .ledger(terms, ReadingBook.of(readings), CertificateSeries.of(issued), day)
          .orThrow()
          .line("2026-04")
          .orElseThrow();
    }

    @Test
    void is_asked_for_until_a_reading_answers_it() {
      certificate(terms, "2026-04", over.plusDays(8));

      LedgerLine before = line(over.plusDays(20));

      assertThat(before.isHeld()).isTrue();
      assertThat(before.answeredSince()).isEmpty();
      assertThat((List<?>) before.toPlain().get("questions")).isNotEmpty();
      assertThat(before.toPlain()).doesNotContainKey("answeredSince");
    }

    @Test
    void is_asked_no_more_and_what_the_next_certificate_pays_is_told() {
      Certificate april = certificate(terms, "2026-04", over.plusDays(8));
      learnt(0, "20", over.plusDays(10));

      LedgerLine after = line(over.plusDays(20));

      assertThat(after.held()).isEqualTo(april.held());
      assertThat(after.answeredSince())
          .hasValueSatisfying(day -> assertThat(day).isBefore(over.plusDays(9)));
      assertThat(after.unsettled()).hasValue(april.held());
      assertThat(after.toPlain()).containsEntry("questions", List.of());
      assertThat(line(over.plusDays(9)).answeredSince()).isEmpty();
    }

    @Test
    void is_told_also_where_nothing_more_is_paid() {
      certificate(terms, "2026-04", over.plusDays(8));
      learnt(0, "10", over.plusDays(10));

      assertThat(line(over.plusDays(20)).answeredSince()).isPresent();
      assertThat(line(over.plusDays(20)).unsettled()).hasValue(Money.ZERO);
    }

    @Test
    void is_settled_by_the_next_certificate_and_held_no_more() {
      certificate(terms, "2026-04", over.plusDays(8));
      learnt(0, "20", over.plusDays(10));
      learnt(1, "20", over.plusMonths(1));
      certificate(terms, "2026-05", over.plusMonths(1).plusDays(8));

      LedgerLine settled = line(over.plusMonths(1).plusDays(8));

      assertThat(settled.isHeld()).isFalse();
      assertThat(settled.answeredSince()).isEmpty();
    }

    @Test
    void a_certificate_says_in_its_ledger_what_it_asks() {
      learnt(0, "20", over.plusDays(10));
      Certificate april = certificate(terms, "2026-04", over.plusDays(20));

      LedgerLine line = ledger(april).line("2026-04").orElseThrow();

      assertThat(line.answeredSince()).isEmpty();
      assertThat(line.questions()).isEqualTo(april.questions());
    }
  }

  /** A certificate rests on the readings that it read. */
  @Nested
  class What_was_deducted_on_figures_that_no_longer_stand {

    private final Terms terms = draft().done().orThrow();
    private final LocalDate over = Given.FIRST.plusMonths(1);

    private Ledger now() {
      return now(over.plusDays(20));
    }

    private Ledger now(LocalDate day) {
      return CERTIFICATES
          .ledger(terms, ReadingBook.of(readings), CertificateSeries.of(issued), day)
          .orThrow();
    }

    private LedgerLine april() {
      return now().line("2026-04").orElseThrow();
    }

    private Certificate certified(String posts) {
      learnt(0, posts, over.plusDays(1));
      return certificate(terms, "2026-04", over.plusDays(8));
    }

    @Test
    void may_be_due_after_all_where_they_were_withdrawn() {
      Money deducted = certified("10").deducted();
      assertThat(april().depends()).isEmpty();
      assertThat(april().isDoubtful()).isFalse();
      readings.clear();

      assertThat(april().depends()).hasValue(deducted);
      assertThat(april().unsettled()).hasValue(Money.ZERO);
      assertThat(april().inDoubt()).hasValue(Money.ZERO);
      assertThat(april().isDoubtful()).isTrue();
      assertThat(april().isOpen()).isTrue();
      assertThat(now().depends()).isEqualTo(deducted);
      assertThat(now().dependingLines()).hasSize(1);
      assertThat(now().settles(april())).hasValueSatisfying(by -> assertThat(by.id()).isNotEmpty());
    }

    @Test
    void is_asked_by_the_questions_that_are_open_now() {
      certified("10");
      readings.clear();

      assertThat(april().questions())
          .extracting(one -> one.question().key())
          .containsExactly("missing.reading");
      assertThat((List<?>) april().toPlain().get("questions")).hasSize(1);
      assertThat(april().toPlain()).containsEntry("depends", "5000.00");
    }

    @Test
    void is_settled_where_others_stand_in_their_place() {
      Money deducted = certified("10").deducted();
      readings.clear();
      learnt(0, "20", over.plusDays(10));

      assertThat(april().depends()).isEmpty();
      assertThat(april().unsettled()).hasValue(deducted);
    }

    @Test
    void is_no_more_than_what_is_not_held_already() {
      certificate(terms, "2026-04", over.plusDays(8));

      assertThat(april().isHeld()).isTrue();
      assertThat(april().depends()).isEmpty();
    }

    @Test
    void what_was_paid_in_full_is_in_doubt_and_asked_for_too() {
      certified("20");
      readings.clear();

      assertThat(april().inDoubt()).hasValue(rupees("5000"));
      assertThat(april().depends()).isEmpty();
      assertThat(april().questions()).isNotEmpty();
    }

    @Test
    void a_certificate_of_the_next_period_holds_it() {
      Money deducted = certified("10").deducted();
      readings.clear();
      learnt(1, "20", over.plusMonths(1));

      Certificate may = certificate(terms, "2026-05", over.plusMonths(1).plusDays(8));

      LedgerLine line = ledger(may).line("2026-04").orElseThrow();
      assertThat(line.held()).isEqualTo(deducted);
      assertThat(line.toPlain()).doesNotContainKey("depends");
      assertThat(now(may.asOf()).dependingLines()).isEmpty();
    }
  }

  @Nested
  class A_closing_settlement {

    private final Terms terms = draft().done().orThrow();

    /** Five months have certificates; April has none, and 95,000 stand due in it. */
    private void allButApril() {
      learnt(0, "10", Given.FIRST.plusMonths(1));
      for (int month = 1; month < 6; month++) {
        LocalDate over = Given.FIRST.plusMonths(month + 1L);
        learnt(month, "20", over);
        certificate(terms, "2026-0" + (4 + month), over.plusDays(8));
      }
    }

    @Test
    void names_the_month_that_never_had_a_certificate_and_what_stands_due_in_it() {
      allButApril();

      Certificate closing = certificate(terms, "closing", OVER.plusDays(20));

      assertThat(closing.payable()).hasToString("0.00");
      assertThat(closing.status()).isEqualTo("provisional");
      assertThat(ledger(closing).neverCertified())
          .singleElement()
          .satisfies(
              line -> {
                assertThat(line.period().id()).isEqualTo("2026-04");
                assertThat(line.due()).contains(rupees("95000.00"));
                assertThat(line.depends()).contains(Money.ZERO);
              });
    }

    @Test
    void is_final_when_the_month_got_its_certificate_after_all() {
      allButApril();
      certificate(terms, "closing", OVER.plusDays(20));
      certificate(terms, "2026-04", OVER.plusDays(21));

      Certificate again = certificate(terms, "closing", OVER.plusDays(22));

      assertThat(again.status()).isEqualTo("final");
      assertThat(ledger(again).isOpen()).isFalse();
      assertThat(ledger(again).paid()).hasToString("595000.00");
    }

    @Test
    void says_what_is_still_held_since_when_and_until_when() {
      allButApril();
      certificate(terms, "2026-04", OVER.plusDays(20));
      readings.removeIf(one -> one.fromDay().equals(LocalDate.of(2026, 9, 1)));
      issued.removeIf(one -> one.period().equals("2026-09"));
      certificate(terms, "2026-09", OVER.plusDays(21));

      Certificate closing = certificate(terms, "closing", OVER.plusDays(40));

      assertThat(ledger(closing).held()).hasToString("5000.00");
      assertThat(closing.status()).isEqualTo("provisional");
      LedgerLine line = ledger(closing).line("2026-09").orElseThrow();
      assertThat(line.since()).contains(OVER.plusDays(21));
      assertThat(line.until()).contains(OVER.plusDays(36));
      assertThat(line.questions())
          .singleElement()
          .satisfies(one -> assertThat(one.question().key()).isEqualTo("missing.reading"));
      assertThat(closing.toPlain()).doesNotContainKey("held");
    }

    @Test
    void is_not_final_while_nobody_knows_what_was_spent() {
      Terms spent =
          draft()
              .add(
                  "amounts",
                  Given.tree("id", "media", "kind", "actuals", "metric", "spend", "clause", "5.2"))
              .set("until", "2026-05-01")
              .done()
              .orThrow();
      learnt(0, "20", Given.FIRST.plusMonths(1));
      certificate(spent, "2026-04", LocalDate.of(2026, 5, 9));

      Certificate closing = certificate(spent, "closing", LocalDate.of(2026, 6, 9));

      assertThat(ledger(closing).held()).isEqualTo(Money.ZERO);
      assertThat(ledger(closing).unreadLines())
          .singleElement()
          .satisfies(line -> assertThat(line.unread()).containsExactly("media"));
      assertThat(closing.status()).isEqualTo("provisional");
    }

    @Test
    void is_not_final_while_what_was_spent_is_known_only_about() {
      Terms spent =
          draft()
              .add(
                  "amounts",
                  Given.tree("id", "media", "kind", "actuals", "metric", "spend", "clause", "5.2"))
              .done()
              .orThrow();
      LocalDate may = Given.FIRST.plusMonths(1);
      readings.add(
          Given.window("contract", "spend", Given.FIRST, may, "0")
              .figure(Figure.between(new BigDecimal("1000"), new BigDecimal("2000")))
              .done());

      Certificate april = certificate(spent, "2026-04", LocalDate.of(2026, 5, 9));

      assertThat(april.earnings())
          .filteredOn(earning -> earning.id().equals("media"))
          .singleElement()
          .satisfies(
              earning -> {
                assertThat(earning.sum()).isEmpty();
                assertThat(earning.why().key()).isEqualTo("missing.rounded-money");
              });
    }
  }

  @Nested
  class What_was_paid_at_actuals {

    private final LocalDate may = Given.FIRST.plusMonths(1);
    private final Terms terms =
        draft()
            .add(
                "amounts",
                Given.tree("id", "media", "kind", "actuals", "metric", "spend", "clause", "5.2"))
            .done()
            .orThrow();

    private void spent(String subject, String rupees, LocalDate learnt) {
      readings.add(
          Reading.of(subject, "contract", "spend")
              .window(Given.start(Given.FIRST), Given.start(may))
              .figure(Figure.of(new BigDecimal(rupees)))
              .source("first-party", Given.start(learnt))
              .done());
    }

    @Test
    void stays_while_nobody_knows_any_more_what_was_spent() {
      learnt(0, "20", may);
      spent("north", "1000.13", may);
      spent("south", "2000.29", may);
      Money paid = certificate(terms, "2026-04", may.plusDays(8)).payable();
      learnt(1, "20", may.plusMonths(1));
      spent("phase", "3000.42", may.plusDays(20));

      Certificate next = certificate(terms, "2026-05", may.plusMonths(1).plusDays(8));

      assertThat(next.adjustments()).isEmpty();
      LedgerLine april = ledger(next).line("2026-04").orElseThrow();
      assertThat(april.unread()).containsExactly("media");
      assertThat(april.unsettled().orElseThrow()).isEqualTo(Money.ZERO);
      assertThat(april.inDoubt()).contains(Money.ofRupees("3000.42"));
      assertThat(april.paid()).isEqualTo(paid);
      assertThat(next.notes())
          .extracting(Message::key)
          .contains("certificate.in-doubt", "missing.sum-figure");
    }

    @Test
    void is_recovered_as_soon_as_it_is_known_to_be_less() {
      learnt(0, "20", may);
      spent("north", "1000.13", may);
      certificate(terms, "2026-04", may.plusDays(8));
      learnt(1, "20", may.plusMonths(1));
      spent("north", "900.13", may.plusDays(20));

      Certificate next = certificate(terms, "2026-05", may.plusMonths(1).plusDays(8));

      assertThat(next.adjustments())
          .singleElement()
          .satisfies(
              one -> assertThat(one.paid().minus(one.due())).isEqualTo(Money.ofRupees("100.00")));
    }
  }

  @Nested
  class What_was_held {

    private final Terms terms = draft().done().orThrow();
    private final LocalDate may = Given.FIRST.plusMonths(1);

    @Test
    void is_unsettled_when_its_question_is_answered_and_released_by_the_next_certificate() {
      certificate(terms, "2026-04", may.plusDays(8));
      learnt(0, "20", may.plusDays(10));
      learnt(1, "20", may.plusMonths(1));

      Ledger between =
          CERTIFICATES
              .ledger(
                  terms, ReadingBook.of(readings), CertificateSeries.of(issued), may.plusDays(12))
              .orThrow();
      Ledger after = ledger(certificate(terms, "2026-05", may.plusMonths(1).plusDays(8)));

      assertThat(between.held()).hasToString("5000.00");
      assertThat(between.unsettled()).hasToString("5000.00");
      assertThat(after.held()).isEqualTo(Money.ZERO);
      assertThat(after.line("2026-04").orElseThrow().released()).hasToString("5000.00");
      assertThat(after.line("2026-04").orElseThrow().heldIn()).isEmpty();
    }
  }

  @Nested
  class What_was_released {

    private final Terms terms = draft().set("until", "2026-06-01").done().orThrow();
    private final LocalDate june = Given.FIRST.plusMonths(2);

    @Test
    void stays_so_when_a_passed_over_month_comes_and_the_closing_is_issued_again() {
      certificate(terms, "2026-04", june.plusDays(8));
      learnt(0, "20", june.plusDays(9));
      learnt(1, "20", june);
      certificate(terms, "closing", june.plusDays(20));
      certificate(terms, "2026-05", june.plusDays(21));

      Ledger again = ledger(certificate(terms, "closing", june.plusDays(22)));

      assertThat(again.line("2026-04").orElseThrow().adjusted()).hasToString("5000.00");
      assertThat(again.released()).hasToString("5000.00");
      assertThat(again.paid()).hasToString("200000.00");
    }
  }

  @Nested
  class A_second_sheet {

    private final Terms terms = draft().done().orThrow();
    private final LocalDate may = Given.FIRST.plusMonths(1);

    @Test
    void orders_only_what_the_first_did_not() {
      Certificate first = certificate(terms, "2026-04", may.plusDays(3));
      learnt(0, "20", may.plusDays(4));
      Certificate second = certificate(terms, "2026-04", may.plusDays(8));

      assertThat(first.succession())
          .contains(new Succession("2026-04.1", Optional.empty(), Money.ZERO, rupees("95000.00")));
      assertThat(second.payable()).hasToString("100000.00");
      assertThat(second.succession().orElseThrow().toOrder()).hasToString("5000.00");
      assertThat(second.toPlain().get("succession"))
          .isEqualTo(
              Map.of(
                  "number",
                  "2026-04.2",
                  "replaces",
                  "2026-04.1",
                  "orderedBefore",
                  "95000.00",
                  "toOrder",
                  "5000.00"));
      assertThat(ledger(second).paid()).hasToString("100000.00");
    }

    @Test
    void says_its_number_what_it_replaces_and_what_is_to_be_ordered() {
      certificate(terms, "2026-04", may.plusDays(3));
      Certificate second = certificate(terms, "2026-04", may.plusDays(8));

      String sheet = ProofSheet.of(second, ProcurementLaw.messages("en")).text();
      String replaced =
          ProofSheet.of(second, Optional.of("2026-04.3"), ProcurementLaw.messages("en")).text();

      assertThat(sheet)
          .contains("Certificate: 2026-04.2", "It replaces 2026-04.1, which ordered ₹95,000.00.")
          .containsPattern("₹0.00 +To be ordered by this sheet")
          .doesNotContain("Replaced by");
      assertThat(replaced).contains("Replaced by 2026-04.3: do not pay on this sheet");
    }

    @Test
    void that_finds_less_due_says_what_is_to_be_taken_back() {
      learnt(0, "20", may);
      certificate(terms, "2026-04", may.plusDays(3));
      learnt(0, "10", may.plusDays(4));

      Certificate second = certificate(terms, "2026-04", may.plusDays(8));

      assertThat(second.succession().orElseThrow().toOrder()).hasToString("-5000.00");
      assertThat(ProofSheet.of(second, ProcurementLaw.messages("en")).text())
          .contains("More was ordered before: recover the difference.");
    }

    @Test
    void has_no_number_where_only_sums_are_known() {
      Certificate certificate =
          CERTIFICATES
              .certifyAfter(
                  terms,
                  ReadingBook.of(readings),
                  "2026-05",
                  may.plusMonths(1).plusDays(8),
                  List.of(new Certified("2026-04", rupees("95000.00"))))
              .orThrow();

      assertThat(certificate.succession()).isEmpty();
      assertThat(certificate.toPlain()).doesNotContainKey("succession");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "K-1, ''",
    "k-1, ''",
    "films, ''",
    "d1, ''",
    "contract, ''",
    "film-2, WARNING certificate.part-subject",
    "film-2026, BLOCKING certificate.other-subject",
    "K-2, BLOCKING certificate.other-subject",
    "EX-3, BLOCKING certificate.other-subject",
    "GEMC-511687712345678, BLOCKING certificate.other-subject",
    "F.12/3/2026, BLOCKING certificate.other-subject"
  })
  void a_figure_of_another_contract_stands_in_the_way(String subject, String told) {
    LocalDate may = Given.FIRST.plusMonths(1);
    Reading counted =
        Reading.of(subject, "contract", "posts")
            .window(Given.start(Given.FIRST), Given.start(may))
            .figure(Figure.of(BigDecimal.TEN))
            .source("first-party", Given.start(may.plusDays(1)))
            .done();
    Certificate certificate =
        CERTIFICATES
            .certify(
                draft().done().orThrow(),
                ReadingBook.of(List.of(counted)),
                "2026-04",
                may.plusDays(8))
            .orThrow();

    assertThat(certificate.findings().stream().map(one -> one.weight() + " " + one.code()).toList())
        .isEqualTo(told.isEmpty() ? List.of() : List.of(told));
  }

  @Test
  void a_day_beyond_the_calendar_is_refused() {
    for (LocalDate day : List.of(LocalDate.MAX, LocalDate.of(2200, 1, 1))) {
      assertThat(Certificates.check(draft().done().orThrow(), "2026-04", day))
          .extracting(InputFault::code)
          .containsExactly("input.day");
    }
  }

  @Nested
  class An_amendment {

    private final LocalDate may = Given.FIRST.plusMonths(1);

    private Terms signed(String day, String... changes) {
      return draft()
          .add(
              "amendments",
              Given.tree(
                  "id",
                  "A1",
                  "signedOn",
                  day,
                  "from",
                  "2026-05-01",
                  "text",
                  "Fewer posts.",
                  "changes",
                  List.of(changes)))
          .done()
          .orThrow();
    }

    private List<String> blocking(Terms terms, String period, LocalDate day) {
      issued.clear();
      return certificate(terms, period, day).findings().stream()
          .filter(one -> one.weight() == Finding.Weight.BLOCKING)
          .map(Finding::code)
          .toList();
    }

    @Test
    void that_was_signed_after_the_day_of_the_certificate_blocks_it() {
      LocalDate june = may.plusMonths(1);

      assertThat(blocking(signed("2026-06-09"), "2026-05", june.plusDays(8))).isEmpty();
      assertThat(blocking(signed("2026-06-10"), "2026-05", june.plusDays(8)))
          .containsExactly("certificate.unsigned");
      assertThat(blocking(signed("2030-01-01"), "closing", OVER))
          .containsExactly("certificate.unsigned");
    }

    @Test
    void that_holds_only_later_does_not() {
      assertThat(blocking(signed("2026-06-10"), "2026-04", may.plusDays(8))).isEmpty();
      assertThat(blocking(signed("2026-06-10", "payment"), "2026-04", may.plusDays(8)))
          .containsExactly("certificate.unsigned");
    }
  }

  @Nested
  class Terms_that_changed_since {

    private final LocalDate may = Given.FIRST.plusMonths(1);

    private static Terms asks(String target, Map<String, Object> more) {
      Terms.Draft draft =
          Given.terms()
              .set("until", "2026-05-01")
              .add(
                  "kpis",
                  Given.kpi(
                      "posts",
                      Given.value("posts"),
                      "target",
                      Given.tree("atLeast", target),
                      "consequence",
                      Given.tree("shape", "gate", "base", "fee", "deduct", "5")));
      more.forEach((name, value) -> draft.set(name, List.of(value)));
      return draft.done().orThrow();
    }

    private List<String> why(Terms now) {
      learnt(0, "10", may);
      certificate(asks("20", Map.of()), "2026-04", may.plusDays(30));
      Certificate closing = certificate(now, "closing", may.plusDays(40));
      assertThat(closing.adjustments()).hasSize(1);
      return closing.adjustments().get(0).why().stream().map(Message::key).toList();
    }

    @Test
    void by_a_correction_are_the_reason_of_what_is_paid() {
      Map<String, Object> correction =
          Given.tree(
              "on",
              "2026-06-05",
              "of",
              List.of("kpis/posts"),
              "reason",
              "mistyped",
              "reference",
              "page 4");
      Terms corrected = asks("10", Map.of("corrections", correction));

      assertThat(why(corrected)).containsExactly("terms.corrected");
      assertThat(certificate(corrected, "closing", may.plusDays(41)).adjustments().get(0).why())
          .extracting(Message::key)
          .containsExactly("terms.corrected");
    }

    @Test
    void are_noted_by_the_next_certificate_only() {
      Map<String, Object> correction =
          Given.tree(
              "on",
              "2026-06-05",
              "of",
              List.of("kpis/posts"),
              "reason",
              "mistyped",
              "reference",
              "page 4");
      Terms corrected = asks("10", Map.of("corrections", correction));
      why(corrected);

      assertThat(certificate(corrected, "closing", may.plusDays(42)).notes()).isEmpty();
      issued.remove(issued.size() - 1);
      issued.remove(issued.size() - 1);
      assertThat(certificate(corrected, "closing", may.plusDays(42)).notes())
          .extracting(Message::key)
          .containsExactly("terms.corrected");
    }

    @Test
    void by_an_amendment_are_named_with_its_day() {
      Map<String, Object> amendment =
          Given.tree(
              "id", "A1", "signedOn", "2026-06-05", "from", "2026-04-01", "text", "Ten posts.");

      assertThat(why(asks("10", Map.of("amendments", amendment)))).containsExactly("terms.amended");
    }

    @Test
    void are_told_apart_from_results_that_changed() {
      learnt(0, "10", may);
      Terms terms = asks("20", Map.of());
      certificate(terms, "2026-04", may.plusDays(8));
      learnt(0, "20", may.plusDays(20));

      Certificate closing = certificate(terms, "closing", may.plusDays(30));

      assertThat(closing.adjustments().get(0).why())
          .singleElement()
          .satisfies(
              one ->
                  assertThat(Reasons.plain(one))
                      .containsEntry("before", new BigDecimal("10"))
                      .containsEntry("now", new BigDecimal("20")));
    }
  }

  @Nested
  class The_ceiling {

    private final LocalDate may = Given.FIRST.plusMonths(1);

    private Terms terms(String ceiling) {
      return Given.terms()
          .set("amounts", List.of())
          .add(
              "kpis",
              Given.kpi(
                  "posts",
                  Given.value("posts"),
                  "consequence",
                  Given.tree(
                      "shape",
                      "unit-rate",
                      "units",
                      "full",
                      "class",
                      "C",
                      "rates",
                      List.of(Given.tree("class", "C", "rate", "1000")))))
          .set("ceiling", Given.tree("amount", ceiling, "clause", "6.5"))
          .done()
          .orThrow();
    }

    private List<String> found(String ceiling) {
      issued.clear();
      readings.clear();
      learnt(0, "30", may);
      learnt(1, "20", may.plusMonths(1));
      certificate(terms(ceiling), "2026-04", may.plusDays(8));
      return certificate(terms(ceiling), "2026-05", may.plusMonths(1).plusDays(8))
          .findings()
          .stream()
          .map(one -> one.weight() + " " + one.code())
          .toList();
    }

    @Test
    void blocks_the_certificate_that_would_go_over_it_by_a_paisa() {
      assertThat(found("50000.00")).isEmpty();
      assertThat(found("49999.99"))
          .containsExactly("BLOCKING certificate.over-ceiling", "NOTE certificate.raise-ceiling");
    }

    @Test
    void is_warned_of_by_the_ledger_as_soon_as_what_is_due_goes_over_it() {
      learnt(0, "30", may);
      learnt(1, "20", may.plusMonths(1));

      for (String ceiling : List.of("50000.00", "49999.99")) {
        Ledger due =
            CERTIFICATES
                .ledger(
                    terms(ceiling),
                    ReadingBook.of(readings),
                    CertificateSeries.of(List.of()),
                    may.plusMonths(1).plusDays(8))
                .orThrow();
        assertThat(due.overCeiling().map(Finding::code))
            .isEqualTo(
                ceiling.equals("50000.00")
                    ? Optional.empty()
                    : Optional.of("certificate.near-ceiling"));
      }
    }

    @Test
    void cites_its_clause_and_who_may_raise_it() {
      found("40000.00");
      List<Finding> findings =
          certificate(terms("40000.00"), "2026-05", may.plusMonths(1).plusDays(8)).findings();

      assertThat(findings.get(0).citation().provision()).isEqualTo("6.5");
      assertThat(findings.get(0).text().values())
          .containsEntry("total", rupees("50000.00"))
          .containsEntry("over", rupees("10000.00"));
      assertThat(findings.get(1).citation().provision()).isEqualTo("rule 225(xiv)");
    }
  }

  @Test
  void a_certificate_of_before_ledgers_is_made_again_as_it_was() {
    Terms terms = draft().done().orThrow();
    Certificate made = certificate(terms, "2026-04", Given.FIRST.plusMonths(1).plusDays(8));

    Map<String, ?> before = made.withoutLedger().toPlain();

    assertThat(before).doesNotContainKey("ledger").containsKeys("gross", "held");
    assertThat(Issued.fromPlain("2026-04.1", before).own()).isEqualTo(made.payable());
  }
}
