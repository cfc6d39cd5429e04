package org.govsm.portal.accounts;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.govsm.core.process.Move;
import org.govsm.core.process.Transition;
import org.govsm.governance.account.MoveDetails;

/**
 * A step that is possible in the state of an account.
 *
 * @param move what would come of it if the caller asked for it now and said nothing with it
 * @param hasSigned whether the caller gave the first of two signatures
 */
public record AccountStep(
    Transition transition, Move move, List<AccountSignature> waiting, boolean hasSigned) {

  /** What must be said with it, without what was said with the first signature. */
  public Set<String> asks() {
    Set<String> asks = new LinkedHashSet<>();
    transition.guards().forEach(guard -> asks.addAll(MoveDetails.askedBy(guard.code())));
    waiting.forEach(signature -> asks.removeAll(signature.details().keySet()));
    return asks;
  }

  /** Whether the caller can have a part in it, and has not had it yet. */
  public boolean isMine() {
    return move.isTheirs() && !hasSigned;
  }

  /** The roles of which nobody has signed it. */
  Set<String> rolesLeft() {
    Set<String> left = new LinkedHashSet<>(transition.who().roles());
    waiting.forEach(signature -> signature.roles().forEach(left::remove));
    return left;
  }
}
