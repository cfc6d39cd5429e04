package org.govsm.procurement.rti;

/** What becomes of a document that is asked for; the first gives most. */
public enum Disclosure {
  /** It is given as it is. */
  GIVEN,
  /** A copy is given from which exempt parts were severed. */
  PART,
  /** It is not given. */
  WITHHELD;

  /** Whether it gives less than another: what was given once is not taken back. */
  public boolean isLessThan(Disclosure other) {
    return compareTo(other) > 0;
  }
}
