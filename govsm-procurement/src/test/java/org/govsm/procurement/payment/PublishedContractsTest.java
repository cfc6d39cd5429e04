package org.govsm.procurement.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.govsm.procurement.contract.PublishedContracts;
import org.govsm.procurement.contract.PublishedContracts.PublishedContract;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.measurement.Figure;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.measurement.ReadingBook;
import org.govsm.procurement.measurement.ReadingDraft;
import org.govsm.procurement.metric.MetricDictionary;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Contracts, policies and tenders that were published, as terms to start from. */
class PublishedContractsTest {

  private static final MetricDictionary METRICS = MetricDictionary.shipped();

  static Stream<PublishedContract> all() {
    return PublishedContracts.all().stream();
  }

  @ParameterizedTest
  @MethodSource("all")
  void each_names_its_sources_is_marked_and_says_what_is_assumed(PublishedContract one) {
    assertThat(one.sources()).isNotEmpty().allMatch(source -> source.address().startsWith("https"));
    assertThat(one.terms().marked())
        .hasValueSatisfying(said -> assertThat(said).startsWith("An example"));
    assertThat(one.assumed())
        .isNotEmpty()
        .allSatisfy((place, said) -> assertThat(place).startsWith("/"));
    assertThat(one.terms().toXml()).isNotEmpty();
  }

  @Test
  void are_found_by_name_and_no_other_name() {
    assertThat(all().map(PublishedContract::name))
        .containsExactly(
            "gem-late-delivery",
            "gem-service",
            "haryana-2023",
            "markfed-2025",
            "rajasthan-2023",
            "rajasthan-2024",
            "rajasthan-2025",
            "smart-city-wifi",
            "up-2024");
    assertThat(PublishedContracts.find("up-2024")).isPresent();
    assertThat(PublishedContracts.find("../terms-1")).isEmpty();
  }

  /** The terms as a department completes them, with how certificates are made. */
  private static Terms completed(String name, String row, String member, String stated) {
    Map<String, Object> tree = new LinkedHashMap<>(Terms.packaged(name).toPlain());
    tree.put(
        "payment",
        Map.of(
            "stacking", "gross",
            "rounding", "half-up",
            "roundingPer", "line",
            "sources", List.of("first-party")));
    if (!member.isEmpty()) {
      List<Map<String, Object>> kpis = new ArrayList<>();
      for (Object kpi : (List<?>) tree.get("kpis")) {
        Map<String, Object> copy = copy(kpi);
        if (copy.get("id").equals(row)) {
          Map<String, Object> consequence = copy(copy.get("consequence"));
          consequence.put(member, stated);
          copy.put("consequence", consequence);
        }
        kpis.add(copy);
      }
      tree.put("kpis", kpis);
    }
    return Terms.fromPlain(tree).orThrow();
  }

  private static Map<String, Object> copy(Object tree) {
    Map<String, Object> copy = new LinkedHashMap<>();
    ((Map<?, ?>) tree).forEach((name, part) -> copy.put(String.valueOf(name), part));
    return copy;
  }

  private static Certificate certificate(Terms terms, Reading... readings) {
    String period = terms.periods().get(0).id();
    LocalDate asOf = terms.periods().get(0).until().plusDays(10);
    return Certificates.of(METRICS)
        .certify(terms, ReadingBook.of(List.of(readings)), period, asOf)
        .orThrow();
  }

  private static ReadingDraft read(Terms terms, String platform, String metric, String value) {
    Instant from = start(terms.periods().get(0).from());
    Instant until = start(terms.periods().get(0).until());
    return Reading.of("subject", platform, metric)
        .window(from, until)
        .figure(Figure.of(new BigDecimal(value)))
        .source("first-party", until.plusSeconds(4 * 86_400));
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(Reading.INDIA).toInstant();
  }

  @Nested
  class Worked_months {

    /** Case C10: 43 advertisements in class B. */
    @ParameterizedTest
    @CsvSource({"B, 43, 200000.00", "A, 37, 370000.00", "C, 17, 50000.00", "C, 16, 48000.00"})
    void rajasthan_2023_pays_a_rate_up_to_the_cap_of_the_class(
        String category, String count, String payable) {
      Terms terms = completed("rajasthan-2023", "advertisements", "class", category);

      assertThat(certificate(terms, read(terms, "contract", "posts", count).done()).payable())
          .hasToString(payable);
    }

    /** Case C12: both limits of the damages, and both sides of the long delay. */
    @ParameterizedTest
    @CsvSource({
      "17, 313968.75",
      "0, 318750.00",
      "7, 317156.25",
      "75, 302812.50",
      "92, 296437.50",
      "160, 286875.00"
    })
    void gem_late_delivery_deducts_a_week_or_part_up_to_five_or_ten_percent(
        String days, String payable) {
      Terms terms = completed("gem-late-delivery", "", "", "");

      assertThat(certificate(terms, read(terms, "contract", "days-late", days).done()).payable())
          .hasToString(payable);
    }

    @ParameterizedTest
    @CsvSource({"0, 100000.00", "8, 99000.00", "300, 90000.00"})
    void a_gem_service_deducts_up_to_ten_percent_of_the_cycle(String days, String payable) {
      Terms terms = completed("gem-service", "", "", "");

      assertThat(certificate(terms, read(terms, "contract", "days-late", days).done()).payable())
          .hasToString(payable);
    }

    @ParameterizedTest
    @CsvSource({"7, 990000.00", "70, 900000.00", "77, 900000.00"})
    void smart_city_wifi_deducts_one_percent_a_week_for_ten_weeks(String days, String payable) {
      Terms terms = completed("smart-city-wifi", "delay", "units", "or-part");

      assertThat(certificate(terms, read(terms, "contract", "days-late", days).done()).payable())
          .hasToString(payable);
    }

    /** Case C08: 9,300 of 12,000 people reached. */
    @ParameterizedTest
    @CsvSource({"9300, 14337.50", "12000, 18500.00", "0, 0.00"})
    void haryana_2023_deducts_what_reach_lacks_of_five_percent_of_followers(
        String reach, String payable) {
      Terms terms = completed("haryana-2023", "", "", "");
      Instant order = start(terms.orderedOn());
      Reading post =
          read(terms, "facebook", "reach", reach)
              .published(order.plusSeconds(36_000))
              .account("subject")
              .done();
      Reading followers =
          Reading.of("subject", "facebook", "followers")
              .at(order)
              .figure(Figure.of(new BigDecimal("240000")))
              .source("first-party", order.plusSeconds(60))
              .done();

      assertThat(certificate(terms, post, followers).payable()).hasToString(payable);
    }
  }
}
