package org.govsm.portal.governance;

import java.time.Clock;
import org.govsm.portal.contracts.Idempotency;
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
public record AccountServices(
    Store store,
    Idempotency idempotency,
    DepartmentFacts facts,
    AccountService accounts,
    MoveService moves,
    CustodyService custody,
    HandleService handles,
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
  public static AccountServices of(
      Store store, Idempotency idempotency, Authorisation table, DepartmentFacts facts, Clock clock) {
    AccountService accounts = new AccountService(clock);
    return new AccountServices(
        store,
        idempotency,
        facts,
        accounts,
        new MoveService(accounts, facts, table, clock),
        new CustodyService(table, clock),
        new HandleService(store, clock),
        clock);
  }
}
