package org.govsm.procurement.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.govsm.core.money.Money;
import org.govsm.core.text.Message;
import org.govsm.procurement.Given;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.law.ProcurementLaw;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.measurement.ReadingBook;
import org.govsm.procurement.metric.MetricDictionary;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Why a certificate pays or takes back something for an earlier period. */
class AdjustmentReasonsTest {

  private static final Certificates CERTIFICATES = Certificates.of(MetricDictionary.shipped());
  private static final LocalDate MAY = Given.FIRST.plusMonths(1);
  private static final LocalDate JUNE = Given.FIRST.plusMonths(2);
  private static final Map<String, Object> GATE =
      Given.tree("shape", "gate", "base", "fee", "deduct", "5");

  private final List<Reading> readings = new ArrayList<>();
  private final List<Issued> issued = new ArrayList<>();
  private final Map<String, Terms> made = new LinkedHashMap<>();

  private static Terms.Draft draft(String target, Map<String, Object> consequence) {
    return Given.terms()
        .add(
            "amounts",
            Given.tree("id", "media", "kind", "actuals", "metric", "spend", "clause", "5.2"))
        .add(
            "kpis",
            Given.kpi(
                "posts",
                Given.value("posts"),
                "target",
                Given.tree("atLeast", target),
                "consequence",
                consequence));
  }

  private static Terms terms() {
    return draft("20", GATE).done().orThrow();
  }

  private static Terms corrected(String target) {
    return draft(target, GATE)
        .set(
            "corrections",
            List.of(
                Given.tree(
                    "on",
                    "2026-05-10",
                    "of",
                    List.of("kpis/posts"),
                    "reason",
                    "mistyped",
                    "reference",
                    "page 4")))
        .done()
        .orThrow();
  }

  private void learnt(String metric, int month, String figure, LocalDate day) {
    LocalDate from = Given.FIRST.plusMonths(month);
    readings.add(
        Given.window("contract", metric, from, from.plusMonths(1), figure)
            .source("first-party", Given.start(day))
            .done());
  }

  private CertificateSeries series() {
    return CertificateSeries.of(issued).under(id -> Optional.ofNullable(made.get(id)));
  }

  private Certificate certificate(Terms terms, String period, LocalDate day) {
    CertificateSeries series = series();
    Certificate certificate =
        CERTIFICATES.certifyAfter(terms, ReadingBook.of(readings), period, day, series).orThrow();
    made.put(series.nextId(period), terms);
    issued.add(Issued.fromPlain(series.nextId(period), certificate.toPlain()));
    return certificate;
  }

  private Ledger ledger(Terms terms, LocalDate day) {
    return CERTIFICATES.ledger(terms, ReadingBook.of(readings), series(), day).orThrow();
  }

  private static List<Message> why(Certificate certificate) {
    return certificate.adjustments().get(certificate.adjustments().size() - 1).why();
  }

  private static List<String> keys(Certificate certificate) {
    return why(certificate).stream().map(Message::key).toList();
  }

  private static Money rupees(String sum) {
    return Money.ofRupees(sum);
  }

  /** Only sums of the certificates are given, and May has none. */
  @Nested
  class After_a_period_that_was_passed_over {

    private final LocalDate july = Given.FIRST.plusMonths(3);

    private Certificate june() {
      learnt("posts", 0, "20", MAY);
      learnt("spend", 0, "100.10", MAY);
      Money paid =
          CERTIFICATES
              .certify(terms(), ReadingBook.of(readings), "2026-04", MAY.plusDays(8))
              .orThrow()
              .payable();
      learnt("spend", 0, "200.20", MAY.plusDays(20));
      learnt("posts", 1, "20", JUNE);
      learnt("spend", 1, "55.50", JUNE);
      learnt("spend", 0, "300.30", JUNE.plusDays(20));
      learnt("spend", 1, "66.60", JUNE.plusDays(20));
      learnt("posts", 2, "20", july);
      learnt("spend", 2, "77.70", july);
      return CERTIFICATES
          .certifyAfter(
              terms(),
              ReadingBook.of(readings),
              "2026-06",
              july.plusDays(8),
              List.of(new Certified("2026-04", paid)))
          .orThrow();
    }

