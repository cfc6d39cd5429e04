package org.govsm.procurement.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.govsm.procurement.Given.kpi;
import static org.govsm.procurement.Given.month;
import static org.govsm.procurement.Given.state;
import static org.govsm.procurement.Given.terms;
import static org.govsm.procurement.Given.tree;
import static org.govsm.procurement.Given.value;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Finding;
import org.govsm.core.money.Fraction;
import org.govsm.core.text.Messages;
import org.govsm.procurement.Given;
import org.govsm.procurement.contract.Kpi;
import org.govsm.procurement.law.ProcurementLaw;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.measurement.ReadingBook;
import org.govsm.procurement.metric.MetricDictionary;
import org.govsm.procurement.scorecard.Interval;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values of past periods, and what they say of a promise. */
class BaselineTest {

  private static final MetricDictionary METRICS = MetricDictionary.shipped();
  private static final Messages ENGLISH = ProcurementLaw.messages("en");
  private static final Instant KNOWN = Instant.parse("2027-12-31T00:00:00Z");
  private static final LocalDate FIRST = Given.FIRST;
  private static final LocalDate NEXT = day("2027-04-01");
  private static final LocalDate END = day("2028-04-01");

  private static final CoreKpi ANSWERED =
      ServiceCatalogue.shipped().kpi("answered-within").orElseThrow();

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }

  private static Kpi promised(Map<String, Object> measure, Object... more) {
    return terms().add("kpis", kpi("k", measure, more)).done().orThrow().kpis(FIRST).get(0);
  }

  private static Kpi accepted(String atLeast) {
    return promised(value("accepted"), "target", tree("atLeast", atLeast));
  }

  private static Baseline read(Kpi kpi, String platform, int months, List<Reading> readings) {
    return Baseline.of(kpi, platform)
        .days(FIRST, FIRST.plusMonths(months))
        .read(METRICS, ReadingBook.of(readings), KNOWN);
  }

  private static Baseline accepted(String atLeast, String... values) {
    List<Reading> readings = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      if (!values[i].isEmpty()) {
        readings.add(month("contract", "accepted", i, values[i]));
      }
    }
    return read(accepted(atLeast), "contract", values.length, readings);
  }

  private static Interval exactly(String value) {
    return Interval.exactly(Fraction.of(new BigDecimal(value)));
  }

  private static List<String> codes(List<Finding> findings) {
    return findings.stream().map(Finding::code).toList();
  }

  private static String said(List<Finding> findings, String code) {
    return findings.stream()
        .filter(one -> one.code().equals(code))
        .map(one -> ENGLISH.say(one.text()))
        .findFirst()
        .orElseThrow();
  }

  @Nested
  class Past_periods {

    @Test
    void give_median_count_and_spread() {
      Baseline odd = accepted("1", "50", "58", "54");
      Baseline even = accepted("1", "50", "58", "54", "57");

      assertThat(odd.median()).contains(exactly("54"));
      assertThat(even.median()).contains(exactly("55.5"));
      assertThat(even.count()).isEqualTo(4);
      assertThat(even.spread().orElseThrow().low()).isEqualTo(Fraction.of(50));
      assertThat(even.spread().orElseThrow().high()).isEqualTo(Fraction.of(58));
    }

    @Test
    void without_a_figure_are_named_and_are_not_zero() {
      Baseline baseline = accepted("1", "50", "", "54");

      assertThat(baseline.count()).isEqualTo(2);
      assertThat(baseline.spread().orElseThrow().low()).isEqualTo(Fraction.of(50));
      assertThat(baseline.missing())
          .singleElement()
          .satisfies(one -> assertThat(one.reasons()).isNotEmpty());
      assertThat(said(baseline.findings(NEXT, END), "baseline.missing"))
          .contains("2 of 3 past periods", "May 2026");
    }

    @Test
    void without_any_figure_give_nothing() {
      Baseline baseline = accepted("1", "", "");

      assertThat(baseline.median()).isEmpty();
      assertThat(baseline.spread()).isEmpty();
      assertThat(codes(baseline.findings(NEXT, END))).containsExactly("baseline.nothing");
    }

    @Test
    void by_the_quarter_are_those_of_the_calendar() {
      Baseline baseline =
          Baseline.of(accepted("1"), "contract")
              .days(FIRST, FIRST.plusMonths(6))
              .every("quarter")
              .read(
                  METRICS,
                  ReadingBook.of(
                      List.of(
                          month("contract", "accepted", 0, "10"),
                          month("contract", "accepted", 1, "11"),
                          month("contract", "accepted", 2, "12"))),
                  KNOWN);

      assertThat(baseline.periods()).hasSize(2);
      assertThat(baseline.median()).contains(exactly("33"));
    }

    @Test
    void learnt_after_the_day_of_asking_do_not_count() {
      ReadingBook book = ReadingBook.of(List.of(month("contract", "accepted", 0, "10")));
      Baseline.Draft draft =
          Baseline.of(accepted("1"), "contract").days(FIRST, FIRST.plusMonths(1));

      assertThat(draft.read(METRICS, book, Given.start(day("2026-05-01"))).count()).isZero();
      assertThat(draft.read(METRICS, book, Given.start(day("2026-05-02"))).count()).isOne();
    }

    @RepeatedTest(20)
    void in_any_order_have_one_median_between_the_ends(RepetitionInfo seed) {
      Random random = new Random(seed.getCurrentRepetition());
      List<String> values = new ArrayList<>();
      for (int i = 0; i < 1 + random.nextInt(6); i++) {
        values.add(String.valueOf(random.nextInt(100)));
      }
      Baseline one = accepted("1", values.toArray(String[]::new));
      Collections.shuffle(values, random);
      Baseline other = accepted("1", values.toArray(String[]::new));

      assertThat(other.median()).isEqualTo(one.median());
      assertThat(one.median().orElseThrow().low())
          .isBetween(one.spread().orElseThrow().low(), one.spread().orElseThrow().high());
    }
  }

  @Nested
  class A_target {

    @Test
    void that_the_past_met_is_told_with_how_often() {
      List<Finding> findings = accepted("55", "54", "55", "56", "50").findings(NEXT, END);

      assertThat(codes(findings)).containsExactly("baseline.met-already");
      assertThat(findings.get(0).weight()).isEqualTo(Finding.Weight.WARNING);
      assertThat(said(findings, "baseline.met-already"))
          .contains("55 or more in 2 of 4 past periods", "Median 54.5", "least 50, greatest 56");
    }

    @Test
    void that_the_past_met_in_less_than_half_is_a_note() {
      assertThat(accepted("56", "54", "55", "56", "50").findings(NEXT, END))
          .singleElement()
          .satisfies(one -> assertThat(one.weight()).isEqualTo(Finding.Weight.NOTE));
    }

    @Test
    void that_the_past_never_met_is_no_finding() {
      assertThat(accepted("57", "54", "55", "56", "50").findings(NEXT, END)).isEmpty();
    }

    @Test
    void is_judged_on_its_own_side() {
      Kpi few = promised(value("accepted"), "target", tree("atMost", "2"));
      List<Reading> past =
          List.of(month("contract", "accepted", 0, "2"), month("contract", "accepted", 1, "3"));

      assertThat(said(read(few, "contract", 2, past).findings(NEXT, END), "baseline.met-already"))
          .contains("in 1 of 2 past periods");
    }

    @Test
    void that_a_rounded_counter_leaves_open_is_told_apart() {
      Kpi growth =
          promised(
              tree("kind", "growth", "of", tree("metrics", List.of("followers")), "as", "number"),
              "platforms",
              List.of("youtube"),
              "target",
              tree("atLeast", "10000"));
      List<Reading> past =
          List.of(
              state("youtube", "followers", FIRST.minusDays(1), "1230000")
                  .source("public-counter", Given.start(FIRST))
                  .done(),
              state("youtube", "followers", FIRST.plusMonths(1).minusDays(1), "1240000")
                  .source("public-counter", Given.start(FIRST.plusMonths(1)))
                  .done());
      Baseline baseline = read(growth, "youtube", 1, past);

      assertThat(baseline.median().orElseThrow().isExact()).isFalse();
      assertThat(codes(baseline.findings(NEXT, END))).containsExactly("baseline.met-maybe");
    }
  }

  @Nested
  class Youtube_24_August_2026 {

    private final Baseline views =
        read(
            promised(value("views"), "platforms", List.of("youtube")),
            "youtube",
            3,
            List.of(
                month("youtube", "views", 0, "100"),
                month("youtube", "views", 1, "110"),
                month("youtube", "views", 2, "120")));

    @ParameterizedTest
    @CsvSource({"2026-08-24, 0", "2026-08-25, 1"})
    void between_the_past_and_the_end_of_the_contract_is_told(String end, int told) {
      List<Finding> findings = views.findings(day("2026-07-01"), day(end));

      assertThat(codes(findings)).hasSize(told).allMatch("baseline.redefined"::equals);
    }

    @Test
    void names_the_count_that_goes_on_and_its_source() {
      List<Finding> findings = views.findings(day("2026-07-01"), NEXT);

      assertThat(said(findings, "baseline.redefined")).contains("24 August 2026", "Engaged views");
      assertThat(findings.get(0).citation())
          .extracting(Citation::instrument)
          .isEqualTo("YouTube command line application");
    }
  }

  @Nested
  class Facebook_impressions_15_November_2025 {

    private final Kpi impressions =
        promised(value("impressions"), "platforms", List.of("facebook"));

    @ParameterizedTest
    @CsvSource({"2025-11-15, false", "2025-11-16, true"})
    void cannot_be_measured_from_then_on(String end, boolean told) {
      Baseline baseline =
          Baseline.of(impressions, "facebook")
              .days(day("2025-04-01"), day("2025-05-01"))
              .read(METRICS, ReadingBook.empty(), KNOWN);
      List<Finding> findings = baseline.findings(day("2025-10-01"), day(end));

      assertThat(codes(findings).contains("baseline.not-given")).isEqualTo(told);
      if (told) {
        assertThat(said(findings, "baseline.not-given")).contains("since 15 November 2025");
      }
    }
  }

  @Test
  void a_core_KPI_is_read_as_any_other() {
    Kpi rate = ANSWERED.toKpi("contract");
    List<Reading> past =
        List.of(
            month("contract", "queries", 0, "200"),
            month("contract", "answered-within-24h", 0, "190"));

    assertThat(read(rate, "contract", 1, past).median()).contains(exactly("95"));
    Kpi promised = ANSWERED.toKpi("contract", tree("atLeast", "95"));
    assertThat(
            said(read(promised, "contract", 1, past).findings(NEXT, END), "baseline.met-already"))
        .startsWith("Counted by the parties: Answered within 24 hours already met 95");
    assertThatThrownBy(() -> ANSWERED.toKpi("contract", tree("atLeast", "many")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void what_cannot_be_read_is_refused_with_a_reason() {
    Baseline.Draft draft = Baseline.of(accepted("1"), "contract");

    assertThatThrownBy(() -> Baseline.of(accepted("1"), "youtube"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("does not hold for youtube");
    assertThatThrownBy(() -> draft.read(METRICS, ReadingBook.empty(), KNOWN))
        .hasMessageContaining("days of the past");
    assertThatThrownBy(
            () -> draft.days(FIRST, FIRST.plusDays(40)).read(METRICS, ReadingBook.empty(), KNOWN))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void its_findings_are_said_in_Hindi_too() {
    Messages hindi = ProcurementLaw.messages("hi");

    assertThat(accepted("55", "55", "").findings(NEXT, END))
        .extracting(one -> hindi.say(one.text()))
        .allSatisfy(text -> assertThat(text).contains("पिछली").doesNotContain("{"));
  }
}
