package org.govsm.procurement.payment;

import org.govsm.core.money.Money;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.scorecard.Scorecard;

/**
 * What is due for a period as it is known now.
 *
 * @param card its results
 * @param least if everything that is not settled goes against the supplier
 * @param most if everything that is not settled goes for the supplier
 */
record Due(Scorecard card, Money least, Money most) {

  static Due of(Terms terms, Scorecard card) {
    return new Due(
        card,
        Bill.of(terms, card, Scenario.WORST).payable(),
        Bill.of(terms, card, Scenario.BEST).payable());
  }

  String period() {
    return card.period().id();
  }

  /** Both may be right. */
  Due or(Due other) {
    return new Due(
        card,
        least.compareTo(other.least) <= 0 ? least : other.least,
        most.compareTo(other.most) >= 0 ? most : other.most);
  }

  /** What was paid stays as long as it may be what is due. */
  Money nearest(Money paid) {
    if (paid.compareTo(least) < 0) {
      return least;
    }
    return paid.compareTo(most) > 0 ? most : paid;
  }

  boolean isLike(Due other) {
    return least.equals(other.least) && most.equals(other.most);
  }
}
