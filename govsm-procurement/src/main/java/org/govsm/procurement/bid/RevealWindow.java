package org.govsm.procurement.bid;

import java.time.Instant;

/**
 * Times of a tender with sealed bids.
 *
 * @param closes the last instant at which a commitment is in time
 * @param opens the first instant at which a bid may be revealed
 * @param until the first instant at which it is too late to reveal
 */
public record RevealWindow(Instant closes, Instant opens, Instant until) {

  /**
   * Checks the order.
   *
   * @param closes see the record
   * @param opens see the record
   * @param until see the record
   * @throws IllegalArgumentException if bids open before they close, or the window is empty
   */
  public RevealWindow {
    if (opens.isBefore(closes) || !opens.isBefore(until)) {
      throw new IllegalArgumentException("bids close, then open, then the window ends");
    }
  }
}
