package org.govsm.procurement.risk;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.govsm.core.document.Node;
import org.govsm.core.money.Fraction;
import org.govsm.core.money.Money;

/** One tender of the records. */
final class Tendering {

  private final Node node;

  Tendering(Node node) {
    this.node = node;
  }

  /** A bid of it. */
  record Offer(String bidder, Optional<Money> price, boolean valid, Optional<Boolean> late) {}

  String id() {
    return node.text("tender");
  }

  String buyer() {
    return node.text("buyer");
  }

  Optional<Boolean> isOpen() {
    return node.find("open", Boolean.class);
  }

  Optional<Boolean> isByPrice() {
    return node.find("byPrice", Boolean.class);
  }

  Optional<LocalDate> published() {
    return node.find("published", LocalDate.class);
  }

  Optional<LocalDate> closes() {
    return node.find("closes", LocalDate.class);
  }

  Optional<Long> leastDays() {
    return node.find("leastDays", Long.class);
  }

  Optional<String> winner() {
    return node.find("winner", String.class);
  }

  List<String> items() {
    return node.codes("items");
  }

  /** By the ids of the bidders, so that their order in the records means nothing. */
  List<Offer> offers() {
    return node.branches("bids").stream()
        .map(
            bid ->
                new Offer(
                    bid.text("bidder"),
                    bid.find("price", Money.class),
                    bid.text("status").equals("VALID"),
                    bid.find("late", Boolean.class)))
        .sorted(Comparator.comparing(Offer::bidder))
        .toList();
  }

  List<Offer> valid() {
    return offers().stream().filter(Offer::valid).toList();
  }

  Optional<Offer> winning() {
    return winner()
        .flatMap(id -> offers().stream().filter(bid -> bid.bidder().equals(id)).findFirst());
  }

  /**
   * How much dearer the next valid bid was than the winning one, as a part of it.
   *
   * @return nothing where the winner was not the lowest, or a price is not known
   */
  Optional<Fraction> lead() {
    Optional<Money> won = winning().filter(Offer::valid).flatMap(Offer::price);
    if (won.isEmpty()
        || won.get().equals(Money.ZERO)
        || valid().stream().anyMatch(bid -> bid.price().isEmpty())) {
      return Optional.empty();
    }
    Optional<Money> next =
        valid().stream()
            .filter(bid -> !winner().equals(Optional.of(bid.bidder())))
            .flatMap(bid -> bid.price().stream())
            .min(Comparator.naturalOrder());
    return next.filter(price -> price.compareTo(won.get()) >= 0)
        .map(price -> Fraction.of(price.minus(won.get())).dividedBy(Fraction.of(won.get())));
  }
}
