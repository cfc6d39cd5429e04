package org.govsm.portal.assessments;

import java.util.Optional;
import org.govsm.portal.access.UserFacts;
import org.govsm.portal.access.Users;
import org.govsm.portal.store.Transaction;

/** Recorder of facts: an officer, whose word counts where nobody's own does. */
public final class Recorder {

  private Recorder() {}

  /** The officer of an id; nothing of a machine, as whoever has its token is not known. */
  public static Optional<String> officer(Transaction tx, String id) {
    boolean machine =
        new Users(tx)
            .find(id)
            .filter(user -> user.facts().kind().equals(UserFacts.SERVICE))
            .isPresent();
    return machine ? Optional.empty() : Optional.of(id);
  }
}
