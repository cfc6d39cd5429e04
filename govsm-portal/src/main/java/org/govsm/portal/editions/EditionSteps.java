package org.govsm.portal.editions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Authorisation;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.ProblemException;

/**
 * Edition steps: who may take which, by role and by the departments that the edition decides for. A
 * machine takes none: persons answer for rules.
 */
record EditionSteps(EditionsInForce lawByDay, Authorisation table, Clock clock) {

  /** The steps that a caller may take with an edition. */
  Set<String> of(Transaction tx, StoredPack edition, Caller by) {
    Set<String> steps = new TreeSet<>(PackService.STEPS);
    steps.removeIf(step -> isMachine(by) || !by.isAnyOf(roles(step)));
    return steps.isEmpty() || reach(tx, edition).isWithin(by) ? steps : Set.of();
  }

  /**
   * Refuses whoever may not take a step.
   *
   * @throws ProblemException with status 403 that says who may
   */
  void require(Transaction tx, StoredPack edition, String step, Caller by) {
    if (isMachine(by)) {
      throw ProblemException.of(403, "packs.machine");
    } else if (!by.isAnyOf(roles(step))) {
      throw by.isNoneOf(roles(step));
    }
    reach(tx, edition).require(by, roles(step));
  }

  private static boolean isMachine(Caller by) {
    return by.kind() == Caller.Kind.SERVICE;
  }

  private Set<String> roles(String step) {
    return table.transition(PackService.MACHINE, step).orElseThrow().roles();
  }

  private EditionReach reach(Transaction tx, StoredPack edition) {
    LocalDate today = LocalDate.now(clock);
    return EditionReach.of(tx, lawByDay.at(tx, today).library(), edition.pack());
  }
}
