package org.govsm.procurement.measurement;

import java.util.List;

/** Where an import puts its readings. */
@FunctionalInterface
public interface ReadingSink {

  /**
   * Takes a reading.
   *
   * @return false if it says again what was known already: a duplicate
   */
  boolean accept(Reading reading);

  /**
   * The readings that it was given and could not keep; their rows count as set aside.
   *
   * @return none, unless it says so
   */
  default List<Reading> notKept() {
    return List.of();
  }
}