    @Test
    void a_reason_begins_with_what_was_known_when_the_last_certificate_was_frozen() {
      assertThat(june().adjustments())
          .singleElement()
          .satisfies(
              one -> {
                assertThat(one.period()).isEqualTo("2026-04");
                assertThat(one.difference()).isEqualTo(rupees("200.20"));
                assertThat(Reasons.plain(one.why()))
                    .containsExactly(
                        Reasons.plain(
                            Message.of("adjustment.spent")
                                .with("amount", "media")
                                .with("before", rupees("100.10"))
                                .with("now", rupees("300.30"))));
              });
    }

    @Test
    void the_period_itself_is_not_adjusted_but_never_certified() {
      Ledger ledger = june().ledger().orElseThrow();
      assertThat(ledger.neverCertified())
          .singleElement()
          .satisfies(line -> assertThat(line.period().id()).isEqualTo("2026-05"));
    }
  }

  @Nested
  class An_amount_at_actuals {

    @Test
    void that_was_restated_is_named_with_its_figure_before_and_now() {
      learnt("posts", 0, "20", MAY);
      learnt("spend", 0, "106666.55", MAY);
      certificate(terms(), "2026-04", MAY.plusDays(8));
      learnt("spend", 0, "206666.55", MAY.plusDays(9));

      Certificate may = certificate(terms(), "2026-05", JUNE.plusDays(8));

      assertThat(Reasons.plain(why(may)))
          .containsExactly(
              Reasons.plain(
                  Message.of("adjustment.spent")
                      .with("amount", "media")
                      .with("before", rupees("106666.55"))
                      .with("now", rupees("206666.55"))));
      assertThat(ProofSheet.of(may, ProcurementLaw.messages("en")).text())
          .contains(
              "Amount “media” (5.2), paid at actuals: before ₹1,06,666.55, now ₹2,06,666.55.");
      assertThat(ProofSheet.of(may, ProcurementLaw.messages("hi")).text())
          .contains(
              "“मीडिया व्यय” (5.2), वास्तविक व्यय पर देय: पहले ₹1,06,666.55, अब ₹2,06,666.55।");
    }

    @Test
    void that_was_not_known_is_named_with_what_it_is_now() {
      learnt("posts", 0, "20", MAY);
      certificate(terms(), "2026-04", MAY.plusDays(8));
      learnt("spend", 0, "0.01", MAY.plusDays(9));

      assertThat(Reasons.plain(why(certificate(terms(), "2026-05", JUNE.plusDays(8)))))
          .containsExactly(
              Reasons.plain(
                  Message.of("adjustment.spent")
                      .with("amount", "media")
                      .with("before", PeriodFigures.UNKNOWN)
                      .with("now", rupees("0.01"))));
    }

    @Test
    void is_named_beside_a_result_that_changed_too() {
      learnt("posts", 0, "19", MAY);
      learnt("spend", 0, "100.00", MAY);
      certificate(terms(), "2026-04", MAY.plusDays(8));
      learnt("posts", 0, "20", MAY.plusDays(9));
      learnt("spend", 0, "99.99", MAY.plusDays(9));

      assertThat(keys(certificate(terms(), "2026-05", JUNE.plusDays(8))))
          .containsExactly("adjustment.changed", "adjustment.spent");
    }

    @Test
    void that_is_the_same_is_not_named() {
      learnt("posts", 0, "19", MAY);
      learnt("spend", 0, "100.00", MAY);
      certificate(terms(), "2026-04", MAY.plusDays(8));
      learnt("posts", 0, "20", MAY.plusDays(9));
      learnt("spend", 0, "100", MAY.plusDays(9));

      assertThat(keys(certificate(terms(), "2026-05", JUNE.plusDays(8))))
          .containsExactly("adjustment.changed");
    }

