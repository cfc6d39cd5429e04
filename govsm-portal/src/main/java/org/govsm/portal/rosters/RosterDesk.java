package org.govsm.portal.rosters;

import java.time.Clock;
import java.util.Map;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.jspecify.annotations.Nullable;

/** Roster desk: makes plans and does acts for the demonstration, as the API does. */
public final class RosterDesk {

  private final RosterService rosters;

  /** Over a clock. */
  public RosterDesk(Clock clock) {
    rosters = new RosterService(clock);
  }

  /** Makes a roster. */
  public void plan(
      Transaction tx, String department, Map<String, @Nullable Object> plan, Caller by) {
    rosters.plan(tx, department, plan, by);
  }

  /** Does an act. */
  public void act(
      Transaction tx,
      String department,
      String roster,
      Map<String, @Nullable Object> act,
      Caller by) {
    rosters.act(tx, rosters.held(tx, department, roster), act, by);
  }
}
