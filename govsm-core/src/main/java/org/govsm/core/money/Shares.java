package org.govsm.core.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A split of a sum that adds up to the paisa. Each share is cut down to whole paise; the paise that
 * are left over go one each to the shares that lost most by the cut, the earlier share first.
 */
public final class Shares {

  private Shares() {}

  /**
   * Splits a sum by weights.
   *
   * @param total what is split; may be negative
   * @param weights how much each share weighs, none negative, not all zero
   * @return as many sums as weights, in their order; they add up to {@code total}
   * @throws IllegalArgumentException if there are no weights, one is negative, or all are zero
   */
  public static List<Money> split(Money total, List<BigDecimal> weights) {
    List<BigInteger> whole = wholeNumbers(weights);
    BigInteger sum = whole.stream().reduce(BigInteger.ZERO, BigInteger::add);
    if (sum.signum() <= 0) {
      throw new IllegalArgumentException("the weights must add up to more than zero: " + weights);
    }
    BigInteger paise = BigInteger.valueOf(total.paise()).abs();
    List<BigInteger[]> cut =
        whole.stream().map(w -> paise.multiply(w).divideAndRemainder(sum)).toList();
    return inOrder(cut, leftOver(paise, cut), total.paise() < 0);
  }

  private static List<BigInteger> wholeNumbers(List<BigDecimal> weights) {
    int scale = weights.stream().mapToInt(BigDecimal::scale).max().orElse(0);
    return weights.stream()
        .map(
            w -> {
              if (w.signum() < 0) {
                throw new IllegalArgumentException("a weight is negative: " + w.toPlainString());
              }
              return w.movePointRight(Math.max(scale, 0)).toBigIntegerExact();
            })
        .toList();
  }

  private static int leftOver(BigInteger paise, List<BigInteger[]> cut) {
    BigInteger given = cut.stream().map(c -> c[0]).reduce(BigInteger.ZERO, BigInteger::add);
    return paise.subtract(given).intValueExact();
  }

  private static List<Money> inOrder(List<BigInteger[]> cut, int leftOver, boolean negative) {
    List<Integer> byLoss =
        IntStream.range(0, cut.size())
            .boxed()
            .sorted(Comparator.<Integer, BigInteger>comparing(i -> cut.get(i)[1]).reversed())
            .toList();
    List<BigInteger> paise = new ArrayList<>(cut.stream().map(c -> c[0]).toList());
    byLoss.stream().limit(leftOver).forEach(i -> paise.set(i, paise.get(i).add(BigInteger.ONE)));
    return paise.stream()
        .map(p -> new Money((negative ? p.negate() : p).longValueExact()))
        .toList();
  }
}
