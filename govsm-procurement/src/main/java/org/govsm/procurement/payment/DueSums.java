package org.govsm.procurement.payment;

import java.util.List;
import org.govsm.core.money.Money;

/**
 * What is due for a period as it is known now, in sums alone: a ledger may be kept for long, and
 * holds no results with the readings that they are made of.
 *
 * @param least if everything that is not settled goes against the supplier
 * @param most if everything that is not settled goes for the supplier
 * @param unread ids of amounts at actuals that could not be read
 */
record DueSums(Money least, Money most, List<String> unread) {

  static DueSums of(Due due) {
    return new DueSums(due.least(), due.most(), due.unread());
  }

  /**
   * What was paid stays as long as it may be what is due: whatever it is, where an amount at
   * actuals could not be read, of which nobody knows how much it is at most.
   */
  Money nearest(Money paid) {
    if (paid.compareTo(least) < 0) {
      return least;
    }
    return paid.compareTo(most) > 0 && unread.isEmpty() ? most : paid;
  }
}
