package org.govsm.procurement.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.govsm.core.decision.InputFault;
import org.govsm.core.money.Money;
import org.govsm.procurement.Given;
import org.govsm.procurement.contract.Shapes;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.measurement.Figure;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.measurement.ReadingBook;
import org.govsm.procurement.metric.MetricDictionary;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CertificatesTest {

  private static final Certificates CERTIFICATES = Certificates.of(MetricDictionary.shipped());
  private static final LocalDate MAY = Given.FIRST.plusMonths(1);
  private static final LocalDate JUNE = Given.FIRST.plusMonths(2);

  private final List<Reading> readings = new ArrayList<>();

  private static Map<String, Object> posts(Map<String, Object> consequence) {
    return Given.kpi(
        "posts",
        Given.value("posts"),
        "target",
        Given.tree("atLeast", "20"),
        "consequence",
        consequence);
  }

  private static Terms linear() {
    return Given.terms()
        .add("kpis", posts(Given.tree("shape", "linear", "base", "fee")))
        .done()
        .orThrow();
  }

  private void learnt(int month, String posts, LocalDate day) {
    LocalDate from = Given.FIRST.plusMonths(month);
    readings.add(
        Given.window("contract", "posts", from, from.plusMonths(1), posts)
            .source("first-party", Given.start(day))
            .done());
  }

  private Certificate certify(Terms terms, String period, LocalDate asOf) {
    return CERTIFICATES.certify(terms, ReadingBook.of(readings), period, asOf).orThrow();
  }

  @Nested
  class The_freeze_day {

    @Test
    void is_the_last_day_on_which_something_learnt_counts() {
      learnt(0, "10", MAY);
      learnt(0, "20", LocalDate.of(2026, 5, 7));

      assertThat(certify(linear(), "2026-04", LocalDate.of(2026, 5, 6)).payable())
          .hasToString("50000.00");
      assertThat(certify(linear(), "2026-04", LocalDate.of(2026, 5, 7)).payable())
          .hasToString("100000.00");
      assertThat(certify(linear(), "2026-04", LocalDate.of(2026, 5, 7)).frozenOn())
          .contains(LocalDate.of(2026, 5, 7));
    }

    @Test
    void leaves_what_is_learnt_later_to_the_next_certificate_and_tells_of_it() {
      learnt(0, "10", MAY);
      learnt(0, "20", LocalDate.of(2026, 5, 8));

      Certificate certificate = certify(linear(), "2026-04", LocalDate.of(2026, 5, 20));

      assertThat(certificate.payable()).hasToString("50000.00");
      assertThat(certificate.notes())
          .extracting(m -> m.key())
          .containsExactly("certificate.learnt-later");
    }

    @ParameterizedTest
    @CsvSource({"2026-05-01, provisional", "2026-05-07, provisional", "2026-05-08, final"})
    void makes_a_certificate_final_when_it_is_over(LocalDate asOf, String status) {
      assertThat(certify(linear(), "2026-04", asOf).status()).isEqualTo(status);
    }

    @Test
    void that_is_not_stated_leaves_every_certificate_provisional() {
      Map<String, Object> payment = Given.settled();
      payment.remove("freezeDays");
      Terms terms =
          Given.terms()
              .set("payment", payment)
              .add("kpis", posts(Given.tree("shape", "linear", "base", "fee")))
              .done()
              .orThrow();

      assertThat(certify(terms, "2026-04", LocalDate.of(2030, 1, 1)).isProvisional()).isTrue();
    }
  }

  @Nested
  class A_change_of_count_within_the_contract {

    private void videos(int month, String metric, long views) {
      LocalDate out = Given.FIRST.plusMonths(month);
      readings.add(Given.post("video-" + month, "youtube", metric, out, views).done());
    }

    private Certificate certified(int month) {
      Map<String, Object> mean = Given.value("views", "of", "posts", "across", "mean");
      Map<String, Object> kpi =
          Given.kpi(
              "videos",
              mean,
              "platforms",
              List.of("youtube"),
              "target",
              Given.tree("atLeast", "1000"),
              "consequence",
              Given.tree("shape", "gate", "base", "fee", "deduct", "10"));
      Terms terms = Given.terms().add("kpis", kpi).done().orThrow();
      LocalDate from = Given.FIRST.plusMonths(month);
      return certify(terms, from.toString().substring(0, 7), from.plusMonths(1).plusDays(8));
    }

    @Test
    void holds_no_month_before_it() {
      for (int month = 0; month < 6; month++) {
        videos(month, "views", 1500);
      }
      for (int month = 0; month < 4; month++) {
        Certificate certificate = certified(month);

        assertThat(certificate.held()).isEqualTo(Money.ZERO);
        assertThat(certificate.payable()).hasToString("100000.00");
      }
      for (int month : List.of(4, 5)) {
        assertThat(certified(month).held()).hasToString("10000.00");
        assertThat(certified(month).adjusted()).isEqualTo(Money.ZERO);
      }
    }

    @Test
    void is_no_question_where_both_counts_keep_the_target() {
      for (int month = 0; month < 6; month++) {
        videos(month, "views", 1500);
        videos(month, "engaged-views", 1200);
      }

      assertThat(certified(5).held()).isEqualTo(Money.ZERO);
    }
  }

  @Nested
  class An_adjustment {

    @Test
    void pays_what_a_later_figure_gives_more() {
      learnt(0, "10", MAY);
      learnt(1, "20", JUNE);
      learnt(0, "15", LocalDate.of(2026, 5, 20));

      Certificate may = certify(linear(), "2026-05", LocalDate.of(2026, 6, 10));

      assertThat(adjusted(may)).containsExactly("2026-04 50000.00 75000.00");
      assertThat(may.payable()).hasToString("125000.00");
      assertThat(may.payable())
          .isEqualTo(may.gross().minus(may.deducted()).minus(may.held()).plus(may.adjusted()));
    }

    @Test
    void says_which_result_changed() {
      learnt(0, "10", MAY);
      learnt(0, "15", LocalDate.of(2026, 5, 20));

      Certificate may = certify(linear(), "2026-05", LocalDate.of(2026, 6, 10));

      assertThat(may.adjustments().get(0).why())
          .singleElement()
          .satisfies(
              why -> {
                assertThat(why.key()).isEqualTo("adjustment.changed");
                assertThat(Reasons.plain(why)).containsEntry("before", new BigDecimal("10"));
                assertThat(Reasons.plain(why)).containsEntry("now", new BigDecimal("15"));
              });
    }

    /** What was paid stays while it may be due; what is certain is paid or taken back. */
    @ParameterizedTest
    @CsvSource({"100000.00, 0", "60000.00, 0", "50000.00, 0", "40000.00, 10000.00"})
    void of_a_period_that_nobody_knows_any_more_takes_nothing_back(String paid, String more) {
      readings.add(
          Given.window("contract", "posts", Given.FIRST, MAY, "0")
              .figure(Figure.empty())
              .source("first-party", Given.start(LocalDate.of(2026, 5, 20)))
              .done());
      learnt(1, "20", JUNE);
      Terms half =
          Given.terms()
              .add("kpis", posts(Given.tree("shape", "gate", "base", "fee", "deduct", "50")))
              .done()
              .orThrow();

      Certificate may =
          CERTIFICATES
              .certifyAfter(
                  half,
                  ReadingBook.of(readings),
                  "2026-05",
                  LocalDate.of(2026, 6, 10),
                  List.of(new Certified("2026-04", rupees(paid))))
              .orThrow();

      assertThat(may.adjusted()).isEqualTo(rupees(more));
      assertThat(may.held()).isEqualTo(Money.ZERO);
      boolean doubt = rupees(paid).compareTo(rupees("50000.00")) > 0;
      assertThat(may.notes().stream().map(m -> m.key()).toList())
          .isEqualTo(doubt ? List.of("certificate.in-doubt", "missing.empty") : List.of());
    }

    @Test
    void comes_once_and_not_again() {
      learnt(0, "10", MAY);
      learnt(1, "20", JUNE);
      learnt(2, "20", LocalDate.of(2026, 7, 1));
      learnt(0, "15", LocalDate.of(2026, 5, 20));

      assertThat(certify(linear(), "2026-06", LocalDate.of(2026, 7, 10)).adjustments()).isEmpty();
    }

    @Test
    void of_a_restatement_and_its_reversal_is_nothing() {
      learnt(0, "10", MAY);
      learnt(1, "20", JUNE);
      learnt(0, "15", LocalDate.of(2026, 5, 20));
      learnt(0, "10", LocalDate.of(2026, 5, 25));

      assertThat(certify(linear(), "2026-05", LocalDate.of(2026, 6, 10)).adjustments()).isEmpty();
    }

    @Test
    void has_nothing_before_the_first_month() {
      List<InputFault> faults =
          CERTIFICATES
              .certifyAfter(
                  linear(),
                  ReadingBook.of(readings),
                  "2026-04",
                  LocalDate.of(2026, 5, 10),
                  List.of(new Certified("2026-05", rupees("1.00"))))
              .fold(made -> List.<InputFault>of(), all -> all);

      assertThat(faults).extracting(InputFault::code).containsExactly("certificate.earlier-none");
    }

    @Test
    void settles_what_was_really_paid_where_that_is_given() {
      learnt(0, "10", MAY);
      learnt(1, "20", JUNE);

      Certificate may =
          CERTIFICATES
              .certifyAfter(
                  linear(),
                  ReadingBook.of(readings),
                  "2026-05",
                  LocalDate.of(2026, 6, 10),
                  List.of(
                      new Certified("2026-04", rupees("60000.00")),
                      new Certified("2026-04", rupees("-4000.00"))))
              .orThrow();

      assertThat(may.adjusted()).hasToString("-6000.00");
      assertThat(may.payable()).hasToString("94000.00");
    }

    @Test
    void changes_the_months_after_a_month_that_is_missed_after_all() {
      Terms ladder = Given.terms().add("kpis", posts(Given.ladder())).done().orThrow();
      learnt(0, "20", MAY);
      learnt(1, "19", JUNE);
      learnt(2, "20", LocalDate.of(2026, 7, 1));
      learnt(0, "19", LocalDate.of(2026, 6, 20));

      Certificate june = certify(ladder, "2026-06", LocalDate.of(2026, 7, 10));

      assertThat(adjusted(june))
          .containsExactly("2026-04 100000.00 97000.00", "2026-05 97000.00 95000.00");
    }
  }

  @Nested
  class The_closing_settlement {

    private final LocalDate last = LocalDate.of(2026, 9, 1);
    private final LocalDate over = LocalDate.of(2026, 10, 1);

    @Test
    void pays_what_came_to_light_after_the_last_freeze_and_nothing_else() {
      for (int month = 0; month < 6; month++) {
        learnt(month, "20", Given.FIRST.plusMonths(month + 1L));
      }
      readings.add(
          Given.window("contract", "posts", last, over, "15")
              .source("first-party", Given.start(over.plusDays(30)))
              .done());

      Certificate closing = certify(linear(), "closing", over.plusDays(40));

      assertThat(adjusted(closing)).containsExactly("2026-09 100000.00 75000.00");
      assertThat(closing.gross()).hasToString("0.00");
      assertThat(closing.payable()).hasToString("-25000.00");
      assertThat(closing.scorecard().results()).isEmpty();
      assertThat(closing.status()).isEqualTo("final");
    }

    @Test
    void settles_what_was_really_paid_for_any_period() {
      learnt(5, "10", over);

      Certificate closing =
          CERTIFICATES
              .certifyAfter(
                  linear(),
                  ReadingBook.of(readings),
                  "closing",
                  over.plusDays(10),
                  List.of(new Certified("2026-09", rupees("70000.00"))))
              .orThrow();

      assertThat(closing.adjusted()).hasToString("-20000.00");
    }

    @Test
    void leaves_what_the_last_certificate_held_where_it_is_while_nobody_knows_more() {
      Terms half =
          Given.terms()
              .add("kpis", posts(Given.tree("shape", "gate", "base", "fee", "deduct", "50")))
              .done()
              .orThrow();
      assertThat(certify(half, "2026-09", over).held()).hasToString("50000.00");

      Certificate closing = certify(half, "closing", over.plusDays(40));

      assertThat(closing.adjustments()).isEmpty();
      assertThat(closing.held()).hasToString("0.00");
      assertThat(closing.payable()).hasToString("0.00");
    }

    @Test
    void comes_after_the_contract_only() {
      List<InputFault> faults =
          CERTIFICATES
              .certify(linear(), ReadingBook.empty(), "closing", over.minusDays(1))
              .fold(certificate -> List.of(), all -> all);

      assertThat(faults).extracting(InputFault::pointer).containsExactly("/asOf");
    }
  }

  @Nested
  class A_base_less_earlier_deductions {

    /** The second is taken of media alone, so that what the fee lost does not bear on it. */
    @ParameterizedTest
    @CsvSource({"fee, 81000.00", "media, 85000.00"})
    void is_lessened_by_those_of_what_is_in_it_only(String base, String payable) {
      learnt(0, "10", MAY);
      Map<String, Object> payment = Given.settled();
      payment.put("stacking", "net");
      Map<String, Object> second = posts(Given.tree("shape", "gate", "base", base, "deduct", "10"));
      second.putAll(Given.tree("id", "second", "target", Given.tree("atLeast", "19")));
      Terms terms =
          Given.terms()
              .set("amounts", List.of(Given.fee("100000.00"), media("50000.00")))
              .set("payment", payment)
              .add("kpis", posts(Given.tree("shape", "gate", "base", "fee", "deduct", "10")))
              .add("kpis", second)
              .done()
              .orThrow();

      assertThat(certify(terms, "2026-04", MAY).payable())
          .isEqualTo(rupees(payable).plus(rupees("50000.00")));
    }

    private static Map<String, Object> media(String sum) {
      return Given.tree("id", "media", "kind", "fixed", "amount", sum, "clause", "5.2");
    }
  }

  private static List<String> adjusted(Certificate certificate) {
    return certificate.adjustments().stream()
        .map(one -> one.period() + " " + one.paid() + " " + one.due())
        .toList();
  }

  private static Money rupees(String sum) {
    return Money.ofRupees(sum);
  }

  @Nested
  class What_is_not_settled {

    @Test
    void is_held_with_its_question_and_the_rest_is_paid() {
      Terms terms =
          Given.terms()
              .add("kpis", posts(Given.tree("shape", "gate", "base", "fee", "deduct", "30")))
              .done()
              .orThrow();

      Certificate certificate = certify(terms, "2026-04", MAY);

      assertThat(certificate.payable()).hasToString("70000.00");
      assertThat(certificate.held()).hasToString("30000.00");
      assertThat(certificate.settledBy()).contains(MAY.plusDays(15));
      assertThat(certificate.questions())
          .singleElement()
          .satisfies(
              question -> {
                assertThat(question.about()).isEqualTo("posts/contract");
                assertThat(question.question().key()).isEqualTo("missing.reading");
                assertThat(question.atStake()).contains(rupees("30000.00"));
              });
    }

    @Test
    void holds_the_whole_bill_where_a_sum_for_each_day_has_no_end() {
      Terms terms =
          Given.terms()
              .add(
                  "kpis",
                  Given.kpi(
                      "late",
                      Given.value("days-late"),
                      "consequence",
                      Given.tree(
                          "shape", "time-rate", "sum", "5000.00", "unitDays", 1, "units", "full")))
              .done()
              .orThrow();

      assertThat(certify(terms, "2026-04", MAY).payable()).hasToString("0.00");
      assertThat(certify(terms, "2026-04", MAY).held()).hasToString("100000.00");
    }

    @Test
    void counts_as_missed_with_all_that_follows_where_the_terms_say_so() {
      Map<String, Object> ladder = Given.ladder();
      ladder.put("terminationAt", 1);
      Map<String, Object> kpi = posts(ladder);
      kpi.put("missing", "missed");

      Certificate certificate =
          certify(Given.terms().add("kpis", kpi).done().orThrow(), "2026-04", MAY);

      assertThat(certificate.deducted()).hasToString("3000.00");
      assertThat(certificate.held()).hasToString("0.00");
      assertThat(certificate.rights())
          .containsExactly(new Right("posts", "contract", "termination-right"));
      assertThat(certificate.deductions().get(0).why().key()).isEqualTo("shape.ruled-missed");
    }
  }

  @Nested
  class What_the_terms_leave_open {

    /** Case C05's order of stacking, C15's rounding and others, on one month. */
    @ParameterizedTest
    @CsvSource({
      "stacking, 20000.00, 19000.00",
      "rounding, 20000.00, 20000.00",
      "roundingPer, 20000.00, 20000.00"
    })
    void costs_what_each_reading_of_it_says(String part, String usual, String other) {
      learnt(0, "18", MAY);
      Map<String, Object> payment = Given.settled();
      payment.remove(part);
      Map<String, Object> second =
          posts(Given.tree("shape", "gate", "base", "fee", "deduct", "10"));
      second.putAll(Given.tree("id", "second", "target", Given.tree("atLeast", "19")));
      Terms terms =
          Given.terms()
              .set("payment", payment)
              .add("kpis", posts(Given.tree("shape", "gate", "base", "fee", "deduct", "10")))
              .add("kpis", second)
              .done()
              .orThrow();

      Certificate certificate = certify(terms, "2026-04", MAY);

      assertThat(certificate.payable()).isEqualTo(rupees("100000.00").minus(rupees(usual)));
      assertThat(certificate.held()).isEqualTo(rupees(usual).minus(rupees(other)));
      assertThat(certificate.questions().isEmpty()).isEqualTo(usual.equals(other));
    }

    @Test
    void by_the_paisa_when_a_half_is_rounded() {
      learnt(0, "19", MAY);
      Map<String, Object> payment = Given.settled();
      payment.remove("rounding");
      Terms terms =
          Given.terms()
              .set("amounts", List.of(Given.fee("950.10")))
              .set("payment", payment)
              .add("kpis", posts(Given.tree("shape", "linear", "base", "fee")))
              .done()
              .orThrow();

      HeldQuestion rounding =
          ContractLint.cost(
                  terms, MetricDictionary.shipped(), ReadingBook.of(readings), "2026-04", MAY)
              .orThrow()
              .get(0);

      assertThat(rounding.about()).isEqualTo("/payment/rounding");
      assertThat(rounding.readings())
          .extracting(r -> r.code() + " " + r.deducted())
          .containsExactly("half-up 47.51", "half-even 47.50");
    }

    @Test
    void in_units_is_priced_for_each_way_of_counting() {
      learnt(0, "91", MAY);
      Terms terms =
          Given.terms()
              .add(
                  "kpis",
                  Given.kpi(
                      "score",
                      Given.value("posts"),
                      "target",
                      Given.tree("atLeast", "95.5"),
                      "consequence",
                      Given.tree("shape", "per-point", "base", "fee", "percent", "1")))
              .done()
              .orThrow();

      assertThat(certify(terms, "2026-04", MAY).questions().get(0).readings())
          .extracting(r -> r.code() + " " + r.deducted())
          .containsExactly("or-part 5000.00", "proportion 4500.00", "full 4000.00");
    }
  }

  @Nested
  class A_base_that_an_earlier_deduction_shares_in_part {

    /** 10 % of fee and media together take 100 off; a tenth of that falls on the fee of 100. */
    @Test
    void is_lessened_by_its_share() {
      learnt(0, "10", MAY);
      Map<String, Object> payment = Given.settled();
      payment.put("stacking", "net");
      Map<String, Object> media =
          Given.tree("id", "media", "kind", "fixed", "amount", "900.00", "clause", "5.2");
      Map<String, Object> second =
          posts(Given.tree("shape", "gate", "base", "fee", "deduct", "50"));
      second.putAll(Given.tree("id", "second", "target", Given.tree("atLeast", "19")));
      Terms terms =
          Given.terms()
              .set("amounts", List.of(Given.fee("100.00"), media))
              .set(
                  "bases",
                  List.of(
                      Given.tree("id", "bill", "amounts", List.of("fee", "media"), "clause", "5")))
              .set("payment", payment)
              .add("kpis", posts(Given.tree("shape", "gate", "base", "bill", "deduct", "10")))
              .add("kpis", second)
              .done()
              .orThrow();

      assertThat(certify(terms, "2026-04", MAY).deductions())
          .extracting(d -> d.charged().toString())
          .containsExactly("100.00", "45.00");
    }
  }

  @Nested
  class An_exclusion {

    private Terms terms(String... kpis) {
      Map<String, Object> model =
          Given.tree(
              "id",
              "mcc",
              "reason",
              "model-code",
              "reference",
              "Order 7 of 20 April 2026",
              "from",
              "2026-05-01",
              "until",
              "2026-06-01");
      if (kpis.length > 0) {
        model.put("kpis", List.of(kpis));
      }
      return Given.terms()
          .add("kpis", posts(Given.tree("shape", "gate", "base", "fee", "deduct", "10")))
          .add("exclusions", model)
          .done()
          .orThrow();
    }

    @Test
    void takes_a_kpi_out_of_its_periods_and_of_no_other_and_names_the_paper() {
      learnt(0, "10", MAY);
      learnt(1, "10", JUNE);
      learnt(2, "10", LocalDate.of(2026, 7, 1));

      assertThat(certify(terms(), "2026-04", MAY).deducted()).hasToString("10000.00");
      Certificate may = certify(terms("posts"), "2026-05", JUNE);
      assertThat(may.deducted()).hasToString("0.00");
      assertThat(may.scorecard().results().get(0).reasons())
          .extracting(m -> m.key() + " " + m.values().get("reference"))
          .containsExactly("excluded.model-code Order 7 of 20 April 2026");
      assertThat(certify(terms(), "2026-06", LocalDate.of(2026, 7, 1)).deducted())
          .hasToString("10000.00");
    }

    @Test
    void of_a_kpi_that_is_not_there_is_refused() {
      assertThatThrownBy(() -> terms("poster")).hasMessageContaining("/exclusions/0/kpis");
    }
  }

  @Nested
  class A_rounded_figure {

    /** The interval begins below 12,300 and ends above 12,350; the slab between is the heaviest. */
    @Test
    void is_held_at_the_heaviest_slab_that_it_touches() {
      readings.add(
          Given.state("facebook", "followers", MAY.minusDays(1), "0")
              .figure(Figure.between(new BigDecimal("12299"), new BigDecimal("12399")))
              .done());
      Map<String, Object> table =
          Given.tree(
              "shape",
              "slab",
              "base",
              "fee",
              "of",
              "result",
              "slabs",
              List.of(
                  Given.tree("to", "12300", "deduct", "10"),
                  Given.tree("over", "12300", "to", "12350", "deduct", "50"),
                  Given.tree("over", "12350", "deduct", "0")));
      Terms terms =
          Given.terms()
              .add(
                  "kpis",
                  Given.kpi(
                      "followers",
                      Given.value("followers", "on", "period-end"),
                      "platforms",
                      List.of("facebook"),
                      "consequence",
                      table))
              .done()
              .orThrow();

      Certificate certificate = certify(terms, "2026-04", MAY);

      assertThat(certificate.payable()).hasToString("50000.00");
      assertThat(certificate.held()).hasToString("50000.00");
      assertThat(certificate.questions().get(0).question().key()).isEqualTo("missing.range");
    }
  }

  @Nested
  class A_request {

    @Test
    void for_no_period_or_before_its_end_is_refused() {
      assertThat(faults("2027-04", MAY)).containsExactly("/period");
      assertThat(faults("2026-04", MAY.minusDays(1))).containsExactly("/asOf");
      assertThat(faults("2026-04", MAY)).isEmpty();
    }

    @Test
    void in_which_a_certificate_of_a_later_period_is_called_earlier_is_refused() {
      assertThat(earlier("2026-05", "2026-04")).isEmpty();
      assertThat(earlier("2026-05", "2026-05")).containsExactly("/earlier");
      assertThat(earlier("2026-05", "2026-06")).containsExactly("/earlier");
    }

    private List<String> earlier(String period, String paid) {
      return CERTIFICATES
          .certifyAfter(
              linear(),
              ReadingBook.empty(),
              period,
              JUNE,
              List.of(new Certified(paid, rupees("1.00"))))
          .fold(certificate -> List.of(), all -> all.stream().map(InputFault::pointer).toList());
    }

    @Test
    void whose_sums_no_currency_has_is_refused_with_what_to_look_for() {
      learnt(0, "9".repeat(30), MAY);
      Terms terms =
          Given.terms()
              .add(
                  "kpis",
                  Given.kpi(
                      "rate",
                      Given.value("posts"),
                      "consequence",
                      Given.tree(
                          "shape", "unit-rate", "rates", List.of(Given.tree("rate", "1000")))))
              .done()
              .orThrow();

      List<InputFault> faults =
          CERTIFICATES
              .certify(terms, ReadingBook.of(readings), "2026-04", MAY)
              .fold(certificate -> List.of(), all -> all);

      assertThat(faults).extracting(InputFault::code).containsExactly("certificate.too-large");
    }

    private List<String> faults(String period, LocalDate asOf) {
      return CERTIFICATES
          .certify(linear(), ReadingBook.empty(), period, asOf)
          .fold(certificate -> List.of(), all -> all.stream().map(InputFault::pointer).toList());
    }

    @Test
    void as_one_tree_gives_the_same_bytes_and_points_into_its_documents() {
      learnt(0, "10", MAY);
      Map<String, Object> request =
          Given.tree(
              "terms",
              linear().toPlain(),
              "readings",
              readings.stream().map(Reading::toPlain).toList(),
              "period",
              "2026-04",
              "asOf",
              "2026-05-20");
      CertificateRequest reader =
          CertificateRequest.over(MetricDictionary.shipped(), Shapes.shipped());

      assertThat(reader.ofPlain(request).orThrow().digest())
          .isEqualTo(certify(linear(), "2026-04", LocalDate.of(2026, 5, 20)).digest());
      request.put("terms", Given.tree("id", "x"));
      request.put("readings", List.of(Given.tree("subject", "x")));
      List<String> pointers =
          reader
              .ofPlain(request)
              .fold(
                  certificate -> List.of(), all -> all.stream().map(InputFault::pointer).toList());
      assertThat(pointers).contains("/terms/title", "/terms/kpis", "/readings/0/metric");
    }
  }

  /** Whatever is measured; the repetition is the seed. */
  @Nested
  class Always {

    private final Random random = new Random();

    private Terms anyTerms() {
      Terms.Draft draft = Given.terms();
      Map<String, Object> payment = Given.settled();
      payment.put("stacking", random.nextBoolean() ? "gross" : "net");
      payment.put("roundingPer", random.nextBoolean() ? "line" : "total");
      draft.set("amounts", List.of(Given.fee(random.nextInt(1_000_000) + ".37")));
      draft.set("payment", payment);
      for (String metric : List.of("posts", "accepted", "queries")) {
        Map<String, Object> kpi = posts(any());
        kpi.put("id", metric);
        kpi.put("measure", Given.value(metric));
        draft.add("kpis", kpi);
      }
      if (random.nextBoolean()) {
        draft.add("caps", Given.tree("id", "cap", "percent", "10", "base", "fee", "clause", "9"));
      }
      return draft.done().orThrow();
    }

    private Map<String, Object> any() {
      return switch (random.nextInt(4)) {
        case 0 -> Given.ladder();
        case 1 -> Given.tree("shape", "linear", "base", "fee");
        case 2 -> Given.tree("shape", "gate", "base", "fee", "deduct", "60");
        default ->
            Given.tree("shape", "per-point", "base", "fee", "percent", "7", "units", "proportion");
      };
    }

    private void anyReadings() {
      for (int month = 0; month < 3; month++) {
        for (String metric : List.of("posts", "accepted", "queries")) {
          for (int i = random.nextInt(3); i > 0; i--) {
            LocalDate until = Given.FIRST.plusMonths(month + 1L);
            readings.add(
                Given.window("contract", metric, until.minusMonths(1), until, "0")
                    .figure(Figure.of(BigDecimal.valueOf(random.nextInt(30))))
                    .source("first-party", Given.start(until.plusDays(random.nextInt(60))))
                    .done());
          }
        }
      }
    }

    @RepeatedTest(60)
    void deductions_stay_within_caps_and_bill_and_order_never_matters(RepetitionInfo repetition) {
      random.setSeed(repetition.getCurrentRepetition());
      Terms terms = anyTerms();
      anyReadings();
      LocalDate asOf = LocalDate.of(2026, 7, 31);

      Certificate one = certify(terms, "2026-06", asOf);
      Collections.shuffle(readings, random);
      Certificate other = certify(terms, "2026-06", asOf);

      assertThat(one.deducted()).isBetween(Money.ZERO, one.gross());
      if (!terms.caps(Given.FIRST).isEmpty()) {
        assertThat(one.deducted().paise()).isLessThanOrEqualTo(one.gross().paise() / 10 + 1);
      }
      assertThat(one.held()).isGreaterThanOrEqualTo(Money.ZERO);
      assertThat(one.payable())
          .isEqualTo(one.gross().minus(one.deducted()).minus(one.held()).plus(one.adjusted()));
      assertThat(other.toPlain()).isEqualTo(one.toPlain());
      assertThat(other.digest()).isEqualTo(one.digest());
    }
  }
}
