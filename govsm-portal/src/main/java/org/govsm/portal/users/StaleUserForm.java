package org.govsm.portal.users;

import java.util.ArrayList;
import java.util.List;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.govsm.portal.access.User;
import org.govsm.portal.access.UserFacts;
import org.govsm.portal.access.Users;
import org.govsm.portal.store.Event;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.ProblemException;

/**
 * Stale user form: one that was opened before another administrator changed the user undoes nothing
 * of that change.
 */
final class StaleUserForm {

  private StaleUserForm() {}

  /**
   * Refuses a form of another version.
   *
   * @param now the user as it stands
   * @param seen the version from which the form was made
   * @throws ProblemException with status 409, and with who changed what since
   */
  static void refuse(Transaction tx, User now, long seen) {
    Users users = new Users(tx);
    UserFacts before =
        users
            .at(now.id(), seen)
            .map(event -> UserFacts.of(event.body()))
            .orElseThrow(() -> ProblemException.of(409, "user.stale-unknown"));
    List<Term> changed = changed(before, now.facts());
    if (!changed.isEmpty()) {
      String actor = users.at(now.id(), now.version()).map(Event::actor).orElse("");
      throw ProblemException.conflict(
          Message.of("user.stale")
              .with("who", users.find(actor).map(User::name).orElse(actor))
              .with("what", changed));
    }
  }

  private static List<Term> changed(UserFacts before, UserFacts now) {
    List<Term> changed = new ArrayList<>();
    if (!before.state().equals(now.state())) {
      changed.add(new Term("user.state"));
    }
    if (!before.roles().equals(now.roles())) {
      changed.add(new Term("user.roles"));
    }
    if (!before.units().equals(now.units())) {
      changed.add(new Term("user.units"));
    }
    return changed;
  }
}
