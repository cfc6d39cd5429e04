package org.govsm.governance.account;

import org.govsm.core.process.StateMachine;
import org.govsm.governance.process.ShippedMachine;

/**
 * The life of an official account from proposal to closure: what may happen to it, who may do it,
 * and what must be in order first.
 */
public final class AccountLifeCycle {

  private static final StateMachine MACHINE =
      ShippedMachine.read(AccountLifeCycle.class, "account.life-cycle");

  private AccountLifeCycle() {}

  /**
   * The machine that comes with govsm. The words for its roles are among the sentences of this
   * module.
   *
   * @return the machine {@code account.life-cycle}
   */
  public static StateMachine machine() {
    return MACHINE;
  }
}
