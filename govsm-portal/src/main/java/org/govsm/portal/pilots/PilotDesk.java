package org.govsm.portal.pilots;

import java.time.Clock;
import java.util.Map;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.jspecify.annotations.Nullable;

/** Pilot desk: writes charters and does acts for the demonstration, as the API does. */
public final class PilotDesk {

  private final PilotService pilots;

  /** Over a clock. */
  public PilotDesk(Clock clock) {
    pilots = new PilotService(clock);
  }

  /** States the table of uses. */
  public void uses(
      Transaction tx, String department, Map<String, @Nullable Object> table, Caller by) {
    pilots.state(tx, department, pilots.uses(tx, department).version(), table, by);
  }

  /** Writes a charter. */
  public void charter(
      Transaction tx, String department, Map<String, @Nullable Object> charter, Caller by) {
    pilots.charter(tx, department, charter, by);
  }

  /** Does an act. */
  public void act(
      Transaction tx,
      String department,
      String pilot,
      Map<String, @Nullable Object> act,
      Caller by) {
    pilots.act(tx, pilots.held(tx, department, pilot), act, by);
  }
}
