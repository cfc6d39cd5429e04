package org.govsm.portal.store;

import java.util.Map;

/** Makes true in the tables what an event of one kind says, when a backup is restored. */
@FunctionalInterface
public interface Replay {

  /**
   * Does again what was done when the event happened, without another event.
   *
   * @param event what happened
   * @param unit the transaction of the whole restoration
   */
  void of(Event event, UnitOfWork unit);

  /**
   * The kinds of event that the store itself writes.
   *
   * @param reader turns files into readings, as it did when they were imported
   * @return what to do, by kind
   */
  static Map<String, Replay> standard(FileReader reader) {
    return Map.of(
        Contracts.CREATED, (event, unit) -> unit.contracts().apply(event),
        Contracts.AMENDED, (event, unit) -> unit.contracts().apply(event),
        Imports.IMPORTED, (event, unit) -> unit.imports().apply(event, reader),
        Certificates.ISSUED, (event, unit) -> unit.certificates().apply(event));
  }
}
