package org.govsm.procurement.payment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.money.Money;

/**
 * What is due for a period as it is known now, in sums alone: a ledger may be kept for long, and
 * holds no results with the readings that they are made of.
 *
 * @param least if everything that is not settled goes against the supplier
 * @param most if everything that is not settled goes for the supplier
 * @param unread ids of amounts at actuals that could not be read
 * @param known what was known to be spent of these when it was paid, and may still be due; empty
 *     where nobody says it
 */
record DueSums(Money least, Money most, List<String> unread, Optional<Money> known) {

  /**
   * The sums.
   *
   * @param before amounts at actuals of the period as certificates said them; nothing of one that
   *     could not be read
   */
  static DueSums of(Due due, Map<String, Optional<Money>> before) {
    List<String> unread = due.unread();
    Optional<Money> known =
        before.keySet().containsAll(unread)
            ? Optional.of(
                unread.stream()
                    .flatMap(id -> before.getOrDefault(id, Optional.empty()).stream())
                    .reduce(Money.ZERO, Money::plus))
            : Optional.empty();
    return new DueSums(due.least(), due.most(), unread, known);
  }

  /** What was paid stays as long as it may be what is due. */
  Money nearest(Money paid) {
    if (paid.compareTo(least) < 0) {
      return least;
    }
    return known.map(most::plus).filter(top -> paid.compareTo(top) > 0).orElse(paid);
  }
}
