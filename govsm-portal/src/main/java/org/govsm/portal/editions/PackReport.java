package org.govsm.portal.editions;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.govsm.core.rules.RulePack;
import org.govsm.core.rules.check.LintNote;
import org.govsm.core.rules.check.PackDiff;

/**
 * Pack report: what is to be known of an edition before somebody puts it in force.
 *
 * @param before the edition in whose place it comes; empty for a pack that there was not
 * @param toAccept those of the remarks that somebody must take responsibility for
 * @param changes what it says otherwise than the edition before
 * @param impact stored cases that it decides otherwise, be it a draft; empty where nobody asked for
 *     them, where it has been in force, and where the rule books do not fit it so that it cannot be
 *     tried
 */
public record PackReport(
    StoredPack stored,
    EditionState state,
    RulePack pack,
    Optional<RulePack> before,
    boolean used,
    List<LintNote> notes,
    List<LintNote> toAccept,
    List<PackDiff.Change> changes,
    Optional<PackImpact.Changed> impact,
    LocalDate today) {

  /** Keeps its own copies. */
  public PackReport {
    notes = List.copyOf(notes);
    toAccept = List.copyOf(toAccept);
    changes = List.copyOf(changes);
  }

  /** Whether somebody took responsibility for the remarks. */
  public boolean isAccepted() {
    return stored.last(PackEditions.ACCEPTED).isPresent();
  }

  /** Whether the remarks still stand in the way. */
  public boolean waitsForAcceptance() {
    return !toAccept.isEmpty() && !isAccepted();
  }

  /** Whether it can still be taken back. */
  public boolean canBeWithdrawn() {
    return state == EditionState.UPLOADED || state == EditionState.SCHEDULED;
  }
}
