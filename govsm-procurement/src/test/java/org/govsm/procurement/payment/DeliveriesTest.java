package org.govsm.procurement.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.govsm.core.money.Money;
import org.govsm.procurement.Given;
import org.govsm.procurement.contract.OpenPoint;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.measurement.Figure;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.measurement.ReadingBook;
import org.govsm.procurement.metric.MetricDictionary;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Delays of several deliveries are not one delay; units of a rate are as the contract says. */
class DeliveriesTest {

  private static final LocalDate MAY = Given.FIRST.plusMonths(1);

  private final List<Reading> readings = new ArrayList<>();
  private final Map<String, Object> rate =
      Given.tree(
          "shape",
          "time-rate",
          "base",
          "fee",
          "percent",
          "0.5",
          "unitDays",
          7,
          "units",
          "or-part",
          "deliveries",
          "each",
          "cap",
          "5",
          "higherCap",
          "10",
          "higherCapOver",
          "25",
          "deliveryDays",
          300,
          "terminationAfterDays",
          70,
          "terminationFrom",
          "promised-day");

  private void read(String subject, String metric, long value) {
    read(subject, metric, Given.FIRST, MAY, value);
  }

  private void read(String subject, String metric, LocalDate from, LocalDate until, long value) {
    readings.add(
        Reading.of(subject, "contract", metric)
            .window(Given.start(from), Given.start(until))
            .figure(Figure.of(BigDecimal.valueOf(value)))
            .source("first-party", Given.start(until.plusDays(1)))
            .done());
  }

  private Certificate certificate(Map<String, Object> kpi) {
    return certificate(kpi, "2026-04", MAY.plusDays(10));
  }

  private Certificate certificate(Map<String, Object> kpi, String period, LocalDate asOf) {
    Terms terms = Given.terms().add("kpis", kpi).done().orThrow();
    return Certificates.of(MetricDictionary.shipped())
        .certify(terms, ReadingBook.of(readings), period, asOf)
        .orThrow();
  }

  private Certificate late(Object... more) {
    return certificate(Given.kpi("late", Given.value("days-late"), more));
  }

  @Nested
  class Several_that_are_late {

    @Test
    void are_not_one_long_delay() {
      read("d1", "days-late", 40);
      read("d2", "days-late", 40);
      Certificate certificate = late("consequence", rate);

      assertThat(certificate.deducted()).hasToString("5000.00");
      assertThat(certificate.rights()).isEmpty();
      assertThat(certificate.held()).hasToString("0.00");
      assertThat(certificate.scorecard().results().get(0).value().orElseThrow().low().shown())
          .hasToString("40");
    }

    @Test
    void reach_the_higher_cap_and_termination_by_the_longest() {
      read("d1", "days-late", 3);
      read("d2", "days-late", 76);
      Certificate certificate = late("consequence", rate);

      assertThat(certificate.deducted()).hasToString("6000.00");
      assertThat(certificate.rights()).extracting(Right::code).containsExactly("termination-right");
    }

    @ParameterizedTest
    @CsvSource({"each, 2000.00", "longest, 1000.00"})
    void pay_for_units_of_each_or_of_the_longest(String deliveries, String deducted) {
      rate.put("deliveries", deliveries);
      read("d1", "days-late", 8);
      read("d2", "days-late", 8);

      assertThat(late("consequence", rate).deducted()).hasToString(deducted);
    }

    @Test
    void hold_the_difference_where_the_contract_does_not_say_for_which_damages_run() {
      rate.remove("deliveries");
      read("d1", "days-late", 8);
      assertThat(late("consequence", rate).questions()).isEmpty();

      read("d2", "days-late", 8);
      Certificate certificate = late("consequence", rate);
      assertThat(certificate.held()).hasToString("1000.00");
      assertThat(certificate.questions())
          .singleElement()
          .satisfies(
              question -> assertThat(question.question().key()).isEqualTo("open.deliveries"));
    }

    @ParameterizedTest
    @CsvSource({
      "Film 01",
      "Film १",
      "Film ௧",
      "Film 1.",
      "film-1",
      "Film_001",
      "Film (1)",
      "Film #1",
      "Ｆｉｌｍ １"
    })
    void are_not_one_delivery_that_is_written_in_two_ways(String written) {
      rate.put("deliveries", "each");
      read("Film 1", "days-late", 8);
      read(written, "days-late", 8);
      Certificate certificate = late("consequence", rate);

      assertThat(certificate.deducted()).hasToString("0.00");
      assertThat(certificate.questions()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"Film 10", "Film 100", "Film 2", "Film 1a", "Film 1.5", "Film १०"})
    void have_other_names(String written) {
      rate.put("deliveries", "each");
      read("Film 1", "days-late", 8);
      read(written, "days-late", 8);

      assertThat(late("consequence", rate).deducted()).hasToString("2000.00");
    }

