package org.govsm.procurement.preference;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.money.Money;
import org.govsm.core.money.Percent;
import org.govsm.core.money.Shares;
import org.jspecify.annotations.Nullable;

/**
 * Part of an order that goes to a bid. The parts of an order come to 100 per cent, and where all
 * are at one price their sums come to that price to the paisa.
 *
 * @param bid the bid
 * @param share its part, in per cent
 * @param price the price of the whole order by which it is paid
 * @param amount its part of that price
 */
public record Allocation(String bid, Percent share, Money price, Money amount) implements ToPlain {

  static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  /** All to one bid. */
  static List<Allocation> whole(String bid, Money price) {
    return List.of(new Allocation(bid, new Percent(WHOLE), price, price));
  }

  /** Shared at one price: what the others do not get goes to the first. */
  static List<Allocation> atOnePrice(String first, Money price, Map<String, BigDecimal> others) {
    Map<String, BigDecimal> all = new LinkedHashMap<>();
    BigDecimal rest = others.values().stream().reduce(WHOLE, BigDecimal::subtract);
    if (rest.signum() > 0) {
      all.put(first, rest);
    }
    all.putAll(others);
    return atOnePrice(price, all);
  }

  /** Shared at one price, by shares that come to 100 per cent. */
  static List<Allocation> atOnePrice(Money price, Map<String, BigDecimal> all) {
    List<BigDecimal> weights = List.copyOf(all.values());
    List<Money> amounts = Shares.split(price, weights);
    List<String> bids = List.copyOf(all.keySet());
    return IntStream.range(0, bids.size())
        .mapToObj(
            i -> new Allocation(bids.get(i), new Percent(weights.get(i)), price, amounts.get(i)))
        .toList();
  }

  /** Its part of its own price, rounded half up to the paisa. */
  static Allocation atOwnPrice(String bid, BigDecimal share, Money price) {
    Percent percent = new Percent(share);
    return new Allocation(bid, percent, price, percent.of(price, RoundingMode.HALF_UP));
  }

  /** The published tree form. */
  @Override
  public Map<String, @Nullable Object> toPlain() {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("bid", bid);
    tree.put("share", share.toString());
    tree.put("price", price.toString());
    tree.put("amount", amount.toString());
    return tree;
  }
}
