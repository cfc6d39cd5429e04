package org.govsm.portal.governance;

import java.time.Clock;
import org.govsm.portal.contracts.Once;
import org.govsm.portal.security.Authorisation;
import org.govsm.portal.store.Store;

/**
 * What the resources and pages of accounts work with.
 *
 * @param store where all is kept
 * @param once does what a form asks for once
 * @param facts all that is kept of a department
 * @param accounts proposes, describes and looks up
 * @param moves moves accounts through their life
 * @param custody writes and reads the custody log
 * @param handles answers the public
 * @param clock the one clock
 */
public record AccountDesks(
    Store store,
    Once once,
    DepartmentFacts facts,
    AccountDesk accounts,
    MoveDesk moves,
    CustodyDesk custody,
    HandleDesk handles,
    Clock clock) {

  /**
   * Wires them.
   *
   * @param store where all is kept
   * @param once does what a form asks for once
   * @param table who may make which step
   * @param facts all that is kept of a department
   * @param clock the one clock
   * @return the desks
   */
  public static AccountDesks of(
      Store store, Once once, Authorisation table, DepartmentFacts facts, Clock clock) {
    AccountDesk accounts = new AccountDesk(clock);
    return new AccountDesks(
        store,
        once,
        facts,
        accounts,
        new MoveDesk(accounts, facts, table, clock),
        new CustodyDesk(table, clock),
        new HandleDesk(store, clock),
        clock);
  }
}
