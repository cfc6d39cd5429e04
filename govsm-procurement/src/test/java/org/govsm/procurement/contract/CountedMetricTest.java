package org.govsm.procurement.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.text.Message;
import org.govsm.procurement.measurement.Figure;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.measurement.ReadingBook;
import org.govsm.procurement.measurement.Readings;
import org.govsm.procurement.metric.MetricDictionary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the parties of a contract count themselves. */
class CountedMetricTest {

  private static final MetricDictionary DICTIONARY = MetricDictionary.shipped();
  private static final LocalDate DAY = LocalDate.of(2026, 4, 1);

  private static final Terms TERMS =
      terms(
          """
          <kpi id="made" clause="1"><title en="Made"/>
            <measure><value metrics="accepted" subject="films" origin="paid"/></measure>
          </kpi>
          <kpi id="answers" clause="2"><title en="Answers"/>
            <measure><ratio><of metrics="answered-within-24h"/><per metrics="queries"/></ratio></measure>
            <sample atLeast="20" then="met"><of metrics="queries"/></sample>
          </kpi>
          <kpi id="live" clause="3"><title en="Live"/>
            <measure><value metrics="days-live" of="posts" across="mean"/></measure>
          </kpi>
          <kpi id="reach" clause="4" platforms="facebook"><title en="Reach"/>
            <measure><value metrics="reach"/></measure>
          </kpi>
          """);

  private static Terms terms(String kpis) {
    String xml =
        """
        <terms xmlns="urn:govsm:terms:1" id="C-1" title="A" currency="INR" orderedOn="2026-03-01"
            from="2026-04-01" until="2026-07-01" period="month">
          <buyer id="b" name="B"/><supplier id="s" name="S"/>
          <amounts>
            <amount id="fee" kind="fixed" amount="100.00" clause="5"/>
            <amount id="media" kind="actuals" metric="spend" clause="6"/>
          </amounts>
          <bases><base id="bill" amounts="fee media" clause="5"/></bases>
          <kpis>%s</kpis>
          <payment stacking="gross" rounding="half-up" roundingPer="line" freezeDays="7"
              holdDays="30" sources="first-party"/>
        </terms>
        """
            .formatted(kpis);
    return Terms.readXml("t.xml", xml.getBytes(StandardCharsets.UTF_8)).orThrow();
  }

  private static CountedMetric one(String code) {
    return CountedMetric.of(TERMS, DAY, DICTIONARY).stream()
        .filter(metric -> metric.metric().code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private static BigDecimal number(String text) {
    return new BigDecimal(text);
  }

  @Test
  void are_the_metrics_that_the_terms_need_for_the_contract_as_a_whole_each_once() {
    assertThat(CountedMetric.of(TERMS, DAY, DICTIONARY))
        .extracting(metric -> metric.code(TERMS))
        .containsExactly("accepted.films.paid", "answered-within-24h", "queries", "spend");
  }

  @ParameterizedTest
  @CsvSource({
    "queries, 0,",
    "queries, -1, counted.negative",
    "queries, 3.5, counted.whole",
    "queries, 3.0,",
    "queries, 9999999999999,",
    "queries, 10000000000000, counted.large",
    "spend, 9999999999999.99,",
    "spend, 99999999999999999, counted.large",
    "spend, 165000.50,",
    "spend, 0.005, counted.decimals"
  })
  void a_figure_is_one_that_can_be_counted(String code, String figure, String fault) {
    assertThat(one(code).against(number(figure)).map(Message::key).orElse(null)).isEqualTo(fault);
  }

  @Test
  void a_part_is_never_more_than_its_whole_however_far_that_is() {
    Map<CountedMetric, BigDecimal> figures = new HashMap<>();
    figures.put(one("answered-within-24h"), number("431"));
    assertThat(one("answered-within-24h").beside(figures, DICTIONARY)).isEmpty();
    figures.put(one("queries"), number("431"));
    assertThat(one("answered-within-24h").beside(figures, DICTIONARY)).isEmpty();
    figures.put(one("queries"), number("430"));
    assertThat(one("answered-within-24h").beside(figures, DICTIONARY))
        .map(Message::key)
        .contains("counted.part");
    assertThat(one("queries").beside(figures, DICTIONARY)).isEmpty();
  }

  @Test
  void their_file_is_one_of_readings_and_the_same_whatever_the_order() {
    Map<CountedMetric, BigDecimal> figures = new HashMap<>();
    for (String code : List.of("spend", "queries", "accepted")) {
      figures.put(one(code), number(code.equals("spend") ? "165000.50" : "58"));
    }
    byte[] file = file(figures, ReadingBook.empty());

    assertThat(new String(file, StandardCharsets.UTF_8))
        .isEqualTo(
            """
            subject,platform,metric,from,to,value,source,origin,retrievedAt
            films,contract,accepted,2026-04-01,2026-05-01,58,first-party,paid,2026-04-30T18:30:00Z
            C-1,contract,queries,2026-04-01,2026-05-01,58,first-party,all,2026-04-30T18:30:00Z
            C-1,contract,spend,2026-04-01,2026-05-01,165000.50,first-party,all,2026-04-30T18:30:00Z
            """);
  }

  @Test
  void a_count_is_given_with_the_last_on_record_for_the_same_thing_and_days_and_so_is_not_later() {
    Instant later = Instant.parse("2026-05-05T09:30:00Z");
    Reading known = queries("C-1", later);
    Reading others = queries("films", later.plusSeconds(60));

    assertThat(file(Map.of(one("queries"), number("58")), ReadingBook.of(List.of(known, others))))
        .asString(StandardCharsets.UTF_8)
        .endsWith("C-1,contract,queries,2026-04-01,2026-05-01,58,first-party,all," + later + "\n");
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(Reading.INDIA).toInstant();
  }

  private static byte[] file(Map<CountedMetric, BigDecimal> figures, Readings known) {
    return CountedFigures.file(TERMS, DAY, LocalDate.of(2026, 5, 1), figures, known);
  }

  private static Reading queries(String subject, Instant given) {
    return Reading.of(subject, "contract", "queries")
        .window(start(DAY), start(LocalDate.of(2026, 5, 1)))
        .figure(Figure.of(number("60")))
        .source("first-party", given)
        .origin("all")
        .done();
  }
}
