package org.govsm.portal.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.money.Fraction;
import org.govsm.procurement.contract.BillingPeriod;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.measurement.ReadingBook;
import org.govsm.procurement.metric.MetricDictionary;
import org.govsm.procurement.payment.MovedMoney;
import org.govsm.procurement.scorecard.Scorecard;
import org.govsm.procurement.scorecard.Scorecards;
import org.govsm.procurement.scorecard.ValueCache;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChartTest {

  @ParameterizedTest
  @CsvSource({
    "1, 5, 0.2",
    "5, 5, 1",
    "6, 3, 2",
    "50, 5, 10",
    "51, 3, 20",
    "99999, 5, '20,000'",
    "100000, 5, '20,000'",
    "100001, 3, '50,000'"
  })
  void the_scale_has_few_round_lines_and_holds_the_highest_value(
      String most, int lines, String step) {
    Chart chart = chart(most);

    assertThat(chart.scale()).hasSize(lines + 1);
    assertThat(chart.scale().get(0).label()).isEqualTo("0");
    assertThat(chart.scale().get(1).label()).isEqualTo(step);
    assertThat(chart.y(Fraction.of(new BigDecimal(most)))).isBetween(Chart.TOP, Chart.BOTTOM);
  }

  @Test
  void zero_lies_on_the_axis_and_what_is_below_it_too() {
    Chart chart = chart("7");

    assertThat(chart.y(Fraction.ZERO)).isEqualTo(Chart.BOTTOM);
    assertThat(chart.y(Fraction.of(-3))).isEqualTo(Chart.BOTTOM);
    assertThat(chart.y(Fraction.of(8))).isEqualTo(Chart.TOP);
  }

  @Test
  void a_day_lies_within_its_period() {
    Chart chart = chart("7");

    assertThat(chart.x(0, LocalDate.of(2026, 10, 1))).isEqualTo(Chart.LEFT);
    assertThat(chart.x(0, LocalDate.of(2026, 10, 31))).isLessThan(chart.slot(1));
  }

  private static Chart chart(String value) {
    Scorecard card = card(value);
    BoardRow row =
        new BoardRow(
            card.period(),
            "October 2026",
            "Oct",
            card.results().get(0),
            false,
            Optional.empty(),
            MovedMoney.NOTHING,
            Optional.empty(),
            List.of());
    return new Chart(List.of(row));
  }

  private static Scorecard card(String value) {
    Map<String, Object> measure = Map.of("kind", "value", "metrics", List.of("accepted"));
    Map<String, Object> party = Map.of("id", "p", "name", "P");
    Terms terms =
        Terms.draft()
            .set("id", "c")
            .set("title", "C")
            .set("buyer", party)
            .set("supplier", party)
            .set("from", "2026-10-01")
            .set("until", "2026-11-01")
            .set("period", "month")
            .add(
                "kpis",
                Map.of("id", "k", "title", Map.of("en", "K"), "clause", "1", "measure", measure))
            .done()
            .orThrow();
    BillingPeriod october = terms.periods().get(0);
    return Scorecards.upTo(
            terms,
            MetricDictionary.shipped(),
            ReadingBook.of(List.of(reading(value))),
            october,
            Instant.parse("2026-11-05T00:00:00Z"),
            new ValueCache())
        .get(0);
  }

  private static Reading reading(String value) {
    return Reading.fromPlain(
            Map.of(
                "subject", "s",
                "platform", "contract",
                "metric", "accepted",
                "from", "2026-10-01",
                "to", "2026-11-01",
                "value", value,
                "retrievedAt", "2026-11-02T10:00:00+05:30",
                "source", "first-party",
                "origin", "all"),
            MetricDictionary.shipped())
        .orThrow();
  }
}
