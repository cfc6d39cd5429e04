package org.govsm.governance.custody;

import java.util.List;
import java.util.Optional;
import org.govsm.core.decision.Finding;

/** What came of adding an event to a log. */
public final class Appended {

  private final Optional<CustodyState> state;
  private final List<Finding> findings;

  Appended(Optional<CustodyState> state, List<Finding> findings) {
    this.state = state;
    this.findings = List.copyOf(findings);
  }

  /** The state after the event; nothing where a rule stood in the way. */
  public Optional<CustodyState> state() {
    return state;
  }

  /** The new entry, to be kept; nothing where a rule stood in the way. */
  public Optional<CustodyEntry> entry() {
    return state.flatMap(CustodyState::last);
  }

  /** Every rule that the event breaks; where it was added, what is open on the account then. */
  public List<Finding> findings() {
    return findings;
  }
}
