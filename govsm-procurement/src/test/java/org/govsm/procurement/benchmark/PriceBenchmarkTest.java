package org.govsm.procurement.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.govsm.core.decision.Ruling;
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

  private static List<PricePoint> five() {
    return new ArrayList<>(
        List.of(
            point("a1", "100.00", 1_000),
            point("a2", "200.00", 1_000),
            point("b1", "300.00", 1_000),
            point("b2", "400.00", 1_000),
            point("c1", "900.00", 1_000)));
  }

  @Test
  void five_parties_give_quartiles_and_an_estimate_with_what_it_rests_on() {
    PriceBenchmark benchmark = PriceBenchmark.of(five(), VIEWS);

    assertThat(benchmark.toPlain())
        .containsEntry("suppliers", 5)
        .containsEntry("departments", 3)
        .containsEntry("firstQuartile", "0.2000")
        .containsEntry("median", "0.3000")
        .containsEntry("thirdQuartile", "0.4000");
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
            "40000.00 60000.00 80000.00 Paid by the unit to 5 parties in 5 contracts of 3"
                + " department(s), 1 April 2026 to 30 September 2026; before GST, quartiles of"
                + " parties.");
  }

  @Test
  void four_parties_tell_no_price_and_refer() {
    List<PricePoint> four = five().subList(0, 4);
    four.add(point("a1", "700.00", 10));
    PriceBenchmark benchmark = PriceBenchmark.of(four, VIEWS);

    assertThat(benchmark.points()).isEqualTo(5);
    assertThat(benchmark.toPlain()).doesNotContainKeys("median", "firstQuartile", "thirdQuartile");
    assertThat(benchmark.estimate(BigDecimal.TEN).kind()).isEqualTo("REFER");
  }

  @Test
  void a_party_counts_once_with_all_that_it_was_paid() {
    List<PricePoint> points = five();
    for (int i = 0; i < 50; i++) {
      points.add(point("c1", "900.00", 1_000));
    }
    assertThat(PriceBenchmark.of(points, VIEWS).toPlain()).containsEntry("median", "0.3000");

    points.add(point("a1", "500.00", 1_000));
    assertThat(PriceBenchmark.of(points, VIEWS).toPlain())
        .as("a1 was paid 600 for 2,000")
        .containsEntry("firstQuartile", "0.3000");
  }

  @Test
  void other_items_other_bases_and_periods_that_reach_out_of_the_window_are_left_out() {
    List<PricePoint> points = five();
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
      for (int i = 0; i < 5 + random.nextInt(40); i++) {
        points.add(
            point(
                "s" + random.nextInt(12), random.nextInt(9_999) + ".37", 1 + random.nextInt(999)));
      }
      PriceBenchmark one = PriceBenchmark.of(points, VIEWS);
      Collections.shuffle(points, random);
      PriceBenchmark other = PriceBenchmark.of(points, VIEWS);

      assertThat(other.toPlain()).isEqualTo(one.toPlain());
      if (one.isTold()) {
        assertThat(one.median().orElseThrow())
            .isBetween(one.firstQuartile().orElseThrow(), one.thirdQuartile().orElseThrow());
      } else {
        assertThat(one.suppliers()).isLessThan(PriceBenchmark.LEAST_SUPPLIERS);
      }
    }
  }

  @Test
  void a_price_of_nothing_and_an_estimate_of_nothing_are_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> point("a", "1.00", 0));
    assertThatIllegalArgumentException().isThrownBy(() -> point("a", "-1.00", 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PriceBenchmark.of(five(), VIEWS).estimate(BigDecimal.ZERO));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Population("x", PricePoint.Basis.RATE, APRIL, APRIL));
  }
}
