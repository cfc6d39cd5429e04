package org.govsm.procurement.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    readings.add(
        Reading.of(subject, "contract", metric)
            .window(Given.start(Given.FIRST), Given.start(MAY))
            .figure(Figure.of(BigDecimal.valueOf(value)))
            .source("first-party", Given.start(MAY.plusDays(1)))
            .done());
  }

  private Certificate certificate(Map<String, Object> kpi) {
    Terms terms = Given.terms().add("kpis", kpi).done().orThrow();
    return Certificates.of(MetricDictionary.shipped())
        .certify(terms, ReadingBook.of(readings), "2026-04", MAY.plusDays(10))
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