    @ParameterizedTest
    @CsvSource({"10, met", "9, missed"})
    void keep_a_bound_if_the_longest_does(String most, String status) {
      read("d1", "days-late", 10);
      read("d2", "days-late", 6);
      Map<String, Object> gate = Given.tree("shape", "gate", "base", "fee", "deduct", "10");
      Certificate certificate = late("target", Given.tree("atMost", most), "consequence", gate);

      assertThat(certificate.scorecard().results().get(0).statusCode()).isEqualTo(status);
    }

    @Test
    void count_from_the_bound_each() {
      read("d1", "days-late", 20);
      read("d2", "days-late", 16);
      read("d3", "days-late", 15);

      assertThat(late("target", Given.tree("atMost", "15"), "consequence", rate).deducted())
          .hasToString("1000.00");
    }
  }

  @Nested
  class A_sum_for_each_day {

    private String deducted(long days, Object... more) {
      Map<String, Object> sum =
          Given.tree("shape", "time-rate", "sum", "1000", "unitDays", 1, "units", "full");
      sum.put("deliveries", "each");
      sum.putAll(Given.tree(more));
      read("d1", "days-late", days);
      return late("consequence", sum).deducted().toString();
    }

    @ParameterizedTest
    @CsvSource({"4, 4000.00", "80, 5000.00"})
    void ends_at_its_cap(long days, String deducted) {
      assertThat(deducted(days, "base", "fee", "cap", "5")).isEqualTo(deducted);
    }

    @ParameterizedTest
    @CsvSource({"25, 5000.00", "26, 10000.00"})
    void ends_at_the_higher_cap_where_the_delay_is_long(long days, String deducted) {
      assertThat(deducted(days, caps("5"))).isEqualTo(deducted);
    }

    @ParameterizedTest
    @CsvSource({"25, 10000.00", "26, 10000.00"})
    void is_capped_by_the_higher_cap_where_there_is_no_other(long days, String deducted) {
      assertThat(deducted(days, caps(""))).isEqualTo(deducted);
    }

    @Test
    void puts_no_more_at_stake_than_its_cap_where_it_is_not_read() {
      Map<String, Object> sum =
          Given.tree("shape", "time-rate", "sum", "1000", "unitDays", 1, "units", "full");
      sum.putAll(Given.tree("base", "fee", "cap", "5"));
      assertThat(late("consequence", sum).held()).hasToString("5000.00");
    }

    private static Object[] caps(String cap) {
      List<Object> all = new ArrayList<>(List.of("base", "fee", "higherCap", "10"));
      all.addAll(List.of("higherCapOver", "25", "deliveryDays", 100));
      if (!cap.isEmpty()) {
        all.addAll(List.of("cap", cap));
      }
      return all.toArray();
    }
  }