    @Test
    void is_named_where_no_certificate_was_issued() {
      learnt("posts", 0, "20", MAY);
      learnt("spend", 0, "100.00", MAY);
      learnt("spend", 0, "200.00", MAY.plusDays(20));

      Certificate may =
          CERTIFICATES
              .certify(terms(), ReadingBook.of(readings), "2026-05", JUNE.plusDays(8))
              .orThrow();

      assertThat(keys(may)).containsExactly("adjustment.spent");
    }

    @ParameterizedTest
    @ValueSource(longs = {71, 72, 73, 74})
    void is_named_from_what_the_last_certificate_said_seed(long seed) {
      Random random = new Random(seed);
      Money known = rupees("50.00");
      for (int month = 0; month < 6; month++) {
        LocalDate over = Given.FIRST.plusMonths(month + 1L);
        learnt("posts", month, "20", over);
        Money now =
            month == 0 || random.nextInt(3) == 0 ? known : rupees(random.nextInt(1_000) + ".50");
        learnt("spend", 0, now.toString(), over.plusDays(1));
        Certificate made = certificate(terms(), "2026-0" + (4 + month), over.plusDays(20));
        Message named =
            Message.of("adjustment.spent")
                .with("amount", "media")
                .with("before", known)
                .with("now", now);
        assertThat(made.adjustments().stream().flatMap(one -> one.why().stream()))
            .extracting(Reasons::plain)
            .isEqualTo(now.equals(known) ? List.of() : List.of(Reasons.plain(named)));
        known = now;
      }
    }
  }

  @Nested
  class What_no_result_and_no_amount_explains {

    private static Terms ladder() {
      return draft("20", Given.ladder()).done().orThrow();
    }

    /** April was missed after all, so May is the second month that was missed. */
    @Test
    void is_the_deduction_where_another_month_decides_of_it() {
      learnt("posts", 0, "20", MAY);
      learnt("posts", 1, "19", JUNE);
      learnt("posts", 2, "20", JUNE.plusMonths(1));
      certificate(ladder(), "2026-04", MAY.plusDays(8));
      certificate(ladder(), "2026-05", JUNE.plusDays(8));
      learnt("posts", 0, "19", JUNE.plusDays(20));

      Certificate june = certificate(ladder(), "2026-06", JUNE.plusMonths(1).plusDays(8));

      assertThat(june.adjustments().get(0).why())
          .extracting(Message::key)
          .containsExactly("adjustment.changed");
      assertThat(why(june))
          .singleElement()
          .satisfies(
              one -> {
                assertThat(one.key()).isEqualTo("adjustment.deduction");
                assertThat(one.values()).containsEntry("before", rupees("3000.00"));
                assertThat(one.values()).containsEntry("now", rupees("5000.00"));
              });
    }

    /** April was met after all, so May is the first month that was missed; terms are not known. */
    @ParameterizedTest
    @CsvSource({"true, adjustment.run", "false, adjustment.not-compared"})
    void is_how_many_months_before_were_missed_where_not_all_could_be_compared(
        boolean today, String reason) {
      learnt("posts", 0, "19", MAY);
      learnt("posts", 1, "19", JUNE);
      learnt("posts", 2, "20", JUNE.plusMonths(1));
      certificate(ladder(), "2026-04", MAY.plusDays(8));
      Map<String, Object> may =
          new LinkedHashMap<>(certificate(ladder(), "2026-05", JUNE.plusDays(8)).toPlain());
      may.put("termsDigest", "sha256:" + "0".repeat(64));
      made.clear();
      issued.set(1, Issued.fromPlain("2026-05.1", may));
      learnt("posts", 0, "20", JUNE.plusDays(20));
      CertificateBasis basis =
          new CertificateBasis(
              1,
              4,
              Optional.of(0),
              List.of(),
              Optional.of(List.of("2026-04.1", "2026-05.1")),
              true,
              CertificateBasis.Withdrawn.NONE,
              true,
              true,
              today,
              List.of());

      Certificate june =
          basis
              .make(
                  CERTIFICATES,
                  ladder(),
                  ReadingBook.of(readings),
                  "2026-06",
                  JUNE.plusMonths(1).plusDays(8),
                  series())
              .orThrow();

      assertThat(why(june))
          .singleElement()
          .satisfies(
              one -> {
                assertThat(one.key()).isEqualTo(reason);
                if (today) {
                  assertThat(one.values()).containsEntry("before", 2).containsEntry("now", 1);
                }
              });
      assertThat(CertificateBasis.fromPlain(basis.toPlain())).isEqualTo(basis);
    }

