package org.govsm.governance.account;

import java.util.List;
import java.util.Set;
import org.govsm.core.process.State;
import org.govsm.core.process.StateMachine;
import org.govsm.governance.process.ShippedMachine;

/**
 * The life of an official account from proposal to closure: what may happen to it, who may do it,
 * and what must be in order first.
 */
public final class AccountLifeCycle {

  private static final Set<String> NOT_YET = Set.of("PROPOSED", "APPROVED", "REJECTED");

  private static final StateMachine MACHINE =
      ShippedMachine.read(AccountLifeCycle.class, "account.life-cycle");

  private static final List<String> EXISTING =
      MACHINE.states().stream().map(State::code).filter(c -> !NOT_YET.contains(c)).toList();

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

  /**
   * The states of accounts that are or were on their platform.
   *
   * @return codes in the order of the machine; not those of an account that was only proposed,
   *     approved or rejected
   */
  public static List<String> existing() {
    return EXISTING;
  }
}