  /** Whatever the rate, the delays and the caps: no deduction is above the cap that is stated. */
  @ParameterizedTest
  @ValueSource(longs = {31, 32, 33, 34, 35, 36})
  void no_deduction_is_above_its_cap_seed(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 15; i++) {
      readings.clear();
      Map<String, Object> drawn = new LinkedHashMap<>(rate);
      drawn.remove(random.nextBoolean() ? "cap" : "terminationAfterDays");
      drawn.remove("terminationFrom");
      drawn.remove("terminationAfterDays");
      if (random.nextBoolean()) {
        drawn.remove("percent");
        drawn.put("sum", String.valueOf(1 + random.nextInt(5000)));
      }
      drawn.put("units", List.of("full", "or-part", "proportion").get(random.nextInt(3)));
      drawn.put("deliveries", List.of("each", "longest").get(random.nextInt(2)));
      long longest = 0;
      for (int delivery = 0; delivery < 1 + random.nextInt(3); delivery++) {
        long days = random.nextInt(400);
        read("d" + delivery, "days-late", days);
        longest = Math.max(longest, days);
      }
      boolean low = drawn.containsKey("cap") && longest * 4 <= 300;
      assertThat(late("consequence", drawn).deducted())
          .as("%s, %d days", drawn, longest)
          .isLessThanOrEqualTo(Money.ofRupees(low ? "5000" : "10000"));
    }
  }

  @Nested
  class One_that_is_late {

    private static final LocalDate JUNE = MAY.plusMonths(1);

    private Certificate may() {
      Map<String, Object> kpi = Given.kpi("late", Given.value("days-late"), "consequence", rate);
      return certificate(kpi, "2026-05", JUNE.plusDays(10));
    }

    private static String question(Certificate certificate) {
      return certificate.questions().isEmpty()
          ? "none"
          : certificate.questions().get(0).question().key();
    }

    @Test
    void is_not_charged_again_in_a_later_month() {
      read("d1", "days-late", 10);
      read("d1", "days-late", MAY, JUNE, 40);
      Certificate certificate = may();

      assertThat(question(certificate)).isEqualTo("missing.late-twice");
      assertThat(certificate.deducted()).hasToString("0.00");
      assertThat(certificate.held()).isNotEqualTo(Money.ZERO);
      assertThat(late("consequence", rate).deducted()).hasToString("1000.00");
    }

    @Test
    void is_not_added_up_of_two_parts_of_one_month() {
      read("d1", "days-late", Given.FIRST, Given.FIRST.plusDays(15), 8);
      read("d1", "days-late", Given.FIRST.plusDays(15), MAY, 14);

      assertThat(question(late("consequence", rate))).isEqualTo("missing.late-twice");
    }

    @ParameterizedTest
    @CsvSource({"0, 14, 1000.00", "8, 0, 1000.00", "0, 0, 0.00"})
    void counts_once_where_one_of_two_figures_is_nothing(long one, long other, String deducted) {
      read("d1", "days-late", Given.FIRST, Given.FIRST.plusDays(15), one);
      read("d1", "days-late", Given.FIRST.plusDays(15), MAY, other);

      assertThat(late("consequence", rate).deducted()).hasToString(deducted);
    }

    @ParameterizedTest
    @CsvSource({"d1, 0", "d0, 10"})
    void is_charged_where_nothing_was_charged_of_it(String subject, long before) {
      read(subject, "days-late", before);
      read("d1", "days-late", MAY, JUNE, 14);

      assertThat(question(may())).isEqualTo("none");
      assertThat(may().deducted()).hasToString("1000.00");
    }

    /** Of any months and delays, no delivery costs more than its greatest figure alone. */
    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25, 26})
    void never_costs_more_than_by_one_figure_seed(long seed) {
      Random random = new Random(seed);
      long first = random.nextInt(30);
      long second = random.nextInt(60);
      long most = Math.max(first, second);
      read("d1", "days-late", first);
      read("d1", "days-late", MAY, JUNE, second);
      Money charged = late("consequence", rate).deducted().plus(may().deducted());

      readings.clear();
      read("d1", "days-late", most);
      assertThat(charged).isLessThanOrEqualTo(late("consequence", rate).deducted());
    }
  }

  @Nested
  class A_rate_for_a_thousand {

    private Map<String, Object> kpi(Object... more) {
      Map<String, Object> rates =
          Given.tree(
              "shape", "unit-rate", "per", 1000, "rates", List.of(Given.tree("rate", "100")));
      rates.putAll(Given.tree(more));
      return Given.kpi("units", Given.value("accepted"), "consequence", rates);
    }

    @Test
    void that_does_not_say_what_a_part_of_it_earns_is_an_open_point() {
      Terms terms = Given.terms().add("kpis", kpi()).done().orThrow();
      assertThat(terms.open(MetricDictionary.shipped()))
          .extracting(OpenPoint::question)
          .extracting(question -> question.key())
          .contains("open.units");

      read("c", "accepted", 1999);
      Certificate certificate = certificate(kpi());
      assertThat(certificate.payable()).hasToString("100100.00");
      assertThat(certificate.held()).hasToString("100.00");
    }

    @ParameterizedTest
    @CsvSource({"full, 100100.00", "proportion, 100199.90", "or-part, 100200.00"})
    void earns_by_what_the_contract_says(String units, String payable) {
      read("c", "accepted", 1999);

      Certificate certificate = certificate(kpi("units", units));
      assertThat(certificate.payable()).hasToString(payable);
      assertThat(certificate.held()).hasToString("0.00");
    }
  }
}
