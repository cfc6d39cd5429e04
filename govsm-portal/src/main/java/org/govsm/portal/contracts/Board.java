package org.govsm.portal.contracts;

import java.time.LocalDate;
import java.util.List;
import org.govsm.procurement.contract.BillingPeriod;
import org.govsm.procurement.scorecard.Scorecard;

/**
 * Board: how a contract stands in a period, on a day of it or after it.
 *
 * @param contract the contract and its newest terms
 * @param cards the scorecards of all periods up to this one; of an open point of the terms the
 *     usual reading holds
 */
public record Board(
    WrittenContract contract, BillingPeriod period, LocalDate asOf, List<Scorecard> cards) {

  /** Keeps its own copy. */
  public Board {
    cards = List.copyOf(cards);
  }

  /** The results of the period itself. */
  public Scorecard card() {
    return cards.get(cards.size() - 1);
  }
}
