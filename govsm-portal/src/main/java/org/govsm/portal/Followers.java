package org.govsm.portal;

import java.time.Clock;
import org.govsm.portal.editions.EditionsInForce;
import org.govsm.portal.procedures.RecordFollower;
import org.govsm.portal.procedures.StandingContractGuard;
import org.govsm.portal.store.EventFollower;

/** Followers: what follows in one slice from an event of another. */
final class Followers {

  private Followers() {}

  /** In order. */
  static EventFollower[] of(EditionsInForce law, Clock clock) {
    return new EventFollower[] {
      new StandingContractGuard(), new RecordFollower(law::at), PostGuard.drafts(clock)
    };
  }
}
