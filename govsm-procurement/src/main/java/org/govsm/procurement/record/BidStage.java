package org.govsm.procurement.record;

/** How far bids are open. */
enum BidStage {
  OPENED,
  JUDGED,
  PRICED
}