    private Certificate afterPaying(String payable, boolean sameTerms) {
      learnt("posts", 0, "20", MAY);
      learnt("spend", 0, "100.00", MAY);
      Certificate april = certificate(terms(), "2026-04", MAY.plusDays(8));
      Map<String, Object> tree = new LinkedHashMap<>(april.toPlain());
      tree.put("payable", payable);
      if (!sameTerms) {
        tree.put("termsDigest", "sha256:" + "0".repeat(64));
        made.clear();
      }
      issued.set(0, Issued.fromPlain("2026-04.1", tree));
      return certificate(terms(), "2026-05", JUNE.plusDays(8));
    }

    @Test
    void is_another_payment_where_results_amounts_deductions_and_terms_are_the_same() {
      assertThat(keys(afterPaying("90000.00", true))).containsExactly("adjustment.other");
    }

    @Test
    void is_nothing_where_all_was_paid() {
      assertThat(afterPaying("100100.00", true).adjustments()).isEmpty();
    }

    @Test
    void is_not_known_where_the_terms_of_then_are_not() {
      assertThat(keys(afterPaying("90000.00", false))).containsExactly("adjustment.not-compared");
    }

    @Test
    void is_not_known_where_only_the_sum_of_what_was_paid_is() {
      learnt("posts", 0, "20", MAY);
      Certificate may =
          CERTIFICATES
              .certifyAfter(
                  terms(),
                  ReadingBook.of(readings),
                  "2026-05",
                  JUNE.plusDays(8),
                  List.of(new Certified("2026-04", rupees("1.00"))))
              .orThrow();

      assertThat(keys(may)).containsExactly("adjustment.not-compared");
    }
  }

  /** What came in for April, and the target that was corrected from 20 to what it is now. */
  @Nested
  class Terms_and_figures {

    @ParameterizedTest
    @CsvSource({
      "15, 14, false, false",
      "15, 15, true, false",
      "15, 19, true, false",
      "15, 20, false, true",
      "20, 19, false, false",
      "20, 20, false, true",
      "25, 20, false, false",
      "25, 24, false, false",
      "25, 25, false, true"
    })
    void are_told_apart_by_the_same_figures_under_both(
        String target, String posts, boolean byTerms, boolean byFigures) {
      certificate(terms(), "2026-04", MAY.plusDays(8));
      Terms now = corrected(target);
      learnt("posts", 0, posts, MAY.plusDays(9));

      Ledger ledger = ledger(now, MAY.plusDays(20));
      LedgerLine april = ledger.line("2026-04").orElseThrow();
      boolean paysMore = Integer.parseInt(posts) >= Integer.parseInt(target);

      assertThat(april.unsettled()).contains(rupees(paysMore ? "5000.00" : "0.00"));
      if (paysMore) {
        assertThat(!ledger.termsChanged(april).isEmpty()).isEqualTo(byTerms);
        assertThat(ledger.figuresChanged(april)).isEqualTo(byFigures);
        assertThat(keys(certificate(now, "2026-05", JUNE.plusDays(8))))
            .isEqualTo(
                byTerms
                    ? List.of("terms.corrected", "adjustment.changed")
                    : List.of("adjustment.changed"));
      }
    }

