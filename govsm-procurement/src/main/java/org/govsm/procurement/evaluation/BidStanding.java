package org.govsm.procurement.evaluation;

/** How a bid stands after the evaluation. */
public enum BidStanding {
  /** Responsive, and ranked. */
  RANKED,
  /** Out, for reasons that are said. */
  SET_ASIDE,
  /** Not known yet: a fact of it is missing. */
  OPEN
}
