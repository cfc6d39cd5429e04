package org.govsm.procurement.rti;

/** What becomes of a document that is asked for. */
public enum Disclosure {
  /** It is given as it is. */
  GIVEN,
  /** A copy is given from which exempt parts were severed. */
  PART,
  /** It is not given. */
  WITHHELD
}
