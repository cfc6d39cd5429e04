package org.govsm.governance.custody;

import java.util.List;
import java.util.Optional;
import org.govsm.core.decision.Finding;

/** What came of adding an event to a log. */
public final class Appended {

  private final Optional<CustodyLog> log;
  private final List<Finding> findings;

  Appended(Optional<CustodyLog> log, List<Finding> findings) {
    this.log = log;
    this.findings = List.copyOf(findings);
  }

  /**
   * The longer log.
   *
   * @return nothing where a rule stood in the way
   */
  public Optional<CustodyLog> log() {
    return log;
  }

  /**
   * What was found.
   *
   * @return every rule that the event breaks; where it was added, what is open on the account then
   */
  public List<Finding> findings() {
    return findings;
  }
}
