package org.govsm.procurement.preference;

/** What the preferences mean for a bid. */
public enum PreferenceStanding {
  /** It gets the order, or a part of it. */
  ALLOCATED,
  /** It is asked, or waits for others to answer. */
  INVITED,
  /** It was asked and did not match. */
  NOT_MATCHED,
  /** What they mean for it is open: facts or answers are missing, or an officer must decide. */
  OPEN,
  /** No preference gives it anything. */
  NOT_APPLICABLE,
  /** It was set aside in the evaluation. */
  SET_ASIDE
}
