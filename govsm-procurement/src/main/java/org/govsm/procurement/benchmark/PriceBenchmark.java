package org.govsm.procurement.benchmark;

import java.math.BigDecimal;
import java.math.MathContext;
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
 * Price benchmark: what parties were paid for one item in a window, so that no figure is a party's
 * own. Each party counts once, with all that it was paid over all its units, so that one that has
 * many contracts does not set the price; one that was paid nothing has no price. From ten parties
 * of three departments on there are median and quartiles, each made of three prices; from five on a
 * range that is wider than the prices; of fewer nothing. All are of two significant digits.
 */
public final class PriceBenchmark implements ToPlain {

  /** Of fewer parties nothing is told of prices. */
  public static final int LEAST_SUPPLIERS = 5;

  /** Of fewer parties there are no quartiles, only a range. */
  public static final int LEAST_FOR_QUARTILES = 10;

  /** Of fewer departments nothing is told: the ids of parties are what one buyer wrote. */
  public static final int LEAST_DEPARTMENTS = 3;

  private static final int DIGITS = 2;

  /** A range begins below the least price and ends above the greatest, never at either. */
  private static final Fraction BELOW = Fraction.of(new BigDecimal("0.999"));

  private static final Fraction ABOVE = Fraction.of(new BigDecimal("1.001"));

  private static final Citation METHOD =
      Citation.of("govsm, price benchmark", "median and quartiles of ten parties or more")
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
    prices =
        bySupplier.values().stream()
            .map(Total::price)
            .filter(price -> price.signum() > 0)
            .sorted()
            .toList();
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

  /** How many parties that were paid more than nothing. */
  public int suppliers() {
    return prices.size();
  }

  /** How many buyers. */
  public int departments() {
    return departments;
  }

  /** Whether there are enough parties of enough departments for median and quartiles. */
  public boolean isTold() {
    return prices.size() >= LEAST_FOR_QUARTILES && departments >= LEAST_DEPARTMENTS;
  }

  /** Whether there are enough for a range, and too few for quartiles. */
  public boolean isRange() {
    return prices.size() >= LEAST_SUPPLIERS
        && prices.size() < LEAST_FOR_QUARTILES
        && departments >= LEAST_DEPARTMENTS;
  }

  /**
   * The median price of a unit.
   *
   * @return rupees, of two significant digits; nothing where it is not told
   */
  public Optional<BigDecimal> median() {
    return quartile(2);
  }

  /** About the price that a quarter of the parties is at most paid. */
  public Optional<BigDecimal> firstQuartile() {
    return quartile(1);
  }

  /** About the price that a quarter of the parties is at least paid. */
  public Optional<BigDecimal> thirdQuartile() {
    return quartile(3);
  }

  /**
   * Less than what any party is paid.
   *
   * @return rupees, of two significant digits; nothing where no range is told
   */
  public Optional<BigDecimal> rangeFrom() {
    return isRange()
        ? Optional.of(rounded(prices.get(0).times(BELOW), RoundingMode.FLOOR))
        : Optional.empty();
  }

  /** More than what any party is paid. */
  public Optional<BigDecimal> rangeTo() {
    return isRange()
        ? Optional.of(rounded(prices.get(prices.size() - 1).times(ABOVE), RoundingMode.CEILING))
        : Optional.empty();
  }

  /** The mean of the price nearest to the place and of its two neighbours: never of one party. */
  private Optional<BigDecimal> quartile(int number) {
    if (!isTold()) {
      return Optional.empty();
    }
    int place = ((prices.size() - 1) * number + 2) / 4;
    Fraction three = prices.get(place - 1).plus(prices.get(place)).plus(prices.get(place + 1));
    return Optional.of(rounded(three.dividedBy(Fraction.of(3)), RoundingMode.HALF_UP));
  }

  private static BigDecimal rounded(Fraction price, RoundingMode mode) {
    BigDecimal digits =
        new BigDecimal(price.numerator())
            .divide(new BigDecimal(price.denominator()), new MathContext(DIGITS, mode));
    return digits.setScale(digits.scale() + DIGITS - digits.precision());
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
          Message.of("benchmark.few")
              .with("suppliers", suppliers())
              .with("departments", departments)
              .with("least", LEAST_FOR_QUARTILES)
              .with("leastDepartments", LEAST_DEPARTMENTS);
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

  private static Money sum(Optional<BigDecimal> price, BigDecimal quantity) {
    return Fraction.of(price.orElseThrow().multiply(quantity)).rupees(RoundingMode.HALF_UP);
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

  /** Counts always; prices in rupees where they are told. */
  @Override
  public Map<String, Object> toPlain() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("population", population.toPlain());
    tree.put("points", points);
    tree.put("contracts", contracts);
    tree.put("suppliers", suppliers());
    tree.put("departments", departments);
    rangeFrom().ifPresent(price -> tree.put("rangeFrom", price.toPlainString()));
    rangeTo().ifPresent(price -> tree.put("rangeTo", price.toPlainString()));
    firstQuartile().ifPresent(price -> tree.put("firstQuartile", price.toPlainString()));
    median().ifPresent(price -> tree.put("median", price.toPlainString()));
    thirdQuartile().ifPresent(price -> tree.put("thirdQuartile", price.toPlainString()));
    return tree;
  }
}
