package org.govsm.procurement.record;

import static java.util.Objects.requireNonNull;

/**
 * Bid security that was settled: returned to who gave it, or forfeited to the buyer.
 *
 * @param bid the id of the bid
 * @param forfeited whether it was forfeited
 */
public record SettledSecurity(String bid, boolean forfeited) {

  /**
   * Refuses what is missing.
   *
   * @param bid see the record
   * @param forfeited see the record
   */
  public SettledSecurity {
    requireNonNull(bid, "bid");
  }
}