    @Test
    void are_both_named_where_both_move_the_payment() {
      learnt("posts", 0, "15", MAY);
      learnt("spend", 0, "100.00", MAY);
      certificate(terms(), "2026-04", MAY.plusDays(8));
      learnt("spend", 0, "200.00", MAY.plusDays(9));
      Terms now = corrected("15");

      Ledger ledger = ledger(now, MAY.plusDays(20));
      LedgerLine april = ledger.line("2026-04").orElseThrow();

      assertThat(april.unsettled()).contains(rupees("5100.00"));
      assertThat(ledger.figuresChanged(april)).isTrue();
      assertThat(ledger.termsChanged(april))
          .extracting(Message::key)
          .containsExactly("terms.corrected");
      assertThat(keys(certificate(now, "2026-05", JUNE.plusDays(8))))
          .containsExactly("terms.corrected", "adjustment.spent");
    }

    @Test
    void are_the_terms_alone_where_no_figure_changed() {
      learnt("posts", 0, "15", MAY);
      certificate(terms(), "2026-04", MAY.plusDays(8));
      Terms now = corrected("15");

      Ledger ledger = ledger(now, MAY.plusDays(20));
      LedgerLine april = ledger.line("2026-04").orElseThrow();

      assertThat(ledger.figuresChanged(april)).isFalse();
      assertThat(ledger.termsChanged(april)).hasSize(1);
      assertThat(keys(certificate(now, "2026-05", JUNE.plusDays(8))))
          .containsExactly("terms.corrected");
    }

    /** A correction was made since where the terms of then lack it, whatever its day. */
    @Test
    void are_the_terms_too_where_a_correction_bears_an_earlier_day() {
      learnt("posts", 0, "15", MAY);
      certificate(terms(), "2026-04", MAY.plusDays(19));

      assertThat(keys(certificate(corrected("15"), "2026-05", JUNE.plusDays(8))))
          .containsExactly("terms.corrected");
    }
  }

  @Nested
  class What_is_still_held {

    @Test
    void is_not_released_by_an_adjustment_for_another_reason() {
      learnt("spend", 0, "100.00", MAY);
      certificate(terms(), "2026-04", MAY.plusDays(8));
      learnt("spend", 0, "9100.00", MAY.plusDays(9));
      LedgerLine more =
          certificate(terms(), "2026-05", JUNE.plusDays(8))
              .ledger()
              .flatMap(all -> all.line("2026-04"))
              .orElseThrow();

      assertThat(more.adjusted()).isEqualTo(rupees("9000.00"));
      assertThat(more.held()).isEqualTo(rupees("5000.00"));
      assertThat(more.released()).isEqualTo(Money.ZERO);
    }

    @Test
    void is_released_with_its_question_and_no_more_of_the_adjustment_is() {
      learnt("spend", 0, "100.00", MAY);
      certificate(terms(), "2026-04", MAY.plusDays(8));
      learnt("spend", 0, "1000.00", MAY.plusDays(9));
      learnt("posts", 0, "20", MAY.plusDays(9));
      Certificate may = certificate(terms(), "2026-05", JUNE.plusDays(8));
      LedgerLine line = may.ledger().flatMap(all -> all.line("2026-04")).orElseThrow();

      assertThat(line.held()).isEqualTo(Money.ZERO);
      assertThat(line.adjusted()).isEqualTo(rupees("5900.00"));
      assertThat(line.released()).isEqualTo(rupees("5000.00"));
    }
  }

  /** A rate of which the terms do not say by what it is divided. */
  @Nested
  class What_the_terms_leave_open {

    private Terms open() {
      Map<String, Object> rate =
          Given.tree("kind", "ratio", "of", Given.tree("metrics", List.of("engagements")));
      return draft("20", GATE)
          .add(
              "kpis",
              Given.kpi(
                  "rate",
                  rate,
                  "platforms",
                  List.of("instagram"),
                  "target",
                  Given.tree("atLeast", "2"),
                  "consequence",
                  GATE))
          .done()
          .orThrow();
    }

