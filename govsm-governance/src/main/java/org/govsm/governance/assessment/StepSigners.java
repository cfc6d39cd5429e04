package org.govsm.governance.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.govsm.core.process.Guard;
import org.govsm.core.process.StateMachine;
import org.govsm.core.process.Transition;
import org.govsm.governance.account.Account;
import org.govsm.governance.account.AccountLifeCycle;
import org.govsm.governance.account.Accounts;
import org.govsm.governance.facts.Facts;
import org.govsm.governance.framework.ControlCatalogue;
import org.govsm.governance.framework.ControlSigners;

/**
 * Step signers: whose signature the steps of an account wait for, besides those who take them, and
 * which roles must be filled before an account can come into use.
 */
public final class StepSigners {

  private static final Set<String> SIGNED = Set.of("GSM-PLA-08");

  private StepSigners() {}

  /** Whether a person must sign for a guard, whatever the facts say. */
  static boolean isSigned(String guard) {
    return SIGNED.contains(guard);
  }

  /**
   * The roles of which one must sign for a guard.
   *
   * @param guard its code
   * @return codes; none where facts alone answer it
   */
  public static Set<String> of(String guard) {
    return isSigned(guard)
        ? ControlCatalogue.known(guard).map(ControlSigners::of).map(Set::copyOf).orElse(Set.of())
        : Set.of();
  }

  /**
   * Whether an account waits with its next step for the signature that a finding asks for, so that
   * it is asked for with the account.
   */
  public static boolean isAwaited(ControlFinding finding, Facts facts) {
    String control = finding.control().id();
    return isSigned(control)
        && Accounts.of(facts).all().stream()
            .filter(one -> finding.subject().filter(subject -> isOf(one, subject)).isPresent())
            .flatMap(one -> one.state().stream())
            .flatMap(state -> after(AccountLifeCycle.machine(), state).stream())
            .flatMap(step -> step.guards().stream())
            .anyMatch(guard -> guard.code().equals(control));
  }

  private static boolean isOf(Account account, String subject) {
    return account.id().equals(subject) || account.platform().equals(Optional.of(subject));
  }

  /**
   * The roles that must be filled before an account comes into use.
   *
   * @return for each step from the proposal on, and for each signature that it waits for, the roles
   *     of which one suffices
   */
  public static List<Set<String>> untilUse() {
    StateMachine machine = AccountLifeCycle.machine();
    List<Set<String>> needed = new ArrayList<>();
    Optional<Transition> step = after(machine, "PROPOSED");
    while (step.isPresent()) {
      needed.add(new TreeSet<>(step.get().who().roles()));
      for (Guard guard : step.get().guards()) {
        Set<String> signers = of(guard.code());
        if (!signers.isEmpty()) {
          needed.add(new TreeSet<>(signers));
        }
      }
      step = after(machine, step.get().to());
    }
    return needed.stream().distinct().toList();
  }

  private static Optional<Transition> after(StateMachine machine, String state) {
    return AccountLifeCycle.awaited(state).flatMap(event -> machine.find(state, event));
  }
}
