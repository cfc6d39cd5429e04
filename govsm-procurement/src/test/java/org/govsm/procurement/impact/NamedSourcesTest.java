package org.govsm.procurement.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.procurement.Given;
import org.govsm.procurement.impact.OrderSource.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Contract K-2026-77 with Kalpanik Media Agency, ordered on 27 March 2026 from 1 April on. */
class NamedSourcesTest {

  private static final OrderSource ONE = source("K-2026-77", "2026-03-27");
  private static final OrderSource OTHER = source("K-2026-78", "2026-03-28");

  private static OrderSource source(String id, String orderedOn) {
    return OrderSource.of(
        Given.terms()
            .set("id", id)
            .set("orderedOn", orderedOn)
            .set(
                "supplier",
                Map.of(
                    "id",
                    "kma",
                    "name",
                    "Kalpanik Media Agency (invented) \u00b7 काल्पनिक मीडिया एजेंसी"))
            .set("kpis", List.of())
            .set("amounts", List.of(Given.fee("1000.00")))
            .done()
            .orThrow());
  }

  private static Order order(String supplier) {
    return new Order(
        "P-1",
        Optional.of(LocalDate.parse("2026-06-01")),
        Optional.of(supplier).filter(said -> !said.isEmpty()),
        Optional.empty());
  }

  private static List<String> named(String reason, String supplier, OrderSource... all) {
    return NamedSources.of(reason, order(supplier), List.of(all)).all().stream()
        .map(OrderSource::id)
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Rate contract K 2026 77, note 4 of 2 May | ''",
        "Rate contract for social media, agency Kalpanik, note 4 | kma",
        "Rate contract for social media, agency Kalpanik, note 4 | ''",
        "Rate contract of Kalpanik Media, note 4 | Kalpanik Media Agency",
        "काल्पनिक मीडिया की दर संविदा, टिप्पणी 4 | kma",
        "The contract of kma, note 4 | kma",
        "From the rate contract of the agency signed on 27 March 2026, note 4 | kma",
        "From the rate contract of 27.3.2026, note 4 | kma",
        "From the rate contract of 27/03/26, note 4 | kma",
        "From the rate contract of March 27th, 2026, note 4 | kma",
        "From the rate contract of 2026-04-01, note 4 | kma",
        "दर संविदा, १ अप्रैल २०२६, टिप्पणी 4 | kma"
      })
  void a_reason_names_a_contract_by_its_number_its_supplier_or_its_day(
      String reason, String supplier) {
    assertThat(named(reason, supplier, ONE)).containsExactly("K-2026-77");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Rate contract of the Union, order 7 of 2 April 2026 | kma",
        "Rate contract DGSD/RC/2026/9 with Kalpanik Media Agency, note 4 | kma",
        "Rate contract of a media agency, note 4 | kma",
        "Rate contract of Kalpanik Media Agency, note 4 | another",
        "From the rate contract signed on 27 March 2026, note 4 | ''",
        "From the rate contract of 27 March 2025, note 4 | kma"
      })
  void another_paper_is_no_contract_on_record(String reason, String supplier) {
    assertThat(named(reason, supplier, ONE)).isEmpty();
  }

  @Test
  void a_contract_of_other_days_is_not_meant() {
    Order late =
        new Order(
            "P-1",
            Optional.of(LocalDate.parse("2027-06-01")),
            Optional.of("kma"),
            Optional.empty());
    assertThat(NamedSources.of("Rate contract of Kalpanik, note 4", late, List.of(ONE)).all())
        .isEmpty();
  }

  @Test
  void of_several_contracts_the_number_is_asked_but_where_the_day_tells_one() {
    String reason = "Rate contract of Kalpanik, note 4";
    NamedSources both = NamedSources.of(reason, order("kma"), List.of(ONE, OTHER));
    assertThat(both.all()).isEmpty();
    assertThat(both.asked(List.of()).orElseThrow().code()).isEqualTo("purchase.source-which");
    assertThat(named(reason + " of 28 March 2026", "kma", ONE, OTHER)).containsExactly("K-2026-78");
  }

  @Test
  void of_the_one_that_is_meant_the_number_is_asked_where_something_stands_against_it() {
    List<InputFault> fault = List.of(OrderSource.unknown("From it").orElseThrow());
    NamedSources meant =
        NamedSources.of("Rate contract of Kalpanik, note 4", order("kma"), List.of(ONE));
    assertThat(meant.asked(List.of())).isEmpty();
    assertThat(meant.asked(fault).orElseThrow().code()).isEqualTo("purchase.source-meant");
    NamedSources number = NamedSources.of("K-2026-77, note 4", order("kma"), List.of(ONE));
    assertThat(number.asked(new ArrayList<>(fault))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Rs.45000", "INR45,000", "FY2026-27", "2nd", "27-03-2026"})
  void a_sum_and_a_day_are_no_number_of_a_paper(String word) {
    assertThat(named("Kalpanik, " + word + ", note 4", "kma", ONE)).isNotEmpty();
  }
}
