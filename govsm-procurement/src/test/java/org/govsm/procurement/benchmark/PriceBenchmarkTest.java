package org.govsm.procurement.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.govsm.core.decision.Ruling;
import org.govsm.core.money.Fraction;
import org.govsm.core.money.Money;
import org.govsm.procurement.law.ProcurementLaw;
import org.junit.jupiter.api.Test;

class PriceBenchmarkTest {

  private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);
  private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 1);
  private static final Population VIEWS =
      new Population("youtube/views", PricePoint.Basis.RATE, APRIL, OCTOBER);

  private static PricePoint point(String supplier, String paid, long units) {
    return PricePoint.of("C-" + supplier, supplier, "dept-" + supplier.charAt(0))
        .item("youtube/views", PricePoint.Basis.RATE)
        .period(APRIL, APRIL.plusMonths(1))
        .paid(Money.ofRupees(paid), BigDecimal.valueOf(units));
  }

  /** So many parties of three departments, at 100, 200, 300 … rupees for a thousand. */
  private static List<PricePoint> parties(int count) {
    List<PricePoint> points = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      points.add(point("abc".charAt(i % 3) + "-" + i, (i + 1) + "00.00", 1_000));
    }
    return points;
  }

  @Test
  void ten_parties_give_quartiles_and_an_estimate_with_what_it_rests_on() {
    PriceBenchmark benchmark = PriceBenchmark.of(parties(10), VIEWS);

    assertThat(benchmark.toPlain())
        .containsEntry("suppliers", 10)
        .containsEntry("departments", 3)
        .containsEntry("firstQuartile", "0.30")
        .containsEntry("median", "0.60")
        .containsEntry("thirdQuartile", "0.80")
        .doesNotContainKeys("rangeFrom", "rangeTo");
    Ruling<PriceBenchmark.Estimate> ruling = benchmark.estimate(new BigDecimal("200000"));
    String said =
        ruling.<String>fold(
            answer ->
                answer.value().low()
                    + " "
                    + answer.value().middle()
                    + " "
                    + answer.value().high()
                    + " "
                    + ProcurementLaw.messages("en").say(answer.value().basis()),
            refer -> "refer",
            missing -> "missing");
    assertThat(said)
        .isEqualTo(
            "60000.00 120000.00 160000.00 Paid by the unit to 10 parties in 10 contracts of 3"
                + " departments, 1 April 2026 to 30 September 2026; before GST; quartiles of"
                + " parties, of two digits.");
  }

  @Test
  void five_to_nine_parties_give_a_range_that_is_wider_than_their_prices_and_refer() {
    for (int count : List.of(5, 9)) {
      PriceBenchmark benchmark = PriceBenchmark.of(parties(count), VIEWS);

      assertThat(benchmark.toPlain())
          .containsEntry("rangeFrom", "0.099")
          .containsEntry("rangeTo", count == 5 ? "0.51" : "0.91")
          .doesNotContainKeys("median", "firstQuartile", "thirdQuartile");
      assertThat(benchmark.estimate(BigDecimal.TEN).kind()).isEqualTo("REFER");
    }
  }

  @Test
  void of_four_parties_of_two_departments_or_where_one_was_paid_nothing_there_is_no_price() {
    List<PricePoint> four = parties(4);
    four.add(point("a-0", "700.00", 10));
    List<PricePoint> twoDepartments = parties(30);
    twoDepartments.removeIf(one -> one.department().equals("dept-c"));
    List<PricePoint> unpaid = parties(4);
    unpaid.add(point("d", "0.00", 10));

    for (List<PricePoint> few : List.of(four, twoDepartments, unpaid)) {
      PriceBenchmark benchmark = PriceBenchmark.of(few, VIEWS);
      assertThat(benchmark.points()).isEqualTo(few.size());
      assertThat(told(benchmark)).isEmpty();
      assertThat(benchmark.estimate(BigDecimal.TEN).kind()).isEqualTo("REFER");
    }
  }

  private static List<BigDecimal> told(PriceBenchmark benchmark) {
    return Stream.of(
            benchmark.rangeFrom(),
            benchmark.rangeTo(),
            benchmark.firstQuartile(),
            benchmark.median(),
            benchmark.thirdQuartile())
        .flatMap(Optional::stream)
        .toList();
  }

  @Test
  void no_figure_is_the_price_of_a_party_nor_tells_it_when_one_more_comes() {
    Random random = new Random(7);
    for (int run = 0; run < 200; run++) {
      List<PricePoint> points = new ArrayList<>();
      for (int count = 1; count < 16; count++) {
        String price = 100 + random.nextInt(900) + "." + (11 + random.nextInt(88));
        points.add(point("abc".charAt(count % 3) + "-" + count, price, 1_000));
        PriceBenchmark benchmark = PriceBenchmark.of(points, VIEWS);

        assertThat(told(benchmark))
            .hasSize(count < 5 ? 0 : count < 10 ? 2 : 3)
            .allSatisfy(one -> assertThat(one.precision()).isEqualTo(2))
            .allSatisfy(
                one ->
                    assertThat(points).noneMatch(point -> point.price().equals(Fraction.of(one))));
      }
    }
  }

  @Test
  void a_single_party_moves_a_quartile_by_no_more_than_its_third() {
    List<PricePoint> before = parties(11);
    List<PricePoint> after = parties(11);
    after.set(5, point("c-5", "690.00", 1_000));

    assertThat(PriceBenchmark.of(before, VIEWS).median()).contains(new BigDecimal("0.60"));
    assertThat(PriceBenchmark.of(after, VIEWS).median()).contains(new BigDecimal("0.63"));
  }

  @Test
  void a_party_counts_once_with_all_that_it_was_paid() {
    List<PricePoint> points = parties(10);
    for (int i = 0; i < 50; i++) {
      points.add(point("a-9", "1000.00", 1_000));
    }
    assertThat(PriceBenchmark.of(points, VIEWS).toPlain()).containsEntry("median", "0.60");

    points.add(point("a-0", "900.00", 1_000));
    assertThat(PriceBenchmark.of(points, VIEWS).toPlain())
        .as("a-0 was paid 1,000 for 2,000")
        .containsEntry("firstQuartile", "0.40");
  }

  @Test
  void other_items_other_bases_and_periods_that_reach_out_of_the_window_are_left_out() {
    List<PricePoint> points = parties(5);
    PricePoint.Draft draft = PricePoint.of("X", "x", "x").period(APRIL, APRIL.plusMonths(1));
    points.add(draft.item("youtube/likes", PricePoint.Basis.RATE).paid(Money.ZERO, BigDecimal.ONE));
    points.add(
        draft.item("youtube/views", PricePoint.Basis.ALL_IN).paid(Money.ZERO, BigDecimal.ONE));
    draft.item("youtube/views", PricePoint.Basis.RATE);
    points.add(
        draft.period(OCTOBER.minusDays(1), OCTOBER.plusDays(1)).paid(Money.ZERO, BigDecimal.ONE));
    points.add(
        draft.period(APRIL.minusDays(1), APRIL.plusDays(1)).paid(Money.ZERO, BigDecimal.ONE));

    assertThat(PriceBenchmark.of(points, VIEWS).points()).isEqualTo(5);
    points.add(draft.period(OCTOBER.minusDays(1), OCTOBER).paid(Money.ZERO, BigDecimal.ONE));
    assertThat(PriceBenchmark.of(points, VIEWS).points()).isEqualTo(6);
  }

  @Test
  void the_order_of_points_changes_nothing_and_quartiles_lie_between_the_least_and_the_most() {
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      List<PricePoint> points = new ArrayList<>();
      for (int i = 0; i < 10 + random.nextInt(40); i++) {
        points.add(
            point(
                "abc".charAt(random.nextInt(3)) + "-" + random.nextInt(6),
                random.nextInt(9_999) + ".37",
                1 + random.nextInt(999)));
      }
      PriceBenchmark one = PriceBenchmark.of(points, VIEWS);
      Collections.shuffle(points, random);
      PriceBenchmark other = PriceBenchmark.of(points, VIEWS);

      assertThat(other.toPlain()).isEqualTo(one.toPlain());
      if (one.isTold()) {
        assertThat(one.median().orElseThrow())
            .isBetween(one.firstQuartile().orElseThrow(), one.thirdQuartile().orElseThrow());
      } else {
        assertThat(one.suppliers()).isLessThan(PriceBenchmark.LEAST_FOR_QUARTILES);
      }
    }
  }

  @Test
  void a_price_of_nothing_and_an_estimate_of_nothing_are_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> point("a", "1.00", 0));
    assertThatIllegalArgumentException().isThrownBy(() -> point("a", "-1.00", 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PriceBenchmark.of(parties(5), VIEWS).estimate(BigDecimal.ZERO));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Population("x", PricePoint.Basis.RATE, APRIL, APRIL));
  }
}
