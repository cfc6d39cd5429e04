package org.govsm.portal.store;

import java.util.function.Consumer;

/** Row check: holds rows that are in no state table against the events of one chain. */
public interface RowCheck {

  /** Goes on with the next event of the chain. */
  void event(Event event);

  /** Ends the check, and names each row that is not as its events say. */
  void end(Consumer<RowFlaw> flaws);
}
