package org.govsm.procurement.measurement;

/** Where an import puts its readings. */
@FunctionalInterface
public interface ReadingSink {

  /**
   * Takes a reading.
   *
   * @return false if it says again what was known already: a duplicate
   */
  boolean accept(Reading reading);
}
