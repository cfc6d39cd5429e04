package org.govsm.procurement.payment;

import java.util.List;
import org.govsm.core.money.Money;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.scorecard.Interval;
import org.govsm.procurement.scorecard.Scorecard;
import org.govsm.procurement.scorecard.Spent;

/**
 * What is due for a period as it is known now.
 *
 * @param card its results
 * @param least if everything that is not settled goes against the supplier
 * @param most if everything that is not settled goes for the supplier
 */
record Due(Scorecard card, Money least, Money most) {

  static Due of(Terms terms, Scorecard card) {
    Bill best = Bill.of(terms, card, Scenario.BEST);
    return new Due(card, best.under(Scenario.WORST).payable(), best.payable());
  }

  /** Whether it is made of this card, and not of one that is like it. */
  boolean isOf(Scorecard other) {
    return card.equals(other);
  }

  String period() {
    return card.period().id();
  }

  /** Amounts at actuals that could not be read exactly: nothing, or the least, is paid of them. */
  List<String> unread() {
    return card.spent().stream()
        .filter(spent -> spent.rupees().filter(Interval::isExact).isEmpty())
        .map(Spent::amount)
        .toList();
  }

  /** Both may be right. */
  Due or(Due other) {
    return new Due(
        card,
        least.compareTo(other.least) <= 0 ? least : other.least,
        most.compareTo(other.most) >= 0 ? most : other.most);
  }

  /** Where nothing is certain but this. */
  Due from(Money certain) {
    return new Due(card, certain.compareTo(most) < 0 ? certain : most, most);
  }

  boolean isLike(Due other) {
    return least.equals(other.least) && most.equals(other.most);
  }
}