    private void instagram(String metric, String figure, LocalDate day) {
      readings.add(
          Given.window("instagram", metric, Given.FIRST, MAY, figure)
              .source("first-party", Given.start(day))
              .done());
    }

    private Certificate april(String reach, String impressions) {
      learnt("posts", 0, "20", MAY);
      learnt("spend", 0, "100.00", MAY);
      instagram("engagements", "100", MAY.plusDays(3));
      instagram("reach", reach, MAY.plusDays(3));
      instagram("impressions", impressions, MAY.plusDays(3));
      return certificate(open(), "2026-04", MAY.plusDays(8));
    }

    /** By followers, of which nothing is known, nothing is deducted: that is what was shown. */
    @Test
    void is_no_change_where_only_the_reading_of_the_terms_is_another() {
      april("10000", "10000");
      learnt("spend", 0, "300.00", MAY.plusDays(9));

      assertThat(issued.get(0).told().outcomes().get("rate/instagram").status())
          .isEqualTo("undetermined");
      assertThat(keys(certificate(open(), "2026-05", JUNE.plusDays(8))))
          .containsExactly("adjustment.spent");
      assertThat(ledger(open(), JUNE).line("2026-04"))
          .hasValueSatisfying(
              line -> assertThat(ledger(open(), JUNE).resultsChanged(line)).isEmpty());
    }

    private Terms followers() {
      return Given.terms()
          .add(
              "kpis",
              Given.kpi(
                  "fans",
                  Given.value("followers"),
                  "platforms",
                  List.of("youtube"),
                  "target",
                  Given.tree("atLeast", "1000"),
                  "consequence",
                  GATE))
          .done()
          .orThrow();
    }

    private void followers(LocalDate day, String figure, LocalDate learnt) {
      readings.add(
          Given.state("youtube", "followers", day, figure)
              .source("first-party", Given.start(learnt))
              .done());
    }

    @Test
    void is_told_with_each_figure_by_its_reading_and_what_settles_it_where_figures_changed() {
      followers(Given.FIRST.minusDays(1), "900", MAY.plusDays(3));
      followers(MAY.minusDays(1), "900", MAY.plusDays(3));
      certificate(followers(), "2026-04", MAY.plusDays(8));
      followers(Given.FIRST.minusDays(1), "1200", MAY.plusDays(9));
      followers(MAY.minusDays(1), "1400", MAY.plusDays(9));

      Certificate may = certificate(followers(), "2026-05", JUNE.plusDays(8));

      assertThat(why(may))
          .extracting(ProcurementLaw.messages("en")::say)
          .containsExactly(
              "fans, YouTube: The contract does not state on which day this figure is read. Before:"
                  + " 900. Now, by reading: at the end of the period (1,400), at the beginning of"
                  + " the period (1,200), on the day of the order (1,200). Settle it by an"
                  + " amendment.");
      assertThat(issued.get(1).told().changed("2026-04").outcomes())
          .singleElement()
          .satisfies(now -> assertThat(now.low().orElseThrow()).isEqualByComparingTo("1400"));
    }

    @Test
    void is_as_it_was_in_certificates_of_before_it_was_told_by_reading() {
      april("10000", "10000");
      learnt("spend", 0, "300.00", MAY.plusDays(9));
      CertificateBasis then =
          new CertificateBasis(
              1,
              1,
              Optional.of(0),
              List.of(),
              Optional.of(List.of("2026-04.1")),
              true,
              CertificateBasis.Withdrawn.NONE,
              true,
              false,
              false,
              List.of());

      Certificate may =
          then.make(
                  CERTIFICATES,
                  open(),
                  ReadingBook.of(readings),
                  "2026-05",
                  JUNE.plusDays(8),
                  series())
              .orThrow();

      assertThat(keys(may)).containsExactly("adjustment.changed", "adjustment.spent");
    }
  }
}
