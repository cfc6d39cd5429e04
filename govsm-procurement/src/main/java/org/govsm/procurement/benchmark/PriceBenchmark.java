package org.govsm.procurement.benchmark;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.govsm.core.decision.Certainty;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Force;
import org.govsm.core.decision.Ruling;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.money.Fraction;
import org.govsm.core.money.Money;
import org.govsm.core.text.Message;

/**
 * Price benchmark: median and quartiles of what parties were paid for one item in a window. Each
 * party counts once, with all that it was paid over all its units, so that one that has many
 * contracts does not set the price. Of fewer than five parties no price is told.
 */
public final class PriceBenchmark implements ToPlain {

  /** Of fewer parties, a quartile would say what one of them was paid. */
  public static final int LEAST_SUPPLIERS = 5;

  private static final Citation METHOD =
      Citation.of("govsm, price benchmark", "median and quartiles of parties")
          .sure(Certainty.MEDIUM)
          .force(Force.ADVISORY)
          .cite();

  /** All that one party was paid, and for how many units. */
  private record Total(Fraction paid, Fraction units) {

    Total plus(PricePoint point) {
      return new Total(
          paid.plus(Fraction.of(point.paid())), units.plus(Fraction.of(point.quantity())));
    }

    Fraction price() {
      return paid.dividedBy(units);
    }
  }

  private final Population population;
  private final int points;
  private final int contracts;
  private final int departments;
  private final List<Fraction> prices;

  private PriceBenchmark(Population population, List<PricePoint> all) {
    this.population = population;
    points = all.size();
    contracts = distinct(all, PricePoint::contract);
    departments = distinct(all, PricePoint::department);
    Map<String, Total> bySupplier = new TreeMap<>();
    for (PricePoint point : all) {
      Total so = bySupplier.getOrDefault(point.supplier(), new Total(Fraction.ZERO, Fraction.ZERO));
      bySupplier.put(point.supplier(), so.plus(point));
    }
    prices = bySupplier.values().stream().map(Total::price).sorted().toList();
  }

  private static int distinct(List<PricePoint> all, Function<PricePoint, String> what) {
    return (int) all.stream().map(what).distinct().count();
  }

  /**
   * The benchmark of a population.
   *
   * @param points in any order; those that do not belong to it are left out
   */
  public static PriceBenchmark of(Collection<PricePoint> points, Population population) {
    return new PriceBenchmark(population, points.stream().filter(population::has).toList());
  }

  /** Of what it is made. */
  public Population population() {
    return population;
  }

  /** How many periods of contracts. */
  public int points() {
    return points;
  }

  /** How many contracts. */
  public int contracts() {
    return contracts;
  }

  /** How many parties that were paid. */
  public int suppliers() {
    return prices.size();
  }

  /** How many buyers. */
  public int departments() {
    return departments;
  }

  /** Whether there are enough parties to tell prices. */
  public boolean isTold() {
    return prices.size() >= LEAST_SUPPLIERS;
  }

  /**
   * The median price of a unit.
   *
   * @return rupees, exactly; nothing where it is not told
   */
  public Optional<Fraction> median() {
    return quartile(2);
  }

  /** The price that a quarter of the parties is at most paid. */
  public Optional<Fraction> firstQuartile() {
    return quartile(1);
  }

  /** The price that a quarter of the parties is at least paid. */
  public Optional<Fraction> thirdQuartile() {
    return quartile(3);
  }

  /** Linear between the two prices beside the place, as spreadsheets do (QUARTILE.INC). */
  private Optional<Fraction> quartile(int number) {
    if (!isTold()) {
      return Optional.empty();
    }
    int quarters = (prices.size() - 1) * number;
    Fraction below = prices.get(quarters / 4);
    Fraction above = prices.get(Math.min(quarters / 4 + 1, prices.size() - 1));
    Fraction part = Fraction.of(quarters % 4).dividedBy(Fraction.of(4));
    return Optional.of(below.plus(above.minus(below).times(part)));
  }

  /**
   * The estimate of a requirement.
   *
   * @param quantity how many units, above zero
   * @return the estimate; an officer is asked where no price is told
   * @throws IllegalArgumentException if nothing is required
   */
  public Ruling<Estimate> estimate(BigDecimal quantity) {
    if (quantity.signum() <= 0) {
      throw new IllegalArgumentException("nothing to estimate: " + quantity);
    }
    if (!isTold()) {
      Message question =
          Message.of("benchmark.few").with("suppliers", suppliers()).with("least", LEAST_SUPPLIERS);
      return new Ruling.Refer<>(question, METHOD, Optional.empty());
    }
    return new Ruling.Answer<>(
        new Estimate(
            quantity,
            sum(firstQuartile(), quantity),
            sum(median(), quantity),
            sum(thirdQuartile(), quantity),
            basis()));
  }

  private static Money sum(Optional<Fraction> price, BigDecimal quantity) {
    return price.orElseThrow().times(Fraction.of(quantity)).rupees(RoundingMode.HALF_UP);
  }

  private Message basis() {
    return Message.of("benchmark.basis." + population.basis().code())
        .with("suppliers", suppliers())
        .with("contracts", contracts)
        .with("departments", departments)
        .with("from", population.from())
        .with("last", population.until().minusDays(1));
  }

  /**
   * An estimate.
   *
   * @param quantity for how many units
   * @param low at the first quartile, rupees before GST, rounded half up to the paisa
   * @param middle at the median
   * @param high at the third quartile
   * @param basis what it rests on
   */
  public record Estimate(BigDecimal quantity, Money low, Money middle, Money high, Message basis) {}

  /** Counts always; prices in rupees to the fourth place where they are told. */
  @Override
  public Map<String, Object> toPlain() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("population", population.toPlain());
    tree.put("points", points);
    tree.put("contracts", contracts);
    tree.put("suppliers", suppliers());
    tree.put("departments", departments);
    firstQuartile().ifPresent(price -> tree.put("firstQuartile", shown(price)));
    median().ifPresent(price -> tree.put("median", shown(price)));
    thirdQuartile().ifPresent(price -> tree.put("thirdQuartile", shown(price)));
    return tree;
  }

  private static String shown(Fraction price) {
    return price.decimal(4, RoundingMode.HALF_UP).toPlainString();
  }
}
