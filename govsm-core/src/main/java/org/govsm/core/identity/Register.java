package org.govsm.core.identity;

import org.govsm.core.lookup.Lookup;

/**
 * Port to a register: what it has for a number. One for each register: PAN, GSTN, Udyam, MCA21,
 * DPIIT, EPFO and others. An adapter says who was asked and when.
 */
public interface Register {

  /** The code of the register, such as {@code GSTN}. */
  String code();

  /**
   * Asks for a number.
   *
   * @return found, not found, unavailable where nobody could say, or unverified; never an exception
   *     because the register cannot be reached
   */
  Lookup<RegisterEntry> find(Identifier number);
}
