package org.govsm.procurement.evaluation;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.decision.Tree;
import org.govsm.core.decision.Worded;
import org.govsm.core.money.Money;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.jspecify.annotations.Nullable;

/** Result of a reverse auction: what came of each event, and the last price of each bid. */
public final class AuctionResult implements Worded {

  static final String TAKEN = "TAKEN";

  private final List<Line> lines;
  private final OffsetDateTime closed;

  AuctionResult(List<Line> lines, OffsetDateTime closed) {
    this.lines = List.copyOf(lines);
    this.closed = closed;
  }

  /** The events by their numbers. */
  public List<Line> lines() {
    return lines;
  }

  /** The first instant after the auction, with its extensions. */
  public OffsetDateTime closed() {
    return closed;
  }

  /** The lowest price of each bid that had one, by the ids of the bids. */
  public SortedMap<String, Money> prices() {
    SortedMap<String, Money> prices = new TreeMap<>();
    lines.stream()
        .filter(line -> line.outcome().equals(TAKEN))
        .forEach(line -> prices.put(line.bid(), line.price()));
    return prices;
  }

  /** The bid with the lowest price; nothing where no price was taken. */
  public Optional<String> leader() {
    return lines.stream()
        .filter(line -> line.outcome().equals(TAKEN))
        .reduce((before, after) -> after)
        .map(Line::bid);
  }

  /**
   * A comparison with the prices of the auction in the place of those that bids had before.
   *
   * @throws IllegalArgumentException if a bid of the auction is not in it
   */
  public BidComparison into(BidComparison comparison) {
    BidComparison changed = comparison;
    for (Map.Entry<String, Money> price : prices().entrySet()) {
      changed = changed.at(price.getKey(), price.getValue());
    }
    return changed;
  }

  /**
   * An event and what came of it.
   *
   * @param number its number
   * @param bid the bid
   * @param price the price that was entered
   * @param outcome TAKEN, or why not: NO_ENTRANT, TOO_EARLY, TOO_LATE, NIL_PRICE, BELOW_STEP (a
   *     price that leaves nobody a step to go lower) or NOT_LOW_ENOUGH
   */
  public record Line(long number, String bid, Money price, String outcome) implements ToPlain {

    Message said() {
      return Message.of("evaluation.auction." + outcome)
          .with("number", number)
          .with("bid", bid)
          .with("price", price);
    }

    /** The published tree form. */
    @Override
    public Map<String, @Nullable Object> toPlain() {
      Map<String, @Nullable Object> tree = new LinkedHashMap<>();
      tree.put("number", BigDecimal.valueOf(number));
      tree.put("bid", bid);
      tree.put("price", price.toString());
      tree.put("outcome", outcome);
      return tree;
    }
  }

  /** The published tree form, without sentences. */
  @Override
  public Map<String, @Nullable Object> toPlain() {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    leader().ifPresent(bid -> tree.put("leader", bid));
    tree.put("closed", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(closed));
    tree.put("lines", Tree.list(lines, Line::toPlain));
    return tree;
  }

  @Override
  public Map<String, @Nullable Object> toPlain(Messages words) {
    return toPlain();
  }

  /** Who leads, and at what price. */
  @Override
  public Message said() {
    return leader()
        .map(
            bid ->
                Message.of("evaluation.auction.said")
                    .with("bid", bid)
                    .with("price", Optional.ofNullable(prices().get(bid)).orElseThrow()))
        .orElseGet(() -> Message.of("evaluation.auction.said-none"));
  }

  @Override
  public String toString() {
    return toPlain().toString();
  }
}
