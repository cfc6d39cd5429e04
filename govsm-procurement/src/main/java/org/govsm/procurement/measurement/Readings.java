package org.govsm.procurement.measurement;

import java.util.function.Consumer;

/** Where readings are kept: a {@link ReadingBook} in memory, or a host's own store. */
@FunctionalInterface
public interface Readings {

  /**
   * Goes through the readings of a selection: grouped by subject, within it in the order of {@link
   * Reading#ORDER}. A reading that says again what was known already is left out or given, as the
   * keeper likes; it changes nothing.
   *
   * @param selection which
   * @param sink takes each
   */
  void each(Selection selection, Consumer<Reading> sink);
}
