package org.govsm.procurement.preference;

/** What the preferences mean for a bid. */
public enum PreferenceStanding {
  /** It gets the order, or a part of it. */
  ALLOCATED,
  /** It is asked, or waits for others to answer. */
  INVITED,
  /** It was asked and did not match. */
  NOT_MATCHED,
  /** No preference reaches it. */
  NOT_APPLICABLE,
  /** It was set aside in the evaluation. */
  SET_ASIDE
}
